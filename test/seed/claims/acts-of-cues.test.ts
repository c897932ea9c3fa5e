import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

describe("a verb that reports and acts", () => {
  it.each([
    [
      "Peru's foreign minister, Ana Quispe, warned that Quito would recall its envoys if the bill was signed.",
      ["Quito would recall its envoys if the bill was signed"],
    ],
    [
      "Peru's foreign minister, Ana Quispe, said that Quito had recalled its ambassador from Oslo.",
      ["Quito had recalled its ambassador from Oslo"],
    ],
    [
      "Norway observed a truce while the bridge was mended. Chile maintained contacts before they were cut.",
      [],
    ],
    ["Norway recalled the envoy had left early.", ["the envoy had left early"]],
    ["Norway said the envoy had left early.", ["the envoy had left early"]],
  ])("reports nothing where its object shows an act: %s", (text, contents) => {
    expect(read(text).claims.map(({ content }) => content.quote)).toEqual(
      contents,
    );
  });
});

describe("who was left out", () => {
  const text =
    "Moroccan spokesman Karim Alaoui said that Rabat had not been invited. A Spanish diplomat denied this and said Moroccan envoys had been asked in May.";

  it("complains where nobody had said otherwise", () => {
    expect(told(text)[0]).toMatch(/^STATEMENT .*Rabat had not been invited$/);
  });

  it("is answered by whoever rejects that and goes on", () => {
    const lines = told(
      "Moroccan spokesman Karim Alaoui said that Rabat had not been invited. A Spanish diplomat rejected that and said that Moroccan envoys had been asked in May.",
    );
    expect(lines.filter((line) => line.includes("and said"))).toEqual([]);
  });

  it("is contradicted by who denies it, and by what is said beside that", () => {
    const { claims, relations } = read(text);
    const complaint = claims[0]?.id;
    expect(relations.map(({ kind, to }) => [kind, to])).toEqual([
      ["CONTRADICTS", complaint],
      ["CONTRADICTS", complaint],
    ]);
  });
});
