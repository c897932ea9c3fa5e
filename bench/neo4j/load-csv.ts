import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "csv-stringify/sync";
import { driver } from "neo4j-driver";
import { generate } from "../generate.ts";
import { openBenchStore, startBenchNeo4j } from "./graph.ts";

/** Articles written to the file at a time. */
const BATCH = 2_000;

/**
 * Seconds that Neo4j's own `LOAD CSV` takes for the same rows into the same graph shape (events, their two parties
 * and their articles) under the same constraints and indexes, with nothing resolved, linked or kept beside.
 */
export async function loadCsv(size: number): Promise<number> {
  const neo4j = await startBenchNeo4j();
  try {
    const store = openBenchStore(neo4j);
    await store.ready();
    await store.close();
    const file = join(neo4j.home, "rows.csv");
    await writeRows(file, size);
    const connection = driver(neo4j.uri);
    const session = connection.session();
    const start = performance.now();
    await session.run(LOAD, { url: pathToFileURL(file).href });
    const seconds = (performance.now() - start) / 1000;
    await session.close();
    await connection.close();
    return seconds;
  } finally {
    await neo4j.dispose();
  }
}

const LOAD = `
  LOAD CSV WITH HEADERS FROM $url AS row
  CALL (row) {
    MERGE (a:Actor {id: row.source}) ON CREATE SET a.name = row.sourceName, a.country = row.sourceCountry
    MERGE (b:Actor {id: row.target}) ON CREATE SET b.name = row.targetName, b.country = row.targetCountry
    MERGE (t:Article {id: row.article}) ON CREATE SET t.url = row.url, t.publishedOn = date(row.publishedOn)
    CREATE (e:Record:Event {id: row.id, article: row.article, kind: row.kind, title: row.title, cameo: row.cameo,
      goldstein: toFloat(row.goldstein), status: 'OCCURRED', from: date(row.day), to: date(row.day),
      words: row.words, titleWords: row.words})
    CREATE (a)-[:PARTICIPATED_IN {role: 'INITIATOR'}]->(e)
    CREATE (b)-[:PARTICIPATED_IN {role: 'RECIPIENT'}]->(e)
    CREATE (e)-[:REPORTED_IN {locator: row.locator}]->(t)
  } IN TRANSACTIONS OF 2000 ROWS`;

const COLUMNS =
  "id,article,url,publishedOn,kind,title,words,cameo,goldstein,day,locator,source,sourceName,sourceCountry,target,targetName,targetCountry";

async function writeRows(file: string, size: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${COLUMNS}\n`);
  for (const batch of generate(size, BATCH)) {
    const rows = batch.flatMap(({ article, actors, events }) => {
      const byId = new Map(actors.map((actor) => [actor.id, actor]));
      return events.map((event) => [
        event.id,
        article.id,
        article.url,
        article.publishedOn,
        event.kind,
        event.title,
        event.title.toLowerCase(),
        event.cameo,
        event.goldstein,
        event.when.from,
        event.evidence[0]?.locator,
        ...event.participants.flatMap(({ actor }) => [
          actor,
          byId.get(actor)?.name,
          byId.get(actor)?.country,
        ]),
      ]);
    });
    if (!out.write(stringify(rows))) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
