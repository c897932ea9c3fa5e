import type { ActorRecord, OfficeRecord } from "./actor.ts";
import type { DateSpan } from "./dates.ts";
import { compareText } from "./collections.ts";

/** What is known of actors where a record is counted. */
export interface ActorContext {
  readonly actor: (id: string) => ActorRecord | undefined;
  readonly offices: (holder: string) => readonly OfficeRecord[];
}

type Dates = Pick<DateSpan, "from" | "to">;

/**
 * The country that an actor counted for in these days: a country for itself, an organization for the one
 * it acts for, a person for the one whose office they held. A person of whom dated offices are known, but
 * none in these days, counted for nobody; one of whom none is known, for the country their article gives.
 */
export function actedFor(
  id: string,
  dates: Dates,
  context: ActorContext,
): string | null {
  if (id.startsWith("country:")) return id;
  const actor = context.actor(id);
  if (actor?.kind === "COUNTRY") return id;
  if (actor?.kind === "ORGANIZATION") return actor.country;
  const offices = context.offices(id);
  if (offices.length === 0) return actor?.country ?? null;
  const dated = offices.filter(
    (office) => office.from !== null || office.to !== null,
  );
  const day = dates.from ?? dates.to;
  if (day === null || dated.length === 0) {
    return actor?.country ?? onlyCountry(offices, context);
  }
  const held = dated
    .filter((office) => heldWithin(office, dates))
    .map((office) => ({ office, country: countryOf(office, context) }))
    .filter((entry) => entry.country !== null)
    .sort(
      (x, y) =>
        compareText(y.office.from ?? "", x.office.from ?? "") ||
        compareText(x.country ?? "", y.country ?? ""),
    );
  return held[0]?.country ?? null;
}

/**
 * Whose side an actor is on in these days: the country acted for, or known to belong to; else their own.
 * Somebody out of office still travels in his country's delegation.
 */
export function sideOf(
  id: string,
  dates: Dates,
  context: ActorContext,
): string {
  return actedFor(id, dates, context) ?? context.actor(id)?.country ?? id;
}

/** Whether the office was held on any of the days; an open end has no bound. */
export function heldWithin(office: OfficeRecord, dates: Dates): boolean {
  const from = dates.from ?? dates.to;
  const to = dates.to ?? dates.from;
  return (
    (office.from === null || to === null || office.from <= to) &&
    (office.to === null || from === null || office.to >= from)
  );
}

function countryOf(office: OfficeRecord, context: ActorContext): string | null {
  if (office.of.startsWith("country:")) return office.of;
  return context.actor(office.of)?.country ?? null;
}

/** Undated records, and people whose terms nobody gives: their country where all offices agree on one. */
function onlyCountry(
  offices: readonly OfficeRecord[],
  context: ActorContext,
): string | null {
  const countries = new Set(
    offices.map((office) => countryOf(office, context)),
  );
  const [first] = countries;
  return countries.size === 1 ? (first ?? null) : null;
}
