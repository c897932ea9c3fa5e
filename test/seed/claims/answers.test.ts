import { describe, expect, it } from "vitest";
import { read } from "./support.ts";

/** "words → words" for every contradiction and every breach of a text, in its order. */
function links(text: string): string[] {
  const { claims, relations } = read(text);
  const words = (id: string): string =>
    claims.find((claim) => claim.id === id)?.content.quote ?? id;
  return relations
    .filter(({ kind }) => kind !== "REPEATS")
    .map(({ from, to }) => `${words(from)} → ${words(to)}`);
}

describe("an answer", () => {
  it.each([
    [
      "comes paragraphs later, as the first words of the accused",
      "Chad accused Sudanese soldiers of killing six miners at a pit.\n\n“They were digging for salt,” Chadian Foreign Minister Issa Doud told reporters. He demanded that Khartoum name the officers.\n\nSudan denied any part in the deaths.",
      ["any part in the deaths → killing six miners at a pit"],
    ],
    [
      "stands behind what the accuser said besides",
      "Minister Vega accused the pair of filming exiles at a hotel. “We will not tolerate that,” the minister declared.\n\nCaracas answered that its staff “only went to a concert”.",
      ["its staff “only went to a concert” → filming exiles at a hotel"],
    ],
    [
      "takes up a word of the complaint",
      "Ukraine's envoy, Olha Bondar, complained that Russia “answers notes with silence”. The Russian mission says that all notes were answered.",
      ["all notes were answered → Russia “answers notes with silence”"],
    ],
    [
      "comes again for what the first one left out",
      "Norway accuses Denmark of sending the ship into its waters without notice. Copenhagen has denied that the ship left its own side.\n\n“We gave notice twice, by letter,” Danish government spokesman Lars Holm told reporters.",
      [
        "the ship left its own side → sending the ship into its waters without notice",
        "We gave notice twice, by letter → sending the ship into its waters without notice",
      ],
    ],
    [
      "meets what was told, not the charge beside it",
      "Kabul's spokesman, Ahmad Karimi, said lorries were still being turned back at Torkham and accused Islamabad of “trading in thirst”. “The gate has been open since noon,” countered Pakistani Information Minister Attaullah Tarar.",
      [
        "The gate has been open since noon → lorries were still being turned back at Torkham",
      ],
    ],
    [
      "says that no such plan is made",
      "The Herald has reported that Yoweri Museveni will open a dam in Malindi. The Ugandan presidency says that no trip to Kenya is planned.",
      [
        "no trip to Kenya is planned → Yoweri Museveni will open a dam in Malindi",
      ],
    ],
    [
      "stands before what had been told",
      "Peru’s government spokeswoman, Rosa Quispe, denied that guards had been sent to the bridge. Radio Quito had reported that a truck dropped forty men there.",
      ["guards had been sent to the bridge → a truck dropped forty men there"],
    ],
    [
      "denies a word that nobody is named as giving",
      "The Austrian ministry said that its neighbour had undertaken to hand back the bell.\n\n“Our minister promised nothing,” the Hungarian spokeswoman said.",
      [
        "Our minister promised nothing → to hand back the bell",
        "Our minister promised nothing → its neighbour had undertaken to hand back the bell",
      ],
    ],
    [
      "is asked for by the charge",
      "Moscow, Kyrgyz minister Aibek Nurlan recalled, had assured Kyrgyzstan that more seed would be sent. “We are still waiting for half of it,” Nurlan said.\n\nAsked about the reproach, the Russian embassy said every sack had been delivered.",
      [
        "every sack had been delivered → We are still waiting for half of it",
        "We are still waiting for half of it → more seed would be sent",
      ],
    ],
    [
      "is a protest turned down",
      "Oman lodged a protest with Iran over the boarding of a tanker. Tehran rejected the protest.",
      ["the protest → the boarding of a tanker"],
    ],
    [
      "calls what was answered untrue",
      "Norway accused Denmark of hiding a chart. “We sent the chart in May,” Danish spokesman Lars Holm said. A Norwegian diplomat called that statement “plainly false”.",
      [
        "We sent the chart in May → hiding a chart",
        "that statement “plainly false” → We sent the chart in May",
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(links(text).toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    [
      "the opposite word of what the other just spoke of",
      "Georgia said that eleven of its fishermen were being held in Sochi. Russia says that the men have been free since Sunday.",
      [
        "the men have been free since Sunday → eleven of its fishermen were being held in Sochi",
      ],
    ],
    [
      "no opposite of one's own",
      "Georgia said that eleven of its fishermen were being held in Sochi. Russia says its own sailors have been free since Sunday.",
      [],
    ],
    [
      "nothing that only might be",
      "Georgia said that the pass was shut. Russia says the pass will be open in May.",
      [],
    ],
    [
      "what is set against another's words by name",
      "Contradicting Lomé's claim that the cable had been cut, Accra said the line was working.",
      ["the line was working → the cable had been cut"],
    ],
  ])("needs no denial: %s", (_, text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it("points to the speaker's own words with “no such”", () => {
    expect(
      links(
        "The Greek ministry said that the premier is to travel to Ankara next week. A spokeswoman for the Turkish premier, Elif Demir, dismissed reports that he would also receive the patriarch. “No such meeting has been agreed,” she told a radio station.",
      ),
    ).toEqual([]);
  });

  it("is looked for with who spoke since, not with a charge answered before", () => {
    expect(
      links(
        "Congo accused Rwanda of hiding a base. Rwanda denied that any base was hidden. The Angolan minister said an accord had been signed. Rwanda said that nothing had been signed.",
      ),
    ).not.toContain("nothing had been signed → hiding a base");
  });
});

describe("an account that somebody is leant on for", () => {
  it("denies no charge of another paragraph and of another matter", () => {
    const kinds = read(
      "Togo accused Benin of stealing a ferry.\n\nThe two presidents, Koffi Mensah and Ama Adda, spoke by telephone on Monday, according to a Beninese official.",
    ).claims.map(({ kind }) => kind);
    expect(kinds).toEqual(["ACCUSATION", "STATEMENT"]);
  });
});

describe("who speaks", () => {
  const speakers = (text: string): string[][] =>
    read(text).claims.map((claim) => [...claim.speakers]);

  it("is whoever spoke in the sentence before, where a pronoun means nobody else", () => {
    expect(
      speakers(
        "Kabul's spokesman, Ahmad Karimi, said lorries were being turned back and accused Islamabad of greed.",
      ),
    ).toEqual([["person:ahmad-karimi"], ["person:ahmad-karimi"]]);
  });

  it("is who has a title in front of the name, behind an office", () => {
    expect(
      speakers(
        "The commander in Herat, General Ahmad Karimi, complained that the gate was shut.",
      ),
    ).toEqual([["person:ahmad-karimi"]]);
  });
});

describe("no claim is made", () => {
  it.each([
    "The Norwegian minister promised nothing.",
    "The Norwegian embassy offered them.",
  ])("by %s", (text) => {
    expect(read(text).claims).toEqual([]);
  });

  it("by nobody's report inside what is dismissed", () => {
    expect(
      read(
        "A Norwegian spokeswoman dismissed reports that the king would resign.",
      ).claims.map(({ kind }) => kind),
    ).toEqual(["DENIAL"]);
  });
});
