import { int } from "neo4j-driver";
import type { ArticleRecord } from "../../../domain/article.ts";
import type { Reading } from "../../../domain/reading.ts";
import { wordsOf } from "../../../domain/words.ts";
import type { Change } from "../statement.ts";
import { sizeOf, type Part } from "./plan.ts";
import {
  dateOf,
  propertyMap,
  propertyValues,
  type Properties,
} from "./properties.ts";
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
        CREATE (t:Article ${propertyMap(ARTICLE, "row")})`,
      params: {
        rows: readings.map((reading, index) =>
          propertyValues(ARTICLE, {
            reading,
            loaded: loadedBefore + index + 1,
            revision,
          }),
        ),
      },
    },
    {
      text: `
        UNWIND $rows AS row
        MATCH (t:Article {id: row.article})
        SET t.revision = $revision, t.size = t.size + row.size, t.offices = coalesce(t.offices, []) + row.offices`,
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

interface NewArticle {
  readonly reading: Reading;
  readonly loaded: number;
  readonly revision: number;
}

const ARTICLE: Properties<NewArticle> = {
  id: ({ reading }) => reading.article.id,
  title: ({ reading }) => reading.article.title,
  publisher: ({ reading }) => reading.article.publisher,
  url: ({ reading }) => reading.article.url,
  publishedOn: ({ reading }) => dateOf(reading.article.publishedOn),
  publishedOnBasis: ({ reading }) => reading.article.publishedOnBasis,
  loadedAt: ({ reading }) => reading.article.loadedAt,
  kind: ({ reading }) => reading.article.kind,
  language: ({ reading }) => reading.article.language,
  words: ({ reading }) => articleWords(reading.article),
  size: ({ reading }) => int(sizeOf(reading)),
  loaded: ({ loaded }) => int(loaded),
  revision: ({ revision }) => int(revision),
  // Event data have none of these.
  text: ({ reading }) => reading.article.text,
  copyOf: ({ reading }) => reading.article.copyOf,
  supersedes: ({ reading }) => reading.article.supersedes,
  fingerprint: ({ reading }) => reading.article.fingerprint,
  skipped: ({ reading }) => reading.article.skipped.map(asJson),
  warnings: ({ reading }) => reading.article.warnings.map(asJson),
  offices: ({ reading }) => reading.offices.map(asJson),
};

function asJson(value: object): string {
  return JSON.stringify(value);
}

/** What a search for articles looks at: title, publisher and text; of event data nothing, whose title is an address. */
function articleWords({
  kind,
  title,
  publisher,
  text,
}: ArticleRecord): string | null {
  if (kind === "EVENT_DATA") return null;
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
