import type { Candidate } from "./candidates.ts";
import { verbCues } from "./cues.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { quotationAt, type Word } from "./passage.ts";
import {
  type Subject,
  subjectAfter,
  subjectBefore,
  subjectOn,
} from "./subjects.ts";
import { verbForm } from "./verbs.ts";

/** How many words before its colon the verb may stand that announces a quotation. */
const REACH = 14;

/** "She put it this way: “…”": a quotation after a colon, of a verb that no list has. */
export function findAnnounced(
  ground: Ground,
  candidates: readonly Candidate[],
): Candidate[] {
  const { words, passage, stretches } = ground;
  const byStretch = new Map<number, Candidate[]>();
  for (const each of candidates) {
    const group = byStretch.get(each.stretch);
    if (group === undefined) byStretch.set(each.stretch, [each]);
    else group.push(each);
  }
  const found: Candidate[] = [];
  stretches.forEach((stretch, index) => {
    for (let i = stretch.first + 1; i < stretch.last; i++) {
      if (words[i]?.text !== ":" || words[i]?.quotation !== -1) continue;
      const run = quotationAt(passage, i + 1);
      if (run === undefined || run.first !== i + 1 || run.last - run.first < 4)
        return;
      const reported = (byStretch.get(index) ?? []).some(
        ({ content }) => content.last >= run.first && content.first <= run.last,
      );
      if (reported) return;
      const inverted = verbFirst(ground, stretch.first, i);
      const verb =
        inverted === null
          ? verbBefore(ground, stretch.first, i)
          : stretch.first;
      if (verb < 0) return;
      const subject = inverted ?? subjectBefore(ground, verb, stretch.first);
      found.push({
        rule: "quotation after a colon",
        stretch: index,
        cue: { first: verb, last: verb },
        lemma: words[verb]?.lemma ?? null,
        source: subject,
        antecedent: subject?.antecedent ?? null,
        content: untilEnd(ground, run, stretch.last),
        complement: "QUOTE",
        kind: null,
        cameo: "010",
        roles: [],
        negated: false,
        passive: false,
        resumes: null,
      });
      return;
    }
  });
  return found;
}

/** "Continued Berg: “…”": the subject between the verb that opens a sentence and the colon. */
function verbFirst(
  ground: Ground,
  first: number,
  colon: number,
): Subject | null {
  if (verbCues(ground.words[first]?.norm ?? "").length === 0) return null;
  const subject = subjectAfter(ground, first);
  if (subject !== null) return subject.last === colon - 1 ? subject : null;
  // "Added Kari Berg:": what looks like three names.
  const name = chunkAt(ground, first);
  if (name === null || name.first !== first || name.last !== colon - 1)
    return null;
  const run = { first: first + 1, last: name.last };
  return run.first > run.last ? null : subjectOn(run, run.last, "inverted");
}

function verbBefore(ground: Ground, first: number, colon: number): number {
  for (let i = colon - 1; i >= Math.max(first, colon - REACH); i--) {
    const word = ground.words[i] as Word;
    if (word.quotation >= 0 || word.upos !== "VERB") continue;
    const { shape } = verbForm(ground, i);
    if (shape === "FINITE" || shape === "MODAL") return i;
  }
  return -1;
}

/** Quotations that follow one another after the colon. */
function untilEnd(ground: Ground, run: Run, limit: number): Run {
  let { last } = run;
  for (let i = run.last + 1; i <= limit; i++) {
    const word = ground.words[i] as Word;
    if (word.quotation < 0 && !word.isMark) break;
    if (word.quotation >= 0) last = i;
  }
  return { first: run.first, last };
}
