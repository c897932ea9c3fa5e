/** The panel of dyads over time, over columns. */
import { compareText, groupBy } from "../../domain/collections.ts";
import { bucketEnd } from "../../domain/dates.ts";
import { startOf } from "../../domain/evolution.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import type { PanelDyadRecord, PanelPeriodRecord } from "../../domain/panel.ts";
import type { Bucket } from "../../domain/vocabulary.ts";
import { bySides } from "./by-sides.ts";
import { dayOf, dyadIn, isByA, isByB } from "./codes.ts";
import { isDisputedBetween } from "./disputed.ts";
import { reportsByDyad } from "./dyad-walk.ts";
import type { Graph } from "./graph.ts";
import { spokesman, type SlotReport } from "./groups.ts";
import { ranks } from "./ranks.ts";
import { markedStrengths } from "./strengths.ts";
import { addReport, emptySum, sumsOf } from "./sum.ts";
import type { MarkedStrengths } from "./sums.ts";
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
  const strengths = markedStrengths(view, filter);
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
function* directions(
  graph: Graph,
  { reports }: MarkedStrengths,
  directed: boolean,
): Generator<number> {
  const { sideA } = graph.dyads;
  const isThere = (dyad: number, side: number): boolean =>
    reports[dyad] !== 0 && (directed || sideA[dyad] === side);
  const { sides } = ranks(graph);
  for (const { side, dyads } of bySides(graph, sides, isThere))
    for (const dyad of dyads) yield 2 * dyad + Number(sideA[dyad] !== side);
}

/** A report that speaks for its group, and the reports of the group. */
interface Told {
  readonly report: SlotReport;
  readonly group: readonly SlotReport[];
}

/** What is told of a dyad: one way or the other, or, for null, of both together. */
function tellingOf(
  view: View,
  { marked, groups }: MarkedStrengths,
): (dyad: number, back: boolean | null) => Told[] {
  const { columns } = view.graph;
  const links = view.links();
  const reportsOf = reportsByDyad(view.graph, marked);
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
