import type { Day } from "../../server/domain/dates.ts";
import type { PublicationBasis } from "../../server/domain/vocabulary.ts";

/** A typed article as `seed/read` hands it over: what the reader is given. */
export interface ArticleSource {
  readonly ref: string | null;
  /** Null: take it from the text's first line. Empty: the text has none. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Null: look in the text (a dated dateline), else unknown. */
  readonly publishedOn: Day | null;
  readonly publishedOnBasis: PublicationBasis;
  readonly language: string;
  readonly text: string;
}
