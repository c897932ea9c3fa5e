import type { Memory } from "./group-members.ts";

/** Who speaks for the state that the article is written in: the one of its people named last. */
export function hostNamed(
  but: string,
  { mentions, kindOf, countryOf, sentenceStart }: Memory,
  home: string | null,
): string | null {
  if (home === null || countryOf(but) === home) return null;
  const found = mentions.findLast(
    ({ actor, start }) =>
      start < sentenceStart &&
      kindOf(actor) === "PERSON" &&
      countryOf(actor) === home,
  );
  return found?.actor ?? null;
}
