import { setTimeout as sleep } from "node:timers/promises";
import { generate } from "./generate.ts";
import {
  less,
  percentile,
  type Bench,
  type Measurement,
} from "./measurement.ts";
import { onStore, startProgram, type Environment } from "./servers.ts";

/**
 * From `npm start`, installed and built, to the first answer: the strongest ties of all time, which only a server has
 * that has opened its store; on SQLite at 10,000 and 100,000 records, with `--full` at a million.
 */
const SIZES = [10_000, 100_000];
const FULL = 1_000_000;
/** Articles a transaction. */
const BATCH = 2_000;
const STARTS = 10;
/** Between one try to ask and the next. */
const TRY_MS = 5;

const QUESTION = `{ ties(filter: { datasets: [GDELT] }, first: 200) { events sideA { id } sideB { id } } }`;

export const benchStart: Bench = async function* (log, { full }) {
  for (const size of full ? [...SIZES, FULL] : SIZES) {
    log(`start: loading ${size} records`);
    yield* onStore(generate(size, BATCH), (env) => starting(env, size));
  }
};

async function* starting(
  env: Environment,
  size: number,
): AsyncIterable<Measurement> {
  // The first one builds what is not built.
  await startOnce(env);
  const times: number[] = [];
  for (let n = 0; n < STARTS; n += 1) times.push(await startOnce(env));
  for (const [share, word] of [
    [0.5, "p50"],
    [0.95, "p95"],
  ] as const)
    yield less(
      {
        bench: "start",
        case: `npm start to the first answer, ${size}, ${word}`,
        unit: "ms",
        n: STARTS,
      },
      percentile(times, share),
    );
}

/** Milliseconds until it answers; it is stopped then. */
async function startOnce(env: Environment): Promise<number> {
  const began = performance.now();
  const server = await startProgram("npm", ["start"], env);
  try {
    while (!(await answers(server.url))) await sleep(TRY_MS);
    return performance.now() - began;
  } finally {
    await server.stop();
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(
    `${url}graphql?query=${encodeURIComponent(QUESTION)}`,
  );
  const { data, errors } = (await response.json()) as {
    readonly data?: { readonly ties: readonly unknown[] } | null;
    readonly errors?: unknown;
  };
  // While the store opens it answers 503.
  if (errors !== undefined && response.status !== 503)
    throw new Error(JSON.stringify(errors));
  return (data?.ties.length ?? 0) > 0;
}
