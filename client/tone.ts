import { signed } from "./text/words.ts";

/**
 * The tone of a tie as the map shows it: the balance of cooperative and conflictual records, in five
 * classes, and a sixth, grey, for ties with too few scored records to say.
 */

export const TONE_CLASSES = [
  "conflict",
  "colder",
  "mixed",
  "warmer",
  "cooperation",
  "few",
] as const;
export type ToneClass = (typeof TONE_CLASSES)[number];

/** Fewer scored records than this say nothing about the tone of a tie. */
const FEWEST_SCORED = 3;

export const TONE_WORDS: Readonly<Record<ToneClass, string>> = {
  conflict: "mostly conflict",
  colder: "more conflict",
  mixed: "balanced",
  warmer: "more cooperation",
  cooperation: "mostly cooperation",
  few: `under ${FEWEST_SCORED} scored`,
};

/** What the tone of a tie is read from: how many records are in each of CAMEO's quad classes. */
export interface QuadCounts {
  readonly verbalCooperation: number;
  readonly materialCooperation: number;
  readonly verbalConflict: number;
  readonly materialConflict: number;
  readonly scored: number;
}

/** -1 when all records are conflictual, 1 when all are cooperative; null when there are none. */
export function balanceOf(counts: QuadCounts): number | null {
  const cooperative = counts.verbalCooperation + counts.materialCooperation;
  const conflictual = counts.verbalConflict + counts.materialConflict;
  const all = cooperative + conflictual;
  return all === 0 ? null : (cooperative - conflictual) / all;
}

/** By the balance, in steps that lie the same way to both sides of the middle. */
export function toneOf(counts: QuadCounts): ToneClass {
  const balance = balanceOf(counts);
  if (balance === null || counts.scored < FEWEST_SCORED) return "few";
  if (balance <= -0.6) return "conflict";
  if (balance <= -0.2) return "colder";
  if (balance < 0.2) return "mixed";
  if (balance < 0.6) return "warmer";
  return "cooperation";
}

/** The class of one record, or of a month: by its Goldstein score alone. */
export function toneOfScore(score: number | null): ToneClass {
  if (score === null) return "few";
  if (score <= -5) return "conflict";
  if (score < 0) return "colder";
  if (score === 0) return "mixed";
  if (score < 5) return "warmer";
  return "cooperation";
}

/** The colour that a tone is written in: none where it is written as 0.0. */
export function inkOfTone(tone: number | null): string {
  const [sign] = tone === null ? "" : signed(tone);
  if (sign === "+") return "ink-cooperation";
  return sign === "−" ? "ink-conflict" : "";
}
