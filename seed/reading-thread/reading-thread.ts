import type { Extraction } from "../../server/domain/extraction.ts";
import { TookTooMuch } from "../../server/errors.ts";
import type { ArticleInput } from "../../server/loader.ts";
import {
  ANSWER_WITHIN_MS,
  ownThread,
  SHOWN_WITHIN_MS,
  type GivenUp,
  type Limit,
} from "../../server/thread/own-thread.ts";
import type { ArticleSource } from "../extract/source.ts";

/** Reads one article after another, in the order in which they come. Throws BadInput, or TookTooMuch. */
export interface ReadingThread {
  /** What a caller hands over to be kept. */
  readonly read: (input: ArticleInput) => Promise<Extraction>;
  /** What a caller only wants to see: it waits for what is to be kept, and has less time, so that it holds that up little. */
  readonly readToShow: (input: ArticleInput) => Promise<Extraction>;
  /** What was typed already, however long it takes. */
  readonly readSource: (source: ArticleSource) => Promise<Extraction>;
  readonly close: () => Promise<void>;
}

export type ToRead =
  { readonly input: ArticleInput } | { readonly source: ArticleSource };

const START = new URL("./start.js", import.meta.url);

export function readingThread(
  within = { load: ANSWER_WITHIN_MS, show: SHOWN_WITHIN_MS },
  memoryMb?: number,
): ReadingThread {
  const thread = ownThread<ToRead, string>({
    start: START,
    ...(memoryMb === undefined ? {} : { memoryMb }),
  });
  const read = async (toRead: ToRead, isUrgent: boolean, limit?: Limit) =>
    JSON.parse(await thread.ask(toRead, limit, isUrgent)) as Extraction;
  return {
    read: (input) =>
      read({ input }, true, limitOf(input.text.length, within.load)),
    readToShow: (input) =>
      read({ input }, false, limitOf(input.text.length, within.show)),
    readSource: (source) => read({ source }, true),
    close: () => thread.close(),
  };
}

function limitOf(characters: number, ms: number): Limit {
  const length = characters.toLocaleString("en");
  const instead =
    "Hand it over in parts, or put it into a file for `npm run seed`, which takes the time it needs.";
  const words: Readonly<Record<GivenUp, string>> = {
    WAITED: `The text was not read within ${ms / 1000} s: the server is busy, or reads others before it. Try again later.`,
    TIME: `The text of ${length} characters must be read within ${ms / 1000} s, and took longer. ${instead}`,
    MEMORY: `The text of ${length} characters needs more memory than the server gives to reading. ${instead}`,
  };
  return { ms, because: (why) => new TookTooMuch(words[why]) };
}
