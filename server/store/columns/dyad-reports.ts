import { groupBy } from "../../domain/collections.ts";
import { dyadIn } from "./codes.ts";
import { groupSlots, spokesman, type SlotReport } from "./groups.ts";
import { levelOf, type Selection } from "./select.ts";
import type { View } from "./view.ts";

/** The reports of the selection that join each of the dyads, one for each thing that they tell of. */
export function spokesmenByDyad(
  view: View,
  { slots, filter, dyadOk }: Selection,
  among: ReadonlySet<number>,
): Map<number, SlotReport[]> {
  const { columns } = view.graph;
  const links = view.links();
  const groups = groupSlots(slots, links);
  const level = levelOf(filter);
  const { values } = columns.dyads;
  const byDyad = new Map<number, SlotReport[]>();
  for (const slot of slots) {
    const at = columns.dyadsAt[slot] ?? 0;
    const end = at + (values[at] ?? 0);
    for (let i = at + 1; i <= end; i += 1) {
      const code = values[i] ?? 0;
      const dyad = dyadIn(code);
      if ((code & level) === 0 || !among.has(dyad)) continue;
      if (dyadOk !== null && dyadOk[dyad] !== 1) continue;
      const known = byDyad.get(dyad);
      if (known === undefined) byDyad.set(dyad, [{ slot, code }]);
      else known.push({ slot, code });
    }
  }
  if (groups.size === 0) return byDyad;
  return new Map(
    [...byDyad].map(([dyad, reports]) => {
      const grouped = groupBy(reports, ({ slot }) => groups.get(slot) ?? slot);
      return [
        dyad,
        [...grouped.values()].map((group) => spokesman(group, columns, links)),
      ];
    }),
  );
}

/** The same of one dyad. */
export function spokesmenIn(
  view: View,
  selection: Selection,
  dyad: number,
): SlotReport[] {
  return spokesmenByDyad(view, selection, new Set([dyad])).get(dyad) ?? [];
}

/** The slots of these, ascending. */
export function spokesmenOf(
  view: View,
  selection: Selection,
  dyad: number,
): Int32Array {
  const reports = spokesmenIn(view, selection, dyad);
  return Int32Array.from(reports, ({ slot }) => slot).sort();
}
