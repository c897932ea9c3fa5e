import type { ReaderResources } from "../resources.ts";
import type { DateStage, Remarks, ActorStage } from "../stages.ts";

/** The stretches of text that say when, resolved against the day of publication. */
export function findDates(
  stage: ActorStage,
  _resources: ReaderResources,
  _remarks: Remarks,
): DateStage {
  return { ...stage, dates: [] };
}
