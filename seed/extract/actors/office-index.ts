import type { Day } from "../../../server/domain/dates.ts";
import type { HolderEntry } from "../../lexicon/office-holders.ts";
import { type ActorLexicon, covers } from "./lexicon.ts";
import { rolesOf } from "./roles.ts";

/** Who of the list held a kind of office of a state or organization on a day. */
export function holdersOf(
  lexicon: ActorLexicon,
  of: string,
  role: string,
  day: Day,
): HolderEntry[] {
  return lexicon.holders.filter((holder) =>
    holder.terms.some(
      (term) =>
        term.of === of &&
        covers(term, day) &&
        rolesOf(term.title.toLowerCase().split(/[\s-]+/)).has(role),
    ),
  );
}
