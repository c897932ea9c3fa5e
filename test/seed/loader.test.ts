import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFingerprinter } from "../../seed/fingerprint.ts";
import { createLoader } from "../../seed/loader.ts";
import { readingThread } from "../../seed/reading-thread/reading-thread.ts";
import { normalizeInput } from "../../seed/read/normalize-input.ts";
import { articleId } from "../../server/domain/ids.ts";
import {
  BadInput,
  StoreUnavailable,
  TookTooMuch,
} from "../../server/errors.ts";
import type { ArticleInput, ArticleLoader } from "../../server/loader.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";
import { reader } from "../support/text.ts";

const inputOf = (text: string): ArticleInput => ({
  text,
  format: "text",
  title: null,
  publisher: null,
  url: null,
  publishedOn: null,
});
const SHORT = inputOf("Norway and Peru met in Oslo on 3 May 2019.");
const LONG = inputOf(
  "The envoy of Peru met the minister of Chile in Arica. ".repeat(500),
);

/** Machines that run tests are busy. */
const PATIENT = { load: 300_000, show: 300_000 };
const thread = readingThread(PATIENT);
afterAll(() => thread.close());

let store: Store;
let loader: ArticleLoader;
const loaderOn = async (asked: Store, read = thread.read) =>
  createLoader({
    store: asked,
    fingerprinter: await createFingerprinter(),
    now: () => "2024-05-05T00:00:00Z",
    version: "none",
    read,
    readToShow: read,
  });
beforeEach(async () => {
  store = openSqliteStore(":memory:");
  loader = await loaderOn(store);
});
afterEach(() => store.close());

// A thread loads its models first, which takes long on a busy machine.
describe("articles that callers hand over", { timeout: 300_000 }, () => {
  it("are read as they are elsewhere, while others are answered", async () => {
    let read = null;
    const reading = thread.read(LONG).then((extraction) => (read = extraction));
    let turns = 0;
    for (; read === null; turns += 1) await pause(1);
    const here = JSON.stringify(reader.extract(normalizeInput(LONG)));
    expect(JSON.stringify(await reading) === here).toBe(true);
    expect(turns).toBeGreaterThan(20);
  });

  it("are taken in in the order in which they came", async () => {
    const told: string[] = [];
    const loads = [LONG, SHORT].map(async (input) =>
      told.push((await loader.load(input)).article),
    );
    await Promise.all(loads);
    expect(told).toEqual(
      [LONG, SHORT].map((input) => articleId(normalizeInput(input).text)),
    );
  });

  it("are there once when two hand over the same at once", async () => {
    const reports = await Promise.all([loader.load(SHORT), loader.load(SHORT)]);
    const known = reports.map(({ alreadyLoaded }) => alreadyLoaded);
    expect(known).toEqual([false, true]);
    const [first, second] = reports;
    expect({ ...second, alreadyLoaded: false }).toEqual(first);
    expect((await store.stats()).articles).toBe(1);
  });

  it("have plain blanks, and no signs that nobody sees, where they were copied from a page", () => {
    const copied = inputOf("For\u00adeign\u00a0Minister O\u200bbi left.");
    for (const format of ["text", "markdown"] as const)
      expect(normalizeInput({ ...copied, format }).text).toBe(
        "Foreign Minister Obi left.",
      );
  });

  it("that cannot be read are told of in words", async () => {
    const page = { ...inputOf("<html></html>"), format: "html" } as const;
    await expect(loader.preview(page)).rejects.toThrow(BadInput);
    const hurried = readingThread({ load: 300, show: 300 });
    await hurried.readSource(normalizeInput(SHORT));
    await expect(
      hurried.read({ ...LONG, text: LONG.text.repeat(9) }),
    ).rejects.toThrow(
      /text of 243,000 characters must be read within 0.3 s, and took longer. Hand it over in parts/,
    );
    await hurried.close();
    const small = readingThread(PATIENT, 10);
    await expect(small.read(LONG)).rejects.toThrow(TookTooMuch);
    await small.close();
  });

  it("that waited for one that found the store away are told so with it", async () => {
    let asked = 0;
    const away = new Proxy(store, {
      get: () => async () => {
        asked += 1;
        await pause(5);
        throw new StoreUnavailable("away");
      },
    });
    const extraction = reader.extract({
      ...SHORT,
      ref: null,
      language: "en",
      publishedOnBasis: "UNKNOWN",
    });
    const failing = await loaderOn(away, async () => extraction);
    const loads = [1, 2, 3].map(() => failing.load(SHORT));
    for (const load of loads)
      await expect(load).rejects.toThrow(StoreUnavailable);
    expect(asked).toBe(1);
    await expect(failing.load(SHORT)).rejects.toThrow(StoreUnavailable);
    expect(asked).toBe(2);
  });
});
