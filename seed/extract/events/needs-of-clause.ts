import type { Token } from "../analysis.ts";
import { isByTelephone } from "./by-telephone.ts";
import type { Clause } from "./clause.ts";
import { isDelegation } from "./frame-fit.ts";
import { groupAt } from "./groups.ts";
import { PLACE_WORDS, type Known } from "./known.ts";
import type { Act, Need } from "./lexicon.ts";
import { isChairedByTwo, isEnvoyNamed } from "./needs-of-encounters.ts";
import { isPeer, partiesOf } from "./parties.ts";
import { ofClass, semanticHeads } from "./noun-classes.ts";
import type { SentenceView } from "./view.ts";
import { surroundingsOf } from "./shallow.ts";
import { dependents, extentOf, isNominal } from "./tree.ts";

/** What an act was told with, but for its parties. */
export interface Telling {
  readonly view: SentenceView;
  readonly clause: Clause;
  readonly act: Act;
  readonly destinations: readonly number[];
  readonly known: Known;
}

/** What the clause alone shows, whoever the parties are. */
export type NeedOfClause =
  | "destination"
  | "gathering"
  | "visit"
  | "place"
  | "infinitive"
  | "human shield"
  | "hostage"
  | "people"
  | "by telephone"
  | "named"
  | "to talk"
  | "toward"
  | "envoy by name"
  | "two chairs"
  | "done"
  | "journey";

const ofClause: Readonly<Record<NeedOfClause, (of: Telling) => boolean>> = {
  // "when it comes to Israel"
  destination: ({ view, clause, destinations }) =>
    destinations.length > 0 && view.tokens[clause.verb - 1]?.norm !== "it",
  gathering: ({ view, clause }) =>
    hangsOn(view, clause, ["for", "at", "in"], ["GATHERING", "TALK"]),
  visit: ({ view, clause }) => hangsOnVisit(view, clause),
  place: ({ clause }) =>
    clause.obliques.some(
      ({ preposition }) => preposition === "to" || PLACE_WORDS.has(preposition),
    ),
  journey: ({ view, clause, destinations, known }) =>
    !isPosted(view, clause, destinations, known),
  infinitive: ({ view, clause }) =>
    dependents(view, clause.verb, "xcomp").length > 0,
  "human shield": ({ view, clause }) => follows(view, clause.verb, "shield"),
  hostage: ({ view, clause }) => follows(view, clause.verb, "hostage"),
  people: ({ view, clause }) =>
    hangsOn(view, clause, ["to", "for"], ["REFUGEE", "HUMAN"]),
  "by telephone": ({ view, clause }) => isByTelephone(view.tokens, clause.verb),
  named: ({ view, clause }) => objectNamed(view, clause),
  "to talk": ({ view, clause }) => callsToTalk(view, clause),
  toward: ({ clause, act }) =>
    clause.objects.length > 0 ||
    clause.obliques.some(({ preposition }) => act.to.includes(preposition)),
  "envoy by name": ({ view, clause, known }) =>
    isEnvoyNamed(view, clause, known),
  "two chairs": ({ view, clause }) => isChairedByTwo(view, clause),
  // "are hammering out a deal", "met to hammer out a deal": they still negotiate.
  done: ({ view, clause }) =>
    /^VB[DN]$/.test(view.tokens[clause.verb]?.xpos ?? ""),
};

/** Whether it is a need that the clause alone can meet. */
export const isOfClause = (need: Need): need is NeedOfClause =>
  Object.hasOwn(ofClause, need);

/** Whether the clause has what the act cannot do without: asked first, since who the parties are is dear to find out. */
export function clauseMeets(of: Telling): boolean {
  for (const need of of.act.needs)
    if (isOfClause(need) && !ofClause[need](of)) return false;
  return true;
}

/** Whether a sentence may tell of such an act at all: "was in Lima on a visit" is told by a "was" of a few thousand. */
export const hasItsWords = (tokens: readonly Token[], act: Act): boolean =>
  !act.needs.has("visit") || tokens.some(({ lemma }) => VISIT_WORDS.has(lemma));

/** "called X on Friday", "called X to discuss Y", and not "called X a liar". */
function callsToTalk(view: SentenceView, clause: Clause): boolean {
  if (view.tokens[clause.verb + 1]?.norm === "off") return false;
  const object = [...clause.objects, ...clause.nearObjects].find((at) =>
    view.covering.has(at),
  );
  const mention =
    object === undefined ? undefined : view.covering.get(object)?.at(-1);
  if (mention === undefined) return false;
  const next = view.tokens[mention.last + 1];
  return (
    next === undefined ||
    /^(?:on|of|to|in|at|for|with|and|before|shortly|again|twice|early|late|last|this|later|today|yesterday|by|about|over|from|after|,|;|\.)$/.test(
      next.norm,
    ) ||
    next.norm.endsWith("day")
  );
}

/** Whoever is received has a name or a title: "hosted 200 people" is no meeting. */
function objectNamed(view: SentenceView, clause: Clause): boolean {
  if (isThingReceived(view, clause)) return false;
  return [...clause.objects, ...clause.nearObjects].some(
    (at) =>
      (view.tokens[at] as Token).upos === "PRON" ||
      semanticHeads(view, at)
        .flatMap((head) => [head, ...dependents(view, head, "flat", "appos")])
        .some((head) =>
          (view.covering.get(head) ?? []).some(
            (mention) => !mention.attributive,
          ),
        ) ||
      // "hosted his colleagues from Peru and Chile", "received a delegation from Peru"
      ((isPeer((view.tokens[at] as Token).lemma) || isDelegation(view, at)) &&
        partiesOf(view, at).length > 0) ||
      // "hosted the ministers of both countries": which, the article tells.
      groupAt(view, at)?.whose === "STATES",
  );
}

/** "heads the delegation to the United Nations in New York": an office there, and no journey. */
function isPosted(
  view: SentenceView,
  { verb }: Clause,
  destinations: readonly number[],
  known: Known,
): boolean {
  return (
    /^VB[ZP]$/.test((view.tokens[verb] as Token).xpos) &&
    destinations.some((at) =>
      (view.covering.get(at) ?? []).some(
        ({ actor }) => known.kindOf(actor) === "ORGANIZATION",
      ),
    )
  );
}

/** "received a letter from X": no person, whatever the parse hung on it. */
function isThingReceived(
  view: SentenceView,
  { verb, passive }: Clause,
): boolean {
  if (passive) return false;
  const [first] = surroundingsOf(view.tokens, verb).objects;
  if (first === undefined || view.covering.has(first)) return false;
  const { lemma } = view.tokens[first] as Token;
  return THING_SENT.test(lemma) || HELD.test(lemma);
}

/** "hosted talks between A and B": what is held, and nobody received. */
const HELD =
  /^(?:talk|negotiation|meeting|round|summit|conference|session|dialogue|consultation|gathering)$/;
const THING_SENT =
  /^(?:call|letter|message|note|report|request|reply|answer|invitation|copy|document|text|offer|proposal|appeal|complaint|protest|cable|assurance|warning|condolence|greeting|credential|gift|aid|support)$/;

function hangsOn(
  view: SentenceView,
  clause: Clause,
  prepositions: readonly string[],
  names: readonly string[],
): boolean {
  return clause.obliques.some(
    ({ preposition, head }) =>
      prepositions.includes(preposition) &&
      names.some((name) => ofClass(view, head, name)),
  );
}

const VISIT_WORDS = new Set([
  "visit",
  "trip",
  "tour",
  "journey",
  "mission",
  "stop",
]);

function hangsOnVisit(view: SentenceView, clause: Clause): boolean {
  return clause.obliques.some(
    ({ preposition, head }) =>
      (preposition === "on" || preposition === "for") &&
      VISIT_WORDS.has((view.tokens[head] as Token).lemma),
  );
}

function follows(view: SentenceView, verb: number, lemma: string): boolean {
  const [, last] = extentOf(view, verb);
  for (
    let at = verb + 1;
    at <= Math.max(last, Math.min(verb + 8, view.tokens.length - 1));
    at++
  )
    if (
      isNominal(view.tokens[at] as Token) &&
      (view.tokens[at] as Token).lemma === lemma
    )
      return true;
  return false;
}
