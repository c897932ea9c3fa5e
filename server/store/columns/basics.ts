/** The first sieve of every question: kind, status, marks and dates of each record, over columns. */
import type { RecordFilter } from "../../domain/filter.ts";
import { EVENT_STATUSES } from "../../domain/vocabulary.ts";
import {
  cameoClassAt,
  claimKindOf,
  datasetOf,
  dayCode,
  eventKindOf,
  isEventCode,
  isHeadline,
  NO_STATUS,
  reviewOf,
} from "./codes.ts";
import { EMPTY, type Columns } from "./columns.ts";
import { createRoom } from "./room.ts";

const passingRoom = createRoom(Int32Array);

/** Slots that are looked at: these, in ascending order, or all from one up to another. */
export type Candidates =
  Int32Array | { readonly from: number; readonly to: number };

/** What is asked of every record: kind, status, marks, dates. The slots that pass stand where the next will. */
export function basics(
  columns: Columns,
  filter: RecordFilter,
): (candidates: Candidates) => Int32Array {
  const { kind, cameoClass, status, marks, from, to } = columns;
  const kindOk = table((code) => kindPasses(code, filter));
  const classOk = table((code) => classPasses(code, filter));
  const statusOk = table((code) => statusPasses(code, filter));
  const marksOk = table((code) => marksPass(code, filter));
  const opens = filter.during?.from ?? null;
  const closes = filter.during?.to ?? null;
  const first = opens === null ? 0 : dayCode(opens);
  const last = closes === null ? 99_999_999 : dayCode(closes);
  const undated = filter.includeUndated;
  const asOf = filter.asOf === null ? 0 : dayCode(filter.asOf);
  return (candidates) => {
    const listed = candidates instanceof Int32Array ? candidates : null;
    const start = "from" in candidates ? candidates.from : 0;
    const count =
      "from" in candidates ? candidates.to - start : candidates.length;
    const passing = passingRoom(count);
    let length = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = listed === null ? start + i : (listed[i] ?? 0);
      // First what leaves most out where there is a window.
      const begins = from[slot] ?? 0;
      if (begins === 0) {
        if (!undated) continue;
      } else if (begins > last || (to[slot] ?? 0) < first) continue;
      if (kindOk[kind[slot] ?? EMPTY] === 0) continue;
      if (classOk[cameoClass[slot] ?? 0] === 0) continue;
      if (marksOk[marks[slot] ?? 0] === 0) continue;
      if (statusOk[status[slot] ?? 0] === 0) continue;
      if (!isKnownBy(columns, slot, asOf)) continue;
      passing[length] = slot;
      length += 1;
    }
    return passing.subarray(0, length);
  };
}

/** Whether the record was known by that day and not replaced yet; by 0, which is now. */
export function isKnownBy(
  columns: Columns,
  slot: number,
  asOf: number,
): boolean {
  const replaced = columns.replaced[slot] ?? 0;
  if (asOf === 0) return replaced === 0;
  const known = columns.known[slot] ?? 0;
  return known !== 0 && known <= asOf && (replaced <= 1 || replaced > asOf);
}

function table(test: (code: number) => boolean): Uint8Array {
  const passes = new Uint8Array(256);
  for (let code = 0; code < 256; code += 1) passes[code] = Number(test(code));
  return passes;
}

function kindPasses(
  code: number,
  { eventKinds, claimKinds }: RecordFilter,
): boolean {
  if (code === EMPTY) return false;
  if (isEventCode(code)) {
    const kind = eventKindOf(code);
    return kind !== null && (eventKinds?.includes(kind) ?? true);
  }
  const kind = claimKindOf(code);
  return kind !== null && (claimKinds?.includes(kind) ?? true);
}

function classPasses(code: number, { cameoClasses }: RecordFilter): boolean {
  if (cameoClasses === null) return true;
  const known = cameoClassAt(code);
  return known !== null && cameoClasses.includes(known);
}

function statusPasses(code: number, { statuses }: RecordFilter): boolean {
  if (code === NO_STATUS) return true;
  const status = EVENT_STATUSES[code];
  return status !== undefined && statuses.includes(status);
}

function marksPass(marks: number, filter: RecordFilter): boolean {
  const review = reviewOf(marks);
  return (
    filter.datasets.includes(datasetOf(marks)) &&
    (filter.includeHeadlines || !isHeadline(marks)) &&
    (filter.includeRejected || review !== "REJECTED") &&
    (!filter.reviewedOnly || review === "CONFIRMED")
  );
}
