import countries from "world-countries";
import { countryId } from "../../server/domain/ids.ts";
import additions from "./countries.json" with { type: "json" };

/** A country or territory with the words that name it. */
export interface CountryEntry {
  readonly id: string;
  readonly name: string;
  /** Full, short and former names; the usual one first. */
  readonly names: readonly string[];
  /** Adjectives and names of its people: "Turkish", "Turk". */
  readonly adjectives: readonly string[];
  /** Adjectives that are another state's first, "Congolese" of the Republic of the Congo. */
  readonly sharedAdjectives: readonly string[];
  /** Capitals and other cities that the government sits in, former names too. */
  readonly capitals: readonly string[];
  /** Seats and buildings that stand for the government, apart from the capital: "Kremlin". */
  readonly metonyms: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
}

interface Addition {
  readonly names?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly sharedAdjectives?: readonly string[];
  readonly capitals?: readonly string[];
  readonly metonyms?: readonly string[];
}

/** Where English news uses another name than ISO 3166 does. */
const USUAL_NAMES: ReadonlyMap<string, string> = new Map([
  ["tur", "Turkey"],
  ["cod", "Democratic Republic of the Congo"],
  ["vat", "Vatican"],
  ["cze", "Czech Republic"],
]);

const added = new Map(Object.entries(additions as Record<string, Addition>));

/** All countries and territories, ISO 3166-1 and Kosovo, the independent ones first. */
export function loadCountries(): CountryEntry[] {
  // "French" is of France, not of the French Southern Territories.
  const taken = new Set(
    [...added.values()].flatMap((own) => own.adjectives ?? []),
  );
  const ordered = [
    ...countries.filter((country) => country.independent),
    ...countries.filter((country) => !country.independent),
  ];
  return ordered.map((country) => {
    // world-countries has Kosovo under the user-assigned "UNK".
    const iso3 =
      country.cca3 === "UNK" ? "xkx" : String(country.cca3).toLowerCase();
    const own: Addition = added.get(iso3) ?? {};
    const name = USUAL_NAMES.get(iso3) ?? country.name.common;
    const names = [
      name,
      country.name.common,
      country.name.official,
      ...(own.names ?? []),
    ];
    const demonym = country.demonyms?.["eng"]?.m ?? name;
    return {
      id: countryId(iso3),
      name,
      names: [...new Set(names)],
      adjectives:
        own.adjectives ??
        [demonym].filter((each) => each !== "" && !taken.has(each)),
      sharedAdjectives: own.sharedAdjectives ?? [],
      capitals: [...new Set([...country.capital, ...(own.capitals ?? [])])],
      metonyms: own.metonyms ?? [],
      latitude: country.latlng[0],
      longitude: country.latlng[1],
    };
  });
}
