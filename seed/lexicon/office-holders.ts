import type { Day } from "../../server/domain/dates.ts";
import {
  countryId,
  organizationId,
  personId,
} from "../../server/domain/ids.ts";
import rows from "./office-holders.json" with { type: "json" };

/** An office somebody held, with the term as exactly as the source gives it. */
export interface Term {
  readonly title: string;
  /** Country or organization. */
  readonly of: string;
  /** First and last day of the term; null where not known to the day, or still held. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Bounds within which the term lies for certain; null: open. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly source: string;
}

/** Somebody known from public lists of office holders. */
export interface HolderEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly terms: readonly Term[];
}

interface Row {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly offices: readonly {
    readonly title: string;
    readonly of: string;
    readonly from?: string;
    readonly to?: string;
    readonly source: string;
  }[];
}

/** What the terms of our own list name as their source. */
export const OWN_SOURCE = "Demarche's list of office holders";

/** The sources that the list's README describes, as a reader of the graph sees them. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ["public", OWN_SOURCE],
  ["wikidata", "Wikidata"],
  ["visits", "Office of the Historian, visits by foreign leaders"],
]);

/** A visit shows that the office was held that day, not when the term began or ended. */
const VISIT_MARGIN_YEARS = 2;

export function loadOfficeHolders(): HolderEntry[] {
  return (rows as readonly Row[]).map((row) => ({
    id: personId(row.name),
    name: row.name,
    aliases: row.aliases ?? [],
    terms: row.offices.map((office) => {
      const margin = office.source === "visits" ? VISIT_MARGIN_YEARS : 0;
      const earliest = bound(office.from, "from", -margin);
      const latest = bound(office.to, "to", margin);
      return {
        title: office.title,
        of: /^[a-z]{3}$/.test(office.of)
          ? countryId(office.of)
          : organizationId(office.of),
        from: office.from?.length === 10 ? office.from : null,
        to: office.to?.length === 10 ? office.to : null,
        earliest,
        latest,
        source: SOURCES.get(office.source) ?? office.source,
      };
    }),
  }));
}

/** The first or last day that "2017", "2017-05" or "2017-05-14" allows, a year only being moved by some years. */
function bound(
  text: string | undefined,
  side: "from" | "to",
  years: number,
): Day | null {
  if (text === undefined || text.length === 10) return text ?? null;
  const year = text.slice(0, 4);
  if (text.length === 4)
    return `${String(Number(year) + years)}-${side === "from" ? "01-01" : "12-31"}`;
  if (side === "from") return `${text}-01`;
  const last = new Date(Date.UTC(Number(year), Number(text.slice(5, 7)), 0));
  return `${text}-${String(last.getUTCDate())}`;
}
