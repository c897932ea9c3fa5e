import type { Token } from "../analysis.ts";
import { alteredToken } from "./altered.ts";
import { listOf } from "./lists.ts";

/** Words that make a noun of "call" behind them: "a telephone call", "courtesy calls". */
const OF_CALLS = /^(?:phone|telephone|video|conference|courtesy)$/;

/** "phone" of "a phone call": who makes one asks for nothing by it. */
export const isOfCalls = (norm: string): boolean => OF_CALLS.test(norm);

/**
 * "received telephone calls from X", "paid a courtesy call on Y": a noun, and the head of its phrase, where tagger and
 * parser took it for a verb.
 */
export function readNouns(tokens: readonly Token[]): readonly Token[] {
  for (let at = 1; at < tokens.length; at++)
    if (isMisread(tokens, at)) return readNouns(withNoun(tokens, at));
  return tokens;
}

function isMisread(tokens: readonly Token[], at: number): boolean {
  const { norm, xpos } = tokens[at] as Token;
  return (
    (norm === "call" || norm === "calls") &&
    xpos.startsWith("VB") &&
    OF_CALLS.test((tokens[at - 1] as Token).norm)
  );
}

function withNoun(tokens: readonly Token[], noun: number): Token[] {
  const before = noun - 1;
  const word = tokens[noun] as Token;
  const modifier = tokens[before] as Token;
  // Its place in the tree is that of the word that was taken for the noun, unless that hung on it.
  const place = hangsOn(tokens, modifier.head, noun)
    ? {
        head: word.head,
        deprel:
          word.head === -1
            ? "root"
            : // "in a telephone call, X urged"
              hasPreposition(tokens, noun)
              ? "obl"
              : "obj",
      }
    : modifier;
  return listOf(tokens, (token, at) => {
    if (at === noun)
      return alteredToken(token, {
        lemma: "call",
        upos: "NOUN",
        xpos: token.norm === "calls" ? "NNS" : "NN",
        head: place.head,
        deprel: place.deprel,
      });
    if (at === before)
      return alteredToken(token, { head: noun, deprel: "compound" });
    // "a", "telephone" and what describes them belong to the call.
    if (token.head === before) return alteredToken(token, { head: noun });
    return token.head === noun && token.deprel === "obl"
      ? alteredToken(token, { deprel: "nmod" })
      : token;
  });
}

/** "in" of "in a telephone call", whichever of its words the parse hung it on. */
function hasPreposition(tokens: readonly Token[], noun: number): boolean {
  return tokens.some(
    ({ head, deprel }, at) =>
      at < noun && (head === noun || head === noun - 1) && deprel === "case",
  );
}

/** Whether a word is another's own or hangs on it. */
function hangsOn(
  tokens: readonly Token[],
  word: number,
  above: number,
): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) {
    if (at === above) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
