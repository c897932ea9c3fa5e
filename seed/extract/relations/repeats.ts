import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import type { LinkAuthor } from "../../../server/domain/vocabulary.ts";
import {
  isInside,
  meets,
  overlap,
  type PlacedClaim,
  type RelationGround,
} from "./ground.ts";

/** How many claims back the same words are looked for; the bound keeps long texts linear. */
const WINDOW = 30;
const AGAIN = /^(?:reiterat|repeat|restat|reaffirm|renew|echo)/i;
const DOES_AGAIN = /^\S+ (?:re(?:stat|iterat|peat|new|affirm))/i;
const HEARD_AGAIN =
  /\b(?:message|demand|warning|point|call)\b[^.]{0,20}\bagain\b/i;
const QUOTED = /[“"«„]([^“”"«»„]{6,})[”"»“]/g;

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/** The same words told twice in one article, and the same thing said again. */
export function findRepeats(ground: RelationGround): ExtractedRelation[] {
  const found: ExtractedRelation[] = [];
  ground.claims.forEach((later, j) => {
    for (const earlier of ground.claims.slice(Math.max(0, j - WINDOW), j)) {
      const rule = sameUtterance(earlier, later);
      if (rule !== null)
        found.push(relation(later, earlier, "PROGRAM", true, rule, 0.85));
    }
    const again = saidAgain(ground, later, j);
    if (again !== null)
      found.push(
        relation(later, again.claim, again.by, false, "said again", 0.65),
      );
  });
  for (const headline of ground.headlines) {
    const told = toldBelow(headline, ground.claims);
    if (told !== null)
      found.push(
        relation(
          told,
          headline,
          "PROGRAM",
          true,
          "the title's claim, told in the text",
          0.7,
        ),
      );
  }
  return found;
}

/** A quoted piece of one stands in the other: one utterance told in part and in full. */
function sameUtterance(a: PlacedClaim, b: PlacedClaim): string | null {
  if (!sameSpeakers(a, b)) return null;
  if (a.claim.content.end > b.claim.content.start) return null;
  const holds = (part: PlacedClaim, whole: PlacedClaim): boolean =>
    [...part.claim.content.quote.matchAll(QUOTED)].some((match) => {
      const words = fold(match[1] ?? "");
      return (
        words.split(" ").length >= 3 &&
        fold(whole.claim.content.quote).includes(words)
      );
    });
  return holds(a, b) || holds(b, a) ? "the same words quoted" : null;
}

const fold = (text: string): string =>
  text.toLowerCase().replace(BETWEEN_WORDS, " ").trim();

function sameSpeakers(a: PlacedClaim, b: PlacedClaim): boolean {
  return a.claim.speakers.some((id) => b.claim.speakers.includes(id));
}

function saidAgain(
  ground: RelationGround,
  later: PlacedClaim,
  j: number,
): { claim: PlacedClaim; by: LinkAuthor } | null {
  const { quote } = later.claim.content;
  const told = (claim: PlacedClaim | null | undefined, by: LinkAuthor) =>
    claim == null ? null : { claim, by };
  if (DOES_AGAIN.test(quote)) {
    const inner = ground.claims
      .slice(Math.max(0, j - WINDOW), j + WINDOW)
      .find(
        (other) =>
          isInside(other, later) && other.claim.kind === later.claim.kind,
      );
    if (inner !== undefined) return told(inner, "SPEAKER");
  }
  if (HEARD_AGAIN.test(quote))
    return told(demandBefore(ground, later, j), "SPEAKER");
  if (!AGAIN.test(later.claim.cue?.quote ?? "")) return null;
  const earlier = ground.claims
    .slice(Math.max(0, j - WINDOW), j)
    .findLast(
      (other) =>
        (sameSpeakers(other, later) ||
          meets(other.speakerSides, later.speakerSides)) &&
        overlap(other.matter, later.matter) >= 2,
    );
  return told(earlier, "ARTICLE");
}

/** "they heard that message again": what the same side had last demanded. */
function demandBefore(
  ground: RelationGround,
  later: PlacedClaim,
  j: number,
): PlacedClaim | null {
  return (
    ground.claims
      .slice(Math.max(0, j - WINDOW), j)
      .find(
        (other) =>
          other.claim.kind === "DEMAND" &&
          meets(other.speakerSides, later.speakerSides),
      ) ?? null
  );
}

function toldBelow(
  headline: PlacedClaim,
  claims: readonly PlacedClaim[],
): PlacedClaim | null {
  return (
    claims.find(
      (claim) =>
        (sameSpeakers(claim, headline) ||
          headline.claim.speakers.length === 0) &&
        claim.claim.kind === headline.claim.kind &&
        overlap(claim.matter, headline.matter) >= 2,
    ) ?? null
  );
}

function relation(
  from: PlacedClaim,
  to: PlacedClaim,
  by: ExtractedRelation["by"],
  sameOccasion: boolean,
  rule: string,
  confidence: number,
): ExtractedRelation {
  return {
    kind: "REPEATS",
    from: from.claim.id,
    to: to.claim.id,
    by,
    sameOccasion,
    rule,
    confidence: Math.min(
      confidence,
      from.claim.confidence,
      to.claim.confidence,
    ),
    span: from.claim.spans[0] ?? null,
  };
}
