import type { Token } from "../analysis.ts";
import { withRole } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import { isDelegation } from "./frame-fit.ts";
import { subjectsJoined } from "./joined-verbs.ts";
import type { Known } from "./known.ts";
import { verbEntries } from "./lexicon.ts";
import { withListed } from "./lists.ts";
import { subjectParties } from "./subject-parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { placeOf } from "./places.ts";
import { standingOf } from "./status.ts";
import { groupStart, surfaceSubject } from "./surface.ts";

/** What a visit is called that is told by its end: its date is the last day. */
export const DEPARTURE = "verb: leave after a stay";

const GOES = /^(?:fly|travel|head|return|jet|go)$/;
const AWAY = /^(?:home|back|out|away)$/;
const BEHIND = /^(?:after|following|ending|concluding|completing|spending)$/;
const STAY =
  /^(?:visit|stay|trip|tour|stop|stopover|mission|talk|meeting|negotiation|consultation|discussion|summit|conference|round|meet|see|hold|confer)$/;
const SPELL = /^(?:day|night|hour|week)s?$/;
/** Who was kept there, or ill, has paid no visit. */
const KEPT =
  /^(?:prison|jail|detention|custody|captivity|hiding|exile|hospital|arrest|treatment|surgery|office|post|asylum)$/;
/** Those who are posted there go when they are called back or their time is over. */
const POSTED =
  /^(?:ambassadors?|consuls?|attach[eé]s?|charg[eé]|embassy|correspondent)$/;
/** How far behind "after" the stay may be told, and "after" behind the place. */
const NEAR = 8;
const REACH = 16;

/** "left Lima on Monday after three days of talks", "flew home from Lima after a stay": has been on a visit there. */
export function departureAct(
  view: SentenceView,
  at: number,
  known: Known,
  home: string | null,
): Candidate | null {
  const left = placeLeft(view, at);
  if (left === -1) return null;
  const act = verbEntries("leave").find(({ act }) => act.kind === "VISIT")?.act;
  if (act === undefined) return null;
  const first = groupStart(view.tokens, at);
  if (!tellsOfStay(view.tokens, left) && !opensWithStay(view.tokens, first))
    return null;
  const country = placeOf(view, [left])?.country ?? null;
  const { status } = standingOf(view, at);
  if (country === null || (status !== "OCCURRED" && status !== "PLANNED"))
    return null;
  const visitors = leaversOf(view, at, known).filter(
    ({ actor, token }) =>
      (known.countryOf(actor) ?? home) !== country &&
      !isPosted(view.tokens, token, at),
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
    placeWords: [left],
    topicWords: [],
    status,
    statusWord: -1,
    own: null,
    rule: DEPARTURE,
    rank: 1,
  };
}

/** The city, capital or country that a verb says somebody left; -1: none. */
function placeLeft(view: SentenceView, verb: number): number {
  const { tokens } = view;
  const { lemma } = tokens[verb] as Token;
  const leaves = lemma === "leave" || lemma === "depart";
  if (!leaves && !GOES.test(lemma)) return -1;
  let at = verb + 1;
  while (AWAY.test(tokens[at]?.norm ?? "")) at++;
  if (/^(?:from|of)$/.test(tokens[at]?.norm ?? "")) at++;
  else if (!leaves || at > verb + 1) return -1;
  while (/^(?:DT|JJ|NNPS?)$/.test(tokens[at]?.xpos ?? "")) {
    const more = tokens[at + 1]?.xpos.startsWith("NNP") === true;
    if (!more && isPlace(view, at)) return at;
    at++;
  }
  return /^(?:capital|city)$/.test(tokens[at]?.lemma ?? "") ? at : -1;
}

function isPlace(view: SentenceView, at: number): boolean {
  return (
    view.tokens[at]?.xpos.startsWith("NNP") === true &&
    placeOf(view, [at]) !== null &&
    // "left the Oslo conference"
    !/^(?:NNS?|HYPH|POS)$/.test(view.tokens[at + 1]?.xpos ?? "")
  );
}

/** Whether what stands behind the place tells of days, talks or a visit that were over. */
function tellsOfStay(tokens: readonly Token[], place: number): boolean {
  for (let at = place + 1; at < tokens.length && at < place + REACH; at++) {
    const { norm, text } = tokens[at] as Token;
    if (/^[;“”"]$/.test(text)) return false;
    const end =
      norm === "end" && tokens[at + 1]?.norm === "of" && at > place + 1;
    if (BEHIND.test(norm) || end) return isStay(tokens, at + 1);
  }
  return false;
}

/** "After two days of talks in Lima, Berg flew home from the Peruvian capital." */
function opensWithStay(tokens: readonly Token[], verbs: number): boolean {
  return (
    /^(?:after|following)$/.test(tokens[0]?.norm ?? "") &&
    tokens.slice(0, verbs).some(({ norm }) => norm === ",") &&
    isStay(tokens, 1)
  );
}

function isStay(tokens: readonly Token[], from: number): boolean {
  const behind = tokens.slice(from, from + NEAR);
  const stop = behind.findIndex(({ norm }) => /^[,;.]$/.test(norm));
  const phrase = stop === -1 ? behind : behind.slice(0, stop);
  if (phrase.some(({ norm }) => KEPT.test(norm))) return false;
  const spell = phrase.findIndex(({ norm }) => SPELL.test(norm));
  const bare = spell !== -1 && phrase[spell + 1]?.norm !== "of";
  return bare || phrase.some(({ lemma }) => STAY.test(lemma));
}

function leaversOf(view: SentenceView, verb: number, known: Known): Party[] {
  const first = groupStart(view.tokens, verb);
  const named = surfaceSubject(view, first);
  if (named !== null && known.kindOf(named.actor) === "PERSON") {
    const { actor, last } = named;
    const party = { actor, token: last, mention: named, head: last };
    return withListed(view, [party], 0, first).filter(
      (one) => known.kindOf(one.actor) === "PERSON",
    );
  }
  const parsed = clauseOf(view, verb).subjects.flatMap((at) =>
    subjectParties(view, at, verb),
  );
  const all = parsed.length > 0 ? parsed : subjectsJoined(view, verb);
  return all.filter(
    ({ actor, head }) =>
      known.kindOf(actor) === "PERSON" || isDelegation(view, head),
  );
}

/** "The Turkish ambassador, X, left": an office beside the name that one holds where one lives. */
function isPosted(
  tokens: readonly Token[],
  name: number,
  verb: number,
): boolean {
  return tokens
    .slice(Math.max(0, name - NEAR), Math.max(name, verb))
    .some(({ norm }) => POSTED.test(norm));
}
