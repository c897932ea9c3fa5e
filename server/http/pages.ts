/** The page and its files over HTTP. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join, posix, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Plugin } from "graphql-yoga";
import { refusal } from "./refuse.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** A file of the page, as it is sent. */
interface PageFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The same packed: for the first who asks, then kept. */
  readonly zipped: () => Promise<Uint8Array<ArrayBuffer>>;
  readonly cache: string;
}

export type Pages = ReadonlyMap<string, PageFile>;

/** For a person who follows a link that leads nowhere; programs get JSON. */
const NOTHING_HERE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="color-scheme" content="light dark">
  <title>Nothing here – Demarche</title>
  <h1>There is nothing at this address.</h1>
  <p><a href="/">To the map</a> · <a href="/graphql">To the API</a></p>
</html>
`;

const zip = promisify(gzip);

/** Reads the built page into memory: whatever is asked for later, no path leads to the disk. */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry): Promise<[string, PageFile]> => {
        const file = join(entry.parentPath, entry.name);
        const body = await readFile(file);
        const path = `/${relative(folder, file).split(sep).join(posix.sep)}`;
        return [
          path,
          {
            type: TYPES[extname(entry.name)] ?? "application/octet-stream",
            body: new Uint8Array(body),
            zipped: once(async () => new Uint8Array(await zip(body))),
            // Files under assets have a hash of their content in their name.
            cache: path.startsWith("/assets/")
              ? "public, max-age=31536000, immutable"
              : "no-cache",
          },
        ];
      }),
  );
  return new Map(files);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** Serves the page at `/` and its files; all that nobody else answers is not found. */
export function usePages(pages: Pages): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname === "/graphql") return;
      const file = pages.get(
        url.pathname === "/" ? "/index.html" : url.pathname,
      );
      const seen = (request.headers.get("accept") ?? "").includes("text/html");
      if (file === undefined && seen && url.pathname !== "/")
        return endResponse(
          new fetchAPI.Response(NOTHING_HERE, {
            status: 404,
            headers: {
              "content-type": "text/html; charset=utf-8",
              "cache-control": "no-store",
            },
          }),
        );
      if (file === undefined)
        return endResponse(
          refusal(
            fetchAPI,
            404,
            "NOT_FOUND",
            url.pathname === "/"
              ? "The page is not built: `npm run build` builds it."
              : "There is nothing at this address.",
          ),
        );
      if (request.method !== "GET" && request.method !== "HEAD")
        return endResponse(
          refusal(
            fetchAPI,
            405,
            "METHOD_NOT_ALLOWED",
            "This address can only be read.",
            { allow: "GET, HEAD" },
          ),
        );
      const zipped = (request.headers.get("accept-encoding") ?? "").includes(
        "gzip",
      );
      const send = (body: Uint8Array<ArrayBuffer>) =>
        endResponse(
          new fetchAPI.Response(request.method === "HEAD" ? null : body, {
            headers: {
              "content-type": file.type,
              "content-length": String(body.length),
              "cache-control": file.cache,
              vary: "Accept-Encoding",
              ...(zipped ? { "content-encoding": "gzip" } : {}),
            },
          }),
        );
      return zipped ? file.zipped().then(send) : send(file.body);
    },
  };
}
