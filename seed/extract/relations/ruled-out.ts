import { inOneField } from "../text/matter.ts";
import { putsNothingElse } from "./figures.ts";
import { isInside, meets, overlap, type PlacedClaim } from "./ground.ts";
import { shareMatter } from "./nearest.ts";
import { type Traits, traitsOf } from "./traits.ts";

/** Whether something stands against it that the later of two claims answers the earlier, whatever speaks for it. */
export function isRuledOut(
  earlier: PlacedClaim,
  later: PlacedClaim,
  before: PlacedClaim | undefined,
  after: PlacedClaim | undefined,
): boolean {
  return (
    eachOfItself(earlier, later) ||
    putsNothingElse(earlier.claim.content.quote, later.claim.content.quote) ||
    onlyPlans(earlier, later) ||
    tellsOwnMind(later, traitsOf(later)) ||
    isBetweenOthers(earlier, later) ||
    (isCharge(earlier) && isOfDeed(earlier, later)) ||
    isOnlyRefused(earlier, later) ||
    deniesOwnMatter(earlier, later) ||
    goesOnDenying(earlier, later, before) ||
    tellsOfWord(earlier, later, after)
  );
}

const isCharge = ({ claim }: PlacedClaim): boolean =>
  claim.kind === "ACCUSATION" || claim.kind === "CRITICISM";

/** "it had taken in 300", "it had taken in 500". */
const eachOfItself = (earlier: PlacedClaim, later: PlacedClaim): boolean =>
  traitsOf(earlier).ofItself && traitsOf(later).ofItself;

/** "China had not agreed to it" beside progress in other matters: what one refuses is not what the other tells. */
export const isOnlyRefused = (a: PlacedClaim, b: PlacedClaim): boolean =>
  refusesOnly(a, b) || refusesOnly(b, a);

const refusesOnly = (one: PlacedClaim, other: PlacedClaim): boolean =>
  (one.claim.rule.endsWith("own refusal") ||
    REFUSAL.test(one.claim.content.quote)) &&
  ![...one.matter].some((word) => other.matter.has(word) && !ASSENT.test(word));

const REFUSAL =
  /(?:\bnot|n['’]t|\bnever)(?: yet)? (?:agree|agreed|accept|accepted|consent|consented)\b|\b(?:refused|declined) to\b/i;
const ASSENT = /^(?:agree|accept|refus|consent|declin)/;

/** What will be is no answer to what was, nor is what was to what will be. */
function onlyPlans(earlier: PlacedClaim, later: PlacedClaim): boolean {
  const { modal, negative } = traitsOf(later);
  if (later.claim.kind !== "STATEMENT" || negative) return false;
  const before = traitsOf(earlier);
  return modal !== before.modal && (modal || !before.negative);
}

/** What somebody feels, waits for or still looks into. */
const OWN_MIND =
  /^[“"‘']?(?:it|he|she|they|we|i)(?: (?:was|were|is|are|am|had|has|have|been|still|also|now|deeply))* (?:look(?:ed|ing)? (?:into|forward)|study|studying|examin|investigat|review|assess|follow|monitor|watch|await|wait|consider|hop(?:e|ed|es|ing)\b|mourn|expect|regret|wish|sadden|griev|shar(?:e|ed|es) |stood (?:with|by)|stand(?:s|ing)? (?:with|by)|prayed|pray|thank|glad|pleased|grateful)/i;

/** A plain statement of one's own mind answers nothing that another told. */
function tellsOwnMind({ claim }: PlacedClaim, { negative }: Traits): boolean {
  return (
    claim.kind === "STATEMENT" &&
    !negative &&
    OWN_MIND.test(claim.content.quote)
  );
}

/** A charge at one state is not for another to deny. */
export function isBetweenOthers(
  charge: PlacedClaim,
  later: PlacedClaim,
): boolean {
  const states = (sides: ReadonlySet<string>): boolean =>
    sides.size > 0 && [...sides].every((side) => side.startsWith("country:"));
  return (
    isCharge(charge) &&
    states(charge.targetSides) &&
    states(later.speakerSides) &&
    !meets(charge.targetSides, later.speakerSides) &&
    !meets(charge.namedSides, later.speakerSides)
  );
}

/** No promise was made: that answers no charge of a deed. */
const isOfDeed = (charge: PlacedClaim, later: PlacedClaim): boolean =>
  traitsOf(later).namesWord && !charge.matter.has("promise");

/** "denied that the king was ill", where nobody spoke of kings or illness. */
function deniesOwnMatter(earlier: PlacedClaim, later: PlacedClaim): boolean {
  const { cueDenies, pointsAtCharge, words } = traitsOf(later);
  return (
    cueDenies &&
    !pointsAtCharge &&
    words > 3 &&
    overlap(earlier.act, later.matter) === 0 &&
    !inOneField(earlier.claim.content.quote, later.claim.content.quote)
  );
}

/** "“No such meeting is agreed”" behind a denial of one's own: such as that one denied. */
const goesOnDenying = (
  earlier: PlacedClaim,
  later: PlacedClaim,
  before: PlacedClaim | undefined,
): boolean =>
  traitsOf(later).ofSuch &&
  before?.claim.kind === "DENIAL" &&
  before !== earlier &&
  before.block === later.block &&
  meets(before.speakerSides, later.speakerSides);

/** "said that Oslo had offered to pay for it": who tells of the other's word takes nothing back. */
const tellsOfWord = (
  earlier: PlacedClaim,
  later: PlacedClaim,
  after: PlacedClaim | undefined,
): boolean =>
  after !== undefined &&
  (after.claim.kind === "PROMISE" || after.claim.kind === "OFFER") &&
  isInside(after, later) &&
  meets(after.speakerSides, earlier.speakerSides);

/**
 * "denied the charge. A survey, he said, was under way.": what is reported beside an outright denial, and takes up
 * nothing of what was denied, adds something else.
 */
export const isBesideDenial = (
  earlier: PlacedClaim,
  later: PlacedClaim,
  around: readonly PlacedClaim[],
): boolean =>
  later.claim.kind === "STATEMENT" &&
  later.claim.quoted === "INDIRECT" &&
  !traitsOf(later).negative &&
  !shareMatter(earlier, later) &&
  around.some(
    (each) =>
      each !== earlier &&
      each.block === later.block &&
      traitsOf(each).cueDenies &&
      meets(each.speakerSides, later.speakerSides) &&
      (isInside(earlier, each) ||
        each.claim.content.start > earlier.claim.content.start),
  );
