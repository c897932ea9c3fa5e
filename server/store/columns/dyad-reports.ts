import { groupBy } from "../../domain/collections.ts";
import { dyadIn } from "./codes.ts";
import {
  groupSlots,
  spokesman,
  type Groups,
  type SlotReport,
} from "./groups.ts";
import { levelOf, type Selection } from "./select.ts";
import type { Reports } from "./sums.ts";
import type { View } from "./view.ts";

/** The reports of the selection that join the dyad, one for each thing that they tell of. */
export function spokesmenIn(
  view: View,
  { slots, filter, dyadOk }: Selection,
  dyad: number,
): readonly SlotReport[] {
  if (dyadOk !== null && dyadOk[dyad] !== 1) return [];
  const { columns } = view.graph;
  const level = levelOf(filter);
  const { values } = columns.dyads;
  const reports: SlotReport[] = [];
  for (const slot of slots) {
    const at = columns.dyadsAt[slot] ?? 0;
    const end = at + (values[at] ?? 0);
    for (let i = at + 1; i <= end; i += 1) {
      const code = values[i] ?? 0;
      if (dyadIn(code) === dyad && (code & level) !== 0)
        reports.push({ slot, code });
    }
  }
  return spokesmenAmong(view, groupSlots(slots, view.links()), reports);
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

/** Of reports that join one dyad, one for each thing that they tell of. */
function spokesmenAmong(
  view: View,
  groups: Groups,
  reports: readonly SlotReport[],
): readonly SlotReport[] {
  if (groups.size === 0) return reports;
  const grouped = groupBy(reports, ({ slot }) => groups.get(slot) ?? slot);
  const { columns } = view.graph;
  return [...grouped.values()].map((group) =>
    spokesman(group, columns, view.links()),
  );
}

/** The slots of what speaks for the reports in a row. */
export function spokesmenAt(
  view: View,
  groups: Groups,
  { starts, slots, codes }: Reports,
  row: number,
): Int32Array {
  const from = starts[row] ?? 0;
  const own = slots.subarray(from, starts[row + 1] ?? from);
  if (groups.size === 0) return own;
  const reports = Array.from(own, (slot, index) => ({
    slot,
    code: codes[from + index] ?? 0,
  }));
  const spoken = spokesmenAmong(view, groups, reports);
  return Int32Array.from(spoken, ({ slot }) => slot);
}
