import pino from "pino";
import { describe, expect, it } from "vitest";
import { begin } from "../../server/begin.ts";
import { StoreUnavailable, StoreUnusable } from "../../server/errors.ts";
import type { Store } from "../../server/store/store.ts";

const away = new StoreUnavailable("Nobody answers.");

/** Begins on an empty store; each call fails as the next of its list says. Tells what came of it. */
async function begun({
  ready = [] as (Error | null)[],
  stats = [] as (Error | null)[],
  load = [] as (Error | null)[],
}) {
  const call = async (failures: (Error | null)[]) => {
    const failure = failures.shift() ?? null;
    if (failure !== null) throw failure;
  };
  let loads = 0;
  const store = {
    name: "neo4j",
    ready: () => call(ready),
    stats: () => call(stats).then(() => ({ articles: 0 })),
  } as unknown as Store;
  const readiness = { waitingFor: "Nothing yet." as string | null };
  const said: string[] = [];
  await begin({
    store,
    readiness,
    firstLoad: () => call(load).then(() => void (loads += 1)),
    log: pino({ level: "silent" }),
    say: (words) => said.push(words),
    retryMs: 1,
  });
  return { loads, waitingFor: readiness.waitingFor, said };
}

describe("a server that begins", () => {
  it("loads what comes with it, once, whenever the store goes away", async () => {
    expect(await begun({})).toEqual({ loads: 1, waitingFor: null, said: [] });
    const said = ["Nobody answers. The server keeps trying.\n"];
    for (const failures of [
      { ready: [away, away] },
      { stats: [away] },
      { load: [away, away] },
      { ready: [away, null, away], stats: [away], load: [away] },
    ])
      expect(await begun(failures)).toEqual({
        loads: 1,
        waitingFor: null,
        said,
      });
  });

  it("says in words that the store is a newer version's, and tries no more", async () => {
    const newer = new StoreUnusable("A newer version wrote it. Use that.");
    expect(await begun({ ready: [newer, null] })).toEqual({
      loads: 0,
      waitingFor: "The neo4j store cannot be used as it is: the log says why.",
      said: ["A newer version wrote it. Use that.\n"],
    });
  });

  it("gives up where something else is wrong", async () => {
    for (const failures of [
      { ready: [new Error("no store")] },
      { load: [away, new Error("no words")] },
    ])
      expect(await begun(failures)).toMatchObject({
        loads: 0,
        waitingFor: "The first load failed: the log says why.",
      });
  });
});
