import { listOf } from "../text/lists.ts";
import type { Sense } from "./lexicon.ts";
import { type Item, itemOf } from "./items.ts";

/**
 * "The Congolese minister" is of the Congo that the article speaks of: of those that share the adjective, the one
 * named last before it, else the one named anywhere, else the one that the list has first.
 */
export function withSharedAdjectives(
  sentences: readonly (readonly Item[])[],
): readonly (readonly Item[])[] {
  if (!sentences.some((items) => items.some(isShared))) return sentences;
  const named: string[] = [];
  const everywhere = new Set(
    sentences.flatMap((items) => items.flatMap(namedBy)),
  );
  return sentences.map((items) =>
    listOf(items, (item) => {
      named.push(...namedBy(item));
      if (!isShared(item)) return item;
      const states = statesOf(item);
      const state =
        named.findLast((id) => states.includes(id)) ??
        states.find((id) => everywhere.has(id));
      return state === undefined
        ? item
        : itemOf(item.kind, item.first, item.last, sensesIn(item, state));
    }),
  );
}

function isShared(item: Item): boolean {
  return item.senses.length > 1 && new Set(statesOf(item)).size > 1;
}

function statesOf({ senses }: Item): string[] {
  return senses.flatMap((sense) =>
    sense.kind === "ADJECTIVE" ? [sense.id] : [],
  );
}

/** States that an item names by a name of their own. */
function namedBy({ senses }: Item): string[] {
  return senses.flatMap((sense) =>
    sense.kind === "COUNTRY" ||
    sense.kind === "CAPITAL" ||
    sense.kind === "SEAT"
      ? [sense.id]
      : [],
  );
}

/** What an item can mean, first of all the state. */
function sensesIn({ senses }: Item, state: string): readonly Sense[] {
  const meant = (sense: Sense): boolean =>
    sense.kind === "ADJECTIVE" && sense.id === state;
  return [...senses.filter(meant), ...senses.filter((sense) => !meant(sense))];
}
