import { mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { counted, type CountedRecord } from "../../server/domain/counted.ts";
import {
  select as selectInWords,
  tiesIn,
  type CountedGraph,
} from "../../server/domain/counting.ts";
import { countDates, countValues } from "../../server/domain/facets.ts";
import { EVERYTHING, type RecordFilter } from "../../server/domain/filter.ts";
import { panelOf } from "../../server/domain/panel.ts";
import { shortestPaths } from "../../server/domain/paths.ts";
import type { Reading } from "../../server/domain/reading.ts";
import { replacedSince } from "../../server/domain/versions.ts";
import {
  CAMEO_CLASSES,
  CLAIM_KINDS,
  EVENT_KINDS,
  EVENT_STATUSES,
  PARTICIPANT_ROLES,
} from "../../server/domain/vocabulary.ts";
import type { Asking } from "../../server/store/neo4j/answers/asking.ts";
import { openSnapshot } from "../../server/store/neo4j/answers/snapshot.ts";
import { tieQuestions } from "../../server/store/neo4j/answers/ties.ts";
import { timeQuestions } from "../../server/store/neo4j/answers/time.ts";
import { createKeeper } from "../../server/store/neo4j/ledger/keeper.ts";
import {
  addLink,
  addRecord,
  beginChange,
  createLedger,
  dropArticle,
  setArticle,
  type Ledger,
} from "../../server/store/neo4j/ledger/ledger.ts";
import { viewOf } from "../../server/store/neo4j/ledger/view.ts";
import { allOf } from "../contract/snapshots.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  link,
  on,
  reading,
  taking,
} from "../support/records.ts";

const COUNTRIES = ["country:nor", "country:swe", "country:fin"];
const ACTORS = [
  ...COUNTRIES,
  "person:anna",
  "person:bert",
  "organization:carrier",
];
const known = new Map(
  [
    ...COUNTRIES.map((id) => actor(id)),
    actor("person:anna", { country: "country:nor" }),
    actor("person:bert", { country: "country:swe" }),
    actor("organization:carrier"),
  ].map((one) => [one.id, one]),
);
const someone = fc.constantFrom(...ACTORS);
const day = fc.constantFrom("2024-01-01", "2024-01-20", "2024-02-03");
const dates = fc.option(
  fc.tuple(day, day).map(([x, y]) => (x < y ? on(x, y) : on(y, x))),
);
const NAMES = ["a", "b", "c", "d"];

/** One article with some records; links go to records of any article, which may not be there. */
const oneReading = (name: string): fc.Arbitrary<Reading> =>
  fc
    .record({
      publishedOn: fc.option(day),
      publisher: fc.constantFrom(null, "The Post", "The Star"),
      supersedes: fc.option(fc.constantFrom(...NAMES), { freq: 5 }),
      parties: fc.array(
        fc.tuple(someone, fc.constantFrom(...PARTICIPANT_ROLES)),
        { maxLength: 4 },
      ),
      eventKind: fc.constantFrom(...EVENT_KINDS),
      status: fc.constantFrom(...EVENT_STATUSES, "OCCURRED"),
      claimKind: fc.constantFrom(...CLAIM_KINDS),
      speakers: fc.array(someone, { maxLength: 2 }),
      targets: fc.array(someone, { maxLength: 2 }),
      affected: fc.array(someone, { maxLength: 1 }),
      when: dates,
      cameo: fc.constantFrom("010", "042", "112", "190", null),
      topics: fc.subarray(["fish", "trade"]),
      via: fc.option(someone),
      rejected: fc.boolean(),
      headline: fc.boolean(),
      links: fc.array(
        fc.tuple(
          fc.constantFrom("SAME_EVENT", "REPEATS", "CONTRADICTS"),
          fc.constantFrom(...NAMES),
        ),
        { maxLength: 3 },
      ),
    })
    .map((drawn) => {
      const when = drawn.when === null ? {} : { when: drawn.when };
      const shared = {
        ...when,
        cameo: drawn.cameo,
        topics: drawn.topics,
        evidence: [evidence("words", drawn.via === null ? [] : [drawn.via])],
        review: drawn.rejected ? ("REJECTED" as const) : ("NONE" as const),
      };
      return reading(
        article(name, {
          publishedOn: drawn.publishedOn,
          publisher: drawn.publisher,
          supersedes:
            drawn.supersedes === null || drawn.supersedes === name
              ? null
              : `article:${drawn.supersedes}`,
        }),
        {
          events: [
            event(name, [], {
              ...shared,
              kind: drawn.eventKind,
              status: drawn.status,
              participants: drawn.parties.map(([id, role]) => taking(id, role)),
            }),
          ],
          claims: [
            claim(name, null, null, {
              ...shared,
              kind: drawn.claimKind,
              speakers: drawn.speakers,
              targets: drawn.targets,
              affected: drawn.affected,
              headline: drawn.headline,
              event: `event:${name}`,
            }),
          ],
          links: drawn.links.map(([kind, other]) => {
            const sort = kind === "SAME_EVENT" ? "event" : "claim";
            return link(
              kind as "REPEATS",
              `${sort}:${name}`,
              `${sort}:${other}`,
            );
          }),
        },
      );
    });

/** A few restrictions at a time: with many, nothing is left to be summed. */
const filters: fc.Arbitrary<RecordFilter> = fc
  .tuple(
    fc.record({
      during: fc.constantFrom(
        { from: "2024-01-10", to: null },
        { from: "2024-01-01", to: "2024-01-25" },
      ),
      asOf: day,
      actors: fc.subarray(ACTORS),
      actorKinds: fc.subarray(["PERSON", "COUNTRY", "ORGANIZATION"] as const),
      countries: fc.subarray(COUNTRIES),
      eventKinds: fc.subarray([...EVENT_KINDS]),
      claimKinds: fc.subarray([...CLAIM_KINDS]),
      cameoClasses: fc.subarray([...CAMEO_CLASSES]),
      between: fc.subarray(ACTORS),
      publishers: fc.subarray(["The Post", "The Star"]),
      statuses: fc.subarray([...EVENT_STATUSES]),
      topics: fc.subarray(["fish", "trade"]),
      minTone: fc.constantFrom(-5, 0, 1),
      maxTone: fc.constantFrom(-1, 0, 5),
      disputed: fc.boolean(),
      includeHeadlines: fc.boolean(),
      includeRejected: fc.boolean(),
      includeUndated: fc.boolean(),
    }),
    fc.infiniteStream(fc.nat()),
    fc.constantFrom("NONE", "COUNTRY"),
    fc.nat({ max: 3 }),
  )
  .map(([all, chance, rollUp, count]) => {
    const keys = Object.keys(all) as (keyof typeof all)[];
    const some = Array.from({ length: count }, () => {
      const key = keys[(chance.next().value ?? 0) % keys.length] ?? "during";
      return [key, all[key]] as const;
    });
    return {
      ...EVERYTHING,
      rollUp,
      ...Object.fromEntries(some),
    } as RecordFilter;
  });

const graphs = fc.tuple(...NAMES.map(oneReading));

/** The graph as the domain's own functions take it. */
function inWords(readings: readonly Reading[]): CountedGraph {
  const articles = new Map(
    readings.map((one) => [one.article.id, one.article]),
  );
  const all = readings.flatMap(({ events, claims }) => [...events, ...claims]);
  const full = new Map(all.map((record) => [record.id, record]));
  const context = {
    actor: (id: string) => known.get(id),
    offices: () => [],
    article: (id: string) => articles.get(id),
    event: (id: string) => full.get(id),
    replacedOn: (id: string) =>
      replacedSince(
        [...articles.values()].filter(({ supersedes }) => supersedes === id),
      ),
  };
  return {
    records: new Map<string, CountedRecord>(
      all.map((record) => [record.id, counted(record, context)]),
    ),
    links: readings
      .flatMap(({ links }) => links)
      .filter(({ from, to }) => full.has(from) && full.has(to)),
    withText: () => new Set(),
  };
}

function asLedger(readings: readonly Reading[]): Ledger {
  const ledger = createLedger({ name: "test", revision: 1, corrected: 0 });
  ledger.peopleAsRead = { actors: known, offices: new Map() };
  ledger.actors = known;
  for (const one of readings) addReading(ledger, one);
  return withLinks(ledger, readings);
}

function addReading(ledger: Ledger, one: Reading): void {
  const events = new Map(one.events.map((record) => [record.id, record]));
  setArticle(ledger, one.article);
  for (const record of [...one.events, ...one.claims])
    addRecord(ledger, record, events);
}

function withLinks(ledger: Ledger, readings: readonly Reading[]): Ledger {
  for (const one of readings.flatMap(({ links }) => links))
    addLink(ledger, one);
  return ledger;
}

function asked(ledger: Ledger) {
  const asking = {
    view: async () => viewOf(ledger),
    ledger: async () => ledger,
  } as unknown as Asking;
  return {
    ...tieQuestions(asking),
    ...timeQuestions(asking),
    snapshot: () => openSnapshot(asking),
  };
}

/** Whatever is asked, by both: the domain's functions over words are the measure. */
async function expectSame(
  readings: readonly Reading[],
  ledger: Ledger,
  filter: RecordFilter,
): Promise<void> {
  const words = selectInWords(inWords(readings), filter);
  const { slots } = viewOf(ledger).select(filter);
  expect(Array.from(slots, (slot) => ledger.records.ids[slot]).sort()).toEqual(
    words.records.map(({ id }) => id).sort(),
  );
  const questions = asked(ledger);
  const ties = tiesIn(words);
  expect(await questions.ties(filter, 100)).toEqual(ties);
  expect(await questions.ties(filter, 2)).toEqual(ties.slice(0, 2));
  expect(await questions.tiesOf(ACTORS, filter, 3)).toEqual(
    ACTORS.map((id) =>
      ties
        .filter(({ sideA, sideB }) => sideA === id || sideB === id)
        .slice(0, 3),
    ),
  );
  for (const tie of ties)
    expect(await questions.tie(tie.sideB, tie.sideA, filter)).toEqual(tie);
  for (const goal of ACTORS)
    expect(await questions.paths("person:anna", goal, filter, 3, 2)).toEqual(
      shortestPaths(ties, "person:anna", goal, 3, 2),
    );
  expect(await questions.dateCounts(filter)).toEqual(countDates(words));
  const facets = await questions.facets(filter);
  const open = selectInWords(inWords(readings), { ...filter, topics: null });
  expect(facets.topics).toEqual(countValues(open, ({ topics }) => topics));
  const snapshot = await questions.snapshot();
  expect(await allOf(snapshot.panel(filter, "MONTH", true))).toEqual(
    panelOf(words, "MONTH", true),
  );
  await snapshot.close();
}

describe("the ledger of the Neo4j store", { timeout: 120_000 }, () => {
  it("answers whatever is asked as the domain's own functions do", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, filters, async (readings, filter) => {
        await expectSame(readings, asLedger(readings), filter);
      }),
      { numRuns: 300 },
    );
  });

  it("is after a removal and a reload as if it had been read anew", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, filters, async (readings, filter) => {
        const [first, ...others] = readings;
        if (first === undefined) return;
        const ledger = asLedger(readings);
        beginChange(ledger);
        dropArticle(ledger, first.article.id);
        withLinks(ledger, []);
        await expectSame(others, ledger, filter);
        beginChange(ledger);
        addReading(ledger, first);
        await expectSame(readings, withLinks(ledger, readings), filter);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves to who holds on to it what it was", async () => {
    await fc.assert(
      fc.asyncProperty(graphs, filters, async (readings, filter) => {
        const [first, ...others] = readings;
        if (first === undefined) return;
        const ledger = asLedger(readings);
        const before = await asked(ledger).snapshot();
        beginChange(ledger);
        dropArticle(ledger, first.article.id);
        await expectSame(others, withLinks(ledger, []), filter);
        expect(await allOf(before.ties(filter))).toEqual(
          tiesIn(selectInWords(inWords(readings), filter)),
        );
        await before.close();
      }),
      { numRuns: 100 },
    );
  });

  describe("kept in a file", () => {
    let folder = "";
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "demarche-ledger-"));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    it("is the same when it is read again, and goes on from there", async () => {
      const keeper = createKeeper(join(folder, "ledger.bin"));
      const through = (ledger: Ledger): Ledger => {
        keeper.write(ledger);
        const again = keeper.read();
        if (again === null) throw new Error("It was not kept.");
        return again;
      };
      await fc.assert(
        fc.asyncProperty(graphs, filters, async (readings, filter) => {
          const [first, ...others] = readings;
          if (first === undefined) return;
          const again = through(asLedger(readings));
          await expectSame(readings, again, filter);
          beginChange(again);
          dropArticle(again, first.article.id);
          const less = through(withLinks(again, []));
          await expectSame(others, less, filter);
          beginChange(less);
          addReading(less, first);
          await expectSame(readings, withLinks(less, readings), filter);
        }),
        { numRuns: 60 },
      );
    });

    it("is done without when the file is cut short or is not there", () => {
      const file = join(folder, "ledger.bin");
      const keeper = createKeeper(file);
      expect(keeper.read()).toBeNull();
      keeper.write(asLedger([reading(article("a"), {})]));
      expect(keeper.read()?.articles.size).toBe(1);
      truncateSync(file, 100);
      expect(keeper.read()).toBeNull();
    });
  });
});
