import { compareText, groupBy } from "../../domain/collections.ts";
import { bucketEnd } from "../../domain/dates.ts";
import { startOf } from "../../domain/evolution.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import {
  dyadKey,
  type PanelDyadRecord,
  type PanelPeriodRecord,
} from "../../domain/panel.ts";
import { sumReports } from "../../domain/tie.ts";
import type { Bucket } from "../../domain/vocabulary.ts";
import { decodeCursor, encodeCursor, IN_ORDER } from "../page.ts";
import type { Page, PageRequest } from "../store.ts";
import { dyadIn, isByA, isByB } from "./codes.ts";
import { isDisputedBetween } from "./disputed.ts";
import { summedSlot } from "./dyad-reports.ts";
import { groupSlots, spokesman, type SlotReport } from "./groups.ts";
import { slotsOfDyads } from "./postings.ts";
import { levelOf } from "./select.ts";
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

/** A page of the dyads over time, by source, then target: `panelOf` of the domain over columns. */
export function panel(
  view: View,
  filter: RecordFilter,
  shape: PanelShape,
  { first, after }: PageRequest,
): Page<PanelDyadRecord> {
  const all = directionsWithDates(view, filter, shape);
  const start = after === null ? null : decodeCursor(after);
  const rest =
    start === null
      ? all
      : all.filter((one) => IN_ORDER([one.source, one.target], start) > 0);
  const shown = rest.slice(0, first);
  const items = periodsOfAll(view, shown, filter, shape);
  return {
    items,
    cursors: items.map((item) => encodeCursor(dyadKey(item))),
    totalCount: all.length,
    hasNextPage: rest.length > shown.length,
  };
}

/** Which directions have a dated record, in order. Kept for the pages that follow. */
function directionsWithDates(
  view: View,
  filter: RecordFilter,
  { directed }: PanelShape,
): readonly Direction[] {
  const { graph } = view;
  const key = `${directed} ${JSON.stringify(filter)}`;
  const last = graph.memo.get("panel") as LastPanel | undefined;
  if (last?.key === key) return last.directions;
  const directions = findDirections(view, filter, directed);
  // Only the last: there are as many panels as filters.
  graph.memo.set("panel", { key, directions } satisfies LastPanel);
  return directions;
}

interface LastPanel {
  readonly key: string;
  readonly directions: readonly Direction[];
}

function findDirections(
  view: View,
  filter: RecordFilter,
  directed: boolean,
): Direction[] {
  const { graph } = view;
  const { from } = graph.columns;
  const { sideA, sideB, size } = graph.dyads;
  const found = new Uint8Array(size);
  for (const { report, back } of told(view, filter, directed, null)) {
    if (from[report.slot] === 0) continue;
    const dyad = dyadIn(report.code);
    found[dyad] = (found[dyad] ?? 0) | (back ? 2 : 1);
  }
  const textOf = (term: number | undefined): string =>
    graph.terms.texts[term ?? 0] ?? "";
  const directions: Direction[] = [];
  for (let dyad = 0; dyad < size; dyad += 1) {
    const a = textOf(sideA[dyad]);
    const b = textOf(sideB[dyad]);
    const ways = found[dyad] ?? 0;
    if ((ways & 1) !== 0) {
      directions.push({ dyad, back: false, source: a, target: b });
    }
    if ((ways & 2) !== 0) {
      directions.push({ dyad, back: true, source: b, target: a });
    }
  }
  return directions.sort(
    (x, y) =>
      compareText(x.source, y.source) || compareText(x.target, y.target),
  );
}

/** A report that speaks for its group in one direction, and the reports of the group. */
interface Told {
  readonly report: SlotReport;
  readonly group: readonly SlotReport[];
  readonly back: boolean;
}

function told(
  view: View,
  filter: RecordFilter,
  directed: boolean,
  among: ReadonlySet<number> | null,
): Told[] {
  const { columns } = view.graph;
  const links = view.links();
  const candidates =
    among === null ? null : slotsOfDyads(view.graph, links, among);
  const { slots, dyadOk } = view.select(filter, candidates);
  const groups = groupSlots(slots, links);
  const level = levelOf(filter);
  const { values } = columns.dyads;
  const alone: Told[] = [];
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
        if (root === undefined) alone.push({ report, group: [report], back });
        else {
          const key = `${dyad} ${back} ${root}`;
          const known = grouped.get(key);
          if (known === undefined) grouped.set(key, { back, group: [report] });
          else known.group.push(report);
        }
      }
    }
  }
  for (const { back, group } of grouped.values()) {
    alone.push({ report: spokesman(group, columns, links), group, back });
  }
  return alone;
}

/** What both did counts for both directions. */
function waysOf(code: number, directed: boolean): readonly boolean[] {
  if (!directed || isByA(code)) return [false];
  return isByB(code) ? [true] : [false, true];
}

function periodsOfAll(
  view: View,
  directions: readonly Direction[],
  filter: RecordFilter,
  { bucket, directed }: PanelShape,
): PanelDyadRecord[] {
  const among = new Set(directions.map(({ dyad }) => dyad));
  const all = groupBy(
    told(view, filter, directed, among),
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
  const byStart = groupBy(
    reports.map((one) => ({ ...one, ...summedSlot(view, one.report) })),
    ({ from }) => startOf(from, bucket, filter.during),
  );
  return [...byStart]
    .flatMap(([from, within]) => {
      if (from === null) return [];
      const { fromA: _a, fromB: _b, ...sums } = sumReports(within);
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
