/** Broken promises: who says of which promise that it was broken. */
import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import { spanOf, type Span } from "../../../server/domain/span.ts";
import type { LinkAuthor } from "../../../server/domain/vocabulary.ts";
import { confidenceOf } from "./confidence.ts";
import {
  isInside,
  meets,
  type PlacedClaim,
  type RelationGround,
} from "./ground.ts";

const REACH = 6;
/** The longest paragraph in which "despite" and the charge are looked for together. */
const PARAGRAPH = 600;
const WORD_GIVEN =
  /\b(?:promise|pledge|vow|word|commitment|assurance|guarantee|undertaking|agreement)(?:s|d)?\b|\b(?:vowed|committed|agreed)\b/i;
const BROKEN =
  /\b(?:broke|broken|breaking|break|never did|violated|unfulfilled|reneged|ignored|nothing|not|n[’']t|never|no|failed)\b/i;
const DESPITE =
  /\b(?:despite|in spite of|notwithstanding|in breach of|in violation of|contrary to)\b/i;
const ASKED =
  /\b(?:asked|questioned|pressed)\b[^.“”"]{0,40}\b(?:whether|if|about)\b[^.“”"]{0,80}\b(?:br[eo]\w*|violat\w+|reneg\w+)\b[^.“”"]{0,60}\b(?:promise|pledge|word|vow|commitment|agreement)s?\b/i;

/** Who says that a promise was broken: a speaker, the article itself ("despite his pledge"), or whoever asked. */
export function findBreaches(ground: RelationGround): ExtractedRelation[] {
  const found: ExtractedRelation[] = [];
  ground.claims.forEach((charge, i) => {
    const bySpeaker = chargedBySpeaker(ground, charge, i);
    if (bySpeaker !== null) found.push(bySpeaker);
    found.push(...chargedByArticle(ground, charge, i));
    const asked = asking(ground, charge, i);
    if (asked !== null) found.push(asked);
  });
  return found;
}

function chargedBySpeaker(
  ground: RelationGround,
  charge: PlacedClaim,
  i: number,
): ExtractedRelation | null {
  const { claim } = charge;
  if (claim.kind !== "ACCUSATION") return null;
  const inner = ground.claims
    .slice(Math.max(0, i - REACH), i + REACH)
    .find((other) => other.claim.kind === "PROMISE" && isInside(other, charge));
  const broken = BROKEN.test(claim.content.quote);
  if (inner !== undefined)
    return relation(
      charge,
      inner,
      "SPEAKER",
      "promise inside an accusation",
      0.85,
      claim.content,
    );
  const recalled = ground.claims
    .slice(i + 1, i + 3)
    .find((other) => isRecalled(ground, other, charge));
  if (recalled !== undefined)
    return relation(
      charge,
      recalled,
      "SPEAKER",
      "the promise recalled after the charge",
      0.65,
      claim.content,
    );
  if (!broken && !claim.rule.endsWith("; breach")) return null;
  const said = WORD_GIVEN.test(claim.content.quote);
  const promise = ground.claims
    .slice(Math.max(0, i - REACH), i)
    .findLast(
      (other) =>
        other.claim.kind === "PROMISE" &&
        charge.block - other.block <= 2 &&
        (meets(other.speakerSides, charge.targetSides) ||
          (charge.targetSides.size === 0 &&
            (said || isFromSameMouth(other, charge)))),
    );
  return promise === undefined
    ? null
    : relation(
        charge,
        promise,
        "SPEAKER",
        said
          ? "accused of breaking the word"
          : "accused of not doing what was promised",
        said ? 0.8 : 0.65,
        claim.content,
      );
}

/** "They promised us a road. The road is shut.": nobody knows who "they" are, but one speaker says both. */
function isFromSameMouth(promise: PlacedClaim, charge: PlacedClaim): boolean {
  return (
    promise.speakerSides.size === 0 &&
    charge.claim.rule.endsWith("; breach") &&
    promise.claim.attribution.some((id) => charge.claim.speakers.includes(id))
  );
}

/** "He accused Oslo of holding the list. In May, he said, Oslo had promised to hand it over." */
function isRecalled(
  { claims }: RelationGround,
  promise: PlacedClaim,
  charge: PlacedClaim,
): boolean {
  return (
    promise.claim.kind === "PROMISE" &&
    promise.block === charge.block &&
    meets(promise.speakerSides, charge.targetSides) &&
    (promise.claim.attribution.some((id) =>
      charge.claim.speakers.includes(id),
    ) ||
      claims.some(
        (teller) =>
          isInside(promise, teller) &&
          meets(teller.speakerSides, charge.speakerSides),
      ))
  );
}

/** "Despite Xi's pledge, Blinken said that …": the article sets the one against the other. */
function chargedByArticle(
  ground: RelationGround,
  charge: PlacedClaim,
  i: number,
): ExtractedRelation[] {
  if (charge.claim.kind !== "ACCUSATION") return [];
  return ground.claims
    .slice(Math.max(0, i - REACH), i + REACH)
    .filter(
      (other) =>
        other.claim.kind === "PROMISE" &&
        !isInside(other, charge) &&
        other.claim.spans.some((span) => setAgainst(ground.text, span, charge)),
    )
    .map((promise) =>
      relation(
        charge,
        promise,
        "ARTICLE",
        "despite the promise",
        0.75,
        promise.claim.spans[0] ?? null,
      ),
    );
}

/** Whether a passage follows on "despite" in the paragraph of the charge. */
function setAgainst(text: string, span: Span, charge: PlacedClaim): boolean {
  const at = charge.claim.spans[0]?.start ?? charge.claim.content.start;
  const between = text.slice(
    Math.min(span.start, at),
    Math.max(span.start, at),
  );
  if (between.length > PARAGRAPH || between.includes("\n")) return false;
  const lead = text.slice(Math.max(0, span.start - 60), span.start);
  return DESPITE.test(lead.slice(lead.search(/[^.!?]*$/)));
}

/** "…, when asked whether China was breaking its promise": the question draws the link. */
function asking(
  ground: RelationGround,
  charge: PlacedClaim,
  i: number,
): ExtractedRelation | null {
  if (charge.claim.kind !== "ACCUSATION") return null;
  const from = charge.claim.spans[0]?.start ?? charge.claim.content.start;
  const around = ground.text.slice(
    Math.max(0, from - 200),
    Math.min(ground.text.length, (charge.claim.spans[0]?.end ?? from) + 200),
  );
  const match = ASKED.exec(around);
  if (match === null) return null;
  const start = Math.max(0, from - 200) + match.index;
  const block = charge.block;
  const promise = ground.claims
    .slice(Math.max(0, i - REACH * 2), i + 4)
    .findLast(
      (other) =>
        other.claim.kind === "PROMISE" && Math.abs(other.block - block) <= 4,
    );
  return promise === undefined
    ? null
    : relation(
        charge,
        promise,
        "INTERVIEWER",
        "asked whether the promise was broken",
        0.7,
        spanOf(ground.text, start, start + match[0].length),
      );
}

function relation(
  from: PlacedClaim,
  to: PlacedClaim,
  by: LinkAuthor,
  rule: string,
  confidence: number,
  span: Span | null,
): ExtractedRelation {
  return {
    kind: "ALLEGES_BREACH_OF",
    from: from.claim.id,
    to: to.claim.id,
    by,
    sameOccasion: false,
    rule,
    confidence: Math.min(
      confidenceOf(rule, confidence),
      from.claim.confidence,
      to.claim.confidence,
    ),
    span,
  };
}
