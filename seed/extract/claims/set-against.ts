import type { ClaimDraft } from "./assembly.ts";
import type { Word } from "./passage.ts";
import { sidesOf, type Sources } from "./sources.ts";

/** The words of a sentence in front of who reports what stands behind them. */
export function wordsInFront({
  ground,
  candidate,
}: ClaimDraft): readonly Word[] {
  const stretch = ground.stretches[candidate.stretch];
  const at = Math.min(
    candidate.source?.first ?? -1,
    candidate.cue?.first ?? -1,
  );
  if (stretch === undefined || candidate.content.first < at) return NO_WORDS;
  return ground.words.slice(stretch.first, Math.max(at, stretch.first));
}

const NO_WORDS: readonly Word[] = [];

/** "Contradicting La Paz," "In contrast to Kampala,": what is said is set against another. */
export const isSetAgainst = (led: readonly Word[]): boolean =>
  AGAINST.test(led[0]?.norm ?? "") ||
  (led[0]?.norm === "in" && /^contra(?:st|diction)$/.test(led[1]?.norm ?? ""));

const AGAINST =
  /^(?:contradicting|rebutting|rejecting|dismissing|disputing|refuting|denying|contrary|unlike)$/;

/** Those against whom a sentence sets what it reports. */
export function namedInFront(
  draft: ClaimDraft,
  sources: Sources,
): readonly string[] {
  const led = wordsInFront(draft);
  if (!isSetAgainst(led)) return [];
  const own = sidesOf(draft.speakers.actors, sources);
  const last = led.at(-1) as Word;
  const [other] = sources
    .within(led[0]?.start ?? 0, last.end)
    .filter(
      ({ actor }) =>
        ![...sidesOf([actor], sources)].some((side) => own.has(side)),
    );
  return other === undefined ? [] : [other.actor];
}
