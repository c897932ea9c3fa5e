import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

const contradicts = (text: string): boolean =>
  read(text).relations.some(({ kind }) => kind === "CONTRADICTS");

describe("a figure that somebody puts", () => {
  it.each([
    [
      "Peru's interior ministry put the number of dead at forty.",
      ["STATEMENT per → nobody: the number of dead at forty"],
    ],
    [
      "The ministry in Lima put it at 4,000.",
      ["STATEMENT per → nobody: it at 4,000"],
    ],
    ["Peru put the treaty to a vote.", []],
    ["Peru put the matter at rest.", []],
  ])("is what that one says: %s", (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  it.each([
    "Peru put the number of dead at 40, while Chile put the figure at 12.",
    "Peru said 40 fishermen were being held. Chile put the number at 12.",
    "Peru said on Monday that 40 fishermen were being held. Chile said the figure was about a dozen.",
    "Norway said 900 people had crossed. Sweden put it at four thousand.",
  ])("contradicts another of the same: %s", (text) => {
    expect(contradicts(text)).toBe(true);
  });

  it.each([
    "Peru put the toll at 40. Chile said the toll was 40.",
    "Peru put the cost of the fence at two million dollars. Chile put the number of refugees at 900.",
    "Peru said three ships had sunk. Chile put the cost of the fence at two million dollars.",
  ])("does not contradict the same, nor one of something else: %s", (text) => {
    expect(contradicts(text)).toBe(false);
  });
});
