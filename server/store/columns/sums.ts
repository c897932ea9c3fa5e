import type { RecordFilter } from "../../domain/filter.ts";
import { tieId } from "../../domain/ids.ts";
import type { TieRecord } from "../../domain/tie.ts";
import { dayOf, dyadIn } from "./codes.ts";
import { isDisputedBetween } from "./disputed.ts";
import { distinctAt } from "./distinct.ts";
import { reportsByDyad } from "./dyad-walk.ts";
import type { Graph } from "./graph.ts";
import {
  groupMarked,
  groupSlots,
  spokesman,
  type Groups,
  type SlotReport,
} from "./groups.ts";
import type { SlotLinks } from "./links.ts";
import { slotsIn, type Marked } from "./marked.ts";
import { createRoom } from "./room.ts";
import { levelOf, type Selection } from "./select.ts";
import { addReport, emptySum, sumsOf, type Sum } from "./sum.ts";

/** How many things each dyad is made of; see `strengthOf` of the domain. */
interface Counts {
  readonly groups: Groups;
  /** By the dyad's number. */
  readonly counts: Int32Array;
  /** The same with every report of a thing counted; never fewer. */
  readonly reports: Int32Array;
}

/** Each dyad of the selection with its counts. */
export interface Strengths extends Counts {
  readonly selection: Selection;
}

/** Each dyad of what is marked with its counts. */
export interface MarkedStrengths extends Counts {
  readonly marked: Marked;
}

/** Counts, for each dyad, what joins it: reports of the same once. The numbers go where there are zeros for them. */
export function countDyads(
  graph: Graph,
  selection: Selection,
  links: SlotLinks,
  reports = new Int32Array(graph.dyads.size),
): Strengths {
  const groups = groupSlots(selection.slots, links);
  const slots = [selection.slots];
  return { selection, ...counted(graph, selection, groups, slots, reports) };
}

/** The same of what is marked. */
export function countMarked(
  graph: Graph,
  marked: Marked,
  links: SlotLinks,
): MarkedStrengths {
  const groups = groupMarked(marked.marks, links);
  const reports = new Int32Array(graph.dyads.size);
  const slots = slotsIn(marked.marks);
  return { marked, ...counted(graph, marked, groups, slots, reports) };
}

function counted(
  { columns }: Graph,
  { dyadOk, filter }: Pick<Selection, "dyadOk" | "filter">,
  groups: Groups,
  parts: Iterable<Int32Array>,
  reports: Int32Array,
): Counts {
  const level = levelOf(filter);
  const { values } = columns.dyads;
  const { dyadsAt } = columns;
  const eachDyad = (slot: number, use: (dyad: number) => void): void => {
    const at = dyadsAt[slot] ?? 0;
    const end = at + (values[at] ?? 0);
    for (let i = at + 1; i <= end; i += 1) {
      const code = values[i] ?? 0;
      const dyad = dyadIn(code);
      if ((code & level) !== 0 && (dyadOk === null || dyadOk[dyad] === 1))
        use(dyad);
    }
  };
  const count = (dyad: number): void => {
    reports[dyad] = (reports[dyad] ?? 0) + 1;
  };
  for (const slots of parts)
    for (let i = 0; i < slots.length; i += 1) eachDyad(slots[i] ?? 0, count);
  if (groups.size === 0) return { groups, counts: reports, reports };

  const counts = reports.slice();
  let group = -1;
  const seen = new Set<number>();
  for (const [slot, root] of groups) {
    if (root !== group) seen.clear();
    group = root;
    eachDyad(slot, (dyad) => {
      if (seen.has(dyad)) counts[dyad] = (counts[dyad] ?? 0) - 1;
      seen.add(dyad);
    });
  }
  return { groups, counts, reports };
}

/** The ties of the dyads, in their order; those that nothing joins are left out. The reports are of just these dyads. */
export function sumDyads(
  graph: Graph,
  strengths: Strengths,
  links: SlotLinks,
  chosen: readonly number[],
  { starts, slots, codes } = reportsOf(graph, strengths, chosen),
): TieRecord[] {
  const { article, source } = graph.columns;
  const { groups, selection } = strengths;
  const among = { groups, filter: selection.filter };
  return chosen.flatMap((dyad, row) => {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    if (from === to) return [];
    const own = slots.subarray(from, to);
    const sum = sumOf(graph, among, links, own, codes.subarray(from, to));
    return tieOf(graph, dyad, sum, {
      articles: distinctAt(article, own),
      sources: distinctAt(source, own),
    });
  });
}

/** The same of one dyad after the other, for who walks through all of them: no table of them is made. */
export function tieSummer(
  graph: Graph,
  { marked, groups }: MarkedStrengths,
  links: SlotLinks,
): (dyad: number) => TieRecord {
  const { article, source } = graph.columns;
  const { filter } = marked;
  const reportsOfDyad = reportsByDyad(graph, marked);
  return (dyad) => {
    const reports = reportsOfDyad(dyad);
    const slots = new Int32Array(reports.length);
    const codes = new Int32Array(reports.length);
    reports.forEach(({ slot, code }, index) => {
      slots[index] = slot;
      codes[index] = code;
    });
    const sum = sumOf(graph, { filter, groups }, links, slots, codes);
    return tieOf(graph, dyad, sum, {
      articles: distinctAt(article, slots),
      sources: distinctAt(source, slots),
    });
  };
}

/** What joins each of the chosen dyads, those of row n from `starts[n]` to `starts[n + 1]`. */
export interface Reports {
  readonly starts: Int32Array;
  readonly slots: Int32Array;
  /** The dyad's code in the record. */
  readonly codes: Int32Array;
}

const chosenRoom = createRoom(Uint8Array);
const rowRoom = createRoom(Int32Array);

/** Gathered in one walk through what the selection leaves. */
export function reportsOf(
  { columns, dyads }: Graph,
  { selection, reports }: Strengths,
  chosen: readonly number[],
): Reports {
  // Most dyads are not chosen, and a byte for each is at hand sooner than a number.
  const isChosen = chosenRoom(dyads.size).fill(0);
  const rowOf = rowRoom(dyads.size);
  const starts = new Int32Array(chosen.length + 1);
  chosen.forEach((dyad, row) => {
    const count = reports[dyad] ?? 0;
    isChosen[dyad] = Number(count > 0);
    rowOf[dyad] = row;
    starts[row + 1] = (starts[row] ?? 0) + count;
  });
  const total = starts[chosen.length] ?? 0;
  const slots = new Int32Array(total);
  const codes = new Int32Array(total);
  const next = starts.slice();
  const level = levelOf(selection.filter);
  const { values } = columns.dyads;
  const { dyadsAt } = columns;
  for (let i = 0; i < selection.slots.length; i += 1) {
    const slot = selection.slots[i] ?? 0;
    const at = dyadsAt[slot] ?? 0;
    const end = at + (values[at] ?? 0);
    for (let j = at + 1; j <= end; j += 1) {
      const code = values[j] ?? 0;
      if ((code & level) === 0) continue;
      const dyad = dyadIn(code);
      if (isChosen[dyad] === 0) continue;
      const row = rowOf[dyad] ?? 0;
      const place = next[row] ?? 0;
      slots[place] = slot;
      codes[place] = code;
      next[row] = place + 1;
    }
  }
  return { starts, slots, codes };
}

/** The sum of a dyad's reports, those of one thing once. */
function sumOf(
  graph: Graph,
  {
    filter,
    groups,
  }: { readonly filter: RecordFilter; readonly groups: Groups },
  links: SlotLinks,
  slots: Int32Array,
  codes: Int32Array,
): Sum {
  const { columns } = graph;
  const sum = emptySum();
  const together = new Map<number, SlotReport[]>();
  const grouped = groups.size > 0;
  const disputable = links.opponents.size > 0;
  const isDisputed = (slot: number, code: number): boolean =>
    isDisputedBetween(graph, links, slot, dyadIn(code), filter);
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0;
    const code = codes[i] ?? 0;
    const root = grouped ? groups.get(slot) : undefined;
    if (root !== undefined) {
      const group = together.get(root);
      if (group === undefined) together.set(root, [{ slot, code }]);
      else group.push({ slot, code });
      continue;
    }
    addReport(sum, columns, slot, code);
    if (disputable && isDisputed(slot, code)) sum.disputes += 1;
  }
  for (const group of together.values()) {
    const { slot, code } = spokesman(group, columns, links);
    addReport(sum, columns, slot, code);
    if (group.some((report) => isDisputed(report.slot, report.code)))
      sum.disputes += 1;
  }
  return sum;
}

function tieOf(
  { dyads, terms }: Graph,
  dyad: number,
  sum: Sum,
  origins: Pick<TieRecord, "articles" | "sources">,
): TieRecord {
  const sideA = terms.texts[dyads.sideA[dyad] ?? 0] ?? "";
  const sideB = terms.texts[dyads.sideB[dyad] ?? 0] ?? "";
  const { alleged, disputes } = sum;
  return {
    id: tieId(sideA, sideB),
    sideA,
    sideB,
    ...sumsOf(sum),
    alleged,
    disputes,
    ...origins,
    firstOn: dayOf(sum.firstOn),
    lastOn: dayOf(sum.lastOn),
  };
}
