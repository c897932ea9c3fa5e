/** The list of office holders, asked by office and day. */
import type { Day } from "../../../server/domain/dates.ts";
import {
  type HolderEntry,
  OWN_SOURCE,
  type Term,
} from "../../lexicon/office-holders.ts";
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
  const found = (indexOf(lexicon).get(of) ?? []).filter(
    ({ term }) =>
      covers(term, day) &&
      rolesOf(term.title.toLowerCase().split(WORD_ENDS)).has(role),
  );
  const best = [isOfOurs, isMinister].reduce(
    (left, fits) =>
      left.length > 1 && left.some(fits) ? left.filter(fits) : left,
    found,
  );
  return [...new Set(best.map(({ holder }) => holder))];
}

const WORD_ENDS = /[\s-]+/;

/** Other lists have who held an office in one year, under a name of their own. */
function isOfOurs({ term }: Held): boolean {
  return term.source === OWN_SOURCE;
}

/** India has a foreign secretary below its foreign minister. */
function isMinister({ term }: Held): boolean {
  return term.title.endsWith("Minister");
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
