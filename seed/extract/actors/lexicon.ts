import type { Day } from "../../../server/domain/dates.ts";
import { loadCountries, type CountryEntry } from "../../lexicon/countries.ts";
import shapes from "../../lexicon/name-shapes.json" with { type: "json" };
import {
  loadOfficeHolders,
  type HolderEntry,
} from "../../lexicon/office-holders.ts";
import offices from "../../lexicon/offices.json" with { type: "json" };
import {
  loadOrganizations,
  type OrganizationEntry,
} from "../../lexicon/organizations.ts";
import { loadPersonNames } from "../../lexicon/person-names.ts";
import { loadPlaces, type PlaceEntry } from "../../lexicon/places.ts";
import { type Dictionary, VERB, type VerbClass } from "../text/dictionary.ts";
import { tokenize } from "../text/tokens.ts";
import {
  createPhraseTable,
  foldWord,
  isCapital,
  type PhraseTable,
} from "./phrases.ts";

/** One thing that a name can mean. */
export type Sense =
  | { readonly kind: "COUNTRY"; readonly id: string }
  | {
      readonly kind: "ADJECTIVE";
      readonly id: string;
      readonly plural: boolean;
    }
  | {
      readonly kind: "CAPITAL";
      readonly id: string;
      readonly place: PlaceEntry;
    }
  | { readonly kind: "SEAT"; readonly id: string }
  | { readonly kind: "ORGANIZATION"; readonly entry: OrganizationEntry }
  | { readonly kind: "PLACE"; readonly place: PlaceEntry }
  | { readonly kind: "HOLDER"; readonly holder: HolderEntry }
  | { readonly kind: "NONE" };

/** All that finding actors leans on: names by phrase, office holders, word lists. */
export interface ActorLexicon {
  readonly phrases: PhraseTable<Sense>;
  readonly countries: ReadonlyMap<string, CountryEntry>;
  readonly organizations: ReadonlyMap<string, OrganizationEntry>;
  readonly holders: readonly HolderEntry[];
  /** Office holders by folded last name, and by folded only name. */
  readonly holdersByName: ReadonlyMap<string, readonly HolderEntry[]>;
  readonly given: ReadonlySet<string>;
  readonly familyFirst: ReadonlySet<string>;
  /** First names that are better known as places. */
  readonly alsoPlaces: ReadonlySet<string>;
  /** Whom "she" or "he" can mean by a folded first name; null where it does not tell. */
  readonly genderOf: (first: string) => "F" | "M" | null;
  /** First names and family names that stand first. */
  readonly isPersonal: (norm: string) => boolean;
  /** Words of the language, apart from names: "moral", "majority". */
  readonly isCommonWord: (norm: string) => boolean;
  readonly isVerb: (lemma: string) => boolean;
  /** Verbs that people rather than places or things are subjects of. */
  readonly isHumanVerb: (lemma: string) => boolean;
}

export const WORDS = {
  heads: new Set(offices.heads),
  privateHeads: new Set(offices.privateHeads),
  modifiers: new Set(offices.modifiers),
  honorifics: new Set(offices.honorifics),
  /** Office words that are verbs or adjectives as well: "to head", "the chief reason". */
  alsoOtherWords: new Set(offices.alsoOtherWords),
  unnamedOfficials: new Set(offices.unnamedOfficials),
  organs: new Set(offices.organs),
  /** People and things of a state that are not the state: "Malian soldiers", "a Chinese vessel". */
  ofAStateOnly: new Set(offices.ofAStateOnly),
  /** Offices that one state alone has, with its id. */
  soleOffices: new Map(
    Object.entries(offices.soleOffices).map(([office, code]) => [
      office,
      `country:${code}`,
    ]),
  ),
  domains: new Set(offices.domains),
  organizationHeads: new Set(shapes.organizationHeads),
  /** Words that open the names of organizations in other languages: "Partido". */
  organizationOpeners: new Set(shapes.organizationOpeners),
  compassWords: new Set(shapes.compassWords),
  otherHeads: new Set(shapes.otherHeads),
  particles: new Set(shapes.particles),
  suffixes: new Set(shapes.suffixes),
  placePrepositions: new Set(shapes.placePrepositions),
  motionWords: new Set(shapes.motionWords),
  eventNouns: new Set(shapes.eventNouns),
  stopwords: new Set(shapes.stopwords),
  /** Small words of English that are parts of names elsewhere: "Than Swe", "So Se-pyong". */
  nameStopwords: new Set(shapes.nameStopwords),
  calendar: new Set(shapes.calendar),
  peoples: new Set(shapes.peoples),
} as const;

const PLAIN_NAME = /^[\p{L} ]+$/u;

/** Whether a word can stand before a name as part of a title: "Foreign", "Minister", "Mr". */
export function isTitleWord(norm: string): boolean {
  return (
    WORDS.heads.has(norm) ||
    WORDS.modifiers.has(norm) ||
    WORDS.honorifics.has(norm) ||
    WORDS.privateHeads.has(norm)
  );
}

const HUMAN_VERBS: ReadonlySet<VerbClass> = new Set([
  "cognition",
  "communication",
  "competition",
  "emotion",
  "perception",
  "social",
]);

/** Whether a word is a name here: by its tag, or because the language has no such word. */
export function isProper(
  token: {
    readonly text: string;
    readonly norm: string;
    readonly upos: string;
  },
  lexicon: ActorLexicon,
): boolean {
  return (
    token.upos === "PROPN" ||
    (isCapital(token.text) && !lexicon.isCommonWord(token.norm))
  );
}

export function createActorLexicon(dictionary: Dictionary): ActorLexicon {
  const countries = loadCountries();
  const organizations = loadOrganizations();
  const holders = loadOfficeHolders();
  const names = loadPersonNames();
  const folded = (words: ReadonlySet<string>): Set<string> =>
    new Set([...words].map(foldWord));
  const feminine = folded(names.feminine);
  const masculine = folded(names.masculine);
  const given = new Set([...feminine, ...masculine, ...folded(names.either)]);
  const phrases = createPhraseTable<Sense>();
  for (const name of shapes.nonActors) add(phrases, name, { kind: "NONE" });
  for (const country of countries) addCountry(phrases, country);
  for (const country of countries)
    for (const name of country.sharedAdjectives)
      addAdjective(phrases, name, country.id);
  for (const entry of organizations)
    for (const name of [entry.name, ...entry.aliases])
      add(phrases, name, { kind: "ORGANIZATION", entry });
  for (const holder of holders)
    for (const name of [holder.name, ...holder.aliases])
      if (/[ -]/.test(name)) add(phrases, name, { kind: "HOLDER", holder });
  const capitals = new Set(countries.flatMap((country) => country.capitals));
  const taken = new Set<string>();
  for (const place of loadPlaces()) {
    // The largest city of a name is meant; a capital is known as such already.
    if (taken.has(place.name) || capitals.has(place.name)) continue;
    taken.add(place.name);
    add(phrases, place.name, { kind: "PLACE", place });
  }
  return {
    phrases,
    countries: new Map(countries.map((each) => [each.id, each])),
    organizations: new Map(organizations.map((each) => [each.id, each])),
    holders,
    holdersByName: byLastName(holders),
    given,
    familyFirst: folded(names.familyFirst),
    alsoPlaces: folded(names.alsoPlaces),
    genderOf: (first) =>
      feminine.has(first) ? "F" : masculine.has(first) ? "M" : null,
    isPersonal: (norm) => given.has(foldWord(norm)),
    isCommonWord: (norm) =>
      dictionary.partsOfSpeech(norm) !== 0 ||
      (norm.endsWith("s") && dictionary.partsOfSpeech(norm.slice(0, -1)) !== 0),
    isVerb: (lemma) => (dictionary.partsOfSpeech(lemma) & VERB) !== 0,
    isHumanVerb: (lemma) => HUMAN_VERBS.has(dictionary.verbClass(lemma)),
  };
}

function add(phrases: PhraseTable<Sense>, name: string, sense: Sense): void {
  // Names of letters and blanks alone are cut without the tokenizer, which would cost time at start.
  const words = PLAIN_NAME.test(name)
    ? name.split(" ")
    : tokenize(name, 0, name.length).map((token) => token.text);
  phrases.add(words, sense);
}

function addCountry(phrases: PhraseTable<Sense>, country: CountryEntry): void {
  const { id } = country;
  for (const name of country.names) add(phrases, name, { kind: "COUNTRY", id });
  for (const name of country.adjectives) addAdjective(phrases, name, id);
  for (const name of country.capitals)
    if (!country.names.includes(name) && !isCapitalAlready(phrases, name))
      add(phrases, name, {
        kind: "CAPITAL",
        id,
        place: {
          name,
          country: id,
          latitude: country.latitude,
          longitude: country.longitude,
        },
      });
  for (const name of country.metonyms) add(phrases, name, { kind: "SEAT", id });
}

function addAdjective(
  phrases: PhraseTable<Sense>,
  name: string,
  id: string,
): void {
  add(phrases, name, { kind: "ADJECTIVE", id, plural: false });
  const plural = pluralOf(name);
  if (plural !== null)
    add(phrases, plural, { kind: "ADJECTIVE", id, plural: true });
}

/** Kingston is Jamaica's before it is Norfolk Island's. */
function isCapitalAlready(phrases: PhraseTable<Sense>, name: string): boolean {
  const found = phrases.longest([{ text: name, norm: name.toLowerCase() }], 0);
  return found?.senses.some((sense) => sense.kind === "CAPITAL") ?? false;
}

/** "Turks" and "Israelis"; "Chinese" and "British" have none. */
function pluralOf(adjective: string): string | null {
  if (
    isUpperAcronym(adjective) ||
    /(?:ese|ish|ch|sh|ss|men|man|s)$/.test(adjective)
  )
    return null;
  return `${adjective}s`;
}

function isUpperAcronym(word: string): boolean {
  return /^[A-Z.]+$/.test(word);
}

function byLastName(
  holders: readonly HolderEntry[],
): Map<string, HolderEntry[]> {
  const out = new Map<string, HolderEntry[]>();
  for (const holder of holders) {
    const keys = new Set(
      [holder.name, ...holder.aliases].flatMap((name) => lastNames(name)),
    );
    for (const key of keys) {
      const list = out.get(key);
      if (list === undefined) out.set(key, [holder]);
      else list.push(holder);
    }
  }
  return out;
}

/** What somebody is called by for short: the last word, with its particles, and the first where it is the family's. */
export function lastNames(name: string): string[] {
  const words = tokenizeName(name).filter((word) => !WORDS.suffixes.has(word));
  const folded = words.map(foldWord);
  const last = folded.at(-1);
  if (last === undefined) return [];
  const keys = [last];
  const bare = /^(?:al|el|ad|an|ar|as|ash)-(.+)$/.exec(last)?.[1];
  if (bare !== undefined) keys.push(bare);
  let from = folded.length - 1;
  while (from > 0 && WORDS.particles.has(folded[from - 1] ?? "")) from -= 1;
  if (from > 0 && from < folded.length - 1)
    keys.push(folded.slice(from).join(" "));
  const first = folded[0] ?? "";
  if (folded.length > 1 && FAMILY_FIRST.has(first)) keys.push(first);
  // Two family names: "López Obrador", "Gahr Støre"; "Ben-Gvir" is one of two words.
  if (folded.length > 2) keys.push(folded.slice(-2).join(" "));
  return [...new Set(keys)];
}

const FAMILY_FIRST = new Set([...loadPersonNames().familyFirst].map(foldWord));

export function tokenizeName(name: string): string[] {
  return name.split(/[\s–]+/).filter((word) => word !== "" && word !== "-");
}

/** Whether an office was held on the day as far as is known. */
export function covers(
  term: { readonly earliest: Day | null; readonly latest: Day | null },
  day: Day,
): boolean {
  return (
    (term.earliest === null || term.earliest <= day) &&
    (term.latest === null || term.latest >= day)
  );
}
