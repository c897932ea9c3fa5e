/**
 * How sure a rule is: the share of its records that were right where people had annotated the same
 * text. Few cases say little, so each share is drawn towards the mean as if four more had been seen.
 */
export type Precisions = ReadonlyMap<
  string,
  readonly [given: number, right: number]
>;

const SEEN_BEFORE = 4;

export function precisionOf(rule: string, measured: Precisions): number {
  const [given, right] = measured.get(rule) ?? [0, 0];
  const mean = meanOf(measured);
  return (right + SEEN_BEFORE * mean) / (given + SEEN_BEFORE);
}

function meanOf(measured: Precisions): number {
  let given = 0;
  let right = 0;
  for (const [n, good] of measured.values()) {
    given += n;
    right += good;
  }
  return given === 0 ? 0.5 : right / given;
}
