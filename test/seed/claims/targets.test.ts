import { describe, expect, it } from "vitest";
import { claimWith, read, told } from "./support.ts";

const aims = (text: string, words: string): string[] =>
  claimWith(read(text), words).targets.map((id) => id.split(":")[1] ?? "");

describe("whom a claim is aimed at", () => {
  const quarrel = "Chile and Peru quarrelled over a buoy on Monday. ";

  it.each([
    "both sides",
    "both capitals",
    "the two neighbours",
    "both governments",
    "both republics",
  ])("is the two in front for %s, not the one who speaks", (they) => {
    expect(
      aims(`${quarrel}Spain urged ${they} to keep calm.`, "keep calm"),
    ).toEqual(["chl", "per"]);
  });

  it("is who is named most where the sentence before names others", () => {
    expect(
      aims(
        `${quarrel}Chile sent a cutter and Peru sent two. Ships of Ecuador, Panama and Mexico kept away. Spain urged each side to keep calm.`,
        "keep calm",
      ).toSorted(),
    ).toEqual(["chl", "per"]);
  });

  it("is three governments where three are named", () => {
    expect(
      aims(
        "Chile, Peru and Bolivia closed their ports. Spain urged the three governments to keep calm.",
        "keep calm",
      ),
    ).toEqual(["chl", "per", "bol"]);
  });

  it("is nobody in a promise: whom it is given to hears it", () => {
    const claim = claimWith(
      read("Norway promised on Monday to lend Peru six radars."),
      "lend",
    );
    expect(claim.targets).toEqual([]);
    expect(claim.addressees).toEqual(["country:per"]);
  });

  it("is not what a state's doings are told of in a mere statement", () => {
    expect(
      aims(
        "Oslo said that a visit to Peru would begin on Friday.",
        "would begin",
      ),
    ).toEqual([]);
  });

  it("is, in a denial of a word given, who told of it and not who is said to have given it", () => {
    expect(
      told(
        "Peru's foreign minister, Inés Calvo, said that her Chilean counterpart, Marta Rojas, had promised to move the buoy. Chile denied that any promise had been made.",
      ).at(-1),
    ).toBe("DENIAL chl → ines-calvo: any promise had been made");
  });

  it.each([
    [
      "its neighbour",
      "Peru accused its northern neighbour of taking the buoy.",
    ],
    ["the other side", "Peru accused the other side of taking the buoy."],
    [
      "the neighbouring country",
      "Peru accused the neighbouring country of taking the buoy.",
    ],
  ])("is the only other side named shortly before for %s", (_, text) => {
    expect(
      aims(`Peru and Ecuador broke off their talks. ${text}`, "taking"),
    ).toEqual(["ecu"]);
  });

  it("is somebody else than the speaker for “it” and “him”", () => {
    expect(
      aims(
        "Peru thanked Ecuador for the buoy and asked it to pay for the damage.",
        "to pay",
      ),
    ).toEqual(["ecu"]);
    expect(
      aims(
        "Rosa Vega, Peru's foreign minister, met the Ecuadorian envoy, Luis Mora, in Lima and asked him to return the buoy.",
        "return the buoy",
      ),
    ).toEqual(["luis-mora"]);
  });

  it("is no thing that is called something", () => {
    expect(
      aims(
        "Peru signed a treaty with Ecuador. Spain hailed it as “a door to the sea”.",
        "a door",
      ),
    ).toEqual([]);
  });

  it("is the side that denies a charge against somebody unnamed", () => {
    expect(
      aims(
        "Peru accused the pair of bribing a judge. The Ecuadorian embassy denied the accusation.",
        "bribing",
      ),
    ).toEqual(["ecu"]);
  });

  it("is the same for what is charged or asked right behind a charge", () => {
    const [charge, demand] = read(
      "Rosa Vega, Peru's foreign minister, accused Ecuador of hiding the buoy. “We demand an apology,” Vega said.",
    ).claims;
    expect(charge?.targets).toEqual(["country:ecu"]);
    expect(demand?.kind).toBe("DEMAND");
    expect(demand?.targets).toEqual(["country:ecu"]);
  });

  it("is who charged, where the accused find something bad in reply", () => {
    expect(
      aims(
        "Peru accused Ecuador of hiding the buoy. Ecuador called the step “a mistake”.",
        "mistake",
      ),
    ).toEqual(["per"]);
  });
});

describe("who or what words point at", () => {
  it("is kept in “said that’s”: the subject of what is said", () => {
    expect(told("Fiji's minister says that's not true.")).toEqual([
      "DENIAL fji → nobody: that's not true",
    ]);
    expect(told("Fiji's minister said that no boat had left.")).toEqual([
      "DENIAL fji → nobody: no boat had left",
    ]);
  });

  it("is one person with and without an honorific", () => {
    expect(
      told(
        "Fiji's foreign minister, Ratu Inoke Vakaloloma, warned Tonga of a tariff. Inoke Vakaloloma said that the boat had left.",
      ),
    ).toEqual([
      "WARNING inoke-vakaloloma → ton: a tariff",
      "STATEMENT inoke-vakaloloma → nobody: the boat had left",
    ]);
  });

  it("is no deputy in “the Minister”, where a minister was named", () => {
    const complaint =
      "Danish Deputy Foreign Minister Lars Holm lodged a complaint. The Minister said the fee had been paid.";
    expect(
      told(
        `Norwegian Foreign Minister Kari Berg spoke in Oslo on Monday. ${complaint}`,
      ),
    ).toEqual(["STATEMENT kari-berg → nobody: the fee had been paid"]);
    expect(told(complaint)).toEqual([
      "STATEMENT lars-holm → nobody: the fee had been paid",
    ]);
  });
});

describe("words that name several", () => {
  it("have all of them speak", () => {
    expect(
      told("The Baltic states said on Monday that Russia had lied."),
    ).toEqual(["ACCUSATION est+lva+ltu → rus: Russia had lied"]);
    expect(
      told(
        "Malta and Cyprus signed nothing. Both sides accused Spain of greed.",
      ),
    ).toContain("ACCUSATION mlt+cyp → esp: greed");
  });

  it("have a demand go to all of them", () => {
    expect(
      aims("Spain urged the two Koreas to keep calm.", "keep calm"),
    ).toEqual(["kor", "prk"]);
  });
});

describe("a claim about what was done", () => {
  it.each([
    ["Chile called the move a provocation.", "ACCUSATION chl → per"],
    ["Chile condemned the decision.", "CRITICISM chl → per"],
    ["Chile said the step was unjustified.", "CRITICISM chl → per"],
    ["Chile condemned the decision of the court.", "CRITICISM chl → nobody"],
    ["Peru hailed the move.", "PRAISE per → nobody"],
  ])("is aimed at whoever acts in the sentence before: %s", (text, line) => {
    expect(told(`Peru closed the bridge on Monday. ${text}`)[0]).toMatch(
      new RegExp(`^${line}:`),
    );
  });

  it("is a demand where one insists on what is not yet so", () => {
    expect(told("Kenya insisted that Somali troops leave Mandera.")).toEqual([
      "DEMAND ken → som: Somali troops leave Mandera",
    ]);
  });
});
