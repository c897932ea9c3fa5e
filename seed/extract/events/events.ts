import type { ReaderResources } from "../resources.ts";
import type { EventStage, Remarks, ClaimStage } from "../stages.ts";

/** What happened, or was to happen, between actors. */
export function findEvents(
  stage: ClaimStage,
  _resources: ReaderResources,
  _remarks: Remarks,
): EventStage {
  return { ...stage, events: [] };
}
