import type { Day, Window } from "./dates.ts";
import type {
  ActorKind,
  CameoClass,
  ClaimKind,
  Dataset,
  EventKind,
  EventStatus,
  RollUp,
} from "./vocabulary.ts";

/**
 * Which records count. A null list or bound does not restrict; an empty list lets nothing through.
 * Made from the API's `RecordFilter` by `normalizeFilter`, which fills every default in.
 */
export interface RecordFilter {
  /** When it happened: records whose dates overlap it. */
  readonly during: Window | null;
  /** Only what articles published on or before this day had reported; articles of unknown date are left out. */
  readonly asOf: Day | null;
  /** Records that one of these takes part in. */
  readonly actors: readonly string[] | null;
  readonly actorKinds: readonly ActorKind[] | null;
  /** Records that one of these countries, or somebody acting for it, takes part in. */
  readonly countries: readonly string[] | null;
  readonly eventKinds: readonly EventKind[] | null;
  readonly claimKinds: readonly ClaimKind[] | null;
  /** Records whose CAMEO code is of one of these root classes; those without a code do not pass. */
  readonly cameoClasses: readonly CameoClass[] | null;
  /** Both sides among these. */
  readonly between: readonly string[] | null;
  readonly publishers: readonly string[] | null;
  readonly datasets: readonly Dataset[];
  /** Statuses of events; claims have none and pass. */
  readonly statuses: readonly EventStatus[];
  readonly minConfidence: number | null;
  readonly reviewedOnly: boolean;
  /** Claims that only a title makes. */
  readonly includeHeadlines: boolean;
  readonly topics: readonly string[] | null;
  readonly places: readonly string[] | null;
  /** Goldstein score of the record; unscored records do not pass a bound. */
  readonly minTone: number | null;
  readonly maxTone: number | null;
  /** Words in titles, claims and evidence: all of them, case and diacritics aside. */
  readonly text: string | null;
  readonly disputed: boolean | null;
  readonly rollUp: RollUp;
  readonly includeUndated: boolean;
  /** Records that a person rejected. */
  readonly includeRejected: boolean;
}

export const EVERYTHING: RecordFilter = {
  during: null,
  asOf: null,
  actors: null,
  actorKinds: null,
  countries: null,
  eventKinds: null,
  claimKinds: null,
  cameoClasses: null,
  between: null,
  publishers: null,
  datasets: ["ARTICLES"],
  statuses: ["OCCURRED"],
  minConfidence: null,
  reviewedOnly: false,
  includeHeadlines: false,
  topics: null,
  places: null,
  minTone: null,
  maxTone: null,
  text: null,
  disputed: null,
  rollUp: "NONE",
  includeUndated: true,
  includeRejected: false,
};
