import { wordsOf } from "../../domain/words.ts";
import { createView, type View } from "../columns/view.ts";
import type { StoredGraph } from "./graph.ts";
import { slotLinks } from "./links.ts";
import type { Connection } from "./open.ts";
import { prepared } from "./prepared.ts";
import { publications } from "./publications.ts";
import { idsAt } from "./records.ts";

/** What one question is asked of: the file and what is in memory of it, both at one revision. */
export interface FileView extends View {
  readonly db: Connection;
  readonly graph: StoredGraph;
}

/** Both must be of one revision: see `ask` in store.ts. */
export function viewOf(db: Connection, graph: StoredGraph): FileView {
  const view = createView(graph, {
    links: () => slotLinks(db, graph),
    idsAt: (slots) => {
      const ids = idsAt(db, slots);
      return (slot) => ids.get(slot) ?? "";
    },
    withText: (text) => slotsWith(db, text),
    publications: (datasets) => publications(db, datasets),
    keeps: () => true,
  });
  return { ...view, db, graph };
}

/** Slots of the records that have all of the words. */
export function slotsWith(db: Connection, text: string): number[] {
  const query = matchAll(text);
  // As one text: a million rows take longer one by one.
  const slots =
    query === null
      ? prepared<[], string>(db, "SELECT json_group_array(n) FROM record")
          .pluck()
          .get()
      : prepared<[string], string>(
          db,
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
