/** Contradictions where no rule speaks, by weights that were learned from articles. */
import model from "../../lexicon/contradiction-weights.json" with { type: "json" };
import type {
  ExtractedClaim,
  ExtractedRelation,
} from "../../../server/domain/extraction.ts";
import { goldsteinOf } from "../../../server/domain/cameo.ts";
import { alteredClaim } from "./altered.ts";
import type { RelationGround } from "./ground.ts";
import { countStems, type Features, featuresOf } from "./pair-features.ts";
import { type ClaimPair, pairsOf } from "./pairs.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  Object.entries(model.weights),
);

/** The name of the rule that relations found by weight carry. */
const WEIGHED = "weighed";

/** How likely it is, by what was learned, that the later of a pair says the earlier is not so. */
export function likelihood(features: Features): number {
  let sum = model.bias;
  for (const name of features) sum += WEIGHTS.get(name) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** Claims of which a rule says what they answer. */
export const answeredByRule = (
  relations: readonly ExtractedRelation[],
): ReadonlySet<string> =>
  new Set(
    relations
      .filter(({ kind }) => kind === "CONTRADICTS")
      .map(({ from }) => from),
  );

/** Contradictions where the rules are silent: pairs for which all that is known of them speaks loud enough. */
export function findWeighed(
  ground: RelationGround,
  byRule: readonly ExtractedRelation[],
): ExtractedRelation[] {
  const answered = answeredByRule(byRule);
  const related = new Set(
    byRule.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
  );
  const counts = countStems(ground.claims);
  return pairsOf(ground)
    .filter(
      ({ later, earlier }) =>
        !answered.has(later.claim.id) &&
        !related.has(`${later.claim.id} ${earlier.claim.id}`),
    )
    .flatMap((pair) => {
      const likely = likelihood(featuresOf(pair, ground.text, counts));
      return likely < model.threshold ? [] : [relation(pair, likely)];
    });
}

function relation(
  { later, earlier }: ClaimPair,
  likely: number,
): ExtractedRelation {
  return {
    kind: "CONTRADICTS",
    from: later.claim.id,
    to: earlier.claim.id,
    by: "PROGRAM",
    sameOccasion: false,
    rule: WEIGHED,
    confidence: Math.min(
      likely,
      later.claim.confidence,
      earlier.claim.confidence,
    ),
    span: later.claim.spans[0] ?? null,
  };
}

/** What only states something by its words, and contradicts what was said before it, is a denial. */
export function readAsDenials(
  claims: readonly ExtractedClaim[],
  weighed: readonly ExtractedRelation[],
): readonly ExtractedClaim[] {
  const answering = new Set(weighed.map(({ from }) => from));
  return claims.map((claim) =>
    claim.kind === "STATEMENT" && answering.has(claim.id)
      ? alteredClaim(claim, {
          kind: "DENIAL",
          cameo: "016",
          goldstein: goldsteinOf("016"),
          rule: `${claim.rule.split("; ")[0]}; ${WEIGHED}`,
        })
      : claim,
  );
}
