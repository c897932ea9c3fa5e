import { bucketEnd, bucketStart, type Day } from "../domain/dates.ts";
import type { PanelDyadRecord, PanelPeriodRecord } from "../domain/panel.ts";
import { periodStarts } from "../domain/periods.ts";
import { inBuckets } from "../resolvers/windows.ts";
import type { Parts, Snapshot } from "../store/store.ts";
import type { ExportRequest } from "./request.ts";
import { sided } from "./sided.ts";
import type { PanelRow } from "./tie-columns.ts";

/** Rows that are put together before they are given on, at least. */
const ROWS = 1_000;

/** Rows of a panel, dyad by dyad; with zeros, every dyad has every period of the panel's span. */
export async function* panelRows(
  { filter, bucket, directed, zeros }: ExportRequest,
  graph: Snapshot,
): Parts<PanelRow> {
  const span = zeros ? await periodsOf({ filter, bucket }, graph) : null;
  const seen = new Set<string>();
  const names = zeros && filter.between !== null;
  for await (const dyads of graph.panel(filter, bucket, directed)) {
    if (names)
      for (const { source, target } of dyads) seen.add(`${source} ${target}`);
    yield* rowsOf(dyads, span, graph);
  }
  if (zeros && filter.between !== null)
    yield* rowsOf(silentDyads(filter.between, directed, seen), span, graph);
}

/** Pairs that were asked for by name and have no record at all: zeros in every period. */
function silentDyads(
  between: readonly string[],
  directed: boolean,
  seen: ReadonlySet<string>,
): PanelDyadRecord[] {
  return between.flatMap((source) =>
    between
      .filter((target) => (directed ? source !== target : source < target))
      .filter((target) => !seen.has(`${source} ${target}`))
      .map((target) => ({ source, target, periods: [] })),
  );
}

async function* rowsOf(
  dyads: readonly PanelDyadRecord[],
  span: readonly PanelPeriodRecord[] | null,
  graph: Snapshot,
): Parts<PanelRow> {
  const all = await sided(
    dyads.map(({ source, target }) => ({ a: source, b: target })),
    graph,
  );
  let rows: PanelRow[] = [];
  for (const [index, { periods }] of dyads.entries()) {
    const sides = all[index];
    if (sides === undefined) continue;
    const told = new Map(periods.map((period) => [period.from, period]));
    for (const period of span ?? periods)
      rows.push({ period: told.get(period.from) ?? period, ...sides });
    if (rows.length < ROWS) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** Every period of the panel's span, empty: the window's where it is closed, else from the first record to the last. */
async function periodsOf(
  { filter, bucket }: Pick<ExportRequest, "filter" | "bucket">,
  graph: Snapshot,
): Promise<PanelPeriodRecord[]> {
  const counts = await graph.dateCounts(filter);
  const days = counts.flatMap(({ from }) => from ?? []).sort();
  const from = filter.during?.from ?? days[0];
  const to = filter.during?.to ?? days.at(-1);
  if (from === undefined || to === undefined) return [];
  const first = bucketStart(from, bucket);
  const last = bucketStart(to, bucket);
  if (first > last) return [];
  return inBuckets(() =>
    periodStarts([first, last], bucket).map((start) =>
      silence(start, bucketEnd(start, bucket)),
    ),
  );
}

const silence = (from: Day, to: Day): PanelPeriodRecord => ({
  from,
  to,
  events: 0,
  claims: 0,
  cooperation: 0,
  conflict: 0,
  verbalCooperation: 0,
  materialCooperation: 0,
  verbalConflict: 0,
  materialConflict: 0,
  scored: 0,
  tone: null,
  disputes: 0,
  articles: 0,
  sources: 0,
});
