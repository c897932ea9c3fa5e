import type { Candidate } from "./candidates.ts";
import type { VerbCue } from "./cues.ts";
import { clauseEnd, trimEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { hearers } from "./hearers.ts";
import { mainClause } from "./main-clause.ts";
import { objectPhrase } from "./objects.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import type { Subject } from "./subjects.ts";
import { isAuxiliary, isFinite, isLoose, type VerbForm } from "./verbs.ts";

/** "The talks failed, officials said.": a clause in front of subject and verb, with a comma between. */
export function fronted(
  ground: Ground,
  stretch: Stretch,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  cue: VerbCue | undefined,
): Candidate | null {
  const { words } = ground;
  const frame = cue?.frames.find(
    ({ takes, object }) =>
      takes.has("CLAUSE") && (object === null || takes.has("BARE")),
  );
  if (
    frame === undefined ||
    cue === undefined ||
    subject === null ||
    form.shape !== "FINITE" ||
    // "…, she was told": by whom is not said.
    (form.passive && frame.object === "ADDRESSEE")
  )
    return null;
  if (
    subject.rule !== "near" &&
    subject.rule !== "inverted" &&
    subject.rule !== "aside"
  )
    return null;
  if (isAnnounced(ground, subject)) return null;
  const start =
    subject.rule === "inverted" ? verb : Math.min(subject.first, form.first);
  const comma = words[start - 1];
  if (comma === undefined || comma.text !== "," || start - 1 <= stretch.first)
    return null;
  // "…, officials told reporters."
  const heard =
    frame.object === "ADDRESSEE" && subject.rule !== "inverted"
      ? hearers(ground, verb, cue, stretch.last)
      : [];
  const end =
    heard[0] === undefined
      ? Math.max(verb, subject.last)
      : objectPhrase(ground, heard[0].run.first, stretch.last).last;
  if (!reportEnds(ground, end + 1, stretch.last)) return null;
  const first = pastSemicolon(ground, stretch.first, start - 2);
  const content = { first, last: trimEnd(ground, first, start - 2) };
  const after = words[end + 1];
  const goesOn = after?.text === "," && end + 2 < stretch.last;
  // "If nothing is done, she warned, …": what stands in front is no whole sentence.
  const complete = isWhole(ground, content);
  if (!complete && !goesOn) return null;
  const carriesOn = goesOn && words[end + 2]?.norm === "that";
  const last =
    goesOn && (!complete || carriesOn)
      ? clauseEnd(ground, end + 2, stretch.last, verb)
      : content.last;
  return {
    rule: `clause before, subject ${subject.rule}`,
    stretch: index,
    cue: { first: verb, last: verb },
    lemma: cue.lemma,
    source: subject,
    antecedent: subject.antecedent,
    content: { first: content.first, last },
    complement: "FRONTED",
    kind: frame.kind,
    cameo: frame.cameo,
    roles: heard,
    negated: form.negated,
    passive: false,
    resumes: null,
  };
}

/** ", a plan announced in May": what was announced, not who announces. */
function isAnnounced({ words }: Ground, { first, head }: Subject): boolean {
  return (
    /^an?$/.test(words[first]?.norm ?? "") &&
    /^(?:plan|move|decision|step|policy|measure|proposal|idea|change|rule|deal|figure|pledge|promise|goal|target)$/.test(
      words[head]?.norm ?? "",
    )
  );
}

/** "The port is shut; the boats, she said, are sold.": the place behind the last semicolon. */
function pastSemicolon(ground: Ground, first: number, last: number): number {
  for (let i = last; i > first; i--) {
    const word = ground.words[i] as Word;
    if (word.text === ";" && word.quotation < 0) return i + 1;
  }
  return first;
}

/** "changes which officials said will go into effect": the cue stands between a relative pronoun and its verb. */
export function insideRelative(
  ground: Ground,
  stretch: Stretch,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  cue: VerbCue | undefined,
): Candidate | null {
  const { words } = ground;
  const frame = cue?.frames.find(({ takes }) => takes.has("BARE"));
  const next = words[verb + 1];
  if (frame === undefined || cue === undefined || subject?.rule !== "near")
    return null;
  const pronoun = words[subject.first - 1]?.norm ?? "";
  if (form.shape !== "FINITE" || !/^(?:which|who|that|what)$/.test(pronoun))
    return null;
  if (next === undefined || next.quotation >= 0 || !isFinite(next)) return null;
  return {
    rule: "inside a relative clause",
    stretch: index,
    cue: { first: verb, last: verb },
    lemma: cue.lemma,
    source: subject,
    antecedent: subject.antecedent,
    content: {
      first: verb + 1,
      last: beforeComma(
        ground,
        verb + 1,
        clauseEnd(ground, verb + 1, stretch.last, verb),
      ),
    },
    complement: "BARE",
    // Its subject stands outside: what it does cannot be told.
    kind: frame.kind ?? "STATEMENT",
    cameo: frame.cameo,
    roles: [],
    negated: form.negated,
    passive: false,
    resumes: null,
  };
}

/** The end of a run, or the word before the first comma in it. */
function beforeComma(ground: Ground, first: number, last: number): number {
  for (let i = first + 1; i <= last; i++)
    if (ground.words[i]?.text === ",") return i - 1;
  return last;
}

const SUBORDINATES =
  /^(?:if|unless|when|while|although|though|because|since|once|until|after|before|as|what|whatever)$/;

/** A clause with a main verb of its own: not "if …", not "the thing that she wants". */
function isWhole(ground: Ground, content: Run): boolean {
  if (mainClause(ground, content) === null) return false;
  let verbs = 0;
  let links = SUBORDINATES.test(ground.words[content.first]?.norm ?? "")
    ? 1
    : 0;
  for (let i = content.first; i <= content.last; i++) {
    const word = ground.words[i] as Word;
    const linked =
      i > content.first && /^(?:that|who|which|where)$/.test(word.norm);
    if (linked && ground.words[i - 1]?.upos !== "VERB") links++;
    if (i > content.first && opensContact(ground, i)) links++;
    const auxiliary = isAuxiliary(ground.words[i - 1]?.norm ?? "");
    if (isFinite(word) && !auxiliary) verbs++;
  }
  return verbs > links;
}

/** "The sum he had named": a pronoun right behind a noun phrase opens a relative clause. */
function opensContact(ground: Ground, at: number): boolean {
  return (
    /^(?:he|she|it|they|we|i|you)$/.test(ground.words[at]?.norm ?? "") &&
    chunkAt(ground, at - 1)?.pronoun === false
  );
}

/** Whether only adverbs, times and places follow: nothing that the verb could report. */
function reportEnds(ground: Ground, at: number, limit: number): boolean {
  const word = ground.words[at];
  if (word === undefined || at > limit || word.isMark) return true;
  if (word.upos === "ADP" || isLoose(word) || word.upos === "SCONJ")
    return true;
  const chunk = chunkAt(ground, at);
  return chunk?.temporal === true;
}
