import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

/** "denial → what it denies" for every contradiction of a text. */
function denied(text: string): string[] {
  const { claims, relations } = read(text);
  const words = (id: string): string =>
    claims.find((claim) => claim.id === id)?.content.quote ?? id;
  return relations
    .filter(({ kind }) => kind === "CONTRADICTS")
    .map(({ from, to }) => `${words(from)} → ${words(to)}`);
}

describe("what takes up a charge is denied", () => {
  it.each([
    ["a charge that Chile denied", "a charge"],
    ["a charge Chile denies", "a charge"],
    ["a charge which Chile has repeatedly denied", "a charge"],
    ["accusations Santiago has always rejected", "accusations"],
    ["something Chile denies", "something"],
    ["a charge denied by Chile", "a charge"],
    ["which Chile has denied", "which"],
    ["which Chile rejects", "which"],
    ["which was denied by Chile", "which"],
    ["an allegation that Chile dismissed as gossip", "gossip"],
    ["an allegation dismissed by Chile as gossip", "gossip"],
    ["a claim Chile calls “unfounded”", "unfounded"],
    ["an account that Chile described as a fairy tale", "a fairy tale"],
    ["which Chile called a fairy tale", "a fairy tale"],
  ])("by “%s”", (clause, content) => {
    const text = `Peru accused Chile of moving the border stones, ${clause}.`;
    expect(told(text)).toEqual([
      "ACCUSATION per → chl: moving the border stones",
      `DENIAL chl → per: ${content}`,
    ]);
    expect(denied(text)).toEqual([`${content} → moving the border stones`]);
  });

  it("behind a dash, and behind a report in the present", () => {
    expect(
      denied("Peru says Chile sold the ferry twice — a claim Chile denies."),
    ).toEqual(["a claim → Chile sold the ferry twice"]);
  });

  it("with the word that the report says was given", () => {
    expect(
      denied(
        "Peru said Chile had promised to lend a dredger, a claim Chile has denied.",
      ),
    ).toEqual([
      "a claim → Chile had promised to lend a dredger",
      "a claim → to lend a dredger",
    ]);
  });

  it("where nothing in front tells of it", () => {
    expect(told("The charge that Chile denies was repeated by Peru.")).toEqual([
      "DENIAL chl → nobody: The charge",
    ]);
  });
});

describe("what takes up a deed or a wish is judged", () => {
  it.each([
    ["a move that Chile condemned as illegal", "CRITICISM chl → per: illegal"],
    ["a step Chile criticised", "CRITICISM chl → per: a step"],
    ["a move described by Chile as “piracy”", "CRITICISM chl → per: piracy"],
    ["a decision that Chile welcomed", "PRAISE chl → per: a decision"],
    ["a measure rejected by Chile", "POSITION chl → per: a measure"],
    ["which Chile called a scandal", "CRITICISM chl → per: a scandal"],
  ])("by “%s”", (clause, expected) => {
    const text = `Peru closed the bridge on Monday, ${clause}.`;
    expect(told(text)).toEqual([expected]);
    expect(denied(text)).toEqual([]);
  });

  it("and no demand is contradicted", () => {
    const text =
      "Peru demanded that Chile reopen the bridge, a demand Chile rejected.";
    expect(told(text)).toContain("POSITION chl → per: a demand");
    expect(denied(text)).toEqual([]);
  });
});

describe("what takes up nothing", () => {
  it.each([
    [
      "a thing with its name",
      "They crossed the lake, which Peru calls its own.",
    ],
    ["a state", "He flew to Peru, which Chile described as friendly."],
    [
      "a charge with a clause of its own",
      "A report that Chile had welcomed the guests was read out.",
    ],
  ])("%s", (_, text) => {
    expect(told(text).filter((line) => line.includes(" chl →"))).toEqual([]);
  });
});
