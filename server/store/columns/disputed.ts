import type { RecordFilter } from "../../domain/filter.ts";
import { dyadIn } from "./codes.ts";
import type { Graph } from "./graph.ts";
import type { SlotLinks } from "./links.ts";
import { eachOf, LISTS } from "./lists.ts";
import { levelOf, opposes } from "./select.ts";

/** Whether what stands against the record is between the two: `isDisputedBetween` of the domain over columns. */
export function isDisputedBetween(
  graph: Graph,
  { opponents }: SlotLinks,
  slot: number,
  dyad: number,
  filter: RecordFilter,
): boolean {
  return (
    opponents
      .get(slot)
      ?.some(
        (other) =>
          opposes(graph.columns, other, filter.asOf) &&
          concerns(graph, other, dyad, levelOf(filter)),
      ) ?? false
  );
}

function concerns(
  { columns, dyads }: Graph,
  other: number,
  dyad: number,
  level: number,
): boolean {
  const { values } = columns.dyads;
  const at = columns.dyadsAt[other] ?? 0;
  const end = at + (values[at] ?? 0);
  for (let i = at + 1; i <= end; i += 1) {
    const code = values[i] ?? 0;
    if ((code & level) !== 0 && dyadIn(code) === dyad) return true;
  }
  let speaks = false;
  eachOf(columns, other, LISTS.voices, (voice) => {
    speaks ||= voice === dyads.sideA[dyad] || voice === dyads.sideB[dyad];
  });
  return speaks;
}
