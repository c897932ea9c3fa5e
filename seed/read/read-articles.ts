import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { createInterface } from "node:readline";
import { BadInput } from "../../server/errors.ts";
import type { ArticleSource } from "../extract/source.ts";
import { normalizeArticle } from "./normalize-article.ts";

/** What cannot be read, and where it stands. */
export interface Complaint {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

export type Readable =
  | { readonly article: ArticleSource; readonly file: string }
  | { readonly complaint: Complaint };

/** The articles of the files in their order, one by one; what cannot be read is a complaint, not the end. */
export async function* readArticles(
  paths: readonly string[],
): AsyncGenerator<Readable> {
  for (const file of paths) {
    try {
      if (extname(file).toLowerCase() === ".jsonl") yield* readLines(file);
      else yield { article: await readOne(file), file };
    } catch (error) {
      yield complain(file, null, error);
    }
  }
}

async function* readLines(file: string): AsyncGenerator<Readable> {
  let line = 0;
  const lines = createInterface({
    input: createReadStream(file, "utf8"),
    crlfDelay: Infinity,
  });
  for await (const text of lines) {
    line += 1;
    if (text.trim() === "") continue;
    try {
      yield { article: normalizeArticle(JSON.parse(text)), file };
    } catch (error) {
      yield complain(file, line, error);
    }
  }
}

async function readOne(file: string): Promise<ArticleSource> {
  const text = await readFile(file, "utf8");
  if (extname(file).toLowerCase() === ".json")
    return normalizeArticle(JSON.parse(text));
  const beside = file.replace(/\.[^./\\]+$/, ".meta.json");
  let meta: unknown = {};
  try {
    meta = JSON.parse(await readFile(beside, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return normalizeArticle({ ...(meta as object), text });
}

function complain(file: string, line: number | null, error: unknown): Readable {
  if (error instanceof BadInput || error instanceof SyntaxError)
    return { complaint: { file, line, message: error.message } };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  const message =
    code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`;
  return { complaint: { file, line, message } };
}
