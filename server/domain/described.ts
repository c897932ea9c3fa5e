import type { ActorRecord } from "./actor.ts";

/** An actor as first described, with the names and aliases of all who describe it; null when nobody does. */
export function describedBy(given: readonly ActorRecord[]): ActorRecord | null {
  const [first, ...others] = given;
  return first === undefined ? null : others.reduce(withAliases, first);
}

function withAliases(actor: ActorRecord, other: ActorRecord): ActorRecord {
  const known = new Set([actor.name, ...actor.aliases]);
  const added = [other.name, ...other.aliases].filter(
    (name) => !known.has(name),
  );
  return added.length === 0
    ? actor
    : { ...actor, aliases: [...actor.aliases, ...new Set(added)] };
}
