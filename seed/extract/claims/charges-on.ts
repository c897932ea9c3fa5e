import type { ClaimDraft } from "./assembly.ts";

/** "said troops had crossed. “They came at night,” he said.": what the accuser quotes of the same people next. */
export function chargesOn(
  before: ClaimDraft | undefined,
  draft: ClaimDraft,
): before is ClaimDraft {
  if (before?.judgement.kind !== "ACCUSATION") return false;
  if (before.ground !== draft.ground) return false;
  const [speaker] = draft.speakers.actors;
  if (speaker === undefined || !before.speakers.actors.includes(speaker))
    return false;
  const { clause } = draft.judgement;
  const subject = draft.ground.words[clause?.subject?.first ?? -1]?.norm ?? "";
  return (
    /^(?:they|it|he|she)$/.test(subject) &&
    clause?.past === true &&
    !clause.negated &&
    clause.modal === null
  );
}
