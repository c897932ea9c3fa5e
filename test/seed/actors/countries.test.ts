import { describe, expect, test } from "vitest";
import { actorsIn } from "./support.ts";

describe("countries", () => {
  test("act by their capitals", () => {
    expect(
      actorsIn("Ankara rejected the plan, and Tallinn welcomed it.").mentions,
    ).toEqual(["Ankara → country:tur", "Tallinn → country:est"]);
  });

  test("do not act where their capital is only a place", () => {
    const { mentions, stage } = actorsIn(
      "The two delegations met in Ankara before flying to Tallinn.",
    );
    expect(mentions).toEqual([]);
    expect(stage.places.map((place) => place.name)).toEqual([
      "Ankara",
      "Tallinn",
    ]);
  });

  test("act by their seats of government", () => {
    expect(
      actorsIn("The Kremlin denied it. Downing Street gave no answer.")
        .mentions,
    ).toEqual(["The Kremlin → country:rus", "Downing Street → country:gbr"]);
  });

  test("are named by an adjective that does not act", () => {
    const { stage } = actorsIn("South Korean exports fell.");
    expect(stage.mentions[0]).toMatchObject({
      actor: "country:kor",
      how: "DEMONYM",
      attributive: true,
    });
  });

  test("speak by officials who are not named", () => {
    expect(
      actorsIn("A senior Omani official said that talks would go on.").mentions,
    ).toContain("A senior Omani official → country:omn");
  });

  test("speak by their ministries", () => {
    expect(
      actorsIn("The Swedish foreign ministry summoned the ambassador.")
        .mentions,
    ).toContain("The Swedish foreign ministry → country:swe");
  });

  test("are two in a pair", () => {
    expect(actorsIn("US-Japan ties are strong.").mentions).toEqual([
      "US → country:usa",
      "Japan → country:jpn",
    ]);
  });
});

describe("what stands for countries", () => {
  test("counts two countries for both sides, as less certain", () => {
    const { stage } = actorsIn(
      "Malta and Cyprus signed nothing. Both sides will try again.",
    );
    const both = stage.mentions.filter((each) => each.how === "PRONOUN");
    expect(both.map((each) => each.actor)).toEqual([
      "country:mlt",
      "country:cyp",
    ]);
  });

  test("lets Brussels act for the Union, but not where it is a place", () => {
    expect(actorsIn("Brussels wants a cap on prices.").mentions).toEqual([
      "Brussels → organization:european-union",
    ]);
    expect(actorsIn("Envoys gathered in Brussels.").mentions).toEqual([]);
  });

  test("takes a country's name for a woman's before a surname", () => {
    const { mentions } = actorsIn(
      "A letter by Georgia Vanterpool reached Georgia on Monday.",
    );
    expect(mentions).toEqual([
      "Georgia Vanterpool → person:georgia-vanterpool",
      "Georgia → country:geo",
    ]);
  });

  test("names a country once where its adjective is another territory's too", () => {
    expect(actorsIn("French farmers protested.").mentions).toEqual([
      "French → country:fra",
    ]);
  });

  test("lets capitals in capital letters before a report not act", () => {
    const { mentions } = actorsIn("LIMA/QUITO, 2 June – Peru sent a note.");
    expect(mentions).toEqual(["Peru → country:per"]);
  });

  test("are meant by their organs: the one named last, the one at home, the one in a seat", () => {
    const of = (text: string): string | undefined =>
      actorsIn(text).mentions.findLast((each) =>
        /^the (?:\w+ )?(?:ministry|government)/i.test(each),
      );
    expect(
      of("The Chilean ministry met Peru's envoy. The ministry was glad."),
    ).toBe("The ministry → country:chl");
    expect(
      of(
        "LIMA, May 9 (Agency) — Peru closed the pass to Chile. Chile was angry. The ministry was not.",
      ),
    ).toBe("The ministry → country:per");
    expect(of("Peru was glad. It failed, the government in Zagreb said.")).toBe(
      "the government → country:hrv",
    );
  });

  test("are meant by an office that the list knows of another state", () => {
    expect(
      actorsIn("The German Foreign Office was silent.").mentions.at(-1),
    ).toMatch(/country:deu$/);
  });

  test.each([
    ["Chad closed the border. In May it announced a curfew.", ["country:tcd"]],
    ["Chad closed the border, and it announced a curfew.", ["country:tcd"]],
    ["Ama Boateng of Chad left. It announced a curfew.", []],
    ["Chad closed the border. It seems that nobody noticed.", []],
    ["Chad closed the border. The road is long. It announced a curfew.", []],
  ])("are meant by “it” where it acts: %s", (text, meant) => {
    const { stage } = actorsIn(text);
    expect(
      stage.mentions
        .filter(({ how }) => how === "PRONOUN")
        .map(({ actor }) => actor),
    ).toEqual(meant);
  });

  test.each([
    ["Malian officials shrugged.", ["Malian officials"]],
    ["The Malian army shrugged.", ["The Malian army"]],
    ["Malian soldiers shrugged.", []],
    ["A Malian patrol vessel turned back.", []],
    ["Togolese diplomats left the Malian capital.", []],
  ])(
    "are meant by who speaks or acts for them, not by all that is theirs: %s",
    (text, meant) => {
      const { stage } = actorsIn(text);
      expect(
        stage.mentions
          .filter(({ how }) => how === "TITLE")
          .map(({ start, end }) => text.slice(start, end)),
      ).toEqual(meant);
    },
  );
});

describe("an adjective that two states share", () => {
  test.each([
    ["Brazzaville refused. The Congolese government was not asked.", "cog"],
    ["Kinshasa refused. The Congolese government was not asked.", "cod"],
    ["The Congolese government was not asked.", "cod"],
    ["Dominica thanked Cuba. The Dominican government had asked.", "dma"],
    ["Haiti closed the border. The Dominican government objected.", "dom"],
  ])("is of the one that is spoken of: %s", (text, country) => {
    expect(
      actorsIn(text).mentions.filter((each) => / government → /.test(each)),
    ).toEqual([expect.stringMatching(new RegExp(`:${country}$`))]);
  });
});

describe("a people", () => {
  test("stands for its state", () => {
    expect(
      actorsIn(
        "The Russians left first, and the Swiss stayed. The deal was struck with the Qataris.",
      ).mentions,
    ).toEqual([
      "The Russians → country:rus",
      "the Swiss → country:che",
      "the Qataris → country:qat",
    ]);
  });

  test("stands for it also where its verb is a will", () => {
    expect(
      actorsIn("Djibouti said the French would leave.").mentions,
    ).toContain("the French → country:fra");
  });

  test.each([
    "The Russians in the camp wept.",
    "Two of the Poles fled.",
    "The French accent was praised.",
    "It was translated from the Spanish.",
  ])("does not where it is some people or a language: %s", (text) => {
    const { mentions } = actorsIn(text).stage;
    expect(mentions.filter(({ how }) => how !== "DEMONYM")).toEqual([]);
  });

  test("is no newspaper in front of a minister", () => {
    expect(actorsIn("The Namibian government refused.").mentions).toContain(
      "The Namibian government → country:nam",
    );
  });
});

describe("a ministry and those who speak for it", () => {
  test("are named with the state that owns it", () => {
    expect(
      actorsIn(
        "Peru's foreign ministry rejected the note. A ministry spokesman said so on Monday.",
      ).mentions,
    ).toEqual([
      "Peru's foreign ministry → country:per",
      "Peru → country:per",
      "A ministry spokesman → country:per",
    ]);
    expect(
      actorsIn("Armenia's Defence Ministry denied it.").mentions,
    ).toContain("Armenia's Defence Ministry → country:arm");
  });

  test("are the one last named with its state", () => {
    expect(
      actorsIn(
        "The Lithuanian Ministry of Defence denied it. The Defence Ministry published a map.",
      ).mentions,
    ).toContain("The Defence Ministry → country:ltu");
  });
});

test("a capital that somebody sets out for is a place", () => {
  expect(
    actorsIn("The envoy left Cairo for Tel Aviv, and a ship sailed for Oslo.")
      .mentions,
  ).toEqual([]);
});
