import type { Candidate } from "./candidates.ts";
import { complementAfter, type Complementation } from "./complements.ts";
import {
  adjectiveFrame,
  anyVerb,
  isSilentVerb,
  type VerbCue,
  verbCues,
} from "./cues.ts";
import { fronted } from "./fronted-clauses.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { mainClause } from "./main-clause.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import { isFree, sharedSubject } from "./participles.ts";
import { type Subject, subjectAfter, subjectBefore } from "./subjects.ts";
import { isFinite, verbForm, type VerbForm } from "./verbs.ts";

/** What reporting verbs report: complements after them, clauses and quotations before them. */
export function findReports(ground: Ground): Candidate[] {
  const found: Candidate[] = [];
  ground.stretches.forEach((stretch, index) => {
    for (let i = stretch.first; i <= stretch.last; i++) {
      const word = ground.words[i] as Word;
      if (word.quotation >= 0) {
        i = ground.passage.quotations[word.quotation]?.last ?? i;
        continue;
      }
      if (!isVerb(word)) continue;
      const report = reportOf(ground, stretch, index, i);
      if (report !== null) found.push(report);
    }
  });
  return found;
}

/** A verb of no list reports only with an overt "that" or "whether": "she learned that". */
function unlistedCue(ground: Ground, verb: number): readonly VerbCue[] {
  const word = ground.words[verb] as Word;
  if (isSilentVerb(word.norm)) return [];
  const next = ground.words[verb + 1];
  return next !== undefined &&
    /^(?:that|whether)$/.test(next.norm) &&
    next.quotation < 0
    ? [anyVerb(word.lemma)]
    : [];
}

const TITLE_CASE = /^\p{Lu}\p{Ll}/u;

/** Prepositions with the form of a verb. */
const PREPOSITIONS = /^(?:regarding|concerning|including|following|excluding)$/;

/** A capital inside a sentence makes a name of what may look like a verb: "Mr. Welch", "Hope Hicks". */
function isVerb(word: Word): boolean {
  if (word.place > 0 && TITLE_CASE.test(word.text)) return false;
  if (PREPOSITIONS.test(word.norm)) return false;
  return word.upos === "VERB" || /^(?:said|says|told)$/.test(word.norm);
}

function reportOf(
  ground: Ground,
  stretch: Stretch,
  index: number,
  verb: number,
): Candidate | null {
  const word = ground.words[verb] as Word;
  const listed = verbCues(word.norm);
  const cues = listed.length > 0 ? listed : unlistedCue(ground, verb);
  const form = verbForm(ground, verb);
  if (form.shape === "MODAL") return null;
  if (form.shape === "INFINITIVE" && !isCarriedOut(ground, form.first))
    return null;
  if (form.shape === "PARTICIPLE" && !isFree(ground, stretch, verb))
    return null;
  // "is worried about": the subject is the source, which the rules for adjectives know.
  if (form.passive && adjectiveFrame(word.norm) !== undefined) return null;
  const subject = subjectFor(ground, stretch, verb, form);
  const quoted = quotationBefore(ground, stretch, subject, verb);
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
      complementation,
    );
  return fronted(
    ground,
    stretch,
    index,
    verb,
    form,
    subject,
    bareCue(ground, verb, cues),
  );
}

/** "went on to say", "was quick to point out": an infinitive that tells what was done. */
function isCarriedOut(ground: Ground, to: number): boolean {
  return /^(?:on|quick|continue|continues|continued|hastened|keen|fond|late|careful|proceeded|forward)$/.test(
    ground.words[to - 1]?.norm ?? "",
  );
}

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

/** The quotation that ends right before the subject, or before an inverted verb. */
function quotationBefore(
  ground: Ground,
  stretch: Stretch,
  subject: Subject | null,
  verb: number,
): Run | null {
  const { words, passage } = ground;
  const start =
    subject === null || subject.rule === "inverted" ? verb : subject.first;
  if (subject?.rule === "shared" || subject?.rule === "relative") return null;
  let at = start - 1;
  while (
    at > stretch.first &&
    /^[,—–-]$/.test(words[at]?.text ?? "") &&
    (words[at]?.quotation ?? -1) < 0
  )
    at--;
  const run = passage.quotations[words[at]?.quotation ?? -1];
  if (run === undefined || run.last !== at || run.first < stretch.first)
    return null;
  const closesWithMark =
    run.last > run.first &&
    (words[run.last - 1]?.isMark === true || at < start - 1);
  return closesWithMark || run.first === stretch.first ? run : null;
}

function fromQuotation(
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
    words[quoted.first - 1]?.isMark === false &&
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

/** "told NPR in an interview", "said to reporters": those who heard, where nothing is reported after the verb. */
function hearers(
  ground: Ground,
  verb: number,
  cue: VerbCue | undefined,
  limit: number,
): Candidate["roles"] {
  if (cue === undefined) return [];
  const at = verb + 1;
  const chunk = chunkAt(ground, at);
  const takes = cue.frames.find(
    (frame) => frame.object === "ADDRESSEE" || frame.object === "TARGET",
  );
  if (
    takes !== undefined &&
    chunk !== null &&
    chunk.first === at &&
    !chunk.temporal &&
    chunk.last <= limit
  )
    return [{ role: takes.object ?? "ADDRESSEE", run: chunk }];
  return [];
}

function fromComplement(
  ground: Ground,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  cue: VerbCue,
  found: Complementation,
): Candidate | null {
  const { frame, complement } = found;
  const by = frame.by.get(found.preposition?.toUpperCase() ?? complement);
  // "is expected to" and "was asked to" leave open who speaks; "is said to" and "was accused of" are reports.
  if (
    form.passive &&
    complement === "TO" &&
    !PASSIVE_INFINITIVES.has(cue.lemma)
  )
    return null;
  const passiveTarget =
    form.passive &&
    subject !== null &&
    (frame.object === "TARGET" || frame.object === "ADDRESSEE")
      ? [{ role: frame.object, run: subject.antecedent }]
      : [];
  const agent = form.passive ? agentAfter(ground, found) : null;
  if (!form.passive && subject === null) return null;
  if (
    isSupposed(ground, subject) ||
    keepsSilent(ground, cue, found) ||
    agreesWithEachOther(ground, cue, subject, complement)
  )
    return null;
  const source = form.passive ? agent : subject;
  return {
    rule: `${found.rule}, ${form.passive ? "passive" : `subject ${subject?.rule}`}`,
    stretch: index,
    cue: { first: verb, last: found.cueLast },
    lemma: cue.lemma,
    source,
    antecedent: form.passive ? agent : (subject?.antecedent ?? null),
    content: found.content,
    complement,
    kind: by?.kind ?? frame.kind,
    cameo: by?.cameo ?? frame.cameo,
    roles: [...passiveTarget, ...found.roles],
    negated: form.negated,
    passive: form.passive,
  };
}

const PASSIVE_INFINITIVES = new Set([
  "say",
  "allege",
  "believe",
  "report",
  "accuse",
  "rumor",
  "rumour",
  "claim",
  "think",
  "suspect",
  "ask",
  "tell",
  "urge",
  "order",
]);

/** "if Rabat agrees": not said, only supposed. */
function isSupposed(ground: Ground, subject: Subject | null): boolean {
  if (subject === null || subject.rule === "shared") return false;
  return /^(?:if|unless|whether|should)$/.test(
    ground.words[subject.first - 1]?.norm ?? "",
  );
}

/** "The two agreed to share": what they do together is an event, not what one of them says. */
function agreesWithEachOther(
  ground: Ground,
  cue: VerbCue,
  subject: Subject | null,
  complement: Complementation["complement"],
): boolean {
  if (cue.lemma !== "agree" || complement !== "TO" || subject === null)
    return false;
  return /^(?:two|three|four|five|both)$/.test(
    ground.words[subject.head]?.norm ?? "",
  );
}

/** "declined to comment": nothing is said. */
function keepsSilent(
  ground: Ground,
  cue: VerbCue,
  found: Complementation,
): boolean {
  if (cue.lemma !== "decline" && cue.lemma !== "refuse") return false;
  const verb = ground.words[found.content.first + 1]?.norm ?? "";
  return (
    found.complement === "TO" &&
    /^(?:comment|answer|say|respond|elaborate|discuss|speak|speculate|confirm|name|give|provide|be)$/.test(
      verb,
    )
  );
}

/** "by Bishkek", between the verb and what it reports or right after that. */
function agentAfter(
  ground: Ground,
  { cueLast, content }: Complementation,
): Run | null {
  const between = Array.from(
    { length: Math.max(0, content.first - cueLast) },
    (_, k) => cueLast + k,
  );
  for (const i of [...between, content.last + 1])
    if (ground.words[i]?.norm === "by") {
      const chunk = chunkAt(ground, i + 1);
      if (chunk !== null && chunk.first === i + 1 && !chunk.temporal)
        return chunk;
    }
  return null;
}
