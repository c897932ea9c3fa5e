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
  return {
    reader: parts.version,

    async load(input) {
      const extraction = parts.reader.extract(parts.normalize(input));
      const [written] = await writeExtractions([extraction], parts);
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
      return prepare(parts.reader.extract(parts.normalize(input)), [], parts);
    },
  };
}
