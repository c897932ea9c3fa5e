import { chunkAt, type Ground } from "./ground.ts";
import { verbCues } from "./cues.ts";
import type { Word } from "./passage.ts";
import { isFinite, isLoose } from "./verbs.ts";

const CLOSES_CLAUSE = new Set(["while", "although", "though", "whereas"]);
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

/** The last word of a reported clause that begins at `start`. */
export function clauseEnd(
  ground: Ground,
  start: number,
  limit: number,
  cue: number,
): number {
  const { words, passage } = ground;
  let end = limit;
  for (let i = start; i <= limit; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0) {
      i = Math.max(i, passage.quotations[word.quotation]?.last ?? i);
      continue;
    }
    if (i === start) continue;
    const next = words[i + 1];
    if (word.text === ";" || (word.isMark && /^[.!?]+$/.test(word.text))) {
      end = i - 1;
      break;
    }
    if (
      word.text === "," &&
      next !== undefined &&
      i < limit &&
      commaCloses(ground, i, limit, cue)
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

function commaCloses(
  ground: Ground,
  comma: number,
  limit: number,
  cue: number,
): boolean {
  const { words } = ground;
  const next = words[comma + 1] as Word;
  if (CLOSES_CLAUSE.has(next.norm)) return true;
  if (
    next.norm === "according" ||
    (next.norm === "as" && speaks(ground, comma + 2, limit))
  )
    return true;
  if (next.norm.endsWith("ing") && verbCues(next.norm).length > 0) return true;
  if (next.norm === "and" || next.norm === "but")
    return coordinatesCue(ground, comma + 2, limit, cue);
  return speaks(ground, comma + 1, limit);
}

/** "he said" with nothing of its own to report: the cue of what stands before the comma. */
function speaks(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.first !== at || chunk.temporal) return false;
  let i = chunk.last + 1;
  while (i <= limit && isLoose(words[i] as Word)) i++;
  const verb = words[i];
  if (verb === undefined || i > limit || verb.upos !== "VERB") return false;
  if (!reportsClause(verb)) return false;
  const after = words[i + 1];
  return (
    after === undefined ||
    after.isMark ||
    i === limit ||
    after.upos === "ADP" ||
    isLoose(after)
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
  while (i <= limit && isLoose(words[i] as Word)) i++;
  const verb = words[i];
  if (
    verb === undefined ||
    i > limit ||
    verb.upos !== "VERB" ||
    verb.quotation >= 0
  )
    return false;
  if (!isFinite(verb) || verbCues(verb.norm).length === 0) return false;
  // "countries thought to be near it": a participle on its noun.
  if (i > at && /^(?:to|by)$/.test(words[i + 1]?.norm ?? "")) return false;
  return verb.xpos === words[cue]?.xpos || i > at;
}

function reportsClause(word: Word): boolean {
  return verbCues(word.norm).some((cue) =>
    cue.frames.some((frame) => frame.takes.has("CLAUSE")),
  );
}

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
  let end = limit;
  let clause = false;
  for (let i = start; i <= limit; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0) {
      i = Math.max(i, passage.quotations[word.quotation]?.last ?? i);
      continue;
    }
    if (i === start) continue;
    if (OPENS_CLAUSE.has(word.norm)) clause = true;
    const stop =
      // "its pledge to pay was repeated": the verb whose subject the phrase is.
      (!clause && /^(?:was|were|is|are|has|had|will|would)$/.test(word.norm)) ||
      word.text === ";" ||
      word.text === ":" ||
      word.text === "—" ||
      word.text === "–" ||
      (word.isMark && /^[.!?]+$/.test(word.text)) ||
      (word.text === "," && !listGoesOn(ground, i, limit)) ||
      (!infinitive && CLOSES_PHRASE.has(word.norm) && word.upos !== "ADV") ||
      (/^(?:and|but|or|then)$/.test(word.norm) &&
        nextIsFinite(ground, i + 1, limit));
    if (stop) {
      end = i - 1;
      break;
    }
  }
  return trimEnd(ground, start, stripOccasion(ground, start, end));
}

/** A comma inside a phrase: a list of phrases, or a name in apposition. */
function listGoesOn(ground: Ground, comma: number, limit: number): boolean {
  const { words } = ground;
  const next = words[comma + 1];
  if (next === undefined || comma + 1 > limit) return false;
  if (next.quotation >= 0) return false;
  if (next.norm === "including" && chunkAt(ground, comma + 2) !== null)
    return true;
  const chunk = chunkAt(ground, comma + 1);
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

function nextIsFinite(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  let i = at;
  const chunk = chunkAt(ground, i);
  if (chunk !== null && chunk.first === i) i = chunk.last + 1;
  while (i <= limit && isLoose(words[i] as Word)) i++;
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
