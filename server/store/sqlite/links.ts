import { groupBy } from "../../domain/collections.ts";
import { correctLinks } from "../../domain/correct.ts";
import { disputes } from "../../domain/dispute.ts";
import type { LinkRecord } from "../../domain/link.ts";
import { joinsReports } from "../../domain/reports.ts";
import { correctionsOf } from "./corrected.ts";
import { remember, type Graph } from "./graph.ts";
import type { Connection } from "./open.ts";

/** The links that counting needs, between slots. */
export interface SlotLinks {
  /** Records that report the same, in groups over all that is stored; by slot. */
  readonly joined: ReadonlyMap<number, readonly number[]>;
  /** What is set against a record; by slot. */
  readonly opponents: ReadonlyMap<number, readonly number[]>;
  /** Ids of the slots that are joined. */
  readonly ids: ReadonlyMap<number, string>;
}

/** The links as they are now corrected. They are read anew when one of them changed. */
export function slotLinks(db: Connection, graph: Graph): SlotLinks {
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
function allLinks(db: Connection, graph: Graph): LinkRecord[] {
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
  graph: Graph,
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
  const at = db
    .prepare<[{ id: string }], string>(
      "SELECT json FROM link WHERE from_id = @id OR to_id = @id",
    )
    .pluck();
  return (id) => {
    const read = at.all({ id }).map((json) => JSON.parse(json) as LinkRecord);
    return correctLinks(read, corrections);
  };
}

function readLinks(db: Connection, graph: Graph): SlotLinks {
  const find = db
    .prepare<[string], number>("SELECT n FROM record WHERE id = ?")
    .pluck();
  const joined = new Map<number, number[]>();
  const opponents = new Map<number, number[]>();
  const ids = new Map<number, string>();
  for (const link of allLinks(db, graph)) {
    const into = joinsReports(link)
      ? joined
      : disputes(link)
        ? opponents
        : null;
    if (into === null) continue;
    const from = find.get(link.from);
    const to = find.get(link.to);
    if (from === undefined || to === undefined) continue;
    push(into, from, to);
    push(into, to, from);
    if (into === joined) ids.set(from, link.from).set(to, link.to);
  }
  return { joined, opponents, ids };
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
