import { describe, expect, test } from "vitest";
import { actorsIn } from "./support.ts";

describe("people", () => {
  test("are known by a title and a full name, and by their surname afterwards", () => {
    const { mentions, stage } = actorsIn(
      "Latvian Energy Minister Ilze Ozola met reporters in Riga. Ozola said the cable would be repaired.",
    );
    expect(mentions).toContain("Ilze Ozola → person:ilze-ozola");
    expect(mentions).toContain("Ozola → person:ilze-ozola");
    expect(stage.actors.get("person:ilze-ozola")).toMatchObject({
      name: "Ilze Ozola",
      country: "country:lva",
      offices: [{ title: "Energy Minister", of: "country:lva" }],
    });
  });

  test("have the office that is set beside their name", () => {
    const { stage } = actorsIn(
      "Tomás Echeverri, the ambassador of Ecuador, left the hall early.",
    );
    expect(stage.actors.get("person:tomas-echeverri")).toMatchObject({
      country: "country:ecu",
    });
  });

  test("are meant by the title that the article gave them, and not who holds a like office", () => {
    const { mentions } = actorsIn(
      "The Foreign Secretary, Ann Hale, met the Foreign Minister of Togo, Kofi Mensah. The Foreign Secretary flew home late. The foreign minister stayed in Lima.",
    );
    expect(mentions).toContain("The Foreign Secretary → person:ann-hale");
    expect(mentions).toContain("The foreign minister → person:kofi-mensah");
  });

  test.each([
    "Togolese Water Resources Minister Kofi Mensah",
    "Togolese Railways and Ports Minister Kofi Mensah",
    "Togolese Natural Resources Minister Kofi Mensah",
  ])("have a charge that is no organization: %s", (named) => {
    const { stage } = actorsIn(`${named} arrived late.`);
    expect([...stage.actors.keys()]).toEqual([
      "country:tgo",
      "person:kofi-mensah",
    ]);
    expect(stage.actors.get("person:kofi-mensah")).toMatchObject({
      country: "country:tgo",
    });
  });

  test("are not made of shoals, atolls and capes with a first name in front", () => {
    const { stage } = actorsIn(
      "The boats left Maria Atoll for Sabina Reef. Ministers will meet in Punta del Norte, near Ana Island.",
    );
    expect([...stage.actors.keys()]).toEqual([]);
  });

  test.each([
    ["a land in front", "Ghana's Ama Boateng arrived late."],
    [
      "a colleague's name",
      "Togo's energy minister, Kofi Mensah, and his Ghanaian colleague, Ama Boateng, arrived late.",
    ],
    [
      "a chargé's title",
      "The Ghanaian chargé d'affaires, Ama Boateng, arrived late.",
    ],
    [
      "the government that they speak for",
      "The spokeswoman of the Ghanaian government, Ama Boateng, arrived late.",
    ],
  ])("are of the state that is told by %s", (_, text) => {
    const { stage } = actorsIn(text);
    expect(stage.actors.get("person:ama-boateng")).toMatchObject({
      country: "country:gha",
    });
  });

  test("of one surname are told apart by their titles and countries", () => {
    const { mentions } = actorsIn(
      "Peruvian Trade Minister Lucía Paredes received Julio Paredes, the Bolivian ambassador. The Bolivian Paredes spoke first. Minister Paredes spoke last.",
    );
    expect(mentions).toContain("The Bolivian Paredes → person:julio-paredes");
    expect(mentions.at(-1)).toBe("Paredes → person:lucia-paredes");
  });

  test("in office are known by their surname alone on the day of publication", () => {
    expect(actorsIn("Lavrov left early.", "2015-06-01").mentions).toEqual([
      "Lavrov → person:sergei-lavrov",
    ]);
  });

  test("in a pair joined by a hyphen are two", () => {
    const { mentions } = actorsIn(
      "A Macron-Scholz dinner was planned.",
      "2023-02-01",
    );
    expect(mentions).toEqual([
      "Macron → person:emmanuel-macron",
      "Scholz → person:olaf-scholz",
    ]);
  });

  test("are called by a surname with its article, and by a double one whose half is a title", () => {
    const { mentions } = actorsIn(
      "Syrian envoy Walid al-Hakimi met Aurelia Benham-King in Rome. Then al-Hakimi thanked Benham-King.",
    );
    expect(mentions).toContain("al-Hakimi → person:walid-al-hakimi");
    expect(mentions).toContain("Benham-King → person:aurelia-benham-king");
  });

  test("have no bank in front of their name, but a governor's title", () => {
    const { mentions } = actorsIn(
      "Central Bank Governor Nandini Perera warned of debts.",
    );
    expect(mentions).toContain("Nandini Perera → person:nandini-perera");
  });

  test.each([
    "Chad's ambassador in Khartoum met Minister Idriss Abbo on Monday.",
    "Sudan was glad. Minister of Trade Idriss Abbo received the Chadian ambassador, Awa Deby, on Monday.",
    "Sudan was glad. Met the envoy of Chad on Monday, Foreign Minister Idriss Abbo said.",
    "Lesotho's High Commissioner in Khartoum, Thabo Mohale, called on Trade Minister Idriss Abbo.",
  ])("who receive an envoy are not of his state: %s", (text) => {
    expect(actorsIn(text).stage.actors.get("person:idriss-abbo")?.country).toBe(
      "country:sdn",
    );
  });

  test("of one office more than a state has are of the state at home", () => {
    const { stage } = actorsIn(
      "LIMA, May 9 (Agency) — Peru closed the pass. Bolivian Foreign Minister Julio Paredes was angry. Foreign Minister Lucía Vera was not.",
    );
    expect(stage.actors.get("person:lucia-vera")).toMatchObject({
      country: "country:per",
    });
  });

  test("who bear a country's name are people once they are introduced", () => {
    const { mentions } = actorsIn(
      "Envoy Peter Jordan arrived on Monday. Jordan said he was hopeful.",
    );
    expect(mentions).toContain("Jordan → person:peter-jordan");
  });

  test("are meant by their office when it stands alone", () => {
    const { mentions } = actorsIn(
      "Zambian Foreign Minister Chanda Mulenga flew to Gaborone. The Zambian minister made no comment.",
    );
    expect(mentions).toContain("The Zambian minister → person:chanda-mulenga");
  });

  test("whom a title alone names are found in the list of office holders", () => {
    expect(
      actorsIn("The French president called the result clear.", "2019-03-01")
        .mentions,
    ).toContain("The French president → person:emmanuel-macron");
  });

  test("are meant by pronouns, marked as less certain", () => {
    const { stage } = actorsIn(
      "Norwegian Fisheries Minister Astrid Lunde opened the talks. She thanked the hosts.",
    );
    const pronoun = stage.mentions.find((each) => each.how === "PRONOUN");
    expect(pronoun?.actor).toBe("person:astrid-lunde");
    expect(pronoun?.confidence).toBeLessThan(0.7);
  });

  test("whose surname alone is given, and is unknown, are warned of", () => {
    const { remarks, mentions } = actorsIn("Zzyzwicz said no to everybody.");
    expect(mentions).toEqual(["Zzyzwicz → person:zzyzwicz"]);
    expect(remarks.warnings.map((each) => each.code)).toContain(
      "UNRESOLVED_ACTOR",
    );
  });
});

describe("what stands around a name", () => {
  test("gives ministers named in a row the states named in a row", () => {
    const { stage } = actorsIn(
      "The trade ministers of Peru, Chile and Brazil met in Lima. Rosa Quiroga, Pablo Echeñique and Joana Prates agreed on a text.",
    );
    expect(
      [...stage.actors.values()]
        .filter((actor) => actor.kind === "PERSON")
        .map((actor) => [actor.name, actor.country]),
    ).toEqual([
      ["Rosa Quiroga", "country:per"],
      ["Pablo Echeñique", "country:chl"],
      ["Joana Prates", "country:bra"],
    ]);
  });

  test("gives a spokesman the country of whom he speaks for", () => {
    const { stage } = actorsIn(
      "Kenyan President William Ruto flew to Kampala. Ugandan officials met him. Ruto's spokesman, Peter Kamunya, praised them.",
    );
    expect(stage.actors.get("person:peter-kamunya")?.country).toBe(
      "country:ken",
    );
  });

  test("gives nobody a country who speaks for no state", () => {
    const { stage } = actorsIn(
      "Danish officials were silent. Mikkel Brandt, an analyst at a bank, was not.",
    );
    expect(stage.actors.get("person:mikkel-brandt")?.country).toBeNull();
  });

  test("makes a counterpart the holder of the like office elsewhere", () => {
    const { mentions } = actorsIn(
      "Slovak Interior Minister Jana Horváthová rang her Czech counterpart, Pavel Dvořák, on Monday.",
    );
    expect(mentions).toContain("her Czech counterpart → person:pavel-dvorak");
    expect(mentions).toContain("Pavel Dvořák → person:pavel-dvorak");
  });

  test("makes American legislators of those with party and state", () => {
    const { stage } = actorsIn("Sen. Hank Tolliver, R-Idaho, objected.");
    expect(stage.actors.get("person:hank-tolliver")?.country).toBe(
      "country:usa",
    );
  });

  test("makes nobody of the words of a text in capitals", () => {
    expect(
      actorsIn("GHANA AND TOGO AGREED TO REOPEN THEIR BORDER ON TUESDAY.")
        .mentions,
    ).toEqual(["GHANA → country:gha", "TOGO → country:tgo"]);
  });

  test("makes no person of capitalised words of the language", () => {
    const { stage } = actorsIn(
      "They spoke of Lasting Harmony and of Rail Corridors.",
    );
    expect(stage.actors.size).toBe(0);
  });

  test("of a double surname are known by it, also where one half is a common word", () => {
    const { mentions } = actorsIn(
      "Zadie Okoro-King met nobody. Okoro-King, 61, said the ferry was late.",
    );
    expect(mentions).toContain("Zadie Okoro-King → person:zadie-okoro-king");
    expect(mentions).toContain("Okoro-King → person:zadie-okoro-king");
  });

  test("behind an office may have a given name that looks like a word", () => {
    const { mentions } = actorsIn(
      "Transport Minister Kim Su-high left Busan. Deputy Transport Minister Star Okafor stayed.",
    );
    expect(mentions).toContain("Kim Su-high → person:kim-su-high");
    expect(mentions).toContain("Star Okafor → person:star-okafor");
  });

  test("are not of the state that they accuse, nor of the one that accuses them", () => {
    const { stage } = actorsIn(
      "Chad closed the road to Niger. Trade Minister Awa Diallo accused Niger of smuggling.\n\nPeru is angry with Chile. Peruvian prosecutors accused the attaché, Hugo Salas, of theft.",
    );
    expect(stage.actors.get("person:awa-diallo")?.country).toBe("country:tcd");
    expect(stage.actors.get("person:hugo-salas")?.country).toBe("country:chl");
  });
});

describe("names of many orders", () => {
  test.each([
    [
      "Myanmar's foreign minister, U Than Swe, arrived. Than Swe met his hosts.",
      ["Than Swe", "Than Swe"],
    ],
    [
      "Indonesia's trade minister, Wiryanto, left. Wiryanto blamed the rain.",
      ["Wiryanto", "Wiryanto"],
    ],
    [
      "The commander, Abu Hamza al-Tikriti, left. Al-Tikriti spoke later.",
      ["Abu Hamza al-Tikriti", "Al-Tikriti"],
    ],
    [
      "General Ibrahim Sheikh Muhyadin Gedi left, and Gedi gave no figures.",
      ["Ibrahim Sheikh Muhyadin Gedi", "Gedi"],
    ],
    [
      "Sheikh Tamim bin Nasser Al Mazrouei opened the forum.",
      ["Tamim bin Nasser Al Mazrouei"],
    ],
    [
      "María José Pinto González left, and Pinto González went home.",
      ["María José Pinto González", "Pinto González"],
    ],
    [
      "Nuno Melo e Castro said no. Melo e Castro left early.",
      ["Nuno Melo e Castro", "Melo e Castro"],
    ],
    [
      "Anneliese von Hohenberg met them, and later von Hohenberg left.",
      ["Anneliese von Hohenberg", "von Hohenberg"],
    ],
    [
      "Tonga's Fekitamoeloa ʻUtoikamanu said no. ʻUtoikamanu asked for funds.",
      ["Fekitamoeloa ʻUtoikamanu", "ʻUtoikamanu"],
    ],
  ])("%s", (text, names) => {
    const { mentions } = actorsIn(text).stage;
    const people = mentions.filter(
      ({ actor, how }) => actor.startsWith("person:") && how === "NAME",
    );
    expect(people.map(({ start, end }) => text.slice(start, end))).toEqual(
      names,
    );
    expect(new Set(people.map(({ actor }) => actor)).size).toBe(1);
  });

  test("leave a name set off behind an office to somebody known by it", () => {
    expect(
      actorsIn("Olga Petrenko spoke first. The minister, Petrenko, smiled.")
        .mentions,
    ).toContain("Petrenko → person:olga-petrenko");
  });
});

describe("an office that one person holds", () => {
  test.each([
    ["The US president left Geneva.", "joe-biden"],
    ["The Indian foreign minister left Geneva.", "s-jaishankar"],
    ["The Iranian supreme leader rejected talks.", "ali-khamenei"],
    ["The king of Jordan left Geneva.", "king-abdullah-ii"],
    ["The Tunisian head of state left Geneva.", "kais-saied"],
    ["The pope urged calm.", "pope-francis"],
    ["The UN chief urged calm.", "antonio-guterres"],
    ["The head of the IAEA left Geneva.", "rafael-grossi"],
    ["The EU foreign policy chief left Geneva.", "josep-borrell"],
    ["Kenya agreed. The country's president will travel.", "william-ruto"],
  ])("names its holder of that day: %s", (text, person) => {
    expect([...actorsIn(text).stage.actors.keys()]).toContain(
      `person:${person}`,
    );
  });

  test("is of the state that the sentence before is about", () => {
    expect(
      actorsIn(
        "Germany closed the consulate. The chancellor called it a grave step.",
      ).mentions,
    ).toContain("The chancellor → person:olaf-scholz");
    expect(
      actorsIn("Norway accused Russia. The president was silent.").mentions,
    ).toEqual(["Norway → country:nor", "Russia → country:rus"]);
  });

  test.each(["The Coptic pope urged calm.", "The UN refugee chief left."])(
    "is not meant by another: %s",
    (text) => {
      expect(
        [...actorsIn(text).stage.actors.keys()].filter((id) =>
          id.startsWith("person:"),
        ),
      ).toEqual([]);
    },
  );
});
