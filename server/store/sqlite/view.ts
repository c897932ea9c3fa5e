import type { RecordFilter } from "../../domain/filter.ts";
import { wordsOf } from "../../domain/words.ts";
import type { Graph } from "./graph.ts";
import { slotLinks, type SlotLinks } from "./links.ts";
import type { Connection } from "./open.ts";
import { recently } from "./recent.ts";
import { selectSlots, type Selection } from "./select.ts";

/** What one question is asked of: the file and what is in memory of it, both at one revision. */
export interface View {
  readonly db: Connection;
  readonly graph: Graph;
  readonly links: () => SlotLinks;
  /** What the filter leaves of all records, or of some slots. */
  readonly select: (
    filter: RecordFilter,
    candidates?: Int32Array | null,
  ) => Selection;
}

export function viewOf(db: Connection, graph: Graph): View {
  const links = (): SlotLinks => slotLinks(db, graph);
  const withText = (text: string): Iterable<number> => slotsWith(db, text);
  return {
    db,
    graph,
    links,
    select: (filter, candidates = null) => {
      const select = (): Selection =>
        selectSlots({ graph, links, withText }, filter, candidates);
      return candidates === null
        ? recently(graph, "selections", filter, select)
        : select();
    },
  };
}

/** Slots of the records that have all of the words. */
export function slotsWith(db: Connection, text: string): number[] {
  const query = matchAll(text);
  // As one text: a million rows take longer one by one.
  const slots =
    query === null
      ? db
          .prepare<[], string>("SELECT json_group_array(n) FROM record")
          .pluck()
          .get()
      : db
          .prepare<[string], string>(
            "SELECT json_group_array(rowid) FROM record_text WHERE record_text MATCH ?",
          )
          .pluck()
          .get(query);
  return JSON.parse(slots ?? "[]") as number[];
}

/** A full-text query for all of the words; null when there are none, which all texts have. */
export function matchAll(text: string): string | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : words.map((word) => `"${word}"`).join(" ");
}
