import type { Dataset, SourceKind } from "./vocabulary.ts";

/** The kind of source that the records of a data set come from. */
export const DATASET_KINDS: Readonly<Record<Dataset, SourceKind>> = {
  ARTICLES: "ARTICLE",
  GDELT: "EVENT_DATA",
  OFFICIAL: "OFFICIAL_RECORD",
};
