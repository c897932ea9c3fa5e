import { compareText } from "../../domain/collections.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import { eachOf, LISTS } from "./lists.ts";
import { slotsIn } from "./marked.ts";
import { slotsNaming } from "./postings.ts";
import type { View } from "./view.ts";

/** A one for the number of each article that the filter leaves a record of. */
export function articlesRead(view: View, filter: RecordFilter): Uint8Array {
  const { article } = view.graph.columns;
  let greatest = 0;
  const { marks } = view.mark(filter);
  for (const some of slotsIn(marks))
    for (const slot of some) greatest = Math.max(greatest, article[slot] ?? 0);
  const read = new Uint8Array(greatest + 1);
  for (const some of slotsIn(marks))
    for (const slot of some) read[article[slot] ?? 0] = 1;
  return read;
}

/** Who takes part in the records of the filter, by id. */
export function takingPart(view: View, filter: RecordFilter): string[] {
  const { columns, terms } = view.graph;
  const takes = new Uint8Array(terms.texts.length);
  const take = (number: number): void => {
    takes[number] = 1;
  };
  for (const some of slotsIn(view.mark(filter).marks))
    for (const slot of some) eachOf(columns, slot, LISTS.actors, take);
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
