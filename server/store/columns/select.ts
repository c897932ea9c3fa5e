import type { Day } from "../../domain/dates.ts";
import type { RecordFilter } from "../../domain/filter.ts";
import { kindOf } from "../../domain/passing.ts";
import { SCORE_UNIT } from "../../domain/tie.ts";
import type { ActorKind } from "../../domain/vocabulary.ts";
import { basics, isKnownBy, type Candidates } from "./basics.ts";
import { dayCode, dyadIn, ON_ACTORS, ON_COUNTRIES, reviewOf } from "./codes.ts";
import { EMPTY, NO_SCORE, type Columns } from "./columns.ts";
import type { Graph } from "./graph.ts";
import type { SlotLinks } from "./links.ts";
import { listHas, LISTS } from "./lists.ts";
import { slotsNaming } from "./postings.ts";
import { createRoom } from "./room.ts";

/**
 * The slots that a filter leaves: `passes` of the domain over columns, one criterion after another, each over what
 * the ones before have left. `test/contract/properties.ts` holds it against the domain's own.
 */
export interface Selection {
  readonly filter: RecordFilter;
  readonly slots: Int32Array;
  /** For each dyad whether the filter draws it; null: all of them. */
  readonly dyadOk: Uint8Array | null;
}

export interface SelectContext {
  readonly graph: Graph;
  readonly links: () => SlotLinks;
  /** Slots of the records that have all words of the text. */
  readonly withText: (text: string) => Iterable<number>;
}

/** What the filter leaves, of all slots or of some candidates in ascending order. */
export function selectSlots(
  context: SelectContext,
  filter: RecordFilter,
  candidates: Int32Array | null = null,
): Selection {
  const { dyadOk, leave } = criteriaOf(context, filter);
  const { graph } = context;
  const asked = candidates ??
    narrowed(graph, filter) ?? { from: 0, to: graph.columns.size };
  return { filter, slots: leave(asked).slice(), dyadOk };
}

/** A filter made ready for one graph. */
export interface Criteria extends Pick<Selection, "filter" | "dyadOk"> {
  /** What is left of the candidates; it stands where what is left of the next will. */
  readonly leave: (candidates: Candidates) => Int32Array;
}

/** To be used before the next filter is made ready: the slots of a text stand where those of the next will. */
export function criteriaOf(
  context: SelectContext,
  filter: RecordFilter,
): Criteria {
  const { graph } = context;
  const { columns } = graph;
  const dyadOk = dyadTable(graph, filter);
  const pass = basics(columns, filter);
  const tests: ((slot: number) => boolean)[] = [];
  const narrow = (test: (slot: number) => boolean): void => {
    tests.push(test);
  };
  const { minConfidence, minTone, maxTone, publishers, rollUp } = filter;
  if (minConfidence !== null) {
    const { confidence } = columns;
    narrow((slot) => (confidence[slot] ?? 0) >= minConfidence);
  }
  if (minTone !== null || maxTone !== null) {
    const { score } = columns;
    const least = minTone ?? -Infinity;
    const most = maxTone ?? Infinity;
    narrow((slot) => {
      const code = score[slot] ?? NO_SCORE;
      const value = code / SCORE_UNIT;
      return code !== NO_SCORE && value >= least && value <= most;
    });
  }
  if (publishers !== null) {
    const wanted = wantedTerms(graph, publishers);
    const { publisher } = columns;
    narrow((slot) => wanted[publisher[slot] ?? 0] === 1);
  }
  if (filter.actors !== null) {
    const wanted = wantedTerms(graph, filter.actors);
    narrow(
      (slot) =>
        listHas(columns, slot, LISTS.actors, wanted) ||
        (rollUp === "COUNTRY" &&
          listHas(columns, slot, LISTS.countries, wanted)),
    );
  }
  for (const list of ["countries", "topics", "places"] as const) {
    const asked = filter[list];
    if (asked === null) continue;
    const wanted = wantedTerms(graph, asked);
    narrow((slot) => listHas(columns, slot, LISTS[list], wanted));
  }
  if (dyadOk !== null) {
    const level = levelOf(filter);
    const kinds =
      filter.between === null && filter.actorKinds !== null
        ? termsOfKinds(graph, filter.actorKinds)
        : null;
    narrow(
      (slot) =>
        joinsOne(columns, slot, level, dyadOk) ||
        (kinds !== null && listHas(columns, slot, LISTS.actors, kinds)),
    );
  }
  if (filter.text !== null) {
    const has = textRoom(columns.size).fill(0);
    for (const slot of context.withText(filter.text)) has[slot] = 1;
    narrow((slot) => has[slot] === 1);
  }
  if (filter.disputed !== null) {
    const { disputed, asOf } = filter;
    const { opponents } = context.links();
    narrow(
      (slot) =>
        (opponents.get(slot)?.some((other) => opposes(columns, other, asOf)) ??
          false) === disputed,
    );
  }
  return {
    filter,
    dyadOk,
    leave: (candidates) => tests.reduce(kept, pass(candidates)),
  };
}

/** The slots that pass, written over the others. */
function kept(slots: Int32Array, test: (slot: number) => boolean): Int32Array {
  let count = 0;
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] ?? 0;
    if (test(slot)) slots[count++] = slot;
  }
  return slots.subarray(0, count);
}

/** Slots that hold all that the filter can leave; null: all of them. */
function narrowed(
  graph: Graph,
  { actors, countries }: RecordFilter,
): Int32Array | null {
  const asked = actors ?? countries;
  return asked === null ? null : slotsNaming(graph, asked);
}

/** The same filter with no kind of claim left. */
export const onlyEvents = (filter: RecordFilter): RecordFilter => ({
  ...filter,
  claimKinds: [],
});

/** The same filter with no kind of event left. */
export const onlyClaims = (filter: RecordFilter): RecordFilter => ({
  ...filter,
  eventKinds: [],
});

/** Which bit of a dyad's code says that it counts. */
export function levelOf({ rollUp }: Pick<RecordFilter, "rollUp">): number {
  return rollUp === "NONE" ? ON_ACTORS : ON_COUNTRIES;
}

/** Whether the record can stand against another: known by then, and not rejected. */
export function opposes(
  columns: Columns,
  slot: number,
  asOf: Day | null,
): boolean {
  return (
    columns.kind[slot] !== EMPTY &&
    reviewOf(columns.marks[slot] ?? 0) !== "REJECTED" &&
    isKnownBy(columns, slot, asOf === null ? 0 : dayCode(asOf))
  );
}

const textRoom = createRoom(Uint8Array);

/** A one for the number of each of the texts. */
export function wantedTerms(
  { terms }: Graph,
  texts: readonly string[],
): Uint8Array {
  const wanted = new Uint8Array(terms.texts.length);
  for (const text of texts) {
    const number = terms.numbers.get(text);
    if (number !== undefined) wanted[number] = 1;
  }
  return wanted;
}

function termsOfKinds(
  { terms }: Graph,
  kinds: readonly ActorKind[],
): Uint8Array {
  return Uint8Array.from(terms.texts, (text) =>
    Number(kinds.includes(kindOf(text))),
  );
}

function dyadTable(graph: Graph, filter: RecordFilter): Uint8Array | null {
  const { actorKinds, between } = filter;
  if (actorKinds === null && between === null) return null;
  const { sideA, sideB, size } = graph.dyads;
  const ofKind = actorKinds === null ? null : termsOfKinds(graph, actorKinds);
  const among = between === null ? null : wantedTerms(graph, between);
  const ok = new Uint8Array(size);
  for (let n = 0; n < size; n += 1) {
    const a = sideA[n] ?? 0;
    const b = sideB[n] ?? 0;
    ok[n] = Number(
      (ofKind === null || (ofKind[a] === 1 && ofKind[b] === 1)) &&
        (among === null || (among[a] === 1 && among[b] === 1)),
    );
  }
  return ok;
}

function joinsOne(
  { dyads, dyadsAt }: Columns,
  slot: number,
  level: number,
  dyadOk: Uint8Array,
): boolean {
  const { values } = dyads;
  const at = dyadsAt[slot] ?? 0;
  const end = at + (values[at] ?? 0);
  for (let i = at + 1; i <= end; i += 1) {
    const code = values[i] ?? 0;
    if ((code & level) !== 0 && dyadOk[dyadIn(code)] === 1) return true;
  }
  return false;
}
