import type { Candidate } from "./candidates.ts";
import { startsClause } from "./clause-starts.ts";
import { verbCues, type WordFrame } from "./cues.ts";
import { clauseEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { phraseEnd } from "./phrase-extents.ts";
import { isRelative } from "./resumptions.ts";
import type { Stretch } from "./stretches.ts";
import { isFinite, isLoose, isNegation } from "./verbs.ts";

/** What a noun or an adjective is followed by. */
export interface WordComplement {
  readonly run: Run;
  readonly how: string;
  readonly complement: Candidate["complement"];
}

export function complementOfWord(
  ground: Ground,
  frame: WordFrame,
  at: number,
  stretch: Stretch,
  cue: number,
  nominal: boolean,
): WordComplement | null {
  const { words } = ground;
  const word = words[at];
  if (word === undefined || at >= stretch.last || word.quotation >= 0)
    return null;
  if (
    word.norm === "that" &&
    (frame.kind === "DEMAND" || startsFinite(ground, at + 1, stretch.last)) &&
    !isRelative(ground, at + 1)
  )
    return {
      run: {
        first: at + 1,
        last: beforeMain(
          ground,
          stretch.first,
          at + 1,
          clauseEnd(ground, at + 1, stretch.last, cue),
        ),
      },
      how: "that",
      complement: "CLAUSE",
    };
  let to = at;
  if (isNegation(word.norm)) to++;
  if (words[to]?.norm === "to") {
    let v = to + 1;
    while (v <= stretch.last && isLoose(words[v])) v++;
    if (words[v]?.upos === "VERB" || words[v]?.upos === "AUX")
      return {
        run: { first: at, last: phraseEnd(ground, at, stretch.last, true) },
        how: "infinitive",
        complement: "TO",
      };
  }
  // "made the same demand: the port must open"
  if (nominal && word.text === ":" && words[at + 1]?.quotation === -1)
    return {
      run: {
        first: at + 1,
        last: clauseEnd(ground, at + 1, stretch.last, cue),
      },
      how: "colon",
      complement: "CLAUSE",
    };
  if (nominal && opensBareClause(ground, frame, at, stretch.last, cue))
    return {
      run: { first: at, last: clauseEnd(ground, at, stretch.last, cue) },
      how: "bare",
      complement: "BARE",
    };
  if (!frame.prepositions.has(word.norm) || word.upos === "ADV") return null;
  if (chunkAt(ground, at + 1)?.temporal === true) return null;
  if (
    nominal &&
    word.norm === "of" &&
    !(frame.kind !== null && OF_A_MATTER.test(frame.kind)) &&
    !words[at + (isNegation(words[at + 1]?.norm ?? "") ? 2 : 1)]?.norm.endsWith(
      "ing",
    ) &&
    frame.kind !== "PROMISE"
  )
    return null;
  return {
    run: {
      first: at + 1,
      last: phraseEnd(ground, at + 1, stretch.last, false),
    },
    how: "preposition",
    complement: "NP",
  };
}

/** "criticism of the dam", "fear of a flood": what "of" brings is what is found so; of most nouns it is who or whose. */
const OF_A_MATTER = /^(?:CONCERN|CRITICISM|DENIAL|WARNING)$/;

/** "voiced confidence it was winning": a pronoun as subject right behind a noun of belief. */
function opensBareClause(
  ground: Ground,
  frame: WordFrame,
  at: number,
  limit: number,
  cue: number,
): boolean {
  const { words } = ground;
  return (
    frame.kind === "STATEMENT" &&
    at === cue + 1 &&
    /^(?:he|she|it|they|there)$/.test(words[at]?.norm ?? "") &&
    startsClause(ground, at, limit, true)
  );
}

/** "With regard to reports that the king was ill, the palace said …": the end of what a phrase in front reports. */
function beforeMain(
  ground: Ground,
  opening: number,
  first: number,
  last: number,
): number {
  const { words } = ground;
  for (let i = opening; i < first - 1; i++)
    if (isFinite(words[i] as Word)) return last;
  for (let i = first + 2; i < last - 1; i++) {
    if (words[i]?.text !== ",") continue;
    const subject = chunkAt(ground, i + 1);
    const verb = words[(subject?.last ?? i) + 1];
    if (
      subject?.first === i + 1 &&
      verb !== undefined &&
      isFinite(verb) &&
      verbCues(verb.norm).length > 0
    )
      return i - 1;
  }
  return last;
}

/** A clause, not a relative "that": something that can be a subject comes next. */
function startsFinite(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (words[at]?.quotation !== -1) return true;
  if (chunk === null || chunk.first !== at)
    return words[at]?.upos === "ADP" || words[at]?.upos === "SCONJ";
  for (let i = chunk.last + 1; i <= limit && i < chunk.last + 14; i++)
    if (isFinite(words[i] as Word)) return true;
  return false;
}
