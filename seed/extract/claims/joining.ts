import { alteredDraft, withContent } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";
import type { Run } from "./ground.ts";

/** How many words may stand between the parts of one utterance: "A," the minister told reporters. "B." */
const INTERRUPTION = 8;

/** A sentence of more words than this is no retort: it is told at length. */
const RETORT = 12;

/** How many claims back a quotation may have begun; the bound keeps hostile texts linear. */
const NEIGHBOURS = 8;

/** What only tells; thanks, warnings, promises and charges are answered, and answer, for themselves. */
const TELLS = new Set(["STATEMENT", "POSITION"]);

/** Words that begin a sentence and lean on the one before. */
const LEANS =
  /^(?:and|but|or|so|then|yet|nor|because|well|also|still|he|she|it|they|that|this|these|those|there|his|her|its|their|which|who)$/;

/**
 * Joins a sentence that is quoted behind the speaker ("A," he said. "B.") to what it goes on with. A short sentence
 * that stands on its own feet ("The market did.") is a claim of its own, and so is one that does another thing.
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
  return alteredDraft(before, {
    candidate: withContent(
      before.candidate,
      {
        first: before.candidate.content.first,
        last: after.candidate.content.last,
      },
      after.candidate.stretch,
    ),
  });
}

function joins(before: ClaimDraft, after: ClaimDraft): boolean {
  const { candidate, ground } = after;
  return (
    candidate.complement === "FOLLOW_UP" &&
    before.ground === ground &&
    before.candidate.stretch === candidate.stretch - 1 &&
    isSame(before.candidate.source, candidate.source) &&
    endsQuoted(before) &&
    candidate.content.first - before.candidate.content.last - 1 <=
      INTERRUPTION &&
    doesTheSame(before, after) &&
    goesOn(after)
  );
}

/** In a quarrel every denial counts; else a sentence that only tells, or does what the first one did, goes on. */
function doesTheSame(before: ClaimDraft, after: ClaimDraft): boolean {
  const { kind } = after.judgement;
  return (
    TELLS.has(kind) || (kind === before.judgement.kind && kind !== "DENIAL")
  );
}

/** Whether a quoted sentence leans on the one before, is no sentence, or is told at length. */
function goesOn({ ground, candidate, judgement }: ClaimDraft): boolean {
  const { first, last } = candidate.content;
  const { words } = ground;
  return (
    judgement.clause === null ||
    judgement.norms.length > RETORT ||
    LEANS.test(judgement.norms[0] ?? "") ||
    words[first]?.sentence !== words[last]?.sentence
  );
}

function isSame(a: Run | null, b: Run | null): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

function endsQuoted({ ground, candidate }: ClaimDraft): boolean {
  return (ground.words[candidate.content.last]?.quotation ?? -1) >= 0;
}
