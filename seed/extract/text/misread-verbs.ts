import type { ActorMention, Sentence, Token } from "../analysis.ts";
import type { ActorStage } from "../stages.ts";
import { alteredToken, withTokens } from "./altered.ts";
import { listOf } from "./lists.ts";
import { readNouns } from "./misread-nouns.ts";

/** Forms of verbs of moving and meeting that a tagger takes for nouns or adjectives behind a name. */
type Manner = "GOES" | "MEETS" | "TALKS" | "HOLDS";
const MANNERS: ReadonlyMap<string, Manner> = new Map(
  Object.entries({
    GOES: "travel travels traveled travelled flies flew fly journeys head heads headed returns lands landed stops tours goes went comes shuttles",
    MEETS:
      "meet meets met visit visits sees saw receive receives host hosts welcomes telephone telephones phone phones calls rings rang rung sign signs initial initials greets summons",
    TALKS:
      "talk talks speak speaks spoke confer confers lunch lunches dine dines sit sits sat",
    HOLDS:
      "held began hold holds open opens resume resumes begin begins start starts attend attends chair chairs lead leads conclude concludes end ends inaugurate inaugurates",
  }).flatMap(([manner, words]) =>
    words.split(" ").map((word) => [word, manner as Manner] as const),
  ),
);
const WAY =
  /^(?:to|into|in|on|for|from|back|home|via|out|over|between|through|off|straight)$/;
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ["flew", "fly"],
  ["flies", "fly"],
  ["went", "go"],
  ["goes", "go"],
  ["travelled", "travel"],
  ["traveled", "travel"],
  ["headed", "head"],
  ["landed", "land"],
  ["met", "meet"],
  ["saw", "see"],
  ["rang", "ring"],
  ["rung", "ring"],
  ["summons", "summon"],
  ["spoke", "speak"],
  ["sat", "sit"],
  ["held", "hold"],
  ["began", "begin"],
  ["lunches", "lunch"],
]);
const PAST = /^(?:flew|went|met|saw|rang|spoke|sat|held|began|.+ed)$/;

/**
 * Now that it is known who is named: "Ana Ruiz travels to", "the envoy, Ben Obi, flew back" have a verb, whatever
 * the tagger took it for.
 */
export function readVerbs(stage: ActorStage): ActorStage {
  const { analysis, mentions } = stage;
  let next = 0;
  const sentences = analysis.sentences.map((sentence) => {
    const first = next;
    while (mentions[next]?.sentence === sentence.index) next++;
    return withNouns(withVerbs(sentence, mentions.slice(first, next)));
  });
  return {
    article: stage.article,
    source: stage.source,
    analysis: {
      text: analysis.text,
      blocks: analysis.blocks,
      sentences,
      quotations: analysis.quotations,
    },
    title: stage.title,
    publishedOn: stage.publishedOn,
    actors: stage.actors,
    mentions,
    places: stage.places,
  };
}

function withNouns(sentence: Sentence): Sentence {
  const tokens = readNouns(sentence.tokens);
  return tokens === sentence.tokens ? sentence : withTokens(sentence, tokens);
}

function withVerbs(
  sentence: Sentence,
  mentions: readonly ActorMention[],
): Sentence {
  // Nobody is there whom a verb could stand behind.
  if (
    !mentions.some(({ actor }) => actor.startsWith("person:")) &&
    !sentence.tokens.some(({ norm }) => COUNTED.test(norm))
  )
    return sentence;
  const misread = sentence.tokens.some((token, at) =>
    isMisread(sentence.tokens, token, at, mentions),
  );
  if (!misread) return sentence;
  return withTokens(
    sentence,
    listOf(sentence.tokens, (token, at) =>
      isMisread(sentence.tokens, token, at, mentions) ? asVerb(token) : token,
    ),
  );
}

function isMisread(
  tokens: readonly Token[],
  token: Token,
  at: number,
  mentions: readonly ActorMention[],
): boolean {
  const { norm, text } = token;
  if (token.upos === "VERB" || token.upos === "AUX" || text !== norm)
    return false;
  const manner = MANNERS.get(norm);
  if (manner === undefined) return false;
  // "had rung him"
  if (norm === "rung") return /^(?:have|be)$/.test(tokens[at - 1]?.lemma ?? "");
  if (!isBehindName(tokens, at, mentions)) return false;
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (manner === "GOES") return WAY.test(next.norm);
  if (manner === "MEETS") return /^(?:NNPS?|DT|PRP\$?|JJ)$/.test(next.xpos);
  if (manner === "HOLDS") return /^(?:DT|PRP\$|JJ|NNS?|CD|IN)$/.test(next.xpos);
  return (
    /^(?:to|with|by|for|on|over|down)$/.test(next.norm) ||
    (next.norm === "in" && /^(?:spoke|speaks)$/.test(norm))
  );
}

/** Behind a person's name, or the comma that closes an aside behind it; a bare form behind two names. */
function isBehindName(
  tokens: readonly Token[],
  at: number,
  mentions: readonly ActorMention[],
): boolean {
  const back = ADVERB.test(tokens[at - 1]?.norm ?? "") ? at - 1 : at;
  const aside = tokens[back - 1]?.norm === ",";
  const before = aside ? back - 2 : back - 1;
  const named =
    personEndingAt(mentions, before) ??
    (aside
      ? personEndingAt(mentions, titleStart(tokens, back - 1) - 1)
      : undefined);
  const word = (tokens[at] as Token).norm;
  if (named === undefined)
    return (
      before === at - 1 &&
      (STRONG.test(word) || tokens[before]?.xpos === "NNS") &&
      isGroup(tokens, before)
    );
  if (/(?:s|ed|ew|ent|et|aw|ang|oke|at|held|began)$/.test(word)) return true;
  return tokens
    .slice(Math.max(0, named.first - 4), named.first)
    .some(({ norm }) => norm === "and");
}

function personEndingAt(
  mentions: readonly ActorMention[],
  at: number,
): ActorMention | undefined {
  return mentions.find(
    ({ last, actor, attributive, how }) =>
      last === at &&
      !attributive &&
      how !== "PRONOUN" &&
      actor.startsWith("person:"),
  );
}

/** "X, the Foreign Minister, summons": the comma that opens the title in front of the one that closes it; -1: none. */
function titleStart(tokens: readonly Token[], comma: number): number {
  for (let at = comma - 1; at > 0 && at > comma - TITLE; at--) {
    const { norm, xpos } = tokens[at] as Token;
    if (norm === ",") return tokens[at + 1]?.norm === "the" ? at : -1;
    if (!/^(?:NN|JJ|DT)/.test(xpos) && !/^(?:of|for|and)$/.test(norm))
      return -1;
  }
  return -1;
}

/** How many words a title between commas may have. */
const TITLE = 8;

const ADVERB = /^(?:today|yesterday|also|later|then|earlier)$/;

/** Forms that hardly any noun shares: "the two leaders spoke". */
const STRONG = /^(?:flew|went|met|saw|rang|spoke|sat)$/;

const COUNTED = /^(?:two|three|both|pair)$/;

/** "the two leaders", "both men", "the pair". */
function isGroup(tokens: readonly Token[], last: number): boolean {
  if (COUNTED.test(tokens[last]?.norm ?? "")) return true;
  const counted = tokens.findLastIndex(
    ({ norm }, at) =>
      at < last && at >= last - 3 && norm !== "pair" && COUNTED.test(norm),
  );
  // "has given both men lunch": they are an object.
  return counted !== -1 && !tokens[counted - 1]?.xpos.startsWith("VB");
}

function asVerb(token: Token): Token {
  const { norm } = token;
  const lemma =
    LEMMAS.get(norm) ?? (norm.endsWith("s") ? norm.slice(0, -1) : norm);
  const xpos =
    norm === "rung"
      ? "VBN"
      : PAST.test(norm)
        ? "VBD"
        : norm.endsWith("s")
          ? "VBZ"
          : "VBP";
  return alteredToken(token, { lemma, upos: "VERB", xpos });
}
