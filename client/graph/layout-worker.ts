import { placesByForce } from "./force.ts";
import type { LaidEdge, LaidNode, Place } from "./layout.ts";

/** Lays out by force away from the page, which answers meanwhile. The whole of a worker: it acts when it is loaded. */

export interface LayoutQuestion {
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
  readonly seed: number;
}

export type LayoutAnswer = ReadonlyMap<string, Place>;

self.addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  const places: LayoutAnswer = placesByForce(data.nodes, data.edges, data.seed);
  self.postMessage(places);
});
