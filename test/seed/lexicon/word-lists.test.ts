import { expect, test } from "vitest";
import { isDay } from "../../../server/domain/dates.ts";
import { loadCountries } from "../../../seed/lexicon/countries.ts";
import { loadOfficeHolders } from "../../../seed/lexicon/office-holders.ts";
import { loadOrganizations } from "../../../seed/lexicon/organizations.ts";
import { loadPlaces } from "../../../seed/lexicon/places.ts";

const countries = loadCountries();
const countryIds = new Set(countries.map((country) => country.id));

test("every ISO 3166-1 country has an id of its own, and Kosovo has one too", () => {
  expect(countryIds.size).toBe(countries.length);
  expect(countryIds).toContain("country:xkx");
  expect(countryIds).not.toContain("country:unk");
});

test("organizations are based in, and act for, countries that exist", () => {
  const strangers = loadOrganizations()
    .flatMap((each) => [each.basedIn, each.actsFor])
    .filter((id) => id !== null && !countryIds.has(id));
  expect(strangers).toEqual([]);
});

test("no two organizations share an id", () => {
  const ids = loadOrganizations().map((each) => each.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("places lie in countries that exist", () => {
  const strangers = loadPlaces().filter(
    (place) => !countryIds.has(place.country),
  );
  expect(strangers).toEqual([]);
});

test("every office is one of a country or organization that the lists know", () => {
  const known = new Set([
    ...countryIds,
    ...loadOrganizations().map((each) => each.id),
  ]);
  const strangers = loadOfficeHolders()
    .flatMap((holder) => holder.terms)
    .filter((term) => !known.has(term.of));
  expect(strangers).toEqual([]);
});

test("terms have days that exist and do not end before they begin", () => {
  const wrong = loadOfficeHolders().filter((holder) =>
    holder.terms.some((term) => {
      const days = [term.earliest, term.latest].filter((day) => day !== null);
      const ordered =
        term.earliest === null ||
        term.latest === null ||
        term.earliest <= term.latest;
      return !ordered || !days.every(isDay);
    }),
  );
  expect(wrong.map((holder) => holder.name)).toEqual([]);
});

test("a term known only by its year has no first or last day, but bounds", () => {
  const minister = loadOfficeHolders().find(
    (holder) => holder.name === "Louise Mushikiwabo",
  );
  expect(minister?.terms[0]).toMatchObject({
    from: null,
    to: null,
    earliest: "2009-01-01",
    latest: "2018-12-31",
  });
});
