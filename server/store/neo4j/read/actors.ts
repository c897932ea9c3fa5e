import type { ActorRecord } from "../../../domain/actor.ts";
import { nullable, text, texts } from "../rules.ts";
import type { Statement } from "../statement.ts";

export const actorRules = {
  id: text,
  kind: text,
  name: text,
  aliases: texts,
  iso3: nullable(text),
  type: nullable(text),
  country: nullable(text),
  basedIn: nullable(text),
};

export const RETURN_ACTOR = `
  RETURN a.id AS id, a.kind AS kind, a.name AS name, a.aliases AS aliases, a.iso3 AS iso3, a.type AS type,
    a.country AS country, a.basedIn AS basedIn`;

/** The actors of these ids, in no order. A node without a name is only referred to. */
export function actorsOfIds(ids: readonly string[]): Statement<ActorRecord> {
  return {
    text: `MATCH (a:Actor) WHERE a.id IN $ids AND a.name IS NOT NULL ${RETURN_ACTOR}`,
    params: { ids },
    decode: (row) => row.as<ActorRecord>(actorRules),
  };
}
