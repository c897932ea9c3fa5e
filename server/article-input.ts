import { isDay } from "./domain/dates.ts";
import { isWebAddress } from "./domain/web-address.ts";
import { BadInput } from "./errors.ts";
import { show } from "./filter-input.ts";
import type { ArticleInput } from "./loader.ts";

/** The longest text that is read, in bytes of UTF-8: a newspaper's whole day is shorter. */
export const MAX_TEXT_BYTES = 2_000_000;
const MAX_FIELD = 2_000;
const FORMATS = ["text", "markdown", "html"] as const;

/** An article as a caller hands it over, every default filled in; one error names every problem. */
export function normalizeArticleInput(
  spec: unknown,
  at = "input",
): ArticleInput {
  if (typeof spec !== "object" || spec === null || Array.isArray(spec))
    throw new BadInput(`\`${at}\` must be an object, not ${show(spec)}.`);
  const fields: Readonly<Record<string, unknown>> = { ...spec };
  const problems: string[] = [];
  const complain = (name: string, rule: string, value: unknown) => {
    problems.push(`\`${at}.${name}\` must be ${rule}, not ${show(value)}.`);
    return null;
  };
  const line = (name: string): string | null => {
    const value = fields[name] ?? null;
    if (value === null) return null;
    return typeof value === "string" && value.length <= MAX_FIELD
      ? value
      : complain(name, `text of at most ${MAX_FIELD} characters`, value);
  };

  const text = fields["text"];
  if (typeof text !== "string" || text.trim() === "")
    complain("text", "the words of an article", text);
  else if (Buffer.byteLength(text) > MAX_TEXT_BYTES)
    problems.push(
      `\`${at}.text\` must be at most ${MAX_TEXT_BYTES} bytes of UTF-8, not ${Buffer.byteLength(text)}.`,
    );
  else if (text.includes("\0"))
    problems.push(
      `\`${at}.text\` must be text: it holds a zero byte, as binary files do.`,
    );

  const format = FORMATS.find((one) => one === (fields["format"] ?? "text"));
  if (format === undefined)
    complain("format", `one of ${FORMATS.join(", ")}`, fields["format"]);

  const url = line("url");
  if (url !== null && !isWebAddress(url))
    complain("url", "an http or https address", url);

  const publishedOn = line("publishedOn");
  if (publishedOn !== null && !isDay(publishedOn))
    complain("publishedOn", "a date that exists, as 2024-04-26", publishedOn);

  const input: ArticleInput = {
    text: String(text),
    format: format ?? "text",
    title: line("title"),
    publisher: line("publisher"),
    url,
    publishedOn,
  };
  if (problems.length > 0) throw new BadInput(problems.join(" "));
  return input;
}
