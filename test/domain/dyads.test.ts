import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actedFor, sideOf } from "../../server/domain/acting.ts";
import { dyadsOf } from "../../server/domain/dyads.ts";
import {
  CLAIM_KINDS,
  EVENT_KINDS,
  PARTICIPANT_ROLES,
  ROLL_UPS,
} from "../../server/domain/vocabulary.ts";
import { actor, claim, event, office, on } from "../support/records.ts";

const NOR = "country:nor";
const ESP = "country:esp";
const ANNA = "person:anna";
const BO = "person:bo";

const ACTORS = new Map(
  [
    actor(ANNA, { country: NOR }),
    actor(BO),
    actor("person:cid", { country: ESP }),
    actor("organization:ministry", { country: NOR }),
    actor("organization:wire", { type: "MEDIA", basedIn: NOR }),
    actor(NOR),
    actor(ESP),
  ].map((one) => [one.id, one]),
);
const offices = [
  office(BO, NOR, { from: "2020-01-01", to: "2020-12-31" }),
  office(BO, ESP, { title: "Ambassador", from: "2022-01-01" }),
];
const context = {
  actor: (id: string) => ACTORS.get(id),
  offices: (holder: string) => offices.filter((one) => one.holder === holder),
};

describe("whom an actor acts for", () => {
  it.each([
    [NOR, "2020-05-05", NOR],
    [ANNA, "2020-05-05", NOR],
    [BO, "2019-12-31", null],
    [BO, "2020-01-01", NOR],
    [BO, "2020-12-31", NOR],
    [BO, "2021-06-06", null],
    [BO, "2023-01-01", ESP],
    ["organization:ministry", "2020-05-05", NOR],
    ["organization:wire", "2020-05-05", null],
    ["person:nobody-knows", "2020-05-05", null],
  ])("%s on %s: %s", (id, day, country) => {
    expect(actedFor(id, on(day), context)).toBe(country);
  });

  it("takes any of the days of a span, the later office before the earlier", () => {
    expect(actedFor(BO, on("2020-12-01", "2021-02-01"), context)).toBe(NOR);
    expect(actedFor(BO, on("2020-06-01", "2022-06-01"), context)).toBe(ESP);
  });

  it("goes by what the article says where no day or no term is known", () => {
    const undated = { from: null, to: null };
    expect(actedFor(ANNA, undated, context)).toBe(NOR);
    expect(actedFor(BO, undated, context)).toBeNull();
    const open = {
      ...context,
      offices: () => [office(BO, NOR)],
    };
    expect(actedFor(BO, on("2020-05-05"), open)).toBe(NOR);
  });

  it("leaves one out of office on his country's side all the same", () => {
    const retired = actor(BO, { country: NOR });
    const known = { ...context, actor: () => retired };
    expect(actedFor(BO, on("2021-06-06"), known)).toBeNull();
    expect(sideOf(BO, on("2021-06-06"), known)).toBe(NOR);
  });
});

describe("dyads", () => {
  const who = fc.constantFrom(...ACTORS.keys());
  const when = fc.constantFrom(on("2020-05-05"), on("2023-01-01"));
  const events = fc
    .record({
      kind: fc.constantFrom(...EVENT_KINDS),
      when,
      participants: fc.array(
        fc.record({ actor: who, role: fc.constantFrom(...PARTICIPANT_ROLES) }),
        { maxLength: 6 },
      ),
    })
    .map((more) => event("e", [], more));
  const some = fc.uniqueArray(who, { maxLength: 3 });
  const claims = fc
    .record({
      kind: fc.constantFrom(...CLAIM_KINDS),
      when,
      speakers: some,
      targets: some,
      addressees: some,
      affected: some,
    })
    .map((more) => claim("c", null, null, more));
  const records = fc.oneof(events, claims);

  it("join two different actors, each pair once, in order", () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...ROLL_UPS), (record, rollUp) => {
        const dyads = dyadsOf(record, rollUp, context);
        const pairs = dyads.map(({ sideA, sideB }) => `${sideA} ${sideB}`);
        expect(dyads.every(({ sideA, sideB }) => sideA < sideB)).toBe(true);
        expect(pairs).toEqual([...new Set(pairs)].sort());
      }),
    );
  });

  it("join nobody with the country they act for", () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const { sideA, sideB } of dyadsOf(record, "NONE", context)) {
          for (const [one, other] of [
            [sideA, sideB],
            [sideB, sideA],
          ] as const) {
            if (!other.startsWith("country:")) continue;
            expect(sideOf(one, record.when, context)).not.toBe(other);
          }
        }
      }),
    );
  });

  it("are between countries alone when rolled up", () => {
    fc.assert(
      fc.property(records, (record) => {
        const ids = dyadsOf(record, "COUNTRY", context).flatMap(
          ({ sideA, sideB }) => [sideA, sideB],
        );
        expect(ids.every((id) => id.startsWith("country:"))).toBe(true);
      }),
    );
  });

  it("do not depend on the order in which participants are named", () => {
    fc.assert(
      fc.property(events, (record) => {
        const turned = {
          ...record,
          participants: [...record.participants].reverse(),
        };
        expect(dyadsOf(turned, "NONE", context)).toEqual(
          dyadsOf(record, "NONE", context),
        );
      }),
    );
  });

  it("are of an interview none", () => {
    const interview = event("i", [ANNA, ESP], { kind: "INTERVIEW" });
    expect(dyadsOf(interview, "NONE", context)).toEqual([]);
  });

  it("have no direction when both sides do the same to each other", () => {
    const visits = event("v", [], {
      participants: [
        { actor: ESP, role: "INITIATOR" },
        { actor: NOR, role: "RECIPIENT" },
        { actor: NOR, role: "INITIATOR" },
        { actor: ESP, role: "RECIPIENT" },
      ],
    });
    expect(dyadsOf(visits, "NONE", context)).toMatchObject([{ by: null }]);
  });
});
