import { describe, expect, test } from "vitest";
import { actorsIn } from "./support.ts";

describe("organizations", () => {
  test("are known from the list by their names and acronyms", () => {
    expect(
      actorsIn("The African Union urged calm, and the AU sent monitors.")
        .mentions,
    ).toEqual([
      "African Union → organization:african-union",
      "AU → organization:african-union",
    ]);
  });

  test("are known by the shape of their names", () => {
    const { stage } = actorsIn(
      "The Kivalo Tribune wrote that the Northern Lakes Liberation Front had agreed.",
    );
    expect(
      [...stage.actors.values()].map((actor) => [actor.name, actor.type]),
    ).toEqual([
      ["Kivalo Tribune", "MEDIA"],
      ["Northern Lakes Liberation Front", "ARMED"],
    ]);
  });

  test("bring an acronym in brackets that stands for them afterwards", () => {
    expect(
      actorsIn(
        "The Lake Basin Mediation Council (LBMC) met on Friday. The LBMC said little.",
      ).mentions,
    ).toContain("LBMC → organization:lake-basin-mediation-council");
  });

  test("are meant by a common noun on second mention", () => {
    expect(
      actorsIn(
        "The International Atomic Energy Agency published a report. On Friday the agency added a note.",
      ).mentions,
    ).toContain("the agency → organization:iaea");
  });

  test("act for the state whose organ they are, and for none as broadcasters", () => {
    const { stage } = actorsIn("The FBI spoke to NHK.");
    expect([...stage.actors.values()]).toMatchObject([
      { country: "country:usa" },
      { country: null, basedIn: "country:jpn" },
    ]);
  });
});
