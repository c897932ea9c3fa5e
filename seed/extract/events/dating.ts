import type { DateSpan } from "../../../server/domain/dates.ts";
import { UNDATED } from "../../../server/domain/dates.ts";
import { addDays } from "../../../server/domain/dates.ts";
import type { Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { alteredSpan } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import { ownersOf, toldBeside, toldInClause, tokenAt } from "./date-owners.ts";
import type { SentenceView } from "./view.ts";
import { DEPARTURE } from "./departures.ts";
import { isOnTheSidelines } from "./sidelines.ts";

/** Verbs that put an event's date at its end. */
const ENDS =
  /^(?:conclude|end|finish|wrap|wind|complete|close|round|cap|return|leave|depart)$/;

/** Whether the date of an act is that of its end: "left Lima", and not "left for Lima". */
export function endsThen({ view, verb, rule }: Candidate): boolean {
  if (rule === DEPARTURE) return true;
  return (
    rule !== "verb: leave for" &&
    verb >= 0 &&
    ENDS.test((view.tokens[verb] as Token).lemma)
  );
}

/** When a candidate happened, and how long it took where only that is said. */
export interface Dating {
  readonly when: DateSpan;
  readonly days: number | null;
  readonly lengthWords: string | null;
}

export const withWhen = (
  { days, lengthWords }: Dating,
  when: DateSpan,
): Dating => ({ when, days, lengthWords });

export const UNDATED_EVENT: Dating = {
  when: UNDATED,
  days: null,
  lengthWords: null,
};

/** Gives each act of a sentence the dates that hang on its own words; a date that hangs on none may date any. */
export function datingOf(
  view: SentenceView,
  candidates: readonly Candidate[],
  dates: readonly DateMention[],
): Map<Candidate, Dating> {
  const owned = new Map<Candidate, DateMention[]>();
  const free: DateMention[] = [];
  for (const date of dates) {
    const told = toldBeside(view, toldInClause(view, candidates, date), date);
    const owners = ownersOf(view, told, date);
    // A clause that tells of no act has dates of its own.
    if (told.length === 0) continue;
    if (owners.length === 0 && told.length < candidates.length)
      owners.push(...told);
    if (owners.length === 0) free.push(date);
    for (const owner of owners) {
      const known = owned.get(owner);
      if (known === undefined) owned.set(owner, [date]);
      else known.push(date);
    }
  }
  const result = new Map<Candidate, Dating>();
  for (const candidate of candidates)
    result.set(
      candidate,
      candidate.own !== null
        ? combine(candidate, [candidate.own], [])
        : combine(
            candidate,
            owned.get(candidate) ?? [],
            // What a noun takes for granted happened at some time, not at that of the sentence.
            candidate.act.kind === "OTHER" &&
              candidate.trigger !== candidate.verb
              ? []
              : free.filter((date) => !quotedApart(view, candidate, date)),
          ),
    );
  return sharedAmongJoined(view, result);
}

/**
 * "visited Ankara on Tuesday and met X": what is told in one breath with a dated act, in the same clause by "and",
 * happened then too.
 */
function sharedAmongJoined(
  view: SentenceView,
  dating: ReadonlyMap<Candidate, Dating>,
): Map<Candidate, Dating> {
  const shared = new Map(dating);
  for (const [candidate, own] of dating) {
    if (own.when.from !== null || own.when.to !== null) continue;
    if (candidate.verb !== candidate.trigger && candidate.act.kind === "OTHER")
      continue;
    const told = [...dating].find(
      ([other, { when }]) =>
        other !== candidate &&
        when.from !== null &&
        ((other.trigger < candidate.trigger &&
          isOnTheSidelines(view, candidate.trigger)) ||
          (when.precision === "DAY" && isOfOneDay(view, candidate, other))),
    );
    if (told === undefined) continue;
    const [, { when }] = told;
    const extent = when.from === when.to ? when.extent : "WITHIN";
    shared.set(candidate, withWhen(own, alteredSpan(when, { extent })));
  }
  return shared;
}

function isOfOneDay(
  view: SentenceView,
  candidate: Candidate,
  other: Candidate,
): boolean {
  // "called off talks": the talks and their end.
  if (other.verb === candidate.trigger && other.own === null) return true;
  if (isDoneThere(view, other, candidate)) return true;
  // "left Lima on Monday after talks"
  if (other.rule === DEPARTURE && other.verb === candidate.verb) return true;
  return (
    other.status === candidate.status &&
    (joined(view, other.verb, candidate.verb) ||
      isWhyOneWent(view, other, candidate))
  );
}

/** "flies to Cairo on Monday, where she meets X": on the journey's day, in the journey's tense. */
function isDoneThere(
  { tokens }: SentenceView,
  visit: Candidate,
  { verb, trigger }: Candidate,
): boolean {
  if (visit.act.kind !== "VISIT" || verb !== trigger) return false;
  const present = (at: number): boolean =>
    /^VB[ZP]$/.test(tokens[at]?.xpos ?? "");
  return (
    present(visit.verb) &&
    present(verb) &&
    tokens.slice(visit.trigger, verb).some(({ norm }) => norm === "where")
  );
}

/** "flew to Cairo on Monday for talks with X", "to meet X": what one went for happened on that day. */
function isWhyOneWent(
  view: SentenceView,
  visit: Candidate,
  { act, trigger }: Candidate,
): boolean {
  const came =
    visit.act.kind === "VISIT" ||
    // "received the Courier on Tuesday for an interview"
    (visit.act.rule === "receive" && act.kind === "INTERVIEW");
  if (!came || act.kind === "VISIT") return false;
  if (act.kind === "OTHER" || trigger < visit.trigger) return false;
  const between = view.tokens.slice(visit.trigger + 1, trigger);
  return (
    between.some(({ norm }) => norm === "for" || norm === "to") &&
    !between.some(
      ({ xpos, text }) =>
        /^(?:VB[DZP]|MD|WDT|WP|WRB)$/.test(xpos) || /^[;“”"]$/.test(text),
    )
  );
}

/** Whether two verbs share one subject by "and", whichever stands first: no other clause or subject lies between. */
function joined(view: SentenceView, one: number, other: number): boolean {
  if (one < 0 || other < 0 || one === other) return false;
  const [first, second] = one < other ? [one, other] : [other, one];
  const before = view.tokens[second - 1]?.norm ?? "";
  const and = before === "and" || view.tokens[second - 2]?.norm === "and";
  if (!and) return false;
  return !view.tokens
    .slice(first + 1, second - 1)
    .some(({ xpos, norm }) => /^(?:WDT|WP|WRB|MD)$/.test(xpos) || norm === ";");
}

/** A date inside a quotation does not date what stands outside of it. */
function quotedApart(
  view: SentenceView,
  { trigger }: Candidate,
  date: DateMention,
): boolean {
  const at = tokenAt(view.sentence, date.start);
  const marks = view.tokens
    .slice(Math.min(at, trigger), Math.max(at, trigger))
    .filter(({ text }) => /^["“”«»]$/.test(text)).length;
  return marks % 2 === 1;
}

/** "in the morning", "later in the day", "also spoke to": on the day that the article named last. */
const SAME_DAY =
  /\b(?:in the (?:morning|afternoon|evening)|(?:that|the same) (?:morning|afternoon|evening|night|day)|later in the day|after (?:lunch|dinner|breakfast)|afterwards?|at noon|(?:was|were) also (?:received|briefed|met)|also (?:met|spoke|talked|received|saw|rang|telephoned|phoned|called|held (?:a|talks)))\b/i;

export function onTheSameDay(text: string): boolean {
  return SAME_DAY.test(text);
}

/** "as he was wrapping up his trip": a visit that begins or ends does so when the rest of the sentence happens. */
export function sharedDay(
  dating: ReadonlyMap<Candidate, Dating>,
): DateSpan | null {
  for (const { when } of dating.values())
    if (when.precision === "DAY" && when.from !== null && when.from === when.to)
      return when;
  return null;
}

/** "after two days": time that had gone by. */
function isOver(view: SentenceView, date: DateMention): boolean {
  const before = view.tokens[tokenAt(view.sentence, date.start) - 1];
  return /^(?:after|following)$/.test(before?.norm ?? "");
}

function combine(
  candidate: Candidate,
  owned: readonly DateMention[],
  free: readonly DateMention[],
): Dating {
  const { view } = candidate;
  const ends = endsThen(candidate);
  // "met on Monday after two days of silence": only what ended then took so long.
  const length = [...owned, ...free].find(
    (date) => date.days !== null && (ends || !isOver(view, date)),
  );
  const days = length?.days ?? null;
  const lengthWords = length?.when.expression ?? null;
  const isDated = ({ when }: DateMention) =>
    when.from !== null || when.to !== null;
  const dated = owned.some(isDated)
    ? owned.filter(isDated)
    : free.filter(isDated);
  const chosen = dated.find(({ when }) => when.precision === "DAY") ?? dated[0];
  if (chosen === undefined) return { when: UNDATED, days, lengthWords };
  const throughout = candidate.act.kind === "VISIT";
  const { when } = chosen;
  const lasts =
    !ends &&
    days !== null &&
    days > 1 &&
    when.precision === "DAY" &&
    when.from !== null &&
    when.from === when.to;
  return {
    when: alteredSpan(when, {
      to: lasts ? addDays(when.from as string, days - 1) : when.to,
      extent:
        throughout && when.precision === "DAY" ? "THROUGHOUT" : when.extent,
    }),
    days: lasts ? null : days,
    lengthWords,
  };
}
