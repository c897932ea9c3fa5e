import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MOST_TOLD, watchChanges } from "../../server/changes.ts";
import { StoreUnavailable, TooMany } from "../../server/errors.ts";
import type { ChangeSince, Store } from "../../server/store/store.ts";

let revision: string;
let asked: number;
const store = {
  revision: async () => {
    asked += 1;
    if (revision === "away") throw new StoreUnavailable("away");
    return revision;
  },
  changeSince: async (since: string) => {
    asked += 1;
    if (revision === "away") throw new StoreUnavailable("away");
    return {
      revision,
      articles: since === revision ? [] : [`article:of-${revision}`],
    };
  },
} as unknown as Store;

beforeEach(() => {
  vi.useFakeTimers();
  revision = "1";
  asked = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe("who listens for changes", () => {
  it("hears of this server's own at once, with its articles", async () => {
    const changes = watchChanges(store);
    const told = changes.subscribe().next();
    revision = "2";
    await changes.tell(["article:a"]);
    expect((await told).value).toEqual({
      revision: "2",
      articles: ["article:a"],
    });
    changes.stop();
  });

  it("hears with it of what another process took in just before", async () => {
    const changes = watchChanges(store, 1_000);
    const told = changes.subscribe().next();
    await vi.advanceTimersByTimeAsync(100);
    revision = "3";
    await changes.tell(["article:a"]);
    expect((await told).value).toEqual({
      revision: "3",
      articles: ["article:a", "article:of-3"],
    });
    changes.stop();
  });

  it("hears of another process's within a few seconds, once, through a store that was away", async () => {
    const changes = watchChanges(store, 1_000);
    const listening = changes.subscribe();
    const told = listening.next();
    await vi.advanceTimersByTimeAsync(1_500);
    revision = "away";
    await vi.advanceTimersByTimeAsync(1_500);
    revision = "2";
    await vi.advanceTimersByTimeAsync(1_500);
    expect((await told).value).toEqual({
      revision: "2",
      articles: ["article:of-2"],
    });
    let again = false;
    void listening.next().then(() => (again = true));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(again).toBe(false);
    changes.stop();
  });

  it("hears of what changed while he took nothing as of one change, and holds up nobody", async () => {
    const changes = watchChanges(store);
    const slow = changes.subscribe();
    const first = slow.next();
    const other = changes.subscribe();
    const ids = Array.from({ length: 2_000 }, (_, n) => `article:${n}`);
    for (const id of ids) {
      const told = other.next();
      revision = `after ${id}`;
      await changes.tell([id]);
      expect((await told).value.revision).toBe(revision);
    }
    expect((await first).value.articles).toContain("article:0");
    const rest = (await slow.next()).value;
    expect(rest.revision).toBe("after article:1999");
    expect(rest.articles).toContain("article:1");
    expect(rest.articles.length).toBe(MOST_TOLD);
    changes.stop();
  });

  it("hears at the next look of a change that could not be told at once", async () => {
    const changes = watchChanges(store, 1_000);
    const told = changes.subscribe().next();
    await vi.advanceTimersByTimeAsync(100);
    revision = "away";
    await changes.tell(["article:a"]);
    revision = "2";
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await told).value).toEqual({
      revision: "2",
      articles: ["article:of-2"],
    });
    changes.stop();
  });

  it("hears of no older change after a newer one, however late the store answers", async () => {
    const answers: ((change: ChangeSince) => void)[] = [];
    const slowly = {
      ...store,
      changeSince: () =>
        new Promise<ChangeSince>((answer) => answers.push(answer)),
    };
    const changes = watchChanges(slowly, 1_000);
    const listening = changes.subscribe();
    const heard: unknown[] = [];
    void (async () => {
      for await (const change of listening) heard.push(change.revision);
    })();
    await vi.advanceTimersByTimeAsync(1_000);
    const telling = changes.tell(["article:a"]);
    await vi.advanceTimersByTimeAsync(1);
    answers[1]?.({ revision: "3", articles: [] });
    await vi.advanceTimersByTimeAsync(1);
    answers[0]?.({ revision: "2", articles: [] });
    await vi.advanceTimersByTimeAsync(1);
    answers[1]?.({ revision: "3", articles: [] });
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(["2", "3"]);
    await telling;
    changes.stop();
  });

  it("is let go when the server stops, and the store is asked by nobody", async () => {
    const changes = watchChanges(store, 1_000);
    const told = changes.subscribe().next();
    await vi.advanceTimersByTimeAsync(100);
    changes.stop();
    expect((await told).done).toBe(true);
    const before = asked;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(before);
  });

  it("costs nothing when gone", async () => {
    const changes = watchChanges(store, 1_000);
    const listening = changes.subscribe();
    const told = listening.next();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(asked).toBeGreaterThan(1);
    await listening.return?.();
    await told;
    const before = asked;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(before);
  });

  it("is one of so many, of one caller and in all, and leaves the place to others", async () => {
    const changes = watchChanges(store, 1_000, { ofOneCaller: 2, inAll: 3 });
    const listen = async (caller: string | null) => {
      const listening = changes.subscribe(caller);
      void listening.next().catch(() => undefined);
      await vi.advanceTimersByTimeAsync(1);
      return listening;
    };
    const first = await listen("a");
    await listen("a");
    expect(() => changes.subscribe("a")).toThrow(
      /There are 2 subscriptions open from one address.*End one/,
    );
    await first.return?.();
    await listen("a");
    await listen("b");
    expect(changes.count()).toBe(3);
    for (const caller of ["c", null])
      expect(() => changes.subscribe(caller)).toThrow(
        /has 3 subscriptions open.*Try again later/,
      );
    changes.stop();
  });

  it("is refused where too many come at once, too", async () => {
    const changes = watchChanges(store, 1_000, { ofOneCaller: 1, inAll: 9 });
    const [one, other] = [changes.subscribe("a"), changes.subscribe("a")];
    void one.next();
    await expect(other.next()).rejects.toThrow(TooMany);
    expect(changes.count()).toBe(1);
    changes.stop();
  });
});
