import { describe, expect, it } from "vitest";
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
