import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toneMove, volumeMove } from "../../server/domain/change.ts";
import { counted } from "../../server/domain/counted.ts";
import { groupReports, joinsReports } from "../../server/domain/reports.ts";
import { originalOf, sourceOf } from "../../server/domain/sources.ts";
import {
  sumScores,
  sumTie,
  type TieRecord,
  type TieReport,
} from "../../server/domain/tie.ts";
import { evolutionOf } from "../../server/domain/evolution.ts";
import { BUCKETS } from "../../server/domain/vocabulary.ts";
import { claim, evidence, link, on } from "../support/records.ts";

const dyad = {
  sideA: "country:esp",
  sideB: "country:nor",
  by: "A",
  alleged: false,
} as const;

const nothingKnown = {
  actor: () => undefined,
  offices: () => [],
  article: () => undefined,
  event: () => undefined,
  replacedOn: () => null,
};

const day = fc
  .date({
    min: new Date("2023-11-01"),
    max: new Date("2024-03-01"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

/** Reports of the same two, some of one thing, some undated. */
const reports = fc.array(
  fc
    .record({
      name: fc.uuid(),
      cameo: fc.constantFrom("010", "012", "042", "051", "112", "130", null),
      from: fc.option(day),
      group: fc.constantFrom("a", "b", "c", "d"),
      disputed: fc.boolean(),
    })
    .map(({ name, cameo, from, group, disputed }): TieReport => ({
      record: counted(
        claim(name, dyad.sideA, dyad.sideB, {
          cameo,
          ...(from === null ? {} : { when: on(from) }),
        }),
        nothingKnown,
      ),
      dyad,
      group,
      disputed,
    })),
  { minLength: 1, maxLength: 12 },
);

describe("sums", () => {
  it("do not depend on the order of the reports", () => {
    fc.assert(
      fc.property(reports, (all) => {
        expect(sumTie([...all].reverse())).toEqual(sumTie(all));
      }),
    );
  });

  it("count each group once, with quad classes and scores that fit", () => {
    fc.assert(
      fc.property(reports, (all) => {
        const tie = sumTie(all);
        const groups = new Set(all.map(({ group }) => group)).size;
        expect((tie?.events ?? 0) + (tie?.claims ?? 0)).toBe(groups);
        expect(tie?.scored).toBeLessThanOrEqual(groups);
        expect(tie?.fromA).toBe(groups);
        expect(tie?.disputes).toBeLessThanOrEqual(groups);
        expect(tie?.articles).toBeLessThanOrEqual(all.length);
      }),
    );
  });

  it("are the same over the periods as over all of them, the undated apart", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...BUCKETS), (all, bucket) => {
        const periods = evolutionOf(all, [], bucket, null);
        const tie = sumTie(all);
        const dated = sumTie(all.filter(({ record }) => record.from !== null));
        const total = (of: (period: (typeof periods)[number]) => number) =>
          sumScores(periods.map(of));
        const groups = new Set(all.map(({ group }) => group));
        const withDay = new Set(
          all
            .filter(({ record }) => record.from !== null)
            .map(({ group }) => group),
        );
        expect(total(({ claims }) => claims)).toBe(withDay.size);
        expect(total(({ claims }) => claims)).toBe(dated?.claims ?? 0);
        expect(tie?.claims).toBe(groups.size);
        expect(total(({ cooperation }) => cooperation)).toBe(
          dated?.cooperation ?? 0,
        );
        expect(total(({ conflict }) => conflict)).toBe(dated?.conflict ?? 0);
      }),
    );
  });

  it("have periods that follow each other without a gap", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...BUCKETS), (all, bucket) => {
        const periods = evolutionOf(all, [], bucket, null);
        periods.slice(1).forEach(({ from }, index) => {
          const before = new Date(periods[index]?.to ?? "");
          before.setUTCDate(before.getUTCDate() + 1);
          expect(from).toBe(before.toISOString().slice(0, 10));
        });
      }),
    );
  });

  it("are exact in tenths", () => {
    expect(sumScores([0.1, 0.2])).toBe(0.3);
    expect(sumScores([-0.4, 3.4, -3])).toBe(0);
    expect(sumScores([])).toBe(0);
  });
});

describe("groups of reports", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const links = fc.array(
    fc.record({
      from: fc.constantFrom(...ids, "outside"),
      to: fc.constantFrom(...ids, "outside"),
    }),
    { maxLength: 8 },
  );

  it("do not depend on the order or the direction of links", () => {
    fc.assert(
      fc.property(links, (all) => {
        const turned = all.map(({ from, to }) => ({ from: to, to: from }));
        expect(groupReports([...ids].reverse(), turned.reverse())).toEqual(
          groupReports(ids, all),
        );
      }),
    );
  });

  it("hold both ends of each link between records of the set, by their least id", () => {
    fc.assert(
      fc.property(links, (all) => {
        const groups = groupReports(ids, all);
        expect([...groups.keys()].sort()).toEqual(ids);
        for (const { from, to } of all) {
          if (from === "outside" || to === "outside") continue;
          expect(groups.get(from)).toBe(groups.get(to));
        }
        for (const [id, group] of groups) expect(group <= id).toBe(true);
      }),
    );
  });

  it.each([
    ["SAME_EVENT", {}, true],
    ["SAME_EVENT", { review: "CONFIRMED" }, true],
    ["SAME_EVENT", { review: "REJECTED" }, false],
    ["REPEATS", { sameOccasion: true }, true],
    ["REPEATS", { sameOccasion: false }, false],
    ["REPEATS", { sameOccasion: null }, false],
    ["SUPPORTS", {}, false],
    ["CONFLICTS_WITH", {}, false],
  ] as const)("are joined by %s %j: %s", (kind, more, joins) => {
    expect(joinsReports(link(kind, "a", "b", more))).toBe(joins);
  });
});

describe("independent sources", () => {
  const articles = new Map(
    [
      { id: "article:a", publisher: "CNN", copyOf: null },
      { id: "article:copy", publisher: "Local", copyOf: "article:a" },
      { id: "article:second", publisher: "Third", copyOf: "article:copy" },
      { id: "article:nobody", publisher: null, copyOf: null },
      { id: "article:ring", publisher: "Ring", copyOf: "article:back" },
      { id: "article:back", publisher: "Back", copyOf: "article:ring" },
      { id: "article:lost", publisher: "Lost", copyOf: "article:gone" },
    ].map((one) => [one.id, one]),
  );
  const lookup = (id: string) => articles.get(id);
  const from = (article: string, attribution: string[] = []) =>
    sourceOf(
      {
        ...claim("c", null, null, { evidence: [evidence("x", attribution)] }),
        article,
      },
      lookup,
    );

  it.each([
    ["the publisher", from("article:a"), "organization:cnn"],
    [
      "of a copy the first publisher",
      from("article:second"),
      "organization:cnn",
    ],
    [
      "without a publisher the article",
      from("article:nobody"),
      "article:nobody",
    ],
    [
      "the chain's far end",
      from("article:a", ["organization:relay", "person:anna"]),
      "person:anna",
    ],
    [
      "of a lost original the copy's own",
      from("article:lost"),
      "organization:lost",
    ],
  ])("are %s", (_, source, expected) => {
    expect(source).toBe(expected);
  });

  it("end where a ring of copies began", () => {
    expect(["article:ring", "article:back"]).toContain(
      originalOf("article:ring", lookup),
    );
  });
});

describe("change", () => {
  const tie = (tone: number | null, scored: number) =>
    ({ tone, scored }) as TieRecord;

  it.each([
    [tie(0, 3), tie(1, 3), "UP"],
    [tie(0, 3), tie(0.9, 3), "LEVEL"],
    [tie(0, 3), tie(-1, 3), "DOWN"],
    [tie(0, 2), tie(5, 3), null],
    [tie(0, 3), tie(5, 2), null],
    [tie(null, 0), tie(5, 3), null],
    [null, tie(5, 3), null],
  ] as const)("of tone from %j to %j is %s", (before, after, move) => {
    expect(toneMove(before, after)).toBe(move);
  });

  it.each([
    [2, 3, "UP"],
    [2, 2.9, "LEVEL"],
    [3, 2, "DOWN"],
    [0, 1, "UP"],
    [1, 0, "DOWN"],
    [0, 0, "LEVEL"],
  ] as const)(
    "of volume from %d to %d a month is %s",
    (before, after, move) => {
      expect(volumeMove(before, after)).toBe(move);
    },
  );
});
