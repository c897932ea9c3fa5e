import type { Token } from "../analysis.ts";
import { countryOf } from "./meaning.ts";
import type { Organization } from "./organizations.ts";
import type { Reading } from "./reading.ts";
import type { Item } from "./items.ts";
import { isNounModifier } from "./standing.ts";
import type { Surveyed } from "./survey.ts";

/** What many bodies and states have, each its own. */
const SHARED =
  /^(?:council|commission|committee|assembly|court|parliament|secretariat)$/;

/**
 * "the AU's Peace and Security Council", "Turkey's National Security Council": what the list has by a part of this
 * name is another's, and the owner in front is meant; false: it is nobody else's.
 */
export function describeOwnedCouncil(
  reading: Reading,
  each: Surveyed,
  item: Item,
  listed: Organization,
): boolean {
  const { tokens } = each.sentence;
  if (!SHARED.test(tokens[item.last]?.norm ?? "")) return false;
  if (!reading.lexicon.organizations.has(listed.id)) return false;
  if (isNounModifier(tokens, item.last)) return false;
  const first = nameStart(tokens, item.first);
  const possessive = tokens[first - 1]?.xpos === "POS";
  // "the African Union Peace and Security Council"; "the UN Security Council" is its own name.
  if (!possessive && first === item.first) return false;
  const last = possessive ? first - 2 : first - 1;
  const owner = each.items.find((other) => other.last === last);
  if (owner === undefined) return false;
  const at = { sentence: each.sentence, first: owner.first, last: item.last };
  const details = { how: "TITLE", confidence: 0.75 } as const;
  const body = reading.known.organizationOf.get(owner);
  if (body !== undefined) {
    if (listed.name.startsWith(body.name)) return false;
    reading.register.organization(body, at, details);
    return true;
  }
  const state = possessive ? countryOf(owner) : null;
  if (state === null || listed.actsFor === state) return false;
  if (listed.basedIn === state) return false;
  reading.register.country(state, at, details);
  return true;
}

/** Where the name begins of which the list has the end: "Peace and", "Mediation and". */
function nameStart(tokens: readonly Token[], first: number): number {
  return tokens[first - 1]?.norm === "and" &&
    tokens[first - 2]?.upos === "PROPN"
    ? first - 2
    : first;
}
