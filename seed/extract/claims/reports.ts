import type { Candidate } from "./candidates.ts";
import type { Complementation } from "./complementation.ts";
import { fromComplement } from "./complement-reports.ts";
import { complementAfter, isHeldTo } from "./complements.ts";
import {
  adjectiveFrame,
  anyVerb,
  HOLD_RESPONSIBLE,
  isSilentVerb,
  type VerbCue,
  verbCues,
} from "./cues.ts";
import { fronted, insideRelative } from "./fronted-clauses.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { isCarriedOut, saysOnTheWay } from "./infinitives.ts";
import { mainClause } from "./main-clause.ts";
import { objectInFront } from "./objects-in-front.ts";
import { isFree, sharedSubject } from "./participles.ts";
import { quotationAt, type Word } from "./passage.ts";
import { quotedAsSaying, quotesSomebody } from "./quoted-as.ts";
import { fromQuotation, quotationBefore, withFront } from "./quoted-reports.ts";
import type { Stretch } from "./stretches.ts";
import { staysUnnamed } from "./restrictive.ts";
import { type Subject, subjectAfter, subjectBefore } from "./subjects.ts";
import { isMission } from "../text/missions.ts";
import {
  isAuxiliary,
  isFinite,
  isVerb,
  verbForm,
  type VerbForm,
} from "./verbs.ts";

/** What reporting verbs report: complements after them, clauses and quotations before them. */
export function findReports(ground: Ground): Candidate[] {
  const found: Candidate[] = [];
  ground.stretches.forEach((stretch, index) => {
    if (onlyAsks(ground, stretch)) return;
    for (let i = stretch.first; i <= stretch.last; i++) {
      const word = ground.words[i] as Word;
      const quoted = quotationAt(ground.passage, i);
      if (quoted !== undefined) {
        found.push(...wordsGivenIn(ground, stretch, index, quoted));
        i = quoted.last;
        continue;
      }
      if (!isVerb(word)) continue;
      const report = reportOf(ground, stretch, index, i);
      if (report !== null) found.push(report);
    }
  });
  return found;
}

/** "Q: Did Russia agree?": what is asked without a word of who asks is nobody's claim. */
function onlyAsks({ words }: Ground, { first, last }: Stretch): boolean {
  const end = words[last] as Word;
  if (end.text !== "?" || end.quotation >= 0) return false;
  let at = first;
  for (let i = first; i < Math.min(first + 6, last); i++)
    if (/^[:,]$/.test(words[i]?.text ?? "")) at = i + 1;
  return isAuxiliary(words[at]?.norm ?? "");
}

/** "They promised us a bridge": of what is reported inside a quotation, only the word that others gave. */
function wordsGivenIn(
  ground: Ground,
  stretch: Stretch,
  index: number,
  quoted: Run,
): Candidate[] {
  const found: Candidate[] = [];
  const last = Math.min(quoted.last, stretch.last);
  for (let i = quoted.first; i <= last; i++) {
    const word = ground.words[i] as Word;
    const gives = verbCues(word.norm).some(({ frames }) =>
      frames.some(({ kind }) => kind === "PROMISE"),
    );
    if (!gives || !isVerb(word)) continue;
    const sentence = sentenceAround(ground, i, quoted.first, last);
    const report = reportOf(ground, sentence, index, i);
    const subject = ground.words[report?.source?.first ?? -1];
    if (report !== null && subject !== undefined && !FIRST.test(subject.norm))
      found.push(report);
  }
  return found;
}

/** A quotation may hold several sentences: no word is given beyond its own. */
function sentenceAround(
  { words }: Ground,
  at: number,
  from: number,
  to: number,
): Stretch {
  const { sentence } = words[at] as Word;
  let first = at;
  let last = at;
  while (first > from && words[first - 1]?.sentence === sentence) first--;
  while (last < to && words[last + 1]?.sentence === sentence) last++;
  return { first, last };
}

const FIRST =
  /^(?:i|we|you|our|my|your|who|which|that|it|no|nobody|none|nothing)$/;

const HOLDS = /^(?:holds?|held|holding)$/;

/** A verb of no list reports only with an overt "that" or "whether": "she learned that"; or blames: "held Chad responsible". */
function unlistedCue(ground: Ground, verb: number): readonly VerbCue[] {
  const word = ground.words[verb] as Word;
  if (HOLDS.test(word.norm)) {
    const whom = chunkAt(ground, verb + 1);
    return whom !== null && isHeldTo(ground, whom.last + 1, "hold")
      ? [HOLD_RESPONSIBLE]
      : [];
  }
  if (isSilentVerb(word.norm)) return [];
  const next = ground.words[verb + 1];
  return next !== undefined &&
    /^(?:that|whether)$/.test(next.norm) &&
    next.quotation < 0
    ? [anyVerb(word.lemma)]
    : [];
}

function reportOf(
  ground: Ground,
  stretch: Stretch,
  index: number,
  verb: number,
): Candidate | null {
  const word = ground.words[verb] as Word;
  const listed = verbCues(word.norm);
  const cues = [...listed, ...unlistedCue(ground, verb)];
  if (cues.length === 0 && !mayQuote(ground, verb)) return null;
  const form = verbForm(ground, verb);
  if (callsHome(ground, verb) || staysUnnamed(ground.words, verb)) return null;
  if (form.shape === "MODAL" && (word.quotation >= 0 || !isToCome(form)))
    return null;
  const undone =
    form.shape === "INFINITIVE" && !isCarriedOut(ground, form.first, verb);
  const hangs = form.shape === "PARTICIPLE" && !isFree(ground, stretch, verb);
  if (hangs && !opensThat(ground, verb))
    return word.quotation >= 0
      ? null
      : objectInFront(
          ground,
          stretch,
          index,
          verb,
          form,
          null,
          bareCue(ground, verb, cues),
        );
  // "is worried about": the subject is the source, which the rules for adjectives know.
  if (form.passive && adjectiveFrame(word.norm) !== undefined) return null;
  const outside = word.quotation < 0;
  const subject = outside
    ? subjectFor(ground, stretch, verb, form)
    : subjectBefore(ground, verb, stretch.first);
  const passedOn = outside
    ? quotedAsSaying(ground, stretch, index, verb, form, subject)
    : null;
  if (passedOn !== null) return passedOn;
  const quoted = outside
    ? quotationBefore(ground, stretch, subject, verb)
    : null;
  let complementation: Complementation | null = null;
  let used: VerbCue | null = null;
  for (const cue of cues) {
    complementation =
      subject?.rule === "inverted"
        ? null
        : complementAfter(ground, verb, cue, stretch.last, form.passive);
    used = cue;
    if (complementation !== null) break;
  }
  if (
    undone &&
    (complementation === null || !saysOnTheWay(ground, verb, complementation))
  )
    return null;
  const partial =
    quoted !== null &&
    quoted.first > stretch.first &&
    ground.words[quoted.first - 1]?.isMark === false;
  if (
    quoted !== null &&
    !(
      partial &&
      complementation !== null &&
      complementation.complement !== "QUOTE"
    )
  )
    return fromQuotation(
      ground,
      stretch,
      index,
      verb,
      form,
      subject,
      quoted,
      complementation,
      bareCue(ground, verb, cues),
    );
  if (used === null) return null;
  if (complementation !== null)
    return fromComplement(
      ground,
      index,
      verb,
      form,
      subject,
      used,
      withFront(ground, stretch, subject, complementation),
    );
  const cue = bareCue(ground, verb, cues);
  return (
    objectInFront(ground, stretch, index, verb, form, subject, cue) ??
    insideRelative(ground, stretch, index, verb, form, subject, cue) ??
    fronted(ground, stretch, index, verb, form, subject, cue)
  );
}

/** Whether a quotation stands somewhere in front, or the verb says itself that it quotes: no other needs no list. */
const mayQuote = ({ words, passage }: Ground, verb: number): boolean =>
  (passage.quotations[0]?.last ?? Infinity) < verb ||
  quotesSomebody(words[verb] as Word);

/** "recalled its ambassador": an act; "recalled the ambassador had left" reports. */
function callsHome(ground: Ground, verb: number): boolean {
  const { words } = ground;
  if (words[verb]?.norm.startsWith("recall") !== true) return false;
  const object = chunkAt(ground, verb + 1);
  if (object === null || object.first !== verb + 1) return false;
  const next = words[object.last + 1];
  return (
    isMission(words[object.last]?.norm ?? "", words[object.last - 1]?.norm) &&
    !(next !== undefined && isFinite(next))
  );
}

/** "will say", "would argue": said for sure, if not yet. */
const isToCome = ({ modal }: VerbForm): boolean =>
  /^(?:will|would|'ll)$/.test(modal ?? "");

/** "a columnist suggesting that": a participle on its noun, with a clause of its own. */
const opensThat = ({ words }: Ground, verb: number): boolean =>
  words[verb]?.norm.endsWith("ing") === true &&
  /^(?:that|whether|how|why|what)$/.test(words[verb + 1]?.norm ?? "") &&
  (words[verb]?.quotation ?? -1) < 0;

function subjectFor(
  ground: Ground,
  stretch: Stretch,
  verb: number,
  form: VerbForm,
): Subject | null {
  const { words } = ground;
  const before = words[form.first - 1];
  const startsAside =
    form.first === verb &&
    (before === undefined ||
      verb === stretch.first ||
      before.text === "," ||
      before.quotation >= 0);
  if (startsAside && before !== undefined && isFinite(words[verb] as Word)) {
    const after = subjectAfter(ground, verb);
    const quotedBefore =
      before.quotation >= 0 || (words[verb - 2]?.quotation ?? -1) >= 0;
    if (
      after !== null &&
      (quotedBefore ||
        (endsAside(ground, stretch, after) &&
          reportsClause(words[verb] as Word) &&
          mainClause(ground, { first: stretch.first, last: verb - 1 }) !==
            null))
    )
      return after;
  }
  if (form.shape === "PARTICIPLE" || form.shape === "INFINITIVE")
    return sharedSubject(ground, stretch, verb);
  return subjectBefore(ground, verb, stretch.first);
}

function reportsClause(word: Word): boolean {
  return verbCues(word.norm).some(({ frames }) =>
    frames.some(({ takes, object }) => takes.has("CLAUSE") && object === null),
  );
}

/** ", said the minister." with nothing more to report after it. */
function endsAside(ground: Ground, stretch: Stretch, subject: Run): boolean {
  return (
    subject.last >= stretch.last - 1 ||
    ground.words[subject.last + 1]?.isMark === true
  );
}

/** The verb without a particle, or with the one that follows it. */
function bareCue(
  ground: Ground,
  verb: number,
  cues: readonly VerbCue[],
): VerbCue | undefined {
  return cues.find(
    ({ particle }) =>
      particle === null ||
      particle
        .split(" ")
        .every((part, k) => ground.words[verb + 1 + k]?.norm === part),
  );
}
