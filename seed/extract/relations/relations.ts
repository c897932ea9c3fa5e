import type {
  ExtractedClaim,
  ExtractedRelation,
} from "../../../server/domain/extraction.ts";
import type { ReaderResources } from "../resources.ts";
import type { EventStage, RelationStage, Remarks } from "../stages.ts";
import { findBreaches } from "./breaches.ts";
import { findContradictions } from "./contradictions.ts";
import { createGround, type RelationGround, sideIn } from "./ground.ts";
import { placeClaims } from "./occasions.ts";
import { findOpposed } from "./opposed.ts";
import { findRepeats } from "./repeats.ts";
import { aimDenials, aimOn, shareTargets } from "./shared-targets.ts";
import { shareTopics } from "./topics.ts";
import { findWeighed, readAsDenials } from "./weighed.ts";

/** How the claims of the article stand to one another: who contradicts, repeats or charges whom with a broken word. */
export function findRelations(
  stage: EventStage,
  _resources: ReaderResources,
  _remarks: Remarks,
): RelationStage {
  const { claims, ground, relations } = relateByRule(stage);
  const weighed = findWeighed(ground, relations);
  const sideOf = sideIn(stage);
  const found = [...relations, ...weighed];
  return {
    article: stage.article,
    source: stage.source,
    analysis: stage.analysis,
    title: stage.title,
    publishedOn: stage.publishedOn,
    actors: stage.actors,
    mentions: stage.mentions,
    places: stage.places,
    dates: stage.dates,
    claims: shareTopics(
      aimOn(aimDenials(readAsDenials(claims, weighed), found, sideOf), sideOf),
      stage.events,
    ),
    events: stage.events,
    eventRelations: stage.eventRelations,
    relations: found,
  };
}

/** What the rules find, and what they find it on. */
export interface RelatedByRule {
  readonly claims: readonly ExtractedClaim[];
  readonly ground: RelationGround;
  readonly relations: readonly ExtractedRelation[];
}

export function relateByRule(stage: EventStage): RelatedByRule {
  const placed = placeClaims(stage);
  const repeats = findRepeats(createGround(stage, placed));
  const claims = shareTargets(placed, repeats);
  const ground = createGround(stage, claims);
  const relations = new Map<string, ExtractedRelation>();
  for (const relation of [
    ...findContradictions(ground),
    ...findOpposed(ground),
    ...findBreaches(ground),
    ...repeats,
  ]) {
    const key = `${relation.kind} ${relation.from} ${relation.to}`;
    if (relation.from !== relation.to && !relations.has(key))
      relations.set(key, relation);
  }
  return { claims, ground, relations: [...relations.values()] };
}
