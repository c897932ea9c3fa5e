import { EVERYTHING, type RecordFilter } from "../domain/filter.ts";
import { BadInput } from "../errors.ts";
import { createLoaders, type Loaders } from "../loaders.ts";
import { requireTwo } from "../resolvers/arguments.ts";
import type { Store } from "../store/store.ts";
import { actorColumns } from "./actor-columns.ts";
import { articleColumns } from "./article-columns.ts";
import { claimColumns } from "./claim-columns.ts";
import type { Column } from "./column.ts";
import { eventColumns } from "./event-columns.ts";
import { panelPages } from "./panel.ts";
import { allPages, PAGE_ROWS } from "./paging.ts";
import { recordRows } from "./record-row.ts";
import type { ExportRequest } from "./request.ts";
import { sided } from "./sided.ts";
import { evolutionColumns, panelColumns, tieColumns } from "./tie-columns.ts";

/** A flat table: what its columns mean, and its rows, some at a time. */
export interface Table<Row> {
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  readonly pages: (
    request: ExportRequest,
    store: Store,
  ) => AsyncIterable<readonly Row[]>;
}

/** More ties than two stores can have dyads of a graph that fits on one machine. */
const ALL_TIES = 10_000_000;

const table = <Row>(made: Table<Row>): Table<Row> => made;

const actors = table({
  description:
    "Who takes part in the records that the filter leaves; all known actors where it leaves everything.",
  columns: actorColumns,
  async *pages({ filter }, store) {
    if (leavesAll(filter)) {
      yield* allPages((page) => store.actors(null, filter.actorKinds, page));
      return;
    }
    const { actors: ids } = await namedIn(filter, store);
    for (const some of chunks(ids)) {
      const found = await store.actorsById(some);
      yield found.filter((actor) => actor !== null);
    }
  },
});

const events = table({
  description: "Events that the filter leaves, the newest first, undated last.",
  columns: eventColumns,
  async *pages({ filter }, store) {
    for await (const page of allPages((page) => store.events(filter, page)))
      yield recordRows(page, createLoaders(store));
  },
});

const claims = table({
  description: "Claims that the filter leaves, the newest first, undated last.",
  columns: claimColumns,
  async *pages({ filter }, store) {
    for await (const page of allPages((page) => store.claims(filter, page)))
      yield recordRows(page, createLoaders(store));
  },
});

const articles = table({
  description:
    "Articles that the records were read from which the filter leaves; all articles where it leaves everything.",
  columns: articleColumns,
  async *pages({ filter }, store) {
    if (leavesAll(filter) && filter.actorKinds === null) {
      yield* allPages((page) => store.articles(null, page));
      return;
    }
    const { articles: ids } = await namedIn(filter, store);
    for (const some of chunks(ids)) {
      const found = await store.articlesById(some);
      yield found.filter((article) => article !== null);
    }
  },
});

const ties = table({
  description:
    "Ties of the records that the filter leaves, the strongest first.",
  columns: tieColumns,
  async *pages({ filter }, store) {
    for (const some of chunks(await store.ties(filter, ALL_TIES)))
      yield (
        await sided(
          some.map(({ sideA, sideB }) => ({ a: sideA, b: sideB })),
          createLoaders(store),
        )
      ).flatMap((sides, index) => {
        const tie = some[index];
        return tie === undefined ? [] : [{ ...sides, tie }];
      });
  },
});

const evolution = table({
  description:
    "One tie over time: a row a period from the first with records to the last, empty ones included.",
  columns: evolutionColumns,
  async *pages({ filter, sideA, sideB, bucket }, store) {
    const loaders = createLoaders(store);
    const [a, b] = await twoSides(sideA, sideB, loaders);
    const [first, second] = [a, b].sort() as [string, string];
    const [sides] = await sided([{ a: first, b: second }], loaders);
    const periods = await store.evolution(a, b, bucket, filter);
    if (sides !== undefined)
      yield periods.map((period) => ({ ...sides, period }));
  },
});

const panel = table({
  description:
    "A panel of dyads: a row a dyad and period with records; with `zeros=true` every period of the panel's span, with `directed=true` a dyad each way.",
  columns: panelColumns,
  pages: panelPages,
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
export type TableName = keyof typeof TABLES;

async function twoSides(
  sideA: string | null,
  sideB: string | null,
  loaders: Loaders,
): Promise<[string, string]> {
  if (sideA === null || sideB === null)
    throw new BadInput(
      "`sideA` and `sideB` must be given: an evolution is that of one tie.",
    );
  await requireTwo(["sideA", "sideB"], [sideA, sideB], loaders);
  return [sideA, sideB];
}

/** Whether nothing but the kind of actor is asked for. */
function leavesAll(filter: RecordFilter): boolean {
  return (
    JSON.stringify({ ...filter, actorKinds: null }) ===
    JSON.stringify(EVERYTHING)
  );
}

/** Ids of the actors and articles of the records; ids are all that is kept of them. */
async function namedIn(filter: RecordFilter, store: Store) {
  const actors = new Set<string>();
  const articles = new Set<string>();
  for await (const page of allPages((page) => store.events(filter, page)))
    for (const { article, participants } of page) {
      articles.add(article);
      for (const { actor } of participants) actors.add(actor);
    }
  for await (const page of allPages((page) => store.claims(filter, page)))
    for (const claim of page) {
      articles.add(claim.article);
      for (const role of [
        "speakers",
        "addressees",
        "targets",
        "affected",
      ] as const)
        for (const actor of claim[role]) actors.add(actor);
    }
  return { actors: [...actors].sort(), articles: [...articles].sort() };
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += PAGE_ROWS)
    yield items.slice(at, at + PAGE_ROWS);
}
