import type { Candidate } from "./candidates.ts";
import type { Ground, Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { subjectBefore } from "./subjects.ts";
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
      const run = passage.quotations[words[i + 1]?.quotation ?? -1];
      if (run === undefined || run.first !== i + 1 || run.last - run.first < 4)
        return;
      const reported = (byStretch.get(index) ?? []).some(
        ({ content }) => content.last >= run.first && content.first <= run.last,
      );
      if (reported) return;
      const verb = verbBefore(ground, stretch.first, i);
      if (verb < 0) return;
      const subject = subjectBefore(ground, verb, stretch.first);
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
      });
      return;
    }
  });
  return found;
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
