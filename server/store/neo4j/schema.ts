import { int, Neo4jError } from "neo4j-driver";
import { StoreUnusable } from "../../errors.ts";
import type { Connection } from "./connection.ts";
import { integer } from "./rules.ts";
import type { Statement } from "./statement.ts";

/** Constraints and indexes, all made when missing: trying them again changes nothing. */
const DEFINITIONS = [
  "CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT topic_name IF NOT EXISTS FOR (n:Topic) REQUIRE n.name IS UNIQUE",
  "CREATE CONSTRAINT correction_id IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT removed_id IF NOT EXISTS FOR (n:Removed) REQUIRE n.id IS UNIQUE",
  "CREATE CONSTRAINT waiting_id IF NOT EXISTS FOR (n:WaitingLink) REQUIRE n.id IS UNIQUE",
  "CREATE INDEX waiting_from IF NOT EXISTS FOR (n:WaitingLink) ON (n.from)",
  "CREATE INDEX waiting_to IF NOT EXISTS FOR (n:WaitingLink) ON (n.to)",
  "CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)",
  "CREATE INDEX actor_revision IF NOT EXISTS FOR (n:Actor) ON (n.revision)",
  "CREATE INDEX actor_country IF NOT EXISTS FOR (n:Actor) ON (n.country)",
  "CREATE INDEX record_article IF NOT EXISTS FOR (n:Record) ON (n.article)",
  "CREATE INDEX record_days IF NOT EXISTS FOR (n:Record) ON (n.from, n.to)",
  "CREATE INDEX record_kind IF NOT EXISTS FOR (n:Record) ON (n.kind)",
  "CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.publishedOn)",
  "CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url)",
  "CREATE INDEX article_revision IF NOT EXISTS FOR (n:Article) ON (n.revision)",
  "CREATE INDEX article_order IF NOT EXISTS FOR (n:Article) ON (n.loaded)",
  "CREATE INDEX removed_revision IF NOT EXISTS FOR (n:Removed) ON (n.revision)",
  // The domain folds and splits the words; the index takes them as they come.
  "CREATE FULLTEXT INDEX record_words IF NOT EXISTS FOR (n:Record) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
  "CREATE FULLTEXT INDEX record_titles IF NOT EXISTS FOR (n:Record) ON EACH [n.titleWords] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
  "CREATE FULLTEXT INDEX article_words IF NOT EXISTS FOR (n:Article) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
  "CREATE FULLTEXT INDEX article_bands IF NOT EXISTS FOR (n:Article) ON EACH [n.fingerprint] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
];

/** The shape of the graph that this code reads and writes; kept on the store's own node. */
const SCHEMA_VERSION = 2;

/** Resolves once everything stands and the indexes answer; asks no more than one question where it does already. */
export async function defineSchema(connection: Connection): Promise<void> {
  const [known] = await connection.ask(schemaVersion());
  if (known === SCHEMA_VERSION) return;
  if (known !== undefined && known > SCHEMA_VERSION)
    throw new StoreUnusable(
      `The graph was written by a newer version of Demarche (schema ${known}, this one knows ${SCHEMA_VERSION}). Use that version, or another database.`,
    );
  try {
    await connection.change(async (tx) => {
      for (const text of DEFINITIONS) await tx.run({ text, params: {} });
    });
  } catch (error) {
    // Two servers that start at once may both find something missing: the second then finds it made.
    if (!isThere(error)) throw error;
    return await defineSchema(connection);
  }
  await connection.define({ text: "CALL db.awaitIndexes(40)", params: {} });
  await connection.define({
    text: `
      MERGE (s:Store {id: 'demarche'})
      ON CREATE SET s.name = randomUUID(), s.revision = 0, s.loaded = 0
      SET s.schema = $schema`,
    params: { schema: int(SCHEMA_VERSION) },
  });
}

function isThere(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.endsWith("AlreadyExists");
}

function schemaVersion(): Statement<number> {
  return {
    text: `MATCH (s:Store {id: 'demarche'}) WHERE s.schema IS NOT NULL RETURN s.schema AS schema`,
    params: {},
    decode: (row) => row.as<{ schema: number }>({ schema: integer }).schema,
  };
}
