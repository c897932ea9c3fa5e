/** Taking one article in that a caller of the server hands over. */
import type { Extraction } from "../server/domain/extraction.ts";
import { StoreUnavailable } from "../server/errors.ts";
import type { ArticleInput, ArticleLoader } from "../server/loader.ts";
import {
  prepare,
  writeExtractions,
  type WriteEffects,
  type WrittenReading,
} from "./write.ts";

type Read = (input: ArticleInput) => Promise<Extraction>;

export interface LoaderParts extends WriteEffects {
  /** Name and version of the reader. */
  readonly version: string;
  /** Types and reads what a caller handed over; throws BadInput with every problem. Answers in the order asked. */
  readonly read: Read;
  /** The same where nothing will be kept: who only looks holds up nobody who loads. */
  readonly readToShow: Read;
}

/** The way of one article from a caller's hands into the store: read, extract, resolve, link, write. */
export function createLoader(parts: LoaderParts): ArticleLoader {
  const inTurn = turns<WrittenReading[]>();
  return {
    reader: parts.version,

    async load(input) {
      const extraction = await parts.read(input);
      const [written] = await inTurn(() =>
        writeExtractions([extraction], parts),
      );
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
      return prepare(await parts.readToShow(input), [], parts);
    },
  };
}

/**
 * One after another: an article is linked with what the store holds, and with two at once neither would find the
 * other. Those who wait for one that finds the store away are told so with it, and do not each find it out.
 */
function turns<T>() {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work: () => Promise<T>): Promise<T> => {
    const before = waiting === 0 ? Promise.resolve() : last;
    const mine = before.then(work, (error: unknown) => {
      if (error instanceof StoreUnavailable) throw error;
      return work();
    });
    last = mine;
    waiting += 1;
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  };
}
