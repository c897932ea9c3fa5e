/** The mapping that `npm run seed -- --format csv` is given, and the rows it makes. */
import { cameoCode } from "../../server/domain/cameo.ts";
import { isDay, type Day } from "../../server/domain/dates.ts";
import { BadInput } from "../../server/errors.ts";
import type { EventRow, RowActor } from "./row.ts";
import { scoreOf } from "./score.ts";

const FIELDS = [
  "id",
  "day",
  "cameo",
  "goldstein",
  "sourceName",
  "sourceCountry",
  "sourceGroup",
  "sourceRole",
  "targetName",
  "targetCountry",
  "targetGroup",
  "targetRole",
  "place",
  "placeCountry",
  "latitude",
  "longitude",
  "url",
  "publishedOn",
] as const;
type Field = (typeof FIELDS)[number];
const NEEDED: readonly Field[] = ["id", "day", "cameo"];

/** Which column of a CSV file means what; see `docs/event-data.md`. */
export interface Mapping {
  readonly delimiter: string;
  readonly columns: ReadonlyMap<Field, string>;
}

/** A typed mapping, or one error that lists all that is wrong with the file. */
export function normalizeMapping(spec: unknown): Mapping {
  if (typeof spec !== "object" || spec === null)
    throw new BadInput("a mapping must be a JSON object");
  const { delimiter = ",", columns } = spec as {
    delimiter?: unknown;
    columns?: unknown;
  };
  const problems: string[] = [];
  if (typeof delimiter !== "string" || delimiter.length !== 1)
    problems.push(
      `\`delimiter\` must be one character, not ${JSON.stringify(delimiter)}`,
    );
  const known = new Map<Field, string>();
  if (typeof columns !== "object" || columns === null)
    problems.push("`columns` must be an object");
  else
    for (const [name, column] of Object.entries(columns)) {
      const field = FIELDS.find((candidate) => candidate === name);
      if (field === undefined)
        problems.push(
          `\`columns.${name}\` is unknown; known are ${FIELDS.join(", ")}`,
        );
      else if (typeof column !== "string")
        problems.push(`\`columns.${name}\` must name a column`);
      else known.set(field, column);
    }
  for (const field of NEEDED)
    if (!known.has(field)) problems.push(`\`columns.${field}\` is missing`);
  if (problems.length > 0) throw new BadInput(problems.join("; "));
  return { delimiter: delimiter as string, columns: known };
}

/** A typed row out of a CSV record, or BadInput that names what is wrong with it. */
export function mappedRow(
  record: Readonly<Record<string, string>>,
  mapping: Mapping,
): EventRow {
  const cell = (field: Field): string => {
    const column = mapping.columns.get(field);
    return column === undefined ? "" : (record[column] ?? "").trim();
  };
  const problems: string[] = [];
  const dayIn = (field: "day" | "publishedOn"): Day | null => {
    const found = isoDay(cell(field));
    if (found === null)
      problems.push(
        `${mapping.columns.get(field)} must be a day as 2019-10-24, not "${cell(field)}"`,
      );
    return found;
  };
  const day = dayIn("day");
  const publishedOn = cell("publishedOn") === "" ? null : dayIn("publishedOn");
  const goldstein = scoreOf(
    cell("goldstein"),
    mapping.columns.get("goldstein") ?? "",
    problems,
  );
  if (cameoCode(cell("cameo")) === undefined)
    problems.push(
      `${mapping.columns.get("cameo")} must be a CAMEO code, not "${cell("cameo")}"`,
    );
  if (cell("id") === "") problems.push(`${mapping.columns.get("id")} is empty`);
  if (problems.length > 0 || day === null)
    throw new BadInput(problems.join("; "));
  return {
    id: cell("id"),
    day,
    cameo: cell("cameo"),
    goldstein,
    source: actorOf(
      cell("sourceName"),
      cell("sourceCountry"),
      cell("sourceGroup"),
      cell("sourceRole"),
    ),
    target: actorOf(
      cell("targetName"),
      cell("targetCountry"),
      cell("targetGroup"),
      cell("targetRole"),
    ),
    place:
      cell("place") === ""
        ? null
        : {
            name: cell("place"),
            fips: cell("placeCountry"),
            latitude: numberOr(cell("latitude")),
            longitude: numberOr(cell("longitude")),
          },
    url: cell("url") === "" ? null : cell("url"),
    publishedOn,
  };
}

function actorOf(
  name: string,
  country: string,
  group: string,
  role: string,
): RowActor | null {
  if (country === "" && group === "" && name === "") return null;
  return {
    name,
    country: country.toUpperCase(),
    group,
    roles: role === "" ? [] : [role],
  };
}

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T\s]|\d{6}$)/;

/** "2019-10-24" or "20191024", with or without a time behind; null for anything else. */
function isoDay(text: string): Day | null {
  const found = DAY.exec(text);
  const day = found === null ? "" : `${found[1]}-${found[2]}-${found[3]}`;
  return isDay(day) ? day : null;
}

function numberOr(text: string): number | null {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? null : number;
}
