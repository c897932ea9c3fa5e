import { stemOf } from "../text/matter.ts";

/** A number with what it counts: 4,000 of "soldier". */
export interface Figure {
  readonly value: number;
  /** The stem of the noun behind it. */
  readonly of: string;
}

const SMALL =
  "two three four five six seven eight nine ten eleven twelve".split(" ");
const SCALES = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);
const COUNTED =
  /(?<![\p{L}\d.,])(\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?(?= (?:hundred|thousand|million|billion|dozen)))[ -](?:(hundred|thousand|million|billion|dozen) )?(?:of )?((?:\p{L}+[ -]){0,2}?\p{L}+)/giu;
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

function numberOf(digits: string): number {
  const word = digits.toLowerCase();
  if (/^an?$/.test(word)) return 1;
  const at = SMALL.indexOf(word);
  return at >= 0 ? at + 2 : Number(digits.replaceAll(",", ""));
}
