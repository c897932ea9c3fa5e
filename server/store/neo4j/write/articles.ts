import { int } from "neo4j-driver";
import type { ArticleRecord } from "../../../domain/article.ts";
import type { Reading } from "../../../domain/reading.ts";
import { wordsOf } from "../../../domain/words.ts";
import type { Change } from "../statement.ts";
import { sizeOf, type Part } from "./plan.ts";
import type { Row } from "./record-rows.ts";

/** The nodes of the articles; `loaded` is their place in the order of loading, from 1. */
export function articleChanges(
  parts: readonly Part[],
  loadedBefore: number,
  revision: number,
): Change[] {
  const readings = parts
    .filter(({ isNew }) => isNew)
    .map(({ reading }) => reading);
  const articles = readings.map(({ article }) => article);
  return [
    {
      text: `
        UNWIND $rows AS row
        CREATE (t:Article {id: row.id})
        SET t += row.properties, t.publishedOn = date(row.publishedOn), t.revision = $revision`,
      params: {
        rows: readings.map((reading, index) =>
          articleRow(reading, loadedBefore + index + 1),
        ),
        revision: int(revision),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (t:Article {id: row.article})
        SET t.revision = $revision, t.size = t.size + row.size, t.offices = t.offices + row.offices`,
      params: {
        rows: parts
          .filter(({ isNew }) => !isNew)
          .map(({ reading }) => ({
            article: reading.article.id,
            size: int(sizeOf(reading)),
            offices: reading.offices.map((office) => JSON.stringify(office)),
          })),
        revision: int(revision),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (t:Article {id: row.article}) MATCH (a:Actor {id: row.actor})
        CREATE (t)-[:MENTIONS {order: row.order, start: row.start, end: row.end, quote: row.quote, how: row.how}]->(a)`,
      params: { rows: articles.flatMap(mentionRows) },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (t:Article {id: row.article}) MATCH (o:Article {id: row.copyOf})
        CREATE (t)-[:COPY_OF]->(o)`,
      params: {
        rows: articles.flatMap(({ id, copyOf }) =>
          copyOf === null ? [] : [{ article: id, copyOf }],
        ),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (t:Article {id: row.article}) MATCH (o:Article {id: row.supersedes})
        CREATE (t)-[:SUPERSEDES]->(o)`,
      params: {
        rows: articles.flatMap(({ id, supersedes }) =>
          supersedes === null ? [] : [{ article: id, supersedes }],
        ),
      },
    },
  ];
}

function articleRow(reading: Reading, loaded: number): Row {
  const { article, offices } = reading;
  const { id, publishedOn, mentions: _, ...rest } = article;
  return {
    id,
    publishedOn,
    properties: {
      ...rest,
      skipped: rest.skipped.map((passage) => JSON.stringify(passage)),
      warnings: rest.warnings.map((warning) => JSON.stringify(warning)),
      offices: offices.map((office) => JSON.stringify(office)),
      words: articleWords(article),
      loaded: int(loaded),
      size: int(sizeOf(reading)),
    },
  };
}

/** What a search for articles looks at: title, publisher and text. */
function articleWords({ title, publisher, text }: ArticleRecord): string {
  const all = [title, publisher ?? "", text ?? ""].join(" ");
  return [...new Set(wordsOf(all))].join(" ");
}

function mentionRows({ id, mentions }: ArticleRecord): Row[] {
  return mentions.map(({ actor, span, how }, order) => ({
    article: id,
    actor,
    order: int(order),
    start: int(span.start),
    end: int(span.end),
    quote: span.quote,
    how,
  }));
}
