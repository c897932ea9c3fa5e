import {
  type CountryGroup,
  loadCountryGroups,
} from "../../lexicon/country-groups.ts";
import type { Token } from "../analysis.ts";
import { countryOf } from "./meaning.ts";
import { isCapital } from "./phrases.ts";
import { note, type Reading } from "./reading.ts";
import { isPlaced } from "./standing.ts";
import type { Surveyed } from "./survey.ts";

/** Groups by the first word of their name, the longest name first. */
const GROUPS = new Map<string, CountryGroup[]>();
for (const group of loadCountryGroups()) {
  const first = group.words[0] ?? "";
  GROUPS.set(
    first,
    [...(GROUPS.get(first) ?? []), group].toSorted(
      (a, b) => b.words.length - a.words.length,
    ),
  );
}

const STATES =
  /^(?:states|countries|nations|republics|governments|capitals|monarchies|kingdoms|three|four|five|six)$/;
const NUMBERS = ["two", "three", "four", "five", "six"];
/** "some of the Gulf states": which of them is not said. */
const SOME =
  /^(?:one|two|three|some|several|many|most|few|none|any|either|neither|part|parts|half)$/;
/** "the three small Baltic states": words between the count and the name. */
const LONGEST_PRAISE = 2;

/**
 * "The two Koreas", "all three Baltic states", "the other Nordic countries": each of a closed group of countries takes
 * part. Gives the last word, null where no group is named as a whole.
 */
export function describeGroup(
  reading: Reading,
  each: Surveyed,
  at: number,
): number | null {
  const { tokens } = each.sentence;
  const group = groupAt(tokens, at);
  if (group === null) return null;
  const last = lastOf(tokens, at, group);
  if (last === null) return null;
  const whole = wholeBefore(tokens, at, group.members.length);
  if (whole === null && !(each.isTitle && at === 0)) return null;
  const first = whole?.first ?? at;
  const named = new Set(each.items.map(countryOf));
  if (isPlaced(tokens, first)) return last;
  for (const id of group.members) {
    if (whole?.others === true && named.has(id)) continue;
    reading.register.country(
      id,
      { sentence: each.sentence, first, last },
      { how: "TITLE", confidence: 0.8 },
    );
    note(reading.countries, id);
  }
  return last;
}

function groupAt(tokens: readonly Token[], at: number): CountryGroup | null {
  const groups = GROUPS.get(tokens[at]?.norm ?? "");
  if (groups === undefined || !isCapital(tokens[at]?.text ?? "")) return null;
  return (
    groups.find(({ words }) =>
      words.every((word, i) => tokens[at + i]?.norm === word),
    ) ?? null
  );
}

/** "Baltic states": the noun that a region's name needs; "Koreas" needs none. */
function lastOf(
  tokens: readonly Token[],
  at: number,
  { words, isRegion }: CountryGroup,
): number | null {
  const end = at + words.length - 1;
  if (!isRegion) return end;
  return STATES.test(tokens[end + 1]?.norm ?? "") ? end + 1 : null;
}

interface Whole {
  readonly first: number;
  /** "the other": without those that the sentence names. */
  readonly others: boolean;
}

/** "the", "both", "all three", "the other": words that say that all of as many are meant; null where they do not. */
function wholeBefore(
  tokens: readonly Token[],
  at: number,
  size: number,
): Whole | null {
  const norm = (i: number): string => tokens[i]?.norm ?? "";
  let first = at;
  while (at - first < LONGEST_PRAISE && isPraise(tokens[first - 1])) first -= 1;
  const others = /^(?:other|remaining)$/.test(norm(first - 1));
  if (others) first -= 1;
  const count = countOf(norm(first - 1));
  if (count !== null) {
    if (count !== size && !others) return null;
    first -= 1;
  }
  const opener = norm(first - 1);
  if (opener === "the" || opener === "all") first -= 1;
  else if (count === null || others) return null;
  if (norm(first - 1) === "all") first -= 1;
  if (norm(first - 1) === "of" && SOME.test(norm(first - 2))) return null;
  return { first, others };
}

function isPraise(token: Token | undefined): boolean {
  return (
    token?.upos === "ADJ" &&
    !isCapital(token.text) &&
    !/^(?:other|remaining)$/.test(token.norm)
  );
}

function countOf(word: string): number | null {
  if (word === "both") return 2;
  const at = NUMBERS.indexOf(word);
  if (at >= 0) return at + 2;
  return /^[2-6]$/.test(word) ? Number(word) : null;
}
