import type { ActorRecord } from "../domain/actor.ts";
import type { ReportSums } from "../domain/tie.ts";
import { column, type Column } from "./column.ts";

/** Two actors as a row shows them. */
export interface Sided {
  readonly a: ActorRecord | null;
  readonly b: ActorRecord | null;
  /** ISO 3166-1 alpha-3 of a country, or of the country acted for. */
  readonly isoA: string | null;
  readonly isoB: string | null;
}

/** Who the two are, under the names that the table has for them. */
export const sides = (
  a: string,
  b: string,
  whoA: string,
  whoB: string,
): readonly Column<Sided>[] => [
  column(a, "string", `Id of ${whoA}.`, (row) => row.a?.id ?? null),
  column(
    `${a}Name`,
    "string",
    `Name of ${whoA}.`,
    (row) => row.a?.name ?? null,
  ),
  column(
    `${a}Kind`,
    "string",
    `Kind of ${whoA}: PERSON, COUNTRY or ORGANIZATION.`,
    (row) => row.a?.kind ?? null,
  ),
  column(
    `${a}Iso3`,
    "string",
    `ISO 3166-1 alpha-3 code of ${whoA}, or of the country acted for; empty when there is none.`,
    (row) => row.isoA,
  ),
  column(b, "string", `Id of ${whoB}.`, (row) => row.b?.id ?? null),
  column(
    `${b}Name`,
    "string",
    `Name of ${whoB}.`,
    (row) => row.b?.name ?? null,
  ),
  column(
    `${b}Kind`,
    "string",
    `Kind of ${whoB}: PERSON, COUNTRY or ORGANIZATION.`,
    (row) => row.b?.kind ?? null,
  ),
  column(
    `${b}Iso3`,
    "string",
    `ISO 3166-1 alpha-3 code of ${whoB}, or of the country acted for; empty when there is none.`,
    (row) => row.isoB,
  ),
];

/** What sums have in common. */
type Sums = Omit<ReportSums, "fromA" | "fromB">;

/** What is summed of a dyad's records. */
export function sums<Row>(of: (row: Row) => Sums): readonly Column<Row>[] {
  return [
    column(
      "events",
      "integer",
      "Events, each counted once however many articles tell of it.",
      (row) => of(row).events,
    ),
    column(
      "claims",
      "integer",
      "Claims, each counted once however many articles tell of it.",
      (row) => of(row).claims,
    ),
    column(
      "verbalCooperation",
      "integer",
      "Records of CAMEO quad class 1.",
      (row) => of(row).verbalCooperation,
    ),
    column(
      "materialCooperation",
      "integer",
      "Records of CAMEO quad class 2.",
      (row) => of(row).materialCooperation,
    ),
    column(
      "verbalConflict",
      "integer",
      "Records of CAMEO quad class 3.",
      (row) => of(row).verbalConflict,
    ),
    column(
      "materialConflict",
      "integer",
      "Records of CAMEO quad class 4.",
      (row) => of(row).materialConflict,
    ),
    column(
      "cooperation",
      "decimal",
      "Sum of the positive Goldstein scores.",
      (row) => of(row).cooperation,
    ),
    column(
      "conflict",
      "decimal",
      "Sum of the negative Goldstein scores, 0 or less.",
      (row) => of(row).conflict,
    ),
    column(
      "scored",
      "integer",
      "Records that carry a Goldstein score.",
      (row) => of(row).scored,
    ),
    column(
      "tone",
      "decimal",
      "Mean Goldstein score; empty when nothing is scored.",
      (row) => of(row).tone,
    ),
  ];
}
