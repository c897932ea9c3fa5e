import { dyadIn } from "./codes.ts";
import type { Graph } from "./graph.ts";
import type { SlotReport } from "./groups.ts";
import { postingsAt, slotsByDyad } from "./postings.ts";
import type { Marked } from "./marked.ts";
import { levelOf } from "./select.ts";

/**
 * What the filter leaves that joins a dyad, for who walks through all dyads, one after the other: nothing but the reports of
 * the one is made for it.
 */
export function reportsByDyad(
  graph: Graph,
  { marks, filter }: Marked,
): (dyad: number) => SlotReport[] {
  const { columns } = graph;
  const byDyad = slotsByDyad(graph);
  const level = levelOf(filter);
  const { values } = columns.dyads;
  return (dyad) => {
    const reports: SlotReport[] = [];
    let last = -1;
    for (const slot of postingsAt(byDyad, dyad)) {
      // A record that joins the two in several ways stands there several times.
      if (slot === last || marks[slot] !== 1) continue;
      last = slot;
      const at = columns.dyadsAt[slot] ?? 0;
      const end = at + (values[at] ?? 0);
      for (let i = at + 1; i <= end; i += 1) {
        const code = values[i] ?? 0;
        if (dyadIn(code) === dyad && (code & level) !== 0)
          reports.push({ slot, code });
      }
    }
    return reports;
  };
}
