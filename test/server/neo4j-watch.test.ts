import type { Session } from "neo4j-driver";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { StoreUnavailable } from "../../server/errors.ts";
import { integer } from "../../server/store/neo4j/rules.ts";
import {
  connect,
  type Connection,
} from "../../server/store/neo4j/connection.ts";
import { watch, type Watch } from "../../server/store/neo4j/watch.ts";
import {
  borrowNeo4j,
  emptyGraph,
  settingsFor,
  skipNeo4j,
  type BorrowedNeo4j,
} from "../support/neo4j.ts";

describe.skipIf(skipNeo4j)(
  "what is looked at many times a second",
  { timeout: 120_000 },
  () => {
    let neo4j: BorrowedNeo4j;
    let connection: Connection;
    let others: Connection;
    let looked: Watch<{ n: number }>;

    beforeAll(async () => {
      neo4j = await borrowNeo4j();
      await emptyGraph(neo4j.uri);
      connection = connect(settingsFor(neo4j.uri));
      others = connect(settingsFor(neo4j.uri));
      looked = connection.watch({
        text: "MATCH (w:Watched) RETURN w.n AS n",
        params: {},
        decode: (row) => row.as<{ n: number }>({ n: integer }),
      });
    });
    afterAll(async () => {
      await connection.close();
      await others.close();
      await emptyGraph(neo4j.uri);
      await neo4j.giveBack();
    });

    const write = (n: number) =>
      others.change((tx) =>
        tx.run({ text: "MERGE (w:Watched) SET w.n = $n", params: { n } }),
      );

    it("is as others have committed it by then, look after look", async () => {
      expect(await looked()).toEqual([]);
      for (const n of [1, 2, 3]) {
        await write(n);
        expect(await looked()).toEqual([{ n }]);
      }
    });

    it("stands in no writer's way, and is looked at again after a pause", async () => {
      await looked();
      await write(4);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await looked()).toEqual([{ n: 4 }]);
    });
  },
);

describe("the transaction that is looked through", () => {
  const state = { text: "RETURN 1", params: {}, decode: () => 1 };
  let opened: number;
  let closed: number;
  let run: () => Promise<{ records: unknown[] }>;
  let begin: () => Promise<unknown>;
  const session = () => {
    opened += 1;
    return {
      beginTransaction: () => begin(),
      close: async () => void (closed += 1),
    } as unknown as Session;
  };
  const look = () => watch(session, 50, state);

  beforeEach(() => {
    [opened, closed] = [0, 0];
    run = async () => ({ records: [{}] });
    begin = async () => ({ run: () => run() });
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("stays open from look to look, for a while", async () => {
    const looked = look();
    for (let n = 0; n < 3; n += 1) expect(await looked()).toEqual([1]);
    expect([opened, closed]).toEqual([1, 0]);
    for (let n = 0; n < 20; n += 1) {
      await vi.advanceTimersByTimeAsync(300);
      await looked();
    }
    expect([opened, closed]).toEqual([2, 1]);
  });

  it("is closed when nobody looks any more", async () => {
    await look()();
    await vi.advanceTimersByTimeAsync(1_000);
    expect([opened, closed]).toEqual([1, 1]);
  });

  it("is another one after a look that failed", async () => {
    const looked = look();
    await looked();
    run = () => Promise.reject(new Error("It was ended."));
    await expect(looked()).rejects.toThrow("It was ended.");
    run = async () => ({ records: [] });
    expect(await looked()).toEqual([]);
    expect([opened, closed]).toEqual([2, 1]);
  });

  it("is closed where it cannot be begun, and given up where nobody answers", async () => {
    const looked = look();
    begin = () => Promise.reject(new Error("No connection."));
    await expect(looked()).rejects.toThrow("No connection.");
    expect([opened, closed]).toEqual([1, 1]);
    begin = async () => ({ run: () => new Promise(() => undefined) });
    const silent = expect(looked()).rejects.toThrow(StoreUnavailable);
    await vi.advanceTimersByTimeAsync(60);
    await silent;
    expect([opened, closed]).toEqual([2, 2]);
  });
});
