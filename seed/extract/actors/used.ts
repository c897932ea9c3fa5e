import type { ExtractedActor } from "../../../server/domain/extraction.ts";
import type { ActorMention } from "../analysis.ts";
import type { RelationStage } from "../stages.ts";
import { foldWord } from "./phrases.ts";

/**
 * Leaves out countries and bodies that only an adjective or a title names ("the Danish leader"), and the article's own
 * publisher, where no event or claim is about them.
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
  const publisher = wordsOf(stage.source.publisher ?? "");
  for (const { id, kind, name } of stage.actors.values())
    if (
      kind === "ORGANIZATION" &&
      wordsOf(name) === publisher &&
      !stage.mentions.some(
        (mention) => mention.actor === id && isHearer(stage, mention),
      )
    )
      used.delete(id);
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

/** "told the Daily Anchor", "an interview with the Daily Anchor". */
function isHearer(stage: RelationStage, mention: ActorMention): boolean {
  const tokens = stage.analysis.sentences[mention.sentence]?.tokens ?? [];
  const before = tokens[mention.first - 1];
  const word = before?.norm === "the" ? tokens[mention.first - 2] : before;
  return (
    word !== undefined &&
    (word.norm === "to" || word.norm === "with" || word.upos === "VERB")
  );
}

/** A name without its article: "The Daily Anchor" is published by "Daily Anchor". */
function wordsOf(name: string): string {
  return foldWord(name).replace(/^the /, "").trim();
}
