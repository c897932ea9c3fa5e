import { bucketEnd, type Day } from "../../domain/dates.ts";
import { startOf } from "../../domain/evolution.ts";
import { periodStarts } from "../../domain/periods.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import type { TiePeriodRecord } from "../../domain/tie.ts";
import type { Bucket, Dataset } from "../../domain/vocabulary.ts";
import { countBelow } from "./ascending.ts";
import { dayCode, dayOf } from "./codes.ts";
import { spokesmenIn } from "./dyad-reports.ts";
import { remember } from "./graph.ts";
import type { Selection } from "./select.ts";
import { addReport, emptySum, sumsOf, type Sum } from "./sum.ts";
import type { View } from "./view.ts";

/** The dyad's periods: `evolutionOf` of the domain over columns. */
export function periodsOf(
  view: View,
  selection: Selection,
  dyad: number,
  bucket: Bucket,
): TiePeriodRecord[] {
  const { columns } = view.graph;
  const sums = sumsByStart(bucket, selection.filter);
  for (const { slot, code } of spokesmenIn(view, selection, dyad)) {
    const sum = sums.at(columns.from[slot] ?? 0);
    if (sum !== null) addReport(sum, columns, slot, code);
  }
  const articles = articlesIn(view, selection.filter);
  return periodStarts([...sums.all.keys()], bucket).map((from) => {
    const to = bucketEnd(from, bucket);
    const sum = sums.all.get(from) ?? NOTHING;
    // Put into the object that the sums are: spread into another, they take V8 several times as long.
    return Object.assign(sumsOf(sum), {
      from,
      to,
      articles: articles(from, to),
    });
  });
}

const NOTHING: Sum = emptySum();

/** A sum for each period, by its first day; found by the codes of days, of which most come again and again. */
function sumsByStart(
  bucket: Bucket,
  { during }: Pick<RecordFilter, "during">,
): { all: ReadonlyMap<Day, Sum>; at: (day: number) => Sum | null } {
  const all = new Map<Day, Sum>();
  const byDay = new Map<number, Sum | null>();
  const sumOf = (day: number): Sum | null => {
    const start = startOf(dayOf(day), bucket, during);
    if (start === null) return null;
    const sum = all.get(start) ?? emptySum();
    all.set(start, sum);
    return sum;
  };
  return {
    all,
    at(day) {
      const known = byDay.get(day);
      if (known !== undefined) return known;
      const sum = sumOf(day);
      byDay.set(day, sum);
      return sum;
    },
  };
}

/** How many articles were published from one day to another. */
function articlesIn(
  view: View,
  { datasets, asOf }: RecordFilter,
): (from: Day, to: Day) => number {
  const { days, before } = publicationsOf(view, datasets);
  const known = asOf === null ? Infinity : dayCode(asOf);
  const until = (day: number): number => before[countBelow(days, day)] ?? 0;
  return (from, to) => {
    const end = Math.min(dayCode(to), known);
    return Math.max(0, until(end + 1) - until(dayCode(from)));
  };
}

/** Days as codes, ascending, and how many articles there were before each, with all of them at the end. */
interface Publications {
  readonly days: Int32Array;
  readonly before: Int32Array;
}

/** Asked for with every evolution: made once at a revision, for each choice of data sets. */
function publicationsOf(
  { graph, publications }: View,
  datasets: readonly Dataset[],
): Publications {
  const key = `publications ${[...datasets].sort().join()}`;
  return remember(graph, key, () => {
    const all = publications(datasets);
    const before = new Int32Array(all.length + 1);
    all.forEach(({ articles }, at) => {
      before[at + 1] = (before[at] ?? 0) + articles;
    });
    return { days: Int32Array.from(all, ({ day }) => dayCode(day)), before };
  });
}
