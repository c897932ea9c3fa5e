import type { Day } from "../../../server/domain/dates.ts";
import type { ExtractedClaim } from "../../../server/domain/extraction.ts";
import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { Reading } from "./reading.ts";
import { referenceOf } from "./reference.ts";

/** Claims whose content is no report of something done. */
const UNDONE = new Set(["DEMAND", "WARNING", "OFFER", "DENIAL"]);
const REPORTING =
  /^(?:said|says|say|saying|report(?:s|ed)?|announced?|confirmed|confirms|told|tells|added|adds|according to|noted|revealed|stated|disclosed)$/i;

/** An accusation by the word "said" tells of a deed as its speaker has it; "accused" tells of the accusing. */
function isUndone({ kind, cue }: ExtractedClaim): boolean {
  return (
    UNDONE.has(kind) ||
    (kind === "ACCUSATION" && !REPORTING.test(cue?.quote ?? ""))
  );
}

/** How many claims back one that encloses a word may begin. */
const NESTING = 40;

export function claimAround(
  { view, trigger }: Candidate,
  { claims }: Reading,
): ExtractedClaim | null {
  const { start } = view.tokens[trigger] as Token;
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.content.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // The innermost one, since it begins last.
  for (let at = low - 1; at >= Math.max(0, low - NESTING); at--) {
    const claim = claims[at] as ExtractedClaim;
    if (claim.content.end > start) return claim;
  }
  return null;
}

/** "Has the president met X?": whoever asks does not know it. */
function isAskedWhether(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.text !== "?") return false;
  const colon = tokens[1]?.text === ":" ? 2 : 0;
  const first = tokens.find(
    ({ text }, at) => at >= colon && !/^[“"‘]$/.test(text),
  );
  return ASKS.test(first?.norm ?? "");
}

const ASKS =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|might)$/;

export function statusOf(
  candidate: Candidate,
  from: Day | null,
  claim: ExtractedClaim | null,
  { publishedOn }: Reading,
): EventStatus | null {
  const { act, status } = candidate;
  if (status === null || isAskedWhether(candidate.view.tokens)) return null;
  if (act.kind === "OTHER") {
    // What somebody is accused of, asked to do or denies is a claim, and the claim tells of it.
    if (status === "DENIED" || status === "CANCELLED") return null;
    if (claim !== null && isUndone(claim)) return null;
  }
  // "restated the demand made at their November meeting" takes the meeting for granted.
  const presupposed = referenceOf(candidate).definite && from !== null;
  if (
    claim !== null &&
    isUndone(claim) &&
    status === "OCCURRED" &&
    !presupposed
  )
    return null;
  if (
    status === "OCCURRED" &&
    from !== null &&
    publishedOn !== null &&
    from > publishedOn
  )
    return "PLANNED";
  return status;
}
