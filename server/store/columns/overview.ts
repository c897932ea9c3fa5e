import type { Day } from "../../domain/dates.ts";
import { dayOf, isEventCode } from "./codes.ts";
import { EMPTY } from "./columns.ts";
import type { Graph } from "./graph.ts";

/** How many records there are, and from when to when. */
export interface Overview {
  readonly events: number;
  readonly claims: number;
  readonly firstOn: Day | null;
  readonly lastOn: Day | null;
}

/** Every record counts, each report of the same too; undated ones are left out of the days. */
export function overviewOf({ columns }: Graph): Overview {
  let events = 0;
  let claims = 0;
  let first = 0;
  let last = 0;
  for (let slot = 0; slot < columns.size; slot += 1) {
    const kind = columns.kind[slot] ?? EMPTY;
    if (kind === EMPTY) continue;
    if (isEventCode(kind)) events += 1;
    else claims += 1;
    const from = columns.from[slot] ?? 0;
    if (from === 0) continue;
    if (first === 0 || from < first) first = from;
    last = Math.max(last, columns.to[slot] ?? 0);
  }
  return { events, claims, firstOn: dayOf(first), lastOn: dayOf(last) };
}
