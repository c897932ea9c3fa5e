import DataLoader from "dataloader";
import { EVERYTHING, type RecordFilter } from "../domain/filter.ts";
import { BadInput } from "../errors.ts";
import { requireTwo } from "../resolvers/arguments.ts";
import { partsOf } from "../store/parts.ts";
import type { Parts, Snapshot } from "../store/store.ts";
import { actorColumns } from "./actor-columns.ts";
import { articleColumns } from "./article-columns.ts";
import { claimColumns } from "./claim-columns.ts";
import type { Column } from "./column.ts";
import { eventColumns } from "./event-columns.ts";
import { panelRows } from "./panel.ts";
import { recordRows } from "./record-row.ts";
import type { ExportRequest } from "./request.ts";
import { sided } from "./sided.ts";
import { evolutionColumns, panelColumns, tieColumns } from "./tie-columns.ts";

/** A flat table: what its columns mean, and its rows, some at a time. */
export interface Table<Row> {
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: (request: ExportRequest, graph: Snapshot) => Parts<Row>;
}

/** Rows that are in memory at a time, where their source is. */
const ROWS = 1_000;
/** More actors than there can be of a graph that fits on one machine. */
const ALL_ACTORS = 100_000_000;

const table = <Row>(made: Table<Row>): Table<Row> => made;

const actors = table({
  description:
    "Who takes part in the records that the filter leaves; all known actors where it leaves everything.",
  columns: actorColumns,
  async *rows({ filter }, graph) {
    if (leavesAll(filter)) {
      const all = { first: ALL_ACTORS, after: null };
      yield* partsOf(
        (await graph.actors(null, filter.actorKinds, all)).items,
        ROWS,
      );
      return;
    }
    for (const some of partsOf(await graph.takingPart(filter), ROWS)) {
      const found = await graph.actorsById(some);
      yield found.filter((actor) => actor !== null);
    }
  },
});

const events = table({
  description: "Events that the filter leaves, the newest first, undated last.",
  columns: eventColumns,
  async *rows({ filter }, graph) {
    for await (const some of graph.events(filter))
      yield recordRows(some, graph);
  },
});

const claims = table({
  description: "Claims that the filter leaves, the newest first, undated last.",
  columns: claimColumns,
  async *rows({ filter }, graph) {
    for await (const some of graph.claims(filter))
      yield recordRows(some, graph);
  },
});

const articles = table({
  description:
    "Articles that the records were read from which the filter leaves, the newest first, undated last; all articles where it leaves everything.",
  columns: articleColumns,
  rows: ({ filter }, graph) =>
    graph.articles(
      leavesAll(filter) && filter.actorKinds === null ? null : filter,
    ),
});

const ties = table({
  description:
    "Ties of the records that the filter leaves, the strongest first.",
  columns: tieColumns,
  async *rows({ filter }, graph) {
    for await (const some of graph.ties(filter)) {
      const pairs = some.map(({ sideA, sideB }) => ({ a: sideA, b: sideB }));
      const sides = await sided(pairs, graph);
      yield sides.flatMap((side, index) => {
        const tie = some[index];
        return tie === undefined ? [] : [{ tie, ...side }];
      });
    }
  },
});

const evolution = table({
  description:
    "One tie over time: a row a period from the first with records to the last, empty ones included.",
  columns: evolutionColumns,
  async *rows({ filter, sideA, sideB, bucket }, graph) {
    const [a, b] = await twoSides(sideA, sideB, graph);
    const [first, second] = [a, b].sort() as [string, string];
    const [sides] = await sided([{ a: first, b: second }], graph);
    const periods = await graph.evolution(a, b, bucket, filter);
    if (sides !== undefined)
      yield periods.map((period) => ({ period, ...sides }));
  },
});

const panel = table({
  description:
    "A panel of dyads: a row a dyad and period with records; with `zeros=true` every period of the panel's span, with `directed=true` a dyad each way.",
  columns: panelColumns,
  rows: panelRows,
});

/** The tables by name: what `/export/{name}.csv` gives. */
export const TABLES = {
  actors,
  events,
  claims,
  ties,
  evolution,
  articles,
  panel,
};

async function twoSides(
  sideA: string | null,
  sideB: string | null,
  graph: Snapshot,
): Promise<[string, string]> {
  if (sideA === null || sideB === null)
    throw new BadInput(
      "`sideA` and `sideB` must be given: an evolution is that of one tie.",
    );
  const actor = new DataLoader(graph.actorsById);
  await requireTwo(["sideA", "sideB"], [sideA, sideB], { actor });
  return [sideA, sideB];
}

/** Whether nothing but the kind of actor is asked for. */
function leavesAll(filter: RecordFilter): boolean {
  return (
    JSON.stringify({ ...filter, actorKinds: null }) ===
    JSON.stringify(EVERYTHING)
  );
}
