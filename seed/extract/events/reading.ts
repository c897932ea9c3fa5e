import type { DateSpan, Day } from "../../../server/domain/dates.ts";
import type { ExtractedClaim } from "../../../server/domain/extraction.ts";
import type { ActorMention } from "../analysis.ts";
import type { Known } from "./known.ts";

/** What the reading of one sentence leans on besides the sentence. */
export interface Reading {
  readonly text: string;
  readonly publishedOn: Day | null;
  readonly known: Known;
  /** Its title says that it tells of telephone calls. */
  readonly ofCalls: boolean;
  /** The countries that it speaks of more than once, by name or by those who act for them, the oftenest first. */
  readonly spokenOf: readonly string[];
  /** The country that the article is written in; null: not told. */
  readonly home: string | null;
  readonly mentions: readonly ActorMention[];
  /** By the start of their content. */
  readonly claims: readonly ExtractedClaim[];
  /** The day of the heading that a sentence stands under, by its index. */
  readonly headed: ReadonlyMap<number, DateSpan>;
}
