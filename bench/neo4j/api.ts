import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openConnection, type Connection } from "../connection.ts";
import { BUSIEST, randomOf } from "../generate.ts";
import { less, percentile, type Bench } from "../measurement.ts";
import {
  START,
  startProgram,
  untilReady,
  type BenchServer,
} from "../servers.ts";
import {
  actorOf,
  countryOf,
  monthsOf,
  personOf,
  wholeYear,
  yearOf,
} from "../picks.ts";
import { loadGenerated, openBenchStore, startBenchNeo4j } from "./graph.ts";

/**
 * Our API beside `@neo4j/graphql` on the same Neo4j with the same data, over HTTP, the same fields asked, one request
 * after the other over a connection that stays, at 100,000 records, with `--full` at a million. The peer has sums by `@cypher`, plainly written:
 * it counts every report, rolls nothing up and knows no sources, and so has less to do.
 */
const SIZE = 100_000;
const FULL = 1_000_000;
/**
 * Asked first, untimed, so that both have compiled what they run and read what they keep: after twenty, neither has.
 * No longer than half of the time below.
 */
const WARM_UP = 100;
const TIMES = 200;
/** A question that takes long is asked less often: no longer than this, but so many times at least. */
const LONGEST_MS = 60_000;
const LEAST_TIMES = 20;

const PEERS = fileURLToPath(new URL("../peers/", import.meta.url));

export const benchApi: Bench = async function* (log, { full }) {
  if (!existsSync(`${PEERS}node_modules`)) {
    log("api: left out; `npm ci --prefix bench/peers` gets the peer.");
    return;
  }
  const size = full ? FULL : SIZE;
  const neo4j = await startBenchNeo4j();
  const servers: BenchServer[] = [];
  try {
    log(`api: loading ${size} records`);
    const store = openBenchStore(neo4j);
    await loadGenerated(store, size, log);
    await store.close();
    const ours = await startProgram(process.execPath, START, {
      NEO4J_URI: neo4j.uri,
    });
    servers.push(ours);
    const theirs = await startProgram(process.execPath, [
      `${PEERS}main.mjs`,
      neo4j.uri,
    ]);
    servers.push(theirs);
    await untilReady(ours);
    for (const [name, question] of Object.entries(QUESTIONS)) {
      log(`api: ${name}`);
      const mine = await timesOf(`${ours.url}graphql`, question.ours, size);
      const peers = await timesOf(theirs.url, question.theirs, size);
      for (const [share, word] of [
        [0.5, "p50"],
        [0.95, "p95"],
      ] as const)
        yield less(
          {
            bench: "api",
            case: `${name}, ${size}, ${word}`,
            unit: "ms",
            n: Math.min(mine.length, peers.length),
          },
          percentile(mine, share),
          "@neo4j/graphql",
          percentile(peers, share),
        );
    }
  } finally {
    for (const server of servers) await server.stop();
    await neo4j.dispose();
  }
};

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Question {
  readonly ours: (random: () => number) => Asked;
  readonly theirs: (random: () => number) => Asked;
}

const SUMS =
  "events cooperation conflict scored tone articles firstOn lastOn sideA { id name } sideB { id name }";
const OPEN = { datasets: ["GDELT"] };

const QUESTIONS: Readonly<Record<string, Question>> = {
  "an actor with ties in a window": {
    ours: (random) => ({
      query: `query ($id: ID!, $filter: RecordFilter) { actor(id: $id) { id name ties(filter: $filter, first: 50) { ${SUMS} } } }`,
      variables: {
        id: actorOf(random),
        filter: { ...OPEN, during: wholeYear(yearOf(random)) },
      },
    }),
    theirs: (random) => {
      const actor = actorOf(random);
      return {
        query: `query ($actor: ID!, $from: String!, $to: String!) { actors(where: { id: { eq: $actor } }) { id name }
          tiesOf(actor: $actor, from: $from, to: $to, first: 50) { ${SUMS} } }`,
        variables: { actor, ...wholeYear(yearOf(random)) },
      };
    },
  },
  "a dyad by month": {
    ours: (random) => ({
      query: `query ($a: ID!, $b: ID!, $filter: RecordFilter) { evolution(sideA: $a, sideB: $b, bucket: MONTH, filter: $filter) { from events cooperation conflict scored tone } }`,
      variables: { a: BUSIEST[0], b: countryOf(random), filter: OPEN },
    }),
    theirs: (random) => ({
      query: `query ($a: ID!, $b: ID!) { evolution(sideA: $a, sideB: $b) { from events cooperation conflict scored tone } }`,
      variables: { a: BUSIEST[0], b: countryOf(random) },
    }),
  },
  "actor, events, participants, offices": {
    ours: (random) => ({
      query: `query ($id: ID!, $filter: RecordFilter) { actor(id: $id) { name events(filter: $filter, first: 20) { edges { node { id kind title participants { actor { id name ... on Person { offices { title of { id } } } } } } } } } }`,
      variables: { id: actorOf(random), filter: OPEN },
    }),
    theirs: (random) => ({
      query: `query ($id: ID!) { actors(where: { id: { eq: $id } }) { name events(limit: 20, sort: [{ to: DESC }]) { id kind title participants { id name offices { id } } } } }`,
      variables: { id: actorOf(random) },
    }),
  },
  "events by text and kind": {
    ours: (random) => ({
      query: `query ($filter: RecordFilter) { events(filter: $filter, first: 20) { edges { node { id kind title } } } }`,
      variables: {
        filter: {
          ...OPEN,
          eventKinds: ["VISIT"],
          text: `person ${personOf(random)}`,
        },
      },
    }),
    theirs: (random) => ({
      query: `query ($text: String!) { events(where: { kind: { eq: "VISIT" }, title: { contains: $text } }, limit: 20, sort: [{ to: DESC }]) { id kind title } }`,
      variables: { text: `Person ${personOf(random)}` },
    }),
  },
  "the strongest 200 ties of a month": {
    ours: (random) => ({
      query: `query ($filter: RecordFilter) { ties(filter: $filter, first: 200) { ${SUMS} } }`,
      variables: { filter: { ...OPEN, during: monthsOf(random, 0) } },
    }),
    theirs: (random) => ({
      query: `query ($from: String, $to: String) { ties(from: $from, to: $to, first: 200) { ${SUMS} } }`,
      variables: monthsOf(random, 0),
    }),
  },
  "the strongest 200 ties of all time": {
    ours: () => ({
      query: `query ($filter: RecordFilter) { ties(filter: $filter, first: 200) { ${SUMS} } }`,
      variables: { filter: OPEN },
    }),
    theirs: () => ({
      query: `{ ties(first: 200) { ${SUMS} } }`,
      variables: {},
    }),
  },
};

/** Milliseconds of each time that it was asked. */
async function timesOf(
  url: string,
  asked: (random: () => number) => Asked,
  seed: number,
): Promise<number[]> {
  const connection = openConnection();
  const warm = randomOf(seed + 1);
  const began = performance.now();
  for (let n = 0; n < WARM_UP; n += 1) {
    await timeOf(connection, url, asked(warm));
    if (performance.now() - began > LONGEST_MS / 2) break;
  }
  const random = randomOf(seed);
  const until = performance.now() + LONGEST_MS;
  const times: number[] = [];
  while (
    times.length < LEAST_TIMES ||
    (times.length < TIMES && performance.now() < until)
  )
    times.push(await timeOf(connection, url, asked(random)));
  connection.close();
  return times;
}

/** Until the answer is there whole; it is looked at afterwards. */
async function timeOf(
  connection: Connection,
  url: string,
  asked: Asked,
): Promise<number> {
  const { ms, body } = await connection.post(url, JSON.stringify(asked));
  const { errors } = JSON.parse(body) as { errors?: unknown };
  if (errors !== undefined)
    throw new Error(`${url}: ${JSON.stringify(errors)}`);
  return ms;
}
