import type { Candidate } from "./candidates.ts";
import type { VerbCue, VerbFrame } from "./cues.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { mainClause } from "./main-clause.ts";
import type { Word } from "./passage.ts";
import { phraseEnd } from "./phrase-extents.ts";
import {
  type Gap,
  gapBehind,
  lastOfCue,
  resumptionOf,
  type TakenUp,
  takenUpAt,
} from "./resumptions.ts";
import { phraseStartingAt, type Subject, subjectBefore } from "./subjects.ts";
import { isFinite, isLoose, type VerbForm } from "./verbs.ts";

/** Kinds by which somebody judges what others said or did. */
const JUDGES = new Set(["DENIAL", "POSITION", "CRITICISM", "PRAISE"]);

interface Judged {
  readonly frame: VerbFrame;
  readonly content: Run;
  readonly named: boolean;
}

/**
 * "a charge that Oslo strongly denied", "a move Lima condemned as illegal", ", which Oslo calls a farce": what is
 * judged stands in front of the verb; the claim is the phrase that takes it up, or what it is called.
 */
export function judgedInRelative(
  ground: Ground,
  limit: number,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  cue: VerbCue,
): Candidate | null {
  const gap = gapBehind(ground, verb, cue);
  const resumption =
    gap === null ||
    form.shape !== "FINITE" ||
    form.passive ||
    (subject?.rule !== "near" && subject?.rule !== "aside")
      ? null
      : resumptionOf(ground, verb, subject);
  if (gap === null || resumption === null || subject === null) return null;
  const judged = judgedBy(
    ground,
    limit,
    lastOfCue(verb, cue) + 1,
    cue,
    gap,
    resumption,
  );
  const source =
    subject.rule === "aside" ? subject : narrowed(subject, resumption.subject);
  return judged === null
    ? null
    : candidateOf(ground, index, verb, form, cue, source, resumption, judged);
}

/** A subject without the words in front that are not its own. */
const narrowed = (
  { head, antecedent, rule }: Subject,
  { first, last }: Run,
): Subject => ({ first, last, head, antecedent, rule });

/** "a move condemned by Egypt as illegal", ", which was denied by Moscow": the same with whoever judges behind "by". */
export function judgedBySomebody(
  ground: Ground,
  limit: number,
  index: number,
  verb: number,
  form: VerbForm,
  cue: VerbCue,
): Candidate | null {
  const { words } = ground;
  const by = lastOfCue(verb, cue) + 1;
  if (form.shape !== "PARTICIPLE" && !form.passive) return null;
  if (words[by]?.norm !== "by" || words[verb]?.norm.endsWith("ing") === true)
    return null;
  const source = phraseStartingAt(ground, by + 1);
  const taken = takenUpAt(ground, form.first - 1, true);
  if (source === null || taken === null) return null;
  if (chunkAt(ground, by + 1)?.pronoun === true) return null;
  const gap = words[source.last + 1]?.norm === "as" ? "AS" : "NOTHING";
  const judged = judgedBy(ground, limit, source.last + 1, cue, gap, taken);
  return judged === null
    ? null
    : candidateOf(ground, index, verb, form, cue, source, taken, judged);
}

function candidateOf(
  ground: Ground,
  index: number,
  verb: number,
  form: VerbForm,
  cue: VerbCue,
  source: Run,
  taken: TakenUp,
  { frame, content, named }: Judged,
): Candidate {
  return {
    rule: `resumed ${taken.of.toLowerCase()}, ${named ? "named" : "relative"}`,
    stretch: index,
    cue: { first: verb, last: lastOfCue(verb, cue) },
    lemma: cue.lemma,
    source,
    antecedent: source,
    content,
    complement: named ? "PREDICATE" : "NP",
    kind: frame.kind,
    cameo: frame.cameo,
    roles: doerInFront(ground, taken).map((run) => ({ role: "TARGET", run })),
    negated: form.negated,
    passive: form.passive,
    resumes: taken.of,
  };
}

function judgedBy(
  ground: Ground,
  limit: number,
  next: number,
  cue: VerbCue,
  gap: Gap,
  taken: TakenUp,
): Judged | null {
  const frame = cue.frames.find(({ takes, prepositions }) =>
    gap === "NOTHING"
      ? takes.has("NP")
      : gap === "AS"
        ? prepositions.has("as")
        : takes.has("PREDICATE"),
  );
  if (frame === undefined) return null;
  if (gap === "NOTHING") {
    const judges = JUDGES.has(frame.kind ?? "");
    const word = ground.words[next];
    if (
      !judges &&
      (frame.object !== "CONTENT" ||
        taken.of === "DEED" ||
        (word !== undefined && isFinite(word)))
    )
      return null;
    return { frame, content: taken.run, named: false };
  }
  let at = next;
  while (isLoose(ground.words[at])) at++;
  const content = nameAt(ground, gap === "AS" ? at + 1 : at, limit);
  return content === null ? null : { frame, content, named: true };
}

/** "a fairy tale", "“a rough week” for Norway", "illegal": what something is called. */
export function nameAt(
  ground: Ground,
  start: number,
  limit: number,
): Run | null {
  const word = ground.words[start];
  if (word === undefined || start > limit) return null;
  const names =
    word.quotation >= 0 ||
    /^(?:DET|ADJ|ADV)$/.test(word.upos) ||
    word.xpos === "VBN" ||
    word.xpos === "VBG" ||
    chunkAt(ground, start)?.first === start;
  return names
    ? { first: start, last: phraseEnd(ground, start, limit, false) }
    : null;
}

/** Whoever did or asked for what is judged: the subject of the clause in front. */
function doerInFront(
  ground: Ground,
  { run, of, apposed }: TakenUp,
): readonly Run[] {
  if (!apposed || of === "CHARGE") return [];
  const { words } = ground;
  const { sentence } = words[run.first] as Word;
  let first = run.first - 1;
  let verb = -1;
  for (; first > 0 && words[first - 1]?.sentence === sentence; first--) {
    const word = words[first] as Word;
    if (verb < 0 && word.quotation < 0 && isFinite(word)) verb = first;
  }
  const subject =
    of === "DEED"
      ? verb < 0
        ? null
        : subjectBefore(ground, verb, first)
      : mainClause(ground, { first, last: run.first - 2 })?.subject;
  return subject == null ? [] : [subject.antecedent];
}
