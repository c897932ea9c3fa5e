import { int } from "neo4j-driver";
import type { ActorRecord } from "../../../domain/actor.ts";
import { kindOf } from "../../../domain/passing.ts";
import type { Reading } from "../../../domain/reading.ts";
import { ACTOR_LABELS } from "../labels.ts";
import type { Change } from "../statement.ts";
import { createNodeList, nodesOf } from "./node-list.ts";
import type { Part } from "./plan.ts";
import { inParts } from "./run.ts";

/**
 * Whoever is referred to has a node; only those whom a reading describes have a name, and only they are
 * actors to those who ask.
 */
export function referredChange(
  readings: readonly Reading[],
  known: ReadonlySet<string>,
): Change {
  return {
    text: `
      UNWIND $rows AS row
      MERGE (a:Actor {id: row.id})
      ON CREATE SET a:$(row.label)`,
    params: {
      // In one order for all writers, so that none waits for another that waits for it.
      rows: [...new Set(readings.flatMap(referredTo))]
        .filter((id) => !known.has(id))
        .sort()
        .map((id) => ({ id, label: ACTOR_LABELS[kindOf(id)] })),
    },
  };
}

/** Sets what is kept of the actors, and whom they act for. */
export function actorsChange(
  actors: readonly ActorRecord[],
  revision: number,
): Change {
  return {
    text: `
      UNWIND $rows AS row
      MATCH (a:Actor {id: row.id})
      SET a += row, a.revision = $revision
      WITH a
      OPTIONAL MATCH (a)-[old:ACTS_FOR|BASED_IN]->()
      DELETE old
      WITH DISTINCT a
      OPTIONAL MATCH (c:Actor {id: a.country})
      OPTIONAL MATCH (b:Actor {id: a.basedIn})
      FOREACH (_ IN CASE WHEN c IS NULL THEN [] ELSE [1] END | CREATE (a)-[:ACTS_FOR]->(c))
      FOREACH (_ IN CASE WHEN b IS NULL THEN [] ELSE [1] END | CREATE (a)-[:BASED_IN]->(b))`,
    params: { rows: actors, revision: int(revision) },
  };
}

/**
 * Which article describes whom, and how: what is kept when others are removed. A description that is the actor's
 * `base` is not written again.
 */
export function* namedChanges(
  parts: readonly Part[],
  bases: ReadonlyMap<string, string>,
): Generator<Change> {
  const named = parts.flatMap(({ reading: { article, actors }, start }) =>
    actors.map((actor, index) => ({
      actor: actor.id,
      article: article.id,
      order: start + index,
      given: asGiven(actor),
    })),
  );
  for (const some of inParts(named)) {
    const actors = createNodeList();
    const articles = createNodeList();
    const rows = some.map(({ actor, article, order, given }) => [
      actors.placeOf(actor),
      articles.placeOf(article),
      int(order),
      given === bases.get(actor) ? null : given,
    ]);
    yield {
      text: `
        WITH ${nodesOf("Actor", "actors")}, ${nodesOf("Article", "articles")}
        UNWIND $rows AS row
        WITH actors[row[0]] AS a, articles[row[1]] AS t, row
        CREATE (a)-[:NAMED_IN {order: row[2], given: row[3]}]->(t)`,
      params: { actors: actors.ids(), articles: articles.ids(), rows },
    };
  }
}

/** A description as the graph keeps it. */
export function asGiven(actor: ActorRecord): string {
  return JSON.stringify(actor);
}

function referredTo(reading: Reading): string[] {
  const { article, actors, offices, events, claims } = reading;
  return [
    ...article.mentions.map(({ actor }) => actor),
    ...actors.flatMap(({ id, country, basedIn }) => [id, country, basedIn]),
    ...offices.flatMap(({ holder, of }) => [holder, of]),
    ...events.flatMap(({ participants, statusBy, place }) => [
      ...participants.map(({ actor }) => actor),
      ...statusBy,
      place?.country ?? null,
    ]),
    ...claims.flatMap(({ speakers, addressees, targets, affected }) => [
      ...speakers,
      ...addressees,
      ...targets,
      ...affected,
    ]),
    ...[...events, ...claims].flatMap(({ evidence }) =>
      evidence.flatMap(({ attribution }) => attribution),
    ),
  ].filter((id) => id !== null);
}
