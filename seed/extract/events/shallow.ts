import type { Token } from "../analysis.ts";
import type { Oblique } from "./clause.ts";

/** What the words around a verb say by their order alone, for where a parse goes astray. */
export interface Surroundings {
  readonly objects: readonly number[];
  readonly obliques: readonly Oblique[];
}

const listed = (words: string): ReadonlySet<string> =>
  new Set(words.split(" "));
const FINITE = listed("VBD VBZ VBP MD");
const NOMINAL = listed("NN NNS NNP NNPS CD PRP $");
const INSIDE = listed("JJ JJR JJS VBN VBG POS HYPH DT PRP$ RBR RBS PDT");
const CLAUSE = listed(
  "which who whom that because although though while whereas if unless where when as since",
);
const STOPS = new Set(`;:.?!“”"`);
/** Farther from the verb than this, a word belongs to something else. */
const REACH = 24;

/** Times that stand bare: no object, no recipient. */
const TIME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight|week|month|year|day|night|morning|evening|afternoon|weekend|time|hour)s?$|^(?:19|20)\d\d$/;

/** The noun phrases behind a verb up to the next clause, bare or with their prepositions. */
export function surroundingsOf(
  tokens: readonly Token[],
  verb: number,
): Surroundings {
  const objects: number[] = [];
  const obliques: Oblique[] = [];
  let words: string[] = [];
  let joined = false;
  for (let at = verb + 1; at < tokens.length && at <= verb + REACH; at++) {
    const token = tokens[at] as Token;
    if (CLAUSE.has(token.norm)) break;
    if (FINITE.has(token.xpos) && !isInside(tokens, at)) break;
    if (STOPS.has(token.text)) break;
    // "more than two dozen air strikes"
    if (token.norm === "than") continue;
    if (token.xpos === "TO" || token.xpos === "IN") {
      // "to" in front of a verb begins a clause of its own.
      if (tokens[at + 1]?.xpos.startsWith("VB") === true && token.norm === "to")
        break;
      if (
        words.length > 0 &&
        tokens[at - 1]?.xpos !== "IN" &&
        tokens[at - 1]?.xpos !== "RP"
      )
        words = [];
      words.push(token.norm);
      joined = false;
      continue;
    }
    if (token.norm === "and" || token.norm === "or" || token.norm === ",") {
      joined = true;
      continue;
    }
    if (!startsPhrase(tokens, at)) {
      if (token.xpos.startsWith("VB")) break;
      continue;
    }
    const end = phraseEnd(tokens, at);
    const head = headOf(tokens, at, end);
    const preposition = words.join(" ");
    const time = TIME.test((tokens[head] as Token).norm);
    if (!time && preposition !== "") obliques.push({ preposition, head });
    // A second bare noun phrase counts only where "and" joins it to the first.
    else if (
      !time &&
      (objects.length === 0
        ? obliques.length === 0 || followsPlace(tokens, verb, at, obliques)
        : joined)
    )
      objects.push(head);
    if (!joined || preposition === "") words = [];
    joined = false;
    at = end;
  }
  return { objects, obliques };
}

/** "will receive in La Paz the Secretary General": a place may stand in between, and nothing else. */
function followsPlace(
  tokens: readonly Token[],
  verb: number,
  at: number,
  obliques: readonly Oblique[],
): boolean {
  const [only] = obliques;
  // "received in Quito, on the same day, the ambassador"
  if (
    /^(?:receive|host|welcome|meet|greet|see)$/.test(
      (tokens[verb] as Token).lemma,
    ) &&
    tokens[at - 1]?.norm === "," &&
    obliques.every(({ preposition }) => /^(?:in|at|on)$/.test(preposition)) &&
    /^(?:DT|PRP\$)$/.test((tokens[at] as Token).xpos)
  )
    return !FINITE.has(tokens[phraseEnd(tokens, at) + 1]?.xpos ?? "");
  return (
    only !== undefined &&
    obliques.length === 1 &&
    (only.preposition === "in" || only.preposition === "at") &&
    only.head === at - 1 &&
    /^(?:DT|PRP\$)$/.test((tokens[at] as Token).xpos)
  );
}

function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const { xpos } = tokens[at] as Token;
  if (NOMINAL.has(xpos)) return true;
  if (!isInside(tokens, at) || xpos === "POS") return false;
  // "more" and a participle open a phrase only in front of a noun.
  return phraseEnd(tokens, at) > at;
}

/** A word that may stand in front of a phrase's noun: "their drastically reduced relations" too. */
function isInside(tokens: readonly Token[], at: number): boolean {
  const xpos = tokens[at]?.xpos ?? "";
  if (INSIDE.has(xpos)) return true;
  const before = tokens[at - 1]?.xpos ?? "";
  const after = tokens[at + 1]?.xpos ?? "";
  if (xpos === "RB")
    return /^(?:DT|PRP\$|JJ)$/.test(before) && /^(?:VB[DN]|JJ)$/.test(after);
  return (
    xpos === "VBD" &&
    /^(?:DT|PRP\$|RB|JJ)$/.test(before) &&
    /^(?:JJ|NNS?|NNP)$/.test(after) &&
    /^(?:DT|PRP\$)$/.test(
      before === "RB" ? (tokens[at - 2]?.xpos ?? "") : before,
    )
  );
}

function phraseEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  for (let at = start; at < tokens.length; at++) {
    const { xpos } = tokens[at] as Token;
    if (NOMINAL.has(xpos)) {
      // "Kathmandu next month" and "talks Tuesday" are two phrases.
      if (end > start && TIME.test((tokens[at] as Token).norm)) break;
      end = at;
    } else if (!isInside(tokens, at)) break;
    else if (
      /^NNPS?$/.test(tokens[at - 1]?.xpos ?? "") &&
      /^(?:JJ|DT|PRP\$)$/.test(xpos) &&
      at > start
    )
      break;
  }
  return end;
}

function headOf(tokens: readonly Token[], start: number, end: number): number {
  for (let at = end; at >= start; at--)
    if (/^(?:NN|PRP$)/.test((tokens[at] as Token).xpos)) return at;
  return end;
}

/** "are due to sit down": words between a subject and what it is to do. */
export const EXPECTING = new Set([
  "due",
  "set",
  "expected",
  "scheduled",
  "slated",
  "likely",
  "ready",
  "poised",
  "supposed",
  "planned",
]);

/** The nearest noun phrase in front of a verb and its auxiliaries that no preposition governs; -1: none. */
export function subjectBefore(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (
    at >= 0 &&
    (/^(?:MD|VB[DZP]?|VBN|RB|TO)$/.test((tokens[at] as Token).xpos) ||
      (tokens[at] as Token).norm === "to" ||
      EXPECTING.has((tokens[at] as Token).norm))
  )
    at--;
  for (let steps = 0; at >= 0 && steps < REACH; steps++) {
    const token = tokens[at] as Token;
    if (FINITE.has(token.xpos) || CLAUSE.has(token.norm)) return -1;
    if (STOPS.has(token.text)) return -1;
    if (!NOMINAL.has(token.xpos)) {
      at--;
      continue;
    }
    const head = at;
    while (
      at > 0 &&
      (NOMINAL.has((tokens[at - 1] as Token).xpos) ||
        INSIDE.has((tokens[at - 1] as Token).xpos))
    )
      at--;
    const before = tokens[at - 1];
    const governed =
      (before?.xpos === "IN" || before?.xpos === "TO") &&
      !CLAUSE.has(before.norm);
    if (!governed && !TIME.test((tokens[head] as Token).norm)) return head;
    at -= 2;
  }
  return -1;
}

/** The auxiliaries and "not" straight in front of a verb, in lower case. */
export function auxiliariesBefore(
  tokens: readonly Token[],
  verb: number,
): string[] {
  const found: string[] = [];
  for (let at = verb - 1; at >= 0 && at >= verb - 6; at--) {
    const token = tokens[at] as Token;
    if (!/^(?:MD|VB[DZPN]?|RB)$/.test(token.xpos)) break;
    if (
      token.xpos.startsWith("VB") &&
      !/^(?:be|have|do|get)$/.test(token.lemma)
    )
      break;
    found.push(token.norm);
  }
  return found;
}

/** The longest phrase in front of a noun, "next week's long planned second". */
const LONGEST = 6;

/** The verb that a noun's phrase is the object of, by the order of the words; -1: none. */
export function verbOver(tokens: readonly Token[], noun: number): number {
  let at = noun - 1;
  while (
    at > 0 &&
    noun - at <= LONGEST &&
    (/^(?:DT|PRP\$|JJ|NN|CD|HYPH|RP|RB|POS)/.test((tokens[at] as Token).xpos) ||
      (tokens[at] as Token).norm === "next")
  )
    at--;
  return tokens[at]?.xpos.startsWith("VB") === true ? at : -1;
}
