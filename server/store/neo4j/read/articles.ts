/** Reading articles out of Neo4j. */
import { int, rule } from "neo4j-driver";
import type { ArticleRecord, Citation } from "../../../domain/article.ts";
import { jsons, listOf, nullable, number, text, texts } from "../rules.ts";
import type { Statement } from "../statement.ts";

const RETURN_ARTICLE = `
  RETURN t.id AS id, t.title AS title, t.publisher AS publisher, t.url AS url, toString(t.publishedOn) AS publishedOn,
    t.publishedOnBasis AS publishedOnBasis, t.loadedAt AS loadedAt, t.kind AS kind, t.language AS language,
    t.text AS text, t.copyOf AS copyOf, t.supersedes AS supersedes, coalesce(t.fingerprint, []) AS fingerprint,
    coalesce(t.skipped, []) AS skipped, coalesce(t.warnings, []) AS warnings,
    COLLECT {
      MATCH (t)-[m:MENTIONS]->(a:Actor)
      RETURN {actor: a.id, span: {start: m.start, end: m.end, quote: m.quote}, how: m.how} ORDER BY m.order
    } AS mentions`;

const articleRules = {
  id: text,
  title: text,
  publisher: nullable(text),
  url: nullable(text),
  publishedOn: nullable(text),
  publishedOnBasis: text,
  loadedAt: text,
  kind: text,
  language: text,
  text: nullable(text),
  copyOf: nullable(text),
  supersedes: nullable(text),
  fingerprint: texts,
  skipped: jsons,
  warnings: jsons,
  mentions: listOf({
    actor: text,
    span: rule.asObject({ start: number, end: number, quote: text }),
    how: text,
  }),
};

/** The articles of these ids, in no order. */
export function articlesOfIds(
  ids: readonly string[],
): Statement<ArticleRecord> {
  return {
    text: `MATCH (t:Article) WHERE t.id IN $ids ${RETURN_ARTICLE}`,
    params: { ids },
    decode: (row) => row.as<ArticleRecord>(articleRules),
  };
}

/** What names the articles of these ids, in no order. */
export function citationsOfIds(ids: readonly string[]): Statement<Citation> {
  return {
    text: `
      MATCH (t:Article) WHERE t.id IN $ids
      RETURN t.id AS id, t.title AS title, t.publisher AS publisher, toString(t.publishedOn) AS publishedOn,
        t.url AS url`,
    params: { ids },
    decode: (row) =>
      row.as<Citation>({
        id: text,
        title: text,
        publisher: nullable(text),
        publishedOn: nullable(text),
        url: nullable(text),
      }),
  };
}

/** Articles at the address, rows of data sets apart, or that share a band of the fingerprint; in no order. */
export function articlesRelated(
  url: string | null,
  fingerprint: readonly string[],
): Statement<ArticleRecord> {
  return {
    text: `
      CALL () {
        MATCH (t:Article) WHERE t.url = $url AND t.kind = 'ARTICLE' RETURN t
        UNION
        WITH $query AS query WHERE query <> ''
        CALL db.index.fulltext.queryNodes('article_bands', query) YIELD node RETURN node AS t
      }
      ${RETURN_ARTICLE}`,
    params: { url, query: fingerprint.map(quoted).join(" ") },
    decode: (row) => row.as<ArticleRecord>(articleRules),
  };
}

/** As Lucene takes a term that is to mean nothing but itself. */
function quoted(term: string): string {
  return `"${term.replace(/["\\]/g, "\\$&")}"`;
}

/** Ids of the first articles that came, or grew, after the one revision and up to the other. */
export function arrivals(
  after: number,
  upTo: number,
  first: number,
): Statement<string> {
  return {
    text: `
      MATCH (t:Article) WHERE t.revision > $after AND t.revision <= $upTo
      RETURN t.id AS id ORDER BY t.loaded LIMIT $first`,
    params: { after: int(after), upTo: int(upTo), first: int(first) },
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}
