import { describe, expect, it } from "vitest";
import { read } from "../claims/support.ts";

const speakers = (text: string): readonly (readonly string[])[] =>
  read(text).claims.map((claim) => claim.speakers);

describe("an office that is called by whose it is", () => {
  it.each([
    ["Japan has sent two boats, its ambassador said.", "country:jpn"],
    [
      "Japan has sent two boats. Its chief negotiator said they would stay.",
      "country:jpn",
    ],
    [
      "Cyprus held a vote on Sunday. The island's leader said it was over.",
      "country:cyp",
    ],
    [
      "Serbia will never recognise Kosovo, the country's ambassador said.",
      "country:srb",
    ],
    [
      "Japan will send two boats to Palau, its foreign minister said.",
      "person:yoko-kamikawa",
    ],
  ])("is that of the state in front: %s", (text, speaker) => {
    expect(speakers(text)).toEqual([[speaker]]);
  });

  it("is a body's where the words in front are about a body", () => {
    const { claims, actors } = read(
      "Hezbollah will not disarm, its leader said.",
    );
    const [id] = claims[0]?.speakers ?? [];
    expect(actors.find((actor) => actor.id === id)?.name).toBe("Hezbollah");
  });

  it.each([
    "The ship sank on Monday, its captain said.",
    "Maria Berg visited a farm. Its chairman said he was glad.",
  ])("is nobody's where they are about a thing: %s", (text) => {
    expect(speakers(text)).toEqual([[]]);
  });
});
