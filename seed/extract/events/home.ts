import type { ClaimStage } from "../stages.ts";
import { gazetteer } from "./places.ts";

/** How much oftener than any other a country must be spoken of to be the one that an article is written in. */
const CLEARLY = 1.5;

/**
 * The country that "his visit" without a destination leads to: where the dateline says that the article was written,
 * else the one spoken of by far most often. Null: there is none.
 */
export function homeOf(stage: ClaimStage): string | null {
  return ofDateline(stage) ?? mostSpokenOf(stage);
}

function ofDateline({ analysis }: ClaimStage): string | null {
  const line = analysis.blocks.find(({ role }) => role === "DATELINE");
  if (line === undefined) return null;
  const words = analysis.text.slice(line.start, line.end).split(/[,(:–—-]/);
  const name = (words[0] ?? "").trim().toLowerCase();
  const titled = name.replace(/(?:^|\s)\S/g, (letter) => letter.toUpperCase());
  return gazetteer().placeNamed(titled)?.country ?? null;
}

function mostSpokenOf(stage: ClaimStage): string | null {
  const [first, second] = ranked(stage);
  return first !== undefined && first[1] >= CLEARLY * (second?.[1] ?? 1)
    ? first[0]
    : null;
}

/** The countries spoken of more than once, the oftenest first. */
export function countriesSpokenOf(stage: ClaimStage): string[] {
  return ranked(stage)
    .filter(([, count]) => count > 1)
    .map(([country]) => country);
}

function ranked({ actors, mentions }: ClaimStage): [string, number][] {
  const counts = new Map<string, number>();
  for (const { actor, how } of mentions) {
    const known = actors.get(actor);
    const country = known?.kind === "COUNTRY" ? actor : known?.country;
    if (how === "PRONOUN" || country === null || country === undefined)
      continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}
