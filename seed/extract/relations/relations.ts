import type { ReaderResources } from "../resources.ts";
import type { RelationStage, Remarks, EventStage } from "../stages.ts";

/** How the claims and events of the article stand to one another. */
export function findRelations(
  stage: EventStage,
  _resources: ReaderResources,
  _remarks: Remarks,
): RelationStage {
  return { ...stage, relations: [] };
}
