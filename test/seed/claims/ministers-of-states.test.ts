import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

/** "A + B: content", one line for each claim of a text. */
function saidIn(text: string): string[] {
  const { claims } = reader.extract({
    ...articleOf(text),
    title: "",
    publishedOn: "2024-06-12",
  });
  return claims.map(
    ({ speakers, content }) =>
      `${speakers.map((one) => one.split(":")[1]).join(" + ")}: ${content.quote}`,
  );
}

describe("ministers whom nobody names", () => {
  it.each([
    [
      "Togo and Benin held talks in Lomé on Tuesday. Their foreign ministers said the bridge would open in July.",
      ["tgo + ben: the bridge would open in July"],
    ],
    [
      "Togo and Benin held talks in Lomé on Tuesday. The two foreign ministers said the bridge would open in July.",
      ["tgo + ben: the bridge would open in July"],
    ],
  ])("speak for their states: %s", (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

describe("what is no claim", () => {
  it.each([
    "Eritrean forces attacked the town of Zalambessa on Monday.",
    "Rwandan troops attacked a village in eastern Congo on Monday.",
    "Togo and Benin: talks on the border in Lomé on Friday.",
  ])("%s", (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it("while who attacks a plan criticises it", () => {
    expect(
      saidIn("Peruvian President Ana Paz attacked the border plan on Monday."),
    ).toEqual(["ana-paz: the border plan on Monday"]);
  });
});
