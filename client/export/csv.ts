import type { Column, Row } from "../table/rows.ts";

/** RFC 4180, with a heading line; a cell that a spreadsheet would run as a formula is disarmed. */
export function csvOf(
  columns: readonly Column[],
  rows: readonly Row[],
): string {
  const lines = [
    columns.map((one) => one.title),
    ...rows.map((row) => columns.map((one) => row.cells[one.key] ?? "")),
  ];
  return `${lines.map((cells) => cells.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
