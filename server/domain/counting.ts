import { groupBy } from "./collections.ts";
import type { CountedRecord } from "./counted.ts";
import type { Dyad } from "./dyads.ts";
import {
  isDisputed,
  isDisputedBetween,
  opponentsOf,
  type Opponents,
} from "./dispute.ts";
import type { RecordFilter } from "./filter.ts";
import type { LinkRecord } from "./link.ts";
import { dyadPasses, passes } from "./passing.ts";
import { groupReports, joinsReports } from "./reports.ts";
import {
  compareExactness,
  compareTies,
  spokesmanOf,
  sumTie,
  type TieRecord,
  type TieReport,
} from "./tie.ts";

/** What is asked of: records, and the links between them. */
export interface CountedGraph {
  readonly records: ReadonlyMap<string, CountedRecord>;
  readonly links: readonly LinkRecord[];
  /** Ids of the records that have all words of the text. */
  readonly withText: (text: string) => ReadonlySet<string>;
}

/** The records that a filter leaves, and the groups of those that report the same. */
export interface Selected {
  readonly filter: RecordFilter;
  readonly records: readonly CountedRecord[];
  /** For each record the id that its group goes by. */
  readonly groups: ReadonlyMap<string, string>;
  readonly opponents: Opponents;
}

/** What the filter leaves of the graph. */
export function select(graph: CountedGraph, filter: RecordFilter): Selected {
  const opponents = opponentsOf(graph.links, (id) => graph.records.get(id));
  const withText = filter.text === null ? null : graph.withText(filter.text);
  const context = {
    hasText: (id: string) => withText?.has(id) ?? true,
    isDisputed: (id: string, asOf: string | null) =>
      isDisputed(id, asOf, opponents),
  };
  const records = [...graph.records.values()].filter((record) =>
    passes(record, filter, context),
  );
  const groups = groupReports(
    records.map(({ id }) => id),
    graph.links.filter(joinsReports),
  );
  return { filter, records, groups, opponents };
}

/** Of each group of reports the one that is taken at its word. */
export function eachOnce({ records, groups }: Selected): CountedRecord[] {
  const best = new Map<string, CountedRecord>();
  for (const record of records) {
    const group = groups.get(record.id) ?? record.id;
    const known = best.get(group);
    if (known === undefined || compareExactness(record, known) < 0) {
      best.set(group, record);
    }
  }
  return [...best.values()];
}

/** All ties of what was selected, the strongest first. */
export function tiesIn(selected: Selected): TieRecord[] {
  const ties = groupBy(
    eachReport(selected),
    ({ dyad }) => `${dyad.sideA} ${dyad.sideB}`,
  );
  return [...ties.values()]
    .flatMap((reports) => sumTie(reports) ?? [])
    .sort(compareTies);
}

/** The tie of the two, in either order of naming; null when nothing joins them. */
export function tieIn(
  selected: Selected,
  sideA: string,
  sideB: string,
): TieRecord | null {
  return sumTie(reportsBetween(selected, sideA, sideB));
}

/** All reports that join the two. */
export function reportsBetween(
  selected: Selected,
  one: string,
  other: string,
): TieReport[] {
  const [sideA, sideB] = one < other ? [one, other] : [other, one];
  return eachReport(selected).filter(
    ({ dyad }) => dyad.sideA === sideA && dyad.sideB === sideB,
  );
}

/** Of the reports between two those that stand for their groups: what the sums are made of. */
export function spokesmen(reports: readonly TieReport[]): CountedRecord[] {
  return [...groupBy(reports, ({ group }) => group).values()].map(
    (group) => spokesmanOf(group).record,
  );
}

/** Every report of every dyad that was selected. */
export function eachReport(selected: Selected): TieReport[] {
  const { records, filter } = selected;
  return records.flatMap((record) =>
    record.dyads[filter.rollUp]
      .filter((dyad) => dyadPasses(dyad, filter))
      .map((dyad) => reportOf(record, dyad, selected)),
  );
}

function reportOf(
  record: CountedRecord,
  dyad: Dyad,
  { filter, groups, opponents }: Selected,
): TieReport {
  const { rollUp, asOf } = filter;
  return {
    record,
    dyad,
    group: groups.get(record.id) ?? record.id,
    disputed: isDisputedBetween(record.id, dyad, rollUp, asOf, opponents),
  };
}
