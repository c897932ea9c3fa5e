/** What the sentence before called off, and this one sets on another day. */
import type { Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import type { Draft } from "./draft.ts";
import { intentOf } from "./intent.ts";
import type { SentenceView } from "./view.ts";
import { spanOf } from "../../../server/domain/span.ts";
import { alteredDraft } from "./altered.ts";

const HELD =
  /^(?:hold|take|go|schedule|plan|set|reschedule|due|convene|expect|foresee|pencil|slate|fix|begin|start|happen)$/;

const GOES = /^(?:come|arrive|travel|go|fly|visit)$/;

/** "It is now set for 3 May", "She is now to come on 3 May": what the sentence before called off, on its new day. */
export function heldAgain(
  view: SentenceView,
  dates: readonly DateMention[],
  earlier: readonly Draft[],
  text: string,
): Draft[] {
  const last = earlier.at(-1);
  const { tokens, sentence } = view;
  if (last?.status !== "CANCELLED" || last.sentence !== sentence.index - 1)
    return [];
  const date = dates.find(({ when }) => (when.from ?? when.to) !== null);
  if (date === undefined || !isToBeHeld(tokens, last)) return [];
  return [
    alteredDraft(last, {
      status: "PLANNED",
      code: intentOf(last.deed),
      when: date.when,
      spans: [spanOf(text, sentence.start, date.end)],
      sentence: sentence.index,
      place: null,
      definite: false,
      recalls: false,
    }),
  ];
}

function isToBeHeld(tokens: readonly Token[], last: Draft): boolean {
  const travels = last.kind === "VISIT";
  const at = tokens.findIndex(
    ({ norm }) => norm === "it" || (travels && /^(?:he|she)$/.test(norm)),
  );
  if (at === -1 || at > 1) return false;
  const verbs = tokens[at]?.norm === "it" ? HELD : GOES;
  const group = tokens.slice(at + 1, at + 7);
  return (
    group.some(({ norm }) => /^(?:will|is|has)$/.test(norm)) &&
    !group.some(({ norm }) => /^(?:not|n't)$/.test(norm)) &&
    group.some(({ lemma }) => verbs.test(lemma))
  );
}
