import type { DumpLine, Store } from "../store.ts";
import { actorQuestions } from "./answers/actors.ts";
import { articleQuestions } from "./answers/articles.ts";
import { createAsking } from "./answers/asking.ts";
import { candidateQuestion } from "./answers/candidates.ts";
import { correctionQuestions } from "./answers/corrections.ts";
import { factQuestions } from "./answers/facts.ts";
import { recordQuestions } from "./answers/records.ts";
import { searchQuestions } from "./answers/search.ts";
import { openSnapshot } from "./answers/snapshot.ts";
import { tieQuestions } from "./answers/ties.ts";
import { timeQuestions } from "./answers/time.ts";
import { connect, type Connection, type Neo4jSettings } from "./connection.ts";
import { followGraph } from "./ledger/follow.ts";
import { createKeeper } from "./ledger/keeper.ts";
import { dump } from "./read/dump.ts";
import { defineSchema } from "./schema.ts";
import { saveCorrection } from "./write/corrections.ts";
import { removeArticle, rewriteReadings } from "./write/remove.ts";
import { writeReadings } from "./write/write.ts";

/**
 * The store in a Neo4j server or cluster. Nothing is asked of it before the first question. In the file, where one is
 * named, the ledger is kept for the next start.
 */
export function openNeo4jStore(
  settings: Neo4jSettings,
  ledgerFile: string | null = null,
): Store {
  const connection = connect(settings);
  const keeper = ledgerFile === null ? null : createKeeper(ledgerFile);
  const { ledger, changed, keep } = followGraph(connection, keeper);
  const asking = createAsking(connection, ledger, changed);
  return {
    name: "neo4j",
    ready: async () => {
      await defineSchema(connection);
      await ledger();
      keep();
    },
    close: async () => {
      keep();
      await connection.close();
    },
    ...factQuestions(asking),
    ...actorQuestions(asking),
    ...articleQuestions(asking),
    ...recordQuestions(asking),
    ...searchQuestions(asking),
    ...tieQuestions(asking),
    ...timeQuestions(asking),
    ...candidateQuestion(asking),
    ...correctionQuestions(asking),
    snapshot: () => openSnapshot(asking),
    write: (readings) => writeReadings(connection, readings).finally(changed),
    rewrite: (readings) =>
      rewriteReadings(connection, readings).finally(changed),
    removeArticle: (id) => removeArticle(connection, id).finally(changed),
    dump: () => dump(connection),
    restore: (lines) => restore(connection, lines).finally(changed),
  };
}

const LINES_AT_ONCE = 50;

/** Takes lines in, some readings to a transaction; those already there change nothing, so that it can be begun again. */
async function restore(
  connection: Connection,
  lines: AsyncIterable<DumpLine>,
): Promise<number> {
  let count = 0;
  let readings = [];
  for await (const line of lines) {
    count += 1;
    if (line.type === "reading") {
      readings.push(line.value);
      if (readings.length < LINES_AT_ONCE) continue;
    }
    await writeReadings(connection, readings);
    readings = [];
    if (line.type === "correction")
      await saveCorrection(connection, line.value);
  }
  await writeReadings(connection, readings);
  return count;
}
