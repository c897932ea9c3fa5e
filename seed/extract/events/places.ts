import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import { loadCountries } from "../../lexicon/countries.ts";
import { loadPlaces, type PlaceEntry } from "../../lexicon/places.ts";
import type { Token } from "../analysis.ts";
import type { SentenceView } from "./view.ts";
import { dependents, preposition } from "./tree.ts";
import { PLACE_WORDS } from "./known.ts";

/** Names of places with where they lie. */
export interface Gazetteer {
  readonly placeNamed: (name: string) => PlaceEntry | undefined;
  /** The country that an adjective or a name in front of a noun speaks of: "French", "U.S.". */
  readonly countryOfAdjective: (word: string) => string | undefined;
  readonly countryName: (id: string) => string | undefined;
}

let loaded: Gazetteer | undefined;

/** The word lists' places, read once. */
export function gazetteer(): Gazetteer {
  if (loaded !== undefined) return loaded;
  const places = new Map<string, PlaceEntry>();
  const names = new Map<string, string>();
  const adjectives = new Map<string, string>([
    ["U.S.", "country:usa"],
    ["US", "country:usa"],
    ["U.K.", "country:gbr"],
    ["UK", "country:gbr"],
  ]);
  for (const country of loadCountries()) {
    for (const word of [...country.adjectives, ...country.names])
      if (!adjectives.has(word)) adjectives.set(word, country.id);
    names.set(country.id, country.name);
    for (const name of country.names)
      places.set(name, {
        name,
        country: country.id,
        latitude: country.latitude,
        longitude: country.longitude,
      });
  }
  // The largest of several places of one name comes first in the list.
  for (const place of loadPlaces())
    if (!places.has(place.name)) places.set(place.name, place);
  for (const country of loadCountries())
    for (const capital of country.capitals) {
      const known = places.get(capital);
      if (known?.country === country.id) continue;
      places.set(capital, {
        name: capital,
        country: country.id,
        latitude: country.latitude,
        longitude: country.longitude,
      });
    }
  loaded = {
    placeNamed: (name) => places.get(name),
    countryOfAdjective: (word) => adjectives.get(word),
    countryName: (id) => names.get(id),
  };
  return loaded;
}

/** The first of the words that names a place, itself or by what hangs on it ("State House in Nairobi"). */
export function placeOf(
  view: SentenceView,
  heads: readonly number[],
): ExtractedPlace | null {
  for (const head of heads) {
    const own = placeAt(view, head) ?? placeBelow(view, head);
    if (own !== null) return own;
  }
  return null;
}

function placeBelow(view: SentenceView, head: number): ExtractedPlace | null {
  for (const child of dependents(view, head, "nmod", "appos")) {
    const word = preposition(view, child);
    if (PLACE_WORDS.has(word) || word === "of" || word === "") {
      const place = placeAt(view, child);
      if (place !== null) return place;
    }
  }
  for (const child of dependents(view, head, "nmod:poss", "amod", "compound")) {
    const place = placeAt(view, child);
    if (place !== null) return place;
  }
  return null;
}

function placeAt(view: SentenceView, head: number): ExtractedPlace | null {
  const mention = (view.covering.get(head) ?? []).find(({ actor }) =>
    actor.startsWith("country:"),
  );
  const name =
    mention === undefined
      ? properName(view, head)
      : nameOf(view, mention.first, mention.last);
  if (name === null) return null;
  const known = gazetteer().placeNamed(name);
  if (known !== undefined)
    return {
      name,
      country: mention?.actor ?? known.country,
      latitude: known.latitude,
      longitude: known.longitude,
    };
  if (mention === undefined || mention.how === "PRONOUN") return null;
  return {
    name: gazetteer().countryName(mention.actor) ?? name,
    country: mention.actor,
  };
}

function nameOf(view: SentenceView, first: number, last: number): string {
  let text = "";
  for (let at = first; at <= last; at++) {
    const token = view.tokens[at] as Token;
    const before = view.tokens[at - 1];
    if (at > first && before !== undefined && before.end < token.start)
      text += " ";
    text += token.text;
  }
  return text.replace(/^[Tt]he /, "").replace(/[’']s$/, "");
}

/** The run of proper nouns around a word, when it names a place that the lists know. */
function properName(view: SentenceView, head: number): string | null {
  const proper = (at: number): boolean =>
    /^NNPS?$/.test(view.tokens[at]?.xpos ?? "") && !view.covering.has(at);
  if (!proper(head)) return null;
  let first = head;
  let last = head;
  while (proper(first - 1)) first--;
  while (proper(last + 1)) last++;
  for (let from = first; from <= head; from++)
    for (let to = last; to >= head; to--) {
      const name = nameOf(view, from, to);
      if (gazetteer().placeNamed(name) !== undefined) return name;
    }
  return null;
}
