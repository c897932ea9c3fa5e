import type { CountedRecord } from "./counted.ts";
import { overlaps, type Day } from "./dates.ts";
import type { Dyad } from "./dyads.ts";
import type { RecordFilter } from "./filter.ts";
import type { ActorKind, RollUp } from "./vocabulary.ts";

/** What a filter asks that a record alone does not say. */
export interface PassingContext {
  /** Whether the record has the words of the filter's `text`. */
  readonly hasText: (id: string) => boolean;
  /** Whether somebody contradicts the record, as far as was known by then. */
  readonly isDisputed: (id: string, asOf: Day | null) => boolean;
}

/** Whether the filter lets the record through. Which of its dyads count is a question of its own: see `dyadPasses`. */
export function passes(
  record: CountedRecord,
  filter: RecordFilter,
  context: PassingContext,
): boolean {
  return (
    isKnown(record, filter.asOf) &&
    isWithin(record, filter) &&
    isOfKind(record, filter) &&
    isTrusted(record, filter) &&
    isAbout(record, filter) &&
    (filter.text === null || context.hasText(record.id)) &&
    (filter.disputed === null ||
      context.isDisputed(record.id, filter.asOf) === filter.disputed)
  );
}

/** Whether an article had told of it by then, and no newer version of the article had taken its place. */
export function isKnown(
  { knownFrom, replacedOn }: CountedRecord,
  asOf: Day | null,
): boolean {
  if (asOf === null) return replacedOn === null;
  if (knownFrom === null || knownFrom > asOf) return false;
  return replacedOn === null || replacedOn === "" || replacedOn > asOf;
}

/** Whether the filter draws the line between the two sides: both of the kinds, both among those between whom. */
export function dyadPasses(
  { sideA, sideB }: Pick<Dyad, "sideA" | "sideB">,
  { actorKinds, between }: RecordFilter,
): boolean {
  return (
    (actorKinds === null ||
      (actorKinds.includes(kindOf(sideA)) &&
        actorKinds.includes(kindOf(sideB)))) &&
    (between === null || (between.includes(sideA) && between.includes(sideB)))
  );
}

/** The kind that an actor's id tells. */
export function kindOf(id: string): ActorKind {
  if (id.startsWith("person:")) return "PERSON";
  return id.startsWith("country:") ? "COUNTRY" : "ORGANIZATION";
}

function isWithin(record: CountedRecord, filter: RecordFilter): boolean {
  if (record.from === null) return filter.includeUndated;
  return filter.during === null || overlaps(record, filter.during);
}

function isOfKind(record: CountedRecord, filter: RecordFilter): boolean {
  const { eventKind, claimKind, cameoClass, status } = record;
  return (
    filter.datasets.includes(record.dataset) &&
    (status === null || filter.statuses.includes(status)) &&
    (eventKind === null || allows(filter.eventKinds, eventKind)) &&
    (claimKind === null || allows(filter.claimKinds, claimKind)) &&
    (filter.cameoClasses === null ||
      (cameoClass !== null && filter.cameoClasses.includes(cameoClass))) &&
    (filter.includeHeadlines || !record.headline)
  );
}

function isTrusted(record: CountedRecord, filter: RecordFilter): boolean {
  const { minConfidence, minTone, maxTone, publishers } = filter;
  const { goldstein, publisher, review } = record;
  return (
    (minConfidence === null || record.confidence >= minConfidence) &&
    (filter.includeRejected || review !== "REJECTED") &&
    (!filter.reviewedOnly || review === "CONFIRMED") &&
    (minTone === null || (goldstein !== null && goldstein >= minTone)) &&
    (maxTone === null || (goldstein !== null && goldstein <= maxTone)) &&
    (publishers === null ||
      (publisher !== null && publishers.includes(publisher)))
  );
}

/** Whether the actor has a part in the record; under roll-up a country has one where somebody acts for it. */
function takesPart(
  record: CountedRecord,
  actor: string,
  rollUp: RollUp,
): boolean {
  return (
    record.actors.includes(actor) ||
    (rollUp === "COUNTRY" && record.countries.includes(actor))
  );
}

function isAbout(record: CountedRecord, filter: RecordFilter): boolean {
  const { actors, rollUp } = filter;
  return (
    (actors === null || actors.some((id) => takesPart(record, id, rollUp))) &&
    shares(filter.countries, record.countries) &&
    shares(filter.topics, record.topics) &&
    shares(filter.places, record.places) &&
    ((filter.actorKinds === null && filter.between === null) ||
      record.dyads[filter.rollUp].some((dyad) => dyadPasses(dyad, filter)) ||
      (filter.between === null &&
        record.actors.some((id) => filter.actorKinds?.includes(kindOf(id)))))
  );
}

function allows<T>(list: readonly T[] | null, value: T): boolean {
  return list === null || list.includes(value);
}

function shares(
  asked: readonly string[] | null,
  has: readonly string[],
): boolean {
  return asked === null || has.some((value) => asked.includes(value));
}
