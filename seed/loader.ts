import { setImmediate } from "node:timers/promises";
import type { Extraction } from "../server/domain/extraction.ts";
import type { ArticleInput, ArticleLoader } from "../server/loader.ts";
import type { Reader } from "./extract/extract.ts";
import type { ArticleSource } from "./extract/source.ts";
import { prepare, writeExtractions, type WriteEffects } from "./write.ts";

export interface LoaderParts extends WriteEffects {
  readonly reader: Reader;
  /** Name and version of the reader. */
  readonly version: string;
  /** Types what a caller handed over; throws BadInput with every problem. */
  readonly normalize: (input: ArticleInput) => ArticleSource;
}

/** The way of one article from a caller's hands into the store: read, extract, resolve, link, write. */
export function createLoader(parts: LoaderParts): ArticleLoader {
  let last: Promise<unknown> = Promise.resolve();
  // Reading keeps the one thread busy: what else was asked meanwhile is answered before the next is read.
  const read = (input: ArticleInput): Promise<Extraction> => {
    const next = last
      .then(() => setImmediate())
      .then(() => parts.reader.extract(parts.normalize(input)));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    reader: parts.version,

    async load(input) {
      const [written] = await writeExtractions([await read(input)], parts);
      if (written === undefined)
        throw new Error("The store gave no outcome for the article written.");
      const { reading, alreadyLoaded } = written;
      return {
        article: reading.article.id,
        alreadyLoaded,
        events: reading.events.length,
        claims: reading.claims.length,
        actors: reading.actors.length,
        warnings: reading.article.warnings,
      };
    },

    async preview(input) {
      return prepare(await read(input), [], parts);
    },
  };
}
