import type { ActorRecord } from "../server/domain/actor.ts";
import type { CountryEntry } from "./lexicon/countries.ts";

/** A country of the lexicon as an actor: it acts for itself. */
export const countryActor = ({ id, name }: CountryEntry): ActorRecord => ({
  id,
  kind: "COUNTRY",
  name,
  aliases: [],
  iso3: id.slice("country:".length).toUpperCase(),
  type: null,
  country: null,
  basedIn: null,
});
