import type { EvidenceRecord } from "./article.ts";
import type { LinkAuthor, LinkKind, Review } from "./vocabulary.ts";

/** A relation between two claims or two events. Drawn, never merged: a person can undo it. */
export interface LinkRecord {
  /** `link:` and a hash of kind, from and to. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly by: LinkAuthor;
  /**
   * Both ends tell of one occasion. A REPEATS of the same occasion is another report of the same words and
   * counts once; a REPEATS of another occasion is the same thing said again and counts again.
   */
  readonly sameOccasion: boolean | null;
  readonly rule: string;
  readonly confidence: number;
  readonly review: Review;
  /** The passage that draws the link, where the text does. */
  readonly evidence: EvidenceRecord | null;
}
