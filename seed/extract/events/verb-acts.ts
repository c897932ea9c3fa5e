import type {
  ActorKind,
  ParticipantRole,
} from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { clauseOf, type Clause, type Oblique } from "./clause.ts";
import { verbEntries, type Act, type VerbEntry } from "./lexicon.ts";
import {
  nearestBefore,
  ofClass,
  partiesOf,
  semanticHeads,
  type Party,
  type SentenceView,
} from "./parties.ts";
import { standingOf, type Standing } from "./status.ts";
import {
  ancestors,
  dependents,
  extentOf,
  isNominal,
  isVerbal,
} from "./tree.ts";

/** What the search needs to know of actors. */
export interface Known {
  readonly kindOf: (actor: string) => ActorKind | null;
  readonly isArmedGroup: (actor: string) => boolean;
  readonly isMedia: (actor: string) => boolean;
}

export const PLACE_WORDS = new Set([
  "in",
  "at",
  "near",
  "outside",
  "aboard",
  "inside",
]);
export const TOPIC_WORDS = new Set([
  "on",
  "about",
  "over",
  "regarding",
  "concerning",
]);

/** The act that a verb tells of, if its frame is filled. */
export function verbAct(
  view: SentenceView,
  verb: number,
  known: Known,
): Candidate | null {
  const token = view.tokens[verb] as Token;
  const entries = verbEntries(token.lemma);
  if (entries.length === 0) return null;
  const clause = clauseOf(view, verb);
  for (const entry of entries) {
    const candidate = tryEntry(view, clause, entry, known);
    if (candidate !== null) return candidate;
  }
  return null;
}

function tryEntry(
  view: SentenceView,
  clause: Clause,
  { act, rest }: VerbEntry,
  known: Known,
): Candidate | null {
  if (!restFollows(view, clause.verb, rest)) return null;
  const objects = withPrepositional(clause, rest);
  if (!objectFits(view, objects, act, known)) return null;
  if (act.subjects.length > 0 && !subjectFits(view, clause, act)) return null;
  const standing = standingOf(view, clause.verb);
  const parties = partiesFor(view, clause, objects, act);
  const places = clause.obliques
    .filter(({ preposition }) => PLACE_WORDS.has(preposition))
    .map(({ head }) => head);
  const destinations =
    act.kind === "VISIT"
      ? [
          ...objects,
          ...clause.obliques
            .filter(({ preposition }) => act.to.includes(preposition))
            .map(({ head }) => head),
        ]
      : [];
  if (!needsMet(view, clause, act, parties, destinations, known)) return null;
  return {
    act,
    code: codeFor(view, clause, act, parties, known),
    view,
    oneSided: false,
    trigger: clause.verb,
    verb: clause.verb,
    parties,
    sides: [...clause.subjects, ...objects],
    placeWords: [...destinations, ...places],
    topicWords: clause.obliques
      .filter(({ preposition }) => TOPIC_WORDS.has(preposition))
      .map(({ head }) => head),
    ...reality(standing, act),
    rule: `verb: ${act.rule}`,
    rank: ancestors(view, clause.verb).filter((at) =>
      isVerbal(view.tokens[at] as Token),
    ).length,
  };
}

/** Words of the entry that must follow the verb: particles, "hostage", prepositions. */
function restFollows(
  view: SentenceView,
  verb: number,
  rest: readonly string[],
): boolean {
  let from = verb + 1;
  for (const word of rest) {
    let found = -1;
    for (let at = from; at < view.tokens.length && at <= from + 4; at++) {
      const token = view.tokens[at] as Token;
      if (token.norm === word || token.lemma === word) {
        found = at;
        break;
      }
      if (token.upos === "PUNCT") break;
    }
    if (found === -1) return false;
    // A particle with words in between must hang on the verb itself.
    if (found > from && (view.tokens[found] as Token).head !== verb)
      return false;
    from = found + 1;
  }
  return true;
}

function withPrepositional(
  clause: Clause,
  rest: readonly string[],
): readonly number[] {
  const last = rest.at(-1);
  const governed = clause.obliques
    .filter(({ preposition }) => preposition === last)
    .map(({ head }) => head);
  return [...clause.objects, ...governed];
}

function objectFits(
  view: SentenceView,
  objects: readonly number[],
  act: Act,
  known: Known,
): boolean {
  return act.objects.some((name) => {
    if (name === "NONE") return objects.length === 0;
    if (name === "ANY") return objects.length > 0;
    if (name === "ACTOR") return objects.some((at) => isActor(view, at));
    if (name === "ACTOR COUNTRY")
      return objects.some((at) =>
        partiesOf(view, at, true).some(
          (party) =>
            known.kindOf(party.actor) === "COUNTRY" &&
            !party.mention.attributive,
        ),
      );
    return objects.some((at) => ofClass(view, at, name));
  });
}

function isActor(view: SentenceView, at: number): boolean {
  const token = view.tokens[at] as Token;
  if (token.upos === "PRON")
    return !["it", "itself", "that", "this"].includes(token.norm);
  return (
    semanticHeads(view, at).some((head) => view.covering.has(head)) ||
    ofClass(view, at, "HUMAN") ||
    (token.upos === "PROPN" && partiesOf(view, at, true).length > 0)
  );
}

function subjectFits(view: SentenceView, clause: Clause, act: Act): boolean {
  return clause.subjects.some((at) =>
    act.subjects.some((name) => ofClass(view, at, name)),
  );
}

/** A purpose ("flew in to meet X") counts for meetings alone: deeds aimed at are not yet done. */
function reality(
  { status, by }: Standing,
  act: Act,
): Pick<Candidate, "status" | "statusWord"> {
  if (by === -2)
    return { status: act.kind === "OTHER" ? null : status, statusWord: -1 };
  return { status, statusWord: by };
}

function codeFor(
  view: SentenceView,
  clause: Clause,
  act: Act,
  parties: readonly RoledParty[],
  known: Known,
): string {
  if (act.code === act.irregular) return act.code;
  const regular = clause.subjects.some(
    (at) => ofClass(view, at, "AIRPOWER") || ofClass(view, at, "GROUNDPOWER"),
  );
  const irregular =
    clause.subjects.some((at) => ofClass(view, at, "IRREGULAR")) ||
    parties.some(
      ({ actor, role }) => role === "INITIATOR" && known.isArmedGroup(actor),
    );
  return irregular && !regular ? act.irregular : act.code;
}

function partiesFor(
  view: SentenceView,
  clause: Clause,
  objects: readonly number[],
  act: Act,
): RoledParty[] {
  const doers = clause.subjects.flatMap((at) => partiesOf(view, at));
  if (clause.subjects.length === 0 && !clause.passive) {
    const near = nearestBefore(view, clause.verb);
    if (near !== null) doers.push(near);
  }
  const partners = clause.obliques
    .filter(({ preposition }) => act.with.includes(preposition))
    .flatMap(({ head }) => partiesOf(view, head));
  const undergoers = objects.flatMap((at) => partiesOf(view, at));
  const roles = rolesOf(act);
  const found: RoledParty[] = [];
  add(found, doers, roles.doer);
  if (act.kind === "VISIT") return found;
  if (act.both || roles.doer === "PARTY") {
    add(found, partners, "PARTY");
    if (act.kind !== "AGREEMENT" && !act.both) add(found, undergoers, "PARTY");
    return act.both
      ? found.map((party) => ({ ...party, role: "PARTY" }))
      : found;
  }
  if (act.kind !== "OTHER") {
    add(found, [...undergoers, ...partners], roles.partner);
    return found;
  }
  add(found, recipients(view, clause, objects, act, undergoers), "RECIPIENT");
  return found;
}

function recipients(
  view: SentenceView,
  clause: Clause,
  objects: readonly number[],
  act: Act,
  undergoers: readonly Party[],
): readonly Party[] {
  const direct = clause.indirect.flatMap((at) => partiesOf(view, at));
  const marked = (words: readonly string[]): Party[] =>
    clause.obliques
      .filter(({ preposition }: Oblique) => words.includes(preposition))
      .flatMap(({ head }) => partiesOf(view, head, true));
  const actors = objects.some((at) => isActor(view, at)) ? undergoers : [];
  const first = [direct, actors, marked([...act.to, ...act.with]), undergoers];
  return first.find((parties) => parties.length > 0) ?? [];
}

function rolesOf(act: Act): {
  readonly doer: ParticipantRole;
  readonly partner: ParticipantRole;
} {
  switch (act.kind) {
    case "OTHER":
      return { doer: "INITIATOR", partner: "RECIPIENT" };
    case "VISIT":
      return { doer: "VISITOR", partner: "HOST" };
    case "INTERVIEW":
      return { doer: "INTERVIEWER", partner: "INTERVIEWEE" };
    case "NEGOTIATION":
      return act.code === "045"
        ? { doer: "MEDIATOR", partner: "PARTY" }
        : { doer: "PARTY", partner: "PARTY" };
    default:
      return { doer: "PARTY", partner: "PARTY" };
  }
}

function add(
  found: RoledParty[],
  parties: readonly Party[],
  role: ParticipantRole,
): void {
  for (const party of parties)
    if (!found.some((other) => other.actor === party.actor))
      found.push({ ...party, role });
}

function needsMet(
  view: SentenceView,
  clause: Clause,
  { needs }: Act,
  parties: readonly RoledParty[],
  destinations: readonly number[],
  known: Known,
): boolean {
  const initiators = parties.filter(({ role }) => role === "INITIATOR");
  const persons = parties.some(({ actor }) => known.kindOf(actor) === "PERSON");
  if (needs.has("person") && !persons && !hasPersonWord(view, clause))
    return false;
  if (needs.has("destination") && destinations.length === 0) return false;
  if (needs.has("recipient") && parties.length <= initiators.length)
    return false;
  if (needs.has("initiator") && initiators.length === 0) return false;
  if (
    needs.has("both sides") &&
    (initiators.length === 0 || parties.length < 2)
  )
    return false;
  if (
    needs.has("infinitive") &&
    dependents(view, clause.verb, "xcomp").length === 0
  )
    return false;
  if (
    needs.has("gathering") &&
    !hangsOn(view, clause, ["for", "at", "in"], ["GATHERING", "TALK"])
  )
    return false;
  if (needs.has("visit") && !hangsOnVisit(view, clause)) return false;
  if (
    needs.has("place") &&
    !clause.obliques.some(
      ({ preposition }) => preposition === "to" || PLACE_WORDS.has(preposition),
    )
  )
    return false;
  if (
    needs.has("state") &&
    !initiators.some(({ actor }) =>
      ["COUNTRY", "ORGANIZATION"].includes(known.kindOf(actor) ?? ""),
    )
  )
    return false;
  if (needs.has("human shield") && !follows(view, clause.verb, "shield"))
    return false;
  if (needs.has("hostage") && !follows(view, clause.verb, "hostage"))
    return false;
  if (needs.has("no recipient") && parties.length > initiators.length)
    return false;
  return true;
}

function hasPersonWord(view: SentenceView, clause: Clause): boolean {
  return clause.subjects.some(
    (at) =>
      ofClass(view, at, "HUMAN") ||
      /^(?:he|she|they|delegation|team)$/.test((view.tokens[at] as Token).norm),
  );
}

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

const VISIT_WORDS = /^(?:visit|trip|tour|journey|mission|stop)$/;

function hangsOnVisit(view: SentenceView, clause: Clause): boolean {
  return clause.obliques.some(
    ({ preposition, head }) =>
      (preposition === "on" || preposition === "for") &&
      VISIT_WORDS.test((view.tokens[head] as Token).lemma),
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
