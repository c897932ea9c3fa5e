import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createReader } from "../../seed/extract/extract.ts";
import { createFingerprinter } from "../../seed/fingerprint.ts";
import { loadResources } from "../../seed/load-resources.ts";
import { noProgress } from "../../seed/progress.ts";
import {
  seedArticles,
  watchArticles,
  type SeedEffects,
} from "../../seed/seed.ts";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { reportText, watchText } from "../../seed/report.ts";
import { rereadArticles } from "../../seed/reread.ts";
import { COMMAND, seedOptions } from "../../seed/arguments.ts";
import { givenIn } from "../../server/command-line.ts";
import { StoreUnavailable } from "../../server/errors.ts";
import { openSqliteStore } from "../../server/store/sqlite/store.ts";
import type { Store } from "../../server/store/store.ts";

const STORY =
  "Minister meets envoy in Arica\n\nARICA, 3 May 2019 — The foreign minister of Peru, Rosa Soto, met the envoy of Chile, " +
  "Juan Mena, in Arica on Friday. Soto said that the two countries would share the water of the river, and that a commission " +
  "of engineers would measure it before the winter came.\n";

const STORY_OF_RAIN =
  "Rain in the north\n\nIt rained in Arica and in Tacna on Friday, and the envoys stayed at home.\n";

describe("loading a folder of articles", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-loading-"));
  const inbox = join(folder, "inbox");
  const store: Store = openSqliteStore(join(folder, "store.sqlite"));
  let effects: SeedEffects;

  const optionsOf = (...args: string[]) =>
    seedOptions(givenIn([inbox, ...args], COMMAND.options));
  const seed = (...args: string[]) => seedArticles(optionsOf(...args), effects);
  const put = (name: string, content: string | Buffer) =>
    writeFileSync(join(inbox, name), content);

  beforeAll(async () => {
    mkdirSync(inbox);
    await store.ready();
    const reader = createReader(loadResources());
    effects = {
      store,
      fingerprinter: await createFingerprinter(),
      now: () => "2024-01-01T00:00:00.000Z",
      extract: async (sources) => sources.map(reader.extract),
      startProgress: () => noProgress,
      isStopped: () => false,
      clock: () => 0,
    };
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("keeps nothing on a dry run", async () => {
    put("a.txt", STORY);
    expect(await seed("--dry-run")).toMatchObject({ new: 1, dryRun: true });
    expect((await store.stats()).articles).toBe(0);
  });

  it("stops after the batch under way when told to, and goes on when it is run again", async () => {
    const names = ["Arica", "Tacna", "Iquique"];
    for (const name of names)
      put(`stop-${name}.txt`, STORY.replaceAll("Arica", name));
    let batches = 0;
    const stopped = await seedArticles(optionsOf("--batch", "1", "--dry-run"), {
      ...effects,
      extract: (sources) => {
        batches += 1;
        return effects.extract(sources);
      },
      isStopped: () => batches === 2,
    });
    expect(stopped).toMatchObject({ stopped: true, new: 2 });
    expect(await seed("--batch", "1", "--dry-run")).toMatchObject({
      stopped: false,
      new: 4,
    });
    for (const name of names) rmSync(join(inbox, `stop-${name}.txt`));
  });

  it("takes the good in and says of the bad which file and why", async () => {
    put(
      "a.meta.json",
      JSON.stringify({
        publisher: "Gazette",
        url: "https://gazette.example/1",
        publishedOn: "2019-05-04",
      }),
    );
    put("empty.txt", "");
    put("broken.json", '{"text": ');
    put(
      "photo.txt",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0, 1, 2, 3, 0, 0]),
    );
    put(
      "no-such-day.json",
      JSON.stringify({
        text: STORY.replace("Friday", "Monday"),
        publishedOn: "2019-02-30",
      }),
    );
    const report = await seed();
    expect(report).toMatchObject({ new: 1, known: 0 });
    expect(
      report.refused.map(({ file }) => file.split("/").at(-1)).sort(),
    ).toEqual(["broken.json", "empty.txt", "no-such-day.json", "photo.txt"]);
    expect((await store.stats()).articles).toBe(1);
  });

  it("changes nothing the second time", async () => {
    const before = await store.revision();
    expect(await seed()).toMatchObject({
      new: 0,
      known: 1,
      events: 0,
      claims: 0,
    });
    expect(await store.revision()).toBe(before);
  });

  it("keeps another text at the same address as a new version of it", async () => {
    put(
      "b.json",
      JSON.stringify({
        text: `${STORY}Correction: the talks were held in Tacna.\n`,
        publisher: "Gazette",
        url: "https://gazette.example/1",
        publishedOn: "2019-05-06",
      }),
    );
    const report = await seed();
    expect(report).toMatchObject({ newVersions: 1, known: 1 });
    const [article] = await store.articlesById([
      report.articles.find((one) => one.outcome === "NEW_VERSION")?.article ??
        "",
    ]);
    expect(article?.supersedes).toBe(
      report.articles.find((one) => one.outcome === "KNOWN")?.article,
    );
  });

  it("takes no older text, loaded after the newer one, for a new version of it", async () => {
    put(
      "b-before.json",
      JSON.stringify({
        text: `${STORY}More follows.\n`,
        publisher: "Gazette",
        url: "https://gazette.example/1",
        publishedOn: "2019-05-01",
      }),
    );
    const report = await seed();
    expect(report).toMatchObject({ new: 1, newVersions: 0 });
    const { items } = await store.articles(null, { first: 10, after: null });
    expect(
      items.find(({ publishedOn }) => publishedOn === "2019-05-01"),
    ).toMatchObject({ supersedes: null, copyOf: null });
  });

  it("shows another publisher's near-identical text as a copy", async () => {
    put(
      "c.json",
      JSON.stringify({
        text: `(Wire) ${STORY}`,
        publisher: "Courier",
        publishedOn: "2019-05-07",
      }),
    );
    const report = await seed();
    expect(report).toMatchObject({ copies: 1 });
  });

  it("reads everything again with the reader as it is now, and keeps what was decided and when it came", async () => {
    put("short.json", JSON.stringify({ title: "Arica", text: STORY_OF_RAIN }));
    await seed();
    const before = await store.articles(null, { first: 10, after: null });
    expect(before.items.map(({ title }) => title)).toContain("Arica");
    const [claim] = (await store.claims(EVERYTHING, { first: 1, after: null }))
      .items;
    if (claim === undefined) throw new Error("The story makes a claim.");
    const span = claim.evidence[0]?.span;
    await store.saveCorrection({
      id: "correction:one",
      act: {
        kind: "REVIEW_RECORD",
        about: {
          record: claim.id,
          article: claim.article,
          quote: span?.quote ?? "",
          prefix: span?.prefix ?? "",
          suffix: span?.suffix ?? "",
        },
        review: "CONFIRMED",
      },
      by: "Ed",
      reason: "so it stands",
      at: "2024-02-02T00:00:00.000Z",
      undone: false,
      attached: true,
    });
    let begun = 0;
    const outcomes = await rereadArticles(2, false, {
      ...effects,
      now: () => "2025-05-05T00:00:00.000Z",
      reader: createReader(loadResources()),
      onBegin: (articles) => (begun = articles),
      onBatch: () => undefined,
    });
    expect(begun).toBe(before.items.length);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(
      before.items.map(() => "REREAD"),
    );
    expect(await store.articles(null, { first: 10, after: null })).toEqual(
      before,
    );
    expect((await store.claimsById([claim.id]))[0]?.review).toBe("CONFIRMED");
  });

  it("says which files of a folder are of other kinds, metadata aside", async () => {
    const mixed = join(folder, "mixed");
    mkdirSync(mixed);
    const names = ["letter.docx", "story.txt", "story.meta.json"];
    for (const name of names)
      writeFileSync(join(mixed, name), name.endsWith("json") ? "{}" : STORY);
    const report = await seedArticles(
      { ...optionsOf("--dry-run"), paths: [mixed] },
      effects,
    );
    expect(report.passedOver).toEqual([join(mixed, "letter.docx")]);
    expect(report.refused).toEqual([]);
    expect(reportText(report)).toContain(
      `passed over  ${join(mixed, "letter.docx")}: not .txt, .md, .html`,
    );
  });

  it("goes on when watching: takes in what has stopped growing, again where the store was away", async () => {
    const watched = join(folder, "watched");
    mkdirSync(watched);
    const file = join(watched, "dispatches.jsonl");
    const line = (text: string) => `${JSON.stringify({ text })}\n`;
    let isAway = false;
    const told: string[] = [];
    const shown: string[] = [];
    // What happens before each look; after the last the watch is ended.
    const looks = [
      () => writeFileSync(file, line("The envoy left Arica on Monday.")),
      () => undefined,
      () => appendFileSync(file, '{"text": "The minister of Peru'),
      () => appendFileSync(file, ' came to Arica."}\n'),
      () => (isAway = true),
      () => (isAway = false),
      () => writeFileSync(join(watched, "letter.docx"), "PK"),
      () => undefined,
    ];
    const watching = watchArticles(
      { ...optionsOf("--watch"), paths: [watched] },
      {
        ...effects,
        store: {
          ...store,
          write: async (readings) => {
            if (isAway) throw new StoreUnavailable("Nobody answers.");
            return store.write(readings);
          },
        },
        pause: async () => {
          const next = looks.shift();
          if (next === undefined) throw new Error("The watch is ended.");
          next();
        },
        stamp: async (path) => String(readFileSync(path).length),
        onReport: (report) => {
          told.push(
            `${report.new} new, ${report.known} known, ${report.passedOver.length} passed over`,
          );
          shown.push(watchText(report));
        },
        onAway: (why) => told.push(why),
      },
    );
    await expect(watching).rejects.toThrow("The watch is ended.");
    expect(told).toEqual([
      "1 new, 0 known, 0 passed over",
      "Nobody answers.",
      "1 new, 1 known, 0 passed over",
      "0 new, 0 known, 1 passed over",
    ]);
    expect(shown[0]).toMatch(
      /^new {2}\S*dispatches\.jsonl \(0 events, 0 claims\)\n(doubt.*\n)?Articles: 1 new,/,
    );
    expect(shown[1]).toMatch(
      /^known already {2}\S*dispatches\.jsonl .*\nnew {2}\S*dispatches\.jsonl /,
    );
  });
});
