import lists from "../../lexicon/claim-words.json" with { type: "json" };
import { startsUpper } from "../text/letters.ts";
import { nouns } from "./claim-words.ts";
import { isLightVerb, type VerbCue, verbCues } from "./cues.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { type Subject, subjectBefore } from "./subjects.ts";
import { isAuxiliary, isFinite, isLoose, verbForm } from "./verbs.ts";

/** What the words in front told: something that can be untrue, other words, what is wanted, what was done. */
export type Resumed = "CHARGE" | "REMARK" | "PLAN" | "DEED";

/** "a charge that Oslo denied", ", which Lima called a farce": a phrase takes up what stands in front, and somebody judges it. */
export interface Resumption extends TakenUp {
  /** Who judges. */
  readonly subject: Run;
}

/** The phrase that takes up what stands in front. */
export interface TakenUp {
  /** "a charge", "which". */
  readonly run: Run;
  readonly of: Resumed;
  /** Whether it hangs on the clause in front, by a comma or dash. */
  readonly apposed: boolean;
}

const NOUNS: readonly (readonly [Resumed, ReadonlySet<string>])[] = [
  ["CHARGE", nouns(lists.resumedCharges)],
  ["REMARK", nouns(lists.resumedRemarks)],
  ["PLAN", nouns(lists.resumedPlans)],
  ["DEED", nouns(lists.resumedDeeds)],
];

/** What a noun says that the words in front told; null for other nouns. */
export function resumedBy(norm: string): Resumed | null {
  return NOUNS.find(([, set]) => set.has(norm))?.[0] ?? null;
}

/** What stands behind the verb of a relative clause whose object is what is judged. */
export type Gap = "NOTHING" | "AS" | "NAME";

/** The phrase that is taken up by the clause of a verb with a subject and no object; null: no such clause. */
export function resumptionOf(
  ground: Ground,
  verb: number,
  subject: Subject,
): Resumption | null {
  const { words } = ground;
  const inside = insideChunk(ground, subject);
  if (inside !== null) return inside;
  const linked = /^(?:that|which)$/.test(words[subject.first - 1]?.norm ?? "");
  const relative = words[subject.first - 1]?.norm === "which";
  const at =
    subject.first -
    (linked && !(relative && isBreak(words[subject.first - 2])) ? 2 : 1);
  const taken = takenUpAt(ground, at, words[verb]?.xpos === "VBD");
  // "the report Oslo denied": without a pronoun only what a new phrase takes up.
  return taken === null || (!linked && !taken.apposed)
    ? null
    : { run: taken.run, of: taken.of, apposed: taken.apposed, subject };
}

/** What a phrase that ends at a place, or a "which" there, takes up; null: nothing that was said, wanted or done. */
export function takenUpAt(
  ground: Ground,
  at: number,
  past: boolean,
): TakenUp | null {
  const { words } = ground;
  if ((words[at]?.quotation ?? 0) >= 0) return null;
  if (words[at]?.norm === "which" && isBreak(words[at - 1]))
    return byWhich(ground, at, past);
  const run = phraseAt(ground, at);
  const of = run === null ? null : takenUp(ground, run);
  return run === null || of === null
    ? null
    : { run, of, apposed: isApposed(ground, run) };
}

/** By its noun, what a phrase says was told in front; "something" is whatever was. */
function takenUp(ground: Ground, { first, last }: Run): Resumed | null {
  const { norm } = ground.words[last] as Word;
  return norm === "something" && isBreak(ground.words[first - 1])
    ? toldInFront(ground, first - 2)
    : resumedBy(norm);
}

/** "a charge Russia", "accusations Minsk": to the tagger one phrase with whoever judges. */
function insideChunk(ground: Ground, subject: Subject): Resumption | null {
  const { words } = ground;
  const chunk = chunkAt(ground, subject.first);
  if (chunk === null || chunk.pronoun) return null;
  for (let i = chunk.first; i < chunk.last; i++) {
    const next = words[i + 1] as Word;
    const of = takenUp(ground, { first: chunk.first, last: i });
    if (of === null || !(startsUpper(next.text) || next.upos === "DET"))
      continue;
    const run = { first: chunk.first, last: i };
    return isApposed(ground, run) || /^an?$/.test(words[run.first]?.norm ?? "")
      ? {
          run,
          of,
          apposed: isApposed(ground, run),
          subject: { first: i + 1, last: subject.last },
        }
      : null;
  }
  return null;
}

/** "The measure, which Beijing called": the noun in front, else all that the clause in front tells. */
function byWhich(ground: Ground, which: number, past: boolean): TakenUp | null {
  const { words } = ground;
  const before = phraseAt(ground, which - 2);
  const of = resumedBy(words[before?.last ?? -1]?.norm ?? "");
  const told = toldInFront(ground, which - 2);
  // "said they had kept the agreement, which Lima denied": what is denied is what they said.
  const ofWords = of === "DEED" && (told === "CHARGE" || told === "REMARK");
  if (before !== null && of !== null && !ofWords)
    return { run: before, of, apposed: false };
  if (told === null) return null;
  // "the lake, which Lima calls its own", "Lima, which she called a village": not told in front, but of a thing.
  const ofThing =
    told === "DEED" &&
    (!past || (before !== null && words[before.last]?.upos === "PROPN"));
  return ofThing
    ? null
    : { run: { first: which, last: which }, of: told, apposed: true };
}

/** What the clause that ends at a place tells: a charge, other words, or a deed. */
function toldInFront(ground: Ground, at: number): Resumed | null {
  const { words } = ground;
  const { sentence } = words[at] ?? {};
  let deed = false;
  for (let i = at; i >= 0 && words[i]?.sentence === sentence; i--) {
    const word = words[i] as Word;
    if (word.quotation >= 0) continue;
    if (word.upos === "NOUN" && resumedBy(word.norm) === "CHARGE")
      return "CHARGE";
    if (!isFinite(word)) continue;
    deed = true;
    const cues = verbCues(word.norm).flatMap(({ frames }) => frames);
    if (cues.some(({ kind }) => kind === "ACCUSATION")) return "CHARGE";
    if (cues.some(({ kind }) => kind === "DEMAND" || kind === "OFFER"))
      return "PLAN";
    if (cues.some(({ takes }) => takes.has("CLAUSE") && takes.has("QUOTE")))
      return "REMARK";
  }
  return deed ? "DEED" : null;
}

/** What a verb of judging has behind it where its object stands in front; null: an object or a clause of its own. */
export function gapBehind(
  ground: Ground,
  verb: number,
  cue: VerbCue,
): Gap | null {
  const { words } = ground;
  const { frames } = cue;
  let at = lastOfCue(verb, cue) + 1;
  while (isLoose(words[at])) at++;
  const word = words[at];
  const taken = frames.some(
    ({ takes, object }) =>
      takes.has("NP") && (object === "CONTENT" || object === "TARGET"),
  );
  if (word?.norm === "as")
    return frames.some(({ prepositions }) => prepositions.has("as"))
      ? "AS"
      : null;
  if (taken && endsClause(ground, at)) return "NOTHING";
  const named = frames.some(
    ({ takes, prepositions }) =>
      takes.has("PREDICATE") && !prepositions.has("as"),
  );
  return named && namesNoOther(ground, at) ? "NAME" : null;
}

/** The particle of "ruled out", else the verb. */
export const lastOfCue = (verb: number, { particle }: VerbCue): number =>
  verb + (particle === null ? 0 : particle.split(" ").length);

/** Whether the particle that a cue wants stands behind its verb. */
const isWhole = (
  { words }: Ground,
  verb: number,
  { particle }: VerbCue,
): boolean =>
  particle === null ||
  particle.split(" ").every((part, k) => words[verb + 1 + k]?.norm === part);

/** "called “unfounded”", "called a fairy tale"; not "called Lima a liar", "called Lima". */
function namesNoOther(ground: Ground, at: number): boolean {
  const { words } = ground;
  const word = words[at];
  if (word === undefined || (word.isMark && word.quotation < 0)) return false;
  if (word.quotation >= 0) return true;
  const chunk = chunkAt(ground, at);
  if (chunk === null) return word.upos === "ADJ" || word.xpos === "VBN";
  if (chunk.pronoun || chunk.temporal || word.upos === "PROPN") return false;
  return endsClause(ground, chunk.last + 1);
}

/** Whether nothing that a verb could have for an object stands at a place. */
function endsClause(ground: Ground, at: number): boolean {
  const word = ground.words[at];
  if (word === undefined) return true;
  if (word.quotation >= 0) return false;
  return (
    word.isMark ||
    /^(?:ADP|SCONJ|CCONJ|AUX)$/.test(word.upos) ||
    isFinite(word) ||
    chunkAt(ground, at)?.temporal === true
  );
}

/** "a charge that Oslo denied", "attacks that he mounted against Oslo": the noun is what is denied, made or mounted. */
export function isRelative(ground: Ground, at: number): boolean {
  const subject = chunkAt(ground, at);
  if (subject === null || subject.first !== at) return false;
  let verb = subject.last + 1;
  while (
    isLoose(ground.words[verb]) ||
    isAuxiliary(ground.words[verb]?.norm ?? "")
  )
    verb++;
  const norm = ground.words[verb]?.norm ?? "";
  const next = ground.words[verb + 1];
  if (
    (MADE.test(norm) || isLightVerb(norm)) &&
    (next === undefined || next.isMark || next.upos === "ADP")
  )
    return true;
  return verbCues(norm).some((cue) => {
    if (!isWhole(ground, verb, cue)) return false;
    const gap = gapBehind(ground, verb, cue);
    return gap === "NOTHING" ? DENIES.test(norm) : gap !== null;
  });
}

const MADE =
  /^(?:confirm(?:s|ed)?|corroborate[sd]?|verif(?:y|ies|ied)|lodged?|level(?:s|led|ed)?|voiced?|mount(?:s|ed)?)$/;
const DENIES =
  /^(?:deny|denie[sd]|dispute[sd]?|reject(?:s|ed)?|dismiss(?:es|ed)?|refute[sd]?|contest(?:s|ed)?|condemn(?:s|ed)?|denounce[sd]?|criticis\w+|criticiz\w+|welcome[sd]?)$/;

/** How far behind a comma the verb of judging may stand. */
const REACH = 16;

/** Whether a phrase that takes up what stands in front, and whoever judges it, begins at a place behind a mark. */
export function opensResumption(ground: Ground, at: number): boolean {
  const { words } = ground;
  const word = words[at];
  if (word === undefined || word.quotation >= 0) return false;
  const noun = /^an?$/.test(word.norm) ? at + 1 : at;
  const of = resumedBy(words[noun]?.norm ?? "");
  // "a claim that Oslo could not confirm": the writer's word for what was said, whatever is said of it.
  if (
    (of === "CHARGE" || of === "REMARK") &&
    /^(?:that|which|he|she|they|it)$/.test(words[noun + 1]?.norm ?? "")
  )
    return true;
  if (noun === at && of === null && !/^(?:which|something)$/.test(word.norm))
    return false;
  for (let i = at + 1; i < at + REACH; i++) {
    const verb = words[i];
    if (
      verb === undefined ||
      verb.text === "," ||
      verb.sentence !== word.sentence
    )
      return false;
    if (verb.upos !== "VERB" || verb.quotation >= 0) continue;
    const cue = verbCues(verb.norm).find((each) => isWhole(ground, i, each));
    if (cue === undefined || gapBehind(ground, i, cue) === null) continue;
    if (words[i + 1]?.norm === "by")
      return phraseAt(ground, i - 1)?.first === at;
    if (verbForm(ground, i).shape !== "FINITE") continue;
    const subject = subjectBefore(ground, i, at);
    return (
      subject !== null && resumptionOf(ground, i, subject)?.run.first === at
    );
  }
  return false;
}

/** Whether a phrase stands right behind a comma or dash and speaks of something new: "a charge", "accusations". */
const isApposed = ({ words }: Ground, { first }: Run): boolean =>
  isBreak(words[first - 1]) &&
  !/^(?:the|this|that|these|those)$/.test(words[first]?.norm ?? "");

const isBreak = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:,|—|–|--|-)$/.test(word.text);

/** The noun phrase that ends at a place, with no preposition on it. */
function phraseAt(ground: Ground, at: number): Run | null {
  const chunk = chunkAt(ground, at);
  return chunk === null || chunk.last !== at || chunk.temporal
    ? null
    : { first: chunk.first, last: chunk.last };
}
