import type { DateSpan } from "../../../server/domain/dates.ts";
import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { Span } from "../../../server/domain/span.ts";
import type {
  Attestation,
  EventKind,
  EventStatus,
} from "../../../server/domain/vocabulary.ts";

/** An event while the article is still being read: later sentences may add to it. */
export interface Draft {
  readonly kind: EventKind;
  readonly code: string;
  /** The act's own code where `code` is that of intending it. */
  readonly deed: string;
  readonly status: EventStatus;
  readonly statusBy: readonly string[];
  readonly attested: Attestation;
  readonly attribution: readonly string[];
  readonly when: DateSpan;
  /** Length in days where only that is said. */
  readonly days: number | null;
  readonly lengthWords: string | null;
  /** "during his visit", "where he met": within a visit told before. */
  readonly onVisit: boolean;
  readonly place: ExtractedPlace | null;
  readonly participants: readonly ParticipantRecord[];
  readonly topics: readonly string[];
  readonly spans: readonly Span[];
  readonly sentence: number;
  /** The word of its sentence that tells of it. */
  readonly trigger: number;
  readonly rule: string;
  readonly rank: number;
  readonly confidence: number;
  /** "the meeting", "his visit": speaks of an event told before, if there is one. */
  readonly definite: boolean;
  /** "another meeting", "their next summit": certainly not the one told before. */
  readonly fresh: boolean;
  /** Says of one told before that it is off or never was: "the trip was dropped". */
  readonly recalls: boolean;
  /** "was to meet", "had planned to fly": seen from behind, it may have come to nothing. */
  readonly lapsed: boolean;
  /** Adds those who took part to a meeting told of just before. */
  readonly attends: boolean;
  /** A body of states that met by itself. */
  readonly ofBody: boolean;
  /** A summit or a state visit, which only holders of office have. */
  readonly official: boolean;
  /** The sentence says that it ends or begins on its date. */
  readonly edge: "BEGINS" | "ENDS" | null;
}
