import { chunkAt, type Ground } from "./ground.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import { phraseStartingAt, type Subject, subjectBefore } from "./subjects.ts";
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
  while (at > stretch.first && isLoose(ground.words[at] as Word)) at--;
  const left = ground.words[at];
  if (left === undefined || verb === stretch.first) return true;
  if (SPEAKING.has(left.norm)) return true;
  return (
    /^(?:,|and|but|while|by|after|before|—|–)$/.test(left.norm) ||
    left.quotation >= 0
  );
}

/** "X left, saying that" and "Noting that …, X left": the subject of the clause it hangs on. */
export function sharedSubject(
  ground: Ground,
  stretch: Stretch,
  verb: number,
): Subject | null {
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
    if (subject !== null) return { ...subject, rule: "shared" };
  }
  for (let i = verb - 1; i > stretch.first; i--) {
    const word = ground.words[i] as Word;
    if (word.quotation >= 0 || (word.upos !== "VERB" && word.upos !== "AUX"))
      continue;
    const form = verbForm(ground, i);
    if (form.shape !== "FINITE" && form.shape !== "MODAL") continue;
    const subject = subjectBefore(ground, i, stretch.first);
    if (subject !== null) return { ...subject, rule: "shared" };
  }
  return subjectAhead(ground, stretch, verb);
}

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
    for (
      let j = phrase.last + 1;
      j <= stretch.last && j < phrase.last + 4;
      j++
    ) {
      const word = words[j] as Word;
      if (isLoose(word)) continue;
      if (isFinite(word))
        return {
          ...phrase,
          head: chunkAt(ground, phrase.first)?.last ?? phrase.last,
          antecedent: phrase,
          rule: "ahead",
        };
      break;
    }
  }
  return null;
}
