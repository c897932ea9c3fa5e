import type { ExtractedActor } from "../../../server/domain/extraction.ts";
import type { ActorLexicon } from "./lexicon.ts";

/**
 * The actors, and with them the states among `spokenOf` that the text does not name: the one whose city is visited, the
 * one for which a president's office speaks.
 */
export function withImplied(
  actors: ReadonlyMap<string, ExtractedActor>,
  spokenOf: Iterable<string>,
  countries: ActorLexicon["countries"],
): ReadonlyMap<string, ExtractedActor> {
  const all = new Map(actors);
  for (const id of spokenOf) {
    const state = countries.get(id);
    if (state !== undefined && !all.has(id))
      all.set(id, { id, kind: "COUNTRY", name: state.name });
  }
  return all;
}
