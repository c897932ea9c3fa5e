import { flag, text } from "../rules.ts";
import type { Statement } from "../statement.ts";

export interface ContentRow {
  readonly article: string;
  readonly id: string;
  readonly isEvent: boolean;
}

/** The records of these articles, in the order of the text. */
export function recordsInArticles(
  articles: readonly string[],
): Statement<ContentRow> {
  return {
    text: `
      MATCH (r:Record) WHERE r.article IN $articles
      RETURN r.article AS article, r.id AS id, r:Event AS isEvent
      ORDER BY r.order`,
    params: { articles },
    decode: (row) =>
      row.as<ContentRow>({ article: text, id: text, isEvent: flag }),
  };
}

/** The claims made at these events, in the order of the text. */
export function claimsAtEvents(
  events: readonly string[],
): Statement<{ readonly event: string; readonly id: string }> {
  return {
    text: `
      MATCH (c:Claim)-[:SAID_AT]->(e:Record) WHERE e.id IN $events
      RETURN e.id AS event, c.id AS id
      ORDER BY c.order`,
    params: { events },
    decode: (row) =>
      row.as<{ event: string; id: string }>({ event: text, id: text }),
  };
}
