import { plainMatterOf, stemOf } from "../text/matter.ts";
import { overlap } from "./ground.ts";

/** A number with what it counts: 4,000 of "soldier". */
export interface Figure {
  readonly value: number;
  /** The stem of the noun behind it. */
  readonly of: string;
}

/** "the number of dead": how many, and of what, where that is said. */
interface Estimate {
  readonly value: number;
  readonly of: string;
}

const SMALL =
  "two three four five six seven eight nine ten eleven twelve".split(" ");
const TENS = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
]);
const SCALES = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);
/** "the figure at 12", "put the toll at about two thousand", "the number was twelve": how many of what stands in front. */
const ESTIMATE =
  /(?:^it at|\b(?:figure|number|total|toll|tally|count|sum|cost|losses)( of [\p{L} ]{1,40}?)? (?:at|was|were|is|stood at|stands at)) (?:\p{L}+ ){0,3}?(?<![\p{L}\d.,])[$€£]?(\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|an?(?= (?:hundred|thousand|million|billion|dozen)))(?: (hundred|thousand|million|billion|dozen))?\b/iu;
const COUNTED =
  /(?<![\p{L}\d.,])(\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|an?(?= (?:hundred|thousand|million|billion|dozen)))[ -](?:(hundred|thousand|million|billion|dozen) )?(?:of )?((?:\p{L}+[ -]){0,2}?\p{L}+)/giu;
/** What is measured in these may differ without anybody being wrong; months follow the days of a date. */
const IDLE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|day|hour|minute|week|month|year|o|am|pm|per|percent)/i;
const LEADS = /^(?:more|fewer|new|other|extra|further|of|its|the|their)$/i;

/** Numbers of a text with what they count; dates and lengths of time are left out. */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const [, digits = "", scale = "", words = ""] = match;
    const noun = words
      .split(/[ -]/)
      .find((word) => !LEADS.test(word) && !/(?:ian|ese|ish)$/.test(word));
    if (noun === undefined || IDLE.test(noun)) continue;
    figures.push({
      value: numberOf(digits) * (SCALES.get(scale.toLowerCase()) ?? 1),
      of: stemOf(noun.toLowerCase()),
    });
  }
  return figures;
}

/** The number that a text gives for what it names, or for what was counted in front; null: it gives none. */
function estimateIn(text: string): Estimate | null {
  const [, of = "", digits, scale = ""] = ESTIMATE.exec(text) ?? [];
  if (digits === undefined) return null;
  const times = SCALES.get(scale.toLowerCase()) ?? 1;
  return { value: numberOf(digits) * times, of };
}

/** "put the figure at 12" behind "forty men are held": another number than the one told before. */
export function putsOtherwise(told: string, later: string): boolean {
  const put = estimateIn(later);
  if (put === null || !isOf(put, told)) return false;
  const before = estimateIn(told);
  if (before !== null) return before.value !== put.value;
  const counted = figuresIn(told);
  return (
    counted.length > 0 && counted.every(({ value }) => value !== put.value)
  );
}

/** Whether a number is put of something else than was told, or the same number. */
export function putsNothingElse(told: string, later: string): boolean {
  const put = estimateIn(later);
  if (put === null) return false;
  return !isOf(put, told) || estimateIn(told)?.value === put.value;
}

/** Whether what is counted, where that is said, was spoken of before. */
function isOf({ of }: Estimate, told: string): boolean {
  const words = plainMatterOf(of);
  return words.size === 0 || overlap(words, plainMatterOf(told)) > 0;
}

function numberOf(digits: string): number {
  const word = digits.toLowerCase();
  if (/^an?$/.test(word)) return 1;
  const at = SMALL.indexOf(word);
  if (at >= 0) return at + 2;
  return TENS.get(word) ?? Number(digits.replaceAll(",", ""));
}
