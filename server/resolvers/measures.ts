/** Measures over the graph: centrality, what changed most, busy and quiet spells. */
import { monthsIn, type Window } from "../domain/dates.ts";
import { strengthOf } from "../domain/tie.ts";
import { timelineOf } from "../domain/timeline.ts";
import type { Bucket } from "../domain/vocabulary.ts";
import { BadInput } from "../errors.ts";
import { show } from "../filter-input.ts";
import type { Context } from "../context.ts";
import {
  MAX_CENTRALITY_TIES,
  type CentralityMeasure,
  type CentralityRecord,
} from "../measures/centrality.ts";
import { spellsOf } from "../measures/spells.ts";
import {
  comparisonOf,
  filterOf,
  MAX_PAGE,
  MAX_TIES,
  requireActors,
  requireTwo,
  wholeNumber,
} from "./arguments.ts";
import { changeUnder } from "./tie.ts";
import { inBuckets, windowsOf, within } from "./windows.ts";

interface Filtered {
  readonly filter?: unknown;
  readonly first?: number | null;
}

/** Measures over ties: definitions and sources stand in the schema. */
export const measureResolvers = {
  Centrality: {
    actor: (
      { actor }: CentralityRecord,
      _args: unknown,
      { loaders }: Context,
    ) => loaders.actor.load(actor),
  },
  Query: {
    centrality: async (
      _root: unknown,
      args: Filtered & { by?: CentralityMeasure | null },
      { store, loaders, centrality }: Context,
    ) => {
      const first = wholeNumber("first", args.first, 20, MAX_PAGE);
      const filter = await filterOf(args.filter, loaders);
      const ties = await store.ties(filter, MAX_CENTRALITY_TIES);
      return centrality(ties, args.by ?? "BETWEENNESS", first);
    },
    mostChanged: async (
      _root: unknown,
      args: Filtered & { actor: string; before: unknown; after: unknown },
      { store, loaders }: Context,
    ) => {
      const first = wholeNumber("first", args.first, 10, MAX_PAGE);
      const { actor } = args;
      const [before, after] = windowsOf(args);
      const months = [monthsOf(before, "before"), monthsOf(after, "after")];
      await requireActors([actor], "actor", loaders);
      const filter = await comparisonOf(args.filter, loaders);
      // Of records with the actor alone: among all, its ties may not be of the strongest.
      const own = { ...filter, actors: filter.actors ?? [actor] };
      const changes = await store.compare(before, after, own, MAX_TIES);
      const rate = (tie: Parameters<typeof strengthOf>[0] | null, at: 0 | 1) =>
        tie === null ? 0 : strengthOf(tie) / (months[at] ?? 1);
      return changes
        .filter(({ sideA, sideB }) => sideA === actor || sideB === actor)
        .map((change) => ({
          change: changeUnder(
            change,
            within(filter, before),
            within(filter, after),
          ),
          perMonth: rate(change.after, 1) - rate(change.before, 0),
        }))
        .sort((a, b) => Math.abs(b.perMonth) - Math.abs(a.perMonth))
        .slice(0, first);
    },
    spells: async (
      _root: unknown,
      args: Filtered & {
        sideA?: string | null;
        sideB?: string | null;
        bucket?: Bucket | null;
      },
      { store, loaders }: Context,
    ) => {
      const bucket = args.bucket ?? "MONTH";
      const sideA = args.sideA ?? null;
      const sideB = args.sideB ?? null;
      const filter = await filterOf(args.filter, loaders);
      if (sideA === null && sideB === null) {
        const [counts, publications] = await Promise.all([
          store.dateCounts(filter),
          store.publicationDays(filter.asOf, filter.publishers),
        ]);
        return inBuckets(() =>
          spellsOf(timelineOf(counts, publications, bucket).periods),
        );
      }
      if (sideA === null || sideB === null)
        throw new BadInput(
          `\`sideA\` and \`sideB\` must be given both, or neither, not ${show(sideA ?? sideB)} alone.`,
        );
      await requireTwo(["sideA", "sideB"], [sideA, sideB], loaders);
      return inBuckets(async () =>
        spellsOf(await store.evolution(sideA, sideB, bucket, filter)),
      );
    },
  },
};

/** Rates need a length: an open window has none. */
function monthsOf({ from, to }: Window, at: string): number {
  if (from !== null && to !== null) return monthsIn(from, to);
  throw new BadInput(
    `\`${at}\` must have both \`from\` and \`to\`, for rates by month, not ${show({ from, to })}.`,
  );
}
