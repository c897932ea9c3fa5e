import type { ActorRecord } from "../domain/actor.ts";
import type { ArticleRecord } from "../domain/article.ts";
import type { PanelPeriodRecord } from "../domain/panel.ts";
import type { TiePeriodRecord, TieRecord } from "../domain/tie.ts";
import { column, type Column } from "./column.ts";

/** Two actors as a row shows them. */
export interface Sided {
  readonly a: ActorRecord | null;
  readonly b: ActorRecord | null;
  /** ISO 3166-1 alpha-3 of a country, or of the country acted for. */
  readonly isoA: string | null;
  readonly isoB: string | null;
}

export interface TieRow extends Sided {
  readonly tie: TieRecord;
}
export interface EvolutionRow extends Sided {
  readonly period: TiePeriodRecord;
}
export interface PanelRow extends Sided {
  readonly period: PanelPeriodRecord;
}

const sides = (
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

const bySides = sides(
  "sideA",
  "sideB",
  "the actor whose id sorts first",
  "the other actor",
);

/** What sums have in common. */
type Sums = Pick<
  TieRecord,
  | "events"
  | "claims"
  | "cooperation"
  | "conflict"
  | "verbalCooperation"
  | "materialCooperation"
  | "verbalConflict"
  | "materialConflict"
  | "scored"
  | "tone"
>;

function sums<Row>(of: (row: Row) => Sums): readonly Column<Row>[] {
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

export const actorColumns: readonly Column<ActorRecord>[] = [
  column("id", "string", "Id of the actor.", ({ id }) => id),
  column(
    "kind",
    "string",
    "PERSON, COUNTRY or ORGANIZATION.",
    ({ kind }) => kind,
  ),
  column("name", "string", "Usual name in English.", ({ name }) => name),
  column("aliases", "list", "Other names.", ({ aliases }) => aliases),
  column(
    "iso3",
    "string",
    "ISO 3166-1 alpha-3 code of a country; empty for others.",
    ({ iso3 }) => iso3,
  ),
  column(
    "type",
    "string",
    "Kind of organization; empty for others.",
    ({ type }) => type,
  ),
  column(
    "country",
    "string",
    "Id of the country acted for; empty when there is none.",
    ({ country }) => country,
  ),
  column(
    "basedIn",
    "string",
    "Id of the country of an organization's seat.",
    ({ basedIn }) => basedIn,
  ),
];

export const articleColumns: readonly Column<ArticleRecord>[] = [
  column("id", "string", "Id of the article.", ({ id }) => id),
  column("title", "string", "The title.", ({ title }) => title),
  column(
    "publisher",
    "string",
    "Who published it; empty when nobody says.",
    ({ publisher }) => publisher,
  ),
  column(
    "url",
    "string",
    "Where it was published; empty when nobody says.",
    ({ url }) => url,
  ),
  column(
    "publishedOn",
    "date",
    "When it was published; empty when nobody says.",
    ({ publishedOn }) => publishedOn,
  ),
  column(
    "publishedOnBasis",
    "string",
    "How that day is known: STATED, ESTIMATED or UNKNOWN.",
    ({ publishedOnBasis }) => publishedOnBasis,
  ),
  column(
    "loadedAt",
    "dateTime",
    "When it was taken in.",
    ({ loadedAt }) => loadedAt,
  ),
  column(
    "kind",
    "string",
    "ARTICLE, EVENT_DATA or OFFICIAL_RECORD.",
    ({ kind }) => kind,
  ),
  column(
    "language",
    "string",
    "BCP 47 language tag.",
    ({ language }) => language,
  ),
  column(
    "characters",
    "integer",
    "Length of the text in UTF-16 code units; empty where there is none.",
    ({ text }) => text?.length ?? null,
  ),
  column(
    "mentions",
    "integer",
    "How often it names actors.",
    ({ mentions }) => mentions.length,
  ),
  column(
    "copiesOf",
    "string",
    "Id of an earlier near-identical text; empty when there is none.",
    ({ copyOf }) => copyOf,
  ),
  column(
    "supersedes",
    "string",
    "Id of the version before; empty when there is none.",
    ({ supersedes }) => supersedes,
  ),
  column(
    "skipped",
    "integer",
    "Passages that the reader left out.",
    ({ skipped }) => skipped.length,
  ),
  column(
    "warnings",
    "list",
    "Codes of what a careful reader would question.",
    ({ warnings }) => warnings.map(({ code }) => code),
  ),
];
