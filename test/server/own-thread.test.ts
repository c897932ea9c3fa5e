import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { BadInput } from "../../server/errors.ts";
import { ownThread, type OwnThread } from "../../server/thread/own-thread.ts";

/** Does what it is asked for as JavaScript, and answers as the programs on threads do. */
const PROGRAM = `
  import { parentPort, threadId } from "node:worker_threads";
  parentPort.on("message", (question) => {
    const sent = new Function("threadId", question)(threadId);
    if (sent !== undefined) parentPort.postMessage(sent);
  });
`;
const READY = `parentPort.postMessage({ ready: true });`;
const answer = (what: string) => `return { answer: ${what} }`;
const THREAD = answer("threadId");
const FOR_EVER = "for (;;);";

let thread: OwnThread<string, unknown>;
afterEach(() => thread.close());

const open = (quietMs = 60_000, whenReady = READY) => {
  const program = `data:text/javascript,${encodeURIComponent(PROGRAM + whenReady)}`;
  thread = ownThread({ start: new URL(program), quietMs, memoryMb: 50 });
  return thread.ask;
};
/** A thread that has started: no time that is counted goes by for that. */
const ready = async () => {
  const ask = open();
  await ask(answer("null"));
  return ask;
};
const within = (ms: number) => ({ ms, because: (why: string) => Error(why) });

describe("work on a thread of its own", () => {
  it("is answered in the order of the questions", async () => {
    const ask = open();
    const told: unknown[] = [];
    await Promise.all(
      [1, 2, 3].map(async (n) => told.push(await ask(answer(String(n))))),
    );
    expect(told).toEqual([1, 2, 3]);
  });

  it("that is urgent is done before what else waits, in its order", async () => {
    const ask = open();
    const told: unknown[] = [];
    const note = async (n: number, isUrgent: boolean) =>
      told.push(await ask(answer(String(n)), undefined, isUrgent));
    await Promise.all([
      note(1, false),
      note(2, false),
      note(3, true),
      note(4, true),
    ]);
    expect(told).toEqual([3, 4, 1, 2]);
  });

  it("leaves time for others meanwhile", async () => {
    const ask = open();
    let isDone = false;
    const busy = ask(`
      const end = Date.now() + 200;
      while (Date.now() < end);
      return { answer: null };
    `).then(() => (isDone = true));
    let turns = 0;
    for (; !isDone; turns += 1) await pause(1);
    await busy;
    expect(turns).toBeGreaterThan(20);
  });

  it("is done by one thread, which ends when nothing is asked for a while", async () => {
    const ask = open(50);
    const first = await ask(THREAD);
    expect(await ask(THREAD)).toBe(first);
    await pause(500);
    expect(await ask(THREAD)).not.toBe(first);
  });

  it("that takes too long is ended, and what comes after it is done", async () => {
    const ask = await ready();
    const late = ask(FOR_EVER, within(300));
    const next = ask(answer('"next"'));
    await expect(late).rejects.toThrow("TIME");
    expect(await next).toBe("next");
  });

  it("whose turn does not come in time is not begun", async () => {
    const ask = await ready();
    const holding = ask(FOR_EVER, within(1_000));
    const waiting = ask(THREAD, within(300));
    await expect(waiting).rejects.toThrow("WAITED");
    await expect(holding).rejects.toThrow("TIME");
    expect(await ask(answer("0"))).toBe(0);
  });

  it("is begun by a thread that takes long to start, for whoever asks then", async () => {
    const ask = open(50, `setTimeout(() => { ${READY} }, 1500);`);
    await expect(ask(THREAD, within(50))).rejects.toThrow("WAITED");
    await expect(ask(THREAD, within(50))).rejects.toThrow("WAITED");
    expect(await ask(answer('"begun"'))).toBe("begun");
  });

  it("is done for nobody by a thread that cannot start", async () => {
    const ask = open(50, `throw new Error("no model");`);
    const asked = [ask(THREAD), ask(THREAD)];
    for (const one of asked) await expect(one).rejects.toThrow("no model");
  });

  it("that takes too much memory is ended, and the process lives on", async () => {
    const ask = await ready();
    const full = ask(
      "const kept = []; for (;;) kept.push(new Array(1000).fill({}));",
      within(60_000),
    );
    await expect(full).rejects.toThrow("MEMORY");
    expect(await ask(answer("0"))).toBe(0);
  });

  it("hands on what is wrong with a question, and what went wrong with the work", async () => {
    const ask = open();
    await expect(ask('return { badInput: "no day" }')).rejects.toThrow(
      new BadInput("no day"),
    );
    await expect(ask('return { failed: "a fault" }')).rejects.toThrow(
      "a fault",
    );
    await expect(ask('throw new Error("out")')).rejects.toThrow("out");
    await expect(ask("process.exit(3)")).rejects.toThrow(/exit code 3/);
    expect(await ask(answer("0"))).toBe(0);
  });
});
