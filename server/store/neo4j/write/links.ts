import { int } from "neo4j-driver";
import type { LinkRecord } from "../../../domain/link.ts";
import type { Reading } from "../../../domain/reading.ts";
import { LINK_TYPES } from "../labels.ts";
import type { Change } from "../statement.ts";
import { json } from "./record-rows.ts";

/**
 * Links between records. One whose other end is not there waits for it as a node of its own, and becomes a
 * relationship when the end is written.
 */
export function linkChanges(
  readings: readonly Reading[],
  someWait: boolean,
): Change[] {
  if (!someWait && readings.every(({ links }) => links.length === 0)) return [];
  const records = readings.flatMap(({ events, claims }) => [
    ...events,
    ...claims,
  ]);
  return [
    {
      text: `
        UNWIND $rows AS row
        OPTIONAL MATCH (known:WaitingLink {id: row.id})
        OPTIONAL MATCH (:Record {id: row.from})-[l:$(row.type)]->(:Record {id: row.to}) WHERE l.id = row.id
        WITH row WHERE known IS NULL AND l IS NULL
        CREATE (w:WaitingLink {id: row.id, type: row.type, from: row.from, to: row.to})
        SET w += row.properties`,
      params: {
        rows: readings.flatMap(({ article, links }) =>
          links.map((link, order) => linkRow(link, article.id, order)),
        ),
      },
    },
    {
      text: `
        UNWIND $ids AS id
        MATCH (w:WaitingLink) WHERE w.from = id OR w.to = id
        WITH DISTINCT w
        MATCH (from:Record {id: w.from}) MATCH (to:Record {id: w.to})
        CREATE (from)-[l:$(w.type)]->(to)
        SET l = w {.id, .article, .order, .by, .sameOccasion, .rule, .confidence, .review, .evidence}
        DELETE w`,
      params: {
        ids: [
          ...new Set([
            ...records.map(({ id }) => id),
            ...readings.flatMap(({ links }) => links.map(({ from }) => from)),
          ]),
        ],
      },
    },
  ];
}

function linkRow(link: LinkRecord, article: string, order: number) {
  const { id, kind, from, to, evidence, ...rest } = link;
  return {
    id,
    from,
    to,
    type: LINK_TYPES[kind],
    properties: {
      ...rest,
      article,
      order: int(order),
      evidence: json(evidence),
    },
  };
}
