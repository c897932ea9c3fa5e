import { countryOf, senseOf } from "./meaning.ts";
import { latest, type Reading } from "./reading.ts";
import type { Surveyed } from "./survey.ts";

/** How many sentences back a person still speaks for whose "the government" is. */
const SENTENCES_BACK = 3;
/** How many words an introduction such as "the country's" may stand between a place in front and its organ. */
const WORDS_BETWEEN = 4;

/**
 * Whose "the ministry", "the Foreign Ministry" or "the government" is, where its own words do not say it: of the place
 * beside it, as before, of the state at home, of whoever was the last subject, else the country spoken of last.
 */
export function stateOfBare(
  reading: Reading,
  each: Surveyed,
  first: number,
  last: number,
): string | null {
  const noun = each.sentence.tokens[last]?.norm ?? "";
  return (
    placedIn(each, first, last) ??
    reading.organs.get(noun) ??
    reading.home ??
    saidAtTheEnd(each, first, last) ??
    countryOfSubject(reading, each.sentence.index) ??
    latest(reading.countries)
  );
}

/** "Kenya sent a note to Uganda, the foreign ministry said.": whoever the sentence begins with. */
function saidAtTheEnd(
  { items, sentence }: Surveyed,
  first: number,
  last: number,
): string | null {
  const { tokens } = sentence;
  if (tokens[first - 1]?.text !== ",") return null;
  if (!/^(?:said|says|announced|added)$/.test(tokens[last + 1]?.norm ?? ""))
    return null;
  const [opening] = items;
  const next = tokens[(opening?.last ?? -1) + 1];
  if (opening === undefined || opening.first > 0) return null;
  return next?.upos === "VERB" || next?.upos === "AUX"
    ? countryOf(opening)
    : null;
}

/** "In Beijing, the foreign ministry said", "the Defense Ministry in Tokyo": the country of the place beside it. */
export function placedIn(
  { items, sentence }: Surveyed,
  first: number,
  last: number,
): string | null {
  const { tokens } = sentence;
  const place = items.find((item) => {
    if (item.first === last + 2) return tokens[last + 1]?.norm === "in";
    return (
      item.first === 1 &&
      tokens[0]?.norm === "in" &&
      /^(?:,|the|its)$/.test(tokens[item.last + 1]?.norm ?? "") &&
      first > item.last &&
      first - item.last <= WORDS_BETWEEN
    );
  });
  if (place === undefined) return null;
  return countryOf(place) ?? senseOf(place, "PLACE")?.place.country ?? null;
}

/** The country of who was the subject of this sentence or one shortly before. */
function countryOfSubject(reading: Reading, sentence: number): string | null {
  const found = reading.people
    .slice(-20)
    .findLast(
      (each) =>
        each.subject &&
        each.person.country != null &&
        sentence - each.sentence <= SENTENCES_BACK,
    );
  return found?.person.country ?? null;
}
