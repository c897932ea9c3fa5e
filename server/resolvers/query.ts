/** Where every query begins. */
import { EVERYTHING } from "../domain/filter.ts";
import { timelineOf } from "../domain/timeline.ts";
import type { ActorKind, Bucket } from "../domain/vocabulary.ts";
import { BadInput } from "../errors.ts";
import type { Context } from "../context.ts";
import { prefetchActors, primeWithReading } from "../loaders.ts";
import { CODEBOOK } from "../domain/codebook.ts";
import { normalizeArticleInput } from "../article-input.ts";
import type { FacetCountRecord } from "../domain/timeline.ts";
import type { SearchHitRecord } from "../store/store.ts";
import {
  comparisonOf,
  filterOf,
  MAX_PATH,
  MAX_TIES,
  pageOf,
  requireTwo,
  wholeNumber,
  type PageArguments,
} from "./arguments.ts";
import { toConnection } from "./connection.ts";
import { changeUnder, sidesOf, under } from "./tie.ts";
import { titleOf } from "./title.ts";
import { inBuckets, windowsOf, within } from "./windows.ts";

interface Filtered {
  readonly filter?: unknown;
}
interface Bucketed extends Filtered {
  readonly bucket?: Bucket | null;
}
interface Sides {
  readonly sideA: string;
  readonly sideB: string;
}
interface Search {
  readonly search?: string | null;
}
type Id = { readonly id: string };
type First = { readonly first?: number | null };

const MAX_SEARCH = 200;

/** What can be asked of the graph, measures apart. */
export const queryResolvers = {
  Query: {
    actor: (_root: unknown, { id }: Id, { loaders }: Context) =>
      loaders.actor.load(id),
    event: (_root: unknown, { id }: Id, { loaders }: Context) =>
      loaders.event.load(id),
    claim: (_root: unknown, { id }: Id, { loaders }: Context) =>
      loaders.claim.load(id),
    article: (_root: unknown, { id }: Id, { loaders }: Context) =>
      loaders.article.load(id),

    actors: async (
      _root: unknown,
      args: PageArguments & Search & { kinds?: readonly ActorKind[] | null },
      { store }: Context,
    ) =>
      toConnection(
        await store.actors(searchOf(args), args.kinds ?? null, pageOf(args)),
      ),
    events: async (
      _root: unknown,
      args: Filtered & PageArguments,
      { store, loaders }: Context,
    ) => {
      const page = pageOf(args);
      const filter = await filterOf(args.filter, loaders);
      return toConnection(await store.events(filter, page));
    },
    claims: async (
      _root: unknown,
      args: Filtered & PageArguments,
      { store, loaders }: Context,
    ) => {
      const page = pageOf(args);
      const filter = await filterOf(args.filter, loaders);
      return toConnection(await store.claims(filter, page));
    },
    articles: async (
      _root: unknown,
      args: PageArguments & Search,
      { store }: Context,
    ) => toConnection(await store.articles(searchOf(args), pageOf(args))),

    ties: async (
      _root: unknown,
      args: Filtered & First,
      { store, loaders }: Context,
    ) => {
      const first = wholeNumber("first", args.first, 200, MAX_TIES);
      const filter = await filterOf(args.filter, loaders);
      const ties = await store.ties(filter, first);
      await prefetchActors(sidesOf(ties), store, loaders);
      return under(filter, ties);
    },
    tie: async (
      _root: unknown,
      args: Filtered & Sides,
      { store, loaders }: Context,
    ) => {
      const { sideA, sideB } = args;
      await requireTwo(["sideA", "sideB"], [sideA, sideB], loaders);
      const filter = await filterOf(args.filter, loaders);
      const tie = await store.tie(sideA, sideB, filter);
      return tie === null ? null : { ...tie, filter };
    },
    evolution: async (
      _root: unknown,
      args: Bucketed & Sides,
      { store, loaders }: Context,
    ) => {
      const { sideA, sideB } = args;
      await requireTwo(["sideA", "sideB"], [sideA, sideB], loaders);
      const filter = await filterOf(args.filter, loaders);
      return inBuckets(() =>
        store.evolution(sideA, sideB, args.bucket ?? "MONTH", filter),
      );
    },
    timeline: async (
      _root: unknown,
      args: Bucketed,
      { store, loaders }: Context,
    ) => {
      const filter = await filterOf(args.filter, loaders);
      const [counts, publications] = await Promise.all([
        store.dateCounts(filter),
        store.publicationDays(filter.asOf, filter.publishers),
      ]);
      return inBuckets(() =>
        timelineOf(counts, publications, args.bucket ?? "MONTH"),
      );
    },
    changesSince: (
      _root: unknown,
      args: First & { revision: string },
      { store }: Context,
    ) =>
      store.changeSince(
        args.revision,
        wholeNumber("first", args.first, 100, 1_000),
      ),
    facets: async (
      _root: unknown,
      args: Filtered,
      { store, loaders }: Context,
    ) => store.facets(await filterOf(args.filter, loaders)),
    compare: async (
      _root: unknown,
      args: Filtered & First & { before: unknown; after: unknown },
      { store, loaders }: Context,
    ) => {
      const first = wholeNumber("first", args.first, 200, MAX_TIES);
      const [before, after] = windowsOf(args);
      const filter = await comparisonOf(args.filter, loaders);
      const changes = await store.compare(before, after, filter, first);
      await prefetchActors(sidesOf(changes), store, loaders);
      return changes.map((change) =>
        changeUnder(change, within(filter, before), within(filter, after)),
      );
    },
    path: async (
      _root: unknown,
      args: Filtered &
        First & { from: string; to: string; maxLength?: number | null },
      { store, loaders }: Context,
    ) => {
      const first = wholeNumber("first", args.first, 3, 1_000);
      const maxLength = wholeNumber("maxLength", args.maxLength, 4, MAX_PATH);
      await requireTwo(["from", "to"], [args.from, args.to], loaders);
      const filter = await filterOf(args.filter, loaders);
      const { from, to } = args;
      const paths = await store.paths(from, to, filter, maxLength, first);
      return paths.map(({ actors, ties }) => ({
        actors,
        ties: under(filter, ties),
      }));
    },

    stats: async (
      _root: unknown,
      _args: unknown,
      { store, loader }: Context,
    ) => ({
      ...(await store.stats()),
      reader: loader.reader,
      codebook: CODEBOOK,
      store: store.name,
    }),
    search: (
      _root: unknown,
      args: First & { text: string },
      { store }: Context,
    ) =>
      store.search(
        searchOf({ search: args.text }) ?? "",
        wholeNumber("first", args.first, 10, 1_000),
      ),
    readArticle: async (
      _root: unknown,
      args: { input: unknown },
      { loader, loaders }: Context,
    ) => {
      const reading = await loader.preview(normalizeArticleInput(args.input));
      primeWithReading(loaders, reading);
      return { article: reading.article };
    },
    corrections: async (
      _root: unknown,
      args: PageArguments,
      { store }: Context,
    ) => toConnection(await store.corrections(pageOf(args))),
  },
  SearchHit: {
    label: async (
      { kind, id, label }: SearchHitRecord,
      _args: unknown,
      { loaders }: Context,
    ) => {
      const event = kind === "EVENT" ? await loaders.event.load(id) : null;
      return event === null ? label : titleOf(event, loaders);
    },
    actor: (
      { kind, id }: SearchHitRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (kind === "ACTOR" ? loaders.actor.load(id) : null),
    event: (
      { kind, id }: SearchHitRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (kind === "EVENT" ? loaders.event.load(id) : null),
    claim: (
      { kind, id }: SearchHitRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (kind === "CLAIM" ? loaders.claim.load(id) : null),
    place: (
      { kind, id }: SearchHitRecord,
      _args: unknown,
      { loaders }: Context,
    ) => (kind === "PLACE" ? loaders.place.load(id) : null),
    tie: ({ tie }: SearchHitRecord) =>
      tie === undefined ? null : { ...tie, filter: EVERYTHING },
    topic: ({ kind, id }: SearchHitRecord) => (kind === "TOPIC" ? id : null),
  },
  FacetCount: {
    /** Ids of countries are shown by name; all else is its own label. */
    label: async (
      { value }: FacetCountRecord,
      _args: unknown,
      { loaders }: Context,
    ) =>
      value.startsWith("country:")
        ? ((await loaders.actor.load(value))?.name ?? value)
        : value,
  },
};

/** What was typed; blank is nothing. */
function searchOf({ search }: Search): string | null {
  const text = search?.trim() ?? "";
  if (text.length > MAX_SEARCH)
    throw new BadInput(
      `A search must have at most ${MAX_SEARCH} characters, not ${text.length}.`,
    );
  return text === "" ? null : text;
}
