import type { ClaimDraft } from "./assembly.ts";
import type { Candidate } from "./candidates.ts";
import type { Run } from "./ground.ts";

/** Rules that find an act of its own in a quotation's further sentences. */
const STANDS_ALONE = new Set([
  "performative",
  "breach",
  "warning phrase",
  "those who will",
  "own act to come",
]);
/** In a quarrel every sentence is answered, and answers, for itself. */
const QUARREL = new Set(["DENIAL", "ACCUSATION"]);

/** How many words may stand between the parts of one utterance: "A," the minister told reporters. "B." */
const INTERRUPTION = 8;

/** How many claims back a quotation may have begun; the bound keeps hostile texts linear. */
const NEIGHBOURS = 8;

/**
 * Joins a quotation that goes on after its cue ("A," he said. "B.") to what it goes on with, as long as it
 * does the same: thanks after a report are a claim of their own, and so is every sentence of a quarrel.
 */
export function joinFollowUps(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const draft of drafts) {
    const from = Math.max(0, out.length - NEIGHBOURS);
    const last =
      from + out.slice(from).findLastIndex((other) => joins(other, draft));
    const before = out[last];
    if (before === undefined || last < from) out.push(draft);
    else out[last] = joined(before, draft);
  }
  return out;
}

function joined(before: ClaimDraft, after: ClaimDraft): ClaimDraft {
  return {
    ...before,
    candidate: {
      ...before.candidate,
      content: {
        first: before.candidate.content.first,
        last: after.candidate.content.last,
      },
      stretch: after.candidate.stretch,
    },
  };
}

function joins(before: ClaimDraft, after: ClaimDraft): boolean {
  if (after.candidate.complement !== "FOLLOW_UP") return false;
  if (before.ground !== after.ground) return false;
  if (before.candidate.stretch !== after.candidate.stretch - 1) return false;
  if (!sameSource(before.candidate.source, after.candidate.source))
    return false;
  if (!endsQuoted(before) || isFar(before.candidate, after.candidate))
    return false;
  if (QUARREL.has(before.judgement.kind) || QUARREL.has(after.judgement.kind))
    return false;
  return (
    before.judgement.kind === after.judgement.kind ||
    !(
      STANDS_ALONE.has(after.judgement.rule) ||
      (after.judgement.rule === "obligation" &&
        after.judgement.clause?.modal === "must")
    )
  );
}

/** Words about who spoke, where and when part what is quoted behind them from what is quoted before. */
const isFar = (before: Candidate, after: Candidate): boolean =>
  after.content.first - before.content.last - 1 > INTERRUPTION;

function sameSource(a: Run | null, b: Run | null): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

function endsQuoted({ ground, candidate }: ClaimDraft): boolean {
  return (ground.words[candidate.content.last]?.quotation ?? -1) >= 0;
}
