import type { FetchAPI, Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { tagOf } from "../graphql/cached.ts";
import { told } from "../http/foreseen.ts";
import { refusal } from "../http/refuse.ts";
import { requestLog } from "../http/request-log.ts";
import type { ArticleLoader } from "../loader.ts";
import { createLoaders } from "../loaders.ts";
import { requireKnown } from "../resolvers/arguments.ts";
import type { Store } from "../store/store.ts";
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
import { TABLES, type Table } from "./tables.ts";

export interface ExportParts {
  readonly store: Store;
  readonly loader: ArticleLoader;
  readonly log: Logger;
  readonly now: () => Date;
}

type Body = (
  request: ExportRequest,
  store: Store,
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
  const found = EXPORTS.get(file.replace(METADATA, ""));
  if (found === undefined)
    return refusal(
      fetchAPI,
      404,
      "NOT_FOUND",
      `There is no such export. There are ${EXPORT_NAMES.join(", ")}.`,
    );
  const asked = readExportRequest(url.searchParams);
  await requireKnown(asked.filter, "", createLoaders(store));
  const provenance = await provenanceOf(url, store, loader, now());
  const etag = tagOf(provenance.revision, provenance.query);
  const headers = {
    ...provenanceHeaders(provenance),
    etag,
    "cache-control": "no-cache",
    vary: "Origin",
  };
  if (request.headers.get("if-none-match") === etag)
    return new fetchAPI.Response(null, { status: 304, headers });
  if (file.endsWith(METADATA))
    return fetchAPI.Response.json(metadataOf(file, url, found, provenance), {
      headers,
    });
  const body =
    request.method === "HEAD"
      ? null
      : await streamOf(
          found.body(asked, store, provenance),
          fetchAPI,
          requestLog(log),
        );
  return new fetchAPI.Response(body, {
    headers: {
      ...headers,
      "content-type": found.type,
      "content-disposition": `attachment; filename="${file}"`,
      link: `</export/${file}${METADATA}${url.search}>; rel="describedby"; type="application/csvm+json"`,
    },
  });
}

function metadataOf(
  file: string,
  url: URL,
  { table }: Export,
  provenance: Provenance,
): object {
  const described = file.replace(METADATA, "");
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
  async function* csv(request: ExportRequest, store: Store) {
    yield csvHeader(table.columns as Table<never>["columns"]);
    for await (const rows of table.pages(request, store))
      yield csvRows(table.columns, rows);
  }
  async function* jsonl(request: ExportRequest, store: Store) {
    for await (const rows of table.pages(request, store))
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
  write: (...args: Parameters<typeof graphml>) => Generator<string>,
): Export {
  return {
    type,
    async *body({ filter }, store, provenance) {
      yield* write(await graphData(filter, store), provenance);
    },
  };
}

/** Small pieces are sent together. */
const PIECE = 64 * 1024;

/**
 * A body that is made as it is read. The first piece is made beforehand, so that what is wrong with the request
 * is said as an error; what goes wrong later breaks the stream off, so that nobody takes a part for the whole.
 */
async function streamOf(
  texts: AsyncIterable<string>,
  { ReadableStream }: FetchAPI,
  log: Logger,
) {
  const encoder = new TextEncoder();
  const pieces = inPieces(texts);
  let next = await pieces.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done === true) return controller.close();
      controller.enqueue(encoder.encode(next.value));
      try {
        next = await pieces.next();
      } catch (error) {
        log.error({ err: error }, "An export broke off.");
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = "";
  for await (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function refused(error: unknown, fetchAPI: FetchAPI, log: Logger): Response {
  const { code, status, message } = told(error, log);
  const retry: Record<string, string> =
    code === "STORE_UNAVAILABLE" ? { "retry-after": "2" } : {};
  return refusal(fetchAPI, status, code, message, retry);
}
