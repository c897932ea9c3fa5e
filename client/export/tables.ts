import type { ViewState } from "../state.ts";
import { asOfFilter, recordsAbout, windowFilterOf } from "../wants.ts";

/** A flat table that the server streams, of what is looked at: where it is to be had. */
export interface TableLink {
  readonly name: string;
  readonly csv: string;
  readonly lines: string;
}

const TABLES = [
  ["Ties", "ties"],
  ["Events", "events"],
  ["Claims", "claims"],
  ["Actors", "actors"],
  ["Articles", "articles"],
] as const;

/** The tables of the state's window and filters, about the tie or actor that is looked at; a tie by month too. */
export function tablesOf(state: ViewState): readonly TableLink[] {
  const { subject } = state;
  const about = { ...windowFilterOf(state), ...recordsAbout(state, null) };
  const byMonth =
    subject?.kind === "tie"
      ? [
          linkOf("This tie by month, all of time", "evolution", {
            sideA: subject.a,
            sideB: subject.b,
            bucket: "MONTH",
            ...asOfFilter(state),
          }),
        ]
      : [];
  return [
    ...byMonth,
    ...TABLES.map(([name, table]) => linkOf(name, table, about)),
  ];
}

function linkOf(name: string, table: string, asked: object): TableLink {
  const words = addressWords(asked).toString();
  const at = (ending: string): string =>
    `/export/${table}.${ending}${words === "" ? "" : `?${words}`}`;
  return { name, csv: at("csv"), lines: at("jsonl") };
}

/** As `/export` reads them: a list with commas as in CSV, the window as `from` and `to`, what is open left out. */
function addressWords(asked: object): URLSearchParams {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value === null || value === undefined) continue;
    if (name === "during")
      addressWords(value).forEach((day, end) => words.set(end, day));
    else if (Array.isArray(value)) words.set(name, listed(value));
    else words.set(name, String(value));
  }
  return words;
}

/** An empty list lets nothing through: it is not the same as none, and stands as one empty item. */
const listed = (items: readonly unknown[]): string =>
  items.length === 0
    ? '""'
    : items.map((item) => quoted(String(item))).join(",");

const quoted = (item: string): string =>
  /[",]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
