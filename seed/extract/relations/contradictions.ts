import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import { confidenceOf } from "./confidence.ts";
import {
  accusationFor,
  closerTold,
  deniedNext,
  type Answered,
  inTheSameBreath,
  NEARBY,
  repliedTo,
  SAME_MATTER,
} from "./charges.ts";
import {
  chargesOn,
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
import { resumedIn } from "./resumed.ts";
import { inOneField } from "../text/matter.ts";
import { answeredNearby, type NearAnswer, shareMatter } from "./nearest.ts";
import { isBetweenOthers } from "./ruled-out.ts";
import { traitsOf } from "./traits.ts";

/** How many claims back a denial looks for what it denies. */
const REACH = 14;
const PARAGRAPHS = 8;

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
        ? last.answered.map((each) => ({
            claim: each.claim,
            rule: "denial goes on",
            confidence: each.confidence,
          }))
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
  const resumed = resumedIn(denial, ground);
  if (resumed.length > 0) return [...resumed];
  const named = points.answers ? namedIn(denial, ground.claims) : null;
  if (named !== null) return [named];
  const before = ground.claims
    .slice(Math.max(0, i - REACH), i)
    .filter(
      (other) =>
        denial.block - other.block <= PARAGRAPHS &&
        !isInside(denial, other) &&
        !chargesOn(other),
    );
  const accusation = accusationFor(denial, points, before);
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
  if (accusation !== null && points.ofWord !== "NAMED") {
    const closer = closerTold(accusation, denial, before);
    return closer === null
      ? [accusation, ...inTheSameBreath(accusation, denial, before)]
      : [
          {
            claim: closer,
            rule: "denial right after a report",
            confidence: 0.65,
          },
        ];
  }
  const next = deniedNext(denial, before);
  if (next !== null) return [next];
  const reply = points.charge ? repliedTo(denial, before) : null;
  if (reply !== null) return [reply];
  const nearby = answeredNearby(
    denial,
    points,
    // "said it had sent no soldiers", beside a charge at a third: what is not called a denial need be none of that.
    before.filter(
      (each) => traitsOf(denial).cueDenies || !isBetweenOthers(each, denial),
    ),
  );
  if (nearby !== null) return answersOf(nearby);
  if (points.ofWord === "NAMED") return [];
  const answered = points.answers ? repliedTo(denial, before) : null;
  if (answered !== null && tied(denial, answered.claim)) return [answered];
  const behind = ground.claims.slice(i + 1, i + 1 + REACH);
  const after = earlyAnswer(denial, points, behind, ground.text);
  return after === null ? [] : [after];
}

/**
 * "denied it", "denied any part in it" points back, and "alleged" calls for an answer; else "denied that the king
 * was ill" must be about the same.
 */
function tied(denial: PlacedClaim, other: PlacedClaim): boolean {
  return (
    denial.matter.size <= 2 ||
    other.claim.rule.includes("; cue ") ||
    shareMatter(denial, other)
  );
}

/** "denied a report by the paper that …": what the denial itself tells of, said by others. */
function namedIn(
  denial: PlacedClaim,
  claims: readonly PlacedClaim[],
): Answered | null {
  if (!denial.claim.rule.startsWith("object")) return null;
  const told = claims.find(
    (other) =>
      isInside(other, denial) &&
      isOfOthers(other, denial) &&
      CHARGED.has(other.claim.kind),
  );
  return told === undefined
    ? null
    : {
        claim: told,
        rule: "denial of the report that it names",
        confidence: 0.85,
      };
}

const CHARGED = new Set(["STATEMENT", "ACCUSATION", "POSITION", "CRITICISM"]);

function answersOf({ claims, rule }: NearAnswer): Answered[] {
  return claims.map((claim) => ({ claim, rule, confidence: 0.65 }));
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
  // Words of nobody may be the denier's own.
  const alike = reports.findLast(
    (other) =>
      other.speakerSides.size > 0 &&
      overlap(other.act, denial.matter) > SAME_MATTER,
  );
  return alike === undefined
    ? null
    : { claim: alike, rule: "denial of a report", confidence: 0.7 };
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
      (meets(other.speakerSides, denial.speakerSides) ||
        (other.speakerSides.size === 0 &&
          before.some(
            (each) => isInside(other, each) && isOfOthers(each, denial),
          ))),
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

/** A denial told before the accusation or report that it meets, about the same matter. */
function earlyAnswer(
  denial: PlacedClaim,
  { such, answers }: Denial,
  after: readonly PlacedClaim[],
  text: string,
): Answered | null {
  const others = after.filter(
    (other) => other.block - denial.block <= 1 && isOfOthers(other, denial),
  );
  const accusation = others.find(
    (other) =>
      other.claim.kind === "ACCUSATION" &&
      meets(other.targetSides, denial.speakerSides) &&
      overlap(other.matter, denial.matter) >= SAME_MATTER,
  );
  if (accusation !== undefined) return standing(accusation);
  const [next] = others;
  const told =
    next !== undefined &&
    next.claim.kind === "STATEMENT" &&
    next.speakerSides.size > 0 &&
    ![...next.speakerSides].some((side) => side.startsWith("country:")) &&
    (such === null
      ? overlap(next.act, denial.matter) >= SAME_MATTER ||
        (answers && next.block === denial.block && hadTold(next, text))
      : next.act.has(such) ||
        shareMatter(denial, next) ||
        inOneField(denial.claim.content.quote, next.claim.content.quote));
  return told ? standing(next) : null;
}

/** "Radio Minho had reported": told before what stands in front of it. */
function hadTold({ claim }: PlacedClaim, text: string): boolean {
  if (claim.cue === null) return false;
  const { start, end } = claim.cue;
  return /\bhad (?:\w+ )?\w+$/.test(text.slice(Math.max(0, start - 24), end));
}

function standing(claim: PlacedClaim): Answered {
  return { claim, rule: "standing denial of the matter", confidence: 0.6 };
}

/** The same side denies on, in the same paragraph or the next; "and denied that" begins anew. */
function goesOn(before: PlacedClaim, denial: PlacedClaim): boolean {
  return (
    !/^den/i.test(denial.claim.cue?.quote ?? "") &&
    denial.block - before.block <= 1 &&
    meets(before.speakerSides, denial.speakerSides)
  );
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
      confidenceOf(rule, confidence),
      denial.claim.confidence,
      other.claim.confidence,
    ),
    span: denial.claim.spans[0] ?? null,
  };
}
