import type { HolderEntry } from "../../lexicon/office-holders.ts";
import type { TextStage } from "../stages.ts";
import { apposedSingle } from "./apposed.ts";
import { introducedAcronym } from "./acronyms.ts";
import type { Introductions, State } from "./introduction-state.ts";
import type { ActorLexicon } from "./lexicon.ts";
import { countryOf, senseOf } from "./meaning.ts";
import { holderMeant } from "./holder-meant.ts";
import { genderOf, halfAfter, sliceOf } from "./names.ts";
import { nameAwaited } from "./office-lists.ts";
import { linkOffice } from "./offices-held.ts";
import { type Organization, organizationNamed } from "./organizations.ts";
import { isCapital } from "./phrases.ts";
import { createPeople, type Person, wordsOf } from "./people.ts";
import { type Item, itemOf } from "./items.ts";
import { isSomebody } from "./somebody.ts";
import { noteSubject } from "./spoken-of.ts";
import type { Surveyed } from "./survey.ts";

/** Reads full names, the offices beside them and organizations, in the order of the text. */
export function introduce(
  { source, publishedOn }: TextStage,
  surveyed: readonly Surveyed[],
  lexicon: ActorLexicon,
  home: string | null,
): Introductions {
  const { text } = source;
  const state: State = {
    day: publishedOn,
    home,
    text,
    lexicon,
    people: createPeople(lexicon, publishedOn),
    personOf: new Map(),
    organizationOf: new Map(),
    organizationsByName: new Map(),
    holderOf: new Map(),
    awaited: null,
    lastRoles: new Set(),
    owner: { country: null, organization: null },
    recent: [],
    country: null,
  };
  const words: NameWords = {
    alone: standingAlone(text, surveyed),
    inFull: inFullNames(text, surveyed),
  };
  for (const each of surveyed) {
    for (const item of each.items) introduceItem(state, each, item, words);
    for (const office of each.offices) {
      noteSubject(state, each, office.first);
      linkOffice(state, each, office);
    }
    nameAwaited(state, each);
    noteSubject(state, each);
  }
  return state;
}

/** Words that stand alone somewhere, as surnames do on later mention; with the second half of a double name. */
function standingAlone(
  text: string,
  surveyed: readonly Surveyed[],
): ReadonlySet<string> {
  const singles = new Set<string>();
  for (const { items, sentence } of surveyed)
    for (const item of items) {
      if (item.kind !== "SINGLE") continue;
      const second = halfAfter(sentence.tokens, item.last);
      const whole =
        second === null ? item : itemOf("SINGLE", item.first, second, []);
      for (const each of [item, whole])
        singles.add(wordsOf(sliceOf(text, sentence.tokens, each)).join(" "));
    }
  return singles;
}

/** Words of names by how the article has them. */
interface NameWords {
  readonly alone: ReadonlySet<string>;
  readonly inFull: ReadonlySet<string>;
}

/** Words of names of two words or more. */
function inFullNames(
  text: string,
  surveyed: readonly Surveyed[],
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { items, sentence } of surveyed)
    for (const item of items)
      if (item.last > item.first && /^(?:PERSON|WEAK)$/.test(item.kind))
        for (const word of wordsOf(sliceOf(text, sentence.tokens, item)))
          words.add(word);
  return words;
}

function introduceItem(
  state: State,
  each: Surveyed,
  item: Item,
  words: NameWords,
): void {
  const { tokens } = each.sentence;
  const name = sliceOf(state.text, tokens, item);
  if (
    item.kind === "PERSON" ||
    (item.kind === "WEAK" && isSomebody(state, each, item, words.alone))
  ) {
    const person = personNamed(state, each, item, name);
    state.personOf.set(item, person);
    takeSurroundings(state, each, item, person);
    return;
  }
  const alone = apposedSingle(state, each, item, name, words.inFull);
  if (alone !== null) {
    state.personOf.set(item, alone);
    return;
  }
  const organization = organizationFor(state, each, item, name);
  if (organization === null) return;
  state.organizationOf.set(item, organization);
  const acronym = introducedAcronym(tokens, item.first, item.last);
  if (acronym !== null)
    state.organizationsByName.set(acronym.text, organization);
}

function personNamed(
  state: State,
  each: Surveyed,
  item: Item,
  name: string,
): Person {
  const holder =
    holderMeant(item, landBeside(each, item), state.day) ??
    state.lexicon.holdersByName
      .get(wordsOf(name).slice(-1).join(" "))
      ?.find((each) => isCalled(each, name)) ??
    holderReversed(state, name);
  const called =
    holder === null && wordsOf(name).length > 1
      ? state.people.calledFor(name)
      : [];
  return called.length === 1 && called[0] !== undefined
    ? called[0]
    : state.people.named(name, holder);
}

/** "Orbán Viktor", "Kishida Fumio": family name first, as at home. */
function holderReversed(state: State, name: string): HolderEntry | null {
  const [family, given, more] = name.split(" ");
  if (family === undefined || given === undefined || more !== undefined)
    return null;
  return (
    state.lexicon.holdersByName
      .get(wordsOf(family).join(" "))
      ?.find((each) => isCalled(each, `${given} ${family}`)) ?? null
  );
}

function isCalled(
  holder: { readonly name: string; readonly aliases: readonly string[] },
  name: string,
): boolean {
  const words = wordsOf(name).join(" ");
  return [holder.name, ...holder.aliases].some(
    (each) => wordsOf(each).join(" ") === words,
  );
}

const LEGISLATORS: ReadonlyMap<string, string> = new Map([
  ["sen.", "senator"],
  ["rep.", "representative"],
  ["gov.", "governor"],
]);

/** What stands right beside a name: "Sen. X, R-Ohio", "Ms. X", "X of Croatia". */
function takeSurroundings(
  state: State,
  each: Surveyed,
  item: Item,
  person: Person,
): void {
  const { tokens } = each.sentence;
  const honorific = tokens[item.first - 1]?.norm ?? "";
  person.gender ??= genderOf(honorific);
  const role = LEGISLATORS.get(honorific);
  if (role !== undefined) {
    person.roles.add(role);
    person.roles.add("lawmaker");
  }
  const party = tokens
    .slice(item.last + 1, item.last + 4)
    .map((token) => token.text)
    .join(" ");
  if (/^, [RDI] [-‐‑–]/.test(party) || /^\( [RDI] [-‐‑–]/.test(party))
    person.country ??= "country:usa";
  else if (role !== undefined) person.country ??= state.country;
  const land = landBeside(each, item);
  if (land !== null) person.country ??= land;
}

const landBeside = (each: Surveyed, item: Item): string | null =>
  landAfter(each, item) ?? landBefore(each, item);

/** "Ghana's Ama Boateng": the country whose she is, right before a full name. */
function landBefore(each: Surveyed, item: Item): string | null {
  const { tokens } = each.sentence;
  if (item.last === item.first || tokens[item.first - 1]?.xpos !== "POS")
    return null;
  const land = each.items.find(({ last }) => last === item.first - 2);
  return land !== undefined && senseOf(land, "COUNTRY") !== null
    ? countryOf(land)
    : null;
}

/** "Ana Obi of Croatia": the country right after a name. */
export function landAfter(each: Surveyed, item: Item): string | null {
  const { tokens } = each.sentence;
  if (tokens[item.last + 1]?.norm !== "of") return null;
  const land = each.items.find(
    (other) =>
      other.first === item.last + 2 ||
      (other.first === item.last + 3 && tokens[item.last + 2]?.norm === "the"),
  );
  return land !== undefined && senseOf(land, "COUNTRY") !== null
    ? countryOf(land)
    : null;
}

function organizationFor(
  state: State,
  each: Surveyed,
  item: Item,
  name: string,
): Organization | null {
  const { tokens } = each.sentence;
  const listed = senseOf(item, "ORGANIZATION")?.entry;
  if (listed !== undefined && item.kind === "PHRASE") return listed;
  const known = state.organizationsByName.get(name);
  if (known !== undefined) return known;
  if (item.kind === "ACRONYM") return spelledBy(state, name);
  // A headline's capitals make no organization that the text does not name.
  if (each.isTitle) return null;
  const acronym = introducedAcronym(tokens, item.first, item.last);
  if (
    item.kind !== "ORGANIZATION" &&
    (item.kind !== "WEAK" || acronym === null)
  )
    return null;
  const made =
    (acronym === null ? null : listedBy(state, acronym.text)) ??
    organizationNamed(name, countryOf(item), item.isMedium);
  if (made !== null) state.organizationsByName.set(name, made);
  return made;
}

/** "the ALA", behind "the Azania Liberation Army": the only body named before whose words it spells. */
function spelledBy(state: State, acronym: string): Organization | null {
  if (acronym.length < SHORTEST_SPELLED) return null;
  const spelled = new Set(
    [...state.organizationsByName].flatMap(([name, body]) =>
      initialsOf(name) === acronym ? [body] : [],
    ),
  );
  const [body] = spelled;
  return spelled.size === 1 && body !== undefined ? body : null;
}

const SHORTEST_SPELLED = 3;

/** The capitals that the words of a name begin with. */
function initialsOf(name: string): string {
  return name
    .split(WORD_ENDS)
    .map((word) => (isCapital(word) ? word.slice(0, 1) : ""))
    .join("");
}

const WORD_ENDS = /[\s-]+/;

/** The listed organization of an acronym: "Taiwan Semiconductor Manufacturing Co. (TSMC)". */
function listedBy(state: State, acronym: string): Organization | null {
  const found = state.lexicon.phrases.longest(
    [{ text: acronym, norm: acronym.toLowerCase() }],
    0,
  );
  for (const sense of found?.senses ?? [])
    if (sense.kind === "ORGANIZATION") return sense.entry;
  return null;
}
