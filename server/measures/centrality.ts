import { UndirectedGraph } from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import closeness from "graphology-metrics/centrality/closeness.js";
import pagerank from "graphology-metrics/centrality/pagerank.js";

/** The strongest ties that centrality looks at: the shortest ways through more take too long to wait for. */
export const MAX_CENTRALITY_TIES = 5_000;

const CENTRALITY_MEASURES = [
  "DEGREE",
  "STRENGTH",
  "BETWEENNESS",
  "CLOSENESS",
  "PAGERANK",
] as const;
export type CentralityMeasure = (typeof CENTRALITY_MEASURES)[number];

export interface CentralityRecord {
  readonly actor: string;
  readonly degree: number;
  readonly strength: number;
  readonly betweenness: number;
  readonly closeness: number;
  readonly pagerank: number;
}

/** A tie as far as it counts here. */
export interface Edge {
  readonly sideA: string;
  readonly sideB: string;
  readonly records: number;
}

/** How central each actor of the ties is, the highest by the measure first, then by id. */
export function centralityOf(
  ties: readonly Edge[],
  by: CentralityMeasure,
): CentralityRecord[] {
  const graph = new UndirectedGraph<object, { records: number }>();
  for (const { sideA, sideB, records } of ties)
    graph.mergeEdge(sideA, sideB, { records });
  if (graph.order === 0) return [];
  const between = betweenness(graph, {
    getEdgeWeight: null,
    normalized: graph.order > 2,
  });
  const near = closeness(graph, { wassermanFaust: true });
  const walked = pagerank(graph, { getEdgeWeight: "records", alpha: 0.85 });
  const strengths = new Map<string, number>();
  graph.forEachEdge((_edge, { records }, sideA, sideB) => {
    for (const actor of [sideA, sideB])
      strengths.set(actor, (strengths.get(actor) ?? 0) + records);
  });
  const measured = graph.mapNodes((actor) => ({
    actor,
    degree: graph.degree(actor),
    strength: strengths.get(actor) ?? 0,
    betweenness: between[actor] ?? 0,
    closeness: near[actor] ?? 0,
    pagerank: walked[actor] ?? 0,
  }));
  const value = VALUES[by];
  return measured.sort(
    (a, b) => value(b) - value(a) || (a.actor < b.actor ? -1 : 1),
  );
}

const VALUES: Readonly<
  Record<CentralityMeasure, (record: CentralityRecord) => number>
> = {
  DEGREE: ({ degree }) => degree,
  STRENGTH: ({ strength }) => strength,
  BETWEENNESS: ({ betweenness }) => betweenness,
  CLOSENESS: ({ closeness }) => closeness,
  PAGERANK: ({ pagerank }) => pagerank,
};
