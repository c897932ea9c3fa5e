import type { RecordFilter } from "../../domain/filter.ts";
import type { PublicationDayRecord } from "../../domain/timeline.ts";
import type { Dataset } from "../../domain/vocabulary.ts";
import type { Graph } from "./graph.ts";
import type { SlotLinks } from "./links.ts";
import { markSlots, type Marked } from "./marked.ts";
import { recently } from "./recent.ts";
import { selectSlots, type Selection } from "./select.ts";

/** What a question needs to know beside the columns: the store that holds it all knows it. */
export interface Surroundings {
  readonly links: () => SlotLinks;
  /** Ids of the records at these slots, looked up together. */
  readonly idsAt: (slots: ArrayLike<number>) => (slot: number) => string;
  /** Slots of the records that have all words of the text. */
  readonly withText: (text: string) => Iterable<number>;
  /** How many sources of the data sets were published on each day, by day. */
  readonly publications: (
    datasets: readonly Dataset[],
  ) => readonly PublicationDayRecord[];
  /** Whether what the filter leaves stays the same as long as the revision does, and may be remembered. */
  readonly keeps: (filter: RecordFilter) => boolean;
}

/** What one question is asked of: the columns and what is around them, all at one revision. */
export interface View extends Surroundings {
  readonly graph: Graph;
  /** What the filter leaves of all records, or of some slots. */
  readonly select: (
    filter: RecordFilter,
    candidates?: Int32Array | null,
  ) => Selection;
  /** The same of all records, for who goes through it once. */
  readonly mark: (filter: RecordFilter) => Marked;
}

export function createView(graph: Graph, around: Surroundings): View {
  const context = { graph, ...around };
  return {
    ...context,
    select: (filter, candidates = null) => {
      const select = (): Selection => selectSlots(context, filter, candidates);
      return candidates === null
        ? recently(context, "selections", filter, select)
        : select();
    },
    mark: (filter) => markSlots(context, filter),
  };
}
