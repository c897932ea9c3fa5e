import { describe, expect, it } from "vitest";
import { markdownReport } from "../../client/export/report.ts";
import type { AnyRecord } from "../../client/panels/records.ts";

const article = { title: "Talks", publisher: "Herald", publishedOn: null };

/** A claim in these words. */
const said = (quote: string) =>
  ({
    __typename: "Claim",
    id: "claim:1",
    claimKind: "STATEMENT",
    text: quote,
    speakers: [{ name: "Tristan Vey" }],
    evidence: [{ attribution: [], span: { quote }, article }],
    when: { from: null, to: null },
    warnings: [],
    claimLinks: [],
    review: "NONE",
    rule: "said",
    confidence: 1,
  }) as unknown as AnyRecord;

describe("a report as Markdown", () => {
  it.each([
    ["- we agree", String.raw`\- we agree`],
    ["2. we agree", String.raw`2\. we agree`],
    ["# we agree", String.raw`\# we agree`],
    ["we *agree* & [sign](x)", String.raw`we \*agree\* \& \[sign\](x)`],
    ["we\n\n    agree", "we agree"],
    ["2.5 million agree - at last", "2.5 million agree - at last"],
  ])("has %j as words, and as no sign of Markdown", (quote, written) => {
    const report = markdownReport({
      title: "Vey",
      citation: "Demarche",
      records: [said(quote)],
    });
    expect(report).toContain(`\n  > ${written}\n`);
    expect(report).toContain(`Statement.** ${written}\n`);
  });
});
