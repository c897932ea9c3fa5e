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
  return {
    article: stage.article,
    source: stage.source,
    analysis: stage.analysis,
    title: stage.title,
    publishedOn: stage.publishedOn,
    actors: stage.actors,
    mentions: stage.mentions,
    places: stage.places,
    dates,
  };
}
