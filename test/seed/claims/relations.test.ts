import { describe, expect, it } from "vitest";
import type { ExtractedRelation } from "../../../server/domain/extraction.ts";
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
