import type { Day } from "../../../server/domain/dates.ts";
import type { HolderEntry, Term } from "../../lexicon/office-holders.ts";
import { type ActorLexicon, covers } from "./lexicon.ts";
import { rolesOf } from "./roles.ts";

interface Held {
  readonly holder: HolderEntry;
  readonly term: Term;
}

/** The list by state or organization, made once for each lexicon when first asked for. */
const indexes = new WeakMap<ActorLexicon, Map<string, Held[]>>();

/** Who of the list held a kind of office of a state or organization on a day. */
export function holdersOf(
  lexicon: ActorLexicon,
  of: string,
  role: string,
  day: Day,
): HolderEntry[] {
  const found = (indexOf(lexicon).get(of) ?? [])
    .filter(
      ({ term }) =>
        covers(term, day) &&
        rolesOf(term.title.toLowerCase().split(/[\s-]+/)).has(role),
    )
    .map(({ holder }) => holder);
  return [...new Set(found)];
}

function indexOf(lexicon: ActorLexicon): Map<string, Held[]> {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const index = new Map<string, Held[]>();
  for (const holder of lexicon.holders)
    for (const term of holder.terms) {
      const list = index.get(term.of);
      if (list === undefined) index.set(term.of, [{ holder, term }]);
      else list.push({ holder, term });
    }
  indexes.set(lexicon, index);
  return index;
}
