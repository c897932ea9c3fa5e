/** Actors that a reading needs and its article does not name. */
import type { ActorRecord, OfficeRecord } from "../server/domain/actor.ts";
import { countryActor } from "./country-actor.ts";
import { loadCountries } from "./lexicon/countries.ts";
import { loadOrganizations } from "./lexicon/organizations.ts";

type Named = () => ActorRecord;

let known: ReadonlyMap<string, Named> | null = null;

/**
 * Countries and bodies that a reading leans on without naming them: whom somebody acts for, where an
 * organization is based, whose office is held. The graph needs them; the article does not mention them.
 */
export function referredActors(
  actors: readonly ActorRecord[],
  offices: readonly OfficeRecord[],
): ActorRecord[] {
  known ??= listed();
  const there = new Set(actors.map((actor) => actor.id));
  const referred = new Set(
    [
      ...actors.flatMap((actor) => [actor.country, actor.basedIn]),
      ...offices.map((office) => office.of),
    ].filter((id) => id !== null),
  );
  const found = [...referred]
    .filter((id) => !there.has(id))
    .flatMap((id) => known?.get(id)?.() ?? []);
  const deeper = found
    .map((actor) => actor.basedIn)
    .filter((id) => id !== null && !there.has(id) && !referred.has(id));
  return [
    ...found,
    ...[...new Set(deeper)].flatMap((id) => known?.get(id ?? "")?.() ?? []),
  ];
}

function listed(): Map<string, Named> {
  const out = new Map<string, Named>();
  for (const country of loadCountries())
    out.set(country.id, () => countryActor(country));
  for (const entry of loadOrganizations())
    out.set(entry.id, () => ({
      id: entry.id,
      kind: "ORGANIZATION",
      name: entry.name,
      aliases: [],
      iso3: null,
      type: entry.type,
      country: entry.actsFor,
      basedIn: entry.basedIn,
    }));
  return out;
}
