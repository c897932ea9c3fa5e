import { int } from "neo4j-driver";
import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import { describedBy } from "../../../domain/described.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { Connection, Transaction } from "../connection.ts";
import { LINKS } from "../read/links.ts";
import { jsons, texts } from "../rules.ts";
import type { Change, Statement } from "../statement.ts";
import { actorsChange } from "./actors.ts";
import { officeChange } from "./offices.ts";
import { runAll } from "./run.ts";
import { countUp, lockStore, writeNew } from "./write.ts";

/** Removes an article and what only it supported; false when there is none. */
export async function removeArticle(
  connection: Connection,
  id: string,
): Promise<boolean> {
  return await connection.change((tx) => removeOne(tx, id));
}

/** Writes articles anew, each in the place of what it gave before; all in one transaction. */
export async function rewriteReadings(
  connection: Connection,
  readings: readonly Reading[],
): Promise<void> {
  await connection.change(async (tx) => {
    for (const { article } of readings) await removeOne(tx, article.id);
    await writeNew(tx, readings);
  });
}

async function removeOne(tx: Transaction, id: string): Promise<boolean> {
  const { revision, loaded } = await lockStore(tx);
  const [held] = await tx.ask(heldBy(id));
  if (held === undefined) return false;
  const next = revision + 1;
  await tx.run(linksBecomeWaiting(id));
  await tx.run(deleteRecords(id));
  await runAll(tx, [officeChange(held.offices, -1, next)]);
  await tx.run(deleteArticle(id));
  await releaseActors(tx, held.actors, next);
  for (const change of SWEEP) await tx.run(change);
  await tx.run(deleteUnnamed(next));
  await tx.run({
    text: `MERGE (x:Removed {id: $id}) SET x.revision = $revision`,
    params: { id, revision: int(next) },
  });
  await tx.run(countUp(next, loaded));
  return true;
}

function heldBy(
  id: string,
): Statement<{ readonly offices: OfficeRecord[]; readonly actors: string[] }> {
  return {
    text: `
      MATCH (t:Article {id: $id})
      RETURN coalesce(t.offices, []) AS offices, COLLECT { MATCH (a:Actor)-[:NAMED_IN]->(t) RETURN DISTINCT a.id } AS actors`,
    params: { id },
    decode: (row) =>
      row.as<{ offices: OfficeRecord[]; actors: string[] }>({
        offices: jsons,
        actors: texts,
      }),
  };
}

/** Links of the article go with it; those that others drew to its records wait for them to come back. */
function linksBecomeWaiting(id: string): Change {
  return {
    text: `
      MATCH (r:Record {article: $id})-[l:${LINKS}]-(:Record)
      WITH DISTINCT l, startNode(l) AS from, endNode(l) AS to
      WITH l, from, to, properties(l) AS properties, type(l) AS type
      DELETE l
      WITH from, to, properties, type WHERE properties.article <> $id
      CREATE (w:WaitingLink {type: type, from: from.id, to: to.id})
      SET w += properties
      WITH count(*) AS waiting
      MATCH (w:WaitingLink {article: $id})
      DELETE w`,
    params: { id },
  };
}

function deleteRecords(id: string): Change {
  return {
    text: `MATCH (r:Record {article: $id}) DETACH DELETE r`,
    params: { id },
  };
}

function deleteArticle(id: string): Change {
  return {
    text: `MATCH (t:Article {id: $id}) DETACH DELETE t`,
    params: { id },
  };
}

/** Places and topics that no record has any more. */
const SWEEP: readonly Change[] = [
  {
    text: `MATCH (p:Place) WHERE NOT EXISTS { (p)<-[:HELD_AT]-() } DETACH DELETE p`,
    params: {},
  },
  {
    text: `MATCH (t:Topic) WHERE NOT EXISTS { (t)<-[:ABOUT]-() } DELETE t`,
    params: {},
  },
];

/** An actor that no article describes any more has no name; another is again as the articles left give it. */
async function releaseActors(
  tx: Transaction,
  ids: readonly string[],
  revision: number,
): Promise<void> {
  const left = await tx.ask(descriptionsOf(ids));
  const described = left.flatMap(({ given }) => describedBy(given) ?? []);
  const known = new Set(described.map(({ id }) => id));
  await runAll(tx, [
    actorsChange(described, revision),
    {
      text: `
        UNWIND $ids AS id
        MATCH (a:Actor {id: id})
        OPTIONAL MATCH (a)-[r:ACTS_FOR|BASED_IN]->()
        DELETE r
        SET a = {id: id, revision: $revision}`,
      params: {
        ids: ids.filter((id) => !known.has(id)),
        revision: int(revision),
      },
    },
  ]);
}

function descriptionsOf(
  ids: readonly string[],
): Statement<{ readonly given: ActorRecord[] }> {
  return {
    text: `
      MATCH (a:Actor) WHERE a.id IN $ids
      RETURN COLLECT {
        MATCH (a)-[n:NAMED_IN]->(t:Article) RETURN coalesce(n.given, a.base) ORDER BY t.loaded, n.order
      } AS given`,
    params: { ids },
    decode: (row) => row.as<{ given: ActorRecord[] }>({ given: jsons }),
  };
}

/** Nodes that stood only for somebody referred to, and are referred to no more. */
function deleteUnnamed(revision: number): Change {
  return {
    text: `
      MATCH (a:Actor) WHERE a.name IS NULL AND NOT EXISTS { (a)--() }
      MERGE (x:Removed {id: a.id}) SET x.revision = $revision
      DELETE a`,
    params: { revision: int(revision) },
  };
}
