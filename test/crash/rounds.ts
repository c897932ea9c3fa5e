import { isDeepStrictEqual } from "node:util";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reading } from "../../server/domain/reading.ts";
import type { Store } from "../../server/store/store.ts";
import { numbered } from "../support/numbered.ts";
import { openTarget, type Target } from "./target.ts";
import { startLoader, startServer, type Writing } from "./victims.ts";

/** Who is killed in a round. */
export type Victim = "loader" | "server" | "neo4j";

/** The Neo4j server under the store, where there is one. */
export interface Beneath {
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

export interface RoundReport {
  readonly victim: Victim;
  readonly acknowledged: number;
  /** What was not as it must be, in words. */
  readonly faults: readonly string[];
}

/** More than is written before the victim is killed. */
const PER_ROUND = 150;
/** Victims are killed at most so long after the first acknowledgement. */
const LONGEST_MS = {
  sqlite: { loader: 40, server: 1000, neo4j: 0 },
  neo4j: { loader: 3000, server: 3000, neo4j: 3000 },
};

/**
 * One round: somebody writes, the victim is killed with SIGKILL at a random moment, and what is found afterwards is
 * held against what was acknowledged: every acknowledged article whole, none by halves, and loading again completes.
 */
export async function crashRound(
  target: Target,
  victim: Victim,
  round: number,
  beneath: Beneath | null,
): Promise<RoundReport> {
  const from = round * PER_ROUND;
  const to = from + PER_ROUND;
  const writing =
    victim === "server"
      ? await startServer(target, from, to)
      : startLoader(target, from, to);
  await firstOf(writing);
  await sleep(Math.random() * LONGEST_MS[target.kind][victim]);
  if (victim === "neo4j") {
    await beneath?.kill();
    await writing.kill();
    await beneath?.start();
  } else await writing.kill();

  const store = await openTarget(target);
  try {
    await untilReady(store);
    const acknowledged = [...writing.acknowledged];
    const faults = [
      ...(await missing(store, acknowledged)),
      ...(await broken(store)),
      ...(victim === "server" ? [] : await unfinished(store, from, to)),
    ];
    return { victim, acknowledged: acknowledged.length, faults };
  } finally {
    await store.close();
  }
}

/** Waits until something was acknowledged, or the writer has ended. */
async function firstOf({ acknowledged, ended }: Writing): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (acknowledged.length === 0 && !over) await sleep(5);
}

/** A server that was just killed takes a while to stand again. */
async function untilReady(store: Store): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await store.ready();
    } catch (error) {
      if (tries === 20) throw error;
      await sleep(500);
    }
}

async function missing(
  store: Store,
  acknowledged: readonly string[],
): Promise<string[]> {
  const found = await store.articlesById(acknowledged);
  return acknowledged
    .filter((_, index) => found[index] === null)
    .map((id) => `${id} was acknowledged and is not there.`);
}

/** Articles that are not as they were given; of those that a reader read, such as have lost a record. */
async function broken(store: Store): Promise<string[]> {
  const faults: string[] = [];
  for await (const line of store.dump()) {
    if (line.type !== "reading") continue;
    const { value } = line;
    if (!isWhole(value)) faults.push(`${value.article.id} is there by halves.`);
  }
  return faults;
}

function isWhole(reading: Reading): boolean {
  const number = /^article:n-(\d+)$/.exec(reading.article.id)?.[1];
  if (number !== undefined)
    return isDeepStrictEqual(plain(reading), plain(numbered(Number(number))));
  // Read by the reader: every record has its evidence, and every claim the event at which it was made.
  const events = new Set(reading.events.map(({ id }) => id));
  return (
    [...reading.events, ...reading.claims].every(
      ({ evidence }) => evidence.length > 0,
    ) &&
    reading.claims.every(({ event }) => event === null || events.has(event))
  );
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Loads the round's readings again: what is there stays, what is not there comes. */
async function unfinished(
  store: Store,
  from: number,
  to: number,
): Promise<string[]> {
  const all = Array.from({ length: to - from }, (_, i) => numbered(from + i));
  await store.write(all);
  const again = await store.write(all);
  const faults = again
    .filter(({ alreadyLoaded }) => !alreadyLoaded)
    .map(({ article }) => `${article} was loaded twice.`);
  return [
    ...faults,
    ...(await missing(
      store,
      again.map((one) => one.article),
    )),
  ];
}
