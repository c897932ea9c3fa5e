import { describe, expect, it } from "vitest";
import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import { confidenceOf } from "../../../seed/extract/relations/confidence.ts";
import { overlap } from "../../../seed/extract/relations/ground.ts";
import { matterOf } from "../../../seed/extract/text/matter.ts";
import { read } from "./support.ts";

/** "KIND words → words, by whom" for every relation of a text. */
function links(text: string): string[] {
  const { claims, relations } = read(text);
  const words = (id: string): string =>
    claims.find((claim) => claim.id === id)?.content.quote ?? id;
  return relations.map(
    (one: ExtractedRelation) =>
      `${one.kind} ${words(one.from)} → ${words(one.to)}, ${one.by}`,
  );
}

describe("relations within an article", () => {
  it("let a denial contradict the accusation before it", () => {
    expect(
      links(
        "Chile accused Peru of moving the border stones. Peru denied that any stone had been moved.",
      ),
    ).toEqual([
      "CONTRADICTS any stone had been moved → moving the border stones, PROGRAM",
    ]);
  });

  it("take the words of the accused right after the accusation for a denial", () => {
    expect(
      links(
        "Chile accused Peru of moving the border stones.\n\n“Our stones lie where they always lay,” said the Peruvian foreign ministry.",
      ),
    ).toEqual([
      "CONTRADICTS Our stones lie where they always lay → moving the border stones, PROGRAM",
    ]);
  });

  it("are no surer than their rule was on annotated text, nor than the claims", () => {
    const { claims, relations } = read(
      "Chile accused Peru of moving the border stones. Peru denied that any stone had been moved.",
    );
    const [found] = relations;
    expect(found?.confidence).toBeGreaterThan(0.5);
    expect(found?.confidence).toBeLessThanOrEqual(
      Math.min(
        confidenceOf(found?.rule ?? "", 0),
        ...claims.map((claim) => claim.confidence),
      ),
    );
    expect(confidenceOf("set by hand", 0.9)).toBe(0.9);
    expect(confidenceOf("denies having given the word", 0)).toBeGreaterThan(
      confidenceOf("the promise recalled after the charge", 0),
    );
  });

  it("let nobody contradict an accusation of somebody else", () => {
    expect(
      links(
        "Chile accused Peru of moving the border stones. Brazil denied that it had sent troops.",
      ),
    ).toEqual([]);
  });

  it.each([
    [
      "a charge dismissed in reply, aimed at a person of no known state",
      "Chile accused Ramón Vera of moving the border stones. Peru dismissed the charge as “a bad dream”.",
      "CONTRADICTS the charge as “a bad dream” → moving the border stones, SPEAKER",
    ],
    [
      "a report by others of what is said not to be so",
      "The Chilean foreign ministry said Lima and Quito were negotiating on a dam at Zarumilla. The Peruvian foreign ministry stated that no such negotiations were taking place.",
      "CONTRADICTS no such negotiations were taking place → Lima and Quito were negotiating on a dam at Zarumilla, PROGRAM",
    ],
    [
      "an offer said to have been made, and who told of it",
      "Chile said Peru had offered to move the stones in May. Peru denied that any offer had been made.",
      "CONTRADICTS any offer had been made → to move the stones in May, PROGRAM",
    ],
    [
      "the report of a promise that only others tell of",
      "Chile said Peru had offered to move the stones in May. Peru denied that any offer had been made.",
      "CONTRADICTS any offer had been made → Peru had offered to move the stones in May, PROGRAM",
    ],
    [
      "all that one accuser charges in one breath",
      "Chile accused Peru of moving the border stones. “This is an attack on a treaty,” the Chilean foreign ministry said. Peru denied that any stone had been moved.",
      "CONTRADICTS any stone had been moved → This is an attack on a treaty, PROGRAM",
    ],
    [
      "a word said to have been given, denied in other words",
      "Chile's foreign ministry said Peru had promised to reopen the tunnel by June. Peru said that no date had been named.",
      "CONTRADICTS no date had been named → to reopen the tunnel by June, PROGRAM",
    ],
    [
      "whoever told of that word",
      "Chile's foreign ministry said Peru had promised to reopen the tunnel by June. Peru said that no date had been named.",
      "CONTRADICTS no date had been named → Peru had promised to reopen the tunnel by June, PROGRAM",
    ],
    [
      "the deed that one side reports and the other says was not done",
      "The Ghanaian foreign ministry said a map had been initialled. A Togolese official said that nothing had been initialled.",
      "CONTRADICTS nothing had been initialled → a map had been initialled, PROGRAM",
    ],
    [
      "every quoted sentence with which a denial goes on",
      "Chile accused Peru of moving the border stones. Peru denied it. “The surveyors carried umbrellas,” the Peruvian foreign ministry said.",
      "CONTRADICTS The surveyors carried umbrellas → moving the border stones, PROGRAM",
    ],
    [
      "the accusation that is called so, some paragraphs on",
      "Chile accused Peru of moving the border stones.\n\nIt rained in Arica all day.\n\nThe harbour was closed.\n\nPeru rejected the accusation as “a poem”.",
      "CONTRADICTS the accusation as “a poem” → moving the border stones, SPEAKER",
    ],
    [
      "figures of one thing, given by a side and of it",
      "The Chilean foreign ministry said Peru was holding back 900 lorries. The Peruvian foreign ministry said that 40 lorries were waiting.",
      "CONTRADICTS 40 lorries were waiting → Peru was holding back 900 lorries, PROGRAM",
    ],
    [
      "the opposite told beside it, though it is no denial by its words",
      "The Togolese foreign ministry said it had received nothing. The Ghanaian foreign ministry said that the draft had been sent in May.",
      "CONTRADICTS the draft had been sent in May → it had received nothing, PROGRAM",
    ],
    [
      "a broken promise, told behind an aside, and another word that was given",
      "Chile accused Peru of breaking a promise, made in Arica, to keep its trawlers in port. Peru replied that it had “promised patience, not fish”.",
      "CONTRADICTS it had “promised patience, not fish” → to keep its trawlers in port, PROGRAM",
    ],
    [
      "a report that a phrase in front tells of",
      "A guide stood in Lima. With regard to reports that Peru's foreign minister had met the Chilean ambassador, the Peruvian foreign ministry said that no such meeting had taken place.",
      "CONTRADICTS no such meeting had taken place → Peru's foreign minister had met the Chilean ambassador, PROGRAM",
    ],
    [
      "the report of a medium that is told of afterwards",
      "A guide stood in Lima. Referring to a report by the Andina agency, the Peruvian foreign ministry denied that envoys had met in Arica. Andina reported on Friday that envoys of Peru and Chile had talked of fish in Arica.",
      "CONTRADICTS envoys had met in Arica → envoys of Peru and Chile had talked of fish in Arica, PROGRAM",
    ],
    [
      "a quarrel within one state",
      "In Accra the opposition's leader, Ama Boateng of Ghana, accused the Ghanaian government of hiding a loan. The Ghanaian government denied that it had hidden a loan.",
      "CONTRADICTS it had hidden a loan → hiding a loan, PROGRAM",
    ],
  ])("find %s", (_, text, expected) => {
    expect(links(text)).toContain(expected);
  });

  it("let a denial of one's word answer no accusation of a deed", () => {
    expect(
      links(
        "Chile accused Peru of blocking the harbour. Peru said no promise of any kind had been given.",
      ),
    ).toEqual([]);
  });

  it.each([
    [
      "plans of different figures",
      "The Norwegian foreign ministry said it had taken in 300 refugees. The Danish foreign ministry said that it had taken in 500 refugees.",
    ],
    [
      "a denial of one thing beside the report of another",
      "The Norwegian foreign ministry said the harbour was full. Denmark denied that its king had fallen ill.",
    ],
    [
      "a denial that begins anew",
      "Chile accused Peru of moving the border stones. Brazil welcomed the vote. Brazil denied that its king had fallen ill.",
    ],
  ])("leave alone %s", (_, text) => {
    expect(links(text).filter((line) => line.startsWith("CONTRA"))).toEqual([]);
  });

  it("know troops for soldiers and shelling for an attack", () => {
    expect(
      overlap(matterOf("troops shelled"), matterOf("soldiers attacked")),
    ).toBe(2);
    expect(overlap(matterOf("troops left"), matterOf("ships sailed"))).toBe(0);
  });

  it("let a speaker allege the breach of a promise", () => {
    expect(
      links(
        "Ghana promised in May to send two ships. Togo said Ghana had broken its promise.",
      ),
    ).toEqual([
      "ALLEGES_BREACH_OF Ghana had broken its promise → to send two ships, SPEAKER",
    ]);
  });

  it.each([
    [
      "what whoever was promised says next",
      "Togo's foreign minister, Kofi Mensah, spoke in Lomé. “Ghana promised us a bridge by May,” Mensah said. “The bridge is still a drawing.”",
      "ALLEGES_BREACH_OF The bridge is still a drawing → a bridge by May, SPEAKER",
    ],
    [
      "the same of somebody whom nobody names",
      "Togo's foreign minister, Kofi Mensah, spoke in Lomé. “They promised us the bridge would be open by May,” Mensah said. “It is still a drawing.”",
      "ALLEGES_BREACH_OF It is still a drawing → the bridge would be open by May, SPEAKER",
    ],
    [
      "the same where a word was given",
      "Togo's foreign minister, Kofi Mensah, said his Ghanaian colleague, Ama Boateng, had given him her word in May that the clerk would be heard. “He was not heard,” Mensah said.",
      "ALLEGES_BREACH_OF He was not heard → the clerk would be heard, SPEAKER",
    ],
    [
      "a complaint about a promise",
      "The Togolese foreign minister, Kofi Mensah, complained that Ghana had promised two ships and sent a canoe.",
      "ALLEGES_BREACH_OF Ghana had promised two ships and sent a canoe → two ships, SPEAKER",
    ],
    [
      "a promise recalled after the charge",
      "Togo accused Ghana of keeping the archive. In August, the Togolese ministry said, Ghana had promised to return it.",
      "ALLEGES_BREACH_OF keeping the archive → to return it, SPEAKER",
    ],
  ])("allege a breach by %s", (_, text, expected) => {
    expect(links(text)).toContain(expected);
  });

  it("let the article allege it where it sets one against the other", () => {
    const found = links(
      "Despite Ghana's pledge to keep out of the election, Togo accused Ghana of meddling in it.",
    );
    expect(found).toContain(
      "ALLEGES_BREACH_OF meddling in it → to keep out of the election, ARTICLE",
    );
  });

  it("tie a quotation to the sentence that tells of it", () => {
    const { relations } = read(
      "Norway's prime minister, Kari Berg, said the cut was “a blow to every port”.\n\n“It is a blow to every port and to every crew,” Berg said in Bergen.",
    );
    expect(
      relations.map(({ kind, sameOccasion }) => [kind, sameOccasion]),
    ).toContainEqual(["REPEATS", true]);
  });

  it.each([
    [
      "nothing came of it",
      "Norway said that Denmark had promised two ferries and then sent none.",
      1,
    ],
    [
      "things are as they were",
      "“Denmark pledged to open the lock in May, and the lock is still shut,” the Norwegian minister said.",
      1,
    ],
    [
      "something else was promised besides",
      "Norway said that Denmark had promised two ferries and that it would not close the lock.",
      0,
    ],
    [
      "both were promised",
      "Norway said that Denmark had promised two ferries and a lock.",
      0,
    ],
  ])("see a breach told with the word itself where %s", (_, text, breaches) => {
    expect(
      links(text).filter((line) => line.startsWith("ALLEGES_BREACH_OF")),
    ).toHaveLength(breaches);
  });
});
