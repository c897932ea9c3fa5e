/** A cell: text, a number, true or false, several texts, or nothing. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A column of a table: its name, what it means, and what a row has in it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** What it means, with its unit and what an empty cell says. */
  readonly description: string;
  readonly of: (row: Row) => Cell;
}

/** The data types of CSV on the Web (W3C, https://www.w3.org/TR/tabular-data-primer/) that we use. */
export type ColumnType =
  "string" | "integer" | "decimal" | "boolean" | "date" | "dateTime" | "list";

/** Shortens the writing of columns; `of` is the field of that name where it is left out. */
export function column<Row>(
  name: string,
  type: ColumnType,
  description: string,
  of: (row: Row) => Cell,
): Column<Row> {
  return { name, type, description, of };
}

/** Between the items of a list in one cell. Items hold none: it is taken out of them. */
export const LIST_SEPARATOR = "; ";
