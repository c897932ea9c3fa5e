import { type ActorLexicon, type Sense, WORDS } from "./lexicon.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import type { Item } from "./items.ts";

/** The country an item names or belongs to, as far as its own words say; null for others. */
export function countryOf(item: Item): string | null {
  for (const sense of item.senses)
    if (
      sense.kind === "COUNTRY" ||
      sense.kind === "ADJECTIVE" ||
      sense.kind === "CAPITAL" ||
      sense.kind === "SEAT"
    )
      return sense.id;
  return null;
}

export function senseOf<K extends Sense["kind"]>(
  item: Item,
  kind: K,
): Extract<Sense, { kind: K }> | null {
  for (const sense of item.senses)
    if (sense.kind === kind) return sense as Extract<Sense, { kind: K }>;
  return null;
}

/** Whose office a phrase says it is: a country, an organization, or nothing said. */
export interface Belonging {
  readonly country: string | null;
  readonly organization: string | null;
}

/** "US envoy to Syria" is of the United States; "President of the European Council" of the Council. */
export function belongingOf(
  phrase: OfficePhrase,
  organizationIdOf: (item: Item) => string | null,
  lexicon: ActorLexicon,
): Belonging {
  const items = [
    ...phrase.after
      .filter(({ preposition }) => preposition === "of")
      .map(({ item }) => item),
    ...phrase.before,
    ...phrase.after
      .filter(
        ({ preposition }) => preposition === "for" || preposition === "at",
      )
      .map(({ item }) => item),
  ];
  for (const item of items) {
    const organization = organizationIdOf(item);
    if (organization !== null) {
      const actsFor = lexicon.organizations.get(organization)?.actsFor ?? null;
      return { country: actsFor, organization };
    }
    const country = countryOf(item);
    if (country !== null) return { country, organization: null };
  }
  return { country: soleState(phrase.words), organization: null };
}

/** The only state that has an office: "Chief Cabinet Secretary" is Japan's. */
function soleState(words: readonly string[]): string | null {
  const title = ` ${words.join(" ")} `;
  for (const [office, country] of WORDS.soleOffices)
    if (title.includes(` ${office} `)) return country;
  return null;
}
