import type { Candidate } from "./candidates.ts";
import type { Ground, Run } from "./ground.ts";
import type { Judgement } from "./kinds.ts";

/** A candidate with what its content was judged to be. */
export interface Judged {
  readonly candidate: Candidate;
  readonly judgement: Judgement;
}

/** Rules that find an act of its own in a quotation's further sentences. */
const STANDS_ALONE = new Set([
  "performative",
  "breach",
  "warning phrase",
  "those who will",
  "own act to come",
]);

/** How many claims back a quotation may have begun; the bound keeps hostile texts linear. */
const NEIGHBOURS = 8;

/**
 * Joins a quotation that goes on after its cue ("A," he said. "B.") to what it goes on with, as long as it
 * does the same: thanks after a report are a claim of their own.
 */
export function joinFollowUps(
  ground: Ground,
  judged: readonly Judged[],
): Judged[] {
  const out: Judged[] = [];
  for (const each of judged) {
    const from = Math.max(0, out.length - NEIGHBOURS);
    const last =
      from +
      out.slice(from).findLastIndex((other) => joins(ground, other, each));
    const before = out[last];
    if (before === undefined || last < from) {
      out.push(each);
      continue;
    }
    out[last] = {
      ...before,
      candidate: {
        ...before.candidate,
        content: {
          first: before.candidate.content.first,
          last: each.candidate.content.last,
        },
        stretch: each.candidate.stretch,
      },
    };
  }
  return out;
}

function joins(ground: Ground, before: Judged, after: Judged): boolean {
  if (after.candidate.complement !== "FOLLOW_UP") return false;
  if (before.candidate.stretch !== after.candidate.stretch - 1) return false;
  if (!sameSource(before.candidate.source, after.candidate.source))
    return false;
  if (!endsQuoted(ground, before.candidate)) return false;
  return (
    before.judgement.kind === after.judgement.kind ||
    !(
      STANDS_ALONE.has(after.judgement.rule) ||
      (after.judgement.rule === "obligation" &&
        after.judgement.clause?.modal === "must")
    )
  );
}

function sameSource(a: Run | null, b: Run | null): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

function endsQuoted(ground: Ground, candidate: Candidate): boolean {
  return (ground.words[candidate.content.last]?.quotation ?? -1) >= 0;
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
