import type { ActorRecord } from "../domain/actor.ts";
import type { RecordFilter } from "../domain/filter.ts";
import { strengthOf, type TieRecord } from "../domain/tie.ts";
import type { Store } from "../store/store.ts";

/** A graph as other programs are given it: its actors, and the ties between them. */
export interface GraphData {
  readonly nodes: readonly ActorRecord[];
  readonly edges: readonly TieRecord[];
}

const MAX_TIES = 10_000_000;

/** The ties of the filter and who is tied by them. */
export async function graphData(
  filter: RecordFilter,
  store: Store,
): Promise<GraphData> {
  const edges = await store.ties(filter, MAX_TIES);
  const ids = [...new Set(edges.flatMap(({ sideA, sideB }) => [sideA, sideB]))];
  const nodes = await store.actorsById(ids.sort());
  return { nodes: nodes.filter((node) => node !== null), edges };
}

type Value = string | number | null;
export interface Attribute<T> {
  readonly name: string;
  readonly type: "string" | "int" | "double";
  readonly of: (item: T) => Value;
}

/** What nodes say beside their id. */
export const NODE_ATTRIBUTES: readonly Attribute<ActorRecord>[] = [
  { name: "name", type: "string", of: ({ name }) => name },
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "iso3", type: "string", of: ({ iso3 }) => iso3 },
  { name: "type", type: "string", of: ({ type }) => type },
  { name: "country", type: "string", of: ({ country }) => country },
];

/** What edges say; `weight` is how many records, which programs take for a line's strength. */
export const EDGE_ATTRIBUTES: readonly Attribute<TieRecord>[] = [
  { name: "weight", type: "double", of: (tie) => strengthOf(tie) },
  { name: "events", type: "int", of: ({ events }) => events },
  { name: "claims", type: "int", of: ({ claims }) => claims },
  {
    name: "verbalCooperation",
    type: "int",
    of: (tie) => tie.verbalCooperation,
  },
  {
    name: "materialCooperation",
    type: "int",
    of: (tie) => tie.materialCooperation,
  },
  { name: "verbalConflict", type: "int", of: (tie) => tie.verbalConflict },
  { name: "materialConflict", type: "int", of: (tie) => tie.materialConflict },
  { name: "cooperation", type: "double", of: ({ cooperation }) => cooperation },
  { name: "conflict", type: "double", of: ({ conflict }) => conflict },
  { name: "scored", type: "int", of: ({ scored }) => scored },
  { name: "tone", type: "double", of: ({ tone }) => tone },
  { name: "fromA", type: "int", of: ({ fromA }) => fromA },
  { name: "fromB", type: "int", of: ({ fromB }) => fromB },
  { name: "disputes", type: "int", of: ({ disputes }) => disputes },
  { name: "articles", type: "int", of: ({ articles }) => articles },
  { name: "sources", type: "int", of: ({ sources }) => sources },
  { name: "firstOn", type: "string", of: ({ firstOn }) => firstOn },
  { name: "lastOn", type: "string", of: ({ lastOn }) => lastOn },
];
