import { isDay } from "../../server/domain/dates.ts";
import {
  PUBLICATION_BASES,
  type PublicationBasis,
} from "../../server/domain/vocabulary.ts";
import { BadInput } from "../../server/errors.ts";
import type { ArticleSource } from "../extract/source.ts";

/** Longer texts are no articles. */
export const LONGEST_TEXT = 2_000_000;

/** A typed article out of whatever was handed over; one error lists all that is wrong with it. */
export function normalizeArticle(spec: unknown): ArticleSource {
  if (typeof spec !== "object" || spec === null || Array.isArray(spec))
    throw new BadInput(`an article must be an object, not ${kindOf(spec)}`);
  const given = new Map<string, unknown>(Object.entries(spec));
  const problems: string[] = [];
  const words = (name: string): string | null => {
    const value = given.get(name);
    if (value === undefined || value === null) return null;
    // Nobody has an empty name or address; an empty title says that there is none.
    if (typeof value === "string")
      return name !== "title" && value.trim() === ""
        ? null
        : value.toWellFormed();
    if (name === "ref" && typeof value === "number") return String(value);
    problems.push(`\`${name}\` must be text, not ${kindOf(value)}`);
    return null;
  };
  const text = given.get("text");
  if (typeof text !== "string")
    problems.push(
      text === undefined
        ? "`text` is missing"
        : `\`text\` must be text, not ${kindOf(text)}`,
    );
  else if (text.trim() === "") problems.push("`text` is empty");
  else if (text.length > LONGEST_TEXT)
    problems.push(
      `\`text\` has ${text.length} characters, more than ${LONGEST_TEXT}`,
    );
  const publishedOn = day(words("publishedOn"), problems);
  const basis = basisOf(words("publishedOnBasis"), publishedOn, problems);
  const article = {
    ref: words("ref"),
    title: words("title"),
    publisher: words("publisher"),
    url: words("url"),
    publishedOn,
    publishedOnBasis: basis,
    language: words("language") ?? "en",
    // Half a sign, where a program cut it in two, is none that a store could keep.
    text: typeof text === "string" ? text.toWellFormed() : "",
  };
  if (problems.length > 0) throw new BadInput(problems.join("; "));
  return article;
}

function day(value: string | null, problems: string[]): string | null {
  if (value === null) return null;
  // A date with a time counts as its day.
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value)?.[1];
  if (found !== undefined && isDay(found)) return found;
  problems.push(`\`publishedOn\` must be a day that exists, not "${value}"`);
  return null;
}

function basisOf(
  value: string | null,
  publishedOn: string | null,
  problems: string[],
): PublicationBasis {
  if (value === null) return publishedOn === null ? "UNKNOWN" : "STATED";
  const found = PUBLICATION_BASES.find((basis) => basis === value);
  if (found === undefined)
    problems.push(
      `\`publishedOnBasis\` must be one of ${PUBLICATION_BASES.join(", ")}, not "${value}"`,
    );
  return publishedOn === null ? "UNKNOWN" : (found ?? "STATED");
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
