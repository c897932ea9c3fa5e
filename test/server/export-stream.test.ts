import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { describe, expect, it, vi } from "vitest";
import { streamOf } from "../../server/export/stream.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { openTestApp } from "../support/app.ts";
import { crowd } from "../support/harbour.ts";

describe("an export over a socket", () => {
  /** A server whose snapshots are counted while they are open. */
  async function listening(size: number) {
    let open = 0;
    const store = openSqliteStore(":memory:");
    const counted: Store = {
      ...store,
      async snapshot() {
        const snapshot = await store.snapshot();
        open += 1;
        return {
          ...snapshot,
          async close() {
            open -= 1;
            await snapshot.close();
          },
        };
      },
    };
    const served = await openTestApp([crowd(size)], { store: counted });
    const server = createServer(served.app.listener).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    return {
      address: `http://127.0.0.1:${port}`,
      open: () => open,
      async close() {
        server.closeAllConnections();
        server.close();
        await served.close();
      },
    };
  }
  /** More than sockets hold of what nobody reads. */
  const LARGE = 15_000;

  it("waits for a slow reader, answers others meanwhile, and is whole in the end", async () => {
    const { address, open, close } = await listening(LARGE);
    const slow = await fetch(`${address}/export/events.jsonl`);
    const reader = slow.body?.getReader();
    await reader?.read();
    const others = await fetch(
      `${address}/export/actors.csv?between=person:anna-berg`,
    );
    expect(others.status).toBe(200);
    await others.text();
    expect(open()).toBe(1);
    let lines = 0;
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      lines += decoder.decode(value, { stream: true }).split("\n").length - 1;
    }
    expect(lines).toBeGreaterThan(LARGE - 200);
    await vi.waitFor(() => expect(open()).toBe(0));
    await close();
  }, 60_000);

  it("is given up when the reader goes away", async () => {
    const { address, open, close } = await listening(LARGE);
    const leaving = new AbortController();
    const { signal } = leaving;
    const begun = await fetch(`${address}/export/events.jsonl`, { signal });
    await begun.body?.getReader().read();
    expect(open()).toBe(1);
    leaving.abort();
    await vi.waitFor(() => expect(open()).toBe(0), { timeout: 20_000 });
    await close();
  }, 60_000);

  it("comes in small pieces and whole, whatever the characters", async () => {
    const texts = [
      "a",
      "\u00e9\u{1f600}".repeat(9_999),
      "",
      "b".repeat(50_000),
    ];
    async function* given() {
      yield* texts;
    }
    const { signal } = new AbortController();
    const log = pino({ level: "silent" });
    const body = await streamOf(given(), signal, globalThis, log);
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe(texts.join(""));
    for (const piece of pieces.slice(0, -1))
      expect(piece.length / 2 ** 14).toBeCloseTo(1, 3);
  });

  it("is over for who goes away while a piece is made", async () => {
    const leaving = new AbortController();
    async function* slow() {
      yield "x".repeat(20_000);
      leaving.abort();
      await new Promise((resolve) => setTimeout(resolve, 10));
      yield "y".repeat(20_000);
    }
    const warned: string[] = [];
    const log = pino({}, { write: (line: string) => warned.push(line) });
    const body = await streamOf(slow(), leaving.signal, globalThis, log, 20);
    await expect(body.getReader().read()).rejects.toThrow("went away");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(warned).toEqual([]);
  });

  it("is broken off, not ended, when nobody takes it", async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield "x".repeat(100_000);
      } finally {
        ended = true;
      }
    }
    const { signal } = new AbortController();
    const log = pino({ level: "silent" });
    const body = await streamOf(endless(), signal, globalThis, log, 20);
    const reader = body.getReader();
    await reader.read();
    await vi.waitFor(() => expect(ended).toBe(true));
    await expect(
      (async () => {
        for (;;) if ((await reader.read()).done) return;
      })(),
    ).rejects.toThrow("Nobody took the export.");
  });
});
