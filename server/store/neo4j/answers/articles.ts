/** Questions about articles, answered by Neo4j. */
import type { ArticleRecord } from "../../../domain/article.ts";
import { compareText } from "../../../domain/collections.ts";
import { correctArticle } from "../../../domain/correct.ts";
import { wordsOf } from "../../../domain/words.ts";
import { NEWEST_FIRST, pageOf } from "../../page.ts";
import type { Store } from "../../store.ts";
import { linksAt } from "../ledger/derived.ts";
import { articlesOfIds, articlesRelated } from "../read/articles.ts";
import { claimsAtEvents, recordsInArticles } from "../read/contents.ts";
import { articlesWithWords } from "../read/words.ts";
import type { Statement } from "../statement.ts";
import type { Asking } from "./asking.ts";

type Questions = Pick<
  Store,
  "articlesById" | "articles" | "kin" | "recordsIn" | "claimsAt" | "linksOf"
>;

/** Articles, and what hangs together in them. */
export function articleQuestions({ connection, ledger }: Asking): Questions {
  const corrected = async (
    statement: Statement<ArticleRecord>,
  ): Promise<ArticleRecord[]> => {
    const found = await connection.ask(statement);
    const { corrections } = (await ledger()).editing;
    return found.map((article) => correctArticle(article, corrections));
  };
  const full = async (ids: readonly string[]) =>
    new Map(
      ids.length === 0
        ? []
        : (await corrected(articlesOfIds(ids))).map((one) => [one.id, one]),
    );

  return {
    articlesById: async (ids) => {
      const known = await full(ids);
      return ids.map((id) => known.get(id) ?? null);
    },
    articles: async (search, request) => {
      const words = search === null ? [] : wordsOf(search);
      const ids =
        words.length === 0
          ? null
          : await connection.ask(articlesWithWords(words));
      const { articles } = await ledger();
      const found =
        ids === null
          ? [...articles.values()]
          : ids.flatMap((id) => articles.get(id) ?? []);
      const page = pageOf(
        found,
        ({ publishedOn, id }) => [publishedOn ?? "", id],
        NEWEST_FIRST,
        request,
      );
      const known = await full(page.items.map(({ id }) => id));
      return {
        ...page,
        items: page.items.flatMap(({ id }) => known.get(id) ?? []),
      };
    },
    kin: async (url, fingerprint) =>
      (await corrected(articlesRelated(url, fingerprint))).sort(
        (x, y) =>
          compareText(x.publishedOn ?? "~", y.publishedOn ?? "~") ||
          compareText(x.loadedAt, y.loadedAt) ||
          compareText(x.id, y.id),
      ),
    recordsIn: async (articles) => {
      const rows = await connection.ask(recordsInArticles(articles));
      return articles.map((article) => {
        const own = rows.filter((row) => row.article === article);
        return {
          events: own.filter((row) => row.isEvent).map(({ id }) => id),
          claims: own.filter((row) => !row.isEvent).map(({ id }) => id),
        };
      });
    },
    claimsAt: async (events) => {
      const rows = await connection.ask(claimsAtEvents(events));
      return events.map((event) =>
        rows.filter((row) => row.event === event).map(({ id }) => id),
      );
    },
    linksOf: async (records) => {
      const known = await ledger();
      return records.map((id) =>
        [...linksAt(known, id)].sort((x, y) => compareText(x.id, y.id)),
      );
    },
  };
}
