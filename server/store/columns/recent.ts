import type { RecordFilter } from "../../domain/filter.ts";
import { remember } from "./graph.ts";
import type { View } from "./view.ts";

/** So many filters; at a million records each holds some megabytes. */
const MOST = 6;

/** What was worked out for the filters that were asked last at this revision: a page asks much of one filter. */
export function recently<T>(
  { graph, keeps }: Pick<View, "graph" | "keeps">,
  what: string,
  filter: RecordFilter,
  make: () => T,
): T {
  if (!keeps(filter)) return make();
  const known = remember(graph, what, () => new Map<string, T>());
  const key = JSON.stringify(filter);
  const value = known.get(key) ?? make();
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return value;
}
