import { runCommand, WrongUse, type Given } from "../server/command-line.ts";
import type { Bench } from "./measurement.ts";

/** `npm run bench -- [--json] [--full] [--texts FOLDER] [NAME…]`: the measurements, one line each. */

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  api: async () => (await import("./neo4j/api.ts")).benchApi,
  extract: async () =>
    (await import("./extract-command.ts")).benchExtractCommand,
  "first-sight": async () => (await import("./first-sight.ts")).benchFirstSight,
  exports: async () => (await import("./exports.ts")).benchExports,
  "in-stride": async () => (await import("./first-sight.ts")).benchInStride,
  growth: async () => (await import("./growth.ts")).benchGrowth,
  ledger: async () => (await import("./neo4j/ledger.ts")).benchLedger,
  load: async () => (await import("./load.ts")).benchLoad,
  neo4j: async () => (await import("./neo4j/stores.ts")).benchNeo4j,
  "neo4j-exports": async () =>
    (await import("./neo4j/exports.ts")).benchNeo4jExports,
  page: async () => (await import("./page.ts")).benchPage,
  "page-large": async () => (await import("./page.ts")).benchPageLarge,
  reading: async () => (await import("./reading.ts")).benchReading,
  start: async () => (await import("./start.ts")).benchStart,
};

const COMMAND = {
  usage: `usage: npm run bench -- [--json] [--full] [--texts FOLDER] [NAME…]

NAME is one of ${Object.keys(BENCHES).join(", ")}; all of them where none is named.

  --json          one JSON object a line
  --full          up to a million records
  --texts FOLDER  articles of one's own, for extract, first-sight and in-stride`,
  options: {
    json: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    texts: { type: "string" },
  },
} as const;

async function main({
  values: { json, full, texts },
  positionals: names,
}: Given<typeof COMMAND.options>): Promise<number> {
  const unknown = names.filter((one) => !(one in BENCHES));
  if (unknown.length > 0) throw new WrongUse(`No bench ${unknown.join(", ")}.`);
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = await BENCHES[name]?.();
    if (bench === undefined) continue;
    const log = (text: string) => process.stderr.write(`${text}\n`);
    for await (const line of bench(log, { full, texts: texts ?? null }))
      console.log(
        json
          ? JSON.stringify(line)
          : `${line.bench} · ${line.case}: ${line.ours} ${line.unit}${line.peer === null ? "" : `, ${line.peer} ${line.theirs} ${line.unit} (${line.ratio}×)`} [n = ${line.n}]`,
      );
  }
  return 0;
}

await runCommand(COMMAND, main);
