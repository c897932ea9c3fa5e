/** Reading records out of SQLite. */
import type { ClaimRecord } from "../../domain/claim.ts";
import { compareText } from "../../domain/collections.ts";
import { correctRecord } from "../../domain/correct.ts";
import { isEvent } from "../../domain/dyads.ts";
import type { PlaceRecord } from "../../domain/event.ts";
import type { LinkRecord } from "../../domain/link.ts";
import type { EventOrClaimRecord } from "../../domain/tie.ts";
import { NOT_TOLD, reportsAt } from "../columns/reports.ts";
import { slotPage } from "../columns/slot-page.ts";
import { textsUsed } from "../columns/usage.ts";
import { NEWEST_FIRST, newestKey } from "../page.ts";
import type { Page, PageRequest, ReportsRecord } from "../store.ts";
import { correctionsOf } from "./corrected.ts";
import { linksAround } from "./links.ts";
import type { Connection } from "./open.ts";
import { unpackRecord } from "./pack.ts";
import { prepared } from "./prepared.ts";
import type { FileView } from "./view.ts";

export const isClaim = (record: EventOrClaimRecord): record is ClaimRecord =>
  !isEvent(record);

/** Records by id, corrected. */
export function recordsById<T extends EventOrClaimRecord>(
  { db, graph }: FileView,
  ids: readonly string[],
  is: (record: EventOrClaimRecord) => record is T,
): (T | null)[] {
  const corrections = correctionsOf(db, graph);
  const find = prepared<[string], string>(
    db,
    "SELECT json FROM record WHERE id = ?",
  ).pluck();
  return ids.map((id) => {
    const json = find.get(id);
    if (json === undefined) return null;
    const record = unpackRecord(json);
    return is(record) ? correctRecord(record, corrections) : null;
  });
}

/** Records by slot, corrected, in the order of the slots. */
export function recordsAt(
  { db, graph }: FileView,
  slots: readonly number[],
): EventOrClaimRecord[] {
  const corrections = correctionsOf(db, graph);
  const find = prepared<[number], string>(
    db,
    "SELECT json FROM record WHERE n = ?",
  ).pluck();
  return slots.flatMap((slot) => {
    const json = find.get(slot);
    return json === undefined
      ? []
      : [correctRecord(unpackRecord(json), corrections)];
  });
}

/** A page of the records at these slots, corrected, newest first. */
export function recordPage<T extends EventOrClaimRecord>(
  view: FileView,
  slots: Int32Array,
  page: PageRequest,
): Page<T> {
  const found = slotPage(view, slots, page);
  return { ...found, items: recordsAt(view, found.items) as T[] };
}

/** The same, all of them. */
export function recordsByNewest(
  view: FileView,
  slots: readonly number[],
): EventOrClaimRecord[] {
  return recordsAt(view, slots).sort((x, y) =>
    NEWEST_FIRST.compare(newestKey(x), newestKey(y)),
  );
}

/** Ids by slot. */
export function idsAt(
  db: Connection,
  slots: ArrayLike<number>,
): Map<number, string> {
  return new Map(
    prepared<[string], [number, string]>(
      db,
      "SELECT n, id FROM record WHERE n IN (SELECT value FROM json_each(?))",
    )
      .raw()
      .all(JSON.stringify(Array.from(slots))),
  );
}

/** Of those places only that a record names still. */
export function placesById(
  { db, graph }: FileView,
  ids: readonly string[],
): (PlaceRecord | null)[] {
  const find = prepared<[string], string>(
    db,
    "SELECT json FROM place WHERE id = ?",
  ).pluck();
  const used = textsUsed(graph, "places");
  return ids.map((id) => {
    const json = used.has(id) ? find.get(id) : undefined;
    return json === undefined ? null : (JSON.parse(json) as PlaceRecord);
  });
}

/** Ids of the claims said at each of the events, in the order in which they were read. */
export function claimsAt(
  { db }: FileView,
  events: readonly string[],
): string[][] {
  const at = prepared<[string], string>(
    db,
    "SELECT id FROM record WHERE event = ? ORDER BY n",
  ).pluck();
  return events.map((event) => at.all(event));
}

/** Ids of what was read in each of the articles, in the order of the text. */
export function recordsIn(
  { db }: FileView,
  articles: readonly string[],
): { events: string[]; claims: string[] }[] {
  const of = prepared<[string], { id: string; type: number }>(
    db,
    "SELECT record.id, type FROM article JOIN record ON article = article.n WHERE article.id = ? ORDER BY record.n",
  );
  return articles.map((article) => {
    const rows = of.all(article);
    const ids = (wanted: number): string[] =>
      rows.filter(({ type }) => type === wanted).map(({ id }) => id);
    return { events: ids(0), claims: ids(1) };
  });
}

/** Links at either end of each record, corrected, by id; none that leads to what is not there. */
export function linksOf(
  { db, graph }: FileView,
  records: readonly string[],
): LinkRecord[][] {
  const around = linksAround(db, graph);
  const find = prepared<[string]>(
    db,
    "SELECT 1 FROM record WHERE id = ?",
  ).pluck();
  const isThere = (id: string): boolean => find.get(id) !== undefined;
  return records.map((id) => {
    return around(id)
      .filter(({ from, to }) => from === id || to === id)
      .filter(({ from, to }) => isThere(from) && isThere(to))
      .sort((x, y) => compareText(x.id, y.id));
  });
}

/** How often each of the records is told of; nothing of one that is not there. */
export function reportsOf(
  view: FileView,
  records: readonly string[],
): ReportsRecord[] {
  const find = prepared<[string], number>(
    view.db,
    "SELECT n FROM record WHERE id = ?",
  ).pluck();
  return records.map((id) => {
    const slot = find.get(id);
    return slot === undefined ? NOT_TOLD : reportsAt(view, slot);
  });
}
