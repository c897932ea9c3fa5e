import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BUSIEST, randomOf } from "../generate.ts";
import { less, percentile, type Bench } from "../measurement.ts";
import { startProgram, untilReady, type BenchServer } from "../servers.ts";
import { loadGenerated, openBenchStore, startBenchNeo4j } from "./graph.ts";

/**
 * Our API beside `@neo4j/graphql` on the same Neo4j with the same data, over HTTP, the same fields asked, one request
 * after the other, at 100,000 records, with `--full` at a million. The peer has sums by `@cypher`, plainly written:
 * it counts every report, rolls nothing up and knows no sources, and so has less to do.
 */
const SIZE = 100_000;
const FULL = 1_000_000;
const TIMES = 30;

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
    const ours = await startProgram(process.execPath, ["server/start.js"], {
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
            n: TIMES,
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
        filter: { ...OPEN, during: yearOf(random) },
      },
    }),
    theirs: (random) => {
      const actor = actorOf(random);
      return {
        query: `query ($actor: ID!, $from: String!, $to: String!) { actors(where: { id: { eq: $actor } }) { id name }
          tiesOf(actor: $actor, from: $from, to: $to, first: 50) { ${SUMS} } }`,
        variables: { actor, ...yearOf(random) },
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
          text: `person ${idOf(random)}`,
        },
      },
    }),
    theirs: (random) => ({
      query: `query ($text: String!) { events(where: { kind: { eq: "VISIT" }, title: { contains: $text } }, limit: 20, sort: [{ to: DESC }]) { id kind title } }`,
      variables: { text: `Person ${idOf(random)}` },
    }),
  },
  "the strongest 200 ties of a month": {
    ours: (random) => ({
      query: `query ($filter: RecordFilter) { ties(filter: $filter, first: 200) { ${SUMS} } }`,
      variables: { filter: { ...OPEN, during: monthOf(random) } },
    }),
    theirs: (random) => ({
      query: `query ($from: String, $to: String) { ties(from: $from, to: $to, first: 200) { ${SUMS} } }`,
      variables: monthOf(random),
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

async function timesOf(
  url: string,
  asked: (random: () => number) => Asked,
  seed: number,
): Promise<number[]> {
  const random = randomOf(seed);
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) {
    const body = JSON.stringify(asked(random));
    const began = performance.now();
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const answer = (await response.json()) as { errors?: unknown };
    times.push(performance.now() - began);
    if (answer.errors !== undefined)
      throw new Error(`${url}: ${JSON.stringify(answer.errors)}`);
  }
  return times;
}

function yearOf(random: () => number): { from: string; to: string } {
  const year = 2010 + Math.floor(random() * 15);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function monthOf(random: () => number): { from: string; to: string } {
  const year = 2010 + Math.floor(random() * 15);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
  return { from: `${year}-${month}-01`, to: `${year}-${month}-28` };
}

function idOf(random: () => number): number {
  return 192 + 3 * Math.floor(random() * 1_600);
}

function actorOf(random: () => number): string {
  return random() < 0.5 ? countryOf(random) : `person:p${idOf(random)}`;
}

function countryOf(random: () => number): string {
  return `country:c${String(1 + Math.floor(random() ** 2 * 180)).padStart(3, "0")}`;
}
