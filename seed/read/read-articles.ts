import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { BadInput } from "../../server/errors.ts";
import type { ArticleSource } from "../extract/source.ts";
import { fileProblem } from "../files.ts";
import { decodeText, LARGEST_FILE } from "./decode.ts";
import { linesOf } from "./lines.ts";
import { readMarkdown } from "./markdown.ts";
import { LONGEST_TEXT, normalizeArticle } from "./normalize-article.ts";
import { readPlainText } from "./plain-text.ts";

/** What cannot be read, and where it stands. */
export interface Complaint {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

export type Readable =
  | { readonly article: ArticleSource; readonly file: string }
  | { readonly complaint: Complaint };

/** A text of the greatest length, written out in JSON, is at most this long. */
const LONGEST_LINE = LONGEST_TEXT * 6 + 10_000;

/** The articles of the files in their order, one by one; what cannot be read is a complaint, not the end. */
export async function* readArticles(
  paths: readonly string[],
): AsyncGenerator<Readable> {
  for (const file of paths)
    if (extname(file).toLowerCase() === ".jsonl") yield* readLines(file);
    else yield await readArticleFile(file);
}

/** The one article of a text, Markdown, HTML or JSON file. */
async function readArticleFile(file: string): Promise<Readable> {
  try {
    return { article: await readFileOf(file), file };
  } catch (error) {
    return complain(file, null, error);
  }
}

async function* readLines(file: string): AsyncGenerator<Readable> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const { line, bytes } of linesOf(
      createReadStream(file),
      LONGEST_LINE,
    ))
      try {
        if (bytes === null)
          throw new BadInput(`the line has more than ${LONGEST_LINE} bytes`);
        const text = decoder.decode(bytes);
        if (text.trim() !== "")
          yield { article: normalizeArticle(parseJson(text)), file };
      } catch (error) {
        yield complain(file, line, error);
      }
  } catch (error) {
    yield complain(file, null, error);
  }
}

async function readFileOf(file: string): Promise<ArticleSource> {
  const { size } = await stat(file);
  const ending = extname(file).toLowerCase();
  const most = ending === ".json" ? LONGEST_LINE : LARGEST_FILE;
  if (size > most)
    throw new BadInput(`the file has ${size} bytes, more than ${most}`);
  const bytes = await readFile(file);
  const meta = ending === ".json" ? {} : await metaBeside(file);
  switch (ending) {
    case ".json":
      if (bytes.length === 0) throw new BadInput("the file is empty");
      return normalizeArticle(parseJson(decodeJson(bytes)));
    case ".md":
    case ".markdown":
      return normalizeArticle({ ...readMarkdown(decodeText(bytes)), ...meta });
    case ".html":
    case ".htm": {
      // A whole browser's document model: loaded only by those who read pages.
      const { readHtml } = await import("./html.ts");
      return normalizeArticle({ ...readHtml(decodeText(bytes)), ...meta });
    }
    case ".txt":
    case "":
      return normalizeArticle({ ...readPlainText(decodeText(bytes)), ...meta });
    default:
      throw new BadInput(
        `"${ending}" is no ending of an article: .txt, .md, .html, .json, .jsonl`,
      );
  }
}

/** What NAME.meta.json says of NAME.txt, or of NAME alone; nulls say nothing. */
async function metaBeside(file: string): Promise<Record<string, unknown>> {
  const beside = `${file.slice(0, file.length - extname(file).length)}.meta.json`;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(beside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
  const meta = parseJson(decodeJson(bytes, beside), ` in ${beside}`);
  if (typeof meta !== "object" || meta === null || Array.isArray(meta))
    throw new BadInput(`${beside} must hold an object`);
  return Object.fromEntries(
    Object.entries(meta).filter(([, value]) => value !== null),
  );
}

/** JSON is UTF-8; some editors put a byte order mark before it. */
function decodeJson(bytes: Uint8Array, name = "the file"): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${name} is not UTF-8, as JSON must be`);
  }
}

function parseJson(text: string, where = ""): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`broken JSON${where}: ${(error as Error).message}`);
  }
}

function complain(
  file: string,
  line: number | null,
  error: unknown,
): { readonly complaint: Complaint } {
  if (error instanceof BadInput)
    return { complaint: { file, line, message: error.message } };
  const { code, message } = error as NodeJS.ErrnoException;
  const reason =
    code === "ERR_ENCODING_INVALID_ENCODED_DATA"
      ? "the line is not UTF-8"
      : (fileProblem(error) ?? `cannot be read: ${message}`);
  return { complaint: { file, line, message: reason } };
}
