/** `npm run crash -- --rounds N [--store sqlite|neo4j]`: kills processes over a store and looks at what is left. */
import { runCommand, WrongUse } from "../../server/command-line.ts";
import { neo4jMissing } from "../../server/store/neo4j/local/install.ts";
import { neo4jSeries, sqliteSeries, type SeriesReport } from "./series.ts";

const COMMAND = {
  usage:
    "usage: npm run crash -- [--rounds N] [--store sqlite|neo4j|both]\n\nTen rounds over both where nothing is said.",
  options: {
    rounds: { type: "string", default: "10" },
    store: { type: "string", default: "both" },
  },
  mostPositionals: 0,
} as const;

await runCommand(COMMAND, async ({ values: { rounds: given, store } }) => {
  const rounds = Number(given);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new WrongUse(
      `--rounds must be a whole number over 0, not "${given}".`,
    );
  if (!["sqlite", "neo4j", "both"].includes(store))
    throw new WrongUse(
      `--store must be sqlite, neo4j or both, not "${store}".`,
    );
  const reports: SeriesReport[] = [];
  if (store !== "neo4j")
    reports.push(tell("SQLite", await sqliteSeries(rounds, progress)));
  if (store !== "sqlite") {
    const missing = await neo4jMissing();
    if (missing !== null) console.error(`Neo4j is left out. ${missing}`);
    else reports.push(tell("Neo4j", await neo4jSeries(rounds, progress)));
  }
  return reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
});

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function tell(store: string, report: SeriesReport): SeriesReport {
  const killed = [...report.killed]
    .map(([victim, times]) => `${victim} ${times}`)
    .join(", ");
  console.log(
    `${store}: ${report.rounds} rounds (killed: ${killed}), ${report.acknowledged} articles acknowledged before the kill, ${report.faults.length} faults.`,
  );
  for (const fault of report.faults) console.error(fault);
  return report;
}
