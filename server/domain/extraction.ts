import type {
  MentionRecord,
  SkippedPassage,
  WarningRecord,
} from "./article.ts";
import type { DateSpan, Day } from "./dates.ts";
import type { ParticipantRecord } from "./event.ts";
import type { Span } from "./span.ts";
import type {
  ActorKind,
  Attestation,
  ClaimKind,
  EventKind,
  EventStatus,
  LinkAuthor,
  OrganizationType,
  PublicationBasis,
  Quotation,
} from "./vocabulary.ts";

/**
 * What reading one article gives: the format of `npm run extract`, one JSON document a line.
 * Every span points into `article.text`; every event, claim and mention has at least one.
 */
export interface Extraction {
  readonly article: ExtractedArticle;
  readonly actors: readonly ExtractedActor[];
  readonly mentions: readonly MentionRecord[];
  readonly events: readonly ExtractedEvent[];
  readonly claims: readonly ExtractedClaim[];
  readonly relations: readonly ExtractedRelation[];
  readonly warnings: readonly WarningRecord[];
  readonly skipped: readonly SkippedPassage[];
}

export interface ExtractedArticle {
  readonly id: string;
  /** The input's own reference, echoed. */
  readonly ref: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedOn: Day | null;
  readonly publishedOnBasis: PublicationBasis;
  readonly language: string;
  readonly text: string;
}

export interface ExtractedActor {
  readonly id: string;
  readonly kind: ActorKind;
  /** As the article has it, where it gives a full name; else as lists have it. */
  readonly name: string;
  /** What the actor is usually called, where the article has another form: what a store keeps as the name. */
  readonly usualName?: string;
  readonly aliases?: readonly string[];
  /** The country acted for, or null. Absent for countries. */
  readonly country?: string | null;
  /** Offices that the text itself gives, or the list of office holders (then without a span). */
  readonly offices?: readonly ExtractedOffice[];
  readonly type?: OrganizationType;
  readonly basedIn?: string | null;
}

export interface ExtractedOffice {
  readonly title: string;
  readonly of: string;
  readonly span: Span | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
}

export interface ExtractedPlace {
  readonly name: string;
  readonly country: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export interface ExtractedEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly cameo: string | null;
  readonly goldstein: number | null;
  readonly status: EventStatus;
  readonly statusBy: readonly string[];
  readonly attested: Attestation;
  readonly when: DateSpan;
  readonly place: ExtractedPlace | null;
  readonly participants: readonly ParticipantRecord[];
  readonly topics: readonly string[];
  readonly attribution: readonly string[];
  readonly spans: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
}

export interface ExtractedClaim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly cameo: string | null;
  readonly goldstein: number | null;
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  readonly targets: readonly string[];
  readonly affected: readonly string[];
  readonly hedges: readonly Span[];
  readonly negated: boolean;
  readonly headline: boolean;
  readonly topics: readonly string[];
  readonly quoted: Quotation;
  readonly speakerSpan: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
  readonly attribution: readonly string[];
  readonly event: string | null;
  readonly when: DateSpan;
  readonly spans: readonly Span[];
  readonly rule: string;
  readonly confidence: number;
}

export interface ExtractedRelation {
  readonly kind:
    | "CONTRADICTS"
    | "REPEATS"
    | "SUPPORTS"
    | "ALLEGES_BREACH_OF"
    | "SAME_EVENT"
    | "CONFLICTS_WITH";
  readonly from: string;
  readonly to: string;
  readonly by: LinkAuthor;
  readonly sameOccasion: boolean | null;
  readonly rule: string;
  readonly confidence: number;
  readonly span: Span | null;
}
