import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

describe("a protest", () => {
  it.each([
    [
      "Japan protested to China over the buoys.",
      "CRITICISM jpn → chn: the buoys",
    ],
    ["Japan protested to China.", "CRITICISM jpn → chn: China"],
    [
      "Jordan protested to the United Nations about Israel's fence.",
      "CRITICISM jor → isr: Israel's fence",
    ],
    [
      "In a note to Chile, Bolivia protested that its lorries had been stopped.",
      "CRITICISM bol → nobody: its lorries had been stopped",
    ],
    [
      "The Philippines sent a protest note to Beijing over the rig.",
      "CRITICISM phl → chn: the rig",
    ],
    [
      "India summoned the Pakistani ambassador to protest the shelling.",
      "CRITICISM ind → pak: the shelling",
    ],
    [
      "Warsaw called in Belarus's envoy to lodge a protest over the balloons.",
      "CRITICISM pol → blr: the balloons",
    ],
    [
      "Warsaw summoned the Belarusian envoy and demanded an explanation.",
      "DEMAND pol → blr: an explanation",
    ],
    [
      "Chile summoned the Peruvian ambassador on Monday to denounce the seizure of a trawler.",
      "CRITICISM chl → per: the seizure of a trawler",
    ],
    [
      "Chile expelled two Peruvian diplomats to protest against the seizure of a trawler.",
      "CRITICISM chl → per: the seizure of a trawler",
    ],
    [
      "Chile withdrew its diplomats from Peru and denounced the arrest of a fisherman.",
      "CRITICISM chl → per: the arrest of a fisherman",
    ],
  ])("has its target: %s", (text, line) => {
    expect(told(text)).toEqual([line]);
  });

  it("is heard by whom it is handed to, and not by whom it is against", () => {
    const heard = (text: string): readonly string[] =>
      read(text).claims.flatMap(({ addressees }) => addressees);
    expect(heard("Oman lodged a protest with Iran over a tanker.")).toEqual([
      "country:irn",
    ]);
    expect(heard("Kenya lodged a complaint against Somalia.")).toEqual([]);
  });

  it.each([
    "Thousands protested against the reform in Lima.",
    "Students protested to the ministry over fees.",
    "India summoned the Pakistani ambassador to discuss the dam.",
    "Chile summoned its ambassador to La Paz to explain the note.",
  ])("is no claim of a crowd, nor is a talk one: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("is told by the ministry of whoever the sentence begins with", () => {
    expect(
      read(
        "Kenya has handed a protest note to the ambassador of Uganda, the foreign ministry said.",
      ).claims.map(({ speakers }) => speakers),
    ).toEqual([["country:ken"]]);
  });
});
