import { describe, expect, it } from "vitest";
import { read } from "./support.ts";

const kinds = (text: string): string[] =>
  read(text).claims.map(({ kind }) => kind);

/** Said by the foreign minister of Palau. */
const says = (words: string): string[] =>
  kinds(`Palau's foreign minister, Ana Remeliik, said ${words}.`);

describe("kinds by what is said", () => {
  it.each([
    ["POSITION", "Palau would take no side"],
    ["POSITION", "Palau will accept no loan"],
    ["PROMISE", "Palau will spare no effort"],
    ["PROMISE", "Palau will send no ship beyond the reef"],
    ["OFFER", "Palau could join the survey if Fiji agreed"],
    ["WARNING", "“if the reef is mined, there will be no talks”"],
    ["WARNING", "any drilling would be met with force"],
    ["WARNING", "Fiji would pay a price for it"],
    ["CONCERN", "the build-up of boats was troubling"],
    ["CRITICISM", "the vote was a step backwards"],
    ["CRITICISM", "Fiji had been careless"],
    ["DEMAND", "it was time for Fiji to withdraw its boats"],
    ["POSITION", "talks remained the only way"],
    ["ACCUSATION", "Fiji had refused her plane the right to land"],
    ["ACCUSATION", "Fijian boats had boarded two ferries"],
  ])("%s: %s", (kind, words) => {
    expect(says(words)).toEqual([kind]);
  });
});

describe("kinds by a turn of phrase", () => {
  it.each([
    ["ACCUSATION", "Fiji had let smugglers land at will"],
    ["ACCUSATION", "Fiji was using divers as a shield"],
    ["ACCUSATION", "Fiji bore full responsibility for the spill"],
    ["ACCUSATION", "Fiji arms raiders"],
    ["ACCUSATION", "Fiji had militarised two islands that should be empty"],
    ["DENIAL", "“It was not our buoy”"],
    ["DENIAL", "“these stories are invented”"],
    ["DENIAL", "the dredger harmed no one"],
    ["ACCUSATION", "“the responsibility lies with Fiji”"],
    ["DEMAND", "“What we need from Fiji is a clear answer”"],
    ["PROMISE", "“You have my word that the reef will stay open”"],
    ["PROMISE", "aid to Tonga would double next year"],
    ["OFFER", "“if they wish, we can send divers tomorrow”"],
    ["PRAISE", "“Fiji has been a true friend”"],
    ["PRAISE", "“it was a brave step by the king”"],
    ["CRITICISM", "“Fiji never listens”"],
    ["CRITICISM", "Fiji was dragging its feet on visas"],
    ["CONCERN", "“the silence of the buoys frightens us”"],
    ["CONCERN", "“we are watching the reef with growing unease”"],
    ["WARNING", "“Do not test us”"],
    ["WARNING", "“this road leads to war”"],
    ["POSITION", "the reef was not up for discussion"],
  ])("%s: %s", (kind, words) => {
    expect(says(words)).toEqual([kind]);
  });

  it.each([
    ["STATEMENT", "the two sides had let the nets dry"],
    ["STATEMENT", "“it was not our turn to dive”"],
    ["STATEMENT", "“the road leads to the harbour”"],
    ["STATEMENT", "the law bans fishing"],
  ])("is nothing of the kind in %s: %s", (kind, words) => {
    expect(says(words)).toEqual([kind]);
  });
});

describe("kinds by the words that tell of it", () => {
  it.each([
    ["ACCUSATION", "Palau's ministry held Fiji responsible for the spill."],
    ["ACCUSATION", "Palau put the blame for the spill on Fiji."],
    ["OFFER", "Palau suggested that both countries take the dispute to court."],
    ["CRITICISM", "Palau's envoy called the Fijian tariff short-sighted."],
    ["PRAISE", "Palau welcomed Fiji's decision to free the divers."],
    [
      "CONCERN",
      "Palauan Foreign Minister Ana Remeliik spoke of her unease at the contract.",
    ],
    ["PRAISE", "Palau paid tribute to Fiji for its part in the rescue."],
    ["ACCUSATION", "Palau pointed the finger at Fiji over the missing nets."],
    [
      "ACCUSATION",
      "Fiji, in the words of Palauan envoy Ana Remeliik, “has armed every gang on our hills.”",
    ],
  ])("%s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });
});

describe("what is read at all", () => {
  it.each([
    ["Chad says 640 people crossed last week.", "STATEMENT"],
    ["Chad's envoy said the text spoke only of a study.", "STATEMENT"],
    [
      "Norway stands ready to host the talks, its envoy Kari Holm said.",
      "OFFER",
    ],
  ])("%s", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    "Survivors came to pay tribute to the dead.",
    "Judges protested where the court sat.",
    "The team took time to make a decision to leave.",
  ])("not %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("goes on accusing in the accuser's next words of the same people", () => {
    expect(
      kinds(
        "Chad's envoy, Issa Doud, said Sudanese soldiers had crossed the line. “They came at night and they came with guns,” he said.",
      ),
    ).toEqual(["ACCUSATION", "ACCUSATION"]);
  });
});
