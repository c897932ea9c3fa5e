import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Connection } from "../../server/store/neo4j/connection.ts";
import {
  followGraph,
  type Following,
} from "../../server/store/neo4j/ledger/follow.ts";
import {
  storeState,
  type StoreState,
} from "../../server/store/neo4j/ledger/rows.ts";

const REVISION = storeState().text;
const state: StoreState = { name: "one", revision: 1, corrected: 0 };

interface Pending {
  readonly resolve: (states: StoreState[]) => void;
  readonly reject: (error: Error) => void;
}

describe("a ledger that follows its graph", () => {
  /** Questions for the revision that are not answered yet. */
  let asked: Pending[];
  let following: Following;

  /** A graph with nothing in it but a revision. */
  const ask = ({ text }: { readonly text: string }) =>
    text === REVISION
      ? new Promise<StoreState[]>((resolve, reject) => {
          asked.push({ resolve, reject });
        })
      : Promise.resolve([]);
  const connection = {
    ask,
    watch: (statement: { readonly text: string }) => () => ask(statement),
    stream: async function* () {},
  } as unknown as Connection;

  /** Whether the ledger is there without waiting for Neo4j. */
  const isThere = async (): Promise<boolean> => {
    let there = false;
    void following.ledger().then(() => (there = true));
    await settled();
    return there;
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const answer = async (revision: number) => {
    asked.shift()?.resolve([{ ...state, revision }]);
    await settled();
  };

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    asked = [];
    following = followGraph(connection);
    const first = following.ledger();
    await answer(1);
    await first;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is asked for its revision once, by questions that follow each other closely", async () => {
    vi.advanceTimersByTime(9);
    expect(await isThere()).toBe(true);
    expect(asked).toHaveLength(0);
  });

  it("looks ahead, so that no question of a close row waits", async () => {
    for (let n = 0; n < 10; n += 1) {
      vi.advanceTimersByTime(16);
      expect(await isThere()).toBe(true);
      expect(await isThere()).toBe(true);
      expect(asked).toHaveLength(1);
      await answer(1);
    }
  });

  it("is no longer believed once it is known to be old, or has not been looked at for long", async () => {
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    await answer(2);
    expect(await isThere()).toBe(false);
    await answer(2);
    expect(await isThere()).toBe(true);
    vi.advanceTimersByTime(25);
    expect(await isThere()).toBe(false);
  });

  it("waits for a look under way, and does not ask beside it", async () => {
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    vi.advanceTimersByTime(10);
    let there = 0;
    for (let n = 0; n < 3; n += 1)
      void following.ledger().then(() => (there += 1));
    await settled();
    expect([asked.length, there]).toEqual([1, 0]);
    await answer(1);
    expect([asked.length, there]).toEqual([0, 3]);
  });

  it("waits no longer for a look than its answer would be believed", async () => {
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    vi.advanceTimersByTime(10);
    expect(await isThere()).toBe(false);
    vi.advanceTimersByTime(20);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
  });

  it("asks again where a look under way finds something new, or is too old", async () => {
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    vi.advanceTimersByTime(10);
    const waiting = isThere();
    await answer(2);
    expect(await waiting).toBe(false);
    expect(asked).toHaveLength(1);
    await answer(2);
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(25);
    expect(await isThere()).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it("does not wait for a look from before its own change", async () => {
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    following.changed();
    expect(await isThere()).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it("does not take a look from before its own change for one at it", async () => {
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    following.changed();
    await answer(1);
    expect(await isThere()).toBe(false);
  });

  it("waits for an answer of its own when a look ahead comes to nothing", async () => {
    vi.advanceTimersByTime(16);
    expect(await isThere()).toBe(true);
    asked.shift()?.reject(new Error("Neo4j is away."));
    await settled();
    vi.advanceTimersByTime(9);
    expect(await isThere()).toBe(false);
    await answer(1);
    expect(await isThere()).toBe(true);
  });
});
