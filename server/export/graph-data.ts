import type { ActorRecord } from "../domain/actor.ts";
import type { RecordFilter } from "../domain/filter.ts";
import { strengthOf, type TieRecord } from "../domain/tie.ts";
import { partsOf } from "../store/parts.ts";
import type { Parts, Snapshot } from "../store/store.ts";

/** A graph as other programs are given it: its actors, then the ties between them. */
export interface GraphData {
  readonly nodes: Parts<ActorRecord>;
  readonly edges: Parts<TieRecord>;
}

/** Nodes that are written at a time. */
const NODES = 1_000;

/** The ties of the filter and who is tied by them. */
export function graphData(filter: RecordFilter, graph: Snapshot): GraphData {
  return { nodes: nodesOf(filter, graph), edges: graph.ties(filter) };
}

async function* nodesOf(
  filter: RecordFilter,
  graph: Snapshot,
): Parts<ActorRecord> {
  for (const some of partsOf(await graph.tied(filter), NODES)) {
    const found = await graph.actorsById(some);
    yield found.filter((actor) => actor !== null);
  }
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
