import type { RecordFilter } from "../../domain/filter.ts";
import { remember, type Graph } from "./graph.ts";

/** So many filters; at a million records each holds some megabytes. */
const MOST = 6;

/** What was worked out for the filters that were asked last at this revision: a page asks much of one filter. */
export function recently<T>(
  graph: Graph,
  what: string,
  filter: RecordFilter,
  make: () => T,
): T {
  const known = remember(graph, what, () => new Map<string, T>());
  const key = JSON.stringify(filter);
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return value;
}
