import { compareText } from "../../domain/collections.ts";
import { countBelow } from "./ascending.ts";
import { dayOf, isAlleged, precisionRank } from "./codes.ts";
import type { Columns } from "./columns.ts";
import type { SlotLinks } from "./links.ts";

/**
 * For each slot of the selection that reports the same as another of it, the least slot of its group; those of a group
 * one after the other.
 */
export type Groups = ReadonlyMap<number, number>;

/** Groups among the slots: records outside of them join nothing. */
export function groupSlots(slots: Int32Array, links: SlotLinks): Groups {
  const { joined } = links;
  const there = new Set<number>();
  if (joined.size < slots.length) {
    for (const slot of joined.keys()) if (has(slots, slot)) there.add(slot);
  } else if (joined.size > 0) {
    for (const slot of slots) if (joined.has(slot)) there.add(slot);
  }
  return groupsAmong(there, links);
}

/** Groups among the slots that have a one. */
export function groupMarked(marks: Uint8Array, links: SlotLinks): Groups {
  const there = new Set<number>();
  for (const slot of links.joined.keys())
    if (marks[slot] === 1) there.add(slot);
  return groupsAmong(there, links);
}

function groupsAmong(
  there: ReadonlySet<number>,
  { joined }: SlotLinks,
): Groups {
  const roots = new Map<number, number>();
  for (const start of [...there].sort((x, y) => x - y)) {
    if (roots.has(start)) continue;
    const open = [start];
    roots.set(start, start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const other of joined.get(at) ?? []) {
        if (roots.has(other) || !there.has(other)) continue;
        roots.set(other, start);
        open.push(other);
      }
    }
  }
  return roots;
}

/** All slots that report the same as the slot, over all that is stored, itself included. */
export function groupOf(
  slot: number,
  { joined }: SlotLinks,
  counts: (slot: number) => boolean = () => true,
): Set<number> {
  const group = new Set([slot]);
  // A set that grows while it is walked is walked to its end.
  for (const at of group) {
    for (const other of joined.get(at) ?? []) {
      if (counts(other)) group.add(other);
    }
  }
  return group;
}

/** A report of a group that joins a dyad. */
export interface SlotReport {
  readonly slot: number;
  /** The dyad's code in the record. */
  readonly code: number;
}

/** The report that speaks for its group: `spokesmanOf` of the domain over columns. */
export function spokesman<T extends SlotReport>(
  group: readonly T[],
  columns: Columns,
  { ids }: SlotLinks,
): T {
  return group.reduce((best, report) => {
    const order =
      Number(isAlleged(report.code)) - Number(isAlleged(best.code)) ||
      compareSlots(report.slot, best.slot, columns, ids);
    return order < 0 ? report : best;
  });
}

/** Which of two reports of one thing is taken at its word: `compareExactness` of the domain. */
export function compareSlots(
  x: number,
  y: number,
  columns: Columns,
  ids: ReadonlyMap<number, string>,
): number {
  return (
    exactness(columns, x) - exactness(columns, y) ||
    compareText(knownOn(columns, x), knownOn(columns, y)) ||
    compareText(ids.get(x) ?? "", ids.get(y) ?? "")
  );
}

function exactness({ from, dating }: Columns, slot: number): number {
  return from[slot] === 0 ? 255 : precisionRank(dating[slot] ?? 0);
}

function knownOn({ known }: Columns, slot: number): string {
  return dayOf(known[slot] ?? 0) ?? "~";
}

/** Whether the ascending slots hold the slot. */
function has(slots: Int32Array, slot: number): boolean {
  return slots[countBelow(slots, slot)] === slot;
}
