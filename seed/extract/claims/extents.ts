/** How far a reported clause goes. */
import { chunkAt, type Ground } from "./ground.ts";
import { verbCues } from "./cues.ts";
import type { Word } from "./passage.ts";
import { opensResumption } from "./resumptions.ts";
import { isFinite, isLoose } from "./verbs.ts";

const CLOSES_CLAUSE = new Set(["while", "although", "though", "whereas"]);
/** The last word of a reported clause that begins at `start`. */
export function clauseEnd(
  ground: Ground,
  start: number,
  limit: number,
  cue: number,
): number {
  const { words, passage } = ground;
  let end = limit;
  const leads = leadsIn(ground, cue);
  for (let i = start; i <= limit; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0) {
      i = Math.max(i, passage.quotations[word.quotation]?.last ?? i);
      // "… “the worst of all,” adding": the comma stands inside the marks.
      if (words[i - 1]?.text === "," && isReportingParticiple(words[i + 1])) {
        end = i;
        break;
      }
      continue;
    }
    if (i === start) continue;
    const next = words[i + 1];
    if (word.text === ";" || (word.isMark && /^[.!?]+$/.test(word.text))) {
      end = i - 1;
      break;
    }
    if (/^(?:—|–|--|-)$/.test(word.text) && breaksOff(ground, i, limit)) {
      end = i - 1;
      break;
    }
    if (
      word.text === "," &&
      next !== undefined &&
      i < limit &&
      (commaCloses(ground, i, limit, cue) ||
        (leads && opensMainClause(ground, i + 1, limit)))
    ) {
      end = i - 1;
      break;
    }
    if (
      (word.norm === "and" || word.norm === "but") &&
      coordinatesCue(ground, i + 1, limit, cue)
    ) {
      end = i - 1;
      break;
    }
  }
  return trimEnd(ground, start, end);
}

/** "— and several of them came": a dash with no second one, behind which the writer goes on. */
function breaksOff(ground: Ground, dash: number, limit: number): boolean {
  const { words } = ground;
  if (opensResumption(ground, dash + 1)) return true;
  if (!/^(?:and|but|a|an)$/.test(words[dash + 1]?.norm ?? "")) return false;
  for (let i = dash + 1; i <= limit; i++)
    if (words[i]?.text === words[dash]?.text) return false;
  return true;
}

function commaCloses(
  ground: Ground,
  comma: number,
  limit: number,
  cue: number,
): boolean {
  const { words } = ground;
  const next = words[comma + 1] as Word;
  if (CLOSES_CLAUSE.has(next.norm)) return true;
  if (closesAside(ground, comma, cue)) return true;
  if (
    next.norm === "even" &&
    /^(?:as|though|while)$/.test(words[comma + 2]?.norm ?? "")
  )
    return true;
  if (
    next.norm === "according" ||
    (next.norm === "as" && speaks(ground, comma + 2, limit))
  )
    return true;
  if (isReportingParticiple(next) || opensResumption(ground, comma + 1))
    return true;
  if (isTold(ground, comma + 1, limit, cue)) return true;
  if (next.norm === "and" || next.norm === "but")
    return coordinatesCue(ground, comma + 2, limit, cue);
  return speaks(ground, comma + 1, limit);
}

/** "Oslo, contrary to the claim that the boats had left, said": the comma that ends an aside with a noun's clause. */
function closesAside({ words }: Ground, comma: number, cue: number): boolean {
  if (words[cue]?.upos !== "NOUN") return false;
  if (!isFinite(words[comma + 1] as Word)) return false;
  for (let i = cue + 1; i < comma; i++)
    if (words[i]?.text === ",") return false;
  const { sentence } = words[cue] as Word;
  for (let i = cue - 1; words[i]?.sentence === sentence; i--)
    if (words[i]?.text === ",") return true;
  return false;
}

/** "said he would visit Oslo, which lies in Norway": the present behind a report in the past is the writer's. */
function isTold(
  ground: Ground,
  at: number,
  limit: number,
  cue: number,
): boolean {
  const { words } = ground;
  if (!/^VB[DN]$/.test(words[cue]?.xpos ?? "")) return false;
  if (!/^(?:which|when|where)$/.test(words[at]?.norm ?? "")) return false;
  for (let i = at + 1; i <= limit && i < at + 12; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0 || word.text === ",") return false;
    if (isFinite(word)) return /^VB[ZP]$/.test(word.xpos);
  }
  return false;
}

const isReportingParticiple = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.norm.endsWith("ing") &&
  verbCues(word.norm).length > 0;

/** "While few said …,", "After arguing that …,": a clause in front of the one it belongs to. */
function leadsIn(ground: Ground, cue: number): boolean {
  const { words } = ground;
  const sentence = words[cue]?.sentence;
  let first = cue;
  while (first > 0 && words[first - 1]?.sentence === sentence) first--;
  const opener = words[first] as Word;
  if (cue - first > 24) return false;
  if (hangsOnPhrase(ground, first, cue)) return true;
  if (cue - first > 12) return false;
  for (let i = first; i < cue; i++)
    if (words[i]?.text === "," || (words[i]?.quotation ?? -1) >= 0)
      return false;
  return (
    /^(?:while|although|though|whereas|after|before|when|because|since|if)$/.test(
      opener.norm,
    ) ||
    (first === cue &&
      opener.norm.endsWith("ing") &&
      opener.norm !== "according")
  );
}

/** "Behind the report, which found that …,", "Now, after arguing that …,": no clause of its own has begun yet. */
function hangsOnPhrase(ground: Ground, first: number, cue: number): boolean {
  const { words } = ground;
  let pronoun = cue - 1;
  while (
    pronoun >= first &&
    !/^(?:which|who)$/.test(words[pronoun]?.norm ?? "")
  )
    pronoun--;
  if (pronoun < first || pronoun < cue - 3) pronoun = -1;
  const gerund =
    words[cue]?.norm.endsWith("ing") === true &&
    /^(?:after|before|by|while|in|without|despite|when)$/.test(
      words[cue - 1]?.norm ?? "",
    );
  const end = pronoun >= 0 ? pronoun : gerund ? cue - 1 : -1;
  if (end <= first && !gerund) return false;
  for (let i = first; i < end; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0 || isFinite(word)) return false;
  }
  return pronoun < 0 || opensPhrase(words[first] as Word);
}

const opensPhrase = ({ upos, norm }: Word): boolean =>
  upos === "ADP" || upos === "SCONJ" || norm.endsWith("ing");

/** A subject and its finite verb right behind a comma. */
function opensMainClause(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.first !== at || chunk.temporal) return false;
  for (let i = chunk.last + 1; i <= limit && i <= chunk.last + 12; i++) {
    const word = words[i] as Word;
    if (word.text === "," || word.quotation >= 0) return false;
    if (isFinite(word)) return true;
    if (!isLoose(word) && word.upos !== "ADP" && chunkAt(ground, i) === null)
      return false;
  }
  return false;
}

/** "he said" with nothing of its own to report: the cue of what stands before the comma. */
function speaks(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.first !== at || chunk.temporal) return false;
  let i = chunk.last + 1;
  while (i <= limit && isLoose(words[i])) i++;
  const verb = words[i];
  if (verb === undefined || i > limit || verb.upos !== "VERB") return false;
  if (!reportsClause(verb)) return false;
  const after = words[i + 1];
  return (
    after === undefined ||
    after.isMark ||
    i === limit ||
    after.upos === "ADP" ||
    isLoose(after) ||
    chunkAt(ground, i + 1)?.temporal === true
  );
}

/** Whether "and" goes on to another act of speech: "and warned that", "and he called on". */
function coordinatesCue(
  ground: Ground,
  at: number,
  limit: number,
  cue: number,
): boolean {
  const { words } = ground;
  let i = at;
  const chunk = chunkAt(ground, i);
  if (chunk !== null && chunk.first === i && !chunk.temporal)
    i = chunk.last + 1;
  while (i <= limit && isLoose(words[i])) i++;
  const verb = words[i];
  if (
    verb === undefined ||
    i > limit ||
    verb.upos !== "VERB" ||
    verb.quotation >= 0
  )
    return false;
  // "stating that … and chiding them"
  if (i === at && isReportingParticiple(verb))
    return words[cue]?.norm.endsWith("ing") === true;
  // "with Oslo saying that … and Lima accusing it"
  if (i > at && isReportingParticiple(verb))
    return words[cue]?.norm.endsWith("ing") === true;
  if (!isFinite(verb) || verbCues(verb.norm).length === 0) return false;
  // "said she was worried and wanted to see": what is thought or wanted goes on with what is reported.
  if (i === at && isOfTheMind(verb)) return false;
  // "countries thought to be near it": a participle on its noun.
  if (i > at && /^(?:to|by)$/.test(words[i + 1]?.norm ?? "")) return false;
  return verb.xpos === words[cue]?.xpos || i > at;
}

const MIND =
  /^(?:want|wish|hope|expect|anticipate|plan|intend|aim|seek|believe|think|feel|consider|doubt|suspect|know|understand|reali[sz]e|recogni[sz]e|remember|learn|see|hear|sense|find|decide|fear|worry|support|back|favou?r|oppose|regret|appreciate|agree|refuse|decline|downplay)$/;
const isOfTheMind = ({ lemma }: Word): boolean => MIND.test(lemma);

function reportsClause(word: Word): boolean {
  return verbCues(word.norm).some((cue) =>
    cue.frames.some((frame) => frame.takes.has("CLAUSE")),
  );
}

/** Without the punctuation that a phrase ends in; a closing quotation mark stays. */
export function trimEnd(ground: Ground, start: number, end: number): number {
  const { words } = ground;
  let i = end;
  while (i > start) {
    const word = words[i] as Word;
    if (
      !word.isMark ||
      (word.quotation >= 0 && /["”’'»“]/.test(word.text)) ||
      /^[)\]%]$/.test(word.text)
    )
      break;
    i--;
  }
  return i;
}
