import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import { confidenceOf } from "./confidence.ts";
import { figuresIn, putsOtherwise } from "./figures.ts";
import {
  isInside,
  meets,
  overlap,
  type PlacedClaim,
  type RelationGround,
} from "./ground.ts";
import { isBetweenOthers, isOnlyRefused } from "./ruled-out.ts";
import { areOpposite, plainMatterOf } from "../text/matter.ts";
import { isOfAnotherState, shareMatter } from "./nearest.ts";

/** How many claims on the opposite may stand. */
const REACH = 2;
/** Kinds that say how something is or was. */
const TELLS = new Set(["STATEMENT", "ACCUSATION", "DENIAL", "CRITICISM"]);

/** Claims of two sides that cannot both be so, whether or not one of them is worded as a denial. */
export function findOpposed(ground: RelationGround): ExtractedRelation[] {
  const found: ExtractedRelation[] = [];
  ground.claims.forEach((later, j) => {
    const answered = ledAgainst(later, ground, j);
    if (answered !== null)
      found.push(relation(later, answered, "set against it by name", 0.8));
    for (const earlier of ground.claims.slice(Math.max(0, j - REACH), j)) {
      if (!meets(earlier.speakerSides, later.speakerSides))
        if (isSetAgainst(earlier, later, ground.text))
          found.push(relation(later, earlier, "set against it by name", 0.8));
      if (!sideBySide(earlier, later)) continue;
      if (figuresDiffer(earlier, later))
        found.push(relation(later, earlier, "figures that differ", 0.7));
      else if (polesApart(earlier, later))
        found.push(relation(later, earlier, "the opposite beside it", 0.6));
      else if (isTurnedRound(earlier, later))
        found.push(relation(later, earlier, "the opposite word for it", 0.6));
    }
  });
  return found;
}

const AGAINST =
  /\b(?:contradict(?:s|ed|ing)?|contrary to|in contrast to|rebutt(?:ed|ing)|refut(?:es|ed|ing)|disput(?:es|ed|ing)|at odds with)\b[^.;:!?“”"]{0,60}$/i;

/** "Contradicting Oslo's claim that the lock was shut, Riga said that barges had passed." */
function isSetAgainst(
  earlier: PlacedClaim,
  later: PlacedClaim,
  text: string,
): boolean {
  const { cue, content } = earlier.claim;
  if (cue === null || cue.start > content.start) return false;
  if (later.block !== earlier.block || later.claim.cue === null) return false;
  const between = text.slice(content.end, later.claim.cue.start);
  return (
    !/[.;!?]\s/.test(between) &&
    between.length < 80 &&
    AGAINST.test(text.slice(Math.max(0, cue.start - 100), cue.start))
  );
}

const LEADS =
  /(?:^|[.!?]["”]?\s+)(?:contradicting|rebutting|rejecting|dismissing|disputing|refuting|contrary to|unlike|in contrast (?:to|with)|in contradiction to)\b[^.;:!?“”"]{0,80}$/i;
/** How many claims on what a sentence is set against may stand. */
const LED = 6;

/** "In contrast to Kampala, Kinshasa said": what they last said against whom the sentence is set. */
function ledAgainst(
  later: PlacedClaim,
  { claims, text }: RelationGround,
  at: number,
): PlacedClaim | null {
  const { speakerSpan, content } = later.claim;
  if (speakerSpan === null || speakerSpan.start > content.start) return null;
  if (!TELLS.has(later.claim.kind) || later.targetSides.size === 0) return null;
  const start = Math.max(0, speakerSpan.start - 120);
  if (!LEADS.test(text.slice(start, speakerSpan.start))) return null;
  return (
    claims
      .slice(Math.max(0, at - LED), at)
      .findLast(
        (earlier) =>
          TELLS.has(earlier.claim.kind) &&
          meets(earlier.speakerSides, later.targetSides) &&
          !meets(earlier.speakerSides, later.speakerSides),
      ) ?? null
  );
}

/** What the other just spoke of, not another thing of one's own. */
const TAKES_UP =
  /^[“"‘']?(?:the|these|those|this|that|all|every|both|it|they)\b/i;

/** "eleven men were being held" beside "the men have been free since Sunday". */
function isTurnedRound(a: PlacedClaim, b: PlacedClaim): boolean {
  const one = a.claim.content.quote;
  const other = b.claim.content.quote;
  if (a.block !== b.block || !TAKES_UP.test(other)) return false;
  if (NOTHING.test(one) || NOTHING.test(other)) return false;
  if (UNREAL.test(one) || UNREAL.test(other)) return false;
  return areOpposite(one, other);
}

function sideBySide(earlier: PlacedClaim, later: PlacedClaim): boolean {
  return (
    later.block - earlier.block <= 1 &&
    TELLS.has(earlier.claim.kind) &&
    TELLS.has(later.claim.kind) &&
    isOfAnotherState(earlier) &&
    isOfAnotherState(later) &&
    !meets(earlier.speakerSides, later.speakerSides) &&
    !isInside(earlier, later) &&
    !isInside(later, earlier)
  );
}

/** "1,200 lorries" and "no more than 300 lorries", said of each other or of one matter. */
function figuresDiffer(a: PlacedClaim, b: PlacedClaim): boolean {
  const told = a.claim.content.quote;
  if (putsOtherwise(told, b.claim.content.quote)) return true;
  const others = figuresIn(b.claim.content.quote);
  const pair = figuresIn(told).find(({ of, value }) =>
    others.some((other) => other.of === of && other.value !== value),
  );
  if (pair === undefined) return false;
  const aimed =
    meets(a.targetSides, b.speakerSides) ||
    meets(b.targetSides, a.speakerSides);
  const common = overlap(
    plainMatterOf(told),
    plainMatterOf(b.claim.content.quote),
  );
  return aimed || common > 2;
}

const NOTHING =
  /^(?:\S+ ){0,8}?(?:nothing|nobody|no one|none|never|not (?:an?|one|once|any)|no \p{L}+)\b|\b(?:did|had|was|were|has|have) (?:not|never)\b|\b(?:did|had|was|were|has|have)n[’']t\b/iu;
/** Of what is not yet or not at all; "May" is a month. */
const UNREAL =
  /\b(?:will|would|must|should|can|could|may|might|if|want|wants)\b|[’']ll\b/;
const PAST =
  /\b(?:was|were|had|has|have|did|\p{L}{2,}ed|sent|met|gave|told|took|left|held|made|came|went|got|saw|heard|wrote|rang|spoke|paid|put|built|brought)\b/iu;

/** "had received nothing" beside "the draft was sent in May": one says that nothing of the kind was done. */
function polesApart(a: PlacedClaim, b: PlacedClaim): boolean {
  const one = a.claim.content.quote;
  const other = b.claim.content.quote;
  if (NOTHING.test(one) === NOTHING.test(other)) return false;
  if (UNREAL.test(one) || UNREAL.test(other)) return false;
  if (!PAST.test(one) || !PAST.test(other)) return false;
  return (
    a.block === b.block &&
    shareMatter(a, b) &&
    !isOnlyRefused(a, b) &&
    !isBetweenOthers(a, b)
  );
}

function relation(
  from: PlacedClaim,
  to: PlacedClaim,
  rule: string,
  confidence: number,
): ExtractedRelation {
  return {
    kind: "CONTRADICTS",
    from: from.claim.id,
    to: to.claim.id,
    by: "PROGRAM",
    sameOccasion: false,
    rule,
    confidence: Math.min(
      confidenceOf(rule, confidence),
      from.claim.confidence,
      to.claim.confidence,
    ),
    span: from.claim.spans[0] ?? null,
  };
}
