import { compareText, groupBy } from "../../domain/collections.ts";
import { bucketEnd } from "../../domain/dates.ts";
import { startOf } from "../../domain/evolution.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import type { PanelDyadRecord, PanelPeriodRecord } from "../../domain/panel.ts";
import type { Bucket } from "../../domain/vocabulary.ts";
import { dayOf, dyadIn, isByA, isByB } from "./codes.ts";
import { isDisputedBetween } from "./disputed.ts";
import { reportsByDyad } from "./dyad-walk.ts";
import type { Graph } from "./graph.ts";
import { spokesman, type SlotReport } from "./groups.ts";
import { addReport, emptySum, sumsOf } from "./sum.ts";
import { countDyads, type Strengths } from "./sums.ts";
import type { View } from "./view.ts";

export interface PanelShape {
  readonly bucket: Bucket;
  readonly directed: boolean;
}

/** Directions that are summed at a time. */
const PART = 50;

/** The dyads over time, by source, then target: `panelOf` of the domain over columns. */
export function* panelParts(
  view: View,
  filter: RecordFilter,
  { bucket, directed }: PanelShape,
): Generator<PanelDyadRecord[]> {
  const { graph } = view;
  const { sideA, sideB } = graph.dyads;
  const { texts } = graph.terms;
  const strengths = countDyads(graph, view.select(filter), view.links());
  const toldOf = tellingOf(view, strengths);
  const hasDated = (dyad: number): boolean =>
    toldOf(dyad, null).some(
      ({ report }) => dayOf(graph.columns.from[report.slot] ?? 0) !== null,
    );
  let part: PanelDyadRecord[] = [];
  for (const direction of directions(graph, strengths, directed)) {
    const dyad = direction >> 1;
    const back = (direction & 1) === 1;
    const told = toldOf(dyad, directed ? back : null);
    const periods = periodsOf(view, told, filter, bucket);
    if (periods.length === 0 && !(directed && hasDated(dyad))) continue;
    const a = texts[sideA[dyad] ?? 0] ?? "";
    const b = texts[sideB[dyad] ?? 0] ?? "";
    part.push({ source: back ? b : a, target: back ? a : b, periods });
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  yield part;
}

/** The dyads that records join, by source, then target; each as twice its number, and one more for the way back. */
function directions(
  graph: Graph,
  { reports }: Strengths,
  directed: boolean,
): Int32Array {
  const { sideA, sideB, size } = graph.dyads;
  const all = new Int32Array(directed ? 2 * size : size);
  let count = 0;
  for (let dyad = 0; dyad < size; dyad += 1) {
    if (reports[dyad] === 0) continue;
    all[count++] = 2 * dyad;
    if (directed) all[count++] = 2 * dyad + 1;
  }
  const { places, used } = sidesInOrder(graph);
  const side = (direction: number, isSource: boolean): number => {
    const ofA = ((direction & 1) === 0) === isSource;
    return places[(ofA ? sideA : sideB)[direction >> 1] ?? 0] ?? 0;
  };
  const byTarget = counted(all.subarray(0, count), used, (one) =>
    side(one, false),
  );
  return counted(byTarget, used, (one) => side(one, true));
}

/** The numbers by their places, of which there are so many; equal ones as they were. Counted: faster than sorting. */
function counted(
  numbers: Int32Array,
  places: number,
  placeOf: (number: number) => number,
): Int32Array {
  const next = new Int32Array(places + 1);
  for (let i = 0; i < numbers.length; i += 1) {
    const place = placeOf(numbers[i] ?? 0) + 1;
    next[place] = (next[place] ?? 0) + 1;
  }
  for (let place = 0; place < places; place += 1)
    next[place + 1] = (next[place + 1] ?? 0) + (next[place] ?? 0);
  const inOrder = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    const place = placeOf(number);
    const at = next[place] ?? 0;
    inOrder[at] = number;
    next[place] = at + 1;
  }
  return inOrder;
}

/** Where each term that is a side of a dyad stands in the order of their texts, and how many there are. */
function sidesInOrder({ dyads, terms }: Graph): {
  places: Int32Array;
  used: number;
} {
  const { sideA, sideB, size } = dyads;
  const sides = new Set(sideA.subarray(0, size));
  for (const side of sideB.subarray(0, size)) sides.add(side);
  const { texts } = terms;
  const inOrder = Int32Array.from(sides).sort((x, y) =>
    compareText(texts[x] ?? "", texts[y] ?? ""),
  );
  const places = new Int32Array(texts.length);
  inOrder.forEach((term, place) => {
    places[term] = place;
  });
  return { places, used: inOrder.length };
}

/** A report that speaks for its group, and the reports of the group. */
interface Told {
  readonly report: SlotReport;
  readonly group: readonly SlotReport[];
}

/** What is told of a dyad: one way or the other, or, for null, of both together. */
function tellingOf(
  view: View,
  { selection, groups }: Strengths,
): (dyad: number, back: boolean | null) => Told[] {
  const { columns } = view.graph;
  const links = view.links();
  const reportsOf = reportsByDyad(view.graph, selection);
  return (dyad, back) => {
    const told: Told[] = [];
    const grouped = new Map<number, SlotReport[]>();
    for (const report of reportsOf(dyad)) {
      if (back !== null && !goes(report, back)) continue;
      const root = groups.get(report.slot);
      const known = root === undefined ? undefined : grouped.get(root);
      if (root === undefined) told.push({ report, group: [report] });
      else if (known === undefined) grouped.set(root, [report]);
      else known.push(report);
    }
    for (const group of grouped.values())
      told.push({ report: spokesman(group, columns, links), group });
    return told;
  };
}

/** What both did counts for both directions. */
function goes({ code }: SlotReport, back: boolean): boolean {
  return back ? !isByA(code) : isByA(code) || !isByB(code);
}

function periodsOf(
  view: View,
  reports: readonly Told[],
  filter: RecordFilter,
  bucket: Bucket,
): PanelPeriodRecord[] {
  const { columns } = view.graph;
  const links = view.links();
  const byStart = groupBy(reports, ({ report }) =>
    startOf(dayOf(columns.from[report.slot] ?? 0), bucket, filter.during),
  );
  return [...byStart]
    .flatMap(([from, within]) => {
      if (from === null) return [];
      const sum = emptySum();
      for (const { report } of within)
        addReport(sum, columns, report.slot, report.code);
      const { fromA: _a, fromB: _b, ...sums } = sumsOf(sum);
      const members = within.flatMap(({ group }) => group);
      const isDisputed = ({ slot, code }: SlotReport): boolean =>
        isDisputedBetween(view.graph, links, slot, dyadIn(code), filter);
      return [
        {
          from,
          to: bucketEnd(from, bucket),
          ...sums,
          disputes: within.filter(({ group }) => group.some(isDisputed)).length,
          articles: distinct(members, columns.article),
          sources: distinct(members, columns.source),
        },
      ];
    })
    .sort((x, y) => compareText(x.from, y.from));
}

function distinct(reports: readonly SlotReport[], numbers: Int32Array): number {
  return new Set(reports.map(({ slot }) => numbers[slot])).size;
}
