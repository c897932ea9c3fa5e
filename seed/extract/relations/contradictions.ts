import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import {
  isInside,
  meets,
  overlap,
  type PlacedClaim,
  type RelationGround,
} from "./ground.ts";

/** How many claims back a denial looks for what it denies. */
const REACH = 14;
const PARAGRAPHS = 8;
/** How far a denial reaches that names no matter in common with the accusation. */
const NEAR = 6;
const NO_WORD_GIVEN =
  /\bno such (?:promise|pledge|assurance|commitment|guarantee|undertaking|agreement|deal|offer)|\bnever (?:gave|given|promised|pledged|agreed|made|committed|offered)|\b(?:did|had|has|have) (?:not|never) (?:given|give|promise|promised|make|made|agree|agreed)/i;
const ANSWERS =
  /^(?:den|reject|dismiss|refut|rebut|disput|contradict|counter|retort|brush)/i;

/** Denials against what they deny: an accusation of the denier's side, or a promise said to have been given. */
export function findContradictions(
  ground: RelationGround,
): ExtractedRelation[] {
  const found: ExtractedRelation[] = [];
  ground.claims.forEach((denial, i) => {
    if (denial.claim.kind !== "DENIAL") return;
    const before = ground.claims
      .slice(Math.max(0, i - REACH), i)
      .filter(
        (other) =>
          denial.block - other.block <= PARAGRAPHS && !isInside(denial, other),
      );
    const accusation = accusationFor(denial, before);
    if (accusation !== null)
      found.push(
        relation(
          denial,
          accusation.claim,
          accusation.rule,
          accusation.confidence,
        ),
      );
    if (NO_WORD_GIVEN.test(denial.claim.content.quote))
      for (const promise of wordsOf(denial, before))
        if (promise !== accusation?.claim)
          found.push(
            relation(denial, promise, "denies having given the word", 0.8),
          );
    if (accusation === null) {
      const after = earlyAnswer(
        denial,
        ground.claims.slice(i + 1, i + 1 + REACH),
      );
      if (after !== null)
        found.push(
          relation(denial, after, "standing denial of the matter", 0.6),
        );
    }
  });
  return found;
}

interface Answered {
  readonly claim: PlacedClaim;
  readonly rule: string;
  readonly confidence: number;
}

/** The last accusation of the denier's side; one about the same matter before one that is only near. */
function accusationFor(
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): Answered | null {
  let near: Answered | null = null;
  for (const other of before.toReversed()) {
    if (!isCharge(other) || meets(other.speakerSides, denial.speakerSides))
      continue;
    const aimed = meets(other.targetSides, denial.speakerSides);
    const matter = overlap(other.stems, denial.stems);
    if (aimed && matter >= 2)
      return {
        claim: other,
        rule: "denial of an accusation, same matter",
        confidence: 0.9,
      };
    const adjacent =
      denial.block - other.block <= 1 &&
      before.length - before.indexOf(other) <= NEAR;
    if (near === null && adjacent && aimed)
      near = {
        claim: other,
        rule: "denial right after an accusation",
        confidence: 0.75,
      };
    if (
      near === null &&
      adjacent &&
      other.targetSides.size === 0 &&
      ANSWERS.test(denial.claim.cue?.quote ?? "") &&
      other === before[before.length - 1]
    )
      near = { claim: other, rule: "denied in reply", confidence: 0.6 };
  }
  return near;
}

function isCharge({ claim }: PlacedClaim): boolean {
  return (
    claim.kind === "ACCUSATION" ||
    (claim.kind === "CRITICISM" && claim.targets.length > 0)
  );
}

/** The promise last told of the denier's side, and whoever told of it. */
function wordsOf(
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): PlacedClaim[] {
  const promise = before.findLast(
    (other) =>
      other.claim.kind === "PROMISE" &&
      meets(other.speakerSides, denial.speakerSides),
  );
  if (promise === undefined) return [];
  const told = before.filter(
    (other) =>
      isInside(promise, other) &&
      !meets(other.speakerSides, denial.speakerSides),
  );
  return [promise, ...told];
}

/** A denial told before the accusation that it meets, about the same matter. */
function earlyAnswer(
  denial: PlacedClaim,
  after: readonly PlacedClaim[],
): PlacedClaim | null {
  return (
    after.find(
      (other) =>
        other.claim.kind === "ACCUSATION" &&
        other.block - denial.block <= 1 &&
        meets(other.targetSides, denial.speakerSides) &&
        !meets(other.speakerSides, denial.speakerSides) &&
        overlap(other.stems, denial.stems) >= 2,
    ) ?? null
  );
}

function relation(
  denial: PlacedClaim,
  other: PlacedClaim,
  rule: string,
  confidence: number,
): ExtractedRelation {
  const cue = denial.claim.cue?.quote ?? "";
  const bySpeaker =
    ANSWERS.test(cue) &&
    /\b(?:claim|accusation|allegation|charge|report)s?\b/i.test(
      denial.claim.spans[0]?.quote ?? "",
    );
  return {
    kind: "CONTRADICTS",
    from: denial.claim.id,
    to: other.claim.id,
    by: bySpeaker ? "SPEAKER" : "PROGRAM",
    sameOccasion: false,
    rule,
    confidence: Math.min(
      confidence,
      denial.claim.confidence,
      other.claim.confidence,
    ),
    span: denial.claim.spans[0] ?? null,
  };
}
