import type { Token } from "../analysis.ts";
import { WORDS } from "./lexicon.ts";
import { isCapital } from "./phrases.ts";

/** What a name of a country, capital or seat does where it stands. */
export type Standing = "ACTS" | "PLACE" | "ATTRIBUTE";

const VERBS_OF_MOTION =
  /^(?:visit|leave|reach|enter|tour|bomb|shell|strike|besiege|capture|seize|storm|hit|flee|attack|pound|rock)/;

/** A capital acts unless something places it: "in Ankara", "visit Ankara", "the Ankara talks", "Ankara, Turkey". */
export function standingOfCapital(
  tokens: readonly Token[],
  first: number,
  last: number,
): Standing {
  if (isPlaced(tokens, first)) return "PLACE";
  const next = tokens[last + 1];
  if (next === undefined) return "ACTS";
  // "Oslo: Norway and Chile resume talks", in a list of what happens where.
  if (
    next.text === ":" &&
    first <= 1 &&
    !/^["“'‘]$/.test(tokens[last + 2]?.text ?? "")
  )
    return "PLACE";
  if (WORDS.eventNouns.has(next.norm)) return "PLACE";
  if (next.norm === "-" && WORDS.eventNouns.has(tokens[last + 2]?.norm ?? ""))
    return "PLACE";
  if (next.norm === "-" && tokens[last + 2]?.norm === "based") return "PLACE";
  if (isNounModifier(tokens, last)) return "ATTRIBUTE";
  return "ACTS";
}

/** Whether what stands before makes a name a place: "in", "near", "from", "travelled to", "visited". */
export function isPlaced(tokens: readonly Token[], first: number): boolean {
  let i = first - 1;
  while (
    i >= 0 &&
    /^(?:the|central|northern|southern|eastern|western|downtown|nearby|occupied|and|or|,)$/.test(
      tokens[i]?.norm ?? "",
    ) &&
    first - i < 4
  ) {
    // "in Geneva and Vienna": what places the first places the second too.
    if (/^(?:and|or|,)$/.test(tokens[i]?.norm ?? "")) {
      const before = tokens[i - 1];
      if (before === undefined || before.upos !== "PROPN") return false;
      // "After talks in Geneva, Chad and Sudan reached": the comma ends what the sentence opens with.
      if (tokens[i]?.norm === "," && isSubject(tokens, first)) return false;
      i -= 1;
      while (i >= 0 && tokens[i]?.upos === "PROPN") i -= 1;
      continue;
    }
    i -= 1;
  }
  const word = tokens[i];
  if (word === undefined) return false;
  if (WORDS.placePrepositions.has(word.norm))
    return !reportsSight(tokens, i) && !isCalledIn(tokens, first);
  if (word.norm === "from")
    return !/^(?:demand|pressure|support|warning|threat|message|response|statement|criticism|approval|permission|guarantee|assurance|concession|aid|help)s?$/.test(
      tokens[i - 1]?.norm ?? "",
    );
  if (word.norm === "to") return movesTo(tokens, i);
  if (word.norm === "for") return setsOutFor(tokens, i);
  if (word.upos === "VERB") return VERBS_OF_MOTION.test(word.lemma);
  return false;
}

/** "called in Peru's envoy": who is called in, and not where. */
function isCalledIn(tokens: readonly Token[], first: number): boolean {
  return (
    tokens[first - 1]?.norm === "in" &&
    tokens[first - 2]?.lemma === "call" &&
    tokens.slice(first + 1, first + 4).some(({ xpos }) => xpos === "POS")
  );
}

/** A name, alone or with others joined to it, that a finite verb follows, in a sentence that opens with a preposition. */
function isSubject(tokens: readonly Token[], first: number): boolean {
  const opener = tokens.find(({ upos }) => upos !== "PUNCT");
  if (opener?.xpos !== "IN") return false;
  let at = first;
  while (
    at < tokens.length &&
    (tokens[at]?.upos === "PROPN" || /^(?:and|,)$/.test(tokens[at]?.norm ?? ""))
  )
    at += 1;
  return at > first && /^(?:VB[DZP]|MD)$/.test(tokens[at]?.xpos ?? "");
}

/** "at Beijing" is a place after "meet", a target after "aimed", "anger", "directed". */
function reportsSight(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i];
  const before = tokens[i - 1]?.norm ?? "";
  if (word?.norm === "at")
    return /^(?:aimed|anger|angry|directed|levelled|leveled|targeted|fury|furious|lashed|hit|out|swipe|dig)$/.test(
      before,
    );
  if (word?.norm === "in")
    return /^(?:confidence|trust|faith|interest|believe|belief|disappointed)$/.test(
      before,
    );
  if (word?.norm === "toward" || word?.norm === "towards")
    return /^(?:policy|attitude|hostility|hostile|stance|posture|tone|approach|line|animosity|sympathetic|friendly|aggression)$/.test(
      before,
    );
  return false;
}

/** "left Cairo for Tel Aviv", "was bound for Tokyo". */
function setsOutFor(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k -= 1)
    if (SETS_OUT.test(tokens[k]?.norm ?? "")) return true;
  return false;
}

const SETS_OUT =
  /^(?:leaves?|left|leaving|depart(?:s|ed|ing)?|head(?:s|ed|ing)|flew|flies|flying|sail(?:s|ed|ing)|bound|embark(?:s|ed|ing))$/;

function movesTo(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k -= 1) {
    const token = tokens[k];
    if (token === undefined) break;
    if (WORDS.motionWords.has(token.norm)) return true;
    if (token.upos === "VERB") return false;
  }
  return false;
}

/** A name directly before a noun that it belongs to: "Kyiv officials", "US envoy". */
export function isNounModifier(
  tokens: readonly Token[],
  last: number,
): boolean {
  let i = last + 1;
  const hyphen = tokens[i];
  if (hyphen === undefined) return false;
  if (/^[-‐‑]$/.test(hyphen.text) && hyphen.start === tokens[last]?.end) {
    // "US-led", "Moscow-backed"; "US-China" are two actors.
    const after = tokens[i + 1];
    return after !== undefined && !isCapital(after.text);
  }
  while (tokens[i]?.upos === "ADJ" && i - last < 4) i += 1;
  const noun = tokens[i];
  if (noun === undefined) return false;
  return noun.upos === "NOUN" && noun.xpos !== "CD" && !TIMES.has(noun.norm);
}

const TIMES = new Set([
  "today",
  "yesterday",
  "tomorrow",
  "tonight",
  "week",
  "month",
  "year",
  "days",
  "weeks",
  "months",
  "years",
  "time",
  "times",
]);
