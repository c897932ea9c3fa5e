import { actedFor, type ActorContext } from "./acting.ts";
import type { ArticleRecord } from "./article.ts";
import { cameoClassOf, quadClassOf, type QuadClass } from "./cameo.ts";
import { unique } from "./collections.ts";
import type { DateSpan, Day } from "./dates.ts";
import { dyadsOfBoth, isEvent, type Dyad } from "./dyads.ts";
import { sourceOf } from "./sources.ts";
import type { EventOrClaimRecord } from "./tie.ts";
import type {
  CameoClass,
  ClaimKind,
  Dataset,
  DatePrecision,
  EventKind,
  EventStatus,
  Extent,
  Review,
  RollUp,
} from "./vocabulary.ts";

/** What counting needs to know of a record: everything that a filter asks and a sum adds. */
export interface CountedRecord {
  readonly id: string;
  readonly article: string;
  /** Null for a claim. */
  readonly eventKind: EventKind | null;
  /** Null for an event. */
  readonly claimKind: ClaimKind | null;
  /** First and last day: both null, or neither. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: DatePrecision;
  readonly extent: Extent;
  /** The day its article was published; null when nobody says. */
  readonly knownFrom: Day | null;
  /** The day a newer version of its article took its place; null when none has, "" when nobody says on which day. */
  readonly replacedOn: Day | "" | null;
  readonly publisher: string | null;
  readonly dataset: Dataset;
  /** Null for a claim. */
  readonly status: EventStatus | null;
  readonly headline: boolean;
  readonly confidence: number;
  readonly review: Review;
  readonly goldstein: number | null;
  readonly quadClass: QuadClass | null;
  readonly cameoClass: CameoClass | null;
  readonly topics: readonly string[];
  /** The place's id and its country's. A claim is placed where the event was at which it was said. */
  readonly places: readonly string[];
  /** All who take part: participants; speakers, addressees, targets, affected. */
  readonly actors: readonly string[];
  /** The countries among them, and those that they acted for. */
  readonly countries: readonly string[];
  /** Speakers of a claim and the countries they spoke for: who stands behind it. */
  readonly voices: readonly string[];
  readonly source: string;
  readonly dyads: Readonly<Record<RollUp, readonly Dyad[]>>;
}

/** What is known around a record where it is counted. */
export interface CountingContext extends ActorContext {
  readonly article: (id: string) => ArticleFacts | undefined;
  /** The event of that id, for the place of what was said there. */
  readonly event: (id: string) => EventOrClaimRecord | undefined;
  /** Articles that a newer version took the place of: its day of publication, "" when nobody says. */
  readonly replacedOn: (article: string) => Day | "" | null;
}

export type ArticleFacts = Pick<
  ArticleRecord,
  "id" | "publisher" | "publishedOn" | "copyOf"
>;

/** Draws from a record what counting needs. */
export function counted(
  record: EventOrClaimRecord,
  context: CountingContext,
): CountedRecord {
  const article = context.article(record.article);
  const event = isEvent(record) ? record : null;
  const claim = isEvent(record) ? null : record;
  const actors = actorsOf(record);
  const { when } = record;
  return {
    id: record.id,
    article: record.article,
    eventKind: event?.kind ?? null,
    claimKind: claim?.kind ?? null,
    from: when.from ?? when.to,
    to: when.to ?? when.from,
    precision: when.precision,
    extent: when.extent,
    knownFrom: article?.publishedOn ?? null,
    replacedOn: context.replacedOn(record.article),
    publisher: article?.publisher ?? null,
    dataset: record.dataset,
    status: event?.status ?? null,
    headline: claim?.headline ?? false,
    confidence: record.confidence,
    review: record.review,
    goldstein: record.goldstein,
    quadClass: quadClassOf(record.cameo),
    cameoClass: cameoClassOf(record.cameo),
    topics: record.topics,
    places: placesOf(record, context),
    actors,
    countries: countriesFor(actors, when, context),
    voices:
      claim === null
        ? []
        : unique([
            ...claim.speakers,
            ...countriesFor(claim.speakers, when, context),
          ]),
    source: sourceOf(record, context.article),
    dyads: dyadsOfBoth(record, context),
  };
}

/** All who take part in a record, each once. */
export function actorsOf(record: EventOrClaimRecord): string[] {
  return unique(
    isEvent(record)
      ? record.participants.map(({ actor }) => actor)
      : [
          ...record.speakers,
          ...record.addressees,
          ...record.targets,
          ...record.affected,
        ],
  );
}

/** The words that a search for text looks at: title or claim, and the evidence. */
export function textOf(record: EventOrClaimRecord): string {
  let text = isEvent(record) ? record.title : record.text;
  for (const { span } of record.evidence)
    if (span !== null) text += ` ${span.quote}`;
  return text;
}

/** The countries that they acted for, each once. */
function countriesFor(
  ids: readonly string[],
  when: DateSpan,
  context: CountingContext,
): string[] {
  const countries: string[] = [];
  for (const id of ids) {
    const country = actedFor(id, when, context);
    if (country !== null && !countries.includes(country))
      countries.push(country);
  }
  return countries;
}

function placesOf(
  record: EventOrClaimRecord,
  context: CountingContext,
): string[] {
  const event = isEvent(record)
    ? record
    : record.event === null
      ? undefined
      : context.event(record.event);
  if (event === undefined || !isEvent(event) || event.place === null) return [];
  const { id, country } = event.place;
  return country === null ? [id] : [id, country];
}
