import { compareText } from "../../domain/collections.ts";
import type { ReportsRecord } from "../store.ts";
import { reviewOf } from "./codes.ts";
import { groupOf } from "./groups.ts";
import type { View } from "./view.ts";

/** What is told of a record that is not there. */
export const NOT_TOLD: ReportsRecord = { reports: 0, sources: 0, sameAs: [] };

/** How often the record is told of, over all that is stored. */
export function reportsAt(view: View, slot: number): ReportsRecord {
  const { columns } = view.graph;
  const links = view.links();
  const isRejected = (one: number): boolean =>
    reviewOf(columns.marks[one] ?? 0) === "REJECTED";
  // What a person rejected reports nothing; it stands alone.
  const group = isRejected(slot)
    ? [slot]
    : [...groupOf(slot, links, (one) => !isRejected(one))];
  return {
    reports: new Set(group.map((one) => columns.article[one])).size,
    sources: new Set(group.map((one) => columns.source[one])).size,
    sameAs: group
      .filter((one) => one !== slot)
      .map((one) => links.ids.get(one) ?? "")
      .sort(compareText),
  };
}
