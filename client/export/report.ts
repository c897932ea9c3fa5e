import type { AnyRecord } from "../panels/records.ts";
import { dayText, whenText } from "../text/dates.ts";
import { CLAIM_WORDS, EVENT_WORDS, titleText } from "../text/words.ts";
import { escaped } from "./markup.ts";

/** A report that can be handed on: each fact with its quote, article, date and chain. */

export interface Report {
  readonly title: string;
  readonly citation: string;
  readonly records: readonly AnyRecord[];
}

interface Fact {
  readonly when: string;
  readonly kind: string;
  readonly what: string;
  readonly chain: string;
  readonly quotes: readonly string[];
  readonly source: string;
  readonly doubts: readonly string[];
}

function factOf(record: AnyRecord): Fact {
  const first = record.evidence[0];
  const via = [...(first?.attribution ?? [])].reverse().map((one) => one.name);
  const speakers =
    record.__typename === "Claim"
      ? record.speakers.length > 0
        ? record.speakers.map((one) => one.name).join(", ")
        : (record.speakerSpan?.quote ?? "speaker left out")
      : null;
  const article = first?.article;
  const published =
    article?.publishedOn == null
      ? "date unknown"
      : `${dayText(article.publishedOn)}${article.publishedOnBasis === "ESTIMATED" ? " (estimated)" : ""}`;
  const doubts = [
    ...(record.review === "NONE" ? [] : [record.review.toLowerCase()]),
    `rule ${record.rule}, sure to ${Math.round(record.confidence * 100)} %`,
    ...record.warnings.map((one) => one.message),
  ];
  if (record.__typename === "Claim")
    for (const link of record.claimLinks)
      if (link.kind === "CONTRADICTS" && link.review !== "REJECTED")
        doubts.push(
          `${link.review === "CONFIRMED" ? "contradicts" : "may contradict"} “${link.claim.text}”`,
        );
  return {
    when: whenText(record.when),
    kind:
      record.__typename === "Event"
        ? EVENT_WORDS[record.eventKind]
        : CLAIM_WORDS[record.claimKind],
    what: record.__typename === "Event" ? record.title : record.text,
    chain: [speakers, ...via, article?.publisher ?? "the article"]
      .filter((one) => one !== null)
      .join(" → "),
    quotes: record.evidence.flatMap(({ span }) =>
      span === null ? [] : [span.quote],
    ),
    source:
      article === undefined
        ? ""
        : `${titleText(article)}, ${article.publisher ?? "publisher unknown"}, ${published}`,
    doubts,
  };
}

const GROUPS = [
  ["What they did", "Event"],
  ["What they said", "Claim"],
] as const;

/** CommonMark: what was done, then what was said, each with its quotes. */
export function markdownReport({ title, citation, records }: Report): string {
  const sections = GROUPS.map(([heading, type]) => {
    const facts = records
      .filter((one) => one.__typename === type)
      .map((one) => factOf(one));
    const items = facts.map(
      (fact) =>
        `- **${plain(fact.when)} · ${fact.kind}.** ${plain(fact.what)}\n${fact.quotes.map((quote) => `  > ${plain(quote)}\n`).join("")}  \n  ${plain(fact.chain)}; ${plain(fact.source)}. *${plain(fact.doubts.join("; "))}.*`,
    );
    return `## ${heading}\n\n${items.length === 0 ? "Nothing recorded." : items.join("\n\n")}`;
  });
  return `# ${plain(title)}\n\n${sections.join("\n\n")}\n\n---\n\n${citation}\n`;
}

/** On one line, and nothing in it turns into a heading, a list, a link or another sign. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|&~]/g, "\\$&")
    .replace(/^[-+]|^\d+(?=[.)](?: |$))/, beginningPlain);

/** A dash or a number that would begin a list. */
const beginningPlain = (begins: string): string =>
  /\d/.test(begins) ? `${begins}\\` : `\\${begins}`;

/** The same as a page of its own, which needs no other file. */
export function htmlReport({ title, citation, records }: Report): string {
  const sections = GROUPS.map(([heading, type]) => {
    const items = records
      .filter((one) => one.__typename === type)
      .map((one) => {
        const fact = factOf(one);
        return `<li><p><strong>${escaped(fact.when)} · ${fact.kind}.</strong> ${escaped(fact.what)}</p>
${fact.quotes.map((quote) => `<blockquote>${escaped(quote.trim())}</blockquote>`).join("\n")}
<p>${escaped(fact.chain)}; ${escaped(fact.source)}. <em>${escaped(fact.doubts.join("; "))}.</em></p></li>`;
      });
    return `<h2>${heading}</h2>\n${items.length === 0 ? "<p>Nothing recorded.</p>" : `<ul>\n${items.join("\n")}\n</ul>`}`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}blockquote{margin:.3em 0;padding-left:1em;border-left:3px solid #ccc}em{color:#555}</style></head>
<body>
<h1>${escaped(title)}</h1>
${sections.join("\n")}
<hr><p>${escaped(citation)}</p>
</body></html>
`;
}
