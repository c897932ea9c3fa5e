import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import type { ArticleRecord } from "../../domain/article.ts";
import { groupBy } from "../../domain/collections.ts";
import {
  correctActors,
  correctArticle,
  correctLinks,
  correctOffices,
  correctRecord,
  type OfficeIn,
} from "../../domain/correct.ts";
import type { CorrectionRecord } from "../../domain/correction.ts";
import { drawTogether, type Corrections } from "../../domain/corrections.ts";
import { counted, type CountedRecord } from "../../domain/counted.ts";
import type { CountedGraph } from "../../domain/counting.ts";
import type { Day } from "../../domain/dates.ts";
import type { LinkRecord } from "../../domain/link.ts";
import type { EventOrClaimRecord } from "../../domain/tie.ts";
import { wordsOf } from "../../domain/words.ts";
import type { Connection } from "./open.ts";

/** What the questions are asked of: what counting needs to know of every record, at one revision. */
export interface Memory extends CountedGraph {
  readonly revision: string;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly offices: ReadonlyMap<string, readonly OfficeRecord[]>;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly full: ReadonlyMap<string, EventOrClaimRecord>;
  readonly corrections: Corrections;
}

/** Answers with the graph as it is now, whoever changed it: other processes may write to the same file. */
export function createMemory(db: Connection): () => Memory {
  const revision = db
    .prepare<[], string>("SELECT value FROM meta WHERE key = 'revision'")
    .pluck();
  let memory: Memory | null = null;
  return () => {
    const now = revision.get() ?? "0";
    if (memory?.revision !== now) memory = db.transaction(() => load(db))();
    return memory;
  };
}

function load(db: Connection): Memory {
  const all = <T>(sql: string): T[] =>
    db
      .prepare<[], string>(sql)
      .pluck()
      .all()
      .map((json) => JSON.parse(json) as T);
  const rawActors = byId(all<ActorRecord>("SELECT json FROM actor"));
  const raw = all<EventOrClaimRecord>("SELECT json FROM record ORDER BY n");
  const rawByArticle = groupBy(raw, ({ article }) => article);
  const corrections = drawTogether(
    all<CorrectionRecord>("SELECT json FROM correction"),
    {
      recordsOf: (article) => rawByArticle.get(article) ?? [],
      hasActor: (id) => rawActors.has(id),
    },
  );
  const namedIn = db
    .prepare<[string], string>(
      `SELECT article.id FROM actor JOIN article_actor ON actor = actor.n
       JOIN article ON article.n = article WHERE actor.id = ?`,
    )
    .pluck();
  const actors = correctActors(rawActors, (id) => namedIn.all(id), corrections);
  const offices = groupBy(
    distinct(correctOffices(officesIn(db), corrections)),
    ({ holder }) => holder,
  );
  const articles = byId(
    all<ArticleRecord>("SELECT json FROM article").map((article) =>
      correctArticle(article, corrections),
    ),
  );
  const full = byId(raw.map((record) => correctRecord(record, corrections)));
  const links = correctLinks(
    all<LinkRecord>("SELECT json FROM link ORDER BY n"),
    corrections,
  ).filter(({ from, to }) => full.has(from) && full.has(to));
  const replaced = replacedDays(articles.values());
  const context = {
    actor: (id: string) => actors.get(id),
    offices: (holder: string) => offices.get(holder) ?? [],
    article: (id: string) => articles.get(id),
    event: (id: string) => full.get(id),
    replacedOn: (article: string) => replaced.get(article) ?? null,
  };
  const records = new Map<string, CountedRecord>();
  for (const record of full.values()) {
    records.set(record.id, counted(record, context));
  }
  const revision = db
    .prepare<[], string>("SELECT value FROM meta WHERE key = 'revision'")
    .pluck()
    .get();
  return {
    revision: revision ?? "0",
    actors,
    offices,
    articles,
    full,
    records,
    links,
    withText: (text) => recordsWith(db, text),
    corrections,
  };
}

function officesIn(db: Connection): OfficeIn[] {
  return db
    .prepare<[], { article: string; json: string }>(
      "SELECT article.id AS article, office.json AS json FROM office JOIN article ON article.n = office.article ORDER BY office.n",
    )
    .all()
    .map(({ article, json }) => ({
      article,
      office: JSON.parse(json) as OfficeRecord,
    }));
}

function recordsWith(db: Connection, text: string): Set<string> {
  const query = matchAll(text);
  const ids =
    query === null
      ? db.prepare<[], string>("SELECT id FROM record").pluck().all()
      : db
          .prepare<[string], string>(
            "SELECT id FROM record WHERE n IN (SELECT rowid FROM record_text WHERE record_text MATCH ?)",
          )
          .pluck()
          .all(query);
  return new Set(ids);
}

/** A full-text query for all of the words; null when there are none, which all texts have. */
export function matchAll(text: string): string | null {
  const words = wordsOf(text);
  return words.length === 0 ? null : words.map((word) => `"${word}"`).join(" ");
}

/** Articles that a newer version took the place of, and since when: the earliest day, or "" when nobody says. */
function replacedDays(
  articles: Iterable<ArticleRecord>,
): Map<string, Day | ""> {
  const days = new Map<string, Day | "">();
  for (const { supersedes, publishedOn } of articles) {
    if (supersedes === null) continue;
    const known = days.get(supersedes) ?? "";
    const day = publishedOn ?? "";
    days.set(
      supersedes,
      known === "" ? day : day === "" || known < day ? known : day,
    );
  }
  return days;
}

function byId<T extends { readonly id: string }>(
  values: Iterable<T>,
): Map<string, T> {
  return new Map([...values].map((value) => [value.id, value]));
}

/** The same fact told by several articles is one. */
function distinct(offices: readonly OfficeRecord[]): OfficeRecord[] {
  return [
    ...new Map(
      offices.map((office) => [JSON.stringify(office), office]),
    ).values(),
  ];
}
