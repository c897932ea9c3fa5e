/** The addresses under `/export/`: which table or graph, in which format, under which filter. */
import type { FetchAPI, Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { tagOf } from "../graphql/cached.ts";
import { isKnown } from "../http/etag.ts";
import { told } from "../http/foreseen.ts";
import { refusal } from "../http/refuse.ts";
import { requestLog } from "../http/request-log.ts";
import { nearestNames } from "../nearest-name.ts";
import type { ArticleLoader } from "../loader.ts";
import { createLoaders } from "../loaders.ts";
import { requireKnown } from "../resolvers/arguments.ts";
import type { Snapshot, Store } from "../store/store.ts";
import { csvHeader, csvRows, jsonRows } from "./csv.ts";
import { tableMetadata } from "./csvw.ts";
import { cytoscapeJson, gexf, graphml } from "./graph-formats.ts";
import { graphData } from "./graph-data.ts";
import {
  provenanceHeaders,
  provenanceOf,
  type Provenance,
} from "./provenance.ts";
import { readExportRequest, type ExportRequest } from "./request.ts";
import { streamOf } from "./stream.ts";
import { TABLES, type Table } from "./tables.ts";

export interface ExportParts {
  readonly store: Store;
  readonly loader: ArticleLoader;
  readonly log: Logger;
  readonly now: () => Date;
}

type Body = (
  request: ExportRequest,
  graph: Snapshot,
  provenance: Provenance,
) => AsyncIterable<string>;

interface Export {
  readonly type: string;
  readonly body: Body;
  readonly table?: Table<never>;
}

/** Every export by the last part of its address. */
const EXPORTS: ReadonlyMap<string, Export> = new Map<string, Export>([
  ...Object.entries(TABLES).flatMap(([name, table]) =>
    tableExports(name, table as Table<unknown>),
  ),
  ["graph.graphml", graphExport("application/graphml+xml", graphml)],
  ["graph.gexf", graphExport("application/gexf+xml", gexf)],
  ["graph.json", graphExport("application/json", cytoscapeJson)],
]);

export const EXPORT_NAMES = [...EXPORTS.keys()];
const METADATA = "-metadata.json";

/** Serves `/export/…`: streamed, at the speed at which it is read. */
export function useExports(parts: ExportParts): Plugin {
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (!url.pathname.startsWith("/export/")) return;
      try {
        endResponse(await answer(request, url, fetchAPI, parts));
      } catch (error) {
        endResponse(refused(error, fetchAPI, requestLog(parts.log)));
      }
    },
  };
}

async function answer(
  request: Request,
  url: URL,
  fetchAPI: FetchAPI,
  { store, loader, log, now }: ExportParts,
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return refusal(
      fetchAPI,
      405,
      "METHOD_NOT_ALLOWED",
      "Exports can only be read.",
      { allow: "GET, HEAD" },
    );
  const file = url.pathname.slice("/export/".length);
  const found = EXPORTS.get(describedBy(file));
  if (found === undefined)
    return refusal(
      fetchAPI,
      404,
      "NOT_FOUND",
      `There is no such export.${nearestNames(file, EXPORT_NAMES)} There are ${EXPORT_NAMES.join(", ")}.`,
    );
  const asked = readExportRequest(url.searchParams, file.split(".")[0] ?? "");
  await requireKnown(asked.filter, "", createLoaders(store));
  const cited = (graph: Pick<Store, "revision">) =>
    provenanceOf(
      url,
      graph,
      { store: store.name, reader: loader.reader },
      now(),
    );
  const provenance = await cited(store);
  const headers = headersOf(provenance);
  if (isKnown(request, headers["etag"] ?? ""))
    return new fetchAPI.Response(null, { status: 304, headers });
  if (file.endsWith(METADATA))
    return fetchAPI.Response.json(metadataOf(file, url, found, provenance), {
      headers,
    });
  const attached = {
    "content-type": found.type,
    "content-disposition": `attachment; filename="${file}"`,
    link: `</export/${file}${METADATA}${url.search}>; rel="describedby"; type="application/csvm+json"`,
  };
  const graph = await store.snapshot();
  const exact = await cited(graph).catch(async (error: unknown) => {
    await graph.close();
    throw error;
  });
  const body = await streamOf(
    thenClosed(found.body(asked, graph, exact), graph),
    request.signal,
    fetchAPI,
    requestLog(log),
  );
  // What is wrong with the request is said to who asks for the head alone, too.
  const isHead = request.method === "HEAD";
  if (isHead) await body.cancel();
  return new fetchAPI.Response(isHead ? null : body, {
    headers: { ...headersOf(exact), ...attached },
  });
}

/** The export that a file of metadata describes; another file's own name. */
const describedBy = (file: string): string =>
  file.endsWith(METADATA) ? file.slice(0, -METADATA.length) : file;

const headersOf = (provenance: Provenance): Record<string, string> => ({
  ...provenanceHeaders(provenance),
  etag: tagOf(provenance.revision, provenance.query),
  "cache-control": "no-cache",
  vary: "Origin",
});

/** However the texts end, the graph is let go of. */
async function* thenClosed(
  texts: AsyncIterable<string>,
  graph: Snapshot,
): AsyncGenerator<string> {
  try {
    yield* texts;
  } finally {
    await graph.close();
  }
}

function metadataOf(
  file: string,
  url: URL,
  { table }: Export,
  provenance: Provenance,
): object {
  const described = describedBy(file);
  const about = {
    ...provenance,
    query: `/export/${described}${url.search}`,
  };
  return table === undefined ? about : tableMetadata(about.query, table, about);
}

function tableExports<Row>(
  name: string,
  table: Table<Row>,
): [string, Export][] {
  async function* csv(request: ExportRequest, graph: Snapshot) {
    yield csvHeader(table.columns as Table<never>["columns"]);
    for await (const rows of table.rows(request, graph))
      yield csvRows(table.columns, rows);
  }
  async function* jsonl(request: ExportRequest, graph: Snapshot) {
    for await (const rows of table.rows(request, graph))
      yield jsonRows(table.columns, rows);
  }
  const described = { table: table as unknown as Table<never> };
  return [
    [
      `${name}.csv`,
      {
        type: "text/csv; charset=utf-8; header=present",
        body: csv,
        ...described,
      },
    ],
    [
      `${name}.jsonl`,
      { type: "application/jsonl; charset=utf-8", body: jsonl, ...described },
    ],
  ];
}

function graphExport(
  type: string,
  write: (...args: Parameters<typeof graphml>) => AsyncIterable<string>,
): Export {
  return {
    type,
    body: ({ filter }, graph, provenance) =>
      write(graphData(filter, graph), provenance),
  };
}

function refused(error: unknown, fetchAPI: FetchAPI, log: Logger): Response {
  const { code, status, message } = told(error, log);
  const retry: Record<string, string> =
    code === "STORE_UNAVAILABLE" || code === "STORE_CHANGED"
      ? { "retry-after": "2" }
      : {};
  return refusal(fetchAPI, status, code, message, retry);
}
