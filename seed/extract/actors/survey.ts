import type { Block, Sentence, Token } from "../analysis.ts";
import type { TextStage } from "../stages.ts";
import { definitionStart } from "./acronyms.ts";
import { type Item, itemOf } from "./items.ts";
import type { ActorLexicon } from "./lexicon.ts";
import { type OfficePhrase, officePhrases } from "./office-phrases.ts";
import { withMedia } from "./media.ts";
import { isCapital } from "./phrases.ts";
import { scanSentence } from "./scan.ts";
import { withSharedAdjectives } from "./shared-adjectives.ts";
import { startsWithLetter } from "../text/letters.ts";

/** A sentence with the names and office phrases in it. */
export interface Surveyed {
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly offices: readonly OfficePhrase[];
  readonly isTitle: boolean;
  /** Words between quotation marks: what a speaker speaks of, not the article. */
  readonly quoted: ReadonlySet<number>;
}

/** Who writes and from where is no part of what the article tells. */
const SILENT: ReadonlySet<Block["role"]> = new Set([
  "BYLINE",
  "DATELINE",
  "BOILERPLATE",
  "LABEL",
]);

/** The names of every sentence, without deciding yet whose they are. */
export function survey(stage: TextStage, lexicon: ActorLexicon): Surveyed[] {
  const { blocks, sentences } = stage.analysis;
  const scanned = sentences.flatMap((sentence) => {
    const role = blocks[sentence.block]?.role ?? "PARAGRAPH";
    if (SILENT.has(role)) return [];
    const isTitle = role === "TITLE";
    const items = withDefinitions(
      sentence.tokens,
      scanSentence(
        sentence.tokens,
        lexicon,
        (isTitle && isTitleCase(sentence)) || isShouted(sentence),
      ),
    );
    return [{ sentence, items, isTitle }];
  });
  const surnames = surnamesIn(scanned);
  const found = withSharedAdjectives(scanned.map(({ items }) => items));
  return scanned.map(({ sentence, isTitle }, at) => {
    const items = withMedia(
      sentence.tokens,
      found[at] as readonly Item[],
      (word) => surnames.has(word),
    );
    return {
      sentence,
      items,
      offices: officePhrases(sentence.tokens, items),
      isTitle,
      quoted: quotedTokens(sentence.tokens),
    };
  });
}

/** The last words of the names of people. */
function surnamesIn(
  scanned: readonly Pick<Surveyed, "sentence" | "items">[],
): ReadonlySet<string> {
  return new Set(
    scanned.flatMap(({ sentence, items }) =>
      items
        .filter(({ kind }) => kind === "PERSON")
        .map(({ last }) => sentence.tokens[last]?.norm ?? ""),
    ),
  );
}

function quotedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  let open = false;
  tokens.forEach(({ text }, i) => {
    if (text === '"') open = !open;
    else if (text === "“" || text === "«") open = true;
    else if (text === "”" || text === "»") open = false;
    else if (open) quoted.add(i);
  });
  return quoted;
}

/** Joins what an acronym in brackets shows to be one name. */
function withDefinitions(
  tokens: readonly Token[],
  items: readonly Item[],
): readonly Item[] {
  let out = items;
  tokens.forEach((token, open) => {
    if (token.text !== "(") return;
    const first = definitionStart(tokens, open);
    if (first === null) return;
    const last = open - 1;
    const inside = out.filter(
      (item) => item.first <= last && item.last >= first,
    );
    const whole = inside.some(
      (item) => item.first <= first && item.last === last,
    );
    if (whole || inside.some((item) => item.kind === "PERSON")) return;
    const senses = inside.flatMap((item) =>
      item.first === first
        ? item.senses.filter(
            (sense) => sense.kind === "COUNTRY" || sense.kind === "ADJECTIVE",
          )
        : [],
    );
    const joined = itemOf("ORGANIZATION", first, last, senses);
    out = [...out.filter((item) => !inside.includes(item)), joined].toSorted(
      (a, b) => a.first - b.first,
    );
  });
  return out;
}

/** Words of two letters are left out: "US", "UN". */
const SHORTEST_SHOUTED = 3;
const FEWEST_SHOUTED = 4;

/** "GHANA AND TOGO AGREED ON TUESDAY": here too a capital says nothing. */
function isShouted({ tokens }: Sentence): boolean {
  let shouted = 0;
  for (const { text } of tokens) {
    if (text.length < SHORTEST_SHOUTED || !startsWithLetter(text)) continue;
    // Nearly all sentences end here at their first word.
    if (text !== text.toUpperCase()) return false;
    shouted += 1;
  }
  return shouted >= FEWEST_SHOUTED;
}

/** Headlines that capitalise every word say nothing by a capital. */
function isTitleCase(sentence: Sentence): boolean {
  let long = 0;
  let capital = 0;
  for (const token of sentence.tokens) {
    if (token.text.length < 4 || !startsWithLetter(token.text)) continue;
    long += 1;
    if (isCapital(token.text)) capital += 1;
  }
  return long >= 3 && capital / long > 0.75;
}
