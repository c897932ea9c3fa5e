import DataLoader from "dataloader";
import type { ActorRecord } from "./domain/actor.ts";
import type { ArticleRecord } from "./domain/article.ts";
import type { ClaimRecord } from "./domain/claim.ts";
import type { Day } from "./domain/dates.ts";
import type { EventRecord, PlaceRecord } from "./domain/event.ts";
import type { RecordFilter } from "./domain/filter.ts";
import type { LinkRecord } from "./domain/link.ts";
import { tenuresOf, type TenureRecord } from "./domain/offices.ts";
import type { Reading } from "./domain/reading.ts";
import type { EventOrClaimRecord, TieRecord } from "./domain/tie.ts";
import type {
  Page,
  PageRequest,
  ReportsRecord,
  Store,
  TieSides,
} from "./store/store.ts";

/**
 * One question to the store a tick, however many rows ask. Lives as long as one request, so that no
 * answer outlives a change of the graph.
 */
export interface Loaders {
  readonly actor: DataLoader<string, ActorRecord | null>;
  /** Actors that were asked for together beforehand: no promise for each, where many rows name them. */
  readonly known: Map<string, ActorRecord>;
  readonly event: DataLoader<string, EventRecord | null>;
  readonly claim: DataLoader<string, ClaimRecord | null>;
  readonly article: DataLoader<string, ArticleRecord | null>;
  readonly place: DataLoader<string, PlaceRecord | null>;
  readonly claimsAt: DataLoader<string, string[]>;
  readonly recordsIn: DataLoader<
    string,
    { events: string[]; claims: string[] }
  >;
  readonly links: DataLoader<string, LinkRecord[]>;
  readonly reports: DataLoader<string, ReportsRecord>;
  offices(on: Day | null): DataLoader<string, TenureRecord[]>;
  people(on: Day | null): DataLoader<string, string[]>;
  ties(filter: RecordFilter, first: number): DataLoader<string, TieRecord[]>;
  events(
    filter: RecordFilter,
    page: PageRequest,
  ): DataLoader<string, Page<EventRecord>>;
  claims(
    filter: RecordFilter,
    page: PageRequest,
  ): DataLoader<string, Page<ClaimRecord>>;
  tieRecords(
    filter: RecordFilter,
    page: PageRequest,
  ): DataLoader<TieSides, Page<EventOrClaimRecord>, string>;
}

export function createLoaders(store: Store): Loaders {
  return {
    actor: new DataLoader((ids) => store.actorsById(ids)),
    known: new Map(),
    event: new DataLoader((ids) => store.eventsById(ids)),
    claim: new DataLoader((ids) => store.claimsById(ids)),
    article: new DataLoader((ids) => store.articlesById(ids)),
    place: new DataLoader((ids) => store.placesById(ids)),
    claimsAt: new DataLoader((ids) => store.claimsAt(ids)),
    recordsIn: new DataLoader((ids) => store.recordsIn(ids)),
    links: new DataLoader((ids) => store.linksOf(ids)),
    reports: new DataLoader((ids) => store.reportsOf(ids)),
    offices: perArguments(
      (on: Day | null) =>
        new DataLoader<string, TenureRecord[]>((ids) =>
          store.officesOf(ids, on),
        ),
    ),
    people: perArguments(
      (on: Day | null) =>
        new DataLoader<string, string[]>((ids) => store.peopleOf(ids, on)),
    ),
    ties: perArguments(
      (filter: RecordFilter, first: number) =>
        new DataLoader<string, TieRecord[]>((ids) =>
          store.tiesOf(ids, filter, first),
        ),
    ),
    events: perArguments(
      (filter: RecordFilter, page: PageRequest) =>
        new DataLoader<string, Page<EventRecord>>((ids) =>
          store.eventsOf(ids, filter, page),
        ),
    ),
    claims: perArguments(
      (filter: RecordFilter, page: PageRequest) =>
        new DataLoader<string, Page<ClaimRecord>>((ids) =>
          store.claimsOf(ids, filter, page),
        ),
    ),
    tieRecords: perArguments(
      (filter: RecordFilter, page: PageRequest) =>
        new DataLoader<TieSides, Page<EventOrClaimRecord>, string>(
          (ties) => store.tieRecords(ties, filter, page),
          { cacheKeyFn: ({ sideA, sideB }) => `${sideA}~${sideB}` },
        ),
    ),
  };
}

/** The actor at once where it is known already, else as soon as it is loaded. */
export function actorOf(id: string, { known, actor }: Loaders) {
  return known.get(id) ?? actor.load(id);
}

/** Asks for the actors of many rows in one question. */
export async function prefetchActors(
  ids: readonly string[],
  store: Store,
  { known }: Loaders,
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  if (missing.length === 0) return;
  for (const actor of await store.actorsById(missing))
    if (actor !== null) known.set(actor.id, actor);
}

/** Answers from a reading that no store holds, as if one did: what `readArticle` shows. */
export function primeWithReading(loaders: Loaders, reading: Reading): void {
  const { article, actors, offices, events, claims, links } = reading;
  const records = [...events, ...claims];
  loaders.article.clear(article.id).prime(article.id, article);
  for (const actor of actors) {
    loaders.actor.clear(actor.id).prime(actor.id, actor);
    loaders.known.set(actor.id, actor);
    loaders
      .offices(null)
      .clear(actor.id)
      .prime(
        actor.id,
        tenuresOf(offices.filter(({ holder }) => holder === actor.id)),
      );
  }
  for (const event of events)
    loaders.event.clear(event.id).prime(event.id, event);
  for (const claim of claims)
    loaders.claim.clear(claim.id).prime(claim.id, claim);
  for (const { id } of records) {
    loaders.links.clear(id).prime(
      id,
      links.filter(({ from, to }) => from === id || to === id),
    );
    loaders.reports.clear(id).prime(id, { reports: 1, sources: 1, sameAs: [] });
    loaders.claimsAt.clear(id).prime(
      id,
      claims.filter(({ event }) => event === id).map((claim) => claim.id),
    );
  }
  loaders.recordsIn.clear(article.id).prime(article.id, {
    events: events.map(({ id }) => id),
    claims: claims.map(({ id }) => id),
  });
}

/** The same arguments, the same loader. */
function perArguments<Arguments extends unknown[], Loader>(
  make: (...args: Arguments) => Loader,
): (...args: Arguments) => Loader {
  const made = new Map<unknown, Loader>();
  return (...args) => {
    const [only] = args;
    const isOne =
      args.length === 1 && (typeof only !== "object" || only === null);
    // Asked for with every row: to write it as JSON takes longer than all else here.
    const key = isOne ? only : JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const loader = make(...args);
    made.set(key, loader);
    return loader;
  };
}
