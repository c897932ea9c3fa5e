import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { BadInput } from "../../server/errors.ts";
import type { Reading } from "../../server/domain/reading.ts";
import type { Store, WriteOutcome } from "../../server/store/store.ts";
import type { Complaint } from "../read/read-articles.ts";
import { gdeltRow } from "./gdelt.ts";
import { fileProblem } from "../files.ts";
import { linesOf, LONGEST } from "./lines.ts";
import { mappedRow, type Mapping } from "./mapping.ts";
import { membersOf, type Member } from "./members.ts";
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

const gdeltRows = (files: readonly string[]) =>
  rowsOf(files, async function* ({ name, bytes }) {
    let line = 0;
    try {
      for await (const text of linesOf(bytes)) {
        line++;
        if (text !== "") yield typed(name, line, () => gdeltRow(text));
      }
    } catch (error) {
      yield complaintOf(name, line, error);
    }
  });

const csvRows = (files: readonly string[], mapping: Mapping) =>
  rowsOf(files, async function* ({ name, bytes }) {
    let line = 0;
    try {
      const records = parse({
        columns(header: string[]) {
          line = 1;
          return checkedHeader(header, mapping);
        },
        delimiter: mapping.delimiter,
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: LONGEST,
      });
      // What goes wrong on the way comes out of the records.
      pipeline(Readable.from(bytes), records, () => undefined);
      for await (const { record, info } of records as AsyncIterable<Parsed>) {
        line = info.lines;
        yield typed(name, line, () => mappedRow(record, mapping));
      }
      if (line === 0)
        throw new BadInput("is empty; its first line must name the columns");
    } catch (error) {
      yield complaintOf(name, line, error);
    }
  });

/** A row with how many lines of the file there are up to its end: a cell may hold several. */
interface Parsed {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** The rows of each file, or of each member where it is an archive. */
async function* rowsOf(
  files: readonly string[],
  read: (member: Member) => AsyncGenerator<Row>,
): AsyncGenerator<Row> {
  for (const file of files) {
    try {
      for await (const member of membersOf(file)) yield* read(member);
    } catch (error) {
      yield complaintOf(file, 0, error);
    }
  }
}

/** The names of the columns, the mapping's among them. */
function checkedHeader(header: string[], { columns }: Mapping): string[] {
  const missing = [...new Set(columns.values())].filter(
    (column) => !header.includes(column),
  );
  if (missing.length > 0)
    throw new BadInput(
      `has no column ${missing.map((column) => `"${column}"`).join(", ")}, which the mapping names; its first line has ${header.map((column) => `"${column}"`).join(", ")}`,
    );
  return header;
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

/** What is wrong with a file; it has no line where none was read. */
function complaintOf(
  file: string,
  line: number,
  error: unknown,
): { readonly complaint: Complaint } {
  const message =
    fileProblem(error) ??
    (error instanceof Error ? error.message : String(error));
  return { complaint: { file, line: line === 0 ? null : line, message } };
}
