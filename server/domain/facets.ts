import { compareText, groupBy } from "./collections.ts";
import type { CountedRecord } from "./counted.ts";
import { eachOnce, type Selected } from "./counting.ts";
import { sumScores } from "./tie.ts";
import type { DateCountRecord, FacetCountRecord } from "./timeline.ts";

/** A list is cut after so many values. */
export const MOST_VALUES = 100;

/** How many records there are of each value, reports of the same counted once, the most first, then by value. */
export function countValues(
  { records, groups }: Selected,
  valuesOf: (record: CountedRecord) => readonly string[],
): FacetCountRecord[] {
  const sets = new Map<string, Set<string>>();
  for (const record of records) {
    const group = groups.get(record.id) ?? record.id;
    for (const value of valuesOf(record)) {
      const known = sets.get(value);
      if (known === undefined) sets.set(value, new Set([group]));
      else known.add(group);
    }
  }
  return [...sets]
    .map(([value, set]) => ({ value, count: set.size }))
    .sort((x, y) => y.count - x.count || compareText(x.value, y.value))
    .slice(0, MOST_VALUES);
}

/** How many records lie on each span of days, reports of the same counted once; the undated in a last row. */
export function countDates(selected: Selected): DateCountRecord[] {
  const spans = groupBy(eachOnce(selected), spanKey);
  return [...spans]
    .sort(([x], [y]) => compareText(x, y))
    .flatMap(([, records]) => sumDates(records));
}

/** Sorts as the spans do: by first day, last day; undated last. */
function spanKey(record: CountedRecord): string {
  return record.from === null
    ? "~"
    : `${record.from} ${record.to} ${record.precision} ${record.extent}`;
}

function sumDates(records: readonly CountedRecord[]): DateCountRecord[] {
  const [first] = records;
  if (first === undefined) return [];
  const scores = records.flatMap(({ goldstein }) => goldstein ?? []);
  const dated = first.from !== null;
  return [
    {
      from: first.from,
      to: first.to,
      precision: dated ? first.precision : "UNKNOWN",
      extent: dated ? first.extent : "WITHIN",
      events: records.filter(({ eventKind }) => eventKind !== null).length,
      claims: records.filter(({ claimKind }) => claimKind !== null).length,
      cooperation: sumScores(scores.filter((score) => score > 0)),
      conflict: sumScores(scores.filter((score) => score < 0)),
      scored: scores.length,
    },
  ];
}
