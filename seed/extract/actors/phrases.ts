/** Names of several words, looked up without regard to accents and, where it does not matter, capitals. */
import { listOf } from "../text/lists.ts";

const MARKS = /\p{M}+/gu;
const CAPITALS = /^[\p{Lu}\d.]+$/u;

/** A lower-case word without diacritics: "Çankaya" and "Cankaya" are looked up alike. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word;
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  const plain = lower
    .replace(/[’‘ʻ]/g, "'")
    .normalize("NFKD")
    .replace(MARKS, "");
  if (isAscii(plain)) return plain;
  return plain
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/[đð]/g, "d")
    .replace(/ı/g, "i")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae");
}

/** Of ASCII without capitals, as nearly all are that are asked for. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    if (code > 127 || (code >= 65 && code <= 90)) return false;
  }
  return true;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i += 1)
    if (word.charCodeAt(i) > 127) return false;
  return true;
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  if (word === "") return false;
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  // "ʻUtoikamanu": a letter of its own in Polynesia, without a capital form.
  const first =
    code === 0x2bb || code === 0x2bc ? word.slice(1, 2) : word.slice(0, 1);
  return first !== first.toLowerCase();
}

/** "NATO", "U.S.", "G20": no lower-case letters, and more than one letter. */
export function isAcronym(word: string): boolean {
  // Nearly all words have a small second letter: no need to look further.
  if (word.length < 2) return false;
  const second = word.charCodeAt(1);
  if (second >= 97 && second <= 122) return false;
  return CAPITALS.test(word) && isCapital(word);
}

interface Leaf<S> {
  readonly sense: S;
  /** What each word must look like: "A" all capitals, "U" a capital first, "l" anything. */
  readonly cases: string;
}

interface Node<S> {
  next: Map<string, Node<S>> | null;
  leaves: Leaf<S>[] | null;
}

/** Names of one word or more, asked for at a place in a sentence. */
export interface PhraseTable<S> {
  readonly add: (words: readonly string[], sense: S) => void;
  /** The longest phrase that begins there, with all it can mean. */
  readonly longest: (
    tokens: readonly { readonly text: string; readonly norm: string }[],
    at: number,
  ) => { readonly senses: readonly S[]; readonly length: number } | null;
}

export function createPhraseTable<S>(): PhraseTable<S> {
  const root: Node<S> = { next: new Map(), leaves: null };
  return {
    add(words, sense) {
      let node = root;
      for (const word of words) {
        const key = foldWord(word);
        node.next ??= new Map();
        let next: Node<S> | undefined = node.next.get(key);
        if (next === undefined) {
          next = { next: null, leaves: null };
          node.next.set(key, next);
        }
        node = next;
      }
      node.leaves ??= [];
      node.leaves.push({ sense, cases: listOf(words, caseOf).join("") });
    },
    longest(tokens, at) {
      let node: Node<S> | undefined = root;
      let best: { senses: S[]; length: number } | null = null;
      for (let i = at; i < tokens.length; i += 1) {
        const token = tokens[i];
        if (token === undefined) break;
        node = node.next?.get(foldWord(token.norm));
        if (node === undefined) break;
        if (node.leaves === null) continue;
        const senses: S[] = [];
        for (const { sense, cases } of node.leaves)
          if (fits(tokens, at, cases)) senses.push(sense);
        if (senses.length > 0) best = { senses, length: i - at + 1 };
      }
      return best;
    },
  };
}

function caseOf(word: string): string {
  if (isAcronym(word)) return "A";
  return isCapital(word) ? "U" : "l";
}

function fits(
  tokens: readonly { readonly text: string }[],
  at: number,
  cases: string,
): boolean {
  for (let i = 0; i < cases.length; i += 1) {
    const text = tokens[at + i]?.text ?? "";
    if (
      cases[i] === "A" ? !isAcronym(text) : cases[i] === "U" && !isCapital(text)
    )
      return false;
  }
  return true;
}
