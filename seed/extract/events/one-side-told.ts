import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Candidate } from "./candidate.ts";

/** "A call with X has been put off": a subject that names one side only. */
export function isUpToOther(
  { view, trigger, verb, parties, status }: Candidate,
  kind: EventKind,
): boolean {
  const [only] = parties;
  return (
    trigger !== verb &&
    /^(?:CALL|MEETING|NEGOTIATION|SUMMIT)$/.test(kind) &&
    status !== "OCCURRED" &&
    only !== undefined &&
    only.token > trigger &&
    !view.mentions.some(
      ({ last, attributive, placeOnly }) =>
        last < trigger && !attributive && !placeOnly,
    )
  );
}

const AGAIN = /^(?:second|third|fourth|another|further|new|next|fresh|final)$/;

/** "another round of talks", "a second meeting", where the sentence names nobody else who could have held it. */
export function isAnotherTime({
  act,
  view,
  trigger,
  verb,
}: Candidate): boolean {
  if (trigger === verb || !/^(?:MEETING|NEGOTIATION|SUMMIT)$/.test(act.kind))
    return false;
  const named = view.mentions.filter(
    ({ first }) => !/^(?:in|at|to)$/.test(view.tokens[first - 1]?.norm ?? ""),
  );
  return (
    named.length < 2 &&
    view.tokens
      .slice(Math.max(0, trigger - 4), trigger)
      .some(({ norm }) => AGAIN.test(norm))
  );
}
