import type { Day } from "./dates.ts";
import type { AnchoredSpan, Span } from "./span.ts";
import type {
  MentionManner,
  PublicationBasis,
  SourceKind,
} from "./vocabulary.ts";

/** The text as published, and what was not read out of it. */
export interface ArticleRecord {
  /** `article:` and a hash of the text: the same text has the same id. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: Day | null;
  readonly publishedOnBasis: PublicationBasis;
  /** When the store took it in: ISO 8601 date and time, UTC. */
  readonly loadedAt: string;
  readonly kind: SourceKind;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Null for event data and the official record, which have no text. */
  readonly text: string | null;
  /** An earlier, near-identical text. */
  readonly copyOf: string | null;
  /** The version before, same URL. */
  readonly supersedes: string | null;
  /** Bands of the text's MinHash: two articles that share one may be copies of one text. Empty without a text. */
  readonly fingerprint: readonly string[];
  readonly mentions: readonly MentionRecord[];
  readonly skipped: readonly SkippedPassage[];
  readonly warnings: readonly WarningRecord[];
}

/** What names an article where its text is not shown. */
export type Citation = Pick<
  ArticleRecord,
  "id" | "title" | "publisher" | "publishedOn" | "url"
>;

/** A span that names an actor. */
export interface MentionRecord {
  readonly actor: string;
  readonly span: Span;
  readonly how: MentionManner;
}

/** A passage the reader left out, and why: nothing is dropped in silence. */
export interface SkippedPassage {
  readonly span: Span;
  readonly reason: string;
}

/** What a careful reader would question. The text is never silently corrected. */
export interface WarningRecord {
  /** For instance DATE_CONFLICT, OUTSIDE_TERM_OF_OFFICE, UNRESOLVED_DATE, UNRESOLVED_ACTOR. */
  readonly code: string;
  readonly message: string;
  /** The event or claim it is about; null when it is about the article. */
  readonly record: string | null;
  readonly span: Span | null;
}

/** Why a record is believed to be in an article: the exact passage, and through whom it came. */
export interface EvidenceRecord {
  readonly article: string;
  /** Null where the source has no text; then `locator` says where in the source it stands. */
  readonly span: AnchoredSpan | null;
  readonly locator: string | null;
  readonly cue: AnchoredSpan | null;
  /** The chain through which it reached the article, nearest first; empty: the article itself. */
  readonly attribution: readonly string[];
}
