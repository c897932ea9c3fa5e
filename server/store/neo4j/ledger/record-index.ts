import { compareText } from "../../../domain/collections.ts";
import type { CountedRecord } from "../../../domain/counted.ts";
import type { RollUp } from "../../../domain/vocabulary.ts";

/** The counted records, found by id, by who takes part, by whom they join, and by date. */
export interface RecordIndex {
  readonly size: number;
  get(id: string): CountedRecord | undefined;
  add(record: CountedRecord): void;
  remove(id: string): void;
  /** All of them, newest first, then by id; the undated last. */
  newestFirst(): readonly CountedRecord[];
  /** Those that the actor takes part in, himself or by who acts for it. */
  ofActor(actor: string): readonly CountedRecord[];
  /** How many the actor takes part in himself. */
  takingPart(actor: string): number;
  /** Those that join the two. */
  ofDyad(
    sideA: string,
    sideB: string,
    rollUp: RollUp,
  ): readonly CountedRecord[];
}

type Lists = Map<string, CountedRecord[]>;

export function createRecordIndex(): RecordIndex {
  const records = new Map<string, CountedRecord>();
  // Lists are only added to; what was removed is skipped, and swept out once there is much of it.
  const dead = new Set<CountedRecord>();
  const byActor: Lists = new Map();
  const byDyad: Record<RollUp, Lists> = { NONE: new Map(), COUNTRY: new Map() };
  const counts = new Map<string, number>();
  let sorted: CountedRecord[] = [];
  let unsorted: CountedRecord[] = [];

  const living = (list: readonly CountedRecord[] | undefined) =>
    list === undefined
      ? []
      : dead.size === 0
        ? list
        : list.filter((record) => !dead.has(record));

  function sweep(): void {
    const all = [byActor, byDyad.NONE, byDyad.COUNTRY];
    for (const lists of all)
      for (const [key, list] of lists) {
        const left = list.filter((record) => !dead.has(record));
        if (left.length === 0) lists.delete(key);
        else if (left.length < list.length) lists.set(key, left);
      }
    sorted = sorted.filter((record) => !dead.has(record));
    unsorted = unsorted.filter((record) => !dead.has(record));
    dead.clear();
  }

  return {
    get size() {
      return records.size;
    },
    get: (id) => records.get(id),
    add(record) {
      records.set(record.id, record);
      unsorted.push(record);
      for (const actor of record.actors) count(counts, actor, 1);
      for (const key of new Set([...record.actors, ...record.countries]))
        push(byActor, key, record);
      for (const rollUp of ["NONE", "COUNTRY"] as const)
        for (const { sideA, sideB } of record.dyads[rollUp])
          push(byDyad[rollUp], dyadKey(sideA, sideB), record);
    },
    remove(id) {
      const record = records.get(id);
      if (record === undefined) return;
      records.delete(id);
      dead.add(record);
      for (const actor of record.actors) count(counts, actor, -1);
      if (dead.size > 1000 && dead.size > records.size / 10) sweep();
    },
    newestFirst() {
      if (unsorted.length > 0) {
        sorted = merge(sorted, unsorted.sort(compareNewest));
        unsorted = [];
      }
      return living(sorted);
    },
    ofActor: (actor) => living(byActor.get(actor)),
    takingPart: (actor) => counts.get(actor) ?? 0,
    ofDyad: (sideA, sideB, rollUp) =>
      living(byDyad[rollUp].get(dyadKey(sideA, sideB))),
  };
}

export function compareNewest(x: CountedRecord, y: CountedRecord): number {
  return compareText(y.to ?? "", x.to ?? "") || compareText(x.id, y.id);
}

function dyadKey(sideA: string, sideB: string): string {
  return sideA < sideB ? `${sideA} ${sideB}` : `${sideB} ${sideA}`;
}

function count(counts: Map<string, number>, key: string, by: 1 | -1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function push(lists: Lists, key: string, record: CountedRecord): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [record]);
  else list.push(record);
}

function merge(
  one: readonly CountedRecord[],
  other: readonly CountedRecord[],
): CountedRecord[] {
  const merged: CountedRecord[] = [];
  let i = 0;
  for (const record of one) {
    for (let next = other[i]; next !== undefined; next = other[i]) {
      if (compareNewest(next, record) > 0) break;
      merged.push(next);
      i += 1;
    }
    merged.push(record);
  }
  for (; i < other.length; i += 1) {
    const next = other[i];
    if (next !== undefined) merged.push(next);
  }
  return merged;
}
