import { parseArgs } from "node:util";
import type { Bench } from "./measurement.ts";

/** `npm run bench -- [--json] [--full] [--texts FOLDER] [NAME…]`: the measurements, one line each. */

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  api: async () => (await import("./neo4j/api.ts")).benchApi,
  "first-sight": async () => (await import("./first-sight.ts")).benchFirstSight,
  exports: async () => (await import("./exports.ts")).benchExports,
  growth: async () => (await import("./growth.ts")).benchGrowth,
  ledger: async () => (await import("./neo4j/ledger.ts")).benchLedger,
  load: async () => (await import("./load.ts")).benchLoad,
  neo4j: async () => (await import("./neo4j/stores.ts")).benchNeo4j,
  page: async () => (await import("./page.ts")).benchPage,
  "page-large": async () => (await import("./page.ts")).benchPageLarge,
  reading: async () => (await import("./reading.ts")).benchReading,
  start: async () => (await import("./start.ts")).benchStart,
};

const { values, positionals: names } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    texts: { type: "string" },
  },
  allowPositionals: true,
});
const { json, full } = values;
const options = { full, texts: values.texts ?? null };
const unknown = names.filter((one) => !(one in BENCHES));
if (unknown.length > 0) {
  console.error(
    `No bench ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.`,
  );
  process.exit(2);
}

for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const bench = await BENCHES[name]?.();
  if (bench === undefined) continue;
  const lines = bench((text) => process.stderr.write(`${text}\n`), options);
  for await (const line of lines)
    console.log(
      json
        ? JSON.stringify(line)
        : `${line.bench} · ${line.case}: ${line.ours} ${line.unit}${line.peer === null ? "" : `, ${line.peer} ${line.theirs} ${line.unit} (${line.ratio}×)`} [n = ${line.n}]`,
    );
}
