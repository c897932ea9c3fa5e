import type { ReaderResources } from "../resources.ts";
import type { DateStage, Remarks, ActorStage } from "../stages.ts";
import { datesIn } from "./find.ts";

/** The stretches of text that say when, resolved against the day of publication. */
export function findDates(
  stage: ActorStage,
  _resources: ReaderResources,
  remarks: Remarks,
): DateStage {
  const { dates, warnings } = datesIn(stage.analysis, stage.publishedOn);
  remarks.warnings.push(...warnings);
  return { dates, ...stage };
}
