/** The state that an article is written in, for its ministers and ministries whose country nobody says. */
import type { TextStage } from "../stages.ts";
import type { ActorLexicon } from "./lexicon.ts";
import { belongingOf, countryOf, senseOf } from "./meaning.ts";
import type { Surveyed } from "./survey.ts";

const NAME_WORDS = /[\p{L}\p{M}’'-]+/gu;
const SHOUTED = /^\p{Lu}{4,}$/u;

/** A dateline or publisher tells more than one minister whose country is not said. */
const STATED = 2;
const SHOWN = 1;

/**
 * The state that an article need not name: of whose city the dateline is, of whose press or ministry the
 * publisher is, whose known ministers stand there without their country. Null where the text names it
 * nowhere, or two as much.
 */
export function homeOf(
  stage: TextStage,
  surveyed: readonly Surveyed[],
  lexicon: ActorLexicon,
): string | null {
  const votes = new Map<string, number>();
  const vote = (country: string, weight: number): void => {
    votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  for (const country of countriesIn(stage.source.publisher ?? "", lexicon))
    vote(country, STATED);
  for (const { start, end, role } of stage.analysis.blocks)
    if (role === "DATELINE" || role === "BYLINE")
      for (const country of countriesIn(
        stage.analysis.text.slice(start, end),
        lexicon,
      ))
        vote(country, STATED);
  for (const country of shownByOffices(surveyed, lexicon)) vote(country, SHOWN);
  for (const country of shownByStances(surveyed)) vote(country, SHOWN);
  const [first, second] = [...votes].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] === second?.[1]) return null;
  return isNamed(surveyed, first[0]) ? first[0] : null;
}

/** Countries by their names, adjectives and cities in a line that is no sentence. */
function countriesIn(line: string, lexicon: ActorLexicon): Set<string> {
  const found = new Set<string>();
  const words = (line.match(NAME_WORDS) ?? []).map((text) => ({
    text: SHOUTED.test(text)
      ? text.slice(0, 1) + text.slice(1).toLowerCase()
      : text,
    norm: text.toLowerCase(),
  }));
  for (let at = 0; at < words.length; at += 1) {
    const phrase = lexicon.phrases.longest(words, at);
    if (phrase === null) continue;
    for (const sense of phrase.senses)
      if (sense.kind === "PLACE") {
        if (sense.place.country !== null) found.add(sense.place.country);
      } else if (
        sense.kind === "COUNTRY" ||
        sense.kind === "ADJECTIVE" ||
        sense.kind === "CAPITAL"
      )
        found.add(sense.id);
    at += phrase.length - 1;
  }
  return found.size === 1 ? found : new Set();
}

/**
 * "Foreign Minister X" with no country: those of the listed people named so, unless as many officers of that state are
 * named with it.
 */
function shownByOffices(
  surveyed: readonly Surveyed[],
  lexicon: ActorLexicon,
): string[] {
  const shown = new Map<string, string>();
  const told: string[] = [];
  for (const { items, offices } of surveyed)
    for (const office of offices) {
      if (office.plural || office.former || office.pronoun !== null) continue;
      const item = items.find(({ first }) => first === office.last + 1);
      if (item === undefined) continue;
      const own = belongingOf(office, () => null, lexicon);
      const holder = senseOf(item, "HOLDER")?.holder;
      if (own.country !== null) told.push(own.country);
      if (own.country !== null || office.before.length > 0) continue;
      if (holder == null || shown.has(holder.name)) continue;
      const states = new Set(holder.terms.map(({ of }) => of));
      const [only] = states;
      if (states.size === 1 && only?.startsWith("country:") === true)
        shown.set(holder.name, only);
    }
  const count = (list: readonly string[], country: string): number =>
    list.filter((each) => each === country).length;
  const countries = [...shown.values()];
  return countries.filter(
    (country) => count(countries, country) > count(told, country),
  );
}

const AFFIRMS =
  /^(?:underline|underscore|reaffirm|reiterate|affirm|stress|emphasi[sz]e|express|restate|convey|repeat)$/;
const STANCE =
  /^(?:support|commitment|position|determination|readiness|willingness|gratitude|solidarity|appreciation|desire|resolve|opposition|condolence)$/;

/** "The Prime Minister reaffirmed Malta's commitment": whose prime minister need not be said is of that state. */
function shownByStances(surveyed: readonly Surveyed[]): Set<string> {
  const shown = new Set<string>();
  for (const { items, offices, sentence } of surveyed) {
    const { tokens } = sentence;
    const office = offices[0];
    if (office?.determiner !== "the" || office.plural) continue;
    if (office.before.length > 0 || office.after.length > 0) continue;
    for (const item of items) {
      const country = countryOf(item);
      if (country === null || item.first < office.last) continue;
      const verb = tokens.slice(office.last + 1, item.first).slice(-3);
      const owned = tokens.slice(item.last + 1, item.last + 5);
      if (
        /^['’]s?$/.test(owned[0]?.norm ?? "") &&
        verb.some(({ lemma }) => AFFIRMS.test(lemma)) &&
        owned.some(({ lemma }) => STANCE.test(lemma))
      )
        shown.add(country);
    }
  }
  return shown;
}

function isNamed(surveyed: readonly Surveyed[], country: string): boolean {
  return surveyed.some(({ items }) =>
    items.some(
      (item) =>
        countryOf(item) === country ||
        senseOf(item, "HOLDER")?.holder.terms.some(({ of }) => of === country),
    ),
  );
}
