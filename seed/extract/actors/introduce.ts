import type { Day } from "../../../server/domain/dates.ts";
import { organizationId } from "../../../server/domain/ids.ts";
import { spanOf } from "../../../server/domain/span.ts";
import type { OrganizationType } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import { introducedAcronym } from "./acronyms.ts";
import { type ActorLexicon, isTitleWord, WORDS } from "./lexicon.ts";
import { type Belonging, belongingOf, countryOf, senseOf } from "./meaning.ts";
import { type OfficePhrase, singularOf } from "./office-phrases.ts";
import { STATE_ORGAN, typeByName } from "./organizations.ts";
import { createPeople, type People, type Person, wordsOf } from "./people.ts";
import { describes, rolesOf } from "./roles.ts";
import type { Item } from "./scan.ts";
import type { Surveyed } from "./survey.ts";

/** An organization that the article names, from the list or by its shape. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly basedIn: string | null;
  readonly actsFor: string | null;
}

/** Everybody whom the article introduces, and what stands for whom. */
export interface Introductions {
  readonly people: People;
  /** People by the item that names them in full. */
  readonly personOf: ReadonlyMap<Item, Person>;
  /** Organizations by the item that names them, acronyms of this article included. */
  readonly organizationOf: ReadonlyMap<Item, Organization>;
  /** Offices that stand beside the name of who holds them, before or after it. */
  readonly holderOf: ReadonlyMap<OfficePhrase, Person>;
}

interface State {
  readonly text: string;
  readonly lexicon: ActorLexicon;
  readonly people: People;
  readonly personOf: Map<Item, Person>;
  readonly organizationOf: Map<Item, Organization>;
  readonly organizationsByName: Map<string, Organization>;
  readonly holderOf: Map<OfficePhrase, Person>;
  /** Offices of several states whose holders have still to be named: "the foreign ministers of A and B". */
  awaited: {
    readonly countries: readonly string[];
    readonly words: readonly string[];
    readonly sentence: number;
  } | null;
  /** What "its" means: the country or organization named last. */
  owner: {
    readonly country: string | null;
    readonly organization: string | null;
  };
  /** Roles of the office read last: what a counterpart's are too. */
  lastRoles: ReadonlySet<string>;
  /** The country spoken of last: whose "the foreign ministry" is. */
  country: string | null;
}

/** Reads full names, the offices beside them and organizations, in the order of the text. */
export function introduce(
  text: string,
  surveyed: readonly Surveyed[],
  lexicon: ActorLexicon,
  day: Day | null,
): Introductions {
  const state: State = {
    text,
    lexicon,
    people: createPeople(lexicon, day),
    personOf: new Map(),
    organizationOf: new Map(),
    organizationsByName: new Map(),
    holderOf: new Map(),
    awaited: null,
    lastRoles: new Set(),
    owner: { country: null, organization: null },
    country: null,
  };
  const singles = new Set<string>();
  for (const { items, sentence } of surveyed)
    for (const item of items)
      if (item.kind === "SINGLE")
        singles.add(wordsOf(sliceOf(text, sentence.tokens, item)).join(" "));
  for (const each of surveyed) {
    for (const item of each.items) introduceItem(state, each, item, singles);
    for (const office of each.offices) linkOffice(state, each, office);
    nameAwaited(state, each);
    noteCountry(state, each, Number.POSITIVE_INFINITY);
  }
  return state;
}

export function sliceOf(
  text: string,
  tokens: readonly Token[],
  item: { readonly first: number; readonly last: number },
): string {
  return text.slice(
    tokens[item.first]?.start ?? 0,
    tokens[item.last]?.end ?? 0,
  );
}

function introduceItem(
  state: State,
  each: Surveyed,
  item: Item,
  singles: ReadonlySet<string>,
): void {
  const { tokens } = each.sentence;
  const name = sliceOf(state.text, tokens, item);
  if (
    item.kind === "PERSON" ||
    (item.kind === "WEAK" && isSomebody(state, each, item, singles))
  ) {
    const holder =
      senseOf(item, "HOLDER")?.holder ??
      state.lexicon.holdersByName
        .get(wordsOf(name).slice(-1).join(" "))
        ?.find((each) => sameName(each, name)) ??
      null;
    const called =
      holder === null && wordsOf(name).length > 1
        ? state.people.calledFor(name)
        : [];
    const person =
      called.length === 1 && called[0] !== undefined
        ? called[0]
        : state.people.named(name, holder);
    state.personOf.set(item, person);
    const honorific = tokens[item.first - 1]?.norm ?? "";
    person.gender ??= genderOf(honorific);
    return;
  }
  const organization = organizationFor(state, each, item, name);
  if (organization === null) return;
  state.organizationOf.set(item, organization);
  const acronym = introducedAcronym(tokens, item.first, item.last);
  if (acronym !== null)
    state.organizationsByName.set(acronym.text, organization);
}

function sameName(
  holder: { readonly name: string; readonly aliases: readonly string[] },
  name: string,
): boolean {
  const words = wordsOf(name).join(" ");
  return [holder.name, ...holder.aliases].some(
    (each) => wordsOf(each).join(" ") === words,
  );
}

export function genderOf(word: string): "F" | "M" | null {
  if (
    /^(?:mrs|ms|miss|lady|dame|madame|queen|princess|sister|spokeswoman|chairwoman|congresswoman|señora|mme)\.?$/.test(
      word,
    )
  )
    return "F";
  if (
    /^(?:mr|sir|lord|king|prince|emir|sultan|pope|sheikh|spokesman|chairman|congressman|imam|ayatollah|señor)\.?$/.test(
      word,
    )
  )
    return "M";
  return null;
}

/** Whether a run of two or more unknown capitalised words is somebody's name. */
function isSomebody(
  state: State,
  each: Surveyed,
  item: Item,
  singles: ReadonlySet<string>,
): boolean {
  const { tokens } = each.sentence;
  if (introducedAcronym(tokens, item.first, item.last) !== null) return false;
  const before = tokens[item.first - 1];
  const after = tokens[item.last + 1];
  const words = wordsOf(sliceOf(state.text, tokens, item));
  if (before !== undefined && isTitleWord(before.norm) && before.norm !== "the")
    return true;
  if (singles.has(words.at(-1) ?? "")) return true;
  if (
    after?.norm === "," &&
    (/^\d{2}$/.test(tokens[item.last + 2]?.text ?? "") ||
      each.offices.some((office) => office.first === item.last + 2))
  )
    return true;
  if (
    before !== undefined &&
    (/^(?:the|a|an|this|that)$/.test(before.norm) ||
      WORDS.placePrepositions.has(before.norm))
  )
    return false;
  if (item.last - item.first > 3) return false;
  const start = tokens[item.first]?.text ?? "";
  if (WORDS.compassWords.has(start)) return false;
  // "Moral Majority", "Civic Passion": words of the language, no names.
  if (words.every((word) => state.lexicon.isCommonWord(word))) return false;
  for (let i = item.first; i <= item.last; i += 1) {
    const token = tokens[i];
    if (
      token === undefined ||
      (token.upos !== "PROPN" && !/^[-‐‑]$/.test(token.text))
    )
      return false;
    if (/\d/.test(token.text)) return false;
  }
  return true;
}

function organizationFor(
  state: State,
  each: Surveyed,
  item: Item,
  name: string,
): Organization | null {
  const listed = senseOf(item, "ORGANIZATION")?.entry;
  if (listed !== undefined && item.kind === "PHRASE")
    return organizationOfEntry(listed);
  if (item.kind === "ACRONYM")
    return state.organizationsByName.get(name) ?? null;
  const known = state.organizationsByName.get(name);
  if (known !== undefined) return known;
  // A headline's capitals make no organization that the text does not name.
  if (each.isTitle) return null;
  const introduced =
    item.kind === "WEAK" &&
    introducedAcronym(each.sentence.tokens, item.first, item.last) !== null;
  if (item.kind !== "ORGANIZATION" && !introduced) return null;
  const type = typeByName(name);
  const country = countryOf(item);
  const made: Organization = {
    id: organizationId(name),
    name,
    type,
    basedIn: country,
    actsFor: type === "GOVERNMENT" ? country : null,
  };
  if (made.id === "organization:") return null;
  state.organizationsByName.set(name, made);
  return made;
}

export function organizationOfEntry(entry: {
  readonly id: string;
  readonly name: string;
  readonly type: OrganizationType;
  readonly basedIn: string | null;
  readonly actsFor: string | null;
}): Organization {
  return entry;
}

/** Gives an office to the person named beside it. */
function linkOffice(state: State, each: Surveyed, office: OfficePhrase): void {
  const { tokens } = each.sentence;
  noteCountry(state, each, office.first);
  if (office.plural) return linkSeveral(state, each, office);
  const item = nameBeside(each, office, tokens, state.personOf);
  if (item === null) return;
  const person = state.personOf.get(item);
  if (person === undefined) return;
  state.holderOf.set(office, person);
  giveOffice(state, person, office, each);
}

/** "Presidents X of Kyrgyzstan and Y of Tajikistan": one office, each of another state. */
function linkSeveral(state: State, each: Surveyed, office: OfficePhrase): void {
  const { tokens } = each.sentence;
  const countries = countriesAfter(each, office);
  if (countries.length > 1)
    state.awaited = {
      countries,
      words: office.words.map((word) => singularOf(word) ?? word),
      sentence: each.sentence.index,
    };
  let next = office.last + 1;
  for (;;) {
    const item = each.items.find((other) => other.first === next);
    const person = item === undefined ? undefined : state.personOf.get(item);
    if (item === undefined || person === undefined) return;
    for (const role of rolesOf(
      office.words.map((word) => singularOf(word) ?? word),
    ))
      person.roles.add(role);
    next = item.last + 1;
    const land =
      tokens[next]?.norm === "of"
        ? each.items.find(
            (other) => other.first === next + 1 || other.first === next + 2,
          )
        : undefined;
    const country =
      land === undefined
        ? (office.before.map(countryOf).find((id) => id !== null) ?? null)
        : countryOf(land);
    if (country !== null) person.country ??= country;
    if (land !== undefined) next = land.last + 1;
    while (/^(?:,|and)$/.test(tokens[next]?.norm ?? "")) next += 1;
  }
}

/** "of Vietnam, the Philippines and Malaysia" after an office of several. */
function countriesAfter(each: Surveyed, office: OfficePhrase): string[] {
  const { tokens } = each.sentence;
  const first = office.after.find(
    ({ preposition }) => preposition === "of",
  )?.item;
  const out: string[] = [];
  let item = first;
  while (item !== undefined) {
    const country = countryOf(item);
    if (country === null) break;
    out.push(country);
    let next = item.last + 1;
    while (/^(?:,|and|the)$/.test(tokens[next]?.norm ?? "")) next += 1;
    if (next === item.last + 1) break;
    item = each.items.find((other) => other.first === next);
  }
  return out;
}

/** As many people named in a row as states were: each is of the state in the same place. */
function nameAwaited(state: State, each: Surveyed): void {
  const { awaited } = state;
  if (awaited === null) return;
  if (each.sentence.index - awaited.sentence > 2) {
    state.awaited = null;
    return;
  }
  const { tokens } = each.sentence;
  let row: Item[] = [];
  for (const item of each.items) {
    if (!state.personOf.has(item)) continue;
    const previous = row.at(-1);
    const between =
      previous === undefined ? [] : tokens.slice(previous.last + 1, item.first);
    row =
      previous !== undefined &&
      between.length <= 2 &&
      between.every((token) => /^(?:,|and)$/.test(token.norm))
        ? [...row, item]
        : [item];
    if (row.length === awaited.countries.length) {
      const after = tokens[item.last + 1]?.norm;
      if (after === "," || after === "and") continue;
      row.forEach((name, i) => {
        const person = state.personOf.get(name);
        if (person === undefined) return;
        person.country ??= awaited.countries[i] ?? null;
        for (const role of rolesOf(awaited.words)) person.roles.add(role);
      });
      state.awaited = null;
      return;
    }
  }
}

/** Moves the country spoken of to the last one named before a word. */
function noteCountry(state: State, each: Surveyed, before: number): void {
  for (const item of each.items) {
    if (item.last >= before) break;
    const country =
      countryOf(item) ?? state.personOf.get(item)?.country ?? null;
    if (country !== null && item.kind !== "WEAK") state.country = country;
    const organization = state.organizationOf.get(item);
    if (organization !== undefined)
      state.owner = {
        country: organization.actsFor,
        organization: organization.id,
      };
    else if (
      senseOf(item, "COUNTRY") !== null ||
      senseOf(item, "CAPITAL") !== null
    )
      state.owner = { country: countryOf(item), organization: null };
  }
}

/** The full name that an office stands beside: "Minister X", "the minister, X", "X, the minister", "X (minister)". */
function nameBeside(
  each: Surveyed,
  office: OfficePhrase,
  tokens: readonly Token[],
  personOf: ReadonlyMap<Item, Person>,
): Item | null {
  const people = each.items.filter((item) => personOf.has(item));
  let start = office.last + 1;
  while (
    WORDS.honorifics.has(tokens[start]?.norm ?? "") &&
    start - office.last < 3
  )
    start += 1;
  const after = people.find((item) => item.first === start);
  if (after !== undefined && !office.plural) return after;
  const mark = tokens[office.last + 1]?.text ?? "";
  if (mark === "," && office.determiner !== null && !office.plural) {
    const next = people.find((item) => item.first === office.last + 2);
    const close = next === undefined ? undefined : tokens[next.last + 1];
    // "the minister, Ada Obi, said": the name is set off on both sides.
    if (
      next !== undefined &&
      (close === undefined || /^(?:[,.;)]|who|and)$/.test(close.norm)) &&
      !(
        tokens[office.first - 1]?.text === "," &&
        people.some((item) => item.last === office.first - 2)
      )
    )
      return next;
  }
  const before = people.find((item) =>
    followsName(tokens, item.last, office.first),
  );
  if (before !== undefined && !office.plural) return before;
  // "Prime Minister and Foreign Minister of Jordan" after a name: the second office is the same person's.
  return null;
}

/** "Ada Obi, ", "Ada Obi, 56, ", "Ada Obi (", "Ada Obi, who is ", "Ada Obi – " right before an office. */
function followsName(
  tokens: readonly Token[],
  last: number,
  first: number,
): boolean {
  if (first <= last) return false;
  const between = tokens
    .slice(last + 1, first)
    .map((token) => token.norm)
    .join(" ");
  return (
    /^(?:,|\(|–|—|, \d{2} ,|, (?:now|currently|also|himself|herself),?|, who (?:is|was|has been|serves as|served as)(?: (?:now|also))?|, (?:whose|as)|and)$/.test(
      between,
    ) && between !== "and"
  );
}

function giveOffice(
  state: State,
  person: Person,
  office: OfficePhrase,
  each: Surveyed,
): void {
  const { tokens } = each.sentence;
  let own: Belonging = belongingOf(
    office,
    (item) => bodyOf(state.organizationOf, item),
    state.lexicon,
  );
  const owner = office.before
    .map((item) => state.personOf.get(item))
    .find((each) => each !== undefined);
  if (
    own.country === null &&
    own.organization === null &&
    office.pronoun === "its"
  )
    own = state.owner;
  const stated = own.country !== null || own.organization !== null;
  const country = stated
    ? own.country
    : office.isPrivate
      ? null
      : (owner?.country ??
        person.country ??
        (actsForItsState(office) && !office.former
          ? (state.country ?? countryAfter(each, office))
          : null));
  for (const role of rolesOf(office.words)) person.roles.add(role);
  if (office.words.includes("counterpart"))
    for (const role of state.lastRoles) person.roles.add(role);
  else if (!office.isPrivate) state.lastRoles = rolesOf(office.words);
  person.gender ??= genderOf(tokens[office.head]?.norm ?? "");
  const fromList = person.holder !== null && person.country !== undefined;
  if (!fromList || (stated && !office.former && own.country !== null))
    person.country ??= country;
  if (office.isPrivate || office.former || person.country === undefined) return;
  if (/^(?:counterpart|member|colleague)$/.test(office.words.at(-1) ?? ""))
    return;
  const of = own.organization ?? country;
  if (of === null) return;
  addOffice(state, person, office, of, tokens);
}

/** The first country that the sentence goes on to name. */
function countryAfter(each: Surveyed, office: OfficePhrase): string | null {
  for (const item of each.items)
    if (item.first > office.last && countryOf(item) !== null)
      return countryOf(item);
  return null;
}

/** "Foreign Minister Obi" is a minister of the country spoken of; "director Obi" may be anybody's. */
function actsForItsState(office: OfficePhrase): boolean {
  if (office.after.length > 0 || office.possessed) return false;
  return office.words.some((word) => OF_STATE.has(singularOf(word) ?? word));
}

const OF_STATE = new Set([
  ..."minister premier chancellor president pm king queen emir sultan ambassador envoy spokesman spokeswoman spokesperson general admiral colonel senator governor lawmaker legislator secretary negotiator diplomat emissary consul attaché taoiseach mp parliamentarian".split(
    " ",
  ),
  ..."parliament cabinet ministry government presidential foreign army navy military cabinet embassy parliamentary nuclear police intelligence coast".split(
    " ",
  ),
]);

/** The body an item names, unless it is an organ that is its state: "Foreign Ministry". */
export function bodyOf(
  organizationOf: ReadonlyMap<Item, Organization>,
  item: Item,
): string | null {
  const organization = organizationOf.get(item);
  return organization === undefined || organOf(organization)
    ? null
    : organization.id;
}

function addOffice(
  state: State,
  person: Person,
  office: OfficePhrase,
  of: string,
  tokens: readonly Token[],
): void {
  const start = tokens[office.titleFirst];
  const end = tokens[office.titleLast];
  if (start === undefined || end === undefined) return;
  const span = spanOf(state.text, start.start, end.end);
  const roles = rolesOf(office.words);
  const same = person.offices.findIndex(
    (each) =>
      each.of === of &&
      describes(roles, rolesOf(each.title.toLowerCase().split(/[\s-]+/))),
  );
  const known = person.offices[same];
  if (known !== undefined) {
    if (known.span === null) person.offices[same] = { ...known, span };
    return;
  }
  person.offices.push({ title: span.quote, of, span });
}

/** Whether an item names an organ of state, "the Turkish Foreign Ministry", and of which state. */
export function organOf(organization: Organization): boolean {
  return (
    organization.type === "GOVERNMENT" && STATE_ORGAN.test(organization.name)
  );
}
