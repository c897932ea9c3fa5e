/** Taking articles and corrections into SQLite, and out of it. */
import { articlesAbout } from "./affected.ts";
import type { ArticleRecord } from "../../domain/article.ts";
import type { CorrectionRecord } from "../../domain/correction.ts";
import { textOf } from "../../domain/counted.ts";
import { isEvent } from "../../domain/dyads.ts";
import type { Reading } from "../../domain/reading.ts";
import { indexedText } from "../../domain/words.ts";
import type { WriteOutcome } from "../store.ts";
import { createActorWriter } from "./write-actors.ts";
import { createChanger, type Change, type OnDerived } from "./change.ts";
import type { GraphSource } from "./graph.ts";
import { packArticle, packRecord, unpackArticle } from "./pack.ts";
import type { Connection } from "./open.ts";

export interface Writer {
  /** Takes the readings in, all or none. */
  write(readings: readonly Reading[]): WriteOutcome[];
  /** Each reading in the place of what its article gave before, all or none. */
  rewrite(readings: readonly Reading[]): void;
  remove(article: string): boolean;
  /** One of a known id is kept as it is. */
  saveCorrection(correction: CorrectionRecord): void;
  /** The correction as it is now; null when there is none. */
  undoCorrection(id: string): CorrectionRecord | null;
  /** Derives all that is derived anew, because it is derived otherwise now; of a large graph that takes minutes. */
  deriveAll(onDerived: OnDerived): void;
}

/** Writes with statements prepared once, each change in one transaction. */
export function createWriter(db: Connection, source: GraphSource): Writer {
  const changing = createChanger(db, source);
  const actors = createActorWriter(db);
  const sql = {
    findArticle: db
      .prepare<[string], number>("SELECT n FROM article WHERE id = ?")
      .pluck(),
    addArticle: db.prepare(
      "INSERT INTO article (id, kind, url, published, publisher, supersedes, copy_of, actors, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    addArticleText: db.prepare(
      "INSERT INTO article_text (rowid, words) VALUES (?, ?)",
    ),
    addBand: db.prepare("INSERT OR IGNORE INTO fingerprint VALUES (?, ?)"),
    findRecord: db.prepare("SELECT n FROM record WHERE id = ?").pluck(),
    addRecord: db.prepare(
      "INSERT INTO record (id, article, type, event, json) VALUES (?, ?, ?, ?, ?)",
    ),
    addRecordText: db.prepare(
      "INSERT INTO record_text (rowid, words) VALUES (?, ?)",
    ),
    addPlace: db.prepare("INSERT OR IGNORE INTO place VALUES (?, ?)"),
    dropPlace: db.prepare("DELETE FROM place WHERE id = ?"),
    addLink: db.prepare(
      "INSERT OR IGNORE INTO link (id, article, from_id, to_id, json) VALUES (?, ?, ?, ?, ?)",
    ),
    anyLink: db.prepare("SELECT 1 FROM link LIMIT 1").pluck(),
    isAwaited: db
      .prepare("SELECT 1 FROM link WHERE from_id = @id OR to_id = @id")
      .pluck(),
    recordsOf: db
      .prepare<[number], number>("SELECT n FROM record WHERE article = ?")
      .pluck(),
    articleAt: db
      .prepare<[number], string>("SELECT json FROM article WHERE n = ?")
      .pluck(),
    dropRecordText: db.prepare("DELETE FROM record_text WHERE rowid = ?"),
    dropArticleText: db.prepare("DELETE FROM article_text WHERE rowid = ?"),
    dropArticle: db.prepare("DELETE FROM article WHERE n = ?"),
    addCorrection: db.prepare(
      "INSERT OR IGNORE INTO correction (id, json) VALUES (?, ?)",
    ),
    findCorrection: db
      .prepare<[string], string>("SELECT json FROM correction WHERE id = ?")
      .pluck(),
    setCorrection: db.prepare("UPDATE correction SET json = ? WHERE id = ?"),
    allArticles: db.prepare<[], number>("SELECT n FROM article").pluck(),
  };

  function addOne(change: Change, reading: Reading): WriteOutcome {
    const { article } = reading;
    const known = sql.findArticle.get(article.id);
    if (known === undefined) {
      const named =
        article.kind === "EVENT_DATA"
          ? actors.asKnown(change, reading.actors)
          : null;
      const n = addArticle(change, article, named);
      if (named === null) actors.name(change, n, reading.actors);
      addParts(change, n, reading);
      return { article: article.id, alreadyLoaded: false };
    }
    const added = grows(article) ? withoutKnown(reading) : null;
    if (added !== null) {
      change.articleGrows(known);
      actors.name(change, known, added.actors);
      addParts(change, known, added);
    }
    return { article: article.id, alreadyLoaded: added === null };
  }

  function addArticle(
    change: Change,
    article: ArticleRecord,
    named: readonly number[] | null,
  ): number {
    const n = Number(
      sql.addArticle.run(
        article.id,
        article.kind,
        article.url,
        article.publishedOn,
        article.publisher,
        article.supersedes,
        article.copyOf,
        named === null ? null : JSON.stringify(named),
        packArticle(article),
      ).lastInsertRowid,
    );
    for (const band of article.fingerprint) sql.addBand.run(band, n);
    // Rows of event data have no text to find them by: their title is an address.
    if (article.kind !== "EVENT_DATA") {
      const { title, publisher, text } = article;
      const words = [title, publisher ?? "", text ?? ""].join(" ");
      sql.addArticleText.run(n, indexedText(words));
    }
    change.articleComes(n, article);
    return n;
  }

  function addParts(change: Change, article: number, reading: Reading): void {
    const { offices, events, claims, links } = reading;
    actors.addOffices(change, article, offices);
    for (const record of [...events, ...claims]) {
      const n = Number(
        sql.addRecord.run(
          record.id,
          article,
          isEvent(record) ? 0 : 1,
          isEvent(record) ? null : record.event,
          packRecord(record),
        ).lastInsertRowid,
      );
      sql.addRecordText.run(n, indexedText(textOf(record)));
      if (isEvent(record) && record.place !== null) {
        sql.addPlace.run(record.place.id, JSON.stringify(record.place));
      }
      change.recordComes(n, article, record);
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
    if (links.length > 0) change.linksChange();
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

  /** Links that were read before one of their ends was wait for it. */
  function meetLinks(change: Change, readings: readonly Reading[]): void {
    const isAwaited = readings.some(({ events, claims }) =>
      [...events, ...claims].some(
        ({ id }) => sql.isAwaited.get({ id }) !== undefined,
      ),
    );
    if (isAwaited) change.linksChange();
  }

  function removeOne(change: Change, id: string): boolean {
    const n = sql.findArticle.get(id);
    if (n === undefined) return false;
    const article = unpackArticle(sql.articleAt.get(n) ?? "");
    for (const slot of sql.recordsOf.all(n)) {
      sql.dropRecordText.run(slot);
      change.recordGoes(slot);
    }
    if (article.kind !== "EVENT_DATA") sql.dropArticleText.run(n);
    const released = actors.release(change, n);
    sql.dropArticle.run(n);
    actors.settle(change, released);
    change.articleGoes(article);
    return true;
  }

  /** Who names such a place next describes it. */
  function dropPlaces(change: Change): void {
    for (const id of change.placesGone()) sql.dropPlace.run(id);
  }

  return {
    write: (readings) =>
      changing((change) => {
        const hadLinks = sql.anyLink.get() !== undefined;
        const outcomes = readings.map((reading) => addOne(change, reading));
        if (hadLinks) meetLinks(change, readings);
        return outcomes;
      }),
    rewrite: (readings) =>
      changing((change) => {
        for (const { article } of readings) removeOne(change, article.id);
        dropPlaces(change);
        for (const reading of readings) addOne(change, reading);
        meetLinks(change, readings);
      }),
    remove: (id) =>
      changing((change) => {
        const isRemoved = removeOne(change, id);
        dropPlaces(change);
        return isRemoved;
      }),
    saveCorrection: (correction) =>
      changing((change) => {
        const json = JSON.stringify(correction);
        const { changes } = sql.addCorrection.run(correction.id, json);
        if (changes > 0) {
          change.correctionComes(articlesAbout(db, change.graph, correction));
        }
      }),
    undoCorrection: (id) =>
      changing((change) => {
        const json = sql.findCorrection.get(id);
        if (json === undefined) return null;
        const known = JSON.parse(json) as CorrectionRecord;
        if (known.undone) return known;
        // Whom it concerns is seen while it still holds.
        const articles = articlesAbout(db, change.graph, known);
        const undone = { ...known, undone: true };
        sql.setCorrection.run(JSON.stringify(undone), id);
        change.correctionComes(articles);
        return undone;
      }),
    deriveAll: (onDerived) =>
      changing((change) => change.derivesAll(sql.allArticles.all(), onDerived)),
  };
}

/** One address can stand behind many rows of event data, which come in several files. */
function grows({ kind }: ArticleRecord): boolean {
  return kind !== "ARTICLE";
}
