/** Actors of event data: whom a row's country, group and type codes stand for. */
import type { ActorRecord } from "../../server/domain/actor.ts";
import { countryId, organizationId, slug } from "../../server/domain/ids.ts";
import {
  ORGANIZATION_TYPES,
  type OrganizationType,
} from "../../server/domain/vocabulary.ts";
import { countryActor } from "../country-actor.ts";
import cameoCountries from "../lexicon/codes/cameo-countries.json" with { type: "json" };
import groups from "../lexicon/codes/cameo-groups.json" with { type: "json" };
import { loadCountries } from "../lexicon/countries.ts";
import roles from "../lexicon/codes/cameo-roles.json" with { type: "json" };
import type { RowActor } from "./row.ts";

const countryById = new Map(
  loadCountries().map((country) => [country.id, country]),
);
const groupByCode = new Map<
  string,
  { slug: string; name: string; type: string }
>(Object.entries(groups));
const roleByCode = new Map<string, { name: string; type: string }>(
  Object.entries(roles),
);
const isoByCameo = new Map<string, string>(Object.entries(cameoCountries));

function countryOfCode(iso3: string): ActorRecord | null {
  const country = countryById.get(countryId(iso3));
  return country === undefined ? null : countryActor(country);
}

/**
 * The actor that a row's codes stand for: a known group; a country where the state acts or nobody more exact is named;
 * else a body of people in a country ("China: business"), which does not act for it. Null where no country and no group
 * is given: "police" of nowhere is nobody.
 */
export function actorOfRow(row: RowActor): ActorRecord | null {
  const group = groupByCode.get(row.group);
  if (group !== undefined)
    return organization(
      organizationId(group.slug),
      group.name,
      group.type,
      null,
    );
  const country = countryOfCode(isoByCameo.get(row.country) ?? row.country);
  const role = row.roles
    .map((code) => roleByCode.get(code))
    .find((found) => found !== undefined);
  if (country === null || role === undefined || role.type === "state")
    return country;
  const name = `${country.name}: ${role.name}`;
  return organization(organizationId(slug(name)), name, role.type, country.id);
}

function organization(
  id: string,
  name: string,
  type: string,
  basedIn: string | null,
): ActorRecord {
  const known: OrganizationType =
    ORGANIZATION_TYPES.find((candidate) => candidate === type) ?? "OTHER";
  return {
    id,
    kind: "ORGANIZATION",
    name,
    aliases: [],
    iso3: null,
    type: known,
    country: null,
    basedIn,
  };
}
