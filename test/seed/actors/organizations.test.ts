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

describe("names of organizations", () => {
  test("are as long as the acronym in brackets shows", () => {
    const { stage } = actorsIn(
      "The Lakes Oil and Pipeline Enterprise (LOPE) was sold. LOPE had debts.",
    );
    expect([...stage.actors.keys()]).toEqual([
      "organization:lakes-oil-and-pipeline-enterprise",
    ]);
  });

  test("take in the country that follows, and the adjective before", () => {
    const { stage } = actorsIn(
      "The Communist Party of Norland split from the Austrian Labour Party.",
    );
    expect([...stage.actors.values()].map((actor) => actor.name)).toEqual([
      "Communist Party of Norland",
      "Austrian Labour Party",
    ]);
  });

  test("are their officials' when nobody is named", () => {
    expect(actorsIn("NATO officials declined to comment.").mentions).toContain(
      "NATO officials → organization:nato",
    );
  });

  test("keep the article that belongs to them", () => {
    expect(
      actorsIn("She told The Harbour Echo that she knew.").mentions,
    ).toEqual(["The Harbour Echo → organization:the-harbour-echo"]);
  });
});

describe("bodies that no list has", () => {
  test.each([
    [
      "The People's Front for Renewal (PFR) took the town.",
      "People's Front for Renewal",
    ],
    ["Oltenia Steel Works laid off 400 workers.", "Oltenia Steel Works"],
    ["Peru sued Brightwater plc over the port.", "Brightwater plc"],
    ["The Sons of the Valley did not withdraw.", "Sons of the Valley"],
    ["The Kivu Security Tracker counted nine.", "Kivu Security Tracker"],
  ])("%s", (text, name) => {
    expect(actorsIn(text).mentions).toContainEqual(
      expect.stringMatching(new RegExp(`^${name} → organization:`)),
    );
  });

  test("are meant by an acronym that spells one of them and no other", () => {
    expect(
      actorsIn(
        "The Azania Liberation Army claimed the attack. The ALA gave no proof.",
      ).mentions,
    ).toContain("ALA → organization:azania-liberation-army");
    expect(
      actorsIn(
        "The Azania Liberation Army and the Azania Labour Alliance met. The ALA left.",
      ).mentions.filter((each) => each.startsWith("ALA")),
    ).toEqual([]);
  });

  test("are parliaments by their own names", () => {
    const { stage } = actorsIn("The Riigikogu voted on Monday.");
    expect(stage.actors.get("organization:riigikogu")).toMatchObject({
      type: "GOVERNMENT",
      country: "country:est",
    });
  });
});

describe("a ministry with its state behind it", () => {
  test("is that state, and so is the ministry named after it", () => {
    const { mentions } = actorsIn(
      "The Ministry of Defence and Veterans Affairs of Uganda denied it. The Defence Ministry gave no proof.",
    );
    expect(mentions).toEqual([
      expect.stringContaining("Affairs of Uganda → country:uga"),
      expect.stringContaining("Defence Ministry → country:uga"),
    ]);
  });
});
