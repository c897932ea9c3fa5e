import { describe, expect, it } from "vitest";
import { resolve } from "../../seed/resolve.ts";
import { articleOf, reader } from "../support/text.ts";

describe("reading an article", () => {
  it("gives the same answer for the same article", () => {
    const article = articleOf("A title\n\nThe envoy left on Monday.");
    expect(reader.extract(article)).toEqual(reader.extract(article));
  });

  it("keeps the text character for character", () => {
    const text = "\ufeffA title \r\n\r\n The  envoy left.\r\n";
    expect(reader.extract(articleOf(text)).article.text).toBe(text);
  });
});

describe("what an actor is called", () => {
  const namesIn = (text: string) => {
    const extraction = reader.extract(articleOf(text));
    const kept = resolve(extraction, {
      loadedAt: "2024-05-10T00:00:00.000Z",
      fingerprint: [],
    });
    return {
      read: extraction.actors.map(({ name }) => name),
      kept: kept.actors.map(({ name }) => name),
    };
  };

  it("is what the article writes in full, and in the store what lists have", () => {
    const { read, kept } = namesIn(
      "Türkiye\u2019s trade minister and the IMF opened talks in Abidjan, and C\u00f4te d\u2019Ivoire paid.",
    );
    expect(read).toEqual(
      expect.arrayContaining([
        "T\u00fcrkiye",
        "IMF",
        "C\u00f4te d\u2019Ivoire",
      ]),
    );
    expect(kept).toEqual(
      expect.arrayContaining([
        "Turkey",
        "International Monetary Fund",
        "Ivory Coast",
      ]),
    );
  });

  it("is never a surname or a country's initials alone", () => {
    const { read } = namesIn("Blinken left the US on Monday, Wang said.");
    expect(read).toContain("Antony Blinken");
    expect(read).toContain("United States");
  });

  it("leaves the article's own publisher out where only its line names it", () => {
    const named = (text: string) =>
      reader
        .extract({ ...articleOf(text), publisher: "Harbour Gazette" })
        .actors.map(({ name }) => name);
    expect(
      named(
        "Peru and Chad signed a treaty.\n\nAlso in the Harbour Gazette: Boats",
      ),
    ).not.toContain("Harbour Gazette");
    expect(
      named("Peru signed a treaty, its minister told the Harbour Gazette."),
    ).toContain("Harbour Gazette");
  });
});
