/** Actors and windows that questions are asked of, picked from what `generate` makes. */

export type Days = {
  readonly from: string;
  readonly to: string;
};

export function yearOf(random: () => number): number {
  return 2010 + Math.floor(random() * 15);
}

export function wholeYear(year: number): Days {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** From the first day of a month to the 28th of the same month so many years later. */
export function monthsOf(random: () => number, years: number): Days {
  const year = yearOf(random);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, "0");
  return { from: `${year}-${month}-01`, to: `${year + years}-${month}-28` };
}

/** The number of a person. */
export function personOf(random: () => number): number {
  return 192 + 3 * Math.floor(random() * 1_600);
}

export function actorOf(random: () => number): string {
  return random() < 0.5 ? countryOf(random) : `person:p${personOf(random)}`;
}

export function countryOf(random: () => number): string {
  return `country:c${String(1 + Math.floor(random() ** 2 * 180)).padStart(3, "0")}`;
}
