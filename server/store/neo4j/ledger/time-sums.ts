import { compareText } from "../../../domain/collections.ts";
import { MOST_VALUES } from "../../../domain/facets.ts";
import { compareExactness, SCORE_UNIT } from "../../../domain/tie.ts";
import type {
  DateCountRecord,
  FacetCountRecord,
} from "../../../domain/timeline.ts";
import { DATE_PRECISIONS, EXTENTS } from "../../../domain/vocabulary.ts";
import { dayOf, NO_DAY } from "./days.ts";
import { isEventKind } from "./record-table.ts";
import type { Selection } from "./select.ts";

interface Span {
  readonly row: number;
  events: number;
  claims: number;
  cooperation: number;
  conflict: number;
  scored: number;
}

/** How many records lie on each span of days: as `countDates` of the domain counts them. */
export function sumDates(selection: Selection): DateCountRecord[] {
  const { columns } = selection.ledger.records;
  const spans = new Map<number, Span>();
  for (const row of eachOnce(selection)) {
    const key = spanNumber(selection, row);
    let span = spans.get(key);
    if (span === undefined) {
      span = {
        row,
        events: 0,
        claims: 0,
        cooperation: 0,
        conflict: 0,
        scored: 0,
      };
      spans.set(key, span);
    }
    if (isEventKind(columns.kind[row] ?? 0)) span.events += 1;
    else span.claims += 1;
    const score = columns.goldstein[row] ?? Number.NaN;
    if (Number.isNaN(score)) continue;
    span.scored += 1;
    const units = Math.round(score * SCORE_UNIT);
    if (units > 0) span.cooperation += units;
    else span.conflict += units;
  }
  return [...spans.values()]
    .map((span) => dateCount(selection, span))
    .sort((x, y) => compareText(spanText(x), spanText(y)));
}

/** One number for first and last day, precision and extent. */
function spanNumber({ ledger }: Selection, row: number): number {
  const { from, to, precision, extent } = ledger.records.columns;
  const first = from[row] ?? NO_DAY;
  if (first === NO_DAY) return -1;
  const length = (to[row] ?? first) - first;
  const sort = (precision[row] ?? 0) * 2 + (extent[row] ?? 0);
  return ((first + 1_000_000) * 1_000_000 + length) * 16 + sort;
}

function dateCount({ ledger }: Selection, span: Span): DateCountRecord {
  const { columns } = ledger.records;
  const { row, events, claims, cooperation, conflict, scored } = span;
  const from = dayOf(columns.from[row] ?? NO_DAY);
  const dated = from !== null;
  return {
    from,
    to: dayOf(columns.to[row] ?? NO_DAY),
    precision: dated
      ? (DATE_PRECISIONS[columns.precision[row] ?? 0] ?? "UNKNOWN")
      : "UNKNOWN",
    extent: dated ? (EXTENTS[columns.extent[row] ?? 0] ?? "WITHIN") : "WITHIN",
    events,
    claims,
    cooperation: cooperation / SCORE_UNIT,
    conflict: conflict / SCORE_UNIT,
    scored,
  };
}

/** Sorts as the spans do: by first day, last day; undated last. */
function spanText({ from, to, precision, extent }: DateCountRecord): string {
  return from === null ? "~" : `${from} ${to} ${precision} ${extent}`;
}

/** Of each group of reports the row that is taken at its word. */
function eachOnce({ ledger, rows, groups }: Selection): Iterable<number> {
  if (groups.size === 0) return rows;
  const { at } = ledger.records;
  const best = new Map<string, number>();
  for (const row of rows) {
    const group = groups.get(row);
    if (group === undefined) continue;
    const known = best.get(group);
    if (known === undefined || compareExactness(at(row), at(known)) < 0)
      best.set(group, row);
  }
  return rows.filter((row) => {
    const group = groups.get(row);
    return group === undefined || best.get(group) === row;
  });
}

/** What is counted of rows: each has a key, and each key the same values for all that have it. */
export interface Tally {
  /** How many keys there are, from 0. */
  readonly keys: number;
  readonly keyOf: (row: number) => number;
  readonly valuesOf: (key: number) => readonly string[];
}

/** How many records there are of each value: as `countValues` of the domain counts them. */
export function tally(
  { rows, groups }: Selection,
  { keys, keyOf, valuesOf }: Tally,
): FacetCountRecord[] {
  const byKey = new Int32Array(keys);
  const grouped: { group: string; key: number }[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.size === 0 ? undefined : groups.get(row);
    if (group === undefined) byKey[key] = (byKey[key] ?? 0) + 1;
    else grouped.push({ group, key });
  }
  const counts = new Map<string, number>();
  const add = (value: string, count: number): void =>
    void counts.set(value, (counts.get(value) ?? 0) + count);
  byKey.forEach((count, key) => {
    if (count > 0) for (const value of valuesOf(key)) add(value, count);
  });
  const seen = new Set<string>();
  for (const { group, key } of grouped)
    for (const value of valuesOf(key)) {
      if (seen.has(`${group} ${value}`)) continue;
      seen.add(`${group} ${value}`);
      add(value, 1);
    }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((x, y) => y.count - x.count || compareText(x.value, y.value))
    .slice(0, MOST_VALUES);
}
