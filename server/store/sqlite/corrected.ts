import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import { groupBy } from "../../domain/collections.ts";
import { correctActors, correctOffices } from "../../domain/correct.ts";
import type { CorrectionRecord } from "../../domain/correction.ts";
import { drawTogether, type Corrections } from "../../domain/corrections.ts";
import { remember } from "../columns/graph.ts";
import type { StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";
import { unpackRecord } from "./pack.ts";

/** What editors decided, as it applies to what is stored now. */
export function correctionsOf(db: Connection, graph: StoredGraph): Corrections {
  return remember(graph, "corrections", () => {
    const all = db
      .prepare<[], string>("SELECT json FROM correction")
      .pluck()
      .all();
    const records = db
      .prepare<[string], string>(
        "SELECT json FROM record WHERE article = (SELECT n FROM article WHERE id = ?)",
      )
      .pluck();
    const articlesOf = articlesNaming(db);
    return drawTogether(
      all.map((json) => JSON.parse(json) as CorrectionRecord),
      {
        recordsOf: (article) => records.all(article).map(unpackRecord),
        hasActor: (id) => graph.actors.has(id),
        isNamedIn: (actor, article) => articlesOf(actor).includes(article),
      },
    );
  });
}

/** All actors, corrected. */
export function actorsOf(
  db: Connection,
  graph: StoredGraph,
): ReadonlyMap<string, ActorRecord> {
  const corrections = correctionsOf(db, graph);
  const { splits, merged, names, countries } = corrections;
  if (splits.size + merged.size + names.size + countries.size === 0) {
    return graph.actors;
  }
  return remember(graph, "actors", () => {
    return correctActors(graph.actors, articlesNaming(db), corrections);
  });
}

/** Finds the articles that describe an actor. */
function articlesNaming(db: Connection): (actor: string) => string[] {
  const find = db
    .prepare<[{ id: string }], string>(
      `SELECT article.id FROM actor JOIN article_actor ON actor = actor.n
         JOIN article ON article.n = article WHERE actor.id = @id
       UNION
       SELECT article.id FROM actor JOIN article
         ON rows > 0 AND actors IS NOT NULL
         AND actor.n IN (SELECT value FROM json_each(actors)) WHERE actor.id = @id`,
    )
    .pluck();
  return (id) => find.all({ id });
}

const NONE: readonly OfficeRecord[] = [];

/** The offices of each holder, corrected; the same office told by several articles once. */
export function officesOf(
  db: Connection,
  graph: StoredGraph,
): (holder: string) => readonly OfficeRecord[] {
  const corrections = correctionsOf(db, graph);
  const { splits, merged, offices } = corrections;
  if (splits.size + merged.size + offices.size === 0) {
    return (holder) => {
      const held = graph.offices.get(holder);
      if (held === undefined) return NONE;
      return [...held.values()].map(({ office }) => office);
    };
  }
  const all = remember(graph, "offices", () => {
    const read = db
      .prepare<[], { article: string; json: string }>(
        "SELECT article.id AS article, office.json AS json FROM office JOIN article ON article.n = office.article ORDER BY office.n",
      )
      .all()
      .map(({ article, json }) => ({
        article,
        office: JSON.parse(json) as OfficeRecord,
      }));
    const distinct = new Map(
      correctOffices(read, corrections).map((office) => [
        JSON.stringify(office),
        office,
      ]),
    );
    return groupBy(distinct.values(), ({ holder }) => holder);
  });
  return (holder) => all.get(holder) ?? [];
}
