import type { ParticipantRole } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import { alteredClause, withRole } from "./altered.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { clauseOf, obliquesOf, type Clause, type Oblique } from "./clause.ts";
import type { Standing } from "./fate.ts";
import {
  isActor,
  isOfJourney,
  objectFits,
  restFollows,
  subjectFits,
  withPrepositional,
} from "./frame-fit.ts";
import { groupAt } from "./groups.ts";
import { chairsBehind, hostsBehind, joinedBy } from "./hosted.ts";
import { PLACE_WORDS, TOPIC_WORDS, type Known } from "./known.ts";
import { verbEntries, type Act, type VerbEntry } from "./lexicon.ts";
import { inFull, withListed } from "./lists.ts";
import { subjectsJoined } from "./joined-verbs.ts";
import { partiesMeet } from "./needs.ts";
import { clauseMeets, hasItsWords } from "./needs-of-clause.ts";
import { add } from "./noun-parties.ts";
import { nearestBefore, partiesOf } from "./parties.ts";
import { ofClass } from "./noun-classes.ts";
import { subjectParties } from "./subject-parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { sayersAbove, writerOf } from "./sayers.ts";
import { surroundingsOf } from "./shallow.ts";
import { surfaceClause } from "./surface.ts";
import { standingOf } from "./status.ts";
import { ancestors, coordinated, isVerbal } from "./tree.ts";

/** The act that a verb tells of, if its frame is filled. */
export function verbAct(
  view: SentenceView,
  verb: number,
  known: Known,
): Candidate | null {
  const token = view.tokens[verb] as Token;
  // Whatever its clause is taken to be, an entry whose words are not there tells of nothing.
  const entries = verbEntries(token.lemma).filter(
    ({ act, rest }) =>
      restFollows(view, verb, rest) && hasItsWords(view.tokens, act),
  );
  if (entries.length === 0) return null;
  const clause = clauseOf(view, verb);
  const found =
    tryAll(view, clause, entries, known) ??
    tryAll(view, activeReading(view, clause), entries, known);
  if (found !== null && (found.act.kind === "OTHER" || isFilled(found)))
    return found;
  // A parse tears long names from their verbs; the order of the words does not.
  const encounters = entries.filter(({ act }) => act.kind !== "OTHER");
  const surface =
    encounters.length === 0
      ? null
      : tryAll(view, surfaceClause(view, verb), encounters, known);
  return surface !== null && (isFilled(surface) || hasGroup(surface))
    ? surface
    : found;
}

/** "and the two signed": the article says who they are. */
function hasGroup({ view, sides }: Candidate): boolean {
  return sides.some((at) => groupAt(view, at) !== null);
}

function tryAll(
  view: SentenceView,
  clause: Clause | null,
  entries: readonly VerbEntry[],
  known: Known,
): Candidate | null {
  if (clause === null) return null;
  for (const entry of entries) {
    const candidate = tryEntry(view, clause, entry, known);
    if (candidate !== null) return candidate;
  }
  return null;
}

/** "the summit in Lomé was attended by", "opened in Lomé, attended by": where what was attended was. */
function whereHeld(
  view: SentenceView,
  verb: number,
  objects: readonly number[],
): readonly Oblique[] {
  const { head, deprel } = view.tokens[verb] as Token;
  return [
    ...objects.flatMap((at) => obliquesOf(view, at)),
    ...(deprel === "advcl" && head >= 0 ? clauseOf(view, head).obliques : []),
  ];
}

/** Whether everybody is there whom a meeting or visit cannot do without. */
function isFilled({ act, parties }: Candidate): boolean {
  return parties.length > (act.kind === "VISIT" ? 0 : 1);
}

/** "Thousands of Kurds demonstrated in": a past tense that was taken for a participle behind its noun. */
function activeReading(view: SentenceView, clause: Clause): Clause | null {
  const { xpos, deprel } = view.tokens[clause.verb] as Token;
  const agent = clause.obliques.some(({ preposition }) => preposition === "by");
  if (!clause.passive || xpos !== "VBN" || agent || !deprel.startsWith("acl"))
    return null;
  const objects = surroundingsOf(view.tokens, clause.verb).objects;
  return alteredClause(clause, {
    passive: false,
    subjects: clause.objects,
    objects,
    nearObjects: objects,
  });
}

function tryEntry(
  view: SentenceView,
  clause: Clause,
  { act, rest }: VerbEntry,
  known: Known,
): Candidate | null {
  const objects = objectsFor(view, clause, act, rest, known);
  if (objects === null) return null;
  if (act.subjects.length > 0 && !subjectFits(view, clause, act)) return null;
  const destinations = destinationsOf(view, clause, act, objects);
  const telling = { view, clause, act, destinations, known };
  if (!clauseMeets(telling)) return null;
  const parties = partiesFor(view, clause, objects, act);
  if (!partiesMeet(telling, parties)) return null;
  const places = [
    ...clause.obliques,
    // "workers in Germany went on strike"
    ...clause.subjects.flatMap((at) => obliquesOf(view, at)),
    ...(act.rule === "attend" ? whereHeld(view, clause.verb, objects) : []),
  ]
    .filter(({ preposition }) => PLACE_WORDS.has(preposition))
    .map(({ head }) => head);
  const { status, statusWord } = reality(standingOf(view, clause.verb), act);
  return {
    act,
    code: codeFor(view, clause, act, parties, known),
    view,
    oneSided: false,
    trigger: clause.verb,
    verb: clause.verb,
    parties,
    sides: [
      ...clause.subjects,
      ...objects,
      ...clause.obliques
        .filter(
          ({ preposition, head }) =>
            preposition === "with" &&
            /^(?:him|her)$/.test((view.tokens[head] as Token).norm),
        )
        .map(({ head }) => head),
    ],
    placeWords: [...destinations, ...places],
    topicWords: [
      ...(act.objects.includes("ISSUE") ? objects : []),
      ...clause.obliques
        .filter(({ preposition }) => TOPIC_WORDS.has(preposition))
        .map(({ head }) => head),
    ],
    status,
    statusWord,
    rule: `verb: ${act.rule}`,
    own: null,
    rank: ancestors(view, clause.verb).filter((at) =>
      isVerbal(view.tokens[at] as Token),
    ).length,
  };
}

function destinationsOf(
  view: SentenceView,
  clause: Clause,
  act: Act,
  objects: readonly number[],
): readonly number[] {
  if (act.kind !== "VISIT") return [];
  const led = (obliques: readonly Oblique[]): readonly number[] =>
    obliques
      .filter(({ preposition }) => act.to.includes(preposition))
      .map(({ head }) => head);
  const parsed = led(clause.obliques);
  if (isOfJourney(act))
    return parsed.length > 0
      ? parsed
      : led(surroundingsOf(view.tokens, clause.verb).obliques);
  return [
    // "lead a delegation to": what is led is no place.
    ...(act.objects.includes("ANY")
      ? objects.flatMap((at) => coordinated(view, at))
      : []),
    ...parsed,
  ];
}

/** The objects that fill the frame, by the parse or else by the order of the words; null: none do. */
function objectsFor(
  view: SentenceView,
  clause: Clause,
  act: Act,
  rest: readonly string[],
  known: Known,
): readonly number[] | null {
  const parsed = withPrepositional(view, clause, rest).filter(
    (at) => !isFaceToFace(view, at),
  );
  if (parsed.length > 0 && objectFits(view, parsed, act, known)) return parsed;
  const near = clause.nearObjects.filter((at) => !isFaceToFace(view, at));
  if (near.length > 0 && objectFits(view, near, act, known)) return near;
  return parsed.length === 0 && objectFits(view, parsed, act, known)
    ? parsed
    : null;
}

/** "did not meet face to face": how, and not whom. */
function isFaceToFace({ tokens }: SentenceView, at: number): boolean {
  return tokens[at]?.norm === "face" && tokens[at + 1]?.norm === "to";
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
  const named = clause.subjects.flatMap((at) =>
    subjectParties(view, at, clause.verb),
  );
  if (named.length === 0 && !clause.passive)
    named.push(...doersBeyond(view, clause));
  const together = act.kind !== "OTHER";
  const end = view.tokens.length;
  const doers = together
    ? inFull(view, withListed(view, named, 0, clause.verb))
    : named;
  const behind = (parties: Party[]): Party[] =>
    together
      ? inFull(view, withListed(view, parties, clause.verb + 1, end))
      : parties;
  const partners = behind(
    clause.obliques
      .filter(
        ({ preposition, head }) =>
          act.with.includes(preposition) &&
          !(together && ANSWERS.has((view.tokens[head] as Token).lemma)),
      )
      .flatMap(({ head }) => partiesOf(view, head)),
  );
  const undergoers = behind(
    objects.flatMap((at) => partiesOf(view, at, act.kind === "OTHER")),
  );
  const roles = rolesOf(act);
  const found: RoledParty[] = [];
  add(found, doers, roles.doer);
  // "a tour that took her to Lima": she travels, and whoever else owns the tour does so too.
  if (isOfJourney(act) && undergoers.length > 0)
    return undergoers.map((party) => withRole(party, roles.doer));
  if (act.kind === "VISIT") return found;
  if (act.rule === "gather")
    add(found, chairsBehind(view, clause.verb), "PARTY");
  if (/^(?:MEETING|NEGOTIATION)$/.test(act.kind))
    add(found, hostsBehind(view, clause.verb, act), "HOST");
  if (act.rule === "attend") add(found, chairsOf(view, objects), "PARTY");
  if (act.both || roles.doer === "PARTY") {
    add(found, partners, "PARTY");
    if (act.kind !== "AGREEMENT" && !act.both) add(found, undergoers, "PARTY");
    if (act.kind === "MEETING" && act.rule !== "join")
      add(found, joinedBy(view), "PARTY");
    return act.both ? found.map((party) => withRole(party, "PARTY")) : found;
  }
  if (act.kind !== "OTHER") {
    add(found, [...undergoers, ...partners], roles.partner);
    return found;
  }
  add(found, recipients(view, clause, objects, act, undergoers), "RECIPIENT");
  return found;
}

/** "met with criticism from Chile": what one meets with there is nobody. */
const ANSWERS = new Set(
  "criticism opposition resistance reception response reply silence protest anger outrage hostility approval praise applause scepticism skepticism doubt refusal rejection success resentment sympathy indifference rebuke rebuff suspicion condemnation accident".split(
    " ",
  ),
);

/** "A chaired the summit, which was attended by B and C": A was there too. */
function chairsOf(view: SentenceView, gatherings: readonly number[]): Party[] {
  return gatherings.flatMap((at) => {
    const { deprel, head } = view.tokens[at] as Token;
    const verb = view.tokens[head];
    return deprel === "obj" &&
      /^(?:chair|host|lead|open)$/.test(verb?.lemma ?? "")
      ? clauseOf(view, head).subjects.flatMap((each) =>
          subjectParties(view, each, head),
        )
      : [];
  });
}

/** Who does it where the subject itself names nobody. */
function doersBeyond(view: SentenceView, clause: Clause): Party[] {
  const pronoun = clause.subjects.find((at) =>
    /^(?:it|they|he|she|we|i)$/.test((view.tokens[at] as Token).norm),
  );
  // "Switzerland said it had expelled": it is whoever says so.
  if (pronoun !== undefined) return sayersAbove(view, clause.verb);
  const writer =
    clause.subjects.length === 0 ? writerOf(view, clause.verb) : [];
  if (writer.length > 0) return writer;
  const owner = clause.subjects.flatMap((at) => ownerInFront(view, at));
  if (owner.length > 0) return owner;
  const joined = subjectsJoined(view, clause.verb);
  if (joined.length > 0) return joined;
  const near = nearestBefore(view, clause.verb);
  const close = near !== null && clause.verb - near.token <= NEAR;
  return near !== null && (clause.subjects.length === 0 || close) ? [near] : [];
}

/** "EU foreign ministers met": whose they are, though the parse hung the name on the verb. */
function ownerInFront(view: SentenceView, head: number): readonly Party[] {
  let at = head - 1;
  while (/^(?:JJ|NN)/.test(view.tokens[at]?.xpos ?? "")) {
    if (view.covering.has(at)) return partiesOf(view, at);
    at--;
  }
  return [];
}

/** A name farther in front of its verb than this is the subject of something else. */
const NEAR = 7;

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
