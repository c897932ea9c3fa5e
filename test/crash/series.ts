import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numbered } from "../support/numbered.ts";
import { ownNeo4j } from "../support/own-neo4j.ts";
import { crashRound, type Beneath, type Victim } from "./rounds.ts";
import { openTarget, type Target } from "./target.ts";

/** What became of a series of rounds over one store. */
export interface SeriesReport {
  readonly rounds: number;
  readonly killed: ReadonlyMap<Victim, number>;
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

/** Told after each round: a series takes an hour, and one that is broken off has shown something. */
type Tell = (line: string) => void;

/** Rounds over a SQLite file, of which the loader and the server are killed in turn. */
export async function sqliteSeries(
  rounds: number,
  tell: Tell = () => undefined,
): Promise<SeriesReport> {
  const folder = await mkdtemp(join(tmpdir(), "demarche-crash-"));
  try {
    const where = join(folder, "demarche.sqlite");
    return await series(
      { kind: "sqlite", where },
      ["loader", "server"],
      rounds,
      tell,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rounds over a Neo4j server of their own: the loader, the server and Neo4j itself are killed in turn. */
export async function neo4jSeries(
  rounds: number,
  tell: Tell = () => undefined,
): Promise<SeriesReport> {
  const neo4j = await ownNeo4j();
  try {
    return await series(
      { kind: "neo4j", where: neo4j.uri },
      ["loader", "neo4j", "server"],
      rounds,
      tell,
      neo4j,
    );
  } finally {
    await neo4j.dispose();
  }
}

async function series(
  target: Target,
  victims: readonly Victim[],
  rounds: number,
  tell: Tell,
  beneath: Beneath | null = null,
): Promise<SeriesReport> {
  // Something is there from the start, so that a server does not load its own articles first.
  const store = await openTarget(target);
  await store.ready();
  await store.write([numbered(1_000_000)]);
  await store.close();
  const killed = new Map<Victim, number>();
  const faults: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round += 1) {
    const victim = victims[round % victims.length] ?? "loader";
    const report = await crashRound(target, victim, round, beneath);
    killed.set(victim, (killed.get(victim) ?? 0) + 1);
    acknowledged += report.acknowledged;
    faults.push(
      ...report.faults.map((it) => `Round ${round}, ${victim} killed: ${it}`),
    );
    tell(
      `${round + 1} of ${rounds} rounds, ${acknowledged} articles acknowledged, ${faults.length} faults`,
    );
  }
  return { rounds, killed, acknowledged, faults };
}
