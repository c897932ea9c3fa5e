/** `npm run crash -- --rounds N [--store sqlite|neo4j]`: kills processes over a store and looks at what is left. */
import { parseArgs } from "node:util";
import { neo4jMissing } from "../../server/store/neo4j/local/install.ts";
import { neo4jSeries, sqliteSeries, type SeriesReport } from "./series.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    store: { type: "string", default: "both" },
  },
});
const rounds = Number(values.rounds);
if (values.store !== "neo4j")
  tell("SQLite", await sqliteSeries(rounds, progress));
if (values.store !== "sqlite") {
  const missing = await neo4jMissing();
  if (missing !== null) console.error(`Neo4j is left out. ${missing}`);
  else tell("Neo4j", await neo4jSeries(rounds, progress));
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function tell(store: string, report: SeriesReport): void {
  const killed = [...report.killed]
    .map(([victim, times]) => `${victim} ${times}`)
    .join(", ");
  console.log(
    `${store}: ${report.rounds} rounds (killed: ${killed}), ${report.acknowledged} articles acknowledged before the kill, ${report.faults.length} faults.`,
  );
  for (const fault of report.faults) console.error(fault);
  if (report.faults.length > 0) process.exitCode = 1;
}
