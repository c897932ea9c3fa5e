import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import { describedBy } from "../../domain/described.ts";
import type { Change } from "./change.ts";
import { addOffice, dropOffice, type Graph } from "./graph.ts";
import type { Connection } from "./open.ts";

export interface ActorWriter {
  /** Takes in the actors that an article names and the offices that it tells of. */
  add(
    change: Change,
    article: number,
    actors: readonly ActorRecord[],
    offices: readonly OfficeRecord[],
  ): void;
  /** Before an article goes: its offices end with it. Gives back the actors that it names. */
  release(change: Change, article: number): number[];
  /** After it has gone: an actor that no article names any more goes; another is again as those left give it. */
  settle(change: Change, actors: readonly number[]): void;
}

export function createActorWriter(db: Connection): ActorWriter {
  const sql = {
    add: db.prepare(
      "INSERT INTO actor (id, revision, base, json) VALUES (?, ?, ?, ?)",
    ),
    set: db.prepare(
      "UPDATE actor SET revision = ?, base = ?, json = ? WHERE n = ?",
    ),
    drop: db.prepare("DELETE FROM actor WHERE n = ?"),
    at: db.prepare<[number], { id: string; base: string; json: string }>(
      "SELECT id, base, json FROM actor WHERE n = ?",
    ),
    nextPosition: db
      .prepare<[number], number>(
        "SELECT coalesce(max(position) + 1, 0) FROM article_actor WHERE article = ?",
      )
      .pluck(),
    name: db.prepare("INSERT INTO article_actor VALUES (?, ?, ?, ?)"),
    namedBy: db
      .prepare<[number], number>(
        "SELECT DISTINCT actor FROM article_actor WHERE article = ?",
      )
      .pluck(),
    givenBy: db
      .prepare<[number], string | null>(
        "SELECT given FROM article_actor WHERE actor = ? ORDER BY article, position",
      )
      .pluck(),
    spellOut: db.prepare(
      "UPDATE article_actor SET given = ? WHERE actor = ? AND given IS NULL",
    ),
    addOffice: db.prepare("INSERT INTO office (article, json) VALUES (?, ?)"),
    officesOf: db
      .prepare<[number], string>("SELECT json FROM office WHERE article = ?")
      .pluck(),
  };

  /** Known actors are kept as they are, apart from new aliases. */
  function addActor(
    { graph, revision }: Change,
    actor: ActorRecord,
  ): { n: number; given: string | null } {
    const json = JSON.stringify(actor);
    const row = graph.actorRows.get(actor.id);
    if (row === undefined) {
      const added = sql.add.run(actor.id, revision, json, json);
      const n = Number(added.lastInsertRowid);
      remember(graph, actor, n, json);
      return { n, given: null };
    }
    if (row.base === json) return { n: row.n, given: null };
    const known = graph.actors.get(actor.id) ?? actor;
    const merged = describedBy([known, actor]) ?? known;
    if (merged !== known) {
      sql.set.run(revision, row.base, JSON.stringify(merged), row.n);
      remember(graph, merged, row.n, row.base);
    }
    return { n: row.n, given: json };
  }

  return {
    add(change, article, actors, offices) {
      let position = actors.length === 0 ? 0 : sql.nextPosition.get(article);
      for (const actor of actors) {
        const { n, given } = addActor(change, actor);
        sql.name.run(article, position ?? 0, n, given);
        position = (position ?? 0) + 1;
      }
      for (const office of offices) {
        const json = JSON.stringify(office);
        change.officesChange(office.holder);
        sql.addOffice.run(article, json);
        addOffice(change.graph, json);
      }
    },
    release(change, article) {
      for (const json of sql.officesOf.all(article)) {
        change.officesChange((JSON.parse(json) as OfficeRecord).holder);
        dropOffice(change.graph, json);
      }
      return sql.namedBy.all(article);
    },
    settle(change, actors) {
      const { graph, revision } = change;
      for (const n of actors) {
        const row = sql.at.get(n);
        if (row === undefined) continue;
        const [first, ...others] = sql.givenBy
          .all(n)
          .map((given) => given ?? row.base);
        if (first === undefined) {
          sql.drop.run(n);
          graph.actors.delete(row.id);
          graph.actorRows.delete(row.id);
          continue;
        }
        if (first !== row.base) sql.spellOut.run(row.base, n);
        const actor =
          describedBy(
            [first, ...others].map((given) => JSON.parse(given) as ActorRecord),
          ) ?? (JSON.parse(first) as ActorRecord);
        const json = JSON.stringify(actor);
        if (json === row.json) continue;
        sql.set.run(revision, first, json, n);
        remember(graph, actor, n, first);
        change.actorChanges(row.id);
      }
    },
  };
}

function remember(
  graph: Graph,
  actor: ActorRecord,
  n: number,
  base: string,
): void {
  graph.actors.set(actor.id, actor);
  graph.actorRows.set(actor.id, { n, base });
}
