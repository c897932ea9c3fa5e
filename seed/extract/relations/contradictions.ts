import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import {
  type Denial,
  isOfOthers,
  namesTheCharge,
  readDenial,
} from "./denials.ts";
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
/** Words in common from which two claims are about one matter. */
const SAME_MATTER = 2;

interface Answered {
  readonly claim: PlacedClaim;
  readonly rule: string;
  readonly confidence: number;
}

/**
 * Denials against what they deny: an accusation of the denier's side, a promise said to have been given, a report
 * of the same matter by others.
 */
export function findContradictions(
  ground: RelationGround,
): ExtractedRelation[] {
  const found: ExtractedRelation[] = [];
  let last: { denial: PlacedClaim; answered: readonly Answered[] } | null =
    null;
  ground.claims.forEach((denial, i) => {
    if (denial.claim.kind !== "DENIAL") return;
    const own = answeredBy(ground, denial, i);
    const answered: readonly Answered[] =
      own.length === 0 && last !== null && goesOn(last.denial, denial)
        ? last.answered.map((each) => ({ ...each, rule: "denial goes on" }))
        : own;
    for (const { claim, rule, confidence } of answered)
      found.push(relation(denial, claim, rule, confidence));
    last = { denial, answered };
  });
  return found;
}

/** Every claim that a denial answers, by the surest rule that finds one. */
function answeredBy(
  ground: RelationGround,
  denial: PlacedClaim,
  i: number,
): Answered[] {
  const points = readDenial(denial);
  const before = ground.claims
    .slice(Math.max(0, i - REACH), i)
    .filter(
      (other) =>
        denial.block - other.block <= PARAGRAPHS && !isInside(denial, other),
    );
  const accusation = accusationFor(denial, before);
  if (points.ofWord !== null) {
    const words = wordsGiven(denial, before);
    const broken =
      accusation?.claim.matter.has("promise") === true ? [accusation] : [];
    if (words.length > 0)
      return [
        ...words,
        ...broken.filter(({ claim }) =>
          words.every((each) => each.claim !== claim),
        ),
      ];
  }
  if (accusation !== null && accusation.rule !== NEARBY)
    return [accusation, ...inTheSameBreath(accusation, denial, before)];
  const reported = reportFor(denial, points, before);
  if (reported !== null) return [reported];
  if (points.ofWord === "NAMED") return [];
  if (accusation !== null)
    return [accusation, ...inTheSameBreath(accusation, denial, before)];
  const reply = points.answers ? repliedTo(denial, before) : null;
  if (reply !== null) return [reply];
  const after = earlyAnswer(denial, ground.claims.slice(i + 1, i + 1 + REACH));
  return after === null ? [] : [after];
}

const NEARBY = "denial right after an accusation";

/** The last accusation of the denier's side; one about the same matter before one that is only near. */
function accusationFor(
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): Answered | null {
  let near: Answered | null = null;
  for (const other of before.toReversed()) {
    if (!isCharge(other) || !isOfOthers(other, denial)) continue;
    if (!meets(other.targetSides, denial.speakerSides)) continue;
    if (overlap(other.matter, denial.matter) >= SAME_MATTER)
      return {
        claim: other,
        rule: "denial of an accusation, same matter",
        confidence: 0.9,
      };
    if (near === null && isNear(other, denial, before))
      near = { claim: other, rule: NEARBY, confidence: 0.75 };
  }
  return near;
}

/** What the same accuser said besides, in the paragraph of the accusation or the next: a denial answers all of it. */
function inTheSameBreath(
  { claim }: Answered,
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): Answered[] {
  return before
    .filter(
      (other) =>
        other !== claim &&
        other.claim.kind === "ACCUSATION" &&
        Math.abs(other.block - claim.block) <= 1 &&
        isNear(other, denial, before) &&
        sameSpeakers(other, claim) &&
        (other.targetSides.size === 0 ||
          meets(other.targetSides, denial.speakerSides)),
    )
    .map((other) => ({
      claim: other,
      rule: "denial of all that was charged",
      confidence: 0.65,
    }));
}

/** A report by others of what the denial says is not so: "no such talks", or the same things and deeds. */
function reportFor(
  denial: PlacedClaim,
  { such }: Denial,
  before: readonly PlacedClaim[],
): Answered | null {
  const reports = before.filter((other) => isOfOthers(other, denial));
  const named =
    such === null
      ? undefined
      : reports.findLast((other) => other.act.has(such));
  if (named !== undefined)
    return { claim: named, rule: "no such thing", confidence: 0.75 };
  const alike = reports.findLast(
    (other) => overlap(other.act, denial.matter) > SAME_MATTER,
  );
  return alike === undefined
    ? null
    : { claim: alike, rule: "denial of a report", confidence: 0.7 };
}

/** "dismissed the charge": of what others charged last, where it was aimed at no other state. */
function repliedTo(
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): Answered | null {
  const charge = before.findLast(
    (other) =>
      isCharge(other) &&
      isOfOthers(other, denial) &&
      ![...other.targetSides].some((side) => side.startsWith("country:")) &&
      isNear(other, denial, before),
  );
  return charge === undefined
    ? null
    : { claim: charge, rule: "denied in reply", confidence: 0.6 };
}

function isNear(
  other: PlacedClaim,
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): boolean {
  return (
    denial.block - other.block <= 1 &&
    before.length - before.indexOf(other) <= NEAR
  );
}

function isCharge({ claim }: PlacedClaim): boolean {
  return (
    claim.kind === "ACCUSATION" ||
    (claim.kind === "CRITICISM" && claim.targets.length > 0)
  );
}

const GIVEN = new Set(["PROMISE", "OFFER"]);

/** The promise or offer last told of the denier's side, and whoever told of it. */
function wordsGiven(
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): Answered[] {
  const promise = before.findLast(
    (other) =>
      GIVEN.has(other.claim.kind) &&
      meets(other.speakerSides, denial.speakerSides),
  );
  const told = before.filter(
    (other) =>
      isOfOthers(other, denial) &&
      (promise === undefined
        ? meets(other.targetSides, denial.speakerSides) &&
          other.matter.has("promise")
        : isInside(promise, other)),
  );
  return [...(promise === undefined ? [] : [promise]), ...told].map(
    (claim) => ({
      claim,
      rule: "denies having given the word",
      confidence: 0.8,
    }),
  );
}

/** A denial told before the accusation that it meets, about the same matter. */
function earlyAnswer(
  denial: PlacedClaim,
  after: readonly PlacedClaim[],
): Answered | null {
  const accusation = after.find(
    (other) =>
      other.claim.kind === "ACCUSATION" &&
      other.block - denial.block <= 1 &&
      isOfOthers(other, denial) &&
      meets(other.targetSides, denial.speakerSides) &&
      overlap(other.matter, denial.matter) >= SAME_MATTER,
  );
  return accusation === undefined
    ? null
    : {
        claim: accusation,
        rule: "standing denial of the matter",
        confidence: 0.6,
      };
}

/** The same side denies on, in the same paragraph or the next. */
function goesOn(before: PlacedClaim, denial: PlacedClaim): boolean {
  return (
    denial.block - before.block <= 1 &&
    meets(before.speakerSides, denial.speakerSides)
  );
}

function sameSpeakers(a: PlacedClaim, b: PlacedClaim): boolean {
  return meets(a.speakerSides, b.speakerSides);
}

function relation(
  denial: PlacedClaim,
  other: PlacedClaim,
  rule: string,
  confidence: number,
): ExtractedRelation {
  return {
    kind: "CONTRADICTS",
    from: denial.claim.id,
    to: other.claim.id,
    by: namesTheCharge(denial) ? "SPEAKER" : "PROGRAM",
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
