import { BadInput } from "../../server/errors.ts";
import type { ArticleSource } from "../extract/source.ts";
import { readHtml } from "./html.ts";
import { readMarkdown, type FoundArticle } from "./markdown.ts";
import { normalizeArticle } from "./normalize-article.ts";

/** The same as `normalizeArticle` for texts whose `format` may be Markdown or a web page. */
export function normalizeInput(spec: unknown): ArticleSource {
  if (typeof spec !== "object" || spec === null) return normalizeArticle(spec);
  const given = new Map<string, unknown>(Object.entries(spec));
  const format = given.get("format") ?? "text";
  const text = given.get("text");
  if (format === "text" || typeof text !== "string")
    return normalizeArticle(spec);
  if (format !== "markdown" && format !== "html")
    throw new BadInput(
      `\`format\` must be one of text, markdown, html, not ${JSON.stringify(format)}`,
    );
  return normalizeArticle(
    withFound(format === "html" ? readHtml(text) : readMarkdown(text), given),
  );
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
