import type { Candidate } from "./candidates.ts";
import type { Ground, Run } from "./ground.ts";
import type { Judgement } from "./kinds.ts";

/** A candidate with what its content was judged to be. */
export interface Judged {
  readonly candidate: Candidate;
  readonly judgement: Judgement;
}

const FURTHER = new Set(["DEMAND", "WARNING", "PROMISE", "PRAISE", "OFFER"]);

/**
 * "We have seen interference, and we want it stopped": an accusation and what is asked for in one breath are two
 * claims. Only an accusation is taken apart, and only where the speaker begins anew with "and we" or "and I".
 */
export function splitActs(
  ground: Ground,
  judged: Judged,
  judgeRun: (candidate: Candidate, run: Run) => Judged,
): Judged[] {
  const { candidate, judgement } = judged;
  const { first, last } = candidate.content;
  if (judgement.kind !== "ACCUSATION" || candidate.complement !== "QUOTE")
    return [judged];
  const quotation = ground.words[first]?.quotation ?? -1;
  for (let i = first + 3; i < last - 2; i++) {
    const joint =
      /^(?:and|but|so)$/.test(ground.words[i]?.norm ?? "") &&
      /^(?:we|i)$/.test(ground.words[i + 1]?.norm ?? "");
    if (!joint || ground.words[i]?.quotation !== quotation) continue;
    const second = judgeRun(candidate, { first: i + 1, last });
    const head = judgeRun(candidate, { first, last: i - 1 });
    if (
      FURTHER.has(second.judgement.kind) &&
      head.judgement.kind === "ACCUSATION"
    )
      return [head, second];
  }
  return [judged];
}
