/** A denial that takes up the clause in front: “, a charge that Oslo denied”. */
import type { Answered } from "./charges.ts";
import { isOfOthers } from "./denials.ts";
import {
  isInside,
  meets,
  type PlacedClaim,
  type RelationGround,
} from "./ground.ts";

const GIVEN = new Set(["PROMISE", "OFFER"]);
const SENTENCE_ENDS = /[.!?]["”’']?\s/;

/** ", a charge that Oslo denied": what the clause in front told, with the word of the denier's own that it tells of. */
export function resumedIn(
  denial: PlacedClaim,
  { claims, text }: RelationGround,
): readonly Answered[] {
  if (!denial.claim.rule.startsWith("resumed")) return [];
  const { start } = denial.claim.content;
  const inFront = claims.filter(
    ({ claim, block }) =>
      block === denial.block &&
      claim.content.end <= start &&
      !SENTENCE_ENDS.test(text.slice(claim.content.end, start)),
  );
  const told = inFront.findLast(
    (other) =>
      isOfOthers(other, denial) ||
      !meets(other.speakerSides, denial.speakerSides),
  );
  if (told === undefined) return [];
  const word = inFront.filter(
    (other) =>
      GIVEN.has(other.claim.kind) &&
      meets(other.speakerSides, denial.speakerSides) &&
      isInside(other, told),
  );
  return [told, ...word].map((claim) => ({
    claim,
    rule: "denial of what stands in front",
    confidence: 0.85,
  }));
}
