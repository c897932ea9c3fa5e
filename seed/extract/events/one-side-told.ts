import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Candidate } from "./candidate.ts";
import { predicateAt } from "./fate.ts";
import type { Memory } from "./group-members.ts";

/** "A call with X has been put off": a noun that names one side only. */
export function isOneSideTold(
  { trigger, verb, parties, status }: Candidate,
  kind: EventKind,
): boolean {
  const [only] = parties;
  return (
    trigger !== verb &&
    /^(?:CALL|MEETING|NEGOTIATION|SUMMIT)$/.test(kind) &&
    (status !== "OCCURRED" || kind === "CALL") &&
    only !== undefined &&
    only.token > trigger
  );
}

/** "Talks on the bridge are to resume on Monday": of whom, the article has just said. */
export function isNobodyTold(
  candidate: Candidate,
  kind: EventKind,
  { mentions, countryOf, sentence }: Memory,
  states: readonly string[],
): boolean {
  const { view, trigger, verb, status, parties, sides } = candidate;
  return (
    kind === "NEGOTIATION" &&
    // "No such talks were held": those told of before.
    status !== "DENIED" &&
    trigger !== verb &&
    (view.tokens[trigger]?.deprel.startsWith("nsubj") === true ||
      // "Talks on reopening it are to resume", of which the parse makes no subject.
      (trigger === 0 && predicateAt(view.tokens, trigger) !== -1)) &&
    parties.length + sides.length === 0 &&
    states.length === 2 &&
    opensSentence(candidate) &&
    // Who says so is of one of them.
    mentions.every(
      (one) =>
        one.sentence !== sentence ||
        one.placeOnly ||
        !one.actor.startsWith("person:") ||
        states.includes(countryOf(one.actor) ?? ""),
    )
  );
}

/** Nobody stands in front of the noun: the other side is known from before. */
export function opensSentence({ view, trigger }: Candidate): boolean {
  return !view.mentions.some(
    ({ last, attributive, placeOnly }) =>
      last < trigger && !attributive && !placeOnly,
  );
}

const AGAIN =
  /^(?:second|third|fourth|another|further|new|next|fresh|final|earlier|previous|prior)$/;

/** "another round of talks", "a second meeting", where the sentence names nobody but those who held the first. */
export function isAnotherTime(
  { act, view, trigger, verb }: Candidate,
  talkers: readonly string[],
): boolean {
  if (trigger === verb || !/^(?:MEETING|NEGOTIATION|SUMMIT)$/.test(act.kind))
    return false;
  const named = view.mentions.filter(
    ({ first, actor, attributive }) =>
      !attributive &&
      !talkers.includes(actor) &&
      !/^(?:in|at|to)$/.test(view.tokens[first - 1]?.norm ?? ""),
  );
  return (
    named.length < 2 &&
    view.tokens
      .slice(Math.max(0, trigger - 4), trigger)
      .some(({ norm }) => AGAIN.test(norm))
  );
}
