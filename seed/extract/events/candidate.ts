import type {
  EventStatus,
  ParticipantRole,
} from "../../../server/domain/vocabulary.ts";
import type { DateMention } from "../stages.ts";
import type { Act } from "./lexicon.ts";
import type { Party, SentenceView } from "./view.ts";

export interface RoledParty extends Party {
  readonly role: ParticipantRole;
}

/** An act found in one sentence, before it is dated, placed and held against the others. */
export interface Candidate {
  readonly act: Act;
  readonly code: string;
  readonly view: SentenceView;
  /** The word that tells of it. */
  readonly trigger: number;
  /** The verb that carries it: the trigger itself, or what the noun hangs on; -1: none. */
  readonly verb: number;
  readonly parties: readonly RoledParty[];
  /** "US tech controls": a noun with one side only; an event where the sentence says who the other is. */
  readonly oneSided: boolean;
  /** Words that stand for those who take part, resolved or not ("the two leaders"). */
  readonly sides: readonly number[];
  /** Words that may say where, "in Geneva"; the first is the destination of a visit. */
  readonly placeWords: readonly number[];
  readonly topicWords: readonly number[];
  /** Null: only wished for; kept because "no such meeting" may speak of it. */
  readonly status: EventStatus | null;
  readonly statusWord: number;
  readonly rule: string;
  /** The one date that is its own, where one verb tells of several acts; null: those that hang on it. */
  readonly own: DateMention | null;
  /** How far from the sentence's main verb: the main act comes first. */
  readonly rank: number;
}
