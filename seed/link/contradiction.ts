import type { ClaimRecord } from "../../server/domain/claim.ts";
import { daysBetween } from "../../server/domain/dates.ts";
import { deniesWord } from "../extract/relations/denials.ts";
import { overlap } from "../extract/relations/ground.ts";
import { matterOf } from "../extract/text/matter.ts";
import { dice, share } from "./words.ts";

/** Share of common words, and how many, from which a denial and what it denies speak of one matter. */
const SAME_MATTER = 0.25;
const COMMON_WORDS = 2;
/** How long after what was said it is still answered. */
const ANSWERED_DAYS = 366;

/**
 * A denial against an accusation of the denier, or against the word that the denier is said to have given: both
 * speak of one matter, in the families of words that the rules within an article know. Nobody in the texts need
 * say so: the link is the program's and reads "may contradict".
 */
export function contradiction(
  denial: ClaimRecord,
  other: ClaimRecord,
  sideOf: (actor: string) => string,
): { rule: string; confidence: number } | null {
  if (denial.kind !== "DENIAL" || !couldAnswer(denial, other)) return null;
  const deniers = denial.speakers.map(sideOf);
  const rule = answers(denial, deniers, other, sideOf);
  if (rule === null) return null;
  const ours = matterOf(denial.text);
  const theirs = matterOf(other.text);
  const likeness = dice(ours, theirs);
  const sameMatter =
    likeness >= SAME_MATTER && overlap(ours, theirs) >= COMMON_WORDS;
  const sameTopic = share(denial.topics, other.topics);
  if (!sameMatter && !sameTopic) return null;
  return {
    rule,
    confidence: Math.min(0.85, 0.55 + likeness / 2 + (sameTopic ? 0.1 : 0)),
  };
}

/** Whether the two were said near enough in time; undated ones may have been. */
function couldAnswer(
  { when: one }: ClaimRecord,
  { when: other }: ClaimRecord,
): boolean {
  const gap = (end: string | null, start: string | null): number =>
    end === null || start === null ? 0 : daysBetween(end, start);
  return (
    gap(one.to ?? one.from, other.from ?? other.to) <= ANSWERED_DAYS &&
    gap(other.to ?? other.from, one.from ?? one.to) <= ANSWERED_DAYS
  );
}

/** Whether a denial could be meant for a claim: by whom it accuses, or whose word it tells of. */
function answers(
  denial: ClaimRecord,
  deniers: readonly string[],
  other: ClaimRecord,
  sideOf: (actor: string) => string,
): string | null {
  const speakers = other.speakers.map(sideOf);
  switch (other.kind) {
    case "ACCUSATION":
    case "CRITICISM":
      return share(deniers, other.targets.map(sideOf)) &&
        !share(deniers, speakers)
        ? "a denial by the accused of the same matter"
        : null;
    case "PROMISE":
    case "OFFER":
      return share(deniers, speakers) &&
        other.evidence.some(({ attribution }) => attribution.length > 0) &&
        deniesWord(denial.text) === "NAMED"
        ? "a denial of the word that others tell of"
        : null;
    default:
      return null;
  }
}
