import type { WarningRecord } from "./domain/article.ts";
import type { Day } from "./domain/dates.ts";
import type { Reading } from "./domain/reading.ts";

/** An article as a caller hands it over; `format` says how its text is to be read. */
export interface ArticleInput {
  readonly text: string;
  readonly format: "text" | "markdown" | "html";
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: Day | null;
}

export interface LoadReport {
  readonly article: string;
  readonly alreadyLoaded: boolean;
  readonly events: number;
  readonly claims: number;
  readonly actors: number;
  readonly warnings: readonly WarningRecord[];
}

/** Takes articles in: the server knows no more of the reader than this. */
export interface ArticleLoader {
  /** Name and version of the reader, as answers cite it. */
  readonly reader: string;
  /** Reads the article and puts what it says into the store; resolves once committed. Throws BadInput. */
  readonly load: (input: ArticleInput) => Promise<LoadReport>;
  /** What would be understood; nothing is kept. Throws BadInput. */
  readonly preview: (input: ArticleInput) => Promise<Reading>;
}
