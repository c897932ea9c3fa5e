import { expect, it } from "vitest";
import { newestArticles } from "../../server/store/neo4j/answers/newest-articles.ts";
import type { ArticleEntry } from "../../server/store/neo4j/ledger/rows.ts";

const DAYS = ["2024-01-02", null, "2024-01-03", "2024-01-02", "2023-12-31"];
const articles = new Map(
  DAYS.map((publishedOn, n) => {
    const id = `article:${9 - n}`;
    return [id, { id, publishedOn } as ArticleEntry];
  }),
);
const newest = (together: number, isAsked = (_id: string) => true) =>
  [...newestArticles(articles, isAsked, together)].map((ids) =>
    ids.map((id) => id.slice("article:".length)).join(" "),
  );

it("articles come newest first, then by id, undated last, whole days at a time", () => {
  expect(newest(100)).toEqual(["7 6 9 5 8"]);
  expect(newest(2)).toEqual(["7 6 9", "5 8"]);
  expect(newest(1)).toEqual(["7", "6 9", "5", "8"]);
});

it("articles that are not asked for are left out", () => {
  expect(newest(1, (id) => id > "article:6")).toEqual(["7", "9", "8"]);
  expect(newest(1, () => false)).toEqual([]);
});
