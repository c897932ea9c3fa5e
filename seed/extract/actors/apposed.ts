import type { State } from "./introduction-state.ts";
import { isProper } from "./lexicon.ts";
import { belongingOf } from "./meaning.ts";
import { bodyOf } from "./organizations.ts";
import { holderCalled, type Person, wordsOf } from "./people.ts";
import type { Item } from "./items.ts";
import type { Surveyed } from "./survey.ts";

/**
 * "The trade minister, Wiryanto, said": one word that no list has, set off behind an office, is the whole name of who
 * holds it, unless somebody else of the article or the list is called so.
 */
export function apposedSingle(
  state: State,
  each: Surveyed,
  item: Item,
  name: string,
  inFullNames: ReadonlySet<string>,
): Person | null {
  const { tokens } = each.sentence;
  const word = tokens[item.first];
  if (item.kind !== "SINGLE" || item.first !== item.last || each.isTitle)
    return null;
  if (tokens[item.first - 1]?.text !== ",") return null;
  if (!/^[,.;)]$/.test(tokens[item.last + 1]?.text ?? ".")) return null;
  const office = each.offices.find(({ last }) => last === item.first - 2);
  if (office === undefined || office.plural || office.determiner === null)
    return null;
  if (
    word === undefined ||
    !isProper(word, state.lexicon) ||
    state.lexicon.isCommonWord(word.norm)
  )
    return null;
  const [key = ""] = wordsOf(name);
  if (inFullNames.has(key)) return null;
  const { country } = belongingOf(
    office,
    (other) => bodyOf(state.organizationOf, other),
    state.lexicon,
  );
  const [known] = state.people.calledFor(name);
  if (known !== undefined) return known;
  return holderCalled(name, state.day, state.lexicon, country) === null
    ? state.people.named(name, null)
    : null;
}
