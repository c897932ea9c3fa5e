import { int } from "neo4j-driver";
import type { ClaimRecord } from "../../../domain/claim.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { Change } from "../statement.ts";
import type { Row } from "./record-rows.ts";

/** Who takes part in the records, as relationships; their order in the record is kept. */
export function partyChanges(
  events: readonly EventRecord[],
  claims: readonly ClaimRecord[],
): Change[] {
  const listed = (record: string, actors: readonly string[]): Row[] =>
    actors.map((actor, order) => ({ record, actor, order: int(order) }));
  const ofClaims = (actors: (claim: ClaimRecord) => readonly string[]): Row[] =>
    claims.flatMap((claim) => listed(claim.id, actors(claim)));
  return [
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Actor {id: row.actor})
        CREATE (a)-[:PARTICIPATED_IN {role: row.role, order: row.order}]->(r)`,
      params: {
        rows: events.flatMap(({ id, participants }) =>
          participants.map(({ actor, role }, order) => ({
            record: id,
            actor,
            role,
            order: int(order),
          })),
        ),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Actor {id: row.actor})
        CREATE (r)-[:STATUS_SAID_BY {order: row.order}]->(a)`,
      params: {
        rows: events.flatMap(({ id, statusBy }) => listed(id, statusBy)),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Actor {id: row.actor})
        CREATE (a)-[:MADE {order: row.order}]->(r)`,
      params: { rows: ofClaims(({ speakers }) => speakers) },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Actor {id: row.actor})
        CREATE (r)-[:ADDRESSED_TO {order: row.order}]->(a)`,
      params: { rows: ofClaims(({ addressees }) => addressees) },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Actor {id: row.actor})
        CREATE (r)-[:TARGETS {order: row.order}]->(a)`,
      params: { rows: ofClaims(({ targets }) => targets) },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Actor {id: row.actor})
        CREATE (r)-[:AFFECTS {order: row.order}]->(a)`,
      params: { rows: ofClaims(({ affected }) => affected) },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (r:Record {id: row.record}) MATCH (a:Actor {id: row.actor})
        CREATE (r)-[:ATTRIBUTED_TO {order: row.order}]->(a)`,
      params: {
        rows: [...events, ...claims].flatMap(({ id, evidence }) =>
          listed(id, [...new Set(evidence.flatMap((e) => e.attribution))]),
        ),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (c:Record {id: row.claim}) MATCH (e:Record {id: row.event})
        CREATE (c)-[:SAID_AT]->(e)`,
      params: {
        rows: claims.flatMap(({ id, event }) =>
          event === null ? [] : [{ claim: id, event }],
        ),
      },
    },
  ];
}
