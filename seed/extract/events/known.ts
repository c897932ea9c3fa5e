import type { ActorKind } from "../../../server/domain/vocabulary.ts";

/** What the search needs to know of actors. */
export interface Known {
  readonly kindOf: (actor: string) => ActorKind | null;
  readonly isArmedGroup: (actor: string) => boolean;
  /** The country that an actor acts for, or is. */
  readonly countryOf: (actor: string) => string | null;
  /** The one person of the article whom "the leader of" or "the foreign minister of" a country is; null: none or several. */
  readonly holderOf: (
    country: string,
    noun: string,
    modifiers: readonly string[],
  ) => string | null;
  /** Whether somebody may be one of "the two prime ministers": false where the article tells of another office only. */
  readonly mayHold: (
    actor: string,
    noun: string,
    modifiers: readonly string[],
  ) => boolean;
  /** An organization whose members are states. */
  readonly isOfStates: (actor: string) => boolean;
  readonly isMedia: (actor: string) => boolean;
}

/** Prepositions in front of where it happened. */
export const PLACE_WORDS = new Set([
  "in",
  "at",
  "near",
  "outside",
  "aboard",
  "inside",
]);

/** Prepositions in front of what was talked of. */
export const TOPIC_WORDS = new Set([
  "on",
  "about",
  "over",
  "regarding",
  "concerning",
]);
