import { XMLParser } from "fast-xml-parser";
import { isDay, type Day } from "../../server/domain/dates.ts";
import { BadInput } from "../../server/errors.ts";

/**
 * One entry of the Office of the Historian's record of journeys abroad of US presidents and secretaries of state, or
 * of visits to the US by foreign leaders. Days are of departure and return.
 */
export interface OfficialEntry {
  readonly kind: "TRIP" | "VISIT";
  readonly number: string;
  /** "Joseph R. Biden"; with the title in front in visits: "President Uhuru Kenyatta". */
  readonly person: string;
  /** Of a trip: whether the traveller is president or secretary of state. */
  readonly role: "president" | "secretary" | null;
  readonly from: Day;
  readonly to: Day;
  /** The record's own id of the country travelled to or come from. */
  readonly country: string;
  readonly places: readonly string[];
  readonly remarks: string;
  /** The day the entry was made, as far as the record says. */
  readonly recordedOn: Day | null;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  processEntities: true,
  isArray: (name) => ["trip", "visit", "country", "from"].includes(name),
});

/**
 * The entries of a file and what is wrong with those that cannot be used; null when it is XML of something else, as
 * the tables are that come with the record.
 */
export function officialEntries(xml: string): {
  entries: OfficialEntry[];
  problems: string[];
} | null {
  const root = parsed(xml);
  const trips = listOf(root, "trips", "trip");
  const visits = listOf(root, "visits", "visit");
  if (trips === null && visits === null) return null;
  const problems: string[] = [];
  const entries = [
    ...(trips ?? []).map((trip) => entryOf("TRIP", trip, problems)),
    ...(visits ?? []).map((visit) => entryOf("VISIT", visit, problems)),
  ].filter((entry) => entry !== null);
  return { entries, problems };
}

type Element = Readonly<Record<string, unknown>>;

function parsed(xml: string): Element {
  try {
    return parser.parse(xml, true) as Element;
  } catch (error) {
    throw new BadInput(
      `is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function listOf(root: Element, outer: string, inner: string): Element[] | null {
  const found = root[outer];
  if (found === undefined) return null;
  const items = (found as Element)[inner];
  return Array.isArray(items) ? (items as Element[]) : [];
}

function entryOf(
  kind: "TRIP" | "VISIT",
  element: Element,
  problems: string[],
): OfficialEntry | null {
  const number = textOf(element["id"]);
  const from = textOf(element["start-date"]);
  const to = textOf(element["end-date"]) || from;
  const person = textOf(element[kind === "TRIP" ? "name" : "visitor"]);
  const countries = (element[kind === "TRIP" ? "country" : "from"] ??
    []) as Element[];
  const wrong: string[] = [];
  if (!isDay(from) || !isDay(to))
    wrong.push(`dates must be days, not "${from}" and "${to}"`);
  else if (to < from)
    wrong.push(`it ends on ${to}, before it begins on ${from}`);
  if (person === "") wrong.push("nobody is named");
  const country = textOf(countries[0]?.["@id"]);
  if (country === "") wrong.push("no country is named");
  if (wrong.length > 0) {
    problems.push(`entry ${number || "without a number"}: ${wrong.join("; ")}`);
    return null;
  }
  const role = textOf(element["role"]);
  const recorded = textOf(element["created-datetime"]).slice(0, 10);
  return {
    kind,
    number,
    person,
    role: role === "president" || role === "secretary" ? role : null,
    from,
    to,
    country,
    places: textOf(element["locale"])
      .split(/\s*,\s*/)
      .filter((place) => place !== ""),
    remarks: textOf(element[kind === "TRIP" ? "remarks" : "description"]),
    recordedOn: isDay(recorded) ? recorded : null,
  };
}

/** The text of a value, white space folded; the parser gives text, or an element with `#text`. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (typeof value === "object" && value !== null)
    return textOf((value as Element)["#text"]);
  return "";
}
