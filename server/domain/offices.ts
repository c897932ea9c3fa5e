import type { OfficeRecord } from "./actor.ts";
import { compareText, groupBy } from "./collections.ts";

/** An office once, however many articles and lists tell of it. */
export interface TenureRecord extends Omit<OfficeRecord, "source"> {
  /** Each once, in order: see `OfficeRecord.source`. At least one. */
  readonly sources: readonly string[];
}

/** The offices, each once with all its sources: by first day, title and for whom. */
export function tenuresOf(offices: Iterable<OfficeRecord>): TenureRecord[] {
  const told = groupBy(offices, ({ holder, title, of, from, to, acting }) =>
    JSON.stringify([holder, title, of, from, to, acting]),
  );
  return [...told.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { source: _, ...office } = first;
      const sources = new Set(same.map(({ source }) => source));
      return [{ ...office, sources: [...sources].sort(compareText) }];
    })
    .sort(compareTenures);
}

function compareTenures(x: TenureRecord, y: TenureRecord): number {
  return (
    compareText(x.from ?? "", y.from ?? "") ||
    compareText(x.title, y.title) ||
    compareText(x.of, y.of) ||
    compareText(JSON.stringify(x), JSON.stringify(y))
  );
}
