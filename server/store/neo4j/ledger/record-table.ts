import type { CountedRecord } from "../../../domain/counted.ts";
import { replacedCode } from "../../columns/codes.ts";
import { EMPTY } from "../../columns/columns.ts";
import { copyGraph, emptyGraph, type Graph } from "../../columns/graph.ts";
import { dropRecord, putRecord } from "../../columns/put-record.ts";
import { createNames, type Names } from "./names.ts";

/** The counted records in columns, found by id and by article. Slots are taken one after the other, and not again. */
export interface RecordTable {
  readonly graph: Graph;
  /** By slot; that of a record that was given up stays. Shared by all tables that are copies of one. */
  readonly ids: string[];
  /** By id. */
  readonly slots: Map<string, number>;
  readonly articles: Names;
  /** By article the slot that came last; by slot the one of the same article that came before. */
  readonly last: number[];
  readonly before: number[];
}

const NONE = -1;

export function createRecordTable(graph = emptyGraph()): RecordTable {
  return {
    graph,
    ids: [],
    slots: new Map(),
    articles: createNames(),
    last: [],
    before: [],
  };
}

/** One that can change while somebody holds on to the other. */
export function copyTable(table: RecordTable): RecordTable {
  return {
    ...table,
    graph: copyGraph(table.graph),
    slots: new Map(table.slots),
    last: [...table.last],
  };
}

/** Takes the next slot. */
export function addCounted(table: RecordTable, record: CountedRecord): void {
  const slot = table.ids.push(record.id) - 1;
  const article = table.articles.intern(record.article);
  putRecord(table.graph, slot, article, record);
  placeSlot(table, slot);
}

/** Makes what is in the slot be found. */
export function placeSlot(
  { graph, ids, slots, last, before }: RecordTable,
  slot: number,
): void {
  const article = graph.columns.article[slot] ?? 0;
  slots.set(ids[slot] ?? "", slot);
  before[slot] = last[article] ?? NONE;
  last[article] = slot;
}

/** Gives the slot up; nothing of one that is not there. */
export function removeCounted(table: RecordTable, id: string): void {
  const slot = table.slots.get(id);
  if (slot === undefined) return;
  table.slots.delete(id);
  dropRecord(table.graph, slot);
}

/** Whether there is a record in the slot still. */
export function hasSlot({ graph }: RecordTable, slot: number): boolean {
  return (graph.columns.kind[slot] ?? EMPTY) !== EMPTY;
}

/** Slots of an article's records, the last first. */
export function slotsOfArticle(table: RecordTable, article: string): number[] {
  const { articles, last, before } = table;
  const found: number[] = [];
  let slot = last[articles.find(article) ?? NONE] ?? NONE;
  for (; slot !== NONE; slot = before[slot] ?? NONE)
    if (hasSlot(table, slot)) found.push(slot);
  return found;
}

/** Tells the records of an article since when a newer version has been there: they need not be counted anew for that. */
export function setReplaced(
  table: RecordTable,
  article: string,
  since: CountedRecord["replacedOn"],
): void {
  for (const slot of slotsOfArticle(table, article))
    table.graph.columns.replaced[slot] = replacedCode(since);
}
