import { evolution, tie, ties, tiesOf } from "../../columns/ties.ts";
import { compare } from "../../columns/comparison.ts";
import { paths } from "../../columns/ways.ts";
import type { Store } from "../../store.ts";
import type { Asking } from "./asking.ts";

type Questions = Pick<
  Store,
  "ties" | "tiesOf" | "tie" | "evolution" | "compare" | "paths"
>;

/** Sums over dyads, of what the ledger holds. */
export function tieQuestions({ view }: Pick<Asking, "view">): Questions {
  return {
    ties: async (filter, first) => ties(await view(filter), filter, first),
    tiesOf: async (actors, filter, first) =>
      tiesOf(await view(filter), actors, filter, first),
    tie: async (sideA, sideB, filter) =>
      tie(await view(filter), { sideA, sideB }, filter),
    evolution: async (sideA, sideB, bucket, filter) =>
      evolution(await view(filter), { sideA, sideB }, bucket, filter),
    compare: async (before, after, filter, first) =>
      compare(await view(filter), { before, after }, filter, first),
    paths: async (from, to, filter, maxLength, first) =>
      paths(await view(filter), { from, to }, filter, maxLength, first),
  };
}
