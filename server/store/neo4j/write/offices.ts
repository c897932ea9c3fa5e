import { int } from "neo4j-driver";
import type { OfficeRecord } from "../../../domain/actor.ts";
import type { Change } from "../statement.ts";

/**
 * Adds `by` (1 or -1) to how many articles give each of the offices; one that none gives goes. How many they are is
 * asked for where an editor splits a holder, so that each of these changes is one of the holder.
 */
export function officeChange(
  offices: readonly OfficeRecord[],
  by: 1 | -1,
  revision: number,
): Change {
  const counts = new Map<string, { office: OfficeRecord; count: number }>();
  for (const office of offices) {
    const key = officeKey(office);
    counts.set(key, { office, count: (counts.get(key)?.count ?? 0) + by });
  }
  return {
    text: `
      UNWIND $rows AS row
      MATCH (h:Actor {id: row.holder}) MATCH (of:Actor {id: row.of})
      MERGE (h)-[o:HOLDS_OFFICE {key: row.key}]->(of)
      ON CREATE SET o.title = row.title, o.from = date(row.from), o.to = date(row.to), o.acting = row.acting,
        o.source = row.source, o.articles = 0
      SET o.articles = o.articles + row.count, h.revision = $revision
      WITH o WHERE o.articles <= 0
      DELETE o`,
    params: {
      rows: [...counts].map(([key, { office, count }]) => ({
        ...office,
        key,
        count: int(count),
      })),
      revision: int(revision),
    },
  };
}

function officeKey({ title, from, to, acting, source, ...ends }: OfficeRecord) {
  return JSON.stringify([
    ends.holder,
    ends.of,
    title,
    from,
    to,
    acting,
    source,
  ]);
}
