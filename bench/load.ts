import { execFileSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { openConnection, type Connection } from "./connection.ts";
import { BUSIEST, generate, randomOf } from "./generate.ts";
import {
  less,
  percentile,
  type Bench,
  type Measurement,
} from "./measurement.ts";
import { actorOf, countryOf, monthsOf, personOf } from "./picks.ts";
import { onServer, onStore, type BenchServer } from "./servers.ts";

/**
 * A server under load: fifty connections for a minute, each asking one question of a page after another, with actors
 * and windows that change; on SQLite at 100,000 records, with `--full` at a million. Every answer must be without an
 * error. The memory is taken in the middle and at the end.
 */
const SIZE = 100_000;
const FULL = 1_000_000;
/** Articles a transaction. */
const BATCH = 2_000;
const CONNECTIONS = 50;
const SECONDS = 60;

export const benchLoad: Bench = async function* (log, { full }) {
  const size = full ? FULL : SIZE;
  log(`load: loading ${size} records`);
  yield* onStore(generate(size, BATCH), (env) =>
    onServer(env, (server) => {
      log(`load: ${CONNECTIONS} connections for ${SECONDS} s`);
      return loading(server, `${size}, ${CONNECTIONS} connections`);
    }),
  );
};

async function* loading(
  server: BenchServer,
  name: string,
): AsyncIterable<Measurement> {
  const until = performance.now() + SECONDS * 1000;
  const all = Array.from({ length: CONNECTIONS }, (_, seed) =>
    askUntil(`${server.url}graphql`, until, randomOf(seed + 1)),
  );
  await sleep(SECONDS * 500);
  const middle = memoryOf(server.pid);
  const asked = (await Promise.all(all)).flat();
  const end = memoryOf(server.pid);
  const times = asked.map(({ ms }) => ms);
  const errors = asked.filter(({ ok }) => !ok).length;
  const about = { bench: "load", n: asked.length };
  yield less({ ...about, case: `${name}, errors`, unit: "" }, errors);
  for (const [share, word] of [
    [0.5, "p50"],
    [0.95, "p95"],
    [0.99, "p99"],
  ] as const)
    yield less(
      { ...about, case: `${name}, ${word}`, unit: "ms" },
      percentile(times, share),
    );
  yield less(
    { ...about, case: `${name}, time a question`, unit: "ms" },
    (SECONDS * 1000) / asked.length,
  );
  const memory = { bench: "load", n: 1, unit: "MiB" };
  yield less({ ...memory, case: `${name}, memory in the middle` }, middle);
  yield less({ ...memory, case: `${name}, memory at the end` }, end);
}

interface Asked {
  readonly ms: number;
  readonly ok: boolean;
}

/** One connection's questions, one after the other. */
async function askUntil(
  url: string,
  until: number,
  random: () => number,
): Promise<Asked[]> {
  const connection = openConnection();
  const asked: Asked[] = [];
  while (performance.now() < until) {
    const [query, variables] = questionOf(random);
    const body = JSON.stringify({ query, variables });
    asked.push(await askOnce(connection, url, body));
  }
  connection.close();
  return asked;
}

async function askOnce(
  connection: Connection,
  url: string,
  question: string,
): Promise<Asked> {
  const began = performance.now();
  try {
    const { ms, status, body } = await connection.post(url, question);
    const { errors } = JSON.parse(body) as { errors?: unknown };
    return { ms, ok: status === 200 && errors === undefined };
  } catch {
    return { ms: performance.now() - began, ok: false };
  }
}

type Question = readonly [query: string, variables: object];

const QUESTIONS: readonly ((random: () => number) => Question)[] = [
  (random) => [
    `query ($filter: RecordFilter) { ties(filter: $filter, first: 200) { events cooperation conflict tone sideA { id name } sideB { id name } } }`,
    { filter: windowOf(random) },
  ],
  (random) => [
    `query ($filter: RecordFilter) { timeline(filter: $filter, bucket: MONTH) { periods { from events } } }`,
    { filter: windowOf(random) },
  ],
  (random) => [
    `query ($id: ID!, $filter: RecordFilter) { actor(id: $id) { name ties(filter: $filter, first: 20) { events sideA { id name } sideB { id name } } } }`,
    { id: actorOf(random), filter: windowOf(random) },
  ],
  (random) => [
    `query ($filter: RecordFilter) { events(filter: $filter, first: 20) { edges { node { id title participants { actor { id name } } } } } }`,
    { filter: windowOf(random) },
  ],
  (random) => [
    `query ($a: ID!, $b: ID!, $filter: RecordFilter) { evolution(sideA: $a, sideB: $b, bucket: MONTH, filter: $filter) { from events tone } }`,
    { a: BUSIEST[0], b: countryOf(random), filter: { datasets: ["GDELT"] } },
  ],
  (random) => [
    `query ($text: String!) { search(text: $text, first: 10) { __typename } }`,
    { text: `person ${personOf(random)}` },
  ],
];

function questionOf(random: () => number): Question {
  const question = QUESTIONS[Math.floor(random() * QUESTIONS.length)];
  if (question === undefined) throw new RangeError("There are no questions.");
  return question(random);
}

function windowOf(random: () => number): object {
  return { datasets: ["GDELT"], during: monthsOf(random, 0) };
}

/** Resident, in MiB. */
function memoryOf(pid: number): number {
  const kib = execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString();
  return Number(kib) / 1024;
}
