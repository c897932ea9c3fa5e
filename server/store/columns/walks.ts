import { compareText } from "../../domain/collections.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import { eachOf, LISTS } from "./lists.ts";
import { slotsNaming } from "./postings.ts";
import type { View } from "./view.ts";

/** A one for the number of each article that the filter leaves a record of. */
export function articlesRead(view: View, filter: RecordFilter): Uint8Array {
  const { article } = view.graph.columns;
  let greatest = 0;
  const { slots } = view.select(filter);
  for (const slot of slots) greatest = Math.max(greatest, article[slot] ?? 0);
  const read = new Uint8Array(greatest + 1);
  for (const slot of slots) read[article[slot] ?? 0] = 1;
  return read;
}

/** Who takes part in the records of the filter, by id. */
export function takingPart(view: View, filter: RecordFilter): string[] {
  const { columns, terms } = view.graph;
  const takes = new Uint8Array(terms.texts.length);
  for (const slot of view.select(filter).slots)
    eachOf(columns, slot, LISTS.actors, (number) => {
      takes[number] = 1;
    });
  return terms.texts.filter((_, number) => takes[number]).sort(compareText);
}

/** What the filter leaves of the records that each of the actors takes part in. */
export function slotsOfActors(
  view: View,
  actors: readonly string[],
  filter: RecordFilter,
): Int32Array[] {
  return actors.map((actor) => {
    const own = slotsNaming(view.graph, [actor]);
    // The filter's own actors are asked for, too.
    const left = filter.actors === null ? own : view.select(filter, own).slots;
    return view.select({ ...filter, actors: [actor] }, left).slots;
  });
}
