/** The claims of a short text, in one line each, for the tests of claims. */
import { createReader } from "../../../seed/extract/extract.ts";
import { loadResources } from "../../../seed/load-resources.ts";
import type {
  ExtractedClaim,
  Extraction,
} from "../../../server/domain/extraction.ts";

const reader = createReader(loadResources());

/** What the reader makes of a text of the given day; no title unless one is given. */
export function read(
  text: string,
  {
    title = "",
    publishedOn = "2024-05-10",
    publisher = null,
  }: {
    title?: string;
    publishedOn?: string | null;
    publisher?: string | null;
  } = {},
): Extraction {
  return reader.extract({
    ref: null,
    title,
    publisher,
    url: null,
    publishedOn,
    publishedOnBasis: "STATED",
    language: "en",
    text,
  });
}

/** "source | cue | content" for every claim of a text, in its order. */
export const reports = (text: string): string[] =>
  read(text).claims.map(({ speakerSpan, cue, content }) =>
    [speakerSpan?.quote ?? "", cue?.quote ?? "", content.quote].join(" | "),
  );

/** "KIND speakers → targets: content" for every claim, actors without the kind of their id. */
export function told(text: string): string[] {
  return read(text).claims.map(
    (claim) =>
      `${claim.kind} ${names(claim.speakers)} → ${names(claim.targets)}: ${claim.content.quote}`,
  );
}

const names = (ids: readonly string[]): string =>
  ids.map((id) => id.slice(id.indexOf(":") + 1)).join("+") || "nobody";

export function claimWith(
  extraction: Extraction,
  words: string,
): ExtractedClaim {
  const found = extraction.claims.find(({ content }) =>
    content.quote.includes(words),
  );
  if (found === undefined) throw new Error(`no claim holds "${words}"`);
  return found;
}
