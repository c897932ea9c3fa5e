import lists from "../../lexicon/tokens.json" with { type: "json" };
import { startsUpper } from "./letters.ts";
import { interned, remember } from "./remember.ts";

/** A word or mark before anything is known of it but its letters. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly norm: string;
}

const ABBREVIATIONS = new Set([...lists.titles, ...lists.abbreviations]);
const BEFORE_NUMBERS = new Set(lists.beforeNumbers);
const WHOLE_PREFIXES = new Set(lists.wholePrefixes);
const SPLIT_ENDINGS = new Set(lists.splitEndings);

// Every quantifier that may have to give back what it took is bounded, so that no input costs more
// than a constant for each of its characters.
// Groups have numbers only: an object of names would be made for every word.
const ADDRESS = 1;
const WORD = 2;
const PIECE = new RegExp(
  [
    // an address
    String.raw`((?:https?:\/\/|www\.)[^\s<>"”]{1,2000}|[\w.+]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})`,
    // an acronym
    String.raw`(?:\p{L}\.){2,12}|(?:Ph\.D|e\.g|i\.e)\.`,
    // a number
    String.raw`\d+(?:[.,:]\d+)*(?:\p{L}{1,3}(?![\p{L}\p{N}]))?`,
    // a word
    String.raw`([\p{L}\p{N}\p{M}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)*|[@#][\p{L}\p{N}_]+)`,
    // a mark
    String.raw`\.{2,}|-{2,}|''|${"``"}|[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u200d]+|[^\s]`,
  ].join("|"),
  "yu",
);
const BLANK = /\s+/y;
const HYPHENS = new Set(["-", "‐", "‑"]);

export function normalize(text: string): string {
  const lower = text.toLowerCase();
  return /[’‘“”]/.test(lower)
    ? lower.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
    : lower;
}

/** The same string for the same word wherever it stands, so that comparing two words is comparing two addresses. */
const wordOf = remember((word) => {
  const norm = normalize(word);
  return { text: word, norm: norm === word ? word : interned(norm) };
});

/** The words and marks of a stretch of text, in the manner of the English treebanks. */
export function tokenize(text: string, from: number, to: number): RawToken[] {
  const out: RawToken[] = [];
  const push = (start: number, end: number): void => {
    const word = wordOf(text.slice(start, end));
    out.push({ start, end, text: word.text, norm: word.norm });
  };
  let at = from;
  while (at < to) {
    at = afterBlanks(text, at);
    if (at >= to) break;
    const plain = plainWordEnd(text, at, to);
    if (plain > at) {
      push(at, plain);
      at = plain;
      continue;
    }
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (match === null) {
      at += 1;
      continue;
    }
    const end = Math.min(to, at + match[0].length);
    if (match[WORD] === undefined) {
      at = pushOther(text, at, end, match[ADDRESS], push);
      continue;
    }
    at = pushWord(text, at, end, to, push);
  }
  return out;
}

/** What ends a word, whatever stands behind it: no address, acronym, number or hyphenated word has it. */
const ENDS = new Set([...` \n,;!?)`].map((mark) => mark.charCodeAt(0)));
/** The one word of plain letters that is two. */
const CANNOT = /^cannot$/i;

/** Where the word ends that begins here, if it is of plain letters and stands by itself; else where it begins. */
function plainWordEnd(text: string, start: number, to: number): number {
  let at = start;
  // A small letter of ASCII differs from the capital in this bit alone.
  while (at < to && isPlain(text.charCodeAt(at) | 32)) at += 1;
  if (at === to || !ENDS.has(text.charCodeAt(at))) return start;
  return at - start === 6 && CANNOT.test(text.slice(start, at)) ? start : at;
}

const isPlain = (lower: number): boolean => lower >= 97 && lower <= 122;

/** Past the blanks that begin here, if any do. */
function afterBlanks(text: string, at: number): number {
  // Mostly one blank, and no more.
  if (text.charCodeAt(at) === 32) at += 1;
  const code = text.charCodeAt(at);
  if (code > 32 && code < 127) return at;
  BLANK.lastIndex = at;
  return BLANK.test(text) ? BLANK.lastIndex : at;
}

function pushOther(
  text: string,
  start: number,
  end: number,
  address: string | undefined,
  push: (start: number, end: number) => void,
): number {
  let last = end;
  // A full stop or comma after an address is the sentence's.
  if (address !== undefined)
    while (last > start + 1 && /[.,;:!?)\]’”"']/.test(text[last - 1] ?? ""))
      last -= 1;
  push(start, last);
  return last;
}

function pushWord(
  text: string,
  start: number,
  end: number,
  to: number,
  push: (start: number, end: number) => void,
): number {
  let last = end;
  // Hyphens that belong to the word: "Jong-un", "al-Assad", "anti-war", "e-mail".
  let first = start;
  while (last < to && HYPHENS.has(text[last] ?? "")) {
    PIECE.lastIndex = last + 1;
    const next = PIECE.exec(text);
    if (next?.[WORD] === undefined) break;
    if (!staysWhole(text.slice(first, last), next[0])) {
      const split = clitics(text, first, last);
      for (const [a, b] of split) push(a, b);
      push(last, last + 1);
      first = last + 1;
    }
    last = Math.min(to, last + 1 + next[0].length);
  }
  if (text[last] === "." && last < to) {
    if (isAbbreviation(text, first, last)) {
      push(first, last + 1);
      return last + 1;
    }
  }
  for (const [a, b] of clitics(text, first, last)) push(a, b);
  return last;
}

const INITIAL = /^\p{Lu}$/u;

/** Whether the full stop after a word is the word's: "Dr.", "J.", "No. 5", but not "no." */
function isAbbreviation(text: string, start: number, end: number): boolean {
  if (end - start > 6) return false;
  const word = text.slice(start, end);
  if (INITIAL.test(word)) return word !== "X" || !isPlatform(text, start);
  const norm = word.toLowerCase();
  if (BEFORE_NUMBERS.has(norm))
    return /^\.\s?\d/.test(text.slice(end, end + 3));
  // "Gen." and "Inc." are written with a capital; "a gen." is no abbreviation of news.
  return ABBREVIATIONS.has(norm) && (word !== norm || LOWER.has(norm));
}

const AFTER_SMALL_WORD = /(?:^|\P{L})\p{Ll}+\s+$/u;

/** "… wrote on X.": what stands behind a small word is no initial but the platform. */
function isPlatform(text: string, start: number): boolean {
  return AFTER_SMALL_WORD.test(text.slice(Math.max(0, start - 16), start));
}

const LOWER = new Set(["vs", "etc", "cf", "approx", "est", "eds", "v"]);

/** "un" of "Jong-un", "un’s" of "Jong-un’s". */
const SHORT_ENDING = /^\p{Ll}{1,4}(?:['’]s)?$/u;

function staysWhole(before: string, after: string): boolean {
  if (WHOLE_PREFIXES.has(before.toLowerCase())) return true;
  return (
    startsUpper(before) &&
    SHORT_ENDING.test(after) &&
    !SPLIT_ENDINGS.has(after.replace(/['’]s$/, ""))
  );
}

const CLITIC = /(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/i;

/** "didn’t" is "did" and "n’t", "cannot" is "can" and "not"; "O’Brien" stays whole. */
function clitics(text: string, start: number, end: number): [number, number][] {
  const word = text.slice(start, end);
  if (CANNOT.test(word))
    return [
      [start, start + 3],
      [start + 3, end],
    ];
  // Clitics are short: looking at the last three letters keeps a megabyte-long word cheap.
  const tail = CLITIC.exec(word.length > 3 ? word.slice(-3) : word);
  if (tail === null || tail[0].length >= word.length) return [[start, end]];
  const cut = end - tail[0].length;
  return [...clitics(text, start, cut), [cut, end]];
}
