import { runCommand } from "../../../command-line.ts";
import { neo4jMissing } from "./install.ts";
import { HEAP_MEGABYTES, localSettings } from "./settings.ts";
import { startNeo4j } from "./start.ts";

/** `npm run neo4j`: a real Neo4j Community server for those without Docker. */

const PORT = 7687;

const COMMAND = {
  usage: `usage: npm run neo4j

Starts Neo4j on port ${PORT}, with its data under DATA_DIR/neo4j and NEO4J_HEAP_MB megabytes of heap (${HEAP_MEGABYTES}).`,
  options: {},
  mostPositionals: 0,
} as const;

async function main(): Promise<number> {
  const { home, heapMegabytes } = localSettings(process.env);
  const missing = await neo4jMissing();
  if (missing !== null) {
    console.error(
      `${missing}\nOr, with Docker: docker compose up neo4j (see compose.yaml).`,
    );
    return 1;
  }
  console.log(`Starting Neo4j with its data under ${home} …`);
  try {
    const neo4j = await startNeo4j({
      home,
      port: PORT,
      heapMegabytes,
      shortLived: false,
    });
    console.log(
      `Neo4j answers at ${neo4j.uri}, without a password, on this machine only.\n` +
        `To use it, in another terminal:\n\n  NEO4J_URI=${neo4j.uri} npm start\n\nCtrl-C stops it.`,
    );
    let stopping = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        console.log("Stopping Neo4j …");
        void neo4j.stop();
      });
    await neo4j.ended;
    return stopping ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

await runCommand(COMMAND, main);
