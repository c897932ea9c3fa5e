/** Statistics of an audit: how much of what was read is right, and how far two coders agree. */

/** 97.5th percentile of the normal distribution: intervals are of 95 %. */
const Z = 1.959964;

export interface Precision {
  readonly right: number;
  readonly coded: number;
  /** Null when nothing was coded. */
  readonly precision: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Share of right records with its Wilson score interval (Wilson 1927), which holds for small samples and near 0 and 1. */
export function precisionOf(right: number, coded: number): Precision {
  if (coded === 0)
    return { right, coded, precision: null, low: null, high: null };
  const share = right / coded;
  const spread =
    Z *
    Math.sqrt((share * (1 - share)) / coded + (Z * Z) / (4 * coded * coded));
  const centre = share + (Z * Z) / (2 * coded);
  const scale = 1 + (Z * Z) / coded;
  return {
    right,
    coded,
    precision: share,
    low: Math.max(0, (centre - spread) / scale),
    high: Math.min(1, (centre + spread) / scale),
  };
}

/**
 * Krippendorff's alpha for nominal data and any number of coders, missing values allowed (Krippendorff, "Computing
 * Krippendorff's Alpha-Reliability", 2011). A unit is the list of values given to one record. Null where it is not
 * defined: no unit with two values, or one value only throughout.
 */
export function krippendorffAlpha(
  units: readonly (readonly string[])[],
): number | null {
  const pairable = units.filter((values) => values.length >= 2);
  const totals = new Map<string, number>();
  let observed = 0;
  let count = 0;
  for (const values of pairable) {
    for (const value of values) totals.set(value, (totals.get(value) ?? 0) + 1);
    let differing = 0;
    for (const one of values)
      for (const other of values) if (one !== other) differing++;
    observed += differing / (values.length - 1);
    count += values.length;
  }
  let expected = 0;
  for (const [one, a] of totals)
    for (const [other, b] of totals) if (one !== other) expected += a * b;
  if (expected === 0) return null;
  return 1 - ((count - 1) * observed) / expected;
}
