import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader } from "../../../seed/extract/extract.ts";
import { loadResources } from "../../../seed/load-resources.ts";
import { normalizeArticle } from "../../../seed/read/normalize-article.ts";
import type { Extraction } from "../../../server/domain/extraction.ts";

const reader = createReader(loadResources());
const folder = join(import.meta.dirname, "../../../seed/articles");

/** What is read of a dispatch that comes with the program. */
export function read(name: string): Extraction {
  const meta = JSON.parse(
    readFileSync(join(folder, `${name}.meta.json`), "utf8"),
  ) as object;
  return reader.extract(
    normalizeArticle({
      ...meta,
      text: readFileSync(join(folder, `${name}.txt`), "utf8"),
    }),
  );
}

/** An id without its kind. */
export const local = (id: string) => id.slice(id.indexOf(":") + 1);
