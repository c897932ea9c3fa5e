import type { ReaderResources } from "../resources.ts";
import type { ClaimStage, Remarks, DateStage } from "../stages.ts";

/** What somebody in the article says of somebody. */
export function findClaims(
  stage: DateStage,
  _resources: ReaderResources,
  _remarks: Remarks,
): ClaimStage {
  return { ...stage, claims: [] };
}
