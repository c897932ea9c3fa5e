import {
  type Denial,
  deniesWords,
  isOfOthers,
  saidByOthers,
} from "./denials.ts";
import { isInside, meets, overlap, type PlacedClaim } from "./ground.ts";
import { inOneField, plainMatterOf } from "../text/matter.ts";

/** How many claims and paragraphs from a denial what it answers may stand where little ties the two. */
const CLAIMS = 4;
const PARAGRAPHS = 1;
const GIVEN = new Set(["PROMISE", "OFFER"]);
/** What somebody does by saying it, which nobody calls untrue. */
const OWN_ACTS = new Set(["PRAISE", "DEMAND", "WARNING", "CONCERN"]);

export interface NearAnswer {
  readonly claims: readonly PlacedClaim[];
  readonly rule: string;
}

/**
 * What others said last before a denial, where the two are of one thing: the word that they say was given, with the
 * word itself; a report in which a word or the field comes back.
 */
export function answeredNearby(
  denial: PlacedClaim,
  points: Denial,
  before: readonly PlacedClaim[],
): NearAnswer | null {
  const near = before
    .slice(-CLAIMS)
    .filter((other) => denial.block - other.block <= PARAGRAPHS);
  const told = toldWord(denial, near);
  if (told !== null) return told;
  const last = near.at(-1);
  // "She denied that they would meet. “No such meeting is agreed,” she said.": such as she spoke of herself.
  if (
    points.such !== null &&
    last?.claim.kind === "DENIAL" &&
    last.block === denial.block &&
    meets(last.speakerSides, denial.speakerSides)
  )
    return null;
  if (
    last?.claim.kind === "DENIAL" &&
    deniesWords(denial) &&
    isOfAnotherState(last) &&
    !meets(last.speakerSides, denial.speakerSides)
  )
    return { claims: [last], rule: "a claim called untrue" };
  const other = near.findLast((each) => isOfOthers(each, denial));
  if (other === undefined || OWN_ACTS.has(other.claim.kind)) return null;
  if (GIVEN.has(other.claim.kind)) return null;
  if (points.charge) return { claims: [other], rule: "a claim called untrue" };
  if (points.such !== null && other.claim.kind === "STATEMENT")
    return { claims: [other], rule: "no such thing as was told" };
  if (other === near.at(-1) && deniesPlanOf(denial, other))
    return { claims: [other], rule: "no such plan" };
  const pointed = pointsBack(denial, other) && other === near.at(-1);
  return isOfAnotherState(other) && (pointed || shareMatter(denial, other))
    ? { claims: [other], rule: "denial right after a report" }
    : null;
}

/** "denied this": what stands right before it in the paragraph. */
function pointsBack(
  { claim, block }: PlacedClaim,
  other: PlacedClaim,
): boolean {
  return (
    block === other.block &&
    /^(?:this|that|it|so|the same)$/i.test(claim.content.quote) &&
    /^(?:den|reject|dismiss|disput|refut|contradict)/i.test(
      claim.cue?.quote ?? "",
    )
  );
}

const NO_PLAN =
  /\b(?:no|not|n[’']t) (?:\S+ ){0,6}?(?:planned|scheduled|foreseen|envisaged|agreed|arranged|fixed|set|on the (?:agenda|programme|program|table|calendar|cards)|in the (?:diary|works|calendar|pipeline|offing))\b/i;

/** "The paper reports that the premier will open the fair. The premier's office says that no trip is planned." */
function deniesPlanOf(denial: PlacedClaim, other: PlacedClaim): boolean {
  return (
    other.claim.kind === "STATEMENT" &&
    other.block === denial.block &&
    meets(other.targetSides, denial.speakerSides) &&
    NO_PLAN.test(denial.claim.content.quote)
  );
}

/** "X told us that Y had promised a bridge. Y: 'We talked of a ferry.'" */
function toldWord(
  denial: PlacedClaim,
  near: readonly PlacedClaim[],
): NearAnswer | null {
  const word = near.findLast(
    (each) =>
      GIVEN.has(each.claim.kind) &&
      meets(each.speakerSides, denial.speakerSides),
  );
  if (word === undefined) return null;
  const tellers = near.filter(
    (each) => isInside(word, each) && isOfOthers(each, denial),
  );
  if (tellers.length === 0 && !saidByOthers(word)) return null;
  const last = near.findLast((each) => isOfOthers(each, denial));
  const between =
    last !== undefined &&
    last.claim.content.start > word.claim.content.start &&
    !tellers.includes(last);
  return between
    ? null
    : {
        claims: [word, ...tellers],
        rule: "denial right after the word was told of",
      };
}

/** Of somebody whose side is known, or of a body: a person of no known state may be of the denier's. */
export function isOfAnotherState({ speakerSides }: PlacedClaim): boolean {
  return (
    speakerSides.size > 0 &&
    [...speakerSides].every((side) => !side.startsWith("person:"))
  );
}

/** Whether two claims that stand side by side have a word that is no name, or a field, in common. */
export function shareMatter(one: PlacedClaim, other: PlacedClaim): boolean {
  const a = one.claim.content.quote;
  const b = `${other.claim.cue?.quote ?? ""} ${other.claim.content.quote}`;
  return (
    overlap(plainMatterOf(a), plainMatterOf(b)) > 0 ||
    (one.block === other.block && inOneField(a, b))
  );
}
