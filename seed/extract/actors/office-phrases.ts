import type { Token } from "../analysis.ts";
import { WORDS } from "./lexicon.ts";
import { complements } from "./office-complements.ts";
import { ARTICLES, isOfficeHead, singularOf } from "./office-heads.ts";
import { isCapital } from "./phrases.ts";
import type { Item } from "./items.ts";

/** A noun phrase that names an office or an occupation: "the Turkish foreign minister", "ministry spokesman". */
export interface OfficePhrase {
  /** With its determiner or possessor. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Where the title itself begins, after determiner, possessor and country. */
  readonly titleFirst: number;
  readonly titleLast: number;
  readonly determiner: "the" | "a" | "possessive" | null;
  /** "its", "his", "their": whose office it is, said by a pronoun. */
  readonly pronoun: string | null;
  /** "the group's director": whose it is, said by a common noun. */
  readonly possessed: boolean;
  readonly plural: boolean;
  /** Somebody who speaks for no state by his occupation: "an analyst". */
  readonly isPrivate: boolean;
  readonly former: boolean;
  /** Names inside the phrase before the head: whose office it is. */
  readonly before: readonly Item[];
  /** Names after "of", "for" and "to". */
  readonly after: readonly {
    readonly preposition: string;
    readonly item: Item;
  }[];
  /** Lower-case words of the title with the head last: "foreign minister". */
  readonly words: readonly string[];
}

/** The title without whose it is: "foreign secretary", "secretary of state". */
export function wordingOf({ first, titleFirst, words }: OfficePhrase): string {
  return words.slice(titleFirst - first).join(" ");
}

const POSSESSIVES = new Set(["his", "her", "its", "their", "our", "my"]);
const NUMERALS = new Set([
  "two",
  "three",
  "four",
  "five",
  "both",
  "several",
  "some",
  "many",
  "other",
  "these",
  "those",
  "all",
]);
/** Words that are heads of offices only where the tagger has them as nouns. */
const LONGEST_MODIFIERS = 7;

/** The office phrases of a sentence in the order of their heads. */
export function officePhrases(
  tokens: readonly Token[],
  items: readonly Item[],
): OfficePhrase[] {
  const covering = new Map<number, Item>();
  for (const item of items)
    for (let i = item.first; i <= item.last; i += 1) covering.set(i, item);
  const out: OfficePhrase[] = [];
  let taken = -1;
  for (let head = 0; head < tokens.length; head += 1) {
    if (head <= taken || !isOfficeHead(tokens, head, covering)) continue;
    const phrase = phraseAround(tokens, head, covering);
    out.push(phrase);
    taken = phrase.last;
  }
  return out;
}

function phraseAround(
  tokens: readonly Token[],
  head: number,
  covering: ReadonlyMap<number, Item>,
): OfficePhrase {
  const before: Item[] = [];
  let first = head;
  let titleFirst = head;
  let determiner: OfficePhrase["determiner"] = null;
  let countrySeen = false;
  let pronoun: string | null = null;
  let possessed = false;
  for (let i = head - 1; i >= 0 && head - i <= LONGEST_MODIFIERS;) {
    const token = tokens[i] as Token;
    const item = covering.get(i);
    const article = ARTICLES.get(token.norm);
    if (article !== undefined) {
      determiner = article;
      first = i;
      break;
    }
    if (POSSESSIVES.has(token.norm)) {
      determiner = "possessive";
      pronoun = token.norm;
      first = i;
      break;
    }
    if (/^['’]s?$/.test(token.norm) && i > 0) {
      const owner = covering.get(i - 1);
      if (owner !== undefined) {
        before.push(owner);
        determiner = "possessive";
        first = owner.first;
        const article = tokens[owner.first - 1];
        if (article !== undefined && ARTICLES.has(article.norm)) first -= 1;
        break;
      }
      // "the finance ministry's spokeswoman", "the ship's captain"
      const noun = tokens[i - 1];
      if (noun !== undefined && noun.upos === "NOUN") {
        possessed = !WORDS.organs.has(noun.norm);
        first = i - 1;
        while (
          first > 0 &&
          (tokens[first - 1]?.upos === "NOUN" ||
            tokens[first - 1]?.upos === "ADJ" ||
            covering.has(first - 1))
        ) {
          const inside = covering.get(first - 1);
          if (inside !== undefined) before.push(inside);
          first -= 1;
        }
        if (ARTICLES.has(tokens[first - 1]?.norm ?? "")) {
          determiner = "the";
          first -= 1;
        }
      }
      break;
    }
    if (item !== undefined) {
      if (item.kind === "PERSON" || item.kind === "WEAK") break;
      if (item.kind === "SINGLE" && !isCapital(token.text)) break;
      if (item.kind === "SINGLE" || item.kind === "ACRONYM") {
        if (tokens[i + 1]?.norm === ",") break;
      }
      before.push(item);
      countrySeen = true;
      i = item.first - 1;
      first = item.first;
      continue;
    }
    if (
      !isModifier(token, tokens[i + 1]) &&
      !isCharge(token, tokens[head] as Token)
    )
      break;
    first = i;
    if (!countrySeen) titleFirst = i;
    i -= 1;
  }
  const right = complements(tokens, head, covering);
  return {
    first,
    last: right.last,
    head,
    titleFirst,
    titleLast: right.titleLast,
    determiner,
    pronoun,
    possessed,
    plural:
      !/^(?:number|man|woman)$/.test(tokens[head]?.norm ?? "") &&
      !(
        WORDS.heads.has(tokens[head]?.norm ?? "") ||
        WORDS.privateHeads.has(tokens[head]?.norm ?? "")
      ),
    isPrivate: WORDS.privateHeads.has(
      singularOf(tokens[head]?.norm ?? "") ?? "",
    ),
    former: hasFormer(tokens, first, head),
    before,
    after: right.after,
    words: tokens.slice(first, right.titleLast + 1).map((token) => token.norm),
  };
}

const LETTERS = /^\p{L}+$/u;

function isModifier(token: Token, next: Token | undefined): boolean {
  if (/^[-‐‑]$/.test(token.text)) return true;
  if (WORDS.modifiers.has(token.norm) || singularOf(token.norm) !== null)
    return true;
  if (NUMERALS.has(token.norm)) return false;
  if (token.norm === "and" || token.norm === "&")
    // "trade and industry minister"
    return next !== undefined && WORDS.domains.has(next.norm);
  return (
    (token.upos === "NOUN" || token.upos === "ADJ") &&
    !isCapital(token.text) &&
    token.xpos !== "NNS" &&
    LETTERS.test(token.text) &&
    !CALENDAR_NOUNS.has(token.norm)
  );
}

/** "Water Resources Minister": a word with a capital, and no name, in front of a minister. */
function isCharge(token: Token, head: Token): boolean {
  return (
    /^Ministers?$/.test(head.text) &&
    isCapital(token.text) &&
    /^(?:NOUN|PROPN|ADJ)$/.test(token.upos) &&
    LETTERS.test(token.text) &&
    !CALENDAR_NOUNS.has(token.norm)
  );
}

const CALENDAR_NOUNS = new Set([
  "year",
  "week",
  "month",
  "day",
  "yesterday",
  "today",
  "tomorrow",
  "time",
  "morning",
  "night",
]);

function hasFormer(
  tokens: readonly Token[],
  first: number,
  head: number,
): boolean {
  for (let i = first; i < head; i += 1)
    if (
      /^(?:former|ex|late|retired|then|outgoing|previous|onetime|one-time)$/.test(
        tokens[i]?.norm ?? "",
      ) &&
      tokens[i]?.norm !== "then" &&
      tokens[i]?.norm !== "outgoing"
    )
      return true;
  return false;
}
