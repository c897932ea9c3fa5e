import { alteredDraft } from "./altered.ts";
import type { Draft } from "./draft.ts";
import type { Known } from "./known.ts";

/** A headline is short of words, and what it leaves out is guessed more often. */
const LESS_SURE = 0.1;

/**
 * What only a headline tells: those who take part, or those who act for them, take part in nothing that the article
 * itself tells of.
 */
export function onlyInHeadline(
  headline: readonly Draft[],
  body: readonly Draft[],
  { countryOf }: Known,
): Draft[] {
  const told = new Set(
    body
      .filter(({ kind }) => kind !== "OTHER")
      .flatMap(({ participants }) =>
        participants.flatMap(({ actor }) => [actor, countryOf(actor)]),
      ),
  );
  return headline
    .filter(
      ({ kind, participants }) =>
        kind !== "OTHER" &&
        participants.length > 0 &&
        participants.every(
          ({ actor }) => !told.has(actor) && !told.has(countryOf(actor)),
        ),
    )
    .map((draft) =>
      alteredDraft(draft, {
        confidence: Math.round((draft.confidence - LESS_SURE) * 100) / 100,
      }),
    );
}
