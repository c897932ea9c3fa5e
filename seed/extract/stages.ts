import type { DateSpan, Day } from "../../server/domain/dates.ts";
import type {
  SkippedPassage,
  WarningRecord,
} from "../../server/domain/article.ts";
import type {
  ExtractedActor,
  ExtractedClaim,
  ExtractedEvent,
  ExtractedRelation,
} from "../../server/domain/extraction.ts";
import type { ActorMention, Analysis, PlaceMention } from "./analysis.ts";
import type { ArticleSource } from "./source.ts";

/** What the stages after the analysis can lean on. Each adds its part; only verbs that a name in front of them gives away are tagged anew. */
export interface TextStage {
  /** The article's id. */
  readonly article: string;
  readonly source: ArticleSource;
  readonly analysis: Analysis;
  readonly title: string;
  readonly publishedOn: Day | null;
}

export interface ActorStage extends TextStage {
  readonly actors: ReadonlyMap<string, ExtractedActor>;
  /** In the order of the text; every one resolves to an actor in `actors`. */
  readonly mentions: readonly ActorMention[];
  /** In the order of the text: what can say where something happened. */
  readonly places: readonly PlaceMention[];
}

/** A stretch of text that says when, resolved against the day of publication. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly when: DateSpan;
  /** How many days it lasts, where the words give a length and no date ("three-day"); else null. */
  readonly days: number | null;
}

export interface DateStage extends ActorStage {
  readonly dates: readonly DateMention[];
}

export interface ClaimStage extends DateStage {
  readonly claims: readonly ExtractedClaim[];
}

export interface EventStage extends ClaimStage {
  readonly events: readonly ExtractedEvent[];
  /** Between events of this article. */
  readonly eventRelations: readonly ExtractedRelation[];
}

/** The last stage may also say at which event and when a claim was made, now that the events are known. */
export interface RelationStage extends EventStage {
  readonly relations: readonly ExtractedRelation[];
}

/** What a stage has to say besides its result. */
export interface Remarks {
  readonly warnings: WarningRecord[];
  readonly skipped: SkippedPassage[];
}
