/** Visits that are told as being somewhere: “is due in Beijing”, “was in Jakarta for talks”. */
import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import { withRole } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import { officeBefore } from "./in-person.ts";
import type { Known } from "./known.ts";
import { subjectsJoined } from "./joined-verbs.ts";
import { verbEntries } from "./lexicon.ts";
import { withListed } from "./lists.ts";
import type { Party, SentenceView } from "./view.ts";
import { placeOf } from "./places.ts";
import { surroundingsOf } from "./shallow.ts";
import { groupStart, surfaceSubject } from "./surface.ts";

const EXPECTED =
  /^(?:due|expected|awaited|scheduled|set|back|there|here|currently|also)$/;
const MODAL = /^(?:could|may|might|should|must|can)$/;

/**
 * "is due in Beijing", "will be in Guyana from Monday", "was in Jakarta for talks": who is named as being in another
 * country than the own is on a visit there.
 */
export function presenceAct(
  view: SentenceView,
  at: number,
  known: Known,
  home: string | null,
): Candidate | null {
  const { tokens } = view;
  const here = comesHere(tokens, at);
  const { lemma } = tokens[at] as Token;
  if (lemma !== "be" && lemma !== "spend" && !here) return null;
  const act = verbEntries("be").find(({ act }) => act.kind === "VISIT")?.act;
  const place = here
    ? -1
    : placeIn(
        view,
        lemma === "spend" ? behindDays(tokens, at) : behindBeing(tokens, at),
      );
  if ((place === -1 && !here) || act === undefined) return null;
  const first = planStart(tokens, groupStart(tokens, at));
  const subjects = subjectsOf(view, first);
  const country = here ? null : (placeOf(view, [place])?.country ?? null);
  if (subjects.length === 0 || (country === null && !here)) return null;
  const visitors = subjects.filter(
    (one) =>
      (known.kindOf(one.actor) === "PERSON" || isMinisterOf(view, one)) &&
      // Who acts for no state that the article tells is at least not where it is written.
      (known.countryOf(one.actor) ?? home) !== (country ?? home),
  );
  if (visitors.length === 0) return null;
  return {
    act,
    code: act.code,
    view,
    oneSided: false,
    trigger: at,
    verb: at,
    parties: visitors.map((one) => withRole(one, "VISITOR")),
    sides: [],
    placeWords: here ? [] : [place, ...placesJoined(view, place)],
    topicWords: [],
    status: statusOfBeing(tokens.slice(first, here ? at : place)),
    statusWord: -1,
    own: null,
    rule: here
      ? "verb: come here"
      : lemma === "spend"
        ? "verb: spend days in"
        : "verb: be in a place",
    rank: 1,
  };
}

const PLAN = /^(?:plan|intend|expect|hope|want|mean|aim)$/;

/** "plans to be in Lima": where the verb that has the plan begins; the first verb itself where none has. */
function planStart(tokens: readonly Token[], first: number): number {
  return tokens[first - 1]?.norm === "to" &&
    PLAN.test(tokens[first - 2]?.lemma ?? "") &&
    tokens[first - 2]?.xpos.startsWith("VB") === true
    ? groupStart(tokens, first - 2)
    : first;
}

/** Who stands in front of the verbs, or of those that they are joined to: "met X on Monday and is expected in". */
function subjectsOf(view: SentenceView, first: number): readonly Party[] {
  const subject = surfaceSubject(view, first);
  if (subject === null) return subjectsJoined(view, first);
  const { actor, last } = subject;
  const party = { actor, token: last, mention: subject, head: last };
  return withListed(view, [party], 0, first);
}

/** "is to come in March", "will arrive on Monday": without a word of where, to where the article is written. */
function comesHere(tokens: readonly Token[], at: number): boolean {
  const { lemma } = tokens[at] as Token;
  const next = tokens[at + 1]?.norm ?? "";
  const when = tokens[at + 2]?.norm ?? "";
  return (
    /^(?:come|arrive)$/.test(lemma) &&
    ((next === "this" && /^(?:week|month|year|summer|autumn)$/.test(when)) ||
      /^(?:on|instead|next|later|today|tomorrow|\.)$/.test(next) ||
      (next === "in" && MONTH.test(when)))
  );
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|early|mid|late)$/;

/** "the foreign ministers of Chad and Niger", whom nobody names. */
function isMinisterOf(view: SentenceView, { actor, mention }: Party): boolean {
  return (
    actor.startsWith("country:") &&
    !mention.attributive &&
    officeBefore(view, mention.first) !== -1
  );
}

/** "is due in", "will be in": behind "be" and "due". */
function behindBeing(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (
    /^(?:RB|DT|PDT)/.test(tokens[next]?.xpos ?? "") ||
    EXPECTED.test(tokens[next]?.norm ?? "")
  )
    next++;
  return next;
}

const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|days?|nights?|hours?|mornings?|afternoons?|evenings?|weeks?|weekend|two|three|four|five|six|a|an|one|the|past|last|first|most|of|and|whole|full|long|few|half|nearly|almost|over|more|than|some|\d{1,2})$/;

/** "spent Sunday and Monday in", "spent two days in": behind the days; -1: something else was spent. */
function behindDays(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (DAYS.test(tokens[next]?.norm ?? "")) next++;
  return next > at + 1 ? next : -1;
}

/** The place behind "in" that stands there; -1: there is none. */
function placeIn({ tokens }: SentenceView, at: number): number {
  if (tokens[at]?.norm !== "in") return -1;
  const found = surroundingsOf(tokens, at - 1).obliques[0];
  return found?.preposition === "in" ? found.head : -1;
}

/** "in Vilnius from June 26 to 28 and in Tallinn on June 29": the further places. */
function placesJoined({ tokens }: SentenceView, place: number): number[] {
  const found: number[] = [];
  for (let at = place + 1; at < tokens.length; at++) {
    const { xpos, norm } = tokens[at] as Token;
    if (!/^(?:NNP|CD|IN|TO|CC|,)/.test(xpos)) break;
    if (norm === "in" && tokens[at - 1]?.norm === "and") found.push(at + 1);
  }
  return found.filter((at) => tokens[at]?.xpos.startsWith("NNP") === true);
}

function statusOfBeing(words: readonly Token[]): EventStatus | null {
  const has = (pattern: RegExp): boolean =>
    words.some(({ norm }) => pattern.test(norm));
  if (
    has(MODAL) ||
    words.some(({ lemma }) => /^(?:hope|want|aim)$/.test(lemma))
  )
    return null;
  if (has(/^(?:not|n't|never)$/)) return "DENIED";
  return has(/^(?:will|shall|'ll|due|expected|awaited|scheduled|set|to|would)$/)
    ? "PLANNED"
    : "OCCURRED";
}
