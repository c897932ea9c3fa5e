import type { SkippedPassage } from "../../../server/domain/article.ts";
import type { Day } from "../../../server/domain/dates.ts";
import { spanOf } from "../../../server/domain/span.ts";
import type { PublicationBasis } from "../../../server/domain/vocabulary.ts";
import type { Analysis, Block, Sentence } from "../analysis.ts";
import type { ReaderResources } from "../resources.ts";
import type { ArticleSource } from "../source.ts";
import { findQuotations } from "../claims/quotations.ts";
import { dayAtEndOf, dayIn } from "./dateline.ts";
import { asWritten, commaAsAnd, withAnd } from "./headlines.ts";
import { splitSentences } from "./sentences.ts";
import { structure } from "./structure.ts";
import { readWords } from "./read-words.ts";
import { tokenize } from "./tokens.ts";

/** The text with its structure, before anything is known of who and what. */
export interface TextReading {
  readonly analysis: Analysis;
  readonly title: string;
  readonly publishedOn: Day | null;
  readonly publishedOnBasis: PublicationBasis;
  readonly skipped: readonly SkippedPassage[];
}

/** Cuts an article into blocks, sentences and words; what is none of its own text is skipped with the reason. */
export function analyse(
  source: ArticleSource,
  resources: ReaderResources,
): TextReading {
  const { text } = source;
  const { blocks, title } = structure(text, source.title, (name) =>
    isPlaceName(name, resources),
  );
  const quotations = findQuotations(text, blocks);
  let quotation = 0;
  const sentences: Sentence[] = [];
  blocks.forEach((block, i) => {
    if (block.skipped !== null) return;
    const raw = tokenize(text, block.start, block.end);
    for (const [first, end] of splitSentences(raw)) {
      const words = raw.slice(first, end);
      const from = words[0]?.start ?? block.start;
      const to = words.at(-1)?.end ?? block.end;
      const comma = block.role === "TITLE" ? commaAsAnd(words) : -1;
      while ((quotations[quotation]?.innerEnd ?? Infinity) <= from)
        quotation += 1;
      let last = quotation;
      while ((quotations[last]?.innerStart ?? Infinity) < to) last += 1;
      sentences.push({
        start: from,
        end: to,
        index: sentences.length,
        block: i,
        tokens: asWritten(
          readWords(
            withAnd(words, comma),
            quotations.slice(quotation, last),
            resources,
          ),
          comma,
        ),
      });
    }
  });
  const published = publication(source, blocks, title);
  return {
    analysis: {
      text,
      blocks: blocks.map(({ start, end, role, speechFrom }): Block => ({
        start,
        end,
        role,
        speechFrom,
      })),
      sentences,
      quotations,
    },
    title,
    publishedOn: published.publishedOn,
    publishedOnBasis: published.publishedOnBasis,
    skipped: blocks
      .filter((block) => block.skipped !== null)
      .map((block) => ({
        span: spanOf(text, block.start, block.end),
        reason: block.skipped ?? "",
      })),
  };
}

/** Whether a listed name is, among other things, a place. */
function isPlaceName(name: string, { actors }: ReaderResources): boolean {
  const words = tokenize(name, 0, name.length);
  const found = actors.phrases.longest(words, 0);
  return (
    found !== null &&
    found.length === words.length &&
    found.senses.some(({ kind }) => PLACES.has(kind))
  );
}

const PLACES: ReadonlySet<string> = new Set(["PLACE", "CAPITAL", "SEAT"]);

/** The day that came with the article, else the one that its dateline states, else its title's mark. */
function publication(
  source: ArticleSource,
  blocks: readonly Block[],
  title: string,
): { publishedOn: Day | null; publishedOnBasis: PublicationBasis } {
  if (source.publishedOn !== null)
    return {
      publishedOn: source.publishedOn,
      publishedOnBasis: source.publishedOnBasis,
    };
  for (const block of blocks) {
    if (block.role !== "DATELINE" && block.role !== "BYLINE") continue;
    const day = dayIn(source.text.slice(block.start, block.end));
    if (day !== null) return { publishedOn: day, publishedOnBasis: "STATED" };
  }
  const marked = dayAtEndOf(title);
  return marked === null
    ? { publishedOn: null, publishedOnBasis: "UNKNOWN" }
    : { publishedOn: marked, publishedOnBasis: "STATED" };
}
