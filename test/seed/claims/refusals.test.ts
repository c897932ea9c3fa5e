import { describe, expect, it } from "vitest";
import { read, told } from "./support.ts";

describe("what is refused", () => {
  it("is a position and no denial, and nobody’s promise", () => {
    expect(
      told("A Danish official said Copenhagen had not agreed to the list."),
    ).toEqual(["POSITION dnk → nobody: Copenhagen had not agreed to the list"]);
  });

  it("contradicts nobody who tells of progress in other things", () => {
    const { relations } = read(
      "Norwegian Foreign Minister Kari Berg met her Danish colleague, Lars Holm, in Oslo on Monday. Berg said the two sides had made progress and had reached agreement on some matters of trade. Holm said he had asked Norway to open the strait to ferries and that Norway had not agreed to it.",
    );
    expect(relations.filter(({ kind }) => kind === "CONTRADICTS")).toEqual([]);
  });

  it("is a denial still where others say that it was agreed to do it", () => {
    expect(
      told(
        "Norway said Denmark had agreed to move the buoy. Denmark said it had not agreed to move it.",
      ).at(-1),
    ).toMatch(/^DENIAL dnk → nor/);
  });
});

describe("what ends or is no report", () => {
  it("is no demand in a phone call to somebody", () => {
    expect(
      told(
        "Norwegian Foreign Minister Kari Berg made a phone call to her Danish colleague, Lars Holm, on Monday.",
      ),
    ).toEqual([]);
    expect(told("Norway made a call for restraint.")).toEqual([
      "DEMAND nor → nobody: restraint",
    ]);
  });

  it("ends a noun’s clause at the comma that closes its aside", () => {
    expect(
      told(
        "Norway, contrary to Denmark's claim that its boats had left, said the cutters were still at sea.",
      )[0],
    ).toBe("STATEMENT dnk → nobody: its boats had left");
  });
});
