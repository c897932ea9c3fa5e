import { int } from "neo4j-driver";
import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import type { ArticleRecord } from "../../../domain/article.ts";
import type { ClaimRecord } from "../../../domain/claim.ts";
import type { OfficeIn } from "../../../domain/correct.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import { actorRules, RETURN_ACTOR } from "../read/actors.ts";
import { linkRules, LINKS, RETURN_LINK } from "../read/links.ts";
import { leanClaims, leanEvents } from "../read/lean.ts";
import { flag, integer, jsons, nullable, text } from "../rules.ts";
import type { Statement } from "../statement.ts";

/** What the ledger asks Neo4j: all that was changed after a revision, or all there is when that is 0. */

/** What the ledger keeps of an article. */
export type ArticleEntry = Pick<
  ArticleRecord,
  "id" | "publisher" | "publishedOn" | "copyOf" | "supersedes" | "kind"
>;

export interface StoreState {
  /** Which store this is: another one may stand at the same address tomorrow. */
  readonly name: string;
  readonly revision: number;
  /** The revision at which a correction was last made or taken back. */
  readonly corrected: number;
}

/** No row where nothing was ever written. */
export function storeState(): Statement<StoreState> {
  return {
    text: `MATCH (s:Store {id: 'demarche'}) RETURN s.name AS name, s.revision AS revision, coalesce(s.corrected, 0) AS corrected`,
    params: {},
    decode: (row) =>
      row.as<StoreState>({
        name: text,
        revision: integer,
        corrected: integer,
      }),
  };
}

/** How many records there are, and at which revision. */
export function recordsAt(): Statement<{
  readonly revision: number;
  readonly records: number;
}> {
  return {
    text: `MATCH (s:Store {id: 'demarche'}) RETURN s.revision AS revision, COUNT { (:Record) } AS records`,
    params: {},
    decode: (row) =>
      row.as<{ revision: number; records: number }>({
        revision: integer,
        records: integer,
      }),
  };
}

export function articlesAfter(revision: number): Statement<ArticleEntry> {
  return {
    text: `
      MATCH (t:Article) WHERE t.revision > $revision
      RETURN t.id AS id, t.publisher AS publisher, toString(t.publishedOn) AS publishedOn, t.copyOf AS copyOf,
        t.supersedes AS supersedes, t.kind AS kind`,
    params: { revision: int(revision) },
    decode: (row) =>
      row.as<ArticleEntry>({
        id: text,
        publisher: nullable(text),
        publishedOn: nullable(text),
        copyOf: nullable(text),
        supersedes: nullable(text),
        kind: text,
      }),
  };
}

export interface ActorEntry {
  readonly id: string;
  /** Null for one who is only referred to. */
  readonly actor: ActorRecord | null;
}

export function actorsAfter(revision: number): Statement<ActorEntry> {
  return {
    text: `MATCH (a:Actor) WHERE a.revision > $revision ${RETURN_ACTOR}`,
    params: { revision: int(revision) },
    decode: (row) => ({
      id: String(row.get("id")),
      actor: row.get("name") === null ? null : row.as<ActorRecord>(actorRules),
    }),
  };
}

export interface OfficeEntry {
  readonly office: OfficeRecord;
  /** How many articles tell of it. */
  readonly articles: number;
}

/** All offices of those of whom something changed. */
export function officesAfter(revision: number): Statement<OfficeEntry> {
  return {
    text: `
      MATCH (h:Actor)-[o:HOLDS_OFFICE]->(of:Actor) WHERE h.revision > $revision
      RETURN h.id AS holder, o.title AS title, of.id AS of, toString(o.from) AS from, toString(o.to) AS to,
        o.acting AS acting, o.source AS source, o.articles AS articles`,
    params: { revision: int(revision) },
    decode: (row) => ({
      office: row.as<OfficeRecord>({
        holder: text,
        title: text,
        of: text,
        from: nullable(text),
        to: nullable(text),
        acting: flag,
        source: text,
      }),
      articles: row.as<{ articles: number }>({ articles: integer }).articles,
    }),
  };
}

/** Ids of articles and actors that were taken away. */
export function removedAfter(revision: number): Statement<string> {
  return {
    text: `MATCH (x:Removed) WHERE x.revision > $revision RETURN x.id AS id`,
    params: { revision: int(revision) },
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}

const IN_ARTICLES = "MATCH (r:Record) WHERE r.article IN $articles";

export const eventsIn = (articles: readonly string[]): Statement<EventRecord> =>
  leanEvents(IN_ARTICLES, { articles });

export const claimsIn = (articles: readonly string[]): Statement<ClaimRecord> =>
  leanClaims(IN_ARTICLES, { articles });

export const allEvents = (): Statement<EventRecord> =>
  leanEvents("MATCH (r:Event)", {});

export const allClaims = (): Statement<ClaimRecord> =>
  leanClaims("MATCH (r:Claim)", {});

export function linksOfArticles(
  articles: readonly string[],
): Statement<LinkRecord> {
  return {
    text: `
      MATCH (r:Record)-[l:${LINKS}]-(:Record) WHERE r.article IN $articles
      WITH DISTINCT l ${RETURN_LINK}`,
    params: { articles },
    decode: (row) => row.as<LinkRecord>(linkRules),
  };
}

export function allLinks(): Statement<LinkRecord> {
  return {
    text: `MATCH (:Record)-[l:${LINKS}]->(:Record) ${RETURN_LINK}`,
    params: {},
    decode: (row) => row.as<LinkRecord>(linkRules),
  };
}

/** Which articles describe the actors. */
export function articlesNaming(
  actors: readonly string[],
): Statement<{ readonly actor: string; readonly article: string }> {
  return {
    text: `
      MATCH (a:Actor)-[:NAMED_IN]->(t:Article) WHERE a.id IN $actors
      RETURN a.id AS actor, t.id AS article`,
    params: { actors },
    decode: (row) =>
      row.as<{ actor: string; article: string }>({
        actor: text,
        article: text,
      }),
  };
}

/** The offices that the articles tell of. */
export function officesIn(articles: readonly string[]): Statement<OfficeIn[]> {
  return {
    text: `MATCH (t:Article) WHERE t.id IN $articles RETURN t.id AS article, coalesce(t.offices, []) AS offices`,
    params: { articles },
    decode: (row) => {
      const { article, offices } = row.as<{
        article: string;
        offices: OfficeRecord[];
      }>({ article: text, offices: jsons });
      return offices.map((office) => ({ article, office }));
    },
  };
}
