import { verbCues } from "./cues.ts";
import type { Ground, Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { subjectAfter, subjectBefore } from "./subjects.ts";
import { isVerb } from "./verbs.ts";

/** Whose the next paragraph's quotation is, and where that is said. */
export interface Opener {
  readonly ground: Ground;
  readonly run: Run;
}

/** How many words before its colon the verb may stand. */
const REACH = 14;

/** Paragraphs that the one before announces: "The minister said:" and its quotation on the next line. */
export function findOpeners(
  grounds: readonly Ground[],
): ReadonlyMap<Ground, Opener> {
  const openers = new Map<Ground, Opener>();
  grounds.forEach((ground, i) => {
    const next = grounds[i + 1];
    const run = next === undefined ? null : announcerIn(ground);
    if (next !== undefined && run !== null) openers.set(next, { ground, run });
  });
  return openers;
}

/** The speaker of a paragraph that ends in "she said:", "Stated Berg:". */
function announcerIn(ground: Ground): Run | null {
  const { words, stretches } = ground;
  const colon = words.length - 1;
  const first = stretches[stretches.length - 1]?.first ?? 0;
  if (words[colon]?.text !== ":" || words[colon]?.quotation !== -1) return null;
  for (let i = colon - 1; i >= Math.max(first, colon - REACH); i--) {
    const word = words[i] as Word;
    if (word.quotation >= 0 || !isVerb(word) || !reports(word)) continue;
    const inverted = i === first ? subjectAfter(ground, i) : null;
    const subject = inverted ?? subjectBefore(ground, i, first);
    if (subject !== null) return subject.antecedent;
  }
  return null;
}

/** Any complement, or a way to begin: "put it this way:". */
const reports = ({ norm }: Word): boolean =>
  /^(?:put|puts|began|begins|opened|concluded|ended)$/.test(norm) ||
  verbCues(norm).some(({ frames }) =>
    frames.some(({ takes }) => takes.has("QUOTE") || takes.has("CLAUSE")),
  );
