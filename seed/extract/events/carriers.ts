import type { Token } from "../analysis.ts";
import { alteredClause, asNoun } from "./altered.ts";
import { isPulledOutOf } from "./calls-off.ts";
import { clauseOf, type Clause, type Oblique } from "./clause.ts";
import { SPELLS } from "./fate.ts";
import { subjectsJoined } from "./joined-verbs.ts";
import { inFull, isOrigin, withListed } from "./lists.ts";
import { nearestBefore, partiesOf } from "./parties.ts";
import { subjectParties } from "./subject-parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { cancels } from "./noun-standing.ts";
import { groupStart } from "./surface.ts";
import {
  ancestors,
  dependents,
  isVerbal,
  preposition,
  relation,
} from "./tree.ts";

/** Verbs whose subject takes part in the act that their object names. */
const LIGHT = new Set(
  "hold have place host attend conduct convene stage begin start launch carry make undertake continue resume conclude finish end complete wrap wind cap open give grant plan schedule cancel postpone call scrap put arrange set chair lead join pay mount commit wage suffer face do take kick sustain confirm sustain celebrate announce witness authorize authorise approve order oversee see escalate intensify repel interrupt cut extend shorten".split(
    " ",
  ),
);

/** Verbs whose subject takes part in what hangs on them by a preposition: "said after talks with". */
const JOINING = new Set([
  "in",
  "after",
  "during",
  "at",
  "following",
  "before",
  "ahead of",
  "for",
  "on",
  "from",
  "through",
  "by",
  "via",
]);

export interface Carrier {
  readonly verb: number;
  /** The noun is what the verb does ("launched an attack"), not a time or a place of it. */
  readonly governsObject: boolean;
  readonly subjects: readonly Party[];
  readonly subjectWords: readonly number[];
  readonly objects: readonly Party[];
  readonly obliques: readonly Oblique[];
}

const NO_CARRIER = carrier(-1, false, [], []);

/** What carries a noun by its subjects alone. */
function carrier(
  verb: number,
  governsObject: boolean,
  subjects: readonly Party[],
  subjectWords: readonly number[],
): Carrier {
  return {
    verb,
    governsObject,
    subjects,
    subjectWords,
    objects: [],
    obliques: [],
  };
}

/** The verb that the noun hangs on, with its subject where that takes part too. */
export function carrierOf(view: SentenceView, noun: number): Carrier {
  const own = dependents(view, noun, "nsubj");
  // "were on alert": the noun is what the sentence says of its subject.
  if (own.length > 0 && dependents(view, noun, "cop").length > 0)
    return carrier(
      -1,
      true,
      own.flatMap((at) => partiesOf(view, at)),
      own,
    );
  const light = lightBefore(view, noun);
  if (light !== null) return light;
  const chain = ancestors(view, phraseHead(view, noun));
  const above = chain.findIndex((at) => isVerbal(view.tokens[at] as Token));
  const verb = chain[above];
  if (verb === undefined || isAside(view, noun, verb)) return NO_CARRIER;
  // What the noun hangs on by way of other nouns is no longer its subject's doing.
  const link =
    above === 0 ? phraseHead(view, noun) : (chain[above - 1] as number);
  // "held two days of talks": as if the talks themselves were held.
  const spell =
    above === 1 &&
    SPELLS.has((view.tokens[link] as Token).lemma) &&
    preposition(view, noun) === "of";
  // "the Group of Seven summit": the parse made a word of the name the noun's head.
  const named = above === 1 && isNamedAfter(view, noun, link);
  const kind = relation(view.tokens[link] as Token);
  const read = clauseOf(view, verb);
  // "her pair, sustained in May a first reunion": no passive, since the noun is what was held.
  const clause =
    read.passive &&
    noun > verb &&
    read.subjects.length > 0 &&
    read.subjects.every((at) => at === noun)
      ? alteredClause(read, { subjects: read.objects, objects: [] })
      : read;
  const { lemma } = view.tokens[verb] as Token;
  const near = above === 0 || spell || named;
  // "presided over the signing of an accord"
  const presided =
    lemma === "preside" && kind === "obl" && preposition(view, link) === "over";
  const governs =
    near &&
    (((kind === "obj" ||
      (kind === "obl" && noun > verb && preposition(view, link) === "")) &&
      (LIGHT.has(lemma) ||
        cancels(view, verb) ||
        // "ruled out a meeting"
        (lemma === "rule" && view.tokens[verb + 1]?.norm === "out"))) ||
      presided ||
      (kind === "obl" && JOINING.has(preposition(view, link))) ||
      isPulledOutOf(view.tokens, noun));
  return {
    verb,
    governsObject: governs && (kind === "obj" || presided),
    subjects: governs ? travellersOrSubjects(view, clause, kind) : [],
    subjectWords: governs ? clause.subjects : [],
    objects: governs
      ? [...clause.objects, ...clause.indirect]
          .filter((at) => at !== noun)
          .flatMap((at) => partiesOf(view, at))
      : [],
    obliques: near && kind !== "obl" ? clause.obliques : [],
  };
}

/** "sent its minister to Lima for talks": who is sent talks there, and not who sends. */
function travellersOrSubjects(
  view: SentenceView,
  clause: Clause,
  kind: string,
): readonly Party[] {
  const { lemma } = view.tokens[clause.verb] as Token;
  const sent =
    kind === "obl" && /^(?:send|dispatch|despatch)$/.test(lemma)
      ? [...clause.objects, ...clause.nearObjects]
          .flatMap((at) => inFull(view, partiesOf(view, at)))
          .filter(({ actor }) => actor.startsWith("person:"))
      : [];
  return sent.length > 0 ? sent : subjectsAt(view, clause);
}

/** "in a telephone call": where "call" was taken for a verb, the phrase hangs by the word in front of it. */
export function phraseHead(view: SentenceView, noun: number): number {
  const before = view.tokens[noun - 1];
  return /^(?:phone|telephone|video)$/.test(before?.norm ?? "") &&
    preposition(view, noun) === "" &&
    preposition(view, noun - 1) !== ""
    ? noun - 1
    : noun;
}

function subjectsAt(
  view: SentenceView,
  { subjects, verb }: Clause,
): readonly Party[] {
  const found = subjects.flatMap((at) => subjectParties(view, at, verb));
  if (found.length > 0) return found;
  const joined = subjectsJoined(view, verb);
  return joined.length > 0 || subjects.length > 0
    ? joined
    : adjacentName(view, verb);
}

/** Whether a name that holds the other word stands straight in front of the noun. */
function isNamedAfter(
  view: SentenceView,
  noun: number,
  other: number,
): boolean {
  return (view.covering.get(other) ?? []).some(
    ({ first, last }) => first <= other && last === noun - 1,
  );
}

/** "In their meeting in Oslo, held two days after X phoned Y, they said": no verb of the aside carries the meeting. */
function isAside(
  { tokens }: SentenceView,
  noun: number,
  verb: number,
): boolean {
  if (!/^(?:in|at|during|after|following)$/.test(tokens[0]?.norm ?? ""))
    return false;
  const opens = tokens.findIndex(({ norm }) => norm === ",");
  const closes = tokens.findIndex(({ norm }, at) => at > opens && norm === ",");
  return (
    noun < opens &&
    opens < verb &&
    verb < closes &&
    /^(?:held|which|where|conducted|convened)$/.test(
      tokens[opens + 1]?.norm ?? "",
    )
  );
}

/** "held talks" where a parse made the verb something else than the noun's head: by the order of the words. */
function lightBefore(view: SentenceView, noun: number): Carrier | null {
  const verb = verbOver(view, noun);
  const token = view.tokens[verb];
  if (token === undefined) return null;
  const bare = isBareVerb(view, verb);
  if (!bare && (!isFinite(view.tokens, verb) || !LIGHT.has(token.lemma)))
    return null;
  const { head } = view.tokens[noun] as Token;
  if (head === verb && relation(view.tokens[noun] as Token) !== "root")
    return null;
  const named = bare ? null : subjectBeforeVerb(view, verb);
  const subjects = bare
    ? namesBefore(view, verb)
    : named === null
      ? []
      : inFull(view, withListed(view, [named], 0, verb));
  if (subjects.length === 0) return null;
  return carrier(
    verb,
    true,
    subjects,
    subjects.map(({ token: at }) => at),
  );
}

/** The nearest name in front of a verb, "Ana Ruiz" of "Ana Ruiz of Peru". */
function subjectBeforeVerb(view: SentenceView, verb: number): Party | null {
  const near = nearestBefore(view, verb);
  return near !== null && isOrigin(view, near.mention)
    ? nearestBefore(view, near.mention.first)
    : near;
}

/** "held", "has cancelled", "will hold". */
function isFinite(tokens: readonly Token[], verb: number): boolean {
  const { xpos } = tokens[verb] as Token;
  return (
    /^VB[DZP]$/.test(xpos) ||
    (/^VBN?$/.test(xpos) && /^(?:MD|VB[DZP])$/.test(auxiliary(tokens, verb)))
  );
}

function auxiliary(tokens: readonly Token[], verb: number): string {
  const { lemma = "", xpos = "" } =
    tokens[verb - 1]?.xpos === "RB"
      ? (tokens[verb - 2] ?? {})
      : (tokens[verb - 1] ?? {});
  return xpos === "MD" || lemma === "have" ? xpos : "";
}

/** The word in front of the noun's phrase, over what counts it: "opened another round of talks". */
function verbOver(view: SentenceView, noun: number): number {
  let at = noun - 1;
  while (at >= 0 && noun - at < 8) {
    const { xpos, norm } = view.tokens[at] as Token;
    const counts =
      norm === "of" && SPELLS.has(view.tokens[at - 1]?.lemma ?? "");
    if (isBareVerb(view, at)) break;
    if (!counts && !INSIDE.test(xpos) && norm !== "next" && norm !== "last")
      break;
    at--;
  }
  return at;
}

/** "Chad and Sudan resume talks": behind two names joined by "and", a verb's bare form, whatever the tagger took it for. */
function isBareVerb(view: SentenceView, at: number): boolean {
  const { norm, xpos } = view.tokens[at] as Token;
  if (!/^(?:resume|open|hold|host|begin|start|convene)$/.test(norm))
    return false;
  if (!/^(?:NN|JJ|VB|NNP)$/.test(xpos)) return false;
  return namesBefore(view, at).length > 1;
}

/** "Chad and Sudan", "Chad, Niger and Sudan" straight in front of a word. */
function namesBefore(view: SentenceView, at: number): Party[] {
  const last = nameBefore(view, at);
  if (last === null) return [];
  const found = [last];
  let joint = last.mention.first - 1;
  let joints = /^and$/;
  while (joints.test(view.tokens[joint]?.norm ?? "")) {
    const name = nameBefore(view, joint);
    if (name === null) break;
    found.unshift(name);
    joint = name.mention.first - 1;
    joints = /^,$/;
  }
  return found;
}

/** "Xi held talks": the name straight in front of its verbs, which the tagger took for another word. */
function adjacentName(view: SentenceView, verb: number): Party[] {
  if (!/^VB[DZP]$/.test(view.tokens[verb]?.xpos ?? "")) return [];
  const name = nameBefore(view, groupStart(view.tokens, verb));
  return name === null || name.mention.placeOnly ? [] : [name];
}

function nameBefore(view: SentenceView, at: number): Party | null {
  const mention = view.covering
    .get(at - 1)
    ?.find(({ actor }) => /^(?:country|person|organization):/.test(actor));
  return mention === undefined
    ? null
    : {
        actor: mention.actor,
        token: at - 1,
        mention: asNoun(mention),
        head: at - 1,
      };
}

const INSIDE = /^(?:JJ|DT|PRP\$|CD|NN|RB|POS)/;
