import {
  isInside,
  meets,
  type PlacedClaim,
  type RelationGround,
} from "./ground.ts";
import { chargesOn, isOfOthers } from "./denials.ts";
import { isOfAnotherState, shareMatter } from "./nearest.ts";
import { isBesideDenial, isRuledOut } from "./ruled-out.ts";
import { traitsOf } from "./traits.ts";
import { areOpposite, stemOf } from "../text/matter.ts";

/** How many claims and paragraphs on a claim is still held against another. */
const CLAIMS = 5;
const PARAGRAPHS = 3;

/** Kinds that say how something is or was. */
const ANSWERS = new Set([
  "DENIAL",
  "STATEMENT",
  "ACCUSATION",
  "CRITICISM",
  "POSITION",
]);
/** What another may say is not so; nobody calls praise, a warning or a demand untrue. */
const ANSWERED = new Set([...ANSWERS, "PROMISE", "OFFER"]);
const GIVEN = new Set(["PROMISE", "OFFER"]);

/** Two claims of which the later may say that the earlier is not so. */
export interface ClaimPair {
  readonly earlier: PlacedClaim;
  readonly later: PlacedClaim;
  /** What was said in between, the parts of either left out. */
  readonly between: readonly PlacedClaim[];
  /** The claims on both sides of the later one. */
  readonly before: PlacedClaim | undefined;
  readonly after: PlacedClaim | undefined;
  /** Who tells of the earlier: "X said that Y had promised a road". */
  readonly teller: PlacedClaim | undefined;
  /** The word that the earlier tells of. */
  readonly wordTold: PlacedClaim | undefined;
}

/** Every pair that a contradiction can be sought in: near one another, of kinds and speakers that allow it. */
export function pairsOf({ claims, text }: RelationGround): ClaimPair[] {
  const severalStates = speakingStates(claims) > 1;
  const found: ClaimPair[] = [];
  claims.forEach((later, to) => {
    if (!ANSWERS.has(later.claim.kind)) return;
    for (let at = Math.max(0, to - CLAIMS); at < to; at++) {
      const earlier = claims[at] as PlacedClaim;
      if (!canBeAnswered(earlier, later, severalStates)) continue;
      if (isRuledOut(earlier, later, claims[to - 1], claims[to + 1])) continue;
      if (isAccountOfElse(earlier, later)) continue;
      if (onlyTell(earlier, later) && isQuiet(claims, at, to, text)) continue;
      const around = claims.slice(Math.max(0, at - CLAIMS), to);
      if (isBesideDenial(earlier, later, around)) continue;
      found.push({
        earlier,
        later,
        between: claims
          .slice(at + 1, to)
          .filter((each) => !isInside(each, earlier)),
        before: claims[to - 1],
        after: claims[to + 1],
        teller: around.find((each) => isInside(earlier, each)),
        wordTold: around.find(
          (each) => GIVEN.has(each.claim.kind) && isInside(each, earlier),
        ),
      });
    }
  });
  return found;
}

const QUARREL =
  /\b(?:den(?:y|ie[sd]|ying)|disput\w+|contradict\w*|reject\w*|dismiss\w*|refut\w+|accus\w+|blam\w+|alleg\w+|untrue|false|versions?|accounts?|differ(?:ed|ent|ently)?|quarrel\w*|at odds|contrary)\b/i;

/** How many claims and characters around two it is looked whether there is a quarrel. */
const AROUND = 4;
const REACH = 500;

/** Whether nobody near by charges, blames or denies, and it is not told that somebody does. */
function isQuiet(
  claims: readonly PlacedClaim[],
  from: number,
  to: number,
  text: string,
): boolean {
  const start = claims[from]?.claim.content.start ?? 0;
  const end = claims[to]?.claim.content.end ?? text.length;
  return (
    !claims
      .slice(Math.max(0, from - AROUND), to + AROUND + 1)
      .some(isQuarrel) &&
    !QUARREL.test(text.slice(Math.max(0, start - REACH), end + REACH))
  );
}

/** A charge, or a denial of what somebody else has said: "had received no offer" need answer nobody. */
const isQuarrel = ({ claim }: PlacedClaim): boolean =>
  claim.kind === "ACCUSATION" ||
  claim.kind === "CRITICISM" ||
  (claim.kind === "DENIAL" &&
    (claim.targets.length > 0 || claim.rule.includes("; cue ")));

/** Two plain statements, neither of which says that something is not so: in quiet news they stand beside each other. */
const onlyTell = (earlier: PlacedClaim, later: PlacedClaim): boolean =>
  earlier.claim.kind === "STATEMENT" &&
  later.claim.kind === "STATEMENT" &&
  !traitsOf(earlier).negative &&
  !traitsOf(later).negative &&
  !areOpposite(earlier.claim.content.quote, later.claim.content.quote) &&
  !takesUpThing(earlier, later);

const OF_IT = /^(?:it|that|this|they|those|these)\b/i;
const THE_THING = /^[“"‘']?(?:the|these|those) (?:\p{L}+ )??(\p{L}+) /iu;

/** "the mine was left over from the war", of the mine that another told of; “It went down off our lighthouse”. */
function takesUpThing(earlier: PlacedClaim, later: PlacedClaim): boolean {
  const { quote } = later.claim.content;
  if (later.claim.quoted === "DIRECT" && OF_IT.test(quote)) return true;
  const [, thing] = THE_THING.exec(quote) ?? [];
  return thing !== undefined && earlier.matter.has(stemOf(thing.toLowerCase()));
}

/** "The two spoke on Monday, according to an official": somebody is leant on for news of a matter of its own. */
function isAccountOfElse(earlier: PlacedClaim, later: PlacedClaim): boolean {
  return (
    later.block !== earlier.block &&
    later.claim.rule.startsWith("according to") &&
    !shareMatter(later, earlier)
  );
}

const oneSpeaker = (a: PlacedClaim, b: PlacedClaim): boolean =>
  a.claim.speakers.some((id) => b.claim.speakers.includes(id));

/** How many states speak. */
function speakingStates(claims: readonly PlacedClaim[]): number {
  const sides = claims.flatMap(({ speakerSides }) => [...speakerSides]);
  return new Set(sides.filter((side) => side.startsWith("country:"))).size;
}

function canBeAnswered(
  earlier: PlacedClaim,
  later: PlacedClaim,
  severalStates: boolean,
): boolean {
  if (!ANSWERED.has(earlier.claim.kind) || chargesOn(earlier)) return false;
  if (later.block - earlier.block > PARAGRAPHS) return false;
  if (isInside(earlier, later) || isInside(later, earlier)) return false;
  const denied = later.claim.kind === "DENIAL";
  // One denies a word of one's own that others tell of, or what others tell of a colleague.
  if (meets(earlier.speakerSides, later.speakerSides))
    return GIVEN.has(earlier.claim.kind)
      ? earlier.claim.attribution.length > 0 || !oneSpeaker(earlier, later)
      : denied &&
          earlier.claim.kind !== "DENIAL" &&
          (earlier.claim.attribution.length > 0 || isOfOthers(earlier, later));
  if (isOfAnotherState(earlier) && isOfAnotherState(later)) return true;
  // What private people say, or nobody in particular, counts only where states are at odds: denials, or one matter.
  const ofNobody =
    earlier.speakerSides.size === 0 || later.speakerSides.size === 0;
  return severalStates && (denied || (ofNobody && shareMatter(later, earlier)));
}
