import { tieId } from "../../domain/ids.ts";
import { meanScore, SCORE_UNIT, type TieRecord } from "../../domain/tie.ts";
import {
  dayOf,
  dyadIn,
  isAlleged,
  isByA,
  isByB,
  isEventCode,
} from "./codes.ts";
import { NO_SCORE, type Columns } from "./columns.ts";
import { countDistinct } from "./distinct.ts";
import { isDisputedBetween } from "./disputed.ts";
import type { Graph } from "./graph.ts";
import {
  groupSlots,
  spokesman,
  type Groups,
  type SlotReport,
} from "./groups.ts";
import type { SlotLinks } from "./links.ts";
import { levelOf, type Selection } from "./select.ts";

/** Each dyad of the selection with how many things it is made of; see `strengthOf` of the domain. */
export interface Strengths {
  readonly selection: Selection;
  readonly groups: Groups;
  /** By the dyad's number. */
  readonly counts: Int32Array;
}

/** Counts, for each dyad, what joins it: reports of the same once. */
export function countDyads(
  { columns, dyads }: Graph,
  selection: Selection,
  links: SlotLinks,
): Strengths {
  const { slots, dyadOk, filter } = selection;
  const level = levelOf(filter);
  const groups = groupSlots(slots, links);
  const counts = new Int32Array(dyads.size);
  const { values } = columns.dyads;
  const { dyadsAt } = columns;
  const seen = new Set<string>();
  const grouped = groups.size > 0;
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0;
    const root = grouped ? groups.get(slot) : undefined;
    const at = dyadsAt[slot] ?? 0;
    const end = at + (values[at] ?? 0);
    for (let j = at + 1; j <= end; j += 1) {
      const code = values[j] ?? 0;
      if ((code & level) === 0) continue;
      const dyad = dyadIn(code);
      if (dyadOk !== null && dyadOk[dyad] === 0) continue;
      if (root !== undefined) {
        const key = `${dyad} ${root}`;
        if (seen.has(key)) continue;
        seen.add(key);
      }
      counts[dyad] = (counts[dyad] ?? 0) + 1;
    }
  }
  return { selection, groups, counts };
}

/** The ties of the dyads, in their order; those that nothing joins are left out. */
export function sumDyads(
  graph: Graph,
  { selection, groups, counts }: Strengths,
  links: SlotLinks,
  chosen: readonly number[],
): TieRecord[] {
  const sums = emptySums(graph, chosen, counts);
  const reports = new Map<string, (SlotReport & { readonly row: number })[]>();
  const { columns } = graph;
  const { slots, filter } = selection;
  const level = levelOf(filter);
  const { values } = columns.dyads;
  const { dyadsAt } = columns;
  const { opponents } = links;
  const grouped = groups.size > 0;
  const disputable = opponents.size > 0;
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0;
    const at = dyadsAt[slot] ?? 0;
    const end = at + (values[at] ?? 0);
    for (let j = at + 1; j <= end; j += 1) {
      const code = values[j] ?? 0;
      if ((code & level) === 0) continue;
      const row = sums.rowOf[dyadIn(code)] ?? -1;
      if (row < 0) continue;
      addOrigin(sums, row, columns, slot);
      const root = grouped ? groups.get(slot) : undefined;
      if (root !== undefined) {
        const key = `${row} ${root}`;
        const group = reports.get(key);
        if (group === undefined) reports.set(key, [{ row, slot, code }]);
        else group.push({ row, slot, code });
        continue;
      }
      addReport(sums, row, columns, slot, code);
      if (
        disputable &&
        isDisputedBetween(graph, links, slot, dyadIn(code), filter)
      ) {
        add(sums.disputes, row, 1);
      }
    }
  }
  for (const group of reports.values()) {
    const { row, slot, code } = spokesman(group, columns, links);
    addReport(sums, row, columns, slot, code);
    const isDisputed = group.some((report) =>
      isDisputedBetween(graph, links, report.slot, dyadIn(report.code), filter),
    );
    if (isDisputed) add(sums.disputes, row, 1);
  }
  return chosen.flatMap((dyad, row) => tieOf(graph, sums, dyad, row) ?? []);
}

interface Sums {
  /** The row of each chosen dyad; -1 for others. */
  readonly rowOf: Int32Array;
  readonly events: Int32Array;
  readonly claims: Int32Array;
  /** In thousandths. */
  readonly cooperation: Float64Array;
  readonly conflict: Float64Array;
  readonly quads: readonly Int32Array[];
  readonly fromA: Int32Array;
  readonly fromB: Int32Array;
  readonly alleged: Int32Array;
  readonly scored: Int32Array;
  readonly disputes: Int32Array;
  readonly firstOn: Int32Array;
  readonly lastOn: Int32Array;
  readonly origins: Origins;
}

/** Row, article and source of each report, to count the different ones. */
interface Origins {
  rows: Int32Array;
  articles: Int32Array;
  sources: Int32Array;
  length: number;
  counted: {
    readonly articles: Int32Array;
    readonly sources: Int32Array;
  } | null;
}

function emptySums(
  { dyads }: Graph,
  chosen: readonly number[],
  counts: Int32Array,
): Sums {
  const rowOf = new Int32Array(dyads.size).fill(-1);
  let reports = 0;
  chosen.forEach((dyad, row) => {
    rowOf[dyad] = row;
    reports += counts[dyad] ?? 0;
  });
  const ints = (): Int32Array => new Int32Array(chosen.length);
  return {
    rowOf,
    events: ints(),
    claims: ints(),
    cooperation: new Float64Array(chosen.length),
    conflict: new Float64Array(chosen.length),
    quads: [ints(), ints(), ints(), ints(), ints()],
    fromA: ints(),
    fromB: ints(),
    alleged: ints(),
    scored: ints(),
    disputes: ints(),
    firstOn: ints(),
    lastOn: ints(),
    origins: {
      rows: new Int32Array(reports + 16),
      articles: new Int32Array(reports + 16),
      sources: new Int32Array(reports + 16),
      length: 0,
      counted: null,
    },
  };
}

function add(sums: Int32Array | Float64Array, row: number, by: number): void {
  sums[row] = (sums[row] ?? 0) + by;
}

function addReport(
  sums: Sums,
  row: number,
  columns: Columns,
  slot: number,
  code: number,
): void {
  add(isEventCode(columns.kind[slot] ?? 0) ? sums.events : sums.claims, row, 1);
  if (isAlleged(code)) add(sums.alleged, row, 1);
  else {
    const quad = sums.quads[columns.quadClass[slot] ?? 0];
    if (quad !== undefined) add(quad, row, 1);
    const score = columns.score[slot] ?? NO_SCORE;
    if (score !== NO_SCORE) {
      add(sums.scored, row, 1);
      add(score > 0 ? sums.cooperation : sums.conflict, row, score);
    }
  }
  if (isByA(code)) add(sums.fromA, row, 1);
  if (isByB(code)) add(sums.fromB, row, 1);
  const from = columns.from[slot] ?? 0;
  if (from === 0) return;
  const first = sums.firstOn[row] ?? 0;
  if (first === 0 || from < first) sums.firstOn[row] = from;
  const to = columns.to[slot] ?? 0;
  if (to > (sums.lastOn[row] ?? 0)) sums.lastOn[row] = to;
}

function addOrigin(
  { origins }: Sums,
  row: number,
  columns: Columns,
  slot: number,
): void {
  const at = origins.length;
  if (at === origins.rows.length) {
    for (const name of ["rows", "articles", "sources"] as const) {
      const grown = new Int32Array(at * 2);
      grown.set(origins[name]);
      origins[name] = grown;
    }
  }
  origins.rows[at] = row;
  origins.articles[at] = columns.article[slot] ?? 0;
  origins.sources[at] = columns.source[slot] ?? 0;
  origins.length = at + 1;
}

function tieOf(
  { dyads, terms }: Graph,
  sums: Sums,
  dyad: number,
  row: number,
): TieRecord | null {
  const events = sums.events[row] ?? 0;
  const claims = sums.claims[row] ?? 0;
  if (events + claims === 0) return null;
  const { origins } = sums;
  const { rows, length } = origins;
  origins.counted ??= {
    articles: countDistinct(rows, origins.articles, length, sums.events.length),
    sources: countDistinct(rows, origins.sources, length, sums.events.length),
  };
  const sideA = terms.texts[dyads.sideA[dyad] ?? 0] ?? "";
  const sideB = terms.texts[dyads.sideB[dyad] ?? 0] ?? "";
  const cooperation = (sums.cooperation[row] ?? 0) / SCORE_UNIT;
  const conflict = (sums.conflict[row] ?? 0) / SCORE_UNIT;
  const scored = sums.scored[row] ?? 0;
  return {
    id: tieId(sideA, sideB),
    sideA,
    sideB,
    events,
    claims,
    cooperation,
    conflict,
    verbalCooperation: sums.quads[1]?.[row] ?? 0,
    materialCooperation: sums.quads[2]?.[row] ?? 0,
    verbalConflict: sums.quads[3]?.[row] ?? 0,
    materialConflict: sums.quads[4]?.[row] ?? 0,
    fromA: sums.fromA[row] ?? 0,
    fromB: sums.fromB[row] ?? 0,
    alleged: sums.alleged[row] ?? 0,
    scored,
    tone: meanScore(cooperation, conflict, scored),
    disputes: sums.disputes[row] ?? 0,
    articles: origins.counted.articles[row] ?? 0,
    sources: origins.counted.sources[row] ?? 0,
    firstOn: dayOf(sums.firstOn[row] ?? 0),
    lastOn: dayOf(sums.lastOn[row] ?? 0),
  };
}
