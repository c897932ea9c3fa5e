import type { ClaimRecord } from "../../server/domain/claim.ts";
import { contentWords, dice, share } from "./words.ts";

/** Share of common words from which a denial and an accusation speak of one matter. */
const SAME_MATTER = 0.25;

/**
 * A denial against an accusation: who denies is whom the other accuses (or acts for it), and both speak of one
 * matter. Nobody in the texts need say so: the link is the program's and reads "may contradict".
 */
export function contradiction(
  denial: ClaimRecord,
  accusation: ClaimRecord,
  sideOf: (actor: string) => string,
): { rule: string; confidence: number } | null {
  if (
    denial.kind !== "DENIAL" ||
    !["ACCUSATION", "CRITICISM"].includes(accusation.kind)
  )
    return null;
  const deniers = denial.speakers.map(sideOf);
  const accusers = accusation.speakers.map(sideOf);
  if (
    !share(deniers, accusation.targets.map(sideOf)) ||
    share(deniers, accusers)
  )
    return null;
  const likeness = dice(
    contentWords(denial.text),
    contentWords(accusation.text),
  );
  const sameTopic = share(denial.topics, accusation.topics);
  if (likeness < SAME_MATTER && !sameTopic) return null;
  return {
    rule: "a denial by the accused of the same matter",
    confidence: Math.min(0.85, 0.55 + likeness / 2 + (sameTopic ? 0.1 : 0)),
  };
}
