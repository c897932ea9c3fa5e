import { stringify } from "csv-stringify/sync";
import { LIST_SEPARATOR, type Cell, type Column } from "./column.ts";

/** RFC 4180: comma, CRLF, quotes doubled; UTF-8 without a byte order mark. */
const FORMAT = {
  record_delimiter: "\r\n",
  // A lone CR or LF is no delimiter here, but readers take it for one unless it is quoted.
  quoted_match: /[\r\n]/,
  cast: { boolean: String },
} as const;

export function csvHeader(columns: readonly Column<never>[]): string {
  return stringify([columns.map(({ name }) => name)], FORMAT);
}

export function csvRows<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  return stringify(
    rows.map((row) => columns.map(({ of }) => csvCell(of(row)))),
    FORMAT,
  );
}

/** What a spreadsheet would run as a formula: text that begins with one of these. Numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** A leading apostrophe makes a spreadsheet show a formula as text (OWASP, "CSV Injection"). */
function csvCell(cell: Cell): string | number | boolean | null {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean")
    return cell;
  const text = typeof cell === "string" ? cell : joined(cell);
  return FORMULA.test(text) ? `'${text}` : text;
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
