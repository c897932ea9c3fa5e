import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader } from "../../../seed/extract/extract.ts";
import { loadResources } from "../../../seed/load-resources.ts";
import type {
  ExtractedClaim,
  ExtractedEvent,
} from "../../../server/domain/extraction.ts";

/** The article that the project starts from, read as any other: what must come out of it. */
const file = join(
  import.meta.dirname,
  "../../../seed/articles/2024-04-27-blinken-china.txt",
);
export const text = readFileSync(file, "utf8");
export const read = createReader(loadResources()).extract({
  ref: null,
  title: null,
  publisher: null,
  url: null,
  publishedOn: "2024-04-27",
  publishedOnBasis: "ESTIMATED",
  language: "en",
  text,
});

export const BLINKEN = "person:antony-blinken";
export const XI = "person:xi-jinping";
export const BIDEN = "person:joe-biden";
export const CHINA = "country:chn";
export const USA = "country:usa";
export const CNN = "organization:cnn";

export const events = (kind: string): ExtractedEvent[] =>
  read.events.filter((event) => event.kind === kind);
export const parties = (event: ExtractedEvent | undefined): string[] =>
  (event?.participants ?? []).map(({ actor }) => actor).sort();
export const role = (event: ExtractedEvent | undefined, actor: string) =>
  event?.participants.find((participant) => participant.actor === actor)?.role;
/** Claims whose passage holds the words. */
export const claims = (words: string, kind?: string): ExtractedClaim[] =>
  read.claims.filter(
    (claim) =>
      (kind === undefined || claim.kind === kind) &&
      [claim.content, ...claim.spans].some(({ quote }) =>
        quote.includes(words),
      ),
  );
export const claim = (
  words: string,
  kind?: string,
): ExtractedClaim | undefined => claims(words, kind)[0];
export const hedges = (one: ExtractedClaim | undefined): string[] =>
  (one?.hedges ?? []).map(({ quote }) => quote);
