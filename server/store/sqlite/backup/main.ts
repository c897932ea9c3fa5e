/** `npm run backup -- [FILE]`: a copy of the store while it runs. */
import { join, resolve } from "node:path";
import { runCommand, type Given } from "../../../command-line.ts";
import { readConfig, sqliteFile } from "../../../config.ts";
import { BadInput } from "../../../errors.ts";
import { backUp } from "./backup.ts";

const COMMAND = {
  usage: "usage: npm run backup -- [FILE]",
  options: {},
  mostPositionals: 1,
} as const;

async function main({
  positionals: [file],
}: Given<typeof COMMAND.options>): Promise<number> {
  const { dataDir, neo4j } = readConfig(process.env);
  if (neo4j !== null) {
    throw new BadInput(
      "The store is Neo4j. `npm run export -- FILE` copies everything in it; `neo4j-admin database dump` copies its files.",
    );
  }
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const target = resolve(
    file ?? join(dataDir, "backups", `demarche-${stamp}.sqlite`),
  );
  await backUp(sqliteFile(dataDir), target);
  console.log(
    `The store is copied to ${target}. To go back to it, stop the server and put it in the place of ${sqliteFile(dataDir)}, without the two files beside that end in -wal and -shm.`,
  );
  return 0;
}

await runCommand(COMMAND, main);
