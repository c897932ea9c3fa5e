import type { ActorMention, Sentence, Token } from "../analysis.ts";
import type { ActorStage } from "../stages.ts";
import { readNouns } from "./misread-nouns.ts";

/** Forms of verbs of moving and meeting that a tagger takes for nouns or adjectives behind a name. */
const GOES =
  /^(?:travels?|travell?ed|flies|flew|fly|journeys|heads|headed|returns|lands|landed|stops|tours|goes|went|comes|shuttles)$/;
const MEETS =
  /^(?:meets?|met|visits?|sees|saw|receives?|hosts?|welcomes|telephones?|phones?|calls|rings|rang|signs?|greets)$/;
const TALKS =
  /^(?:talks?|speaks?|spoke|confers?|lunch(?:es)?|dines?|sits?|sat)$/;
const HOLDS =
  /^(?:held|began|holds?|opens?|resumes?|begins?|starts?|attends?|chairs?|leads?|concludes?|ends?|inaugurates?)$/;
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
  return { ...stage, analysis: { ...analysis, sentences } };
}

function withNouns(sentence: Sentence): Sentence {
  const tokens = readNouns(sentence.tokens);
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

function withVerbs(
  sentence: Sentence,
  mentions: readonly ActorMention[],
): Sentence {
  // Nobody is named whom a verb could stand behind.
  if (!mentions.some(({ actor }) => actor.startsWith("person:")))
    return sentence;
  const misread = sentence.tokens.some((token, at) =>
    isMisread(sentence.tokens, token, at, mentions),
  );
  if (!misread) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at) =>
      isMisread(sentence.tokens, token, at, mentions) ? asVerb(token) : token,
    ),
  };
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
  const goes = GOES.test(norm);
  const meets = MEETS.test(norm);
  const holds = HOLDS.test(norm);
  if (!goes && !meets && !holds && !TALKS.test(norm)) return false;
  if (!isBehindName(tokens, at, mentions)) return false;
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (goes) return WAY.test(next.norm);
  if (meets) return /^(?:NNPS?|DT|PRP\$?|JJ)$/.test(next.xpos);
  if (holds) return /^(?:DT|PRP\$|JJ|NNS?|CD|IN)$/.test(next.xpos);
  return /^(?:to|with|by|for|on|over|down)$/.test(next.norm);
}

/** Behind a person's name, or the comma that closes an aside behind it; a bare form behind two names. */
function isBehindName(
  tokens: readonly Token[],
  at: number,
  mentions: readonly ActorMention[],
): boolean {
  const back = ADVERB.test(tokens[at - 1]?.norm ?? "") ? at - 1 : at;
  const before = tokens[back - 1]?.norm === "," ? back - 2 : back - 1;
  const named = mentions.find(
    ({ last, actor, attributive, how }) =>
      last === before &&
      !attributive &&
      how !== "PRONOUN" &&
      actor.startsWith("person:"),
  );
  const word = (tokens[at] as Token).norm;
  if (named === undefined)
    return before === at - 1 && STRONG.test(word) && isGroup(tokens, before);
  if (/(?:s|ed|ew|ent|et|aw|ang|oke|at|held|began)$/.test(word)) return true;
  return tokens
    .slice(Math.max(0, named.first - 4), named.first)
    .some(({ norm }) => norm === "and");
}

const ADVERB = /^(?:today|yesterday|also|later|then|earlier)$/;

/** Forms that hardly any noun shares: "the two leaders spoke". */
const STRONG = /^(?:flew|went|met|saw|rang|spoke|sat)$/;

/** "the two leaders", "both men", "the pair". */
function isGroup(tokens: readonly Token[], last: number): boolean {
  if (/^(?:pair|two|three|both)$/.test(tokens[last]?.norm ?? "")) return true;
  return tokens
    .slice(Math.max(0, last - 3), last)
    .some(({ norm }) => /^(?:two|three|both)$/.test(norm));
}

function asVerb(token: Token): Token {
  const { norm } = token;
  const lemma =
    LEMMAS.get(norm) ?? (norm.endsWith("s") ? norm.slice(0, -1) : norm);
  const xpos = PAST.test(norm) ? "VBD" : norm.endsWith("s") ? "VBZ" : "VBP";
  return { ...token, lemma, upos: "VERB", xpos };
}
