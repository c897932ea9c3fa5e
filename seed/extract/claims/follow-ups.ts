import type { Candidate } from "./candidates.ts";
import type { Ground } from "./ground.ts";
import { quotationAt, type Word } from "./passage.ts";

/** Stretches that are a quotation and nothing else, which go on with the words of whoever spoke last. */
export function findFollowUps(
  ground: Ground,
  candidates: readonly Candidate[],
): Candidate[] {
  const { words, passage, stretches } = ground;
  const found: Candidate[] = [];
  let speaker: Candidate | null = null;
  const byStretch = new Map<number, Candidate[]>();
  for (const each of candidates) {
    const group = byStretch.get(each.stretch);
    if (group === undefined) byStretch.set(each.stretch, [each]);
    else group.push(each);
  }
  stretches.forEach((stretch, index) => {
    const here = byStretch.get(index) ?? [];
    const own = here.filter((each) => isQuoting(ground, each));
    const start = pastOpener(words, stretch.first, stretch.last);
    const run = quotationAt(passage, start);
    if (
      own.length === 0 &&
      run !== undefined &&
      run.first === start &&
      onlyQuoted(words, start, stretch.last) &&
      !here.some(
        (each) => each.content.first <= start && each.content.last >= run.last,
      )
    ) {
      found.push({
        rule: speaker === null ? "quotation alone" : "quotation goes on",
        stretch: index,
        cue: null,
        lemma: null,
        source: speaker?.source ?? null,
        antecedent: speaker?.antecedent ?? null,
        content: { first: start, last: stretch.last },
        complement: "FOLLOW_UP",
        kind: null,
        cameo: "010",
        roles: speaker?.roles.filter((each) => each.role === "ADDRESSEE") ?? [],
        negated: false,
        passive: false,
        resumes: null,
      });
      return;
    }
    speaker = own[own.length - 1] ?? lastReport(here);
  });
  return found;
}

/** "Then, “we sailed.”": the place behind a word or two that lead over to a quotation. */
function pastOpener(
  words: readonly Word[],
  first: number,
  last: number,
): number {
  let at = first;
  while (
    at < last &&
    at < first + 3 &&
    /^(?:then|and|but|also|later|again|,|:)$/.test(words[at]?.norm ?? "") &&
    (words[at]?.quotation ?? -1) < 0
  )
    at++;
  return (words[at]?.quotation ?? -1) >= 0 ? at : first;
}

/** "Norway said the boats had left. “We are sorry.”": what is quoted right behind a report is its speaker's. */
function lastReport(here: readonly Candidate[]): Candidate | null {
  return (
    here.findLast(
      ({ complement, source, rule }) =>
        source !== null &&
        !rule.includes("relative") &&
        /^(?:CLAUSE|BARE|FRONTED)$/.test(complement),
    ) ?? null
  );
}

function isQuoting(ground: Ground, candidate: Candidate): boolean {
  // What is told inside a quotation quotes nobody.
  if ((ground.words[candidate.cue?.first ?? -1]?.quotation ?? -1) >= 0)
    return false;
  for (let i = candidate.content.first; i <= candidate.content.last; i++)
    if ((ground.words[i]?.quotation ?? -1) >= 0) return true;
  return false;
}

function onlyQuoted(
  words: readonly Word[],
  first: number,
  last: number,
): boolean {
  for (let i = first; i <= last; i++) {
    const word = words[i] as Word;
    if (word.quotation < 0 && !word.isMark) return false;
  }
  return true;
}
