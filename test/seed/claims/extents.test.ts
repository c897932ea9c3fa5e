import { describe, expect, it } from "vitest";
import { told } from "./support.ts";

/** What is claimed in a text, in its order. */
const contents = (text: string): string[] =>
  told(text).map((claim) => claim.slice(claim.indexOf(": ") + 2));

describe("where a claim ends", () => {
  it.each([
    [
      "behind the term of what is promised",
      "Norway promised an answer before the end of May.",
      ["an answer before the end of May"],
    ],
    [
      "before a reporting participle behind a quoted word",
      "Norway said the quota was “a bad joke,” adding that boats would sail.",
      ["the quota was “a bad joke,”", "boats would sail"],
    ],
    [
      "before the clause that a leading one belongs to",
      "While Norway said the boats had left, the Danish navy counted nine of them.",
      ["the boats had left"],
    ],
    [
      "before the writer's word for it",
      "Norway said the boats had left, a claim that Denmark disputes.",
      ["the boats had left", "a claim"],
    ],
    [
      "before the speaker's next act",
      "Norway thanked Denmark for its patience and called for a new quota.",
      ["its patience", "a new quota"],
    ],
    [
      "behind the last of several verbs",
      "Norway urged Denmark to mend nets, paint boats and sell fish.",
      ["to mend nets, paint boats and sell fish"],
    ],
    [
      "behind what something is likened to",
      "Norway criticized Denmark as being slow.",
      ["Denmark as being slow"],
    ],
    [
      "behind the cue, where no whole sentence stands in front of it",
      "If nothing changes, Norway warned, the boats will sail.",
      ["If nothing changes, Norway warned, the boats will sail"],
    ],
    [
      "behind the source, where only a subject stands in front of it",
      "The oldest boat, according to Norway, had left the port.",
      ["The oldest boat, according to Norway, had left the port"],
    ],
    [
      "behind the last of a list",
      "Norway praised the boats, the nets, and the crews of Oslo.",
      ["the boats, the nets, and the crews of Oslo"],
    ],
    [
      "behind what the phrase is an example of",
      "Norway pointed to two Danish boats, as examples of fair fishing.",
      ["two Danish boats, as examples of fair fishing"],
    ],
    [
      "before a dash behind which the writer goes on",
      "Norway said the boats had left — and several of them came back.",
      ["the boats had left"],
    ],
    [
      "behind what the speaker also wants",
      "Norway said it was worried and wanted to see the nets.",
      ["it was worried and wanted to see the nets"],
    ],
    [
      "behind a relative clause without its pronoun",
      "Norway praised the work she had done in Oslo.",
      ["the work she had done in Oslo"],
    ],
    [
      "behind the second of two deeds",
      "Norway blamed Denmark for keeping quotas low and making it hard to fish.",
      ["keeping quotas low and making it hard to fish"],
    ],
    [
      "before what the writer tells in the present",
      "Norway said the quota would be talked over in Bergen, which lies on the coast.",
      ["the quota would be talked over in Bergen"],
    ],
    [
      "before the clause that a leading phrase belongs to",
      "Following the report, which concluded that the boats had left, Norway contended that they never came.",
      ["the boats had left", "they never came"],
    ],
    [
      "before the clause that a deed in front belongs to",
      "Now, after arguing that the boats had left, Norway is suggesting that they never came.",
      ["the boats had left", "they never came"],
    ],
    [
      "before the speaker, who says when it was said",
      "Norway thinks the quota is too small, minister Berg said this week at a fair in Bergen.",
      ["Norway thinks the quota is too small", "the quota is too small"],
    ],
  ])("%s", (_, text, expected) => {
    expect(contents(text)).toEqual(expected);
  });
});

describe("what begins a claim", () => {
  it.each([
    [
      "Norway said at least nine boats had left.",
      ["at least nine boats had left"],
    ],
    [
      "Minister Berg told the North Sea Herald she would not resign.",
      ["she would not resign"],
    ],
    [
      "The quota has been raised, Berg said during her speech in Bergen.",
      ["The quota has been raised"],
    ],
    [
      "The two conceded that, given the weather, nine boats had left.",
      ["given the weather, nine boats had left"],
    ],
    ["The two agreed to share the catch.", []],
    [
      "Norway said US and Danish boats had left.",
      ["US and Danish boats had left"],
    ],
    ["Norway said not one boat had left.", ["not one boat had left"]],
    ["Norway had promised in Oslo last week not to sail.", ["not to sail"]],
    ["Norway boasted of nothing but offers to sail.", ["to sail"]],
    [
      "“The boats have left,” replies Kari Berg, the Norwegian envoy.",
      ["The boats have left"],
    ],
  ])("in %s", (text, expected) => {
    expect(contents(text)).toEqual(expected);
  });

  it.each([
    ["a hope to do something", "Norway hopes to sell fish."],
    ["what one seeks to do", "Norway seeks to sell fish."],
    ["what was discussed", "Norway discussed the boats with Denmark."],
    ["an invitation to a place", "Norway invited Denmark to Bergen."],
    [
      "what did not happen",
      "Norway and Denmark parted without agreeing on a quota.",
    ],
  ])("is not %s", (_, text) => {
    expect(contents(text)).toEqual([]);
  });

  it("is told once where the speaker says what he is ready for", () => {
    expect(contents("Norway said Oslo was ready to sell fish.")).toEqual([
      "Oslo was ready to sell fish",
    ]);
  });
});
