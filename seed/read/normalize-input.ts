import { BadInput } from "../../server/errors.ts";
import type { ArticleSource } from "../extract/source.ts";
import { withPlainBlanks } from "./decode.ts";
import { readHtml } from "./html.ts";
import { readMarkdown, type FoundArticle } from "./markdown.ts";
import { normalizeArticle } from "./normalize-article.ts";

/** The article that a caller hands over: its `format` may be Markdown or a web page, and it may have been copied from one. */
export function normalizeInput(spec: unknown): ArticleSource {
  if (typeof spec !== "object" || spec === null) return normalizeArticle(spec);
  const given = new Map<string, unknown>(Object.entries(spec));
  const format = given.get("format") ?? "text";
  const words = given.get("text");
  if (typeof words !== "string") return normalizeArticle(spec);
  const text = withPlainBlanks(words);
  switch (format) {
    case "text":
      return normalizeArticle({ ...spec, text });
    case "markdown":
      return normalizeArticle(withFound(readMarkdown(text), given));
    case "html":
      return normalizeArticle(withFound(readHtml(text), given));
    default:
      throw new BadInput(
        `\`format\` must be one of text, markdown, html, not ${JSON.stringify(format)}`,
      );
  }
}

/** What was found in the file, under what the caller says of it. */
function withFound(
  found: FoundArticle,
  given: ReadonlyMap<string, unknown>,
): Record<string, unknown> {
  const known = [...given].filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return { ...found, ...Object.fromEntries(known), text: found.text };
}
