import type { Reader } from "../../seed/extract/extract.ts";
import { createReader } from "../../seed/extract/extract.ts";
import type { ReaderResources } from "../../seed/extract/resources.ts";
import type { ArticleSource } from "../../seed/extract/source.ts";
import { analyse, type TextReading } from "../../seed/extract/text/analyse.ts";
import { loadResources } from "../../seed/load-resources.ts";

/** The models and word lists, loaded once for all tests of a file. */
export const resources: ReaderResources = loadResources();
export const reader: Reader = createReader(resources);

/** An article of which nothing is known but its text. */
export function articleOf(
  text: string,
  known: Partial<ArticleSource> = {},
): ArticleSource {
  return {
    ref: null,
    title: null,
    publisher: null,
    url: null,
    publishedOn: null,
    publishedOnBasis: known.publishedOn ? "STATED" : "UNKNOWN",
    language: "en",
    text,
    ...known,
  };
}

export function analyseText(
  text: string,
  known: Partial<ArticleSource> = {},
): TextReading {
  return analyse(articleOf(text, known), resources);
}
