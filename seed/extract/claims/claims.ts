import type { DateSpan, Day } from "../../../server/domain/dates.ts";
import { withImplied } from "../actors/implied.ts";
import type { ReaderResources } from "../resources.ts";
import type { ClaimStage, DateStage, Remarks } from "../stages.ts";
import { nameAnswerers } from "./answerers.ts";
import { assemble } from "./assembly.ts";
import { chargeBreaches } from "./broken-words.ts";
import { carrySpeakers } from "./carry-over.ts";
import { draftClaims } from "./drafting.ts";
import { layGround } from "./ground.ts";
import { joinFollowUps } from "./joining.ts";
import { findOpeners } from "./openers.ts";
import { passagesOf } from "./passage.ts";
import { mergeReferences } from "./references.ts";
import { readReplies } from "./replies.ts";
import { nest } from "./nesting.ts";
import { createSources } from "./sources.ts";

/** What somebody in the article says of somebody. */
export function findClaims(
  stage: DateStage,
  resources: ReaderResources,
  remarks: Remarks,
): ClaimStage {
  const { analysis } = stage;
  const sources = createSources(stage.mentions, stage.actors);
  const grounds = passagesOf(analysis, stage.mentions).map(layGround);
  const drafts = nameAnswerers(
    grounds.flatMap((ground, i) => draftClaims(ground, i === 0, sources)),
    sources,
  );
  const context = {
    article: stage.article,
    publisher: stage.source.publisher,
    said: writtenBy(stage.publishedOn),
    sources,
    dates: stage.dates,
  };
  const read = readReplies(
    chargeBreaches(
      carrySpeakers(
        mergeReferences(nest(drafts)),
        findOpeners(grounds),
        sources,
      ),
      sources,
    ),
    sources,
  );
  const claims = assemble(nest(joinFollowUps(read)), context, remarks);
  const actors = withImplied(
    stage.actors,
    claims.flatMap((claim) => [
      ...claim.speakers,
      ...claim.targets,
      ...claim.addressees,
      ...claim.affected,
      ...claim.attribution,
    ]),
    resources.actors.countries,
  );
  return {
    article: stage.article,
    source: stage.source,
    analysis,
    title: stage.title,
    publishedOn: stage.publishedOn,
    actors,
    mentions: stage.mentions,
    places: stage.places,
    dates: stage.dates,
    claims,
  };
}

/** What nobody dates was said by the day of publication. */
const writtenBy = (day: Day | null): DateSpan => ({
  from: null,
  to: day,
  precision: "UNKNOWN",
  basis: "UNKNOWN",
  extent: "WITHIN",
  expression: null,
});
