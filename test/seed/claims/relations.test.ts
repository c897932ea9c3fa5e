import { describe, expect, it } from "vitest";
import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
import { overlap } from "../../../seed/extract/relations/ground.ts";
import { matterOf } from "../../../seed/extract/relations/matter.ts";
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
});
