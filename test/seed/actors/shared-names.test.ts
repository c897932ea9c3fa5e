import { describe, expect, it } from "vitest";
import { articleOf, reader } from "../../support/text.ts";

/** The people of a text that was published on a day. */
function people(text: string, publishedOn: string): string[] {
  return reader
    .extract({ ...articleOf(text), title: "", publishedOn })
    .actors.filter(({ kind }) => kind === "PERSON")
    .map(({ id }) => id);
}

describe("a name that two of the list have", () => {
  it.each([
    ["King Abdullah of Jordan spoke.", "person:king-abdullah-ii"],
    ["Jordan's King Abdullah spoke.", "person:king-abdullah-ii"],
    [
      "King Abdullah of Saudi Arabia spoke.",
      "person:king-abdullah-bin-abdulaziz",
    ],
  ])("is that of whose state stands beside it: %s", (text, id) => {
    expect(people(text, "2012-05-14")).toEqual([id]);
  });

  it("is else that of who was in office on the day", () => {
    expect(people("King Abdullah spoke.", "2024-05-14")).toEqual([
      "person:king-abdullah-ii",
    ]);
  });
});
