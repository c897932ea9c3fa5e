import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { BadInput } from "../../server/errors.ts";
import type { Reading } from "../../server/domain/reading.ts";
import type { Store, WriteOutcome } from "../../server/store/store.ts";
import type { Complaint } from "../read/read-articles.ts";
import { gdeltRow } from "./gdelt.ts";
import { linesOf } from "./lines.ts";
import { mappedRow, type Mapping } from "./mapping.ts";
import { readingsOf } from "./readings.ts";
import type { EventRow } from "./row.ts";

/** Rows a transaction: few enough that memory stays level, many enough that a commit is not felt. */
const ROWS_A_BATCH = 5_000;
/** Complaints kept word for word; beyond these they are only counted. */
const COMPLAINTS_KEPT = 100;

export interface EventDataReport {
  /** Rows that are right, the known ones too. */
  readonly rows: number;
  /** Of these the ones at whose address nothing was new. */
  readonly known: number;
  readonly refusedRows: number;
  /** The first hundred refusals. */
  readonly refused: readonly Complaint[];
}

export interface EventDataEffects {
  readonly store: Store;
  readonly now: () => string;
  readonly onBatch: (rows: number) => void;
  readonly dryRun: boolean;
}

type Row = { readonly row: EventRow } | { readonly complaint: Complaint };

/** Takes GDELT 2.0 event files in, row by row; a wrong row is reported and skipped, a row that is known changes nothing. */
export async function loadGdelt(
  files: readonly string[],
  effects: EventDataEffects,
): Promise<EventDataReport> {
  return loadRows(gdeltRows(files), "GDELT", effects);
}

/** The same for any CSV file, by a mapping of its columns. */
export async function loadCsv(
  files: readonly string[],
  mapping: Mapping,
  effects: EventDataEffects,
): Promise<EventDataReport> {
  return loadRows(csvRows(files, mapping), "CSV", effects);
}

async function loadRows(
  rows: AsyncIterable<Row>,
  dataset: string,
  effects: EventDataEffects,
): Promise<EventDataReport> {
  const refused: Complaint[] = [];
  let refusedRows = 0;
  let count = 0;
  let known = 0;
  let batch: EventRow[] = [];
  const flush = async () => {
    const readings = readingsOf(batch, dataset, effects.now());
    const outcomes = effects.dryRun ? [] : await effects.store.write(readings);
    known += knownIn(readings, outcomes);
    effects.onBatch(batch.length);
    batch = [];
  };
  for await (const item of rows) {
    if ("complaint" in item) {
      refusedRows++;
      if (refused.length < COMPLAINTS_KEPT) refused.push(item.complaint);
      continue;
    }
    count++;
    batch.push(item.row);
    if (batch.length >= ROWS_A_BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return { rows: count, known, refusedRows, refused };
}

function knownIn(
  readings: readonly Reading[],
  outcomes: readonly WriteOutcome[],
): number {
  return readings.reduce(
    (sum, { events }, index) =>
      sum + (outcomes[index]?.alreadyLoaded === true ? events.length : 0),
    0,
  );
}

async function* gdeltRows(files: readonly string[]): AsyncGenerator<Row> {
  for (const file of files) {
    let line = 0;
    try {
      for await (const text of linesOf(file)) {
        line++;
        if (text !== "") yield typed(file, line, () => gdeltRow(text));
      }
    } catch (error) {
      yield {
        complaint: {
          file,
          line: line === 0 ? null : line,
          message: messageOf(error),
        },
      };
    }
  }
}

async function* csvRows(
  files: readonly string[],
  mapping: Mapping,
): AsyncGenerator<Row> {
  for (const file of files) {
    let line = 1;
    try {
      const records = createReadStream(file).pipe(
        parse({
          columns: true,
          delimiter: mapping.delimiter,
          bom: true,
          relax_column_count: true,
        }),
      );
      for await (const record of records as AsyncIterable<
        Record<string, string>
      >) {
        line++;
        yield typed(file, line, () => mappedRow(record, mapping));
      }
    } catch (error) {
      yield { complaint: { file, line, message: messageOf(error) } };
    }
  }
}

function typed(file: string, line: number, read: () => EventRow): Row {
  try {
    return { row: read() };
  } catch (error) {
    if (error instanceof BadInput)
      return { complaint: { file, line, message: error.message } };
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
