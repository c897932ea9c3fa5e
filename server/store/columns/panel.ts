import { compareText, groupBy } from "../../domain/collections.ts";
import { bucketEnd } from "../../domain/dates.ts";
import { startOf } from "../../domain/evolution.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import type { PanelDyadRecord, PanelPeriodRecord } from "../../domain/panel.ts";
import type { Bucket } from "../../domain/vocabulary.ts";
import { dayOf, dyadIn, isByA, isByB } from "./codes.ts";
import { isDisputedBetween } from "./disputed.ts";
import { findDyad } from "./dyad-table.ts";
import type { Graph } from "./graph.ts";
import { groupSlots, spokesman, type SlotReport } from "./groups.ts";
import { slotsOfDyads } from "./postings.ts";
import { levelOf, type Selection } from "./select.ts";
import { addReport, emptySum, sumsOf } from "./sum.ts";
import type { View } from "./view.ts";

export interface PanelShape {
  readonly bucket: Bucket;
  readonly directed: boolean;
}

/** A dyad in one direction: of the dyad's number, from side A to side B or back. */
interface Direction {
  readonly dyad: number;
  readonly back: boolean;
  readonly source: string;
  readonly target: string;
}

/** Directions that are summed at a time. */
const PART = 50;

/** The dyads over time, by source, then target: `panelOf` of the domain over columns. */
export function* panelParts(
  view: View,
  filter: RecordFilter,
  shape: PanelShape,
): Generator<PanelDyadRecord[]> {
  const { graph } = view;
  const selection = view.select(filter);
  const isSelected = new Uint8Array(graph.columns.size);
  for (const slot of selection.slots) isSelected[slot] = 1;
  let part: Direction[] = [];
  const summed = (): PanelDyadRecord[] => {
    const among = new Set(part.map(({ dyad }) => dyad));
    const slots = slotsOfDyads(graph, view.links(), among).filter(
      (slot) => isSelected[slot] === 1,
    );
    return periodsOfAll(view, part, { ...selection, slots }, among, shape);
  };
  for (const direction of directionsWithDates(view, selection, shape)) {
    part.push(direction);
    if (part.length < PART) continue;
    yield summed();
    part = [];
  }
  yield summed();
}

/** Which directions have a dated record, by source, then target; as numbers until they are asked for. */
function* directionsWithDates(
  view: View,
  selection: Selection,
  { directed }: PanelShape,
): Generator<Direction> {
  const { columns, dyads, terms } = view.graph;
  const { sideA, sideB, size } = dyads;
  const { inOrder, places } = sidesInOrder(view.graph);
  const found = new Uint8Array(size);
  for (const { report, back } of told(view, selection, directed, null)) {
    if (columns.from[report.slot] === 0) continue;
    const dyad = dyadIn(report.code);
    found[dyad] = (found[dyad] ?? 0) | (back ? 2 : 1);
  }
  const keys = new Float64Array(2 * size);
  let count = 0;
  for (let dyad = 0; dyad < size; dyad += 1) {
    const a = places[sideA[dyad] ?? 0] ?? 0;
    const b = places[sideB[dyad] ?? 0] ?? 0;
    const ways = found[dyad] ?? 0;
    if ((ways & 1) !== 0) keys[count++] = a * inOrder.length + b;
    if ((ways & 2) !== 0) keys[count++] = b * inOrder.length + a;
  }
  for (const key of keys.subarray(0, count).sort()) {
    const source = inOrder[Math.floor(key / inOrder.length)] ?? 0;
    const target = inOrder[key % inOrder.length] ?? 0;
    // Side A is the one whose id sorts first.
    const back = (places[source] ?? 0) > (places[target] ?? 0);
    const dyad = back
      ? findDyad(dyads, target, source)
      : findDyad(dyads, source, target);
    if (dyad === undefined) continue;
    yield {
      dyad,
      back,
      source: terms.texts[source] ?? "",
      target: terms.texts[target] ?? "",
    };
  }
}

/** The terms that are a side of a dyad, in the order of their texts, and where each stands. */
function sidesInOrder({ dyads, terms }: Graph): {
  inOrder: Int32Array;
  places: Int32Array;
} {
  const { sideA, sideB, size } = dyads;
  const used = new Set(sideA.subarray(0, size));
  for (const side of sideB.subarray(0, size)) used.add(side);
  const { texts } = terms;
  const inOrder = Int32Array.from(used).sort((x, y) =>
    compareText(texts[x] ?? "", texts[y] ?? ""),
  );
  const places = new Int32Array(texts.length);
  inOrder.forEach((term, place) => {
    places[term] = place;
  });
  return { inOrder, places };
}

/** A report that speaks for its group in one direction, and the reports of the group. */
interface Told {
  readonly report: SlotReport;
  readonly group: readonly SlotReport[];
  readonly back: boolean;
}

/** What is told in each direction: reports that stand alone as they come, groups at the end. */
function* told(
  view: View,
  { slots, dyadOk, filter }: Selection,
  directed: boolean,
  among: ReadonlySet<number> | null,
): Generator<Told> {
  const { columns } = view.graph;
  const links = view.links();
  const groups = groupSlots(slots, links);
  const level = levelOf(filter);
  const { values } = columns.dyads;
  const grouped = new Map<string, { back: boolean; group: SlotReport[] }>();
  for (const slot of slots) {
    const root = groups.get(slot);
    const at = columns.dyadsAt[slot] ?? 0;
    const end = at + (values[at] ?? 0);
    for (let i = at + 1; i <= end; i += 1) {
      const code = values[i] ?? 0;
      const dyad = dyadIn(code);
      if ((code & level) === 0) continue;
      if (dyadOk !== null && dyadOk[dyad] !== 1) continue;
      if (among !== null && !among.has(dyad)) continue;
      const report = { slot, code };
      for (const back of waysOf(code, directed)) {
        if (root === undefined) yield { report, group: [report], back };
        else {
          const key = `${dyad} ${back} ${root}`;
          const known = grouped.get(key);
          if (known === undefined) grouped.set(key, { back, group: [report] });
          else known.group.push(report);
        }
      }
    }
  }
  for (const { back, group } of grouped.values())
    yield { report: spokesman(group, columns, links), group, back };
}

/** What both did counts for both directions. */
function waysOf(code: number, directed: boolean): readonly boolean[] {
  if (!directed || isByA(code)) return [false];
  return isByB(code) ? [true] : [false, true];
}

function periodsOfAll(
  view: View,
  directions: readonly Direction[],
  selection: Selection,
  among: ReadonlySet<number>,
  { bucket, directed }: PanelShape,
): PanelDyadRecord[] {
  const { filter } = selection;
  const all = groupBy(
    told(view, selection, directed, among),
    ({ report, back }) => `${dyadIn(report.code)} ${back}`,
  );
  return directions.map(({ dyad, back, source, target }) => ({
    source,
    target,
    periods: periodsOf(view, all.get(`${dyad} ${back}`) ?? [], filter, bucket),
  }));
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
