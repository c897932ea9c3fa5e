import type { Bench } from "./measurement.ts";

/** `npm run bench -- [--json] [NAME…]`: the measurements, one line each. */

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  page: async () => (await import("./page.ts")).benchPage,
  reading: async () => (await import("./reading.ts")).benchReading,
};

const args = process.argv.slice(2);
const json = args.includes("--json");
const names = args.filter((one) => !one.startsWith("--"));
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
  for await (const line of bench((text) => process.stderr.write(`${text}\n`)))
    console.log(
      json
        ? JSON.stringify(line)
        : `${line.bench} · ${line.case}: ${line.ours} ${line.unit}${line.peer === null ? "" : `, ${line.peer} ${line.theirs} ${line.unit} (${line.ratio}×)`} [n = ${line.n}]`,
    );
}
