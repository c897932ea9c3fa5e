import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { EVERYTHING } from "../../server/domain/filter.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { StoreUnavailable } from "../../server/errors.ts";
import { openNeo4jStore } from "../../server/store/neo4j/store.ts";
import type { Store } from "../../server/store/store.ts";
import { settingsFor, skipNeo4j } from "../support/neo4j.ts";
import { numbered } from "../support/numbered.ts";
import { startServer } from "../support/server.ts";
import { ownNeo4j, type OwnNeo4j } from "../support/own-neo4j.ts";

/** Long enough for a busy machine, so that only silence is taken for silence. */
const PATIENCE_MS = 8000;
const BACK_AGAIN = { timeout: 90_000, interval: 200 };

describe.skipIf(skipNeo4j)("when Neo4j goes away", { timeout: 300_000 }, () => {
  let neo4j: OwnNeo4j;
  const stores: Store[] = [];
  const open = (): Store => {
    const store = openNeo4jStore({
      ...settingsFor(neo4j.uri),
      patienceMs: PATIENCE_MS,
    });
    stores.push(store);
    return store;
  };
  /** A server that was just started is slow at first. */
  const opened = async (): Promise<Store> => {
    const store = open();
    await vi.waitFor(() => store.ready(), BACK_AGAIN);
    return store;
  };

  beforeAll(async () => {
    neo4j = await ownNeo4j();
  });
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });
  afterAll(() => neo4j.dispose());

  it("is told by name when it is refused, and noticed when it is back", async () => {
    const store = await opened();
    await store.write([numbered(0)]);
    await neo4j.kill();
    await expect(store.stats()).rejects.toThrow(StoreUnavailable);
    await expect(store.write([numbered(1)])).rejects.toThrow(StoreUnavailable);
    await expect(open().ready()).rejects.toThrow(StoreUnavailable);
    await neo4j.start();
    await vi.waitFor(() => store.stats(), BACK_AGAIN);
    const [kept] = await vi.waitFor(
      () => store.articlesById(["article:n-0"]),
      BACK_AGAIN,
    );
    expect(kept).toEqual(numbered(0).article);
  });

  it("is told by name when it is silent, and noticed when it speaks", async () => {
    const store = await opened();
    await neo4j.freeze();
    try {
      await expect(store.stats()).rejects.toThrow(StoreUnavailable);
      await expect(store.ties(EVERYTHING, 5)).rejects.toThrow(StoreUnavailable);
      await expect(store.write([numbered(2)])).rejects.toThrow(
        StoreUnavailable,
      );
    } finally {
      neo4j.thaw();
    }
    await vi.waitFor(() => store.ties(EVERYTHING, 5), BACK_AGAIN);
    await vi.waitFor(() => store.write([numbered(2)]), BACK_AGAIN);
    const kept = await vi.waitFor(() => whole(store), BACK_AGAIN);
    expect(kept).toContainEqual(numbered(2));
  });

  it("leaves the server up, saying so, and serving again without a restart", async () => {
    const store = await opened();
    await vi.waitFor(() => store.write([numbered(3)]), BACK_AGAIN);
    await neo4j.kill();
    const server = await startServer({ NEO4J_URI: neo4j.uri });
    try {
      const ready = async () => (await fetch(`${server.url}/ready`)).status;
      expect(await ready()).toBe(503);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      expect(await askArticles(server.url)).toMatchObject({
        errors: [{ extensions: { code: "STORE_UNAVAILABLE" } }],
      });
      await vi.waitFor(
        () => expect(server.printed()).toContain("The server keeps trying."),
        BACK_AGAIN,
      );
      await neo4j.start();
      await vi.waitFor(async () => expect(await ready()).toBe(200), BACK_AGAIN);
      const answered = await vi.waitFor(async () => {
        const answer = await askArticles(server.url);
        expect(answer.errors).toBeUndefined();
        return answer;
      }, BACK_AGAIN);
      expect(answered.data?.stats.articles).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  });

  it("keeps each article that was acknowledged, and none by halves", async () => {
    const store = await opened();
    const acknowledged: number[] = [];
    const loading = (async () => {
      for (let n = 10; n < 1000; n += 1) {
        await store.write([numbered(n)]);
        acknowledged.push(n);
      }
    })();
    await vi.waitFor(
      () => expect(acknowledged.length).toBeGreaterThan(3),
      BACK_AGAIN,
    );
    await neo4j.kill();
    await expect(loading).rejects.toThrow(StoreUnavailable);
    await neo4j.start();
    await vi.waitFor(() => store.stats(), BACK_AGAIN);
    const kept = await vi.waitFor(() => whole(store), BACK_AGAIN);
    for (const n of acknowledged) expect(kept).toContainEqual(numbered(n));
    for (const reading of kept)
      expect(reading).toEqual(numbered(numberOf(reading)));
  });
});

interface Answer {
  readonly data?: { readonly stats: { readonly articles: number } } | null;
  readonly errors?: readonly { readonly extensions: unknown }[];
}

async function askArticles(url: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ stats { articles } }" }),
  });
  return (await response.json()) as Answer;
}

async function whole(store: Store): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const line of store.dump())
    if (line.type === "reading") readings.push(line.value);
  return readings;
}

function numberOf({ article }: Reading): number {
  return Number(article.id.replace("article:n-", ""));
}
