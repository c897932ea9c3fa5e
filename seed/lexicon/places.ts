import countries from "world-countries";
import { countryId } from "../../server/domain/ids.ts";
import cities from "./cities.json" with { type: "json" };
import rows from "./places.json" with { type: "json" };

/** A town, region or building that things happen in. */
export interface PlaceEntry {
  readonly name: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

interface Row {
  readonly name: string;
  readonly country: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Places of note in our own list first, then the world's cities, the largest first. */
export function loadPlaces(): PlaceEntry[] {
  const iso3 = new Map(
    countries.map((country) => [
      country.cca2,
      country.cca3 === "UNK" ? "xkx" : country.cca3,
    ]),
  );
  const own = (rows as readonly Row[]).map((row) => ({
    name: row.name,
    country: countryId(row.country),
    latitude: row.latitude ?? null,
    longitude: row.longitude ?? null,
  }));
  const large = (cities as readonly string[]).map((row) => {
    const [name = "", code = "", latitude, longitude] = row.split(";");
    return {
      name,
      country: countryId(iso3.get(code as never) ?? code),
      latitude: Number(latitude),
      longitude: Number(longitude),
    };
  });
  return [...own, ...large];
}
