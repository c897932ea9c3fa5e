import { bucketEnd, type Day } from "../../domain/dates.ts";
import { periodStarts, startOf } from "../../domain/evolution.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import type { TiePeriodRecord } from "../../domain/tie.ts";
import type { Bucket, Dataset } from "../../domain/vocabulary.ts";
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
    return { from, to, ...sumsOf(sum), articles: articles(from, to) };
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

/** How many articles were published from one day to another; to be asked of periods that follow each other. */
function articlesIn(
  view: View,
  { datasets, asOf }: RecordFilter,
): (from: Day, to: Day) => number {
  const { days, articles } = publicationsOf(view, datasets);
  const known = asOf === null ? Infinity : dayCode(asOf);
  let at = 0;
  return (from, to) => {
    const first = dayCode(from);
    const last = Math.min(dayCode(to), known);
    let count = 0;
    for (; at < days.length && (days[at] ?? 0) <= last; at += 1) {
      if ((days[at] ?? 0) >= first) count += articles[at] ?? 0;
    }
    return count;
  };
}

/** Days as codes, ascending, and how many articles each has. */
interface Publications {
  readonly days: Int32Array;
  readonly articles: Int32Array;
}

/** Asked for with every evolution: made once at a revision, for each choice of data sets. */
function publicationsOf(
  { graph, publications }: View,
  datasets: readonly Dataset[],
): Publications {
  const key = `publications ${[...datasets].sort().join()}`;
  return remember(graph, key, () => {
    const all = publications(datasets);
    return {
      days: Int32Array.from(all, ({ day }) => dayCode(day)),
      articles: Int32Array.from(all, (one) => one.articles),
    };
  });
}
