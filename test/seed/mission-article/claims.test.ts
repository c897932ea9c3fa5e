import { describe, expect, it } from "vitest";
import {
  read,
  BLINKEN,
  XI,
  BIDEN,
  CHINA,
  USA,
  CNN,
  events,
  claims,
  claim,
  hedges,
} from "./reading.ts";

describe("the mission's article: what was said", () => {
  it("has Blinken accuse China of efforts to influence and arguably interfere, counted once", () => {
    const accusations = [
      ...new Set([
        ...claims("influence and arguably interfere", "ACCUSATION"),
        ...claims("meddle in the next US elections", "ACCUSATION"),
      ]),
    ];
    expect(accusations.length).toBeGreaterThan(0);
    for (const one of accusations) {
      expect(one.speakers).toEqual([BLINKEN]);
      expect(one.targets).toEqual([CHINA]);
      expect(one.affected).toContain(USA);
    }
    const [first, ...others] = accusations;
    const linked = new Set([first?.id]);
    for (let grown = true; grown;) {
      grown = false;
      for (const { kind, sameOccasion, from, to } of read.relations)
        if (
          kind === "REPEATS" &&
          sameOccasion &&
          linked.has(from) !== linked.has(to)
        ) {
          linked.add(from).add(to);
          grown = true;
        }
    }
    expect(others.every(({ id }) => linked.has(id))).toBe(true);
    const spans = accusations.flatMap((one) =>
      one.spans.map(({ quote }) => quote),
    );
    expect(spans.length).toBeGreaterThanOrEqual(3);
    const quotation = accusations.find((one) =>
      one.content.quote.startsWith("We have seen"),
    );
    expect(
      hedges(quotation ?? accusations.find((one) => one.hedges.length > 1)),
    ).toEqual(expect.arrayContaining(["generally speaking", "arguably"]));
  });

  it("marks as the headline's what only the headline says", () => {
    expect(claims("trying to meddle").every(({ headline }) => headline)).toBe(
      true,
    );
  });

  it("has it said to CNN in the interview", () => {
    const said = claims(
      "influence and arguably interfere",
      "ACCUSATION",
    ).filter(({ headline }) => !headline);
    const [interview] = events("INTERVIEW");
    expect(
      said.some(
        (one) => one.addressees.includes(CNN) || one.event === interview?.id,
      ),
    ).toBe(true);
    expect(said.some((one) => one.attribution[0] === CNN)).toBe(true);
    expect(said.every((one) => one.when.from === "2024-04-26")).toBe(true);
  });

  it("has him demand that it be cut off", () => {
    const demand = claim("cut off as quickly as possible", "DEMAND");
    expect(demand?.speakers).toEqual([BLINKEN]);
    expect(demand?.targets).toEqual([CHINA]);
  });

  it("has Biden demand of Xi to abstain, and Blinken repeat it in China", () => {
    const demand = claims("to abstain from meddling", "DEMAND").find((one) =>
      one.speakers.includes(BIDEN),
    );
    expect([
      ...(demand?.targets ?? []),
      ...(demand?.addressees ?? []),
    ]).toContain(XI);
    expect(demand?.attribution).toEqual([BLINKEN]);
    const again = read.claims.find(
      (one) =>
        one.kind === "DEMAND" &&
        one.speakers.includes(BLINKEN) &&
        one.id !== demand?.id &&
        one.content.quote !==
          claim("cut off as quickly", "DEMAND")?.content.quote,
    );
    expect(again).toBeDefined();
    expect(
      read.relations.some(
        ({ kind, from, to }) =>
          kind === "REPEATS" &&
          [from, to].includes(demand?.id ?? "") &&
          [from, to].includes(again?.id ?? ""),
      ),
    ).toBe(true);
  });

  it("has Xi promise Biden, as CNN reports, in three passages", () => {
    const promises = read.claims.filter(({ kind }) => kind === "PROMISE");
    expect(promises).toHaveLength(1);
    const [promise] = promises;
    expect(promise?.speakers).toEqual([XI]);
    expect([
      ...(promise?.addressees ?? []),
      ...(promise?.targets ?? []),
    ]).toContain(BIDEN);
    expect(promise?.attribution[0]).toBe(CNN);
    expect(promise?.spans.length).toBeGreaterThanOrEqual(3);
  });

  it("has Blinken call interference totally unacceptable", () => {
    const warning = claim("totally unacceptable", "WARNING");
    expect(warning).toMatchObject({
      speakers: [BLINKEN],
      targets: [CHINA],
      quoted: "DIRECT",
    });
  });

  it("has his concern about societal divides, by way of CNN", () => {
    const concern = claim("societal divides", "CONCERN");
    expect(concern).toMatchObject({ speakers: [BLINKEN], attribution: [CNN] });
    expect(concern?.targets).toContain(CHINA);
  });

  it("has China deny, and state its policy", () => {
    const denial = claim("it does not meddle in US elections", "DENIAL");
    expect(denial).toMatchObject({ speakers: [CHINA], negated: true });
    const policy = claim("not meddling in the internal affairs", "POSITION");
    expect(policy?.speakers).toEqual([CHINA]);
  });

  it("has the charge of meddling in Canada without an accuser, by way of CNN", () => {
    const charge = claim("meddling in foreign affairs", "ACCUSATION");
    expect(charge).toMatchObject({
      speakers: [],
      targets: [CHINA],
      affected: ["country:can"],
      attribution: [CNN],
    });
  });

  it("has Blinken speak of cooperation, and wish that competition not turn into conflict", () => {
    expect(claim("working to cooperate")?.speakers).toEqual([BLINKEN]);
    expect(claim("into conflict")?.speakers).toEqual([BLINKEN]);
  });
});
