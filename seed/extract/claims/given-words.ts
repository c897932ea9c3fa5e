import { withContent } from "./altered.ts";
import type { Candidate } from "./candidates.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { type Subject, subjectBefore } from "./subjects.ts";
import { isAuxiliary, isLoose } from "./verbs.ts";

/**
 * "had given him her word in May that the road would open": the verb and subject of a word given, and where what
 * was promised begins; null for other words.
 */
export function wordGiven(
  ground: Ground,
  at: number,
  from: number,
  limit: number,
): { verb: number; subject: Subject; hearer: Run | null; next: number } | null {
  const { words } = ground;
  const owner = words[at - 1]?.norm ?? "";
  if (words[at]?.norm !== "word" || !OWN.test(owner)) return null;
  const hearer = chunkAt(ground, at - 2);
  const verb = GIVES.test(words[at - 2]?.norm ?? "")
    ? at - 2
    : (hearer?.first ?? 0) - 1;
  if (verb < from || !GIVES.test(words[verb]?.norm ?? "")) return null;
  const subject = subjectBefore(ground, verb, from);
  if (subject === null) return null;
  for (let next = at + 1; next < limit && next < at + 14; next++) {
    const word = words[next] as Word;
    if (word.quotation >= 0 || word.isMark) return null;
    const opens =
      word.norm === "that" ||
      (word.norm === "to" && words[next + 1]?.upos === "VERB");
    if (opens)
      return { verb, subject, hearer: verb === at - 2 ? null : hearer, next };
  }
  return null;
}

const OWN = /^(?:his|her|its|their|my|our)$/;
const GIVES = /^(?:gives?|gave|given|giving)$/;

const BREAKS =
  /^(?:br(?:eak|eaks|oke|oken|eaking)|violat(?:e|es|ed|ing)|betray(?:s|ed|ing)?|breach(?:es|ed|ing)?|flout(?:s|ed|ing)?|abandon(?:s|ed|ing)?|dishono(?:u)?r(?:s|ed|ing)?|ignor(?:e|es|ed|ing)|forget(?:s|ting)?|forgot|ke(?:ep|eps|pt|eping)|hono(?:u)?r(?:s|ed|ing)?|fulfil(?:l|s|ls|led|ling)?)$/;

/** "accused Lima of breaking a promise to": whose promise it was, that is whoever broke or kept it. */
export function breakerOf(ground: Ground, promise: Run): Run | null {
  const { words } = ground;
  const at = promise.first - 1;
  const verb = words[at];
  if (verb === undefined || !BREAKS.test(verb.norm)) return null;
  if (/^(?:of|for|with)$/.test(words[at - 1]?.norm ?? "")) {
    const accused = chunkAt(ground, at - 2);
    return accused !== null && accused.last === at - 2 ? accused : null;
  }
  const subject = subjectBefore(ground, at, 0);
  return subject === null ? null : subject.antecedent;
}

const GAVE = /^(?:ga?ve|given|made?|makes|sign(?:ed|s)|offered|undertook)$/;

/** "the promise it gave her in March to keep": past the clause that says when and to whom, at "to"; else where it was. */
export function pastGiving(ground: Ground, at: number, limit: number): number {
  const { words } = ground;
  let i = at;
  if (/^(?:that|which)$/.test(words[i]?.norm ?? "")) i++;
  const giver = chunkAt(ground, i);
  if (giver === null || giver.first !== i) return at;
  i = giver.last + 1;
  while (isLoose(words[i]) || isAuxiliary(words[i]?.norm ?? "")) {
    i++;
    if (i >= limit) return at;
  }
  if (!GAVE.test(words[i]?.norm ?? "")) return at;
  for (let to = i + 1; to < limit && to < i + 16; to++) {
    const word = words[to] as Word;
    if (word.text === "," || word.quotation >= 0) return at;
    if (word.norm === "to" && words[to + 1]?.upos === "VERB") return to;
  }
  return at;
}

/** "accused him of breaking a promise, made in May, to sail": what is charged goes as far as the promise. */
export function reachOverPromises(
  candidates: readonly Candidate[],
): Candidate[] {
  const promises = new Map(
    candidates
      .filter(({ kind, cue }) => kind === "PROMISE" && cue !== null)
      .map((each) => [each.cue?.last ?? -1, each]),
  );
  return candidates.map((outer) => {
    const { first, last } = outer.content;
    const inner = promises.get(last);
    return inner !== undefined &&
      inner !== outer &&
      (inner.cue?.first ?? 0) > first &&
      inner.content.first > last &&
      inner.stretch === outer.stretch
      ? withContent(outer, { first, last: inner.content.last })
      : outer;
  });
}
