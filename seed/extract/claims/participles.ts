import { isLightVerb, verbCues } from "./cues.ts";
import { chunkAt, type Ground } from "./ground.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import {
  asShared,
  phraseEndingAt,
  phraseStartingAt,
  type Subject,
  subjectBefore,
  subjectOn,
} from "./subjects.ts";
import { isFinite, isLoose, verbForm } from "./verbs.ts";

/** Things that are said or written: "a statement saying", "a report accusing". */
const SPEAKING = new Set(
  "statement statements letter letters report reports tweet tweets email e-mail resolution lawsuit suit memo message messages article speech interview note petition post editorial declaration communique video testimony complaint appeal open".split(
    " ",
  ),
);

/** ", saying that" and "Citing …, he": a participle that hangs on a clause, not on a noun. */
export function isFree(
  ground: Ground,
  stretch: Stretch,
  verb: number,
): boolean {
  const word = ground.words[verb] as Word;
  if (!word.norm.endsWith("ing")) return false;
  let at = verb - 1;
  while (at > stretch.first && isLoose(ground.words[at])) at--;
  const left = ground.words[at];
  if (left === undefined || verb === stretch.first) return true;
  if (SPEAKING.has(left.norm)) return true;
  if (withPhrase(ground, stretch, verb) !== null) return true;
  if (spentOn(ground, stretch, at)) return true;
  // "In rejecting the challenge, the court …"
  if (left.norm === "in" && at === stretch.first) return true;
  // "could be heard complaining that"
  if (/^(?:heard|seen|filmed|recorded|caught)$/.test(left.norm)) return true;
  return (
    /^(?:,|and|but|while|by|after|before|when|—|–)$/.test(left.norm) ||
    left.quotation >= 0
  );
}

/** "X left, saying that" and "Noting that …, X left": the subject of the clause it hangs on. */
export function sharedSubject(
  ground: Ground,
  stretch: Stretch,
  verb: number,
): Subject | null {
  const named =
    withPhrase(ground, stretch, verb) ??
    writtenWords(ground, stretch, verb) ??
    nounInFront(ground, stretch, verb);
  if (named !== null) return named;
  const governor = ground.words[verb]?.governor ?? -1;
  if (
    governor > stretch.first &&
    governor < verb &&
    ground.words[governor]?.upos === "VERB"
  ) {
    const form = verbForm(ground, governor);
    const subject =
      form.shape === "FINITE" || form.shape === "MODAL"
        ? subjectBefore(ground, governor, stretch.first)
        : null;
    if (subject !== null) return asShared(subject);
  }
  for (let i = verb - 1; i > stretch.first; i--) {
    const word = ground.words[i] as Word;
    if (word.quotation >= 0 || (word.upos !== "VERB" && word.upos !== "AUX"))
      continue;
    const form = verbForm(ground, i);
    if (form.shape !== "FINITE" && form.shape !== "MODAL") continue;
    const subject = subjectBefore(ground, i, stretch.first);
    if (subject !== null) return asShared(subject);
  }
  return subjectAhead(ground, stretch, verb);
}

/** "left, with Berg calling it a farce", "left, his aides claiming that": whoever stands in front of the participle. */
function withPhrase(
  ground: Ground,
  stretch: Stretch,
  verb: number,
): Subject | null {
  let at = verb - 1;
  while (at > stretch.first && isLoose(ground.words[at])) at--;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.last !== at || chunk.temporal) return null;
  if (chunk.first <= stretch.first) return null;
  const owned = ground.words[chunk.first]?.xpos === "PRP$";
  const opener = ground.words[chunk.first - 1]?.norm;
  const joined =
    /^(?:and|while)$/.test(opener ?? "") &&
    opensWith(ground, stretch, chunk.first - 2);
  if (opener !== "with" && !(owned && opener === ",") && !joined) return null;
  const phrase = { first: chunk.first, last: at };
  return subjectOn(phrase, at, "with");
}

/** "with Oslo accusing Lima of delay and …": such a phrase in front, in which another speaks. */
function opensWith(ground: Ground, stretch: Stretch, at: number): boolean {
  const { words } = ground;
  for (let i = at; i >= stretch.first && i > at - 30; i--) {
    const word = words[i] as Word;
    if (word.norm !== "with" || word.quotation >= 0) continue;
    const subject = chunkAt(ground, i + 1);
    const verb = words[(subject?.last ?? i) + 1];
    return verb?.xpos === "VBG" && verbCues(verb.norm).length > 0;
  }
  return false;
}

/** "had columnists suggesting that": whoever stands right in front of a participle that hangs on a noun. */
function nounInFront(
  ground: Ground,
  stretch: Stretch,
  verb: number,
): Subject | null {
  if (ground.words[verb]?.xpos !== "VBG" || isFree(ground, stretch, verb))
    return null;
  const phrase = phraseEndingAt(ground, verb - 1, stretch.first);
  if (phrase === null || chunkAt(ground, verb - 1)?.temporal) return null;
  return subjectOn(phrase, verb - 1, "near");
}

/** "spent the week mocking Oslo": a time, or a part of one, behind a form of "spend". */
function spentOn(ground: Ground, stretch: Stretch, last: number): boolean {
  for (let i = last; i >= stretch.first && i > last - 8; i--) {
    const word = ground.words[i] as Word;
    if (/^(?:spend|spends|spent|spending)$/.test(word.norm)) return i < last;
    if (word.isMark || word.quotation >= 0 || isFinite(word)) return false;
  }
  return false;
}

/** "received a letter accusing Oslo of": the letter speaks; "sent a letter accusing Oslo of" has who sent it. */
function writtenWords(
  ground: Ground,
  stretch: Stretch,
  verb: number,
): Subject | null {
  if (!SPEAKING.has(ground.words[verb - 1]?.norm ?? "")) return null;
  const phrase = phraseEndingAt(ground, verb - 1, stretch.first);
  if (phrase === null) return null;
  for (let i = phrase.first - 1; i >= stretch.first; i--) {
    const word = ground.words[i] as Word;
    if (word.upos !== "VERB" || !isFinite(word)) continue;
    if (isLightVerb(word.norm) || ISSUES.test(word.norm)) return null;
    break;
  }
  return subjectOn(phrase, verb - 1, "written");
}

const ISSUES =
  /^(?:wrote|write|writes|written|signed|sign|signs|sent|gave|put|posted|published|issued|read)$/;

/** The subject after the comma that ends a leading participle's phrase. */
function subjectAhead(
  ground: Ground,
  stretch: Stretch,
  verb: number,
): Subject | null {
  if (verb > stretch.first + 3) return null;
  const { words } = ground;
  for (let i = verb + 1; i < stretch.last; i++) {
    if (words[i]?.text !== ",") continue;
    const phrase = phraseStartingAt(ground, i + 1);
    if (phrase === null || words[i + 1]?.quotation !== -1) continue;
    if (/^(?:which|who|that)$/.test(words[i + 1]?.norm ?? "")) continue;
    for (
      let j = phrase.last + 1;
      j <= stretch.last && j < phrase.last + 4;
      j++
    ) {
      const word = words[j] as Word;
      if (isLoose(word)) continue;
      if (isFinite(word))
        return subjectOn(
          phrase,
          chunkAt(ground, phrase.first)?.last ?? phrase.last,
          "ahead",
        );
      break;
    }
  }
  return null;
}
