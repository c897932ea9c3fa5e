import { spanOf } from "../../../server/domain/span.ts";
import type { Token } from "../analysis.ts";
import { alteredCandidate, alteredDraft } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import type { Draft } from "./draft.ts";
import type { Known } from "./known.ts";
import type { SentenceView } from "./view.ts";
import { lastTold, maySpeakOf, toldBeforeAt } from "./told-before.ts";
import { dependents } from "./tree.ts";

/** Whether a noun stands with "such": "no such meeting", "any such visit". */
function isSuch({ view, trigger, act }: Candidate): boolean {
  const { tokens } = view;
  return (
    act.kind !== "OTHER" &&
    (tokens[trigger - 1]?.norm === "such" ||
      (/^an?$/.test(tokens[trigger - 1]?.norm ?? "") &&
        tokens[trigger - 2]?.norm === "such") ||
      dependents(view, trigger, "det", "amod").some(
        (at) => (tokens[at] as Token).norm === "such",
      ))
  );
}

const TO_BE =
  /^(?:is|are|was|were|has|had|have|been|being|be|will|would|yet|currently|now)$/;
const COME_ABOUT =
  /^(?:plan|schedule|foresee|envisage|prepare|arrange|hold|organise|organize|expect|set|take|happen|occur|due)$/;

/** "Asked about a meeting of X and Y, he said that none was being prepared": what was asked about is denied. */
export function withNone(candidates: readonly Candidate[]): Candidate[] {
  const tokens = candidates[0]?.view.tokens ?? [];
  const none = tokens.findIndex(({ norm }) => norm === "none");
  if (none === -1 || !isOfNone(tokens, none)) return [...candidates];
  const meant = candidates.findLast(
    ({ act, trigger }) => act.kind !== "OTHER" && trigger < none,
  );
  return candidates.map((each) =>
    each === meant ? alteredCandidate(each, { status: "DENIED" }) : each,
  );
}

/** "none had taken place", "none was being prepared". */
function isOfNone(tokens: readonly Token[], none: number): boolean {
  let at = none + 1;
  while (TO_BE.test(tokens[at]?.norm ?? "")) at++;
  return at > none + 1 && COME_ABOUT.test(tokens[at]?.lemma ?? "");
}

/**
 * "had hoped to see X, but no such meeting is planned": the parties of the one hoped for. "Asked about reports that X
 * had met Y, he said that no such meeting had taken place": what was reported is denied.
 */
export function withSuch(candidates: readonly Candidate[]): Candidate[] {
  const such = candidates.find(
    (each) => isSuch(each) && each.parties.length < 2,
  );
  const meant =
    such &&
    candidates.findLast(
      ({ act, trigger, parties }) =>
        trigger < such.trigger &&
        parties.length > (act.kind === "VISIT" ? 0 : 1) &&
        maySpeakOf(
          {
            at: such.trigger,
            kind: such.act.kind,
            pronoun: false,
            piece: false,
          },
          act.kind,
        ),
    );
  if (such === undefined || meant === undefined) return [...candidates];
  if (meant.status !== null && such.status === "DENIED")
    return candidates.flatMap((each) =>
      each === such
        ? []
        : [
            each === meant
              ? alteredCandidate(each, { status: "DENIED" })
              : each,
          ],
    );
  return candidates.map((each) =>
    each === such
      ? alteredCandidate(each, {
          parties: meant.parties,
          placeWords: meant.placeWords,
        })
      : each,
  );
}

/**
 * "No such meeting took place", "The round will now be held in May": who was to take part, and when, from the sentence
 * before that told of it.
 */
export function asToldBefore(
  draft: Draft,
  view: SentenceView,
  earlier: readonly Draft[],
  known: Known,
): Draft {
  if (draft.participants.length > 0) return draft;
  if (draft.status !== "DENIED" && draft.status !== "PLANNED") return draft;
  const told = toldBeforeAt(view.tokens, draft.trigger);
  const meant =
    told &&
    lastTold(
      earlier,
      told,
      draft.sentence,
      ({ status }) => draft.status === "DENIED" || status === "CANCELLED",
    ).findLast(({ kind }) => maySpeakOf(told, kind));
  if (!meant) return draft;
  const { participants, kind, when, place } = meant;
  if (draft.status === "PLANNED")
    return draft.when.from === null
      ? draft
      : alteredDraft(draft, { kind, participants });
  return alteredDraft(draft, {
    kind,
    code: meant.deed,
    deed: meant.deed,
    participants,
    when: draft.when.from === null ? when : draft.when,
    place: draft.place ?? place,
    recalls: meant.status === "PLANNED" || isHearsay(meant, known),
  });
}

const DIARIES = new Set(
  "diary agenda programme program schedule calendar".split(" "),
);

/**
 * "No such appointment is in the diary", "There is nothing in the diary": what newspapers had announced in the sentence
 * before is denied.
 */
export function notInDiary(
  { tokens, sentence }: SentenceView,
  earlier: readonly Draft[],
  known: Known,
  text: string,
): Draft[] {
  if (earlier.length === 0) return [];
  const diary = tokens.findIndex(({ norm }) => DIARIES.has(norm));
  if (diary === -1 || !/^(?:in|on)$/.test(wordBefore(tokens, diary))) return [];
  const denied = tokens
    .slice(0, diary)
    .some(
      ({ norm }, at) =>
        norm === "nothing" ||
        (norm === "no" && tokens[at + 1]?.norm === "such"),
    );
  if (!denied) return [];
  return earlier
    .slice(-4)
    .filter(
      (draft) =>
        draft.kind !== "OTHER" &&
        draft.status === "PLANNED" &&
        sentence.index - draft.sentence === 1 &&
        isHearsay(draft, known),
    )
    .map((draft) =>
      alteredDraft(draft, {
        status: "DENIED",
        code: draft.deed,
        sentence: sentence.index,
        spans: [spanOf(text, sentence.start, sentence.end)],
        recalls: true,
      }),
    );
}

/** The word in front of a noun and its article. */
function wordBefore(tokens: SentenceView["tokens"], noun: number): string {
  const before = tokens[noun - 1];
  return (
    (before?.xpos === "DT" || before?.xpos === "PRP$"
      ? tokens[noun - 2]?.norm
      : before?.norm) ?? ""
  );
}

/** Told by newspapers, or by nobody in particular. */
function isHearsay({ attested, attribution }: Draft, known: Known): boolean {
  return attested === "CLAIMED" && attribution.every(known.isMedia);
}
