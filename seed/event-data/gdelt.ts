import { cameoCode } from "../../server/domain/cameo.ts";
import { isDay, type Day } from "../../server/domain/dates.ts";
import { BadInput } from "../../server/errors.ts";
import type { EventRow, RowActor, RowPlace } from "./row.ts";
import { scoreOf } from "./score.ts";

/**
 * GDELT 2.0 event files: tab-separated, 61 columns, no header.
 * Source: "The GDELT Event Database Data Format Codebook V2.0" (2015).
 */
const COLUMNS = 61;

/** A typed row, or BadInput that names what is wrong with it. */
export function gdeltRow(line: string): EventRow {
  const cells = line.split("\t");
  if (cells.length !== COLUMNS)
    throw new BadInput(`has ${cells.length} columns, not ${COLUMNS}`);
  const cell = (index: number): string => cells[index] ?? "";
  const problems: string[] = [];
  const id = cell(0);
  if (!/^\d+$/.test(id))
    problems.push(`GLOBALEVENTID must be a number, not "${id}"`);
  const day = dayOf(cell(1), "Day", problems);
  const cameo = cell(26);
  if (cameoCode(cameo) === undefined)
    problems.push(`EventCode must be a CAMEO code, not "${cameo}"`);
  const goldstein = scoreOf(cell(30), "GoldsteinScale", problems);
  const publishedOn =
    cell(59) === "" ? null : dayOf(cell(59).slice(0, 8), "DATEADDED", problems);
  if (problems.length > 0) throw new BadInput(problems.join("; "));
  return {
    id,
    day,
    cameo,
    goldstein,
    source: actorOf(cells, 5),
    target: actorOf(cells, 15),
    place: placeOf(cells),
    url: cell(60) === "" ? null : cell(60),
    publishedOn,
  };
}

/** Code, name, country, known group, ethnicity, two religions, three types: ten columns an actor. */
function actorOf(cells: readonly string[], first: number): RowActor | null {
  const cell = (offset: number): string => cells[first + offset] ?? "";
  if (cell(0) === "") return null;
  return {
    name: cell(1),
    country: cell(2),
    group: cell(3),
    roles: [cell(7), cell(8), cell(9)].filter((role) => role !== ""),
  };
}

/** Where the action took place: type, name, country, two divisions, latitude, longitude. */
function placeOf(cells: readonly string[]): RowPlace | null {
  const name = cells[52] ?? "";
  if (name === "") return null;
  const degrees = (text: string | undefined): number | null => {
    const number = Number(text);
    return text === undefined || text === "" || !Number.isFinite(number)
      ? null
      : number;
  };
  return {
    name: name.split(",")[0] ?? name,
    fips: cells[53] ?? "",
    latitude: degrees(cells[56]),
    longitude: degrees(cells[57]),
  };
}

function dayOf(digits: string, column: string, problems: string[]): Day {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  if (digits.length !== 8 || !isDay(day))
    problems.push(`${column} must be a day as 20191024, not "${digits}"`);
  return day;
}
