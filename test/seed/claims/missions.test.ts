import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

const speakers = (text: string): readonly string[] =>
  read(text).claims[0]?.speakers ?? [];

describe("a mission abroad", () => {
  it.each([
    ["Spain's embassy in Oslo", "esp"],
    ["The Greek embassy in Tirana", "grc"],
    ["Athens's mission in Geneva", "grc"],
    ["The embassy of Chile in Portugal", "chl"],
    ["The Madrid consulate of Chile", "chl"],
    ["Chile's ambassador to Peru", "chl"],
    ["Norway's delegation in Vienna", "nor"],
    ["Peru's consul general in La Paz", "per"],
    ["Kenya's high commission in Kampala", "ken"],
    ["A spokesman for the Greek embassy in Tirana", "grc"],
    ["A diplomat at the Polish embassy in Minsk", "pol"],
  ])("speaks for its own state: %s", (who, country) => {
    expect(speakers(`${who} said that the queue was long.`)).toEqual([
      `country:${country}`,
    ]);
  });

  it.each(["The embassy in Madrid", "The ambassador to France"])(
    "speaks for nobody known where its own state is not named: %s",
    (who) => {
      expect(speakers(`${who} said that the queue was long.`)).toEqual([]);
    },
  );

  it("is the one spoken of before", () => {
    const lines = told(
      "Spain's embassy in Oslo was shut on Monday. The embassy in Oslo said that the lift had stuck.",
    );
    expect(lines).toEqual(["STATEMENT esp → nobody: the lift had stuck"]);
  });

  it("answers a charge against its state", () => {
    const { claims, relations } = read(
      "Tunisia's fisheries minister, Salem Trabelsi, told the radio that Rome had broken its pledge on nets. Italy's embassy in Tunis dismissed the accusation.",
    );
    expect(
      relations.map(({ kind, to }) => [
        kind,
        claims.find(({ id }) => id === to)?.content.quote,
      ]),
    ).toEqual([["CONTRADICTS", "Rome had broken its pledge on nets"]]);
  });
});

describe("a spokeswoman of a government in a capital", () => {
  it.each([
    ["A government spokeswoman in Lisbon", "prt"],
    ["A foreign ministry spokesman in Sofia", "bgr"],
  ])("speaks for its state: %s", (who, country) => {
    expect(speakers(`${who} said that the ferry was late.`)).toEqual([
      `country:${country}`,
    ]);
  });

  it("is no company's, and no diplomat's of whom nothing is known", () => {
    expect(
      speakers("A company spokesman in Lisbon said that the ferry was late."),
    ).toEqual([]);
    expect(
      speakers("A Western diplomat in Lisbon said that the ferry was late."),
    ).toEqual([]);
  });
});
