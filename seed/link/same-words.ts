import type { ClaimRecord } from "../../server/domain/claim.ts";
import { daysBetween } from "../../server/domain/dates.ts";
import { contentWords, dice, share } from "./words.ts";

/** Two reports of one utterance lie at most this far apart: a weekly still tells last week's words. */
const OCCASION_DAYS = 7;
/** Share of common words from which two quotations are one, and from which two paraphrases of one kind and target are. */
const SAME_QUOTATION = 0.8;
const SAME_PARAPHRASE = 0.72;

/** The same words of the same speaker on the same occasion, told elsewhere. */
export function sameWords(
  one: ClaimRecord,
  other: ClaimRecord,
): { rule: string; confidence: number } | null {
  if (!share(one.speakers, other.speakers) || !nearInTime(one, other))
    return null;
  const likeness = dice(contentWords(one.text), contentWords(other.text));
  const quoted = one.quoted !== "INDIRECT" && other.quoted !== "INDIRECT";
  if (quoted && likeness >= SAME_QUOTATION)
    return {
      rule: "same speaker and quotation, days apart at most seven",
      confidence: 0.92,
    };
  if (one.kind === other.kind && likeness >= SAME_PARAPHRASE)
    return {
      rule: "same speaker, kind and words, days apart at most seven",
      confidence: 0.75,
    };
  return null;
}

function nearInTime(one: ClaimRecord, other: ClaimRecord): boolean {
  const a = one.when.to ?? one.when.from;
  const b = other.when.to ?? other.when.from;
  return (
    a !== null && b !== null && Math.abs(daysBetween(a, b)) <= OCCASION_DAYS
  );
}
