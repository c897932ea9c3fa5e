import type { RecordFilter } from "../domain/filter.ts";
import type { PathRecord, TieChangeRecord, TieRecord } from "../domain/tie.ts";
import type { Context } from "../context.ts";
import { actorOf } from "../loaders.ts";
import { pageOf, type PageArguments } from "./arguments.ts";
import { toConnection } from "./connection.ts";

/** A tie with the filter it was summed under, so that its records are those of its sums. */
export interface TieUnderFilter extends TieRecord {
  readonly filter: RecordFilter;
}

/** Ids of both sides of each. */
export const sidesOf = (
  ties: readonly { readonly sideA: string; readonly sideB: string }[],
) => ties.flatMap(({ sideA, sideB }) => [sideA, sideB]);

/** Each tie with the filter that it was summed under. */
export function under(
  filter: RecordFilter,
  ties: readonly TieRecord[],
): TieUnderFilter[] {
  return ties.map((tie) => ({ filter, ...tie }));
}

/** A change, its two ties with their windows. */
export function changeUnder(
  change: TieChangeRecord,
  before: RecordFilter,
  after: RecordFilter,
) {
  const tieUnder = (tie: TieRecord | null, filter: RecordFilter) =>
    tie === null ? null : { filter, ...tie };
  return {
    ...change,
    before: tieUnder(change.before, before),
    after: tieUnder(change.after, after),
  };
}

const sides = {
  sideA: ({ sideA }: { sideA: string }, _args: unknown, { loaders }: Context) =>
    actorOf(sideA, loaders),
  sideB: ({ sideB }: { sideB: string }, _args: unknown, { loaders }: Context) =>
    actorOf(sideB, loaders),
};

export const tieResolvers = {
  Tie: {
    ...sides,
    records: async (
      { sideA, sideB, filter }: TieUnderFilter,
      args: PageArguments,
      { loaders }: Context,
    ) =>
      toConnection(
        await loaders.tieRecords(filter, pageOf(args)).load({ sideA, sideB }),
      ),
  },
  TieChange: {
    ...sides,
    because: (
      { because }: TieChangeRecord,
      _args: unknown,
      { loaders }: Context,
    ) => because.map((id) => recordById(id, loaders)),
  },
  Path: {
    actors: ({ actors }: PathRecord, _args: unknown, { loaders }: Context) =>
      loaders.actor.loadMany(actors),
  },
};

/** The event or claim; which of the two, its id says. */
export function recordById(id: string, loaders: Context["loaders"]) {
  return id.startsWith("event:")
    ? loaders.event.load(id)
    : loaders.claim.load(id);
}
