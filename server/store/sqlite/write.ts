import type { ActorRecord } from "../../domain/actor.ts";
import { isEvent } from "../../domain/dyads.ts";
import { textOf } from "../../domain/counted.ts";
import type { Reading } from "../../domain/reading.ts";
import { wordsOf } from "../../domain/words.ts";
import type { WriteOutcome } from "../store.ts";
import type { Connection } from "./open.ts";

export interface Writer {
  /** Takes the readings in, all or none. */
  write(readings: readonly Reading[]): WriteOutcome[];
  remove(article: string): boolean;
}

/** Writes with statements prepared once. */
export function createWriter(db: Connection): Writer {
  const sql = {
    findArticle: db.prepare("SELECT n FROM article WHERE id = ?").pluck(),
    addArticle: db.prepare(
      "INSERT INTO article (id, url, published, supersedes, copy_of, json) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    addBand: db.prepare("INSERT OR IGNORE INTO fingerprint VALUES (?, ?)"),
    findActor: db.prepare<[string], { n: number; json: string }>(
      "SELECT n, json FROM actor WHERE id = ?",
    ),
    addActor: db.prepare("INSERT INTO actor (id, json) VALUES (?, ?)"),
    setActor: db.prepare("UPDATE actor SET json = ? WHERE n = ?"),
    nameActor: db.prepare("INSERT INTO article_actor VALUES (?, ?, ?, ?)"),
    addOffice: db.prepare("INSERT INTO office (article, json) VALUES (?, ?)"),
    addRecord: db.prepare(
      "INSERT INTO record (id, article, type, json) VALUES (?, ?, ?, ?)",
    ),
    addRecordText: db.prepare(
      "INSERT INTO record_text (rowid, words) VALUES (?, ?)",
    ),
    addArticleText: db.prepare(
      "INSERT INTO article_text (rowid, words) VALUES (?, ?)",
    ),
    addLink: db.prepare(
      "INSERT OR IGNORE INTO link (id, article, from_id, to_id, json) VALUES (?, ?, ?, ?, ?)",
    ),
    bump: db.prepare(
      "UPDATE meta SET value = value + 1 WHERE key = 'revision'",
    ),
    dropRecordText: db.prepare(
      "DELETE FROM record_text WHERE rowid IN (SELECT n FROM record WHERE article = ?)",
    ),
    dropArticleText: db.prepare("DELETE FROM article_text WHERE rowid = ?"),
    dropArticle: db.prepare("DELETE FROM article WHERE n = ?"),
    actorsNamed: db
      .prepare<[number], number>(
        "SELECT DISTINCT actor FROM article_actor WHERE article = ?",
      )
      .pluck(),
    givenBy: db
      .prepare<[number], string | null>(
        "SELECT given FROM article_actor WHERE actor = ? ORDER BY article, position",
      )
      .pluck(),
    actorAt: db
      .prepare<[number], string>("SELECT json FROM actor WHERE n = ?")
      .pluck(),
    dropActor: db.prepare("DELETE FROM actor WHERE n = ?"),
  };

  /** Known actors are kept as they are, apart from new aliases. */
  function addActors(article: number, actors: readonly ActorRecord[]): void {
    actors.forEach((actor, position) => {
      const json = JSON.stringify(actor);
      const known = sql.findActor.get(actor.id);
      const n =
        known?.n ?? Number(sql.addActor.run(actor.id, json).lastInsertRowid);
      if (known !== undefined && known.json !== json) {
        const merged = JSON.stringify(
          withAliases(JSON.parse(known.json) as ActorRecord, actor),
        );
        if (merged !== known.json) sql.setActor.run(merged, n);
      }
      sql.nameActor.run(article, position, n, json);
    });
  }

  function addOne(reading: Reading): WriteOutcome {
    const { article, actors, offices, events, claims, links } = reading;
    if (sql.findArticle.get(article.id) !== undefined) {
      return { article: article.id, alreadyLoaded: true };
    }
    const n = Number(
      sql.addArticle.run(
        article.id,
        article.url,
        article.publishedOn,
        article.supersedes,
        article.copyOf,
        JSON.stringify(article),
      ).lastInsertRowid,
    );
    for (const band of article.fingerprint) sql.addBand.run(band, n);
    addActors(n, actors);
    for (const office of offices) sql.addOffice.run(n, JSON.stringify(office));
    for (const record of [...events, ...claims]) {
      const { lastInsertRowid } = sql.addRecord.run(
        record.id,
        n,
        isEvent(record) ? 0 : 1,
        JSON.stringify(record),
      );
      sql.addRecordText.run(lastInsertRowid, wordsOf(textOf(record)).join(" "));
    }
    const words = [article.title, article.publisher ?? "", article.text ?? ""];
    sql.addArticleText.run(n, wordsOf(words.join(" ")).join(" "));
    for (const link of links) {
      sql.addLink.run(link.id, n, link.from, link.to, JSON.stringify(link));
    }
    return { article: article.id, alreadyLoaded: false };
  }

  /** An actor that no article names any more goes; another is again as the articles left give it. */
  function releaseActor(actor: number): void {
    const given = sql.givenBy
      .all(actor)
      .map((json) => JSON.parse(json ?? "null") as ActorRecord);
    const [first, ...others] = given;
    if (first === undefined) sql.dropActor.run(actor);
    else {
      sql.setActor.run(
        JSON.stringify(others.reduce(withAliases, first)),
        actor,
      );
    }
  }

  const write = db.transaction((readings: readonly Reading[]) => {
    const outcomes = readings.map(addOne);
    if (outcomes.some((outcome) => !outcome.alreadyLoaded)) sql.bump.run();
    return outcomes;
  });
  const remove = db.transaction((id: string) => {
    const n = sql.findArticle.get(id) as number | undefined;
    if (n === undefined) return false;
    const actors = sql.actorsNamed.all(n);
    sql.dropRecordText.run(n);
    sql.dropArticleText.run(n);
    sql.dropArticle.run(n);
    actors.forEach(releaseActor);
    sql.bump.run();
    return true;
  });
  return {
    write: (readings) => write.immediate(readings),
    remove: (article) => remove.immediate(article),
  };
}

/** The actor, with the other's names added to its aliases. */
function withAliases(actor: ActorRecord, other: ActorRecord): ActorRecord {
  const known = new Set([actor.name, ...actor.aliases]);
  const added = [other.name, ...other.aliases].filter(
    (name) => !known.has(name),
  );
  return added.length === 0
    ? actor
    : { ...actor, aliases: [...actor.aliases, ...new Set(added)] };
}
