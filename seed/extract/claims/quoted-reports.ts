import type { Candidate } from "./candidates.ts";
import type { Complementation } from "./complementation.ts";
import { type VerbCue, verbCues } from "./cues.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { hearers } from "./hearers.ts";
import { quotationAt, type Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import type { Subject } from "./subjects.ts";
import { isFinite, isVerb, type VerbForm } from "./verbs.ts";
import { startsLower } from "../text/letters.ts";

/** "The old boats, she said, “will not sail”": a quotation that goes on with what stands in front of the speaker. */
export function withFront(
  ground: Ground,
  stretch: Stretch,
  subject: Subject | null,
  found: Complementation,
): Complementation {
  const comma = (subject?.first ?? 0) - 1;
  const goesOn =
    found.rule === "quotation" &&
    subject?.rule === "near" &&
    ground.words[comma]?.text === "," &&
    ground.words[found.content.first - 1]?.text === "," &&
    comma > stretch.first &&
    opensLower(ground, found.content.first) &&
    !saysWhen(ground, stretch.first, comma) &&
    !reportsBefore(ground, stretch.first, comma);
  if (!goesOn) return found;
  return {
    complement: found.complement,
    frame: found.frame,
    content: { first: stretch.first, last: found.content.last },
    roles: found.roles,
    preposition: found.preposition,
    cueLast: found.cueLast,
    rule: found.rule,
  };
}

/** Whether what is quoted begins in the middle of a sentence. */
function opensLower(ground: Ground, mark: number): boolean {
  return startsLower(ground.words[mark + 1]?.text ?? "");
}

/** "On Tuesday, she said": a phrase that says when or where it was said. */
function saysWhen(ground: Ground, first: number, end: number): boolean {
  const at = ground.words[first]?.upos === "ADP" ? first + 1 : first;
  const chunk = chunkAt(ground, at);
  return (
    chunk !== null && (chunk.temporal || at > first) && chunk.last === end - 1
  );
}

/** Subjects with words of their own between them and the verb: what stands in front is not what they said. */
const APART: ReadonlySet<string> = new Set([
  "shared",
  "relative",
  "over a clause",
]);

/** The quotation that ends right before the subject, or before an inverted verb. */
export function quotationBefore(
  ground: Ground,
  stretch: Stretch,
  subject: Subject | null,
  verb: number,
): Run | null {
  const { words, passage } = ground;
  const start =
    subject === null || subject.rule === "inverted" ? verb : subject.first;
  if (subject !== null && APART.has(subject.rule)) return null;
  let at = start - 1;
  while (
    at > stretch.first &&
    /^[,—–-]$/.test(words[at]?.text ?? "") &&
    (words[at]?.quotation ?? -1) < 0
  )
    at--;
  const run = quotationAt(passage, at);
  if (run === undefined || run.last !== at || run.first < stretch.first)
    return null;
  const closesWithMark =
    run.last > run.first &&
    (words[run.last - 1]?.isMark === true || at < start - 1);
  return closesWithMark || run.first === stretch.first ? run : null;
}

export function fromQuotation(
  ground: Ground,
  stretch: Stretch,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  quoted: Run,
  complementation: Complementation | null,
  cue: VerbCue | undefined,
): Candidate | null {
  if (subject === null) return null;
  const { words, passage } = ground;
  const listed = cue?.frames.find((frame) => frame.takes.has("QUOTE"));
  let last = quoted.last;
  // "A," he said, "B": one utterance around its cue.
  for (let i = Math.max(verb, subject.last) + 1; i <= stretch.last; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0) {
      const run = passage.quotations[word.quotation];
      if (run === undefined) break;
      if (
        words[i - 1]?.text === "," ||
        words[i - 1]?.text === ":" ||
        words[i - 1]?.isMark === true
      )
        last = run.last;
      break;
    }
    if (
      i > verb + 30 ||
      (word.upos === "VERB" &&
        verbCues(word.norm).length > 0 &&
        (isFinite(word) || words[i - 1]?.text === ",") &&
        i > verb)
    )
      break;
  }
  // "Those who think "…" are wrong," she said: the clause that holds the quotation.
  const first =
    quoted.first > stretch.first &&
    (words[quoted.first - 1]?.isMark === false ||
      (words[quoted.first - 1]?.text === "," &&
        opensLower(ground, quoted.first))) &&
    !reportsBefore(ground, stretch.first, quoted.first)
      ? stretch.first
      : quoted.first;
  return {
    rule:
      listed === undefined
        ? "quotation with any verb"
        : `quotation before, subject ${subject.rule}`,
    stretch: index,
    cue: { first: verb, last: verb },
    lemma: cue?.lemma ?? null,
    source: subject,
    antecedent: subject.antecedent,
    content: { first, last },
    complement: "QUOTE",
    kind: listed?.kind ?? null,
    cameo: listed?.cameo ?? "010",
    roles: complementation?.roles ?? hearers(ground, verb, cue, stretch.last),
    negated: form.negated,
    passive: false,
    resumes: null,
  };
}

function reportsBefore(ground: Ground, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = ground.words[i] as Word;
    if (word.quotation < 0 && isVerb(word) && verbCues(word.norm).length > 0)
      return true;
  }
  return false;
}
