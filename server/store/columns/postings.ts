import { dyadIn } from "./codes.ts";
import { EMPTY } from "./columns.ts";
import { remember, type Graph } from "./graph.ts";
import { groupOf } from "./groups.ts";
import type { SlotLinks } from "./links.ts";
import { HEAD } from "./lists.ts";
import { createRoom } from "./room.ts";

/** Numbers by number: those of `key` are `values` from `starts[key]` to `starts[key + 1]`. */
interface Postings {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** A part of the list itself, ascending: not to be written to. */
export function postingsAt(
  { starts, values }: Postings,
  key: number,
): Int32Array {
  return values.subarray(starts[key] ?? 0, starts[key + 1] ?? 0);
}

/** The slots of the records that join each dyad, for actors or rolled up. */
export function slotsByDyad(graph: Graph): Postings {
  return remember(graph, "slotsByDyad", () => {
    const { columns, dyads } = graph;
    const { kind, size, dyadsAt } = columns;
    const { values } = columns.dyads;
    return postings(dyads.size, (use) => {
      for (let slot = 0; slot < size; slot += 1) {
        if (kind[slot] === EMPTY) continue;
        const at = dyadsAt[slot] ?? 0;
        const end = at + (values[at] ?? 0);
        for (let i = at + 1; i <= end; i += 1) {
          use(dyadIn(values[i] ?? 0), slot);
        }
      }
    });
  });
}

/** The dyads of which a term is a side. */
export function dyadsBySide(graph: Graph): Postings {
  return remember(graph, "dyadsBySide", () => {
    const { sideA, sideB, size } = graph.dyads;
    return postings(graph.terms.texts.length, (use) => {
      for (let dyad = 0; dyad < size; dyad += 1) {
        use(sideA[dyad] ?? 0, dyad);
        use(sideB[dyad] ?? 0, dyad);
      }
    });
  });
}

/** The slots of the records in which each term is an actor, or a country that one acts for: the first two lists. */
function slotsByActor(graph: Graph): Postings {
  return remember(graph, "slotsByActor", () => {
    const { columns, terms } = graph;
    const { kind, size, listsAt } = columns;
    const { values } = columns.lists;
    return postings(terms.texts.length, (use) => {
      for (let slot = 0; slot < size; slot += 1) {
        if (kind[slot] === EMPTY) continue;
        const at = listsAt[slot] ?? 0;
        const start = at + 1 + HEAD;
        const end = start + (values[at + 1] ?? 0) + (values[at + 2] ?? 0);
        for (let i = start; i < end; i += 1) use(values[i] ?? 0, slot);
      }
    });
  });
}

/** The slots, ascending, of the records in which one of these is an actor, or a country that one acts for. */
export function slotsNaming(
  graph: Graph,
  actors: readonly string[],
): Int32Array {
  return union(graph, listsNaming(graph, actors));
}

/** The same, a list for each of them. */
export function listsNaming(
  graph: Graph,
  actors: readonly string[],
): Int32Array[] {
  const all = slotsByActor(graph);
  const { numbers } = graph.terms;
  return actors.map((actor) => postingsAt(all, numbers.get(actor) ?? 0));
}

/** All slots that can matter to sums of the dyads, ascending: theirs, and whatever reports the same as those. */
export function slotsOfDyads(
  graph: Graph,
  links: SlotLinks,
  dyads: Iterable<number>,
): Int32Array {
  const all = slotsByDyad(graph);
  const lists = Array.from(dyads, (dyad) => postingsAt(all, dyad));
  if (links.joined.size === 0) return union(graph, lists);
  const wanted = marksOf(graph, lists);
  for (const slot of links.joined.keys()) {
    if (wanted[slot] === 1) {
      for (const one of groupOf(slot, links)) wanted[one] = 1;
    }
  }
  return slotsMarked(wanted);
}

/** The slots that are in one of the lists, ascending. */
function union(graph: Graph, lists: readonly Int32Array[]): Int32Array {
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  // A few are put in order faster than all slots are walked through.
  return lists.length === 1 || total * FEW < graph.columns.size
    ? inOrder(lists, total)
    : slotsMarked(marksOf(graph, lists));
}

const marksRoom = createRoom(Uint8Array);

/** A one for each slot that is in one of the lists, until other lists are asked for. */
function marksOf(graph: Graph, lists: readonly Int32Array[]): Uint8Array {
  const marks = marksRoom(graph.columns.size).fill(0);
  for (const list of lists) for (const slot of list) marks[slot] = 1;
  return marks;
}

/** So many times fewer than all. */
const FEW = 16;

/** The numbers of the lists, each once, ascending. */
function inOrder(lists: readonly Int32Array[], total: number): Int32Array {
  const all = new Int32Array(total);
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  // One list is in order as it is.
  if (lists.length > 1) all.sort();
  let length = 0;
  for (let i = 0; i < total; i += 1) {
    if (i > 0 && all[i] === all[i - 1]) continue;
    all[length] = all[i] ?? 0;
    length += 1;
  }
  return all.subarray(0, length);
}

/** The slots that have a one, ascending. */
function slotsMarked(marks: Uint8Array): Int32Array {
  let count = 0;
  for (const mark of marks) count += mark;
  const slots = new Int32Array(count);
  let length = 0;
  for (let slot = 0; slot < marks.length; slot += 1) {
    if (marks[slot] === 1) {
      slots[length] = slot;
      length += 1;
    }
  }
  return slots;
}

function postings(
  keys: number,
  each: (use: (key: number, value: number) => void) => void,
): Postings {
  const starts = new Int32Array(keys + 1);
  each((key) => {
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < keys; key += 1) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const next = starts.slice();
  const values = new Int32Array(starts[keys] ?? 0);
  each((key, value) => {
    values[next[key] ?? 0] = value;
    next[key] = (next[key] ?? 0) + 1;
  });
  return { starts, values };
}
