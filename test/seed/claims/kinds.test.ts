import { describe, expect, it } from "vitest";
import { told } from "./support.ts";

/** The kinds of what is claimed in a text, in its order. */
const kinds = (text: string): string[] =>
  told(text).map((claim) => claim.slice(0, claim.indexOf(" ")));

describe("the kind of a claim", () => {
  it.each([
    // Nothing is there, nothing was done.
    ["Norway said no trawler had been boarded.", "DENIAL"],
    ["Norway said that not a single net had been cut.", "DENIAL"],
    ["“There is no such letter,” the Norwegian embassy said.", "DENIAL"],
    ["Norway said none of its sailors had been on the quay.", "DENIAL"],
    ["“Nobody has written to us,” the Norwegian embassy said.", "DENIAL"],
    ["Norway said its crews did not cross the line.", "DENIAL"],
    ["Norway said its crews had sunk no one.", "DENIAL"],
    ["Norway said the report was “a bad joke”.", "DENIAL"],
    ["Norway said the accusation was a bad joke.", "DENIAL"],
    ["Norway said it had made no offer of this kind.", "DENIAL"],
    ["“That is a lie,” the Norwegian embassy said.", "DENIAL"],
    ["“They lie to us,” the Norwegian embassy said.", "ACCUSATION"],
    ["Norway said that the opposite was true.", "DENIAL"],
    ["Norway rejected the figure.", "DENIAL"],
    ["Norway assured Denmark that no net had been cut.", "DENIAL"],
    ["Norway assured Denmark that the nets would be cut.", "PROMISE"],
    ["Norway said a visit to Lima was not on the programme.", "DENIAL"],
    ["“We signed nothing,” the Norwegian embassy said.", "DENIAL"],
    ["“Our envoy promised nothing,” the Norwegian embassy said.", "DENIAL"],
    // A view, a quality, a tale: no denial.
    [
      "“There is no alternative to talks,” the Norwegian embassy said.",
      "POSITION",
    ],
    ["Norway said there could be no way round the pilot.", "POSITION"],
    ["“We did not eat on the boat,” the Norwegian embassy said.", "STATEMENT"],
    ["Norway said the report was under review.", "STATEMENT"],
    // A word for words, a word for deeds.
    ["Norway called the story a fable.", "DENIAL"],
    ["Norway called the tariff a farce.", "CRITICISM"],
    [
      "“This is not dialogue, it is theft,” the Norwegian embassy said.",
      "CRITICISM",
    ],
    ["Norway called that claim “plainly false”.", "DENIAL"],
    ["Norway welcomed the idea as useful.", "PRAISE"],
    ["“A fence is not a policy,” the Norwegian embassy said.", "CRITICISM"],
    [
      "“This should have been mended years ago,” the Norwegian embassy said.",
      "CRITICISM",
    ],
    [
      "“They should sweep before their own door,” the Norwegian embassy said.",
      "CRITICISM",
    ],
    [
      "“Those who sell masks should not preach candour,” the Norwegian embassy said.",
      "CRITICISM",
    ],
    [
      "“Those who cut the net should mend it,” the Norwegian embassy said.",
      "DEMAND",
    ],
    [
      "“Let those who spilled the oil clean the beach,” the Norwegian embassy said.",
      "DEMAND",
    ],
    ["Norway asked that Denmark return the buoy.", "DEMAND"],
    ["Norway asked Denmark to “mend its nets”.", "DEMAND"],
    ["Norway faulted Denmark for its silence.", "CRITICISM"],
    // Harm done by others.
    [
      "Norway complained that Danish drones had struck two villages.",
      "ACCUSATION",
    ],
    ["Norway said Danish soldiers had opened fire first.", "ACCUSATION"],
    ["Norway said Danish soldiers were still on its soil.", "ACCUSATION"],
    [
      "Norway said that the trawler was being kept in port without a warrant.",
      "ACCUSATION",
    ],
    ["Norway said Denmark had walked away from its own map.", "ACCUSATION"],
    ["Norway said Danish drones had struck two villages.", "ACCUSATION"],
    ["Norway said it violates the charter of the port.", "ACCUSATION"],
    ["Norway said the harbour was full.", "STATEMENT"],
    ["Norway reproached Denmark with having opened the sluice.", "ACCUSATION"],
    ["Norway reproached Denmark for the toll.", "CRITICISM"],
    // One's own side.
    ["Norway said medics would reach the pass by Sunday.", "PROMISE"],
    ["Norway announced a loan of four million crowns for the port.", "PROMISE"],
    ["Norway announced a cut of two per cent.", "STATEMENT"],
    ["Norway said Denmark had kept every deadline.", "PRAISE"],
    ["Norway said Oslo had always honoured its word.", "STATEMENT"],
    ["Norway said it respected the verdict.", "POSITION"],
    ["Norway said it would sign only if the toll was lifted.", "POSITION"],
    ["Norway said it would keep the strait shut.", "POSITION"],
    ["Norway said the door to a compromise was open.", "POSITION"],
    ["Norway reaffirmed its support for the isle.", "POSITION"],
    ["Norway said Oslo was not looking for trouble.", "POSITION"],
    ["Norway said Oslo wanted the strait open.", "POSITION"],
    [
      "Norway's foreign minister, Kari Berg, said she would pay a visit to Lima.",
      "STATEMENT",
    ],
    ["Norway said its patience had its limits.", "WARNING"],
    ["Norway invited Denmark to join the survey.", "OFFER"],
  ])("of %s is %s", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it("is no promise again where somebody tells of one", () => {
    expect(kinds("Norway said Oslo had promised to lend two ships.")).toEqual([
      "STATEMENT",
      "PROMISE",
    ]);
  });

  it("is an accusation where another's promise came to nothing", () => {
    expect(
      kinds(
        "Norway promised to lift the toll. Denmark said Norway had never lifted the toll.",
      ),
    ).toEqual(["PROMISE", "ACCUSATION"]);
  });

  it("is a denial where a second cue goes on with one", () => {
    expect(
      kinds(
        "Denmark accused Norway of sinking a boat. Norway dismissed the charge as “a fable” and said the crew had been on leave.",
      ),
    ).toEqual(["ACCUSATION", "DENIAL", "DENIAL"]);
  });

  it.each([
    [
      "what is quoted right after a denial by the same side",
      "Denmark accused Norway of sinking a boat. Norway denied it. “The crew can swim,” the Norwegian embassy said. “They were asleep.”",
      ["ACCUSATION", "DENIAL", "DENIAL", "DENIAL"],
    ],
    [
      "nobody and nothing by whom another says to have promised",
      "Denmark said Oslo had promised to lend two ships. “I was at the table and nobody lent anything,” the Norwegian embassy said.",
      ["STATEMENT", "PROMISE", "DENIAL"],
    ],
    [
      "a retort to a charge against a company",
      "Denmark accused Fjordline Shipping of dumping oil. The Norwegian embassy retorted that the hulls were dry.",
      ["ACCUSATION", "DENIAL"],
    ],
  ])("is a denial in %s", (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it("is no denial where the accused tells of what the accuser offered", () => {
    expect(
      kinds(
        "Denmark accused Norway of sinking a boat. The Norwegian embassy said Denmark had offered to pay for it.",
      ),
    ).toEqual(["ACCUSATION", "STATEMENT", "OFFER"]);
  });

  it("is aimed at the accuser where it denies", () => {
    expect(
      told(
        "Denmark accused Norway of moving a buoy. Norway denied that any buoy had been moved.",
      ),
    ).toContain("DENIAL nor → dnk: any buoy had been moved");
  });
});

describe("the kind of what is quoted of a deed, promised and forgotten, or kept up", () => {
  it.each([
    [
      "a name in marks for what somebody did",
      "Peru called the launch “an act of vanity”.",
      "CRITICISM per → nobody: the launch “an act of vanity”",
    ],
    [
      "but not for how a talk went",
      "Peru called the conversation “brisk”.",
      "STATEMENT per → nobody: the conversation “brisk”",
    ],
    [
      "a promise and that it was forgotten",
      "Peru said that Chile had promised in August to inspect the balloons and forgot it in September.",
      "ACCUSATION per → chl: Chile had promised in August to inspect the balloons and forgot it in September",
    ],
    [
      "what the own side will keep up for a time",
      "Chile announced that it would keep its border posts until the autumn.",
      "POSITION chl → nobody: it would keep its border posts until the autumn",
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });
});
