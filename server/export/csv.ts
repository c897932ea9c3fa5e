import { LIST_SEPARATOR, type Cell, type Column } from "./column.ts";

/** RFC 4180: comma, CRLF, quotes doubled; UTF-8 without a byte order mark. */
const END_OF_RECORD = "\r\n";

/** What only a quoted cell can hold. A lone CR or LF ends no record here, but readers take it for an end. */
const TO_BE_QUOTED = /[",\r\n]/;

export function csvHeader(columns: readonly Column<never>[]): string {
  return columns.map(({ name }) => csvCell(name)).join() + END_OF_RECORD;
}

export function csvRows<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  let text = "";
  for (const row of rows) {
    let comma = "";
    for (const { of } of columns) {
      text += comma + csvCell(of(row));
      comma = ",";
    }
    text += END_OF_RECORD;
  }
  return text;
}

/** What a spreadsheet would run as a formula: text that begins with one of these. Numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A leading apostrophe makes a spreadsheet show a formula as text (OWASP, "CSV Injection"). */
function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean")
    return String(cell);
  const text = typeof cell === "string" ? cell : joined(cell);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return TO_BE_QUOTED.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

function joined(items: readonly string[]): string {
  return items
    .map((item) => item.replaceAll(LIST_SEPARATOR, ", "))
    .join(LIST_SEPARATOR);
}

/** One JSON object a line; lists stay lists. */
export function jsonRows<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  return rows
    .map(
      (row) =>
        `${JSON.stringify(Object.fromEntries(columns.map(({ name, of }) => [name, of(row)])))}\n`,
    )
    .join("");
}
