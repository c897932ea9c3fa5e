import type { ActorRecord } from "../../domain/actor.ts";
import type { ArticleRecord } from "../../domain/article.ts";
import type { CorrectionRecord } from "../../domain/correction.ts";
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
  /** One of a known id is kept as it is. */
  saveCorrection(correction: CorrectionRecord): void;
  /** The correction as it is now; null when there is none. */
  undoCorrection(id: string): CorrectionRecord | null;
}

/** Writes with statements prepared once. */
export function createWriter(db: Connection): Writer {
  const sql = {
    findArticle: db.prepare("SELECT n FROM article WHERE id = ?").pluck(),
    addArticle: db.prepare(
      "INSERT INTO article (id, url, published, supersedes, copy_of, json) VALUES (?, ?, ?, ?, ?, ?)",
    ),
    findRecord: db.prepare("SELECT n FROM record WHERE id = ?").pluck(),
    nextPosition: db
      .prepare<[number], number>(
        "SELECT coalesce(max(position) + 1, 0) FROM article_actor WHERE article = ?",
      )
      .pluck(),
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
    addCorrection: db.prepare(
      "INSERT OR IGNORE INTO correction (id, json) VALUES (?, ?)",
    ),
    findCorrection: db
      .prepare<[string], string>("SELECT json FROM correction WHERE id = ?")
      .pluck(),
    setCorrection: db.prepare("UPDATE correction SET json = ? WHERE id = ?"),
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
  function addActors(
    article: number,
    actors: readonly ActorRecord[],
    start: number,
  ): void {
    actors.forEach((actor, index) => {
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
      sql.nameActor.run(article, start + index, n, json);
    });
  }

  function addOne(reading: Reading): WriteOutcome {
    const { article } = reading;
    const known = sql.findArticle.get(article.id) as number | undefined;
    if (known === undefined) {
      const n = addArticle(article);
      addParts(n, reading, 0);
      return { article: article.id, alreadyLoaded: false };
    }
    const added = grows(article) ? withoutKnown(reading) : null;
    if (added === null) return { article: article.id, alreadyLoaded: true };
    addParts(known, added, sql.nextPosition.get(known) ?? 0);
    return { article: article.id, alreadyLoaded: false };
  }

  function addArticle(article: ArticleRecord): number {
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
    const words = [article.title, article.publisher ?? "", article.text ?? ""];
    sql.addArticleText.run(n, wordsOf(words.join(" ")).join(" "));
    return n;
  }

  function addParts(
    article: number,
    { actors, offices, events, claims, links }: Reading,
    position: number,
  ): void {
    addActors(article, actors, position);
    for (const office of offices) {
      sql.addOffice.run(article, JSON.stringify(office));
    }
    for (const record of [...events, ...claims]) {
      const { lastInsertRowid } = sql.addRecord.run(
        record.id,
        article,
        isEvent(record) ? 0 : 1,
        JSON.stringify(record),
      );
      sql.addRecordText.run(lastInsertRowid, wordsOf(textOf(record)).join(" "));
    }
    for (const link of links) {
      sql.addLink.run(
        link.id,
        article,
        link.from,
        link.to,
        JSON.stringify(link),
      );
    }
  }

  /** What of the reading is not there yet; null when no record is. */
  function withoutKnown(reading: Reading): Reading | null {
    const isNew = ({ id }: { readonly id: string }): boolean =>
      sql.findRecord.get(id) === undefined;
    const events = reading.events.filter(isNew);
    const claims = reading.claims.filter(isNew);
    return events.length + claims.length === 0
      ? null
      : { ...reading, events, claims };
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
  const saveCorrection = db.transaction((correction: CorrectionRecord) => {
    const { changes } = sql.addCorrection.run(
      correction.id,
      JSON.stringify(correction),
    );
    if (changes > 0) sql.bump.run();
  });
  const undoCorrection = db.transaction((id: string) => {
    const json = sql.findCorrection.get(id);
    if (json === undefined) return null;
    const known = JSON.parse(json) as CorrectionRecord;
    const undone = { ...known, undone: true };
    if (!known.undone) {
      sql.setCorrection.run(JSON.stringify(undone), id);
      sql.bump.run();
    }
    return undone;
  });
  return {
    saveCorrection: (correction) => saveCorrection.immediate(correction),
    undoCorrection: (id) => undoCorrection.immediate(id),
    write: (readings) => write.immediate(readings),
    remove: (article) => remove.immediate(article),
  };
}

/** One address can stand behind many rows of event data, which come in several files. */
function grows({ kind }: ArticleRecord): boolean {
  return kind !== "ARTICLE";
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
