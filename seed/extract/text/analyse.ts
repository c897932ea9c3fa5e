import type { SkippedPassage } from "../../../server/domain/article.ts";
import type { Day } from "../../../server/domain/dates.ts";
import { spanOf } from "../../../server/domain/span.ts";
import type { PublicationBasis } from "../../../server/domain/vocabulary.ts";
import type { Analysis, Block, Sentence, Token } from "../analysis.ts";
import type { ReaderResources } from "../resources.ts";
import type { ArticleSource } from "../source.ts";
import { dayIn } from "./dateline.ts";
import { splitSentences } from "./sentences.ts";
import { structure } from "./structure.ts";
import type { Arc } from "./parser.ts";
import type { Tag } from "./tagger.ts";
import { tokenize, type RawToken } from "./tokens.ts";

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
  const { blocks, title } = structure(text, source.title);
  const sentences: Sentence[] = [];
  blocks.forEach((block, i) => {
    if (block.skipped !== null) return;
    const raw = tokenize(text, block.start, block.end);
    for (const [first, end] of splitSentences(raw)) {
      const words = raw.slice(first, end);
      const tokens = readWords(words, resources);
      const last = words.at(-1);
      if (words[0] === undefined || last === undefined) continue;
      sentences.push({
        start: words[0].start,
        end: last.end,
        index: sentences.length,
        block: i,
        tokens,
      });
    }
  });
  return {
    analysis: {
      text,
      blocks: blocks.map(({ start, end, role }): Block => ({
        start,
        end,
        role,
      })),
      sentences,
    },
    title,
    ...publication(source, blocks),
    skipped: blocks
      .filter((block) => block.skipped !== null)
      .map((block) => ({
        span: spanOf(text, block.start, block.end),
        reason: block.skipped ?? "",
      })),
  };
}

function readWords(
  words: readonly RawToken[],
  resources: ReaderResources,
): Token[] {
  const tags = resources.tag(words);
  const tagged = words.map((word, i) => ({ ...word, ...(tags[i] as Tag) }));
  const arcs = resources.parse(tagged);
  return tagged.map((word, i) => {
    // The treebank has "United" of a name as a verb; for all that follows it is a part of the name.
    const name = word.xpos.startsWith("NNP");
    return {
      ...word,
      ...(arcs[i] as Arc),
      upos: name ? "PROPN" : word.upos,
      lemma: name ? word.text : word.lemma,
    };
  });
}

/** The day that came with the article, else the one its dateline states. */
function publication(
  source: ArticleSource,
  blocks: readonly Block[],
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
  return { publishedOn: null, publishedOnBasis: "UNKNOWN" };
}
