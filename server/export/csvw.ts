import { LIST_SEPARATOR, type Column } from "./column.ts";
import type { Provenance } from "./provenance.ts";
import type { Table } from "./tables.ts";

/**
 * What stands beside a table: its columns and where it comes from, as CSV on the Web has it (W3C, Metadata
 * Vocabulary for Tabular Data), so that the table itself holds nothing but rows.
 */
export function tableMetadata(
  url: string,
  { description, columns }: Table<never>,
  provenance: Provenance,
): object {
  return {
    "@context": "http://www.w3.org/ns/csvw",
    url,
    "dc:description": description,
    "dc:source": provenance.query,
    "dc:date": provenance.exportedAt,
    demarche: provenance,
    dialect: { header: true, encoding: "utf-8", lineTerminators: ["\r\n"] },
    tableSchema: { columns: columns.map(described) },
  };
}

const described = ({ name, type, description }: Column<never>) => ({
  name,
  titles: name,
  "dc:description": description,
  datatype: type === "list" ? "string" : type,
  ...(type === "list" ? { separator: LIST_SEPARATOR } : {}),
});
