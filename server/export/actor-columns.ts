import type { ActorRecord } from "../domain/actor.ts";
import { column, type Column } from "./column.ts";

export const actorColumns: readonly Column<ActorRecord>[] = [
  column("id", "string", "Id of the actor.", ({ id }) => id),
  column(
    "kind",
    "string",
    "PERSON, COUNTRY or ORGANIZATION.",
    ({ kind }) => kind,
  ),
  column("name", "string", "Usual name in English.", ({ name }) => name),
  column("aliases", "list", "Other names.", ({ aliases }) => aliases),
  column(
    "iso3",
    "string",
    "ISO 3166-1 alpha-3 code of a country; empty for others.",
    ({ iso3 }) => iso3,
  ),
  column(
    "type",
    "string",
    "Kind of organization; empty for others.",
    ({ type }) => type,
  ),
  column(
    "country",
    "string",
    "Id of the country acted for; empty when there is none.",
    ({ country }) => country,
  ),
  column(
    "basedIn",
    "string",
    "Id of the country of an organization's seat.",
    ({ basedIn }) => basedIn,
  ),
];
