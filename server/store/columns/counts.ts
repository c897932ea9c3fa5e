import { compareText } from "../../domain/collections.ts";
import { MOST_VALUES } from "../../domain/facets.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import { SCORE_UNIT } from "../../domain/tie.ts";
import type {
  DateCountRecord,
  FacetCountRecord,
  FacetsRecord,
} from "../../domain/timeline.ts";
import {
  cameoClassAt,
  claimKindOf,
  dayOf,
  eventKindOf,
  extentOf,
  isEventCode,
  precisionOf,
} from "./codes.ts";
import { NO_SCORE } from "./columns.ts";
import { compareSlots, groupSlots } from "./groups.ts";
import { eachOf, LISTS } from "./lists.ts";
import type { Selection } from "./select.ts";
import type { View } from "./view.ts";

/** How many records lie on each span of days, reports of the same once; the undated in a last row. */
export function dateCounts(
  view: View,
  filter: RecordFilter,
): DateCountRecord[] {
  const { columns } = view.graph;
  const rows = new Map<number, Map<number, DateSums>>();
  const rowOf = (from: number, to: number, dating: number): DateSums => {
    // Most records are of one day.
    const first = from * DATINGS + dating;
    let spans = rows.get(first);
    if (spans === undefined) rows.set(first, (spans = new Map()));
    let row = spans.get(to);
    if (row === undefined) {
      row = emptyDateSums(from, to, dating);
      spans.set(to, row);
    }
    return row;
  };
  let last = emptyDateSums(-1, -1, -1);
  for (const slot of eachOnce(view, view.select(filter))) {
    const from = columns.from[slot] ?? 0;
    const to = columns.to[slot] ?? 0;
    const dating = from === 0 ? -1 : (columns.dating[slot] ?? 0);
    // What was read together is often of one day.
    if (last.from !== from || last.to !== to || last.dating !== dating) {
      last = rowOf(from, to, dating);
    }
    if (isEventCode(columns.kind[slot] ?? 0)) last.events += 1;
    else last.claims += 1;
    const score = columns.score[slot] ?? NO_SCORE;
    if (score === NO_SCORE) continue;
    last.scored += 1;
    if (score > 0) last.up += score;
    else last.down += score;
  }
  return [...rows.values()]
    .flatMap((spans) => [...spans.values()])
    .map(dateCountOf)
    .sort(compareSpans);
}

/** More than there are kinds of dating. */
const DATINGS = 64;

function emptyDateSums(from: number, to: number, dating: number): DateSums {
  return { from, to, dating, events: 0, claims: 0, up: 0, down: 0, scored: 0 };
}

interface DateSums {
  readonly from: number;
  readonly to: number;
  /** -1 for the undated. */
  readonly dating: number;
  events: number;
  claims: number;
  up: number;
  down: number;
  scored: number;
}

function dateCountOf(row: DateSums): DateCountRecord {
  return {
    from: dayOf(row.from),
    to: dayOf(row.to),
    precision: row.dating < 0 ? "UNKNOWN" : precisionOf(row.dating),
    extent: row.dating < 0 ? "WITHIN" : extentOf(row.dating),
    events: row.events,
    claims: row.claims,
    cooperation: row.up / SCORE_UNIT,
    conflict: row.down / SCORE_UNIT,
    scored: row.scored,
  };
}

function compareSpans(x: DateCountRecord, y: DateCountRecord): number {
  return (
    compareText(x.from ?? "~", y.from ?? "~") ||
    compareText(x.to ?? "~", y.to ?? "~") ||
    compareText(x.precision, y.precision) ||
    compareText(x.extent, y.extent)
  );
}

/** Of each group of reports the slot that is taken at its word. */
function eachOnce(view: View, { slots }: Selection): Int32Array {
  const links = view.links();
  const groups = groupSlots(slots, links);
  if (groups.size === 0) return slots;
  const best = new Map<number, number>();
  for (const [slot, root] of groups) {
    const known = best.get(root);
    if (
      known === undefined ||
      compareSlots(slot, known, view.graph.columns, links.ids) < 0
    ) {
      best.set(root, slot);
    }
  }
  return slots.filter((slot) => {
    const root = groups.get(slot);
    return root === undefined || best.get(root) === slot;
  });
}

/** How many records there are of each sort; each list as if the filter did not restrict that sort. */
export function facets(view: View, filter: RecordFilter): FacetsRecord {
  const { columns, terms } = view.graph;
  const whole = view.select(filter);
  const kindOf = (slot: number, use: Use): void => use(columns.kind[slot] ?? 0);
  const textOf = (number: number): string | null =>
    number === 0 ? null : (terms.texts[number] ?? null);
  const list = (name: "countries" | "topics") => (slot: number, use: Use) =>
    eachOf(columns, slot, LISTS[name], use);
  const count = (
    sort: keyof FacetsRecord,
    numbers: (slot: number, use: Use) => void,
    nameOf: (number: number) => string | null,
  ): FacetCountRecord[] =>
    countValues(
      view,
      filter[sort] === null ? whole : view.select({ ...filter, [sort]: null }),
      numbers,
      nameOf,
    );
  return {
    eventKinds: count("eventKinds", kindOf, (code) =>
      isEventCode(code) ? eventKindOf(code) : null,
    ),
    claimKinds: count("claimKinds", kindOf, (code) =>
      isEventCode(code) ? null : claimKindOf(code),
    ),
    cameoClasses: count(
      "cameoClasses",
      (slot, use) => use(columns.cameoClass[slot] ?? 0),
      cameoClassAt,
    ),
    publishers: count(
      "publishers",
      (slot, use) => use(columns.publisher[slot] ?? 0),
      textOf,
    ),
    countries: count("countries", list("countries"), textOf),
    topics: count("topics", list("topics"), textOf),
  };
}

type Use = (number: number) => void;

function countValues(
  view: View,
  { slots }: Selection,
  numbers: (slot: number, use: Use) => void,
  nameOf: (number: number) => string | null,
): FacetCountRecord[] {
  const groups = groupSlots(slots, view.links());
  // Kinds have small numbers, too: both are numbers of terms at most.
  const counts = new Int32Array(Math.max(256, view.graph.terms.texts.length));
  const seen = new Set<string>();
  let root: number | undefined;
  const use = (number: number): void => {
    if (root !== undefined) {
      const key = `${number} ${root}`;
      if (seen.has(key)) return;
      seen.add(key);
    }
    counts[number] = (counts[number] ?? 0) + 1;
  };
  const grouped = groups.size > 0;
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0;
    if (grouped) root = groups.get(slot);
    numbers(slot, use);
  }
  return [...counts]
    .flatMap((count, number) => {
      const value = count === 0 ? null : nameOf(number);
      return value === null ? [] : [{ value, count }];
    })
    .sort((x, y) => y.count - x.count || compareText(x.value, y.value))
    .slice(0, MOST_VALUES);
}
