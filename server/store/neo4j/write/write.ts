import { int } from "neo4j-driver";
import type { Reading } from "../../../domain/reading.ts";
import type { WriteOutcome } from "../../store.ts";
import type { Connection, Transaction } from "../connection.ts";
import { integer } from "../rules.ts";
import type { Change } from "../statement.ts";
import { actorsChange, namedChanges, referredChange } from "./actors.ts";
import { articleChanges } from "./articles.ts";
import { describedAfter, type Described } from "./described.ts";
import { linkChanges } from "./links.ts";
import { officeChange } from "./offices.ts";
import { articlesKnown, planned, type Part } from "./plan.ts";
import { recordChanges } from "./records.ts";
import { runAll } from "./run.ts";

/** Takes the readings in, all in one transaction; those already there change nothing, not even the revision. */
export async function writeReadings(
  connection: Connection,
  readings: readonly Reading[],
): Promise<WriteOutcome[]> {
  const ids = readings.map(({ article }) => article.id);
  // Loading again what is there is common, and need not wait for other writers.
  const allKnown =
    readings.every(({ article }) => article.kind === "ARTICLE") &&
    (await connection.ask(articlesKnown(ids))).length === new Set(ids).size;
  const written = allKnown
    ? new Set<number>()
    : await connection.change((tx) => writeNew(tx, readings));
  return ids.map((article, index) => ({
    article,
    alreadyLoaded: !written.has(index),
  }));
}

/** Gives the places in the list of those that were not there. */
export async function writeNew(
  tx: Transaction,
  readings: readonly Reading[],
): Promise<Set<number>> {
  const state = await lockStore(tx);
  const parts = await planned(tx, readings);
  if (parts.length === 0) return new Set();
  const described = await describedAfter(
    tx,
    parts.flatMap(({ reading }) => reading.actors),
  );
  await runAll(tx, changesOf(parts, described, state));
  return new Set(parts.map(({ index }) => index));
}

/** Made one after the other, as they are sent. */
function* changesOf(
  parts: readonly Part[],
  { known, changed, bases }: Described,
  { revision, loaded, waiting }: StoreNode,
): Generator<Change> {
  const next = revision + 1;
  const added = parts.map(({ reading }) => reading);
  yield referredChange(added, known);
  yield* articleChanges(parts, loaded, next);
  yield actorsChange(changed, next);
  yield* namedChanges(parts, bases);
  yield officeChange(
    added.flatMap(({ offices }) => offices),
    1,
    next,
  );
  yield* recordChanges(parts);
  yield* linkChanges(added, waiting > 0);
  const newArticles = parts.filter(({ isNew }) => isNew).length;
  yield countUp(next, loaded + newArticles);
}

/** Writers take turns at the store's own node: what one derives from what it sees is not changed by another meanwhile. */
export async function lockStore(tx: Transaction): Promise<StoreNode> {
  const [state] = await tx.ask({
    text: `
      MERGE (s:Store {id: 'demarche'})
      ON CREATE SET s.name = randomUUID(), s.revision = 0, s.loaded = 0
      SET s.lockedAt = datetime()
      RETURN s.revision AS revision, s.loaded AS loaded, COUNT { (:WaitingLink) } AS waiting`,
    params: {},
    decode: (row) =>
      row.as<StoreNode>({
        revision: integer,
        loaded: integer,
        waiting: integer,
      }),
  });
  return state ?? { revision: 0, loaded: 0, waiting: 0 };
}

export interface StoreNode {
  readonly revision: number;
  /** Articles that were ever loaded. */
  readonly loaded: number;
  /** Links whose other end is not there yet. */
  readonly waiting: number;
}

/** The revision, and how many articles were ever loaded, that follow a change. */
export function countUp(revision: number, loaded: number): Change {
  return {
    text: `MATCH (s:Store {id: 'demarche'}) SET s.revision = $revision, s.loaded = $loaded`,
    params: { revision: int(revision), loaded: int(loaded) },
  };
}

/** The revision at which editors last decided something. */
export function countCorrection(revision: number): Change {
  return {
    text: `MATCH (s:Store {id: 'demarche'}) SET s.revision = $revision, s.corrected = $revision`,
    params: { revision: int(revision) },
  };
}
