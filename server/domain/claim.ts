import type { EvidenceRecord, WarningRecord } from "./article.ts";
import type { DateSpan } from "./dates.ts";
import type { AnchoredSpan } from "./span.ts";
import type { ClaimKind, Dataset, Quotation, Review } from "./vocabulary.ts";

/** What somebody said of somebody, true or not; as one article tells it. */
export interface ClaimRecord {
  readonly id: string;
  readonly article: string;
  readonly kind: ClaimKind;
  /** The words of what is claimed, as the article has them. */
  readonly text: string;
  readonly cameo: string | null;
  readonly goldstein: number | null;
  /** Empty when the article leaves the speaker out. */
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  /** Whom the claim is about or aimed at. */
  readonly targets: readonly string[];
  /** Who is said to suffer or gain, apart from the target. */
  readonly affected: readonly string[];
  readonly hedges: readonly AnchoredSpan[];
  readonly negated: boolean;
  /** Only the title says so. */
  readonly headline: boolean;
  readonly topics: readonly string[];
  readonly quoted: Quotation;
  /** The words that name the source here, also when no actor could be resolved. */
  readonly speakerSpan: AnchoredSpan | null;
  readonly cue: AnchoredSpan | null;
  readonly content: AnchoredSpan | null;
  /** The event where it was said, of the same article. */
  readonly event: string | null;
  readonly when: DateSpan;
  readonly evidence: readonly EvidenceRecord[];
  readonly warnings: readonly WarningRecord[];
  readonly rule: string;
  readonly confidence: number;
  readonly review: Review;
  readonly dataset: Dataset;
}
