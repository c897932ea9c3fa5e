/** Everything that Neo4j holds, as lines for another store. */
import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import { groupBy } from "../../../domain/collections.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { DumpLine } from "../../store.ts";
import type { Connection } from "../connection.ts";
import { jsons, text } from "../rules.ts";
import type { Statement } from "../statement.ts";
import { articlesOfIds } from "./articles.ts";
import { recordsInArticles } from "./contents.ts";
import { allCorrections } from "./corrections.ts";
import { linkRules, LINKS } from "./links.ts";
import { claimsOfIds, eventsOfIds } from "./records.ts";

const ARTICLES_AT_ONCE = 50;

/** Everything, an article at a time, in the order in which they were loaded; then the corrections. */
export async function* dump(connection: Connection): AsyncGenerator<DumpLine> {
  const ids = await connection.ask(articlesInOrder());
  for (let from = 0; from < ids.length; from += ARTICLES_AT_ONCE)
    for (const value of await readings(
      connection,
      ids.slice(from, from + ARTICLES_AT_ONCE),
    ))
      yield { type: "reading", value };
  for (const value of await connection.ask(allCorrections()))
    yield { type: "correction", value };
}

async function readings(
  connection: Connection,
  ids: readonly string[],
): Promise<Reading[]> {
  const contents = await connection.ask(recordsInArticles(ids));
  const recordIds = contents.map(({ id }) => id);
  const [articles, described, events, claims, links] = await Promise.all([
    connection.ask(articlesOfIds(ids)),
    connection.ask(describedIn(ids)),
    connection.ask(eventsOfIds(recordIds)),
    connection.ask(claimsOfIds(recordIds)),
    connection.ask(linksDrawnBy(ids)),
  ]);
  const article = byId(articles);
  const people = new Map(described.map((row) => [row.article, row]));
  const event = byId(events);
  const claim = byId(claims);
  const within = groupBy(contents, (row) => row.article);
  return ids.flatMap((id) => {
    const about = article.get(id);
    const named = people.get(id);
    if (about === undefined || named === undefined) return [];
    const records = (within.get(id) ?? []).map((record) => record.id);
    return [
      {
        article: about,
        actors: named.actors,
        offices: named.offices,
        events: records.flatMap((record) => event.get(record) ?? []),
        claims: records.flatMap((record) => claim.get(record) ?? []),
        links: links.filter((row) => row.article === id).map((row) => row.link),
      },
    ];
  });
}

function articlesInOrder(): Statement<string> {
  return {
    text: `MATCH (t:Article) RETURN t.id AS id ORDER BY t.loaded`,
    params: {},
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}

interface Described {
  readonly article: string;
  readonly actors: ActorRecord[];
  readonly offices: OfficeRecord[];
}

function describedIn(ids: readonly string[]): Statement<Described> {
  return {
    text: `
      MATCH (t:Article) WHERE t.id IN $ids
      RETURN t.id AS article, coalesce(t.offices, []) AS offices,
        COLLECT { MATCH (a:Actor)-[n:NAMED_IN]->(t) RETURN coalesce(n.given, a.base) ORDER BY n.order } AS actors`,
    params: { ids },
    decode: (row) =>
      row.as<Described>({ article: text, actors: jsons, offices: jsons }),
  };
}

interface DrawnLink {
  readonly article: string;
  readonly link: LinkRecord;
}

/** The links that these articles draw, those that wait for an end too, in the order of the article. */
function linksDrawnBy(ids: readonly string[]): Statement<DrawnLink> {
  return {
    text: `
      CALL () {
        MATCH (r:Record)-[l:${LINKS}]-(:Record)
        WHERE r.article IN $ids AND l.article IN $ids
        RETURN DISTINCT l {.*, kind: type(l), from: startNode(l).id, to: endNode(l).id} AS l
        UNION
        MATCH (w:WaitingLink) WHERE w.article IN $ids
        RETURN w {.*, kind: w.type} AS l
      }
      RETURN l.article AS article, l.id AS id, l.kind AS kind, l.from AS from, l.to AS to, l.by AS by,
        l.sameOccasion AS sameOccasion, l.rule AS rule, l.confidence AS confidence, l.review AS review,
        l.evidence AS evidence
      ORDER BY l.order`,
    params: { ids },
    decode: (row) => ({
      article: row.as<{ article: string }>({ article: text }).article,
      link: row.as<LinkRecord>(linkRules),
    }),
  };
}

function byId<T extends { readonly id: string }>(
  values: readonly T[],
): Map<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}
