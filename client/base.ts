import { EMPTY_BASE, type Base, type BaseTie } from "./scene.ts";
import type { CompareQuery } from "./schema.generated.ts";

/** How the base of the map is put together from several answers. Pure but for what it remembers. */

/** Gives the same base while what it is made from is the same, so that what is made from it need not be made anew. */
export function rememberBase(): (
  sources: readonly unknown[],
  make: () => Base,
) => Base {
  let last: readonly unknown[] = [];
  let base = EMPTY_BASE;
  return (sources, make) => {
    const same =
      sources.length === last.length &&
      sources.every((one, index) => one === last[index]);
    if (!same) {
      last = sources;
      base = make();
    }
    return base;
  };
}

/** Each tie once, the first told of. */
export function distinct(ties: readonly BaseTie[]): BaseTie[] {
  const all = new Map<string, BaseTie>();
  for (const tie of ties) if (!all.has(tie.id)) all.set(tie.id, tie);
  return [...all.values()];
}

/** The ties of a comparison with the sums of the later period, or of the earlier where there are no others. */
export const changedTies = (changes: CompareQuery | undefined): BaseTie[] =>
  (changes?.compare ?? []).flatMap(({ sideA, sideB, before, after }) => {
    const sums = after ?? before;
    return sums === null ? [] : [{ ...sums, sideA, sideB }];
  });
