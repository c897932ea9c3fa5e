import type { ReaderResources } from "../resources.ts";
import type { ActorStage, Remarks, TextStage } from "../stages.ts";

/** Who acts in the article, and every span that names one of them. */
export function findActors(
  stage: TextStage,
  _resources: ReaderResources,
  _remarks: Remarks,
): ActorStage {
  return { ...stage, actors: new Map(), mentions: [], places: [] };
}
