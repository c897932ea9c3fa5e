/** What articles that are taken in add to the descriptions of actors in Neo4j. */
import type { ActorRecord } from "../../../domain/actor.ts";
import { groupBy } from "../../../domain/collections.ts";
import { describedBy } from "../../../domain/described.ts";
import type { Transaction } from "../connection.ts";
import { actorsOfIds } from "../read/actors.ts";
import { nullable, text } from "../rules.ts";
import type { Statement } from "../statement.ts";
import { asGiven } from "./actors.ts";

export interface Described {
  /** Who had a description before. */
  readonly known: ReadonlySet<string>;
  /** Who is from now on otherwise known than before. */
  readonly changed: readonly (ActorRecord & { readonly base: string })[];
  /** How each actor was described first: most descriptions say just that, and it is kept once. */
  readonly bases: ReadonlyMap<string, string>;
}

/** What the descriptions add to what is known. */
export async function describedAfter(
  tx: Transaction,
  descriptions: readonly ActorRecord[],
): Promise<Described> {
  const given = groupBy(descriptions, ({ id }) => id);
  const found = await tx.ask(basesOf([...given.keys()]));
  const bases = new Map<string, string>();
  for (const { id, base } of found) if (base !== null) bases.set(id, base);
  const unlike = [...given].filter(([id, all]) =>
    all.some((one) => asGiven(one) !== bases.get(id)),
  );
  const known = new Set(found.map(({ id }) => id));
  const before = new Map<string, ActorRecord>();
  const ids = unlike.flatMap(([id]) => (known.has(id) ? [id] : []));
  if (ids.length > 0)
    for (const actor of await tx.ask(actorsOfIds(ids)))
      before.set(actor.id, actor);
  const changed = unlike.flatMap(([id, all]) => {
    const was = before.get(id);
    const after = describedBy(was === undefined ? all : [was, ...all]);
    const [first] = all;
    if (first === undefined || after === null || after === was) return [];
    const base = bases.get(id) ?? asGiven(first);
    bases.set(id, base);
    return [{ ...after, base }];
  });
  return { known, changed, bases };
}

/** An actor that was written before bases were kept has none. */
function basesOf(
  ids: readonly string[],
): Statement<{ readonly id: string; readonly base: string | null }> {
  return {
    text: `MATCH (a:Actor) WHERE a.id IN $ids AND a.name IS NOT NULL RETURN a.id AS id, a.base AS base`,
    params: { ids },
    decode: (row) =>
      row.as<{ id: string; base: string | null }>({
        id: text,
        base: nullable(text),
      }),
  };
}
