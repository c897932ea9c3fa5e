import type { RecordFilter } from "../../domain/filter.ts";
import type { Candidates } from "./basics.ts";
import type { Graph } from "./graph.ts";
import { listsNaming } from "./postings.ts";
import { criteriaOf, type Criteria, type SelectContext } from "./select.ts";

/**
 * What a filter leaves, for who goes through all of it: a byte for each slot of the graph, however many are left, and
 * not four for each that is.
 */
export interface Marked extends Pick<Criteria, "filter" | "dyadOk"> {
  /** A one for each slot that is left. */
  readonly marks: Uint8Array;
}

/** Slots that are looked at together. */
const TOGETHER = 4_096;

/** What the filter leaves of all slots, worked out some thousands at a time. */
export function markSlots(
  context: SelectContext,
  filter: RecordFilter,
): Marked {
  const { graph } = context;
  const { dyadOk, leave } = criteriaOf(context, filter);
  const marks = new Uint8Array(graph.columns.size);
  for (const some of candidates(graph, filter))
    for (const slot of leave(some)) marks[slot] = 1;
  return { filter, marks, dyadOk };
}

/** The marked slots, ascending, some at a time: the next are written over those before. */
export function* slotsIn(marks: Uint8Array): Generator<Int32Array> {
  const slots = new Int32Array(TOGETHER);
  let count = 0;
  for (let slot = 0; slot < marks.length; slot += 1) {
    if (marks[slot] !== 1) continue;
    slots[count++] = slot;
    if (count < TOGETHER) continue;
    yield slots;
    count = 0;
  }
  if (count > 0) yield slots.subarray(0, count);
}

/** All that the filter can leave, some at a time, perhaps several times. */
function* candidates(
  graph: Graph,
  { actors, countries }: RecordFilter,
): Generator<Candidates> {
  const asked = actors ?? countries;
  if (asked === null) {
    const { size } = graph.columns;
    for (let from = 0; from < size; from += TOGETHER)
      yield { from, to: Math.min(from + TOGETHER, size) };
    return;
  }
  for (const list of listsNaming(graph, asked))
    for (let at = 0; at < list.length; at += TOGETHER)
      yield list.subarray(at, at + TOGETHER);
}
