import type { Day } from "../../../server/domain/dates.ts";
import type { HolderEntry } from "../../lexicon/office-holders.ts";
import { covers } from "./lexicon.ts";
import type { Item } from "./items.ts";

/**
 * Who of the list is meant by a name that several have ("King Abdullah"): the one of the state that is named beside it,
 * else the one in office on the day, else the first; null where the list has none.
 */
export function holderMeant(
  { senses }: Item,
  land: string | null,
  day: Day | null,
): HolderEntry | null {
  const named = senses.flatMap((sense) =>
    sense.kind === "HOLDER" ? [sense.holder] : [],
  );
  const [first = null, ...more] = named;
  if (more.length === 0) return first;
  const ofLand = named.find(({ terms }) => terms.some(({ of }) => of === land));
  const inOffice = named.find(
    ({ terms }) => day !== null && terms.some((term) => covers(term, day)),
  );
  return ofLand ?? inOffice ?? first;
}
