import { groupBy } from "../../domain/collections.ts";
import { correctLinks } from "../../domain/correct.ts";
import type { LinkRecord } from "../../domain/link.ts";
import { remember } from "../columns/graph.ts";
import { slotLinksOf, type SlotLinks } from "../columns/links.ts";
import { correctionsOf } from "./corrected.ts";
import type { StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";
import { prepared } from "./prepared.ts";

/** The links as they are now corrected. They are read anew when one of them changed. */
export function slotLinks(db: Connection, graph: StoredGraph): SlotLinks {
  return remember(graph, "links", () => {
    const revision = db
      .prepare<[], number>("SELECT value FROM meta WHERE key = 'links'")
      .pluck()
      .get();
    if (graph.links !== null && graph.links.revision === revision) {
      return graph.links.links;
    }
    const links = readLinks(db, graph);
    graph.links = { revision: revision ?? 0, links };
    return links;
  });
}

/** All links, corrected. */
function allLinks(db: Connection, graph: StoredGraph): LinkRecord[] {
  const read = db
    .prepare<[], string>("SELECT json FROM link ORDER BY n")
    .pluck()
    .all()
    .map((json) => JSON.parse(json) as LinkRecord);
  return correctLinks(read, correctionsOf(db, graph));
}

/** The links at either end of the record, corrected; those that a person draws may lead elsewhere. */
export function linksAround(
  db: Connection,
  graph: StoredGraph,
): (record: string) => LinkRecord[] {
  const corrections = correctionsOf(db, graph);
  if (corrections.apart.size > 0) {
    // What is to be kept apart is known of all links together.
    const all = remember(graph, "links by record", () =>
      groupBy(
        allLinks(db, graph).flatMap((link) => [
          { at: link.from, link },
          { at: link.to, link },
        ]),
        ({ at }) => at,
      ),
    );
    return (id) => [...new Set((all.get(id) ?? []).map(({ link }) => link))];
  }
  const at = prepared<[{ id: string }], string>(
    db,
    "SELECT json FROM link WHERE from_id = @id OR to_id = @id",
  ).pluck();
  return (id) => {
    const read = at.all({ id }).map((json) => JSON.parse(json) as LinkRecord);
    return correctLinks(read, corrections);
  };
}

function readLinks(db: Connection, graph: StoredGraph): SlotLinks {
  const find = db
    .prepare<[string], number>("SELECT n FROM record WHERE id = ?")
    .pluck();
  return slotLinksOf(allLinks(db, graph), (id) => find.get(id));
}
