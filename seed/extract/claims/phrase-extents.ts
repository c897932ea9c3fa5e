/** How far a noun, gerund or infinitive phrase goes that is claimed. */
import { verbCues } from "./cues.ts";
import { trimEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { isFinite, isLoose } from "./verbs.ts";

const CLOSES_PHRASE = new Set([
  "while",
  "although",
  "though",
  "whereas",
  "after",
  "before",
  "because",
  "as",
  "when",
  "if",
  "since",
  "until",
  "unless",
  "during",
  "amid",
  "but",
  "despite",
]);
/** Where words are said; "in an interview" at the end of a report belongs to the reporting. */
const OCCASIONS = new Set([
  "interview",
  "interviews",
  "statement",
  "speech",
  "briefing",
  "conference",
  "tweet",
  "tweets",
  "post",
  "letter",
  "address",
  "email",
  "e-mail",
  "memo",
  "testimony",
  "press",
  "televised",
  "remarks",
  "op-ed",
  "editorial",
  "column",
  "broadcast",
  "podcast",
  "appearance",
  "blog",
  "message",
  "communique",
  "readout",
]);

const OPENS_CLAUSE = new Set(
  "that who which whom whose what whatever where when why how whether if as because while until unless after before since once than whoever".split(
    " ",
  ),
);

/** The last word of a noun, gerund or infinitive phrase that begins at `start`. */
export function phraseEnd(
  ground: Ground,
  start: number,
  limit: number,
  infinitive: boolean,
): number {
  const { words, passage } = ground;
  if (standsAlone(ground, start)) return start;
  let end = limit;
  let clause = false;
  for (let i = start; i <= limit; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0) {
      i = Math.max(i, passage.quotations[word.quotation]?.last ?? i);
      // "the “king of the quay,” pointing at": the comma stands inside the marks.
      if (words[i - 1]?.text === "," && words[i + 1]?.xpos === "VBG") {
        end = i;
        break;
      }
      continue;
    }
    if (i === start) continue;
    if (OPENS_CLAUSE.has(word.norm) || opensContact(words[i - 1], word))
      clause = true;
    const stop =
      // "its pledge to pay was repeated": the verb whose subject the phrase is.
      (!clause && /^(?:was|were|is|are|has|had|will|would)$/.test(word.norm)) ||
      word.text === ";" ||
      word.text === ":" ||
      word.text === "—" ||
      word.text === "–" ||
      (word.isMark && /^[.!?]+$/.test(word.text)) ||
      (word.text === "," &&
        !listGoesOn(ground, i, limit) &&
        !likensBehind(ground, i, limit) &&
        !(infinitive && verbsGoOn(ground, i, limit))) ||
      (!infinitive &&
        CLOSES_PHRASE.has(word.norm) &&
        word.upos !== "ADV" &&
        words[i - 1]?.text !== "," &&
        !(word.norm === "as" && likens(ground, i + 1, limit))) ||
      (word.norm === "and" &&
        (goesOnReporting(words[i + 1], words[i + 2]) ||
          anotherSpeaks(ground, i + 1))) ||
      (/^(?:and|but|or|then)$/.test(word.norm) &&
        nextIsFinite(ground, i + 1, limit));
    if (stop) {
      end = i - 1;
      break;
    }
  }
  return trimEnd(ground, start, stripOccasion(ground, start, end));
}

/** "the years he has spent": a relative clause without its pronoun. */
const opensContact = (before: Word | undefined, word: Word): boolean =>
  /^(?:he|she|they|we|i|you)$/.test(word.norm) &&
  /^(?:NOUN|PROPN)$/.test(before?.upos ?? "");

/** "him", "them" and no second object: the whole of a phrase. */
function standsAlone(ground: Ground, at: number): boolean {
  return (
    /^(?:him|them|me|us)$/.test(ground.words[at]?.text ?? "") &&
    chunkAt(ground, at + 1)?.first !== at + 1
  );
}

/** "as proof", "as being too soft", "as “a back door”": what something is taken for; no clause begins. */
function likens(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  const first = words[at];
  if (first?.xpos === "VBG" || (first?.quotation ?? -1) >= 0) return true;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.first !== at || chunk.pronoun) return false;
  for (let i = chunk.last + 1; i <= limit && i < chunk.last + 8; i++) {
    const word = words[i] as Word;
    if (word.isMark || /^(?:that|who|which)$/.test(word.norm)) return true;
    if (isFinite(word)) return false;
  }
  return true;
}

/** "pointed to two cases, as examples of", ", though not the others": more of one phrase behind a comma. */
function likensBehind(ground: Ground, comma: number, limit: number): boolean {
  const { words } = ground;
  const next = words[comma + 1];
  if (next === undefined || next.quotation >= 0) return false;
  if (next.norm === "as") return likens(ground, comma + 2, limit);
  return (
    /^(?:though|although|if|but)$/.test(next.norm) &&
    words[comma + 2]?.norm === "not"
  );
}

/** A comma inside a phrase: a list of phrases, or a name in apposition. */
function listGoesOn(ground: Ground, comma: number, limit: number): boolean {
  const { words } = ground;
  const next = words[comma + 1];
  if (next === undefined || comma + 1 > limit) return false;
  if (next.quotation >= 0) return false;
  if (endsList(ground, comma + 1, limit)) return followsComma(ground, comma);
  if (next.norm === "including" && chunkAt(ground, comma + 2) !== null)
    return true;
  const chunk = withOf(ground, chunkAt(ground, comma + 1), limit);
  if (chunk === null || chunk.first !== comma + 1) return false;
  const after = words[chunk.last + 1];
  const lastWord = words[chunk.last] as Word;
  const named =
    lastWord.upos === "PROPN" && (words[comma - 1] as Word).upos !== "PROPN";
  if (after === undefined || chunk.last >= limit) return named;
  if (named && after.text === ",") return true;
  if (after.norm === "and" || after.norm === "or") return true;
  return after.text === "," && listGoesOn(ground, chunk.last + 1, limit);
}

/** "France, and the Gulf states": the last of a list, with no verb of its own. */
function endsList(ground: Ground, at: number, limit: number): boolean {
  if (!/^(?:and|or)$/.test(ground.words[at]?.norm ?? "")) return false;
  const chunk = chunkAt(ground, at + 1);
  if (chunk === null || chunk.first !== at + 1 || chunk.pronoun) return false;
  let next = chunk.last + 1;
  while (next <= limit && isLoose(ground.words[next])) next++;
  return next > limit || !/^(?:VERB|AUX)$/.test(ground.words[next]?.upos ?? "");
}

/** Whether another comma stands close in front: a list of three. */
function followsComma(ground: Ground, comma: number): boolean {
  for (let i = comma - 1; i >= 0 && i > comma - 10; i--)
    if (ground.words[i]?.text === ",") return true;
  return false;
}

/** "Ada Obi of Lagos": a phrase with what "of" hangs on it. */
function withOf(ground: Ground, chunk: Run | null, limit: number): Run | null {
  if (chunk === null || ground.words[chunk.last + 1]?.norm !== "of")
    return chunk;
  const next = chunkAt(ground, chunk.last + 2);
  return next !== null && next.first === chunk.last + 2 && next.last <= limit
    ? { first: chunk.first, last: next.last }
    : chunk;
}

/** "to mend nets, paint boats and sell fish": further verbs in their plain form. */
function verbsGoOn(ground: Ground, comma: number, limit: number): boolean {
  const { words } = ground;
  if (words[comma + 1]?.xpos !== "VB") return false;
  for (let i = comma + 2; i < limit && i < comma + 25; i++)
    if (words[i]?.norm === "and" && words[i + 1]?.xpos === "VB") return true;
  return false;
}

/** "with Oslo accusing Lima of delay and Lima saying that": the next who speaks. */
function anotherSpeaks(ground: Ground, at: number): boolean {
  const subject = chunkAt(ground, at);
  const verb = ground.words[(subject?.last ?? at) + 1];
  return (
    subject?.first === at &&
    !subject.temporal &&
    verb?.xpos === "VBG" &&
    verb.quotation < 0 &&
    verbCues(verb.norm).length > 0
  );
}

/** "its patience and called for more": the speaker's next act, not a second thing. */
const goesOnReporting = (
  word: Word | undefined,
  next: Word | undefined,
): boolean =>
  word?.upos === "VERB" &&
  word.quotation < 0 &&
  word.xpos !== "VB" &&
  verbCues(word.norm).some(
    ({ particle }) =>
      particle === null || particle.split(" ")[0] === next?.norm,
  );

function nextIsFinite(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  let i = at;
  const chunk = chunkAt(ground, i);
  if (chunk !== null && chunk.first === i) i = chunk.last + 1;
  while (i <= limit && isLoose(words[i])) i++;
  const word = words[i];
  return (
    word !== undefined && i <= limit && word.quotation < 0 && isFinite(word)
  );
}

function stripOccasion(ground: Ground, start: number, end: number): number {
  const { words } = ground;
  for (let i = start + 1; i <= end; i++) {
    const word = words[i] as Word;
    if (word.upos !== "ADP" || word.quotation >= 0) continue;
    if (!/^(?:in|during|at|on|via|through)$/.test(word.norm)) continue;
    const chunk = chunkAt(ground, i + 1);
    if (chunk === null || chunk.first !== i + 1) continue;
    if (OCCASIONS.has(words[chunk.last]?.norm ?? "") && chunk.last <= end)
      return i - 1;
  }
  return end;
}
