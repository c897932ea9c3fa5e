import type { Candidate } from "./candidates.ts";
import type { VerbCue, VerbFrame } from "./cues.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import {
  judgedBySomebody,
  judgedInRelative,
  nameAt,
} from "./judged-in-relatives.ts";
import type { Stretch } from "./stretches.ts";
import { phraseEndingAt, phraseStartingAt, type Subject } from "./subjects.ts";
import type { VerbForm } from "./verbs.ts";

/**
 * What is reported stands in front of a verb with nothing behind it: "a charge that Oslo denied", "the law, opposed
 * by the farmers,", "what Berg called a rough week".
 */
export function objectInFront(
  ground: Ground,
  stretch: Stretch,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  cue: VerbCue | undefined,
): Candidate | null {
  if (cue === undefined || form.modal !== null) return null;
  const { last } = stretch;
  const judged =
    judgedInRelative(ground, last, index, verb, form, subject, cue) ??
    judgedBySomebody(ground, last, index, verb, form, cue);
  if (judged !== null) return judged;
  const found =
    opposedBy(ground, verb, form, cue) ??
    whatItIsCalled(ground, last, verb, form, subject, cue);
  if (found === null) return null;
  return {
    rule: found.rule,
    stretch: index,
    cue: { first: verb, last: verb },
    lemma: cue.lemma,
    source: found.source,
    antecedent: found.source,
    content: found.content,
    complement: "NP",
    kind: found.frame.kind,
    cameo: found.frame.cameo,
    roles: [],
    negated: form.negated,
    passive: found.passive,
    resumes: null,
  };
}

interface Found {
  readonly rule: string;
  readonly frame: VerbFrame;
  readonly source: Run;
  readonly content: Run;
  readonly passive: boolean;
}

/** "a law opposed by the farmers", "the strike was backed by the union": who is named behind "by" holds so. */
function opposedBy(
  ground: Ground,
  verb: number,
  form: VerbForm,
  cue: VerbCue,
): Found | null {
  const { words } = ground;
  const frame = cue.frames.find(
    ({ takes, object }) => takes.has("NP") && object === "CONTENT",
  );
  if (frame === undefined || cue.particle !== null) return null;
  if (form.shape !== "PARTICIPLE" && !form.passive) return null;
  if (words[verb]?.norm.endsWith("ing") || words[verb + 1]?.norm !== "by")
    return null;
  const source = phraseStartingAt(ground, verb + 2);
  const object = nounBefore(ground, form.first - 1);
  if (source === null || object === null) return null;
  if (chunkAt(ground, verb + 2)?.pronoun === true) return null;
  return {
    rule: "object in front, by",
    frame,
    source,
    content: object,
    passive: true,
  };
}

/** "what Berg called a rough week": the name that somebody gives it. */
function whatItIsCalled(
  ground: Ground,
  limit: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
  cue: VerbCue,
): Found | null {
  const { words } = ground;
  const frame = cue.frames.find(({ takes }) => takes.has("PREDICATE"));
  if (frame === undefined || subject?.rule !== "near") return null;
  if (form.shape !== "FINITE" || cue.particle !== null) return null;
  if (words[subject.first - 1]?.norm !== "what") return null;
  const start = words[verb + 1]?.norm === "as" ? verb + 2 : verb + 1;
  const content = nameAt(ground, start, limit);
  return content === null
    ? null
    : {
        rule: "what it is called",
        frame,
        source: subject,
        content,
        passive: false,
      };
}

/** The noun phrase that ends at a place, or in front of a comma there. */
function nounBefore(ground: Ground, at: number): Run | null {
  const place = ground.words[at]?.text === "," ? at - 1 : at;
  const phrase = phraseEndingAt(ground, place, 0);
  if (phrase === null || chunkAt(ground, place)?.pronoun === true) return null;
  const chunk = chunkAt(ground, place);
  return chunk === null ? null : { first: chunk.first, last: chunk.last };
}
