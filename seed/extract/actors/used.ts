import type { ExtractedActor } from "../../../server/domain/extraction.ts";
import type { ActorMention } from "../analysis.ts";
import type { RelationStage } from "../stages.ts";

/**
 * Leaves out countries and bodies that only an adjective or a title names ("the Danish leader") and
 * no event or claim is about.
 */
export function usedActors(stage: RelationStage): {
  readonly actors: ReadonlyMap<string, ExtractedActor>;
  readonly mentions: readonly ActorMention[];
} {
  const used = new Set<string>();
  // An actor that nothing but a pronoun or an adjective names is not named.
  for (const mention of stage.mentions)
    if (
      mention.how !== "DEMONYM" &&
      mention.how !== "PRONOUN" &&
      !(mention.how === "METONYM" && mention.attributive)
    )
      used.add(mention.actor);
  for (const event of stage.events) {
    for (const participant of event.participants) used.add(participant.actor);
    for (const id of [...event.attribution, ...event.statusBy]) used.add(id);
  }
  for (const claim of stage.claims)
    for (const ids of [
      claim.speakers,
      claim.targets,
      claim.addressees,
      claim.affected,
      claim.attribution,
    ])
      for (const id of ids) used.add(id);
  return {
    actors: new Map([...stage.actors].filter(([id]) => used.has(id))),
    mentions: stage.mentions.filter((mention) => used.has(mention.actor)),
  };
}
