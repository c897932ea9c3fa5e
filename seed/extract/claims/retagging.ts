import type { Token } from "../analysis.ts";
import { isLightVerb, nounFrame, verbCues } from "./cues.ts";
import { startsUpper } from "../text/letters.ts";

/** Words that begin sentences with a capital and are no names, whatever stands after them. */
const OPENERS = new Set(
  "he she it they we i you this that these those who what which there one some many most both others all few several everyone nobody someone as if when while after before since but and or so yet then also not no".split(
    " ",
  ),
);
const CAPITALISED = /^\p{Lu}[\p{L}’'-]*\p{Ll}/u;
const WORD_OR_COMMA = /^[\p{L}\p{N},]/u;
const REPORTS = /^(?:said|says|told|tells|wrote|writes|added|asked)$/;

/** Forms that news does not use as nouns at the end of a sentence. */
const NEVER_NOUNS =
  /^(?:reads|says|adds|insists|explains|argues|writes|warns)$/;

type Tags = Pick<Token, "upos" | "xpos">;

/** A word's tags, put right where a reporting verb and its neighbours show that the tagger got them wrong. */
export function retag(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  named: boolean,
  behindName = false,
): Tags {
  if (!mayBeWrong(token)) return token;
  if (opensReport(token, before, after)) return { upos: "SCONJ", xpos: "IN" };
  const pointing = pointsBack(token, before, after);
  if (pointing !== null) return pointing;
  if (isAttribute(token, before, after)) return { upos: "ADJ", xpos: "JJ" };
  if (token.norm === "both" && after?.xpos === "NNS")
    return { upos: "DET", xpos: "DT" };
  if (isReportingNoun(token, before, after) || isOfficial(token, after))
    return { upos: "NOUN", xpos: "NN" };
  if (named && startsUpper(token.text) && token.upos !== "NOUN")
    return { upos: "PROPN", xpos: "NNP" };
  if (behindName && turnsAway(token, after))
    return { upos: "VERB", xpos: "VBZ" };
  if (isReply(token, before, after) || isMisreadVerb(token, before, after))
    return { upos: "VERB", xpos: "VBZ" };
  if (isRetort(token, before, after)) return { upos: "VERB", xpos: "VBD" };
  if (officialActs(token, before, after)) return { upos: "VERB", xpos: "VBD" };
  if (
    token.norm === "spoke" &&
    token.upos === "NOUN" &&
    before?.upos === "NOUN"
  )
    return { upos: "VERB", xpos: "VBD" };
  if (putsOut(token, before, after) || goesOn(token, before, after))
    return { upos: "VERB", xpos: "VBD" };
  return isReportingVerb(token, before, after)
    ? { upos: "VERB", xpos: token.norm.endsWith("s") ? "VBZ" : "VBP" }
    : nameTag(token, before, after);
}

const WRONG_AT_TIMES = new Set(["NOUN", "VERB", "ADJ"]);
const WRONG_FORMS = new Set(["VBG", "VBN", "NNS"]);

/** Whether any of the rules looks at such a word: half of them are prepositions, articles, marks and the like. */
const mayBeWrong = ({ upos, xpos, norm, text }: Token): boolean =>
  WRONG_AT_TIMES.has(upos) ||
  WRONG_FORMS.has(xpos) ||
  norm === "that" ||
  norm === "both" ||
  startsUpper(text);

/** "was held back and blamed Chile": a participle to the tagger, with an object that only the active has. */
const goesOn = (
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  token.xpos === "VBN" &&
  (before?.norm === "and" || before?.norm === "but") &&
  after !== undefined &&
  (startsUpper(after.text) || after.norm === "that") &&
  verbCues(token.norm).some(({ frames }) =>
    frames.some(({ takes, object }) => takes.has("CLAUSE") || object !== null),
  );

/** "the neighbouring country": a verb to the tagger, in front of its noun. */
const isAttribute = (
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  token.xpos === "VBG" &&
  token.deprel === "amod" &&
  after?.upos === "NOUN" &&
  (before?.upos === "DET" || before?.xpos === "PRP$");

/** "His office put out a statement": a noun to the tagger, with the particle of a verb. */
const putsOut = (
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  token.norm === "put" &&
  token.upos === "NOUN" &&
  before?.upos !== "DET" &&
  /^(?:out|forward|up)$/.test(after?.norm ?? "");

const OFFICIAL = /^(?:official|representative|executive)$/;

/** "An official accused Vega", "an official who": an adjective to the tagger in front of a participle or of "who". */
const isOfficial = (token: Token, after: Token | undefined): boolean =>
  token.upos === "ADJ" &&
  OFFICIAL.test(token.norm) &&
  (after?.norm === "who" ||
    (after?.xpos === "VBN" && verbCues(after.norm).length > 0));

const officialActs = (
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean =>
  token.xpos === "VBN" &&
  OFFICIAL.test(before?.norm ?? "") &&
  after !== undefined &&
  startsUpper(after.text) &&
  verbCues(token.norm).length > 0;

/** "the president's directive to": a noun of saying in a noun's place. */
function isReportingNoun(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.upos !== "ADJ" && token.upos !== "VERB") return false;
  if (before === undefined || nounFrame(token.norm) === undefined) return false;
  const owned = before.xpos === "POS" || before.xpos === "PRP$";
  return (
    owned &&
    (after === undefined ||
      /^(?:ADP|PART|SCONJ|PUNCT|VERB|AUX)$/.test(after.upos))
  );
}

/** "promised that China": no determiner and no pronoun, whatever the tagger takes it for. */
function opensReport(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.norm !== "that" || before === undefined || after === undefined)
    return false;
  if (token.upos === "SCONJ" || !startsUpper(after.text)) return false;
  return verbCues(before.norm).some(({ frames }) =>
    frames.some(({ takes }) => takes.has("CLAUSE")),
  );
}

/** "calls that “a tale”", "welcomed that as", "called that charge a tale": what was said before, not a clause to come. */
function pointsBack(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): Tags | null {
  if (token.norm !== "that" || before === undefined || after === undefined)
    return null;
  const names = verbCues(before.norm).some(({ frames }) =>
    frames.some(
      ({ takes, prepositions }) =>
        takes.has("PREDICATE") || prepositions.get("as") === "PREDICATE",
    ),
  );
  if (!names) return null;
  if (after.norm === "as" || /^["“”'‘’«]$/.test(after.text))
    return { upos: "PRON", xpos: "DT" };
  const reports = verbCues(before.norm).some(
    ({ particle, frames }) =>
      particle === null && frames.some(({ takes }) => takes.has("CLAUSE")),
  );
  return !reports && after.upos === "NOUN" && after.xpos === "NN"
    ? { upos: "DET", xpos: "DT" }
    : null;
}

/** "CNN reports that", "who hopes for": a noun to the tagger, between a subject and what it reports. */
function isReportingVerb(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.upos !== "NOUN" || before === undefined || after === undefined)
    return false;
  if (
    !verbCues(token.norm).some(({ frames }) =>
      frames.some(({ takes }) => takes.has("CLAUSE")),
    )
  )
    return false;
  if (token.text !== token.norm) return false;
  const subject =
    (/^(?:PROPN|NOUN)$/.test(before.upos) && startsUpper(before.text)) ||
    /^(?:who|he|she|it|they)$/.test(before.norm) ||
    (before.upos === "NOUN" && before.xpos === "NNS");
  // "guards on strike say they": a pronoun of a clause to come.
  if (before.upos === "NOUN" && /^(?:he|she|it|they|we)$/.test(after.norm))
    return true;
  if (!subject) return before.text === "," && after.norm === "that";
  if (before.xpos === "NNS" && after.upos === "PROPN") return true;
  return /^(?:that|the|he|she|it|they|we|there|his|her|its|their)$/.test(
    after.norm,
  );
}

/** "a claim that Oslo disputes.", "which Lima rejects as": a plural noun to the tagger, behind whoever does so. */
const turnsAway = (token: Token, after: Token | undefined): boolean =>
  token.xpos === "NNS" &&
  /^(?:rejects|denies|condemns|disputes|contests|calls)$/.test(token.norm) &&
  (after === undefined ||
    /^[.,;:)—–"“]$/.test(after.text) ||
    after.norm === "as");

/** "…,” replies the envoy", "the envoy replies.": a plural noun to the tagger, beside a quotation. */
function isReply(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.upos !== "NOUN" || token.xpos !== "NNS") return false;
  const quotes = verbCues(token.norm).some(({ frames }) =>
    frames.some(({ takes }) => takes.has("QUOTE")),
  );
  if (!quotes || before === undefined || after === undefined) return false;
  if (/^["”’»]$/.test(before.text)) return /^(?:PROPN|DET)$/.test(after.upos);
  if (!/^[.:]$/.test(after.text)) return false;
  return (
    before.upos === "PROPN" ||
    (before.upos === "NOUN" && NEVER_NOUNS.test(token.norm))
  );
}

/** "Oxfam voices concern", "but offers to send": a plural noun to the tagger, with what only a verb has. */
const OPENS_OBJECT = /^(?:an?|the|no|its|their|his|her|one|ready)$/;

function isMisreadVerb(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.upos !== "NOUN" || token.xpos !== "NNS") return false;
  if (before === undefined || after === undefined) return false;
  if (before.upos === "PROPN" && isLightVerb(token.norm))
    return nounFrame(after.norm)?.kind != null;
  // "Oslo stands ready", "Ghana recognises one China"
  if (before.upos === "PROPN" && OPENS_OBJECT.test(after.norm)) return true;
  // "the envoy calls it a farce"
  if (/^(?:NOUN|PROPN)$/.test(before.upos) && /^(?:it|this)$/.test(after.norm))
    return verbCues(token.norm).some(({ frames }) =>
      frames.some(({ takes }) => takes.has("PREDICATE")),
    );
  return (
    before.norm === "but" &&
    after.norm === "to" &&
    verbCues(token.norm).some(({ frames }) =>
      frames.some(({ takes }) => takes.has("TO")),
    )
  );
}

/** "Strand shot back that": a reporting verb with its particle that the tagger took for an adjective. */
function isRetort(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.upos !== "ADJ" && token.upos !== "NOUN") return false;
  if (before === undefined || after === undefined) return false;
  return (
    (before.text === "," ||
      before.upos === "PROPN" ||
      before.upos === "PRON") &&
    verbCues(token.norm).some(({ particle }) => particle === after.norm)
  );
}

const MISREAD = new Set(["VERB", "ADP", "SCONJ", "AUX", "X", "INTJ", "ADV"]);

/** A capital inside a sentence, or in front of "said", makes a name of what the tagger took for another word. */
function nameTag(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): Tags {
  if (token.upos === "PROPN" || !startsUpper(token.text)) return token;
  if (!CAPITALISED.test(token.text)) return token;
  const initial = before === undefined || !WORD_OR_COMMA.test(before.text);
  const misread = MISREAD.has(token.upos);
  if (initial) {
    const subject =
      after !== undefined &&
      REPORTS.test(after.norm) &&
      !OPENERS.has(token.norm);
    return subject && token.upos !== "NOUN"
      ? { upos: "PROPN", xpos: "NNP" }
      : token;
  }
  return misread ? { upos: "PROPN", xpos: "NNP" } : token;
}
