import { stateOfBare } from "./bare-organs.ts";
import { WORDS } from "./lexicon.ts";
import type { Token } from "../analysis.ts";
import { countryOf, senseOf } from "./meaning.ts";
import { foldWord } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import type { Item } from "./items.ts";
import type { Surveyed } from "./survey.ts";
import { isMission, isMissionHouse } from "../text/missions.ts";

/** "the ministry", "Tehran's government", "the Tajik side", "Israeli forces": organs and sides of a state. */
export function describeOrgan(
  reading: Reading,
  each: Surveyed,
  at: number,
  bareToo: boolean,
): boolean {
  const { tokens } = each.sentence;
  const noun = tokens[at];
  if (noun === undefined || !WORDS.unnamedOfficials.has(noun.norm))
    return false;
  if (noun.upos !== "NOUN" && noun.upos !== "PROPN") return false;
  if (WORDS.ofAStateOnly.has(noun.norm)) return false;
  // "the government spokesman": the head is another word.
  const next = tokens[at + 1];
  if (
    next !== undefined &&
    ((next.upos === "NOUN" && !TIME_WORDS.has(next.norm)) ||
      (next.upos === "PROPN" && next.text !== next.norm)) &&
    next.norm !== "-"
  )
    return false;
  const mission = isMission(noun.norm, tokens[at - 1]?.norm);
  let first = at;
  let country: string | null = null;
  for (let i = at - 1; i >= 0 && at - i <= 6;) {
    const token = tokens[i];
    if (token === undefined) break;
    if (/^(?:the|a|an)$/.test(token.norm)) {
      first = i;
      break;
    }
    const item = each.items.find((other) => other.last === i);
    if (item !== undefined && mission && standsIn(item, tokens, at)) {
      first = item.first;
      i = item.first - 1;
      continue;
    }
    if (item !== undefined) {
      const named =
        countryOf(item) ??
        (item.kind === "SINGLE" || item.kind === "PERSON"
          ? (reading.known.personOf.get(item)?.country ??
            calledCountry(reading, each, item.first, item.last))
          : null);
      if (named === null) return false;
      country ??= named;
      first = item.first;
      i = item.first - 1;
      continue;
    }
    if (
      token.upos === "ADJ" ||
      token.upos === "NOUN" ||
      token.upos === "PROPN" ||
      token.upos === "NUM" ||
      token.norm === "-" ||
      WORDS.modifiers.has(token.norm)
    ) {
      first = i;
      i -= 1;
      continue;
    }
    break;
  }
  if (mission && country === null) {
    const owner = ownerOfMission(each, first, at);
    if (owner !== null) reading.organs.set(noun.norm, owner);
    // "Turkey's embassy": whoever owns it is named on his own.
    if (tokens[first - 1]?.xpos === "POS") return false;
    country = owner ?? reading.organs.get(noun.norm) ?? null;
    if (country === null || tokens[first]?.norm !== "the") return false;
  }
  // "the government in Zagreb"
  const seat =
    country === null && next?.norm === "in"
      ? each.items.find((item) => item.first === at + 2)
      : undefined;
  if (seat !== undefined) country = countryOf(seat);
  const bare = country === null;
  const owner = bare ? ownerBefore(each, first) : null;
  // "Chad's foreign ministry": whose "the ministry" is from now on.
  if (owner !== null) reading.organs.set(noun.norm, owner.country);
  if (owner !== null && bareToo && noun.norm === "ministry") {
    reading.register.country(
      owner.country,
      { sentence: each.sentence, first: owner.first, last: at },
      { how: "TITLE", confidence: 0.8 },
    );
    return true;
  }
  if (bare !== bareToo && seat === undefined) return false;
  if (bare) {
    if (
      !WORDS.organs.has(noun.norm) ||
      !/^(?:ministry|government|presidency|authorities|regime)$/.test(
        noun.norm,
      ) ||
      (tokens[first]?.norm !== "the" &&
        (seat === undefined || noun.norm !== "authorities")) ||
      at - first > 3
    )
      return false;
    if (next?.norm === "of") return false;
    country = stateOfBare(reading, each, first, at);
  }
  if (country === null) return false;
  reading.organs.set(noun.norm, country);
  reading.register.country(
    country,
    { sentence: each.sentence, first, last: at },
    { how: "TITLE", confidence: bare ? 0.55 : 0.8 },
  );
  return true;
}

/** "Peru" in "Peru's foreign ministry": a ministry so named is named as a whole, besides the state. */
function ownerBefore(
  { items, sentence }: Surveyed,
  first: number,
): { readonly country: string; readonly first: number } | null {
  if (sentence.tokens[first - 1]?.xpos !== "POS") return null;
  const owner = items.find(({ last }) => last === first - 2);
  const country = owner === undefined ? null : countryOf(owner);
  return owner === undefined || country === null
    ? null
    : { country, first: owner.first };
}

/** "Baghdad" in "the Baghdad embassy": a city right in front says where it is. */
function standsIn(item: Item, tokens: readonly Token[], at: number): boolean {
  return (
    item.last === at - 1 &&
    isMissionHouse(tokens[at]?.norm ?? "", tokens[at - 1]?.norm) &&
    senseOf(item, "CAPITAL") !== null
  );
}

/** "Turkey's embassy", "the embassy of Turkey": whose mission it is. */
function ownerOfMission(
  { items, sentence }: Surveyed,
  first: number,
  at: number,
): string | null {
  const { tokens } = sentence;
  const owner = items.find((item) => {
    if (item.last === first - 2) return tokens[first - 1]?.xpos === "POS";
    const article = tokens[at + 2]?.norm === "the" ? 1 : 0;
    return item.first === at + 2 + article && tokens[at + 1]?.norm === "of";
  });
  return owner === undefined ? null : countryOf(owner);
}

function calledCountry(
  reading: Reading,
  each: Surveyed,
  first: number,
  last: number,
): string | null {
  const tokens = each.sentence.tokens;
  const name = reading.text.slice(
    tokens[first]?.start ?? 0,
    tokens[last]?.end ?? 0,
  );
  const person = reading.known.people.calledFor(name)[0];
  if (person !== undefined) return person.country ?? null;
  // "the Bush administration": whichever Bush, it is of one country.
  const named = reading.lexicon.holdersByName.get(foldWord(name)) ?? [];
  const countries = new Set(
    named.flatMap((holder) => holder.terms.map((term) => term.of)),
  );
  const [only] = countries;
  return countries.size === 1 && only?.startsWith("country:") ? only : null;
}

const TIME_WORDS = new Set(["today", "yesterday", "tomorrow", "tonight"]);
