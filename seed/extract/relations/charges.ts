import { type Denial, isOfOthers } from "./denials.ts";
import { meets, overlap, type PlacedClaim } from "./ground.ts";
import { inOneField } from "../text/matter.ts";
import { shareMatter } from "./nearest.ts";

/** A claim that a denial answers, and how that is known. */
export interface Answered {
  readonly claim: PlacedClaim;
  readonly rule: string;
  readonly confidence: number;
}

/** How far a denial reaches that names no matter in common with the accusation. */
const NEAR = 6;
/** Words in common from which two claims are about one matter. */
export const SAME_MATTER = 2;

export const NEARBY = "denial right after an accusation";

/** The last accusation of the denier's side; one about the same matter before one that is only near. */
export function accusationFor(
  denial: PlacedClaim,
  points: Denial,
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
    const called = points.charge && other.claim.kind === "ACCUSATION";
    if (near !== null || answeredMeanwhile(other, denial, before)) continue;
    if (called || isNear(other, denial, before))
      near = { claim: other, rule: NEARBY, confidence: 0.75 };
    else if (points.answers && isFirstAnswer(other, denial, before))
      near = { claim: other, rule: "first answer to it", confidence: 0.75 };
  }
  return near;
}

/** Who denies has denied it before, and others have spoken since: what is denied now is theirs. */
function answeredMeanwhile(
  charge: PlacedClaim,
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): boolean {
  const since = before.slice(before.indexOf(charge) + 1);
  const answer = since.findIndex(
    (each) =>
      each.claim.kind === "DENIAL" &&
      meets(each.speakerSides, denial.speakerSides),
  );
  return (
    answer >= 0 &&
    since
      .slice(answer + 1)
      .some(
        (each) =>
          isOfOthers(each, denial) &&
          !meets(each.speakerSides, charge.speakerSides),
      )
  );
}

/** How many paragraphs on the accused may speak for the first time. */
const FIRST_WORDS = 3;

/** The first words of the accused since, with a word or field of the charge. */
function isFirstAnswer(
  charge: PlacedClaim,
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): boolean {
  return (
    charge.claim.kind === "ACCUSATION" &&
    denial.block - charge.block <= FIRST_WORDS &&
    before
      .slice(before.indexOf(charge) + 1)
      .every((each) => meets(each.speakerSides, charge.speakerSides)) &&
    (overlap(charge.matter, denial.matter) > 0 ||
      inOneField(charge.claim.content.quote, denial.claim.content.quote))
  );
}

/** A charge against a state, denied in the next breath by somebody of no known state: "a spokeswoman", a company. */
export function deniedNext(
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): Answered | null {
  const last = before.at(-1);
  if (last === undefined || last.block !== denial.block) return null;
  if (last.claim.kind !== "ACCUSATION" || !isOfOthers(last, denial))
    return null;
  const known =
    denial.speakerSides.size === 0 ||
    [...denial.speakerSides].some((side) => side.startsWith("country:"));
  return known
    ? null
    : { claim: last, rule: "denied in the next breath", confidence: 0.65 };
}

/** Of one breath, what is about the matter of the denial: "lorries are turned back" before "trading in thirst". */
export function closerTold(
  { claim }: Answered,
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): PlacedClaim | null {
  if (shareMatter(denial, claim)) return null;
  return (
    before.findLast(
      (other) =>
        other.claim.kind === "STATEMENT" &&
        // Who recalls a promise charges nobody with anything yet.
        !other.matter.has("promise") &&
        other.block === claim.block &&
        isNear(other, denial, before) &&
        sameSpeakers(other, claim) &&
        shareMatter(denial, other),
    ) ?? null
  );
}

/**
 * What the same accuser said besides, in the paragraph of the accusation or the next: a denial answers all of it
 * that has not been answered before.
 */
export function inTheSameBreath(
  { claim }: Answered,
  denial: PlacedClaim,
  before: readonly PlacedClaim[],
): Answered[] {
  const from = before.indexOf(claim);
  const answeredBetween = (other: PlacedClaim): boolean =>
    before
      .slice(before.indexOf(other), from)
      .some((each) => each.claim.kind === "DENIAL");
  return before
    .filter(
      (other) =>
        other !== claim &&
        other.claim.kind === "ACCUSATION" &&
        !answeredBetween(other) &&
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

/** "dismissed the charge": of what others charged last, where it was aimed at no other state. */
export function repliedTo(
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
    (claim.kind === "CRITICISM" &&
      claim.targets.length > 0 &&
      !BARE_DEED.test(claim.content.quote))
  );
}

function sameSpeakers(a: PlacedClaim, b: PlacedClaim): boolean {
  return meets(a.speakerSides, b.speakerSides);
}

/** "criticised this step": who took it disputes none of what was told with that. */
const BARE_DEED =
  /^(?:the|this|that|such) (?:\w+ )?(?:move|decision|step|measure|act|action|announcement)$/i;
