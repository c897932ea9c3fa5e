import type { DateSpan } from "../../../server/domain/dates.ts";
import type { DateMention } from "../stages.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import type { Token } from "../analysis.ts";
import { alteredCandidate, alteredSpan } from "./altered.ts";
import type { Known } from "./known.ts";
import type { SentenceView } from "./view.ts";
import { tokenAt } from "./date-owners.ts";
import { isOrigin } from "./lists.ts";
import { kindOf } from "./reference.ts";

/**
 * "met A on Friday and B on Saturday" is two meetings: each with those named in front of its day. One candidate where
 * the days do not part those who were met.
 */
export function apartByDay(
  candidate: Candidate,
  dates: readonly DateMention[],
): Candidate[] {
  const { act, view, verb, trigger, parties } = candidate;
  if (act.kind !== "MEETING" || verb !== trigger) return [candidate];
  const hosts = parties.filter(({ token }) => token < verb);
  const met = parties.filter(({ token }) => token > verb);
  const days = dates
    .filter(({ when }) => when.precision === "DAY" && when.from !== null)
    .map((date) => ({ date, at: tokenAt(view.sentence, date.start) }))
    .filter(({ at }) => at > verb);
  if (hosts.length === 0 || met.length < 2 || days.length < 2)
    return [candidate];
  const groups = new Map<DateMention, RoledParty[]>();
  let first: DateMention | null = null;
  // "on Friday by A and on Saturday by B"
  const inFront = (days[0]?.at ?? 0) < (met[0]?.token ?? 0);
  for (const party of met) {
    const next = inFront
      ? days.findLast(({ at }) => at < party.token)
      : days.find(({ at }) => at > party.token);
    if (next === undefined) return [candidate];
    first ??= next.date;
    const known = groups.get(next.date);
    if (known === undefined) groups.set(next.date, [party]);
    else known.push(party);
  }
  if (groups.size < 2) return [candidate];
  return [...groups].map(([date, group]) =>
    alteredCandidate(candidate, {
      parties: [...hosts, ...group],
      own: date,
      placeWords: candidate.placeWords.filter((at) => {
        const [from = 0, to = 0] = [
          group[0]?.token,
          tokenAt(view.sentence, date.start),
        ];
        return at > from && at < to + 4;
      }),
    }),
  );
}

const TOGETHER =
  /^(?:joint|three-way|trilateral|conference|group|together|jointly|videoconference|summit)$/;

/**
 * "telephoned A and B" is two calls, and so is "spoke with A and with B": one with each, unless the words say that all
 * of them were on the line together.
 */
export function apartByCall(candidate: Candidate, known: Known): Candidate[] {
  const { view, parties, trigger, verb } = candidate;
  const calls = kindOf(candidate) === "CALL";
  const several = (view.tokens[trigger] as Token).xpos === "NNS";
  if (!calls && verb !== trigger && !several) return [candidate];
  // "had talks with", of which the parse makes no verb: those in front of the talks.
  const from = verb === -1 && trigger > 0 ? trigger : Math.max(verb, 0);
  const [first, second] = parties;
  // "In separate calls with A and B, X set out": X comes first of all the same.
  const behind =
    verb === -1 &&
    first !== undefined &&
    second !== undefined &&
    first.token > second.token;
  const callers = behind
    ? [first]
    : parties.filter(({ token }) => token < from);
  const called = parties.filter(
    (party) =>
      party.token > from &&
      !callers.includes(party) &&
      // "rang A of Peru and B"
      !isOrigin(view, party.mention),
  );
  if (callers.length !== 1 || called.length < 2) return [candidate];
  const said = view.tokens.slice(Math.min(trigger, from));
  if (said.some(({ norm }) => TOGETHER.test(norm))) return [candidate];
  const separately = view.tokens.some(({ norm }) => SEPARATELY.test(norm));
  const apart =
    separately ||
    (calls && isOneByOne(candidate)) ||
    (several &&
      (ofDifferentStates(called, known) || isBilateral(candidate, known)))
      ? called.map((party) => [party])
      : byRepeatedWord(view.tokens, called);
  return apart.length < 2
    ? [candidate]
    : apart.map((group) =>
        alteredCandidate(candidate, { parties: [...callers, ...group] }),
      );
}

const SEPARATELY = /^(?:separate|separately|respectively|individually)$/;

/** "telephoned A and B", "held calls with A and B"; "spoke by phone with A and B" may be one conversation. */
function isOneByOne({ act, view, trigger, verb }: Candidate): boolean {
  return trigger === verb
    ? act.kind === "CALL" && act.rule !== "talk by telephone"
    : (view.tokens[trigger] as Token).xpos === "NNS";
}

/** "bilateral meetings with the ministers of A, B and C", whom nobody names: one with each. */
function isBilateral(
  { view, trigger, parties }: Candidate,
  known: Known,
): boolean {
  return (
    view.tokens
      .slice(Math.max(0, trigger - 3), trigger)
      .some(({ norm }) => norm === "bilateral") &&
    parties.slice(1).every(({ actor }) => known.kindOf(actor) === "COUNTRY")
  );
}

/** "held talks with A and B", ministers of two states: a host sees each of them. */
function ofDifferentStates(
  parties: readonly RoledParty[],
  known: Known,
): boolean {
  const states = parties
    .filter(({ actor }) => known.kindOf(actor) === "PERSON")
    .map(({ actor }) => known.countryOf(actor))
    .filter((state) => state !== null);
  return (
    states.length === parties.length && new Set(states).size === states.length
  );
}

/** "with A and with B", "A and then B": a second "with" or "then" begins another group. */
function byRepeatedWord(
  tokens: readonly Token[],
  called: readonly RoledParty[],
): RoledParty[][] {
  const groups: RoledParty[][] = [];
  called.forEach((party, at) => {
    const before = called[at - 1];
    const between =
      before === undefined
        ? []
        : tokens.slice(before.mention.last + 1, party.mention.first);
    const parted = between.some(({ norm }) =>
      /^(?:with|then|later|afterwards)$/.test(norm),
    );
    if (before === undefined || parted) groups.push([party]);
    else groups.at(-1)?.push(party);
  });
  return groups;
}

const PUT_OFF =
  /^(?:postpone|delay|defer|put|push|move|transfer|shift|reschedule|adjourn|bring|slip|slide|drift|carry|switch|advance)$/;

/** "put off until 2 June": the meeting that was called off, and the one planned for the new day. */
export function againOn(
  candidate: Candidate,
  dates: readonly DateMention[],
): Candidate[] {
  const { view, status, trigger, act } = candidate;
  if (status !== "CANCELLED" || act.kind === "OTHER") return [candidate];
  const moved = dates.find((date) => isFromDayToDay(view, trigger, date));
  if (moved !== undefined) {
    const { from, to } = moved.when;
    return [
      alteredCandidate(candidate, { own: onDay(moved, from) }),
      alteredCandidate(candidate, { status: "PLANNED", own: onDay(moved, to) }),
    ];
  }
  const own = freshDate(view, trigger, dates);
  return own === undefined
    ? [candidate]
    : [candidate, alteredCandidate(candidate, { status: "PLANNED", own })];
}

/** "moved from Thursday to Saturday": no stretch of days, but the day that was and the day that is to be. */
function isFromDayToDay(
  view: SentenceView,
  trigger: number,
  { start, when: { from, to } }: DateMention,
): boolean {
  const at = tokenAt(view.sentence, start);
  return (
    from !== null &&
    to !== null &&
    from !== to &&
    view.tokens[at - 1]?.norm === "from" &&
    view.tokens
      .slice(trigger, at)
      .some(({ lemma, norm }) => PUT_OFF.test(lemma) && norm !== "put")
  );
}

const onOther = (
  { start, end, sentence, days }: DateMention,
  when: DateSpan,
): DateMention => ({ start, end, sentence, when, days });

function onDay(date: DateMention, day: DateSpan["from"]): DateMention {
  return onOther(date, alteredSpan(date.when, { from: day, to: day }));
}

/** The new day of what was put off, behind the word that tells of it. */
export function freshDate(
  view: SentenceView,
  from: number,
  dates: readonly DateMention[],
): DateMention | undefined {
  const fresh = dates.find(({ start, when }) => {
    const at = tokenAt(view.sentence, start);
    if (at < from || (when.from ?? when.to) === null) return false;
    const before = view.tokens[at - 1]?.norm ?? "";
    const link = before === "the" ? view.tokens[at - 2]?.norm : before;
    const movedTo =
      link === "to" &&
      view.tokens.slice(0, at).some(({ lemma }) => PUT_OFF.test(lemma));
    const again = link === "for" && view.tokens[at - 2]?.lemma === "reschedule";
    return movedTo || again || link === "until" || link === "till";
  });
  if (fresh === undefined) return undefined;
  const { when } = fresh;
  const first = when.from ?? firstOf(when);
  return onOther(fresh, alteredSpan(when, { from: first }));
}

/** "until January", "until the autumn" is some day of it. */
function firstOf({ to, precision }: DateSpan): string | null {
  if (to === null || (precision !== "MONTH" && precision !== "SEASON"))
    return to;
  const day = new Date(`${to.slice(0, 7)}-01T00:00:00Z`);
  if (precision === "SEASON") day.setUTCMonth(day.getUTCMonth() - 2);
  return day.toISOString().slice(0, 10);
}
