import type { Token } from "../analysis.ts";

/** A token while it is being read. */
export type Unread = { -readonly [K in keyof Token]: Token[K] };

/**
 * "the two last spoke": behind "last", what the tagger took for a noun that is a past tense too. "His opposite number":
 * no preposition. "The Moyale crossing": a noun. "Kenya and Togo hold talks": a verb.
 */
export function mendTags(tokens: readonly Unread[]): void {
  tokens.forEach((token, i) => {
    if (
      token.norm === "opposite" &&
      /^numbers?$/.test(tokens[i + 1]?.norm ?? "")
    ) {
      token.xpos = "JJ";
      token.upos = "ADJ";
    }
    if (token.norm === "last" && isWhenTheyDid(tokens, i)) {
      token.xpos = "RB";
      token.upos = "ADV";
    }
    if (token.upos === "ADP" && opensClause(tokens, i)) token.upos = "SCONJ";
    if (isOfSeveral(tokens, i)) {
      token.xpos = "VBP";
      token.upos = "VERB";
      token.lemma = token.norm;
    }
    if (isObjectOfHeadline(tokens, i)) {
      token.xpos = "NN";
      token.upos = "NOUN";
      token.lemma = token.norm;
    }
    if (isCrossing(tokens, i)) {
      token.xpos = "NN";
      token.upos = "NOUN";
      token.lemma = "crossing";
    }
    const past = PAST_ONLY.get(token.norm);
    if (past !== undefined && isPastOnly(tokens, i)) {
      token.xpos = "VBD";
      token.upos = "VERB";
      token.lemma = past;
    }
    const alone = PAST_ALONE.get(token.norm);
    if (alone !== undefined && isPastAlone(tokens, i)) {
      token.xpos = "VBD";
      token.upos = "VERB";
      token.lemma = alone;
    }
    if (token.xpos === "NNS" && isSaidOfSubject(tokens, i)) {
      token.xpos = "VBZ";
      token.upos = "VERB";
      token.lemma = lemmaOfThird(token.norm);
    }
    if (token.xpos !== "NN") return;
    const lemma = PAST.get(token.norm);
    if (lemma === undefined) return;
    if (tokens[i - 1]?.norm !== "last" || tokens[i - 2]?.norm === "the") return;
    token.xpos = "VBD";
    token.upos = "VERB";
    token.lemma = lemma;
  });
}

/** "They last saw each other", "the two last met": how long ago, and no adjective. */
function isWhenTheyDid(tokens: readonly Unread[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    (before.xpos === "PRP" || /^(?:two|both|pair|three)$/.test(before.norm)) &&
    tokens[i + 1]?.xpos === "VBD"
  );
}

const WHEN = /^(?:after|before|since|until)$/;
const OF_PHRASE = /^(?:DET|ADJ|NUM|NOUN|PROPN)$/;

/** "after Namibian police detained three men": when they did, and not behind the police. */
function opensClause(tokens: readonly Unread[], i: number): boolean {
  if (!WHEN.test(tokens[i]?.norm ?? "")) return false;
  let at = i + 1;
  while (at < i + 7 && OF_PHRASE.test(tokens[at]?.upos ?? "")) at += 1;
  return (
    at > i + 1 &&
    tokens[at]?.xpos === "VBD" &&
    /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.upos ?? "")
  );
}

/** What taggers take for nouns and adjectives behind names: "Kenya and Togo hold talks". */
const DONE_BY_SEVERAL = new Set(
  "hold sign meet host resume exchange".split(" "),
);

/** "A, B and C hold a summit", "Kazakh and Uzbek presidents sign a treaty": the verb of several, in front of its object. */
function isOfSeveral(tokens: readonly Unread[], i: number): boolean {
  const token = tokens[i] as Unread;
  if (!DONE_BY_SEVERAL.has(token.norm) || !/^(?:NN|JJ)$/.test(token.xpos))
    return false;
  const next = tokens[i + 1]?.xpos ?? "";
  if (!/^(?:DT|JJ|NN|NNS|CD|IN|RB|PRP\$|\.)/.test(next)) return false;
  let at = i - 1;
  while (/^(?:NN|JJ|POS|HYPH)/.test(tokens[at]?.xpos ?? "") && i - at < 7) at--;
  return (
    tokens[at]?.norm === "and" &&
    at < i - 1 &&
    tokens[i - 1]?.xpos.startsWith("NN") === true &&
    /^(?:NNP|JJ)/.test(tokens[at - 1]?.xpos ?? "")
  );
}

/** "Mali cancels visit to Chad": behind a verb in front of what it is done to, no verb. */
function isObjectOfHeadline(tokens: readonly Unread[], i: number): boolean {
  const token = tokens[i] as Unread;
  return (
    /^VBP?$/.test(token.xpos) &&
    /^(?:visit|call|stop|talk|offer|request|strike|attack|raid|vote|plan)$/.test(
      token.norm,
    ) &&
    tokens[i - 1]?.xpos === "VBZ" &&
    /^(?:cancel|postpone|hold|pay|end|begin|start|plan|reject|deny|launch|extend|drop|scrap|delay|shelve|abandon|suspend)$/.test(
      tokens[i - 1]?.lemma ?? "",
    )
  );
}

/** "the Moyale crossing", "a border crossing": a place. */
function isCrossing(tokens: readonly Unread[], i: number): boolean {
  const token = tokens[i];
  if (token?.norm !== "crossing" || token.xpos !== "VBG") return false;
  const named = tokens[i - 1]?.xpos.startsWith("NN") === true ? 2 : 1;
  return (
    /^(?:DT|PRP\$|JJ)$/.test(tokens[i - named]?.xpos ?? "") &&
    !/^(?:DT|PRP\$|NN|CD|JJ)/.test(tokens[i + 1]?.xpos ?? "")
  );
}

/** Forms that are no nouns and no adjectives: in front of an article or a pronoun, past tenses. */
const PAST_ONLY: ReadonlyMap<string, string> = new Map([
  ["struck", "strike"],
  ["met", "meet"],
  ["sent", "send"],
  ["held", "hold"],
  ["fought", "fight"],
]);

/** Forms that nothing but a past tense has, whatever stands behind them. */
const PAST_ALONE: ReadonlyMap<string, string> = new Map([
  ["put", "put"],
  ["bore", "bear"],
  ["tore", "tear"],
  ["swore", "swear"],
  ["wore", "wear"],
  ["stole", "steal"],
  ["froze", "freeze"],
  ["chose", "choose"],
  ["threw", "throw"],
  ["drew", "draw"],
  ["grew", "grow"],
  ["knew", "know"],
  ["shook", "shake"],
  ["forbade", "forbid"],
  ["withdrew", "withdraw"],
]);

/** "Pakistan bore the blame", "the ministry put it at forty". */
const isPastAlone = (tokens: readonly Unread[], i: number): boolean =>
  /^(?:NN|JJ|VB)$/.test(tokens[i]?.xpos ?? "") &&
  tokens[i - 1]?.xpos.startsWith("NN") === true &&
  /^(?:DT|PRP\$?|NNS?|NNP|JJ|CD|RP|IN)$/.test(tokens[i + 1]?.xpos ?? "");

/** "said Pakistan arms rebels", "said the law bans fishing": behind "said" and a subject, where no verb is yet. */
function isSaidOfSubject(tokens: readonly Unread[], i: number): boolean {
  if (!/^(?:NN|CD|DT|PRP|JJ|IN|RB)/.test(tokens[i + 1]?.xpos ?? ""))
    return false;
  let at = i - 1;
  while (/^(?:NN|NNP|NNPS|JJ)$/.test(tokens[at]?.xpos ?? "") && i - at < 5)
    at--;
  if (at === i - 1 || !/^NNP?$/.test(tokens[i - 1]?.xpos ?? "")) return false;
  const named = tokens[i - 1]?.xpos === "NNP";
  if (tokens[at]?.xpos === "DT") at--;
  else if (!named) return false;
  if (!/^sa(?:id|ys)$/.test(tokens[at]?.norm ?? "")) return false;
  for (let k = i + 1; k < tokens.length; k++) {
    const { xpos, text } = tokens[k] as Unread;
    if (/^(?:VB[DZP]|MD)$/.test(xpos)) return false;
    if (/^[,;:.!?]$/.test(text)) break;
  }
  return true;
}

/** "passes", "carries", "arms". */
const lemmaOfThird = (norm: string): string =>
  norm.endsWith("ies")
    ? `${norm.slice(0, -3)}y`
    : /(?:[sx]|[cs]h)es$/.test(norm)
      ? norm.slice(0, -2)
      : norm.slice(0, -1);

/** "Greece put its navy on alert", "a bomber struck a post", "Met the envoy". */
function isPastOnly(tokens: readonly Unread[], i: number): boolean {
  return (
    /^(?:NN|JJ)/.test(tokens[i]?.xpos ?? "") &&
    (/^(?:DT|PRP\$)$/.test(tokens[i + 1]?.xpos ?? "") ||
      (i === 0 && tokens[1]?.norm === "with")) &&
    (i === 0 || /^(?:NN|CD)/.test(tokens[i - 1]?.xpos ?? ""))
  );
}

const PAST: ReadonlyMap<string, string> = new Map([
  ["spoke", "speak"],
  ["saw", "see"],
]);
