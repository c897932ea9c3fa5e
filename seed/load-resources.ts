import type { ReaderResources } from "./extract/resources.ts";
import { createTagger } from "./extract/text/tagger.ts";

/** Loads models and word lists; a reader is made of them. */
export function loadResources(): ReaderResources {
  return { tag: createTagger() };
}
