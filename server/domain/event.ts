/** Events, who takes part in them, and where. */
import type { EvidenceRecord, WarningRecord } from "./article.ts";
import type { DateSpan } from "./dates.ts";
import type {
  Attestation,
  Dataset,
  EventKind,
  EventStatus,
  ParticipantRole,
  Review,
} from "./vocabulary.ts";

/** Where something happened, as one article has it. */
export interface PlaceRecord {
  /** `place:` and the slug of name and country, "place:beijing-chn". */
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  /** Degrees north, WGS 84. */
  readonly latitude: number | null;
  /** Degrees east, WGS 84. */
  readonly longitude: number | null;
}

/** Who takes part, and as what. One may do so in several roles. */
export interface ParticipantRecord {
  readonly actor: string;
  readonly role: ParticipantRole;
}

/** Something that happened, or was to happen, between actors; as one article tells it. */
export interface EventRecord {
  readonly id: string;
  /** The article it belongs to: records of one event in several articles are linked, never merged. */
  readonly article: string;
  readonly kind: EventKind;
  /** Of who and what was read. */
  readonly title: string;
  /** Set where a correction changed who or what that is: the title is made anew where it is shown (`title.ts`). */
  readonly retitled?: true;
  /** CAMEO 1.1b3 code, for instance "042". */
  readonly cameo: string | null;
  /** Goldstein score of the code, -10 to 10. */
  readonly goldstein: number | null;
  readonly status: EventStatus;
  /** Who says that it was cancelled or denied; empty: the article itself. */
  readonly statusBy: readonly string[];
  readonly attested: Attestation;
  readonly when: DateSpan;
  readonly place: PlaceRecord | null;
  readonly participants: readonly ParticipantRecord[];
  readonly topics: readonly string[];
  readonly evidence: readonly EvidenceRecord[];
  readonly warnings: readonly WarningRecord[];
  /** Which reading rule, or which data set's mapping, found it. */
  readonly rule: string;
  /** 0 to 1, calibrated on annotated text. */
  readonly confidence: number;
  readonly review: Review;
  readonly dataset: Dataset;
}
