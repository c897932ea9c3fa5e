import { describe, expect, it } from "vitest";
import { told } from "./support.ts";

describe("somebody who is told apart by a clause without commas", () => {
  it.each([
    [
      "A Danish official who asked not to be named denied that the ferry had been sold.",
      ["DENIAL dnk → nobody: the ferry had been sold"],
    ],
    [
      "A Danish official who spoke on condition of anonymity said the ferry had been sold.",
      ["STATEMENT dnk → nobody: the ferry had been sold"],
    ],
    [
      "A Danish official who was not authorised to speak publicly accused Norway of hiding the ferry.",
      ["ACCUSATION dnk → nor: hiding the ferry"],
    ],
    [
      "A Danish envoy who attended the auction rejected the accusation.",
      ["DENIAL dnk → nobody: the accusation"],
    ],
    [
      "A Danish official, who asked not to be named because he had no leave to speak, denied that the ferry was held back and blamed Norway for losing the list.",
      [
        "DENIAL dnk → nobody: the ferry was held back",
        "ACCUSATION dnk → nor: losing the list",
      ],
    ],
  ])("%s", (text, claims) => {
    expect(told(text)).toEqual(claims);
  });

  it("leaves a clause that its own verb reports to that verb", () => {
    expect(
      told("A Danish sailor who said Norway denied the sale went home.").some(
        (claim) => claim.startsWith("DENIAL dnk"),
      ),
    ).toBe(false);
  });
});

describe("officials of whom only the town is told", () => {
  it.each([
    ["A senior official in Kampala rejected the claim.", "DENIAL uga"],
    ["Officials in Oslo said the fence stood.", "STATEMENT nor"],
    ["Local authorities in Lima said the bridge was shut.", "STATEMENT per"],
    ["Western officials in Kyiv said the bridge was shut.", "STATEMENT nobody"],
    ["UN officials in Nairobi said the bridge was shut.", "STATEMENT UN"],
  ])(
    "are the state whose seat it is, unless they are another's: %s",
    (text, line) => {
      expect(told(text)[0]).toMatch(new RegExp(`^${line}`, "i"));
    },
  );
});
