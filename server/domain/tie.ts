import type { ClaimRecord } from "./claim.ts";
import type { Day } from "./dates.ts";
import type { EventRecord } from "./event.ts";
import type { Direction, Presence } from "./vocabulary.ts";

/**
 * Ties: which dyads a record joins, and how records are summed. Written down for readers in
 * `docs/codebook.md`; the same in both stores.
 */

/** Something that happened or something that was said. */
export type EventOrClaimRecord = EventRecord | ClaimRecord;

/** The records between two actors, summed over a window. Side A's id sorts before side B's. */
export interface TieRecord {
  readonly id: string;
  readonly sideA: string;
  readonly sideB: string;
  readonly events: number;
  readonly claims: number;
  /** Sum of the positive Goldstein scores. */
  readonly cooperation: number;
  /** Sum of the negative ones, as a negative number. */
  readonly conflict: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  /** Records done or said by side A to side B. */
  readonly fromA: number;
  readonly fromB: number;
  /** Claims that join the two only because one is accused of acting on the other: unscored, without direction. */
  readonly alleged: number;
  /** How many carry a Goldstein score. */
  readonly scored: number;
  /** Mean Goldstein score; null when nothing is scored. */
  readonly tone: number | null;
  /** Records with a contradiction between the two sides, both known by the as-of day. */
  readonly disputes: number;
  readonly articles: number;
  /** Independent sources: roots of the attribution chains where there are chains, else publishers; copies merged. */
  readonly sources: number;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
}

export interface TiePeriodRecord {
  readonly from: Day;
  readonly to: Day;
  readonly events: number;
  readonly claims: number;
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  readonly fromA: number;
  readonly fromB: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly scored: number;
  readonly tone: number | null;
  /** All articles that were published in the period, about whomever, so that silence can be told from no coverage. */
  readonly articles: number;
}

export interface TieChangeRecord {
  readonly sideA: string;
  readonly sideB: string;
  readonly before: TieRecord | null;
  readonly after: TieRecord | null;
  readonly presence: Presence;
  /** Null under three scored records on either side. */
  readonly tone: Direction | null;
  /** Per month of window. */
  readonly volume: Direction;
  /** Ids of the records that made the change, the newest first. */
  readonly because: readonly string[];
}

export interface PathRecord {
  readonly actors: readonly string[];
  readonly ties: readonly TieRecord[];
}
