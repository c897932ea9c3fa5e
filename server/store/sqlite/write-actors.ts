/** Actors and offices in SQLite, as articles that name them come and go. */
import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import { describedBy } from "../../domain/described.ts";
import type { Change } from "./change.ts";
import { addOffice, dropOffice, type StoredGraph } from "./graph.ts";
import type { Connection } from "./open.ts";

export interface ActorWriter {
  /** Row numbers of an article's actors, where all are just as the graph first had them; else null. */
  asKnown(change: Change, actors: readonly ActorRecord[]): number[] | null;
  /** Takes in the actors that an article names. */
  name(change: Change, article: number, actors: readonly ActorRecord[]): void;
  addOffices(
    change: Change,
    article: number,
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
    at: db.prepare<
      [number],
      { id: string; rows: number; base: string; json: string }
    >("SELECT id, rows, base, json FROM actor WHERE n = ?"),
    listed: db
      .prepare<[number], string | null>(
        "SELECT actors FROM article WHERE n = ?",
      )
      .pluck(),
    dropRow: db.prepare("UPDATE actor SET rows = rows - 1 WHERE n = ?"),
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

  const listed = (article: number): number[] =>
    JSON.parse(sql.listed.get(article) ?? "[]") as number[];

  /** Known actors are kept as they are, apart from new aliases. */
  function addActor(
    { graph, revision, actorComesOrGoes }: Change,
    actor: ActorRecord,
  ): { n: number; given: string | null } {
    const row = graph.actorRows.get(actor.id);
    if (row !== undefined && isSame(row.base, actor)) {
      return { n: row.n, given: null };
    }
    const json = JSON.stringify(actor);
    if (row === undefined) {
      const added = sql.add.run(actor.id, revision, json, json);
      const n = Number(added.lastInsertRowid);
      remember(graph, actor, n, actor);
      actorComesOrGoes(actor.id);
      return { n, given: null };
    }
    const known = graph.actors.get(actor.id) ?? actor;
    const merged = describedBy([known, actor]) ?? known;
    if (merged !== known) {
      const base = JSON.stringify(row.base);
      sql.set.run(revision, base, JSON.stringify(merged), row.n);
      remember(graph, merged, row.n, row.base);
    }
    return { n: row.n, given: json };
  }

  return {
    asKnown(change, actors) {
      const { graph, rowComes } = change;
      const numbers: number[] = [];
      for (const actor of actors) {
        const row = graph.actorRows.get(actor.id);
        if (row === undefined) numbers.push(addActor(change, actor).n);
        else if (isSame(row.base, actor)) numbers.push(row.n);
        else return null;
      }
      numbers.forEach(rowComes);
      return numbers;
    },
    name(change, article, actors) {
      let position = sql.nextPosition.get(article) ?? 0;
      const known = new Set([...sql.namedBy.all(article), ...listed(article)]);
      for (const actor of actors) {
        const { n, given } = addActor(change, actor);
        if (given === null && known.has(n)) continue;
        sql.name.run(article, position, n, given);
        position += 1;
      }
    },
    addOffices(change, article, offices) {
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
      const rows = listed(article);
      for (const actor of rows) sql.dropRow.run(actor);
      return [...new Set([...sql.namedBy.all(article), ...rows])];
    },
    settle(change, actors) {
      const { graph, revision } = change;
      for (const n of actors) {
        const row = sql.at.get(n);
        if (row === undefined) continue;
        const named = sql.givenBy.all(n).map((given) => given ?? row.base);
        // Event data name it just as it was first.
        const [first, ...others] = row.rows > 0 ? [row.base, ...named] : named;
        if (first === undefined) {
          sql.drop.run(n);
          graph.actors.delete(row.id);
          graph.actorRows.delete(row.id);
          change.actorComesOrGoes(row.id);
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
        remember(graph, actor, n, JSON.parse(first) as ActorRecord);
        change.actorChanges(row.id);
      }
    },
  };
}

function remember(
  graph: StoredGraph,
  actor: ActorRecord,
  n: number,
  base: ActorRecord,
): void {
  graph.actors.set(actor.id, actor);
  graph.actorRows.set(actor.id, { n, base });
}

/** Compared field by field: most articles name actors that are known just so. */
function isSame(x: ActorRecord, y: ActorRecord): boolean {
  return (
    x.name === y.name &&
    x.kind === y.kind &&
    x.country === y.country &&
    x.type === y.type &&
    x.iso3 === y.iso3 &&
    x.basedIn === y.basedIn &&
    x.aliases.length === y.aliases.length &&
    x.aliases.every((alias, index) => alias === y.aliases[index])
  );
}
