/** The columns of tables of ties: in a window, over time, and as a panel of dyads. */
import type { PanelPeriodRecord } from "../domain/panel.ts";
import type { TiePeriodRecord, TieRecord } from "../domain/tie.ts";
import { column, type Column } from "./column.ts";
import { sides, sums, type Sided } from "./sum-columns.ts";

export interface TieRow extends Sided {
  readonly tie: TieRecord;
}
export interface EvolutionRow extends Sided {
  readonly period: TiePeriodRecord;
}
export interface PanelRow extends Sided {
  readonly period: PanelPeriodRecord;
}

const bySides = sides(
  "sideA",
  "sideB",
  "the actor whose id sorts first",
  "the other actor",
);

export const tieColumns: readonly Column<TieRow>[] = [
  column("id", "string", "Id of the tie.", ({ tie }) => tie.id),
  ...bySides,
  ...sums<TieRow>(({ tie }) => tie),
  column(
    "fromA",
    "integer",
    "Records done or said by side A to side B.",
    ({ tie }) => tie.fromA,
  ),
  column(
    "fromB",
    "integer",
    "Records done or said by side B to side A.",
    ({ tie }) => tie.fromB,
  ),
  column(
    "alleged",
    "integer",
    "Claims that join the two only because one is accused of acting on the other.",
    ({ tie }) => tie.alleged,
  ),
  column(
    "disputes",
    "integer",
    "Records with a contradiction between the two.",
    ({ tie }) => tie.disputes,
  ),
  column(
    "articles",
    "integer",
    "Articles that the records were read from.",
    ({ tie }) => tie.articles,
  ),
  column(
    "sources",
    "integer",
    "Independent sources.",
    ({ tie }) => tie.sources,
  ),
  column(
    "firstOn",
    "date",
    "First day of the earliest dated record.",
    ({ tie }) => tie.firstOn,
  ),
  column(
    "lastOn",
    "date",
    "Last day of the latest dated record.",
    ({ tie }) => tie.lastOn,
  ),
];

export const evolutionColumns: readonly Column<EvolutionRow>[] = [
  column(
    "from",
    "date",
    "First day of the period.",
    ({ period }) => period.from,
  ),
  column("to", "date", "Last day of the period.", ({ period }) => period.to),
  ...bySides,
  ...sums<EvolutionRow>(({ period }) => period),
  column(
    "fromA",
    "integer",
    "Records done or said by side A to side B.",
    ({ period }) => period.fromA,
  ),
  column(
    "fromB",
    "integer",
    "Records done or said by side B to side A.",
    ({ period }) => period.fromB,
  ),
  column(
    "articles",
    "integer",
    "All articles published in the period, about whomever.",
    ({ period }) => period.articles,
  ),
];

export const panelColumns: readonly Column<PanelRow>[] = [
  ...sides(
    "source",
    "target",
    "who acts, where the panel is directed; else the side whose id sorts first",
    "whom they act on, or the other side",
  ),
  column(
    "from",
    "date",
    "First day of the period.",
    ({ period }) => period.from,
  ),
  column("to", "date", "Last day of the period.", ({ period }) => period.to),
  ...sums<PanelRow>(({ period }) => period),
  column(
    "disputes",
    "integer",
    "Records with a contradiction between the two.",
    ({ period }) => period.disputes,
  ),
  column(
    "articles",
    "integer",
    "Articles that the records were read from.",
    ({ period }) => period.articles,
  ),
  column(
    "sources",
    "integer",
    "Independent sources.",
    ({ period }) => period.sources,
  ),
];
