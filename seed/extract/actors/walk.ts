import type { Token } from "../analysis.ts";
import {
  describeOffice,
  describeOrgan,
  describeOrganization,
} from "./descriptions.ts";
import { WORDS } from "./lexicon.ts";
import { organOf, type Organization } from "./organizations.ts";
import { countryOf, senseOf } from "./meaning.ts";
import type { Person } from "./people.ts";
import { describeParty } from "./parties.ts";
import { isPronoun, resolvePronoun } from "./pronouns.ts";
import { latest, meet, note, type Reading } from "./reading.ts";
import type { Item } from "./scan.ts";
import { officeBefore, personCalled } from "./singles.ts";
import { isNounModifier, isPlaced, standingOfCapital } from "./standing.ts";
import type { Surveyed } from "./survey.ts";

/** Reads one sentence's names, titles and pronouns in their order. */
export function readSentence(reading: Reading, each: Surveyed): void {
  const { tokens } = each.sentence;
  const itemAt = new Map(each.items.map((item) => [item.first, item]));
  const officeAt = new Map(
    each.offices.map((office) => [office.first, office]),
  );
  const swallowed = organs(reading, each);
  let joined = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const office = officeAt.get(i);
    if (office !== undefined && !swallowed.has(office.head))
      describeOffice(
        reading,
        each,
        office,
        isSubject(tokens, office.first, office.last),
      );
    const item = itemAt.get(i);
    if (item !== undefined) {
      if (item.first <= joined) continue;
      const double = doubleName(reading, each, item);
      if (double !== null) {
        joined = double.last;
        readItem(reading, each, double, swallowed.has(item.first));
        i = double.last;
        continue;
      }
      readItem(reading, each, item, swallowed.has(item.first));
      i = item.last;
      continue;
    }
    const token = tokens[i] as Token;
    if (isPronoun(token)) resolvePronoun(reading, each.sentence, i);
    else if (describeParty(reading, each.sentence, i)) continue;
    else if (COMMON_NOUN.test(token.upos) && !swallowed.has(i))
      describeNoun(reading, each, i);
  }
}

/** "the agency", "the ministry": a common noun for somebody named before. */
function describeNoun(reading: Reading, each: Surveyed, at: number): void {
  if (describeOrganization(reading, each.sentence, at)) return;
  describeOrgan(reading, each, at, true);
}

const COMMON_NOUN = /^(?:NOUN|PROPN)$/;

/** "Hoekstra-Weiss" where the article has somebody of that double name; "Biden-Xi" stays two names. */
function doubleName(reading: Reading, each: Surveyed, item: Item): Item | null {
  const { tokens } = each.sentence;
  const hyphen = tokens[item.last + 1];
  if (
    item.kind !== "SINGLE" ||
    hyphen === undefined ||
    !/^[-‐‑]$/.test(hyphen.text) ||
    hyphen.start !== tokens[item.last]?.end
  )
    return null;
  const other = each.items.find((next) => next.first === item.last + 2);
  if (other === undefined) return null;
  const both: Item = {
    kind: "SINGLE",
    first: item.first,
    last: other.last,
    senses: [],
  };
  return reading.known.people.calledFor(nameOf(reading, each, both)).length > 0
    ? both
    : null;
}

/** Reads organs of state first, since names inside them ("the Biden administration") name nobody else. */
function organs(reading: Reading, each: Surveyed): Set<number> {
  const inOffice = new Set<number>();
  for (const office of each.offices)
    for (let i = office.first; i <= office.head; i += 1) inOffice.add(i);
  const swallowed = new Set<number>();
  for (let i = 0; i < each.sentence.tokens.length; i += 1) {
    if (
      inOffice.has(i) ||
      each.items.some((item) => item.first <= i && i <= item.last)
    )
      continue;
    if (!WORDS.unnamedOfficials.has(each.sentence.tokens[i]?.norm ?? ""))
      continue;
    const before = reading.register.mentions.length;
    if (!describeOrgan(reading, each, i, false)) continue;
    const made = reading.register.mentions[before];
    if (made !== undefined)
      for (let k = made.first; k <= made.last; k += 1) swallowed.add(k);
  }
  return swallowed;
}

/** Whether one of the words is the subject of a verb. */
export function isSubject(
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean {
  for (let i = first; i <= last; i += 1)
    if (tokens[i]?.deprel.startsWith("nsubj") === true) return true;
  return false;
}

function readItem(
  reading: Reading,
  each: Surveyed,
  item: Item,
  swallowed: boolean,
): void {
  const { sentence } = each;
  const person = personOf(reading, each, item);
  if (person !== null) {
    if (!swallowed) readPerson(reading, each, item, person);
    return;
  }
  const organization = reading.known.organizationOf.get(item);
  if (organization !== undefined && !swallowed) {
    readOrganization(reading, each, item, organization);
    return;
  }
  if (item.kind === "ORGANIZATION" && item.senses.length > 0) return;
  const place = senseOf(item, "PLACE");
  const country = senseOf(item, "COUNTRY");
  if (country !== null)
    return readCountry(reading, each, item, country.id, swallowed);
  const adjective = senseOf(item, "ADJECTIVE");
  if (adjective !== null)
    return readAdjective(
      reading,
      each,
      item,
      adjective.id,
      adjective.plural,
      swallowed,
    );
  const seat = senseOf(item, "SEAT");
  if (seat !== null) return readSeat(reading, each, item, seat.id);
  const capital = senseOf(item, "CAPITAL");
  if (capital !== null)
    return readCapital(reading, each, item, capital.id, swallowed);
  if (
    item.kind === "SINGLE" &&
    item.first === item.last &&
    describeOrganization(reading, sentence, item.first)
  )
    return;
  if (
    place !== null &&
    (isPlaced(sentence.tokens, item.first) ||
      sentence.tokens[item.last + 1]?.text === ",")
  )
    reading.register.place(
      { sentence, first: item.first, last: item.last },
      place.place,
    );
}

function personOf(reading: Reading, each: Surveyed, item: Item): Person | null {
  const full = reading.known.personOf.get(item);
  if (full !== undefined) return full;
  if (
    item.kind === "ORGANIZATION" ||
    item.kind === "WEAK" ||
    reading.known.organizationOf.has(item)
  ) {
    const called =
      item.kind === "WEAK"
        ? reading.known.people.calledFor(nameOf(reading, each, item))
        : [];
    return called[0] ?? null;
  }
  if (item.kind === "ACRONYM" && !each.isTitle) return null;
  if (item.senses.some((sense) => sense.kind === "ADJECTIVE")) return null;
  return personCalled(reading, each, item);
}

function nameOf(reading: Reading, each: Surveyed, item: Item): string {
  const { tokens } = each.sentence;
  return reading.text.slice(
    tokens[item.first]?.start ?? 0,
    tokens[item.last]?.end ?? 0,
  );
}

const TITLED_NAME =
  /^(?:king|queen|prince|princess|emperor|sultan|emir|lord|sir|dame)$/;

function readPerson(
  reading: Reading,
  each: Surveyed,
  item: Item,
  person: Person,
): void {
  const { sentence } = each;
  let first = item.first;
  while (
    first < item.last &&
    TITLED_NAME.test(sentence.tokens[first]?.norm ?? "")
  )
    first += 1;
  // "the Peruvian Quispe" tells one of two apart, and is named so.
  const before = each.items.find(
    (other) =>
      other.last === item.first - 1 &&
      other.senses.some((sense) => sense.kind === "ADJECTIVE"),
  );
  const told =
    item.kind === "SINGLE" &&
    before !== undefined &&
    sentence.tokens[before.first - 1]?.norm === "the";
  if (told) first = before.first - 1;
  reading.register.person(
    person,
    { sentence, first, last: item.last },
    { how: "NAME", confidence: item.kind === "WEAK" ? 0.7 : 0.95 },
  );
  meet(
    reading,
    person,
    sentence.index,
    sentence.tokens[item.first]?.start ?? 0,
    isSubject(
      sentence.tokens,
      officeBefore(each, item)?.head ?? item.first,
      item.last,
    ),
  );
}

function readOrganization(
  reading: Reading,
  each: Surveyed,
  item: Item,
  organization: Organization,
): void {
  const { sentence } = each;
  const { tokens } = sentence;
  const at = { sentence, first: item.first, last: item.last };
  const country =
    countryOf(item) ??
    (organOf(organization) ? latest(reading.countries) : null);
  // "China's Foreign Ministry spokeswoman": part of a title.
  if (
    organOf(organization) &&
    each.offices.some((office) => office.before.includes(item))
  )
    return;
  if (
    item.kind === "ORGANIZATION" &&
    organOf(organization) &&
    country !== null
  ) {
    reading.register.country(country, withArticle(at), {
      how: "METONYM",
      confidence: 0.75,
    });
    return;
  }
  // "UN envoy": the body whose envoy it is, not itself acting.
  const titled =
    /^(?:UN|EU|U\.N\.|E\.U\.)$/.test(tokens[item.first]?.text ?? "") &&
    each.offices.some(
      (office) =>
        !office.plural &&
        office.before.includes(item) &&
        office.determiner !== "possessive",
    );
  reading.register.organization(
    organization,
    at,
    titled
      ? { how: "DEMONYM", attributive: true }
      : {
          how:
            organization.name === nameOf(reading, each, item)
              ? "NAME"
              : "ALIAS",
          attributive: isNounModifier(tokens, item.last),
        },
  );
  note(reading.organizations, organization);
}

function readCountry(
  reading: Reading,
  each: Surveyed,
  item: Item,
  id: string,
  swallowed: boolean,
): void {
  const { sentence } = each;
  const { tokens } = sentence;
  const at = { sentence, first: item.first, last: item.last };
  const titled = each.offices.some(
    (office) =>
      office.before.includes(item) &&
      tokens[item.last + 1]?.norm !== "'s" &&
      tokens[item.last + 1]?.norm !== "’s" &&
      !/^['’]s?$/.test(tokens[item.last + 1]?.text ?? ""),
  );
  const short = /^(?:US|U\.S\.|UK|U\.K\.|USA|UAE)$/.test(
    tokens[item.first]?.text ?? "",
  );
  const attributive =
    titled || swallowed || (short && isNounModifier(tokens, item.last));
  if (attributive) {
    reading.register.country(id, at, { how: "DEMONYM", attributive: true });
    note(reading.countries, id);
    return;
  }
  const placeOnly = isPlaced(tokens, item.first);
  if (placeOnly) {
    const entry = reading.lexicon.countries.get(id);
    if (entry !== undefined)
      reading.register.place(at, {
        name: entry.name,
        country: id,
        latitude: entry.latitude,
        longitude: entry.longitude,
      });
  }
  reading.register.country(id, at, {
    how:
      nameOf(reading, each, item) === reading.lexicon.countries.get(id)?.name
        ? "NAME"
        : "ALIAS",
    placeOnly,
    attributive: isNounModifier(tokens, item.last),
  });
  if (!placeOnly) note(reading.countries, id);
}

function readAdjective(
  reading: Reading,
  each: Surveyed,
  item: Item,
  id: string,
  plural: boolean,
  swallowed: boolean,
): void {
  const { sentence } = each;
  const at = { sentence, first: item.first, last: item.last };
  const person =
    plural || swallowed ? null : personOfCountry(reading, each, item, id);
  if (person !== null) {
    reading.register.person(
      person,
      { sentence, first: item.first - 1, last: item.last },
      { how: "TITLE", confidence: 0.7 },
    );
    meet(
      reading,
      person,
      sentence.index,
      sentence.tokens[item.first]?.start ?? 0,
      isSubject(sentence.tokens, item.first, item.last),
    );
    return;
  }
  reading.register.country(id, at, {
    how: "DEMONYM",
    attributive: !plural,
    confidence: 0.8,
  });
  note(reading.countries, id);
}

/** "the Chilean" alone: the one person of that country whom the article has named. */
function personOfCountry(
  reading: Reading,
  each: Surveyed,
  item: Item,
  id: string,
): Person | null {
  const { tokens } = each.sentence;
  if (tokens[item.first - 1]?.norm !== "the") return null;
  const next = tokens[item.last + 1];
  if (
    next !== undefined &&
    !/^(?:PUNCT|VERB|AUX|ADV|ADP|CCONJ|SCONJ|PRON)$/.test(next.upos)
  )
    return null;
  if (
    next?.norm === "-" ||
    next?.norm === "and" ||
    (next !== undefined &&
      each.items.some((other) => other.first === item.last + 1))
  )
    return null;
  if (
    next?.upos === "VERB" &&
    next.xpos === "VBN" &&
    tokens[item.last + 2]?.upos === "NOUN"
  )
    return null;
  const there = reading.known.people.all.filter(
    (person) => person.country === id && person.lastAt >= 0,
  );
  return there.length === 1 ? (there[0] ?? null) : null;
}

function readSeat(
  reading: Reading,
  each: Surveyed,
  item: Item,
  id: string,
): void {
  const { sentence } = each;
  const { tokens } = sentence;
  const at = { sentence, first: item.first, last: item.last };
  const place = {
    name: nameOf(reading, each, item),
    country: id,
    latitude: null,
    longitude: null,
  };
  if (isPlaced(tokens, item.first)) return reading.register.place(at, place);
  if (
    each.offices.some((office) => office.before.includes(item)) ||
    isNounModifier(tokens, item.last)
  ) {
    reading.register.country(id, at, {
      how: "METONYM",
      attributive: true,
      confidence: 0.7,
    });
    return;
  }
  reading.register.country(id, withArticle(at), { how: "METONYM" });
  note(reading.countries, id);
}

function readCapital(
  reading: Reading,
  each: Surveyed,
  item: Item,
  id: string,
  swallowed: boolean,
): void {
  const { sentence } = each;
  const { tokens } = sentence;
  const at = { sentence, first: item.first, last: item.last };
  const capital = senseOf(item, "CAPITAL");
  const standing =
    isListed(each, item) || opensSentence(reading, each, item)
      ? "ACTS"
      : standingOfCapital(tokens, item.first, item.last);
  if (standing === "PLACE" || capital === null || isDateline(each, item)) {
    if (capital !== null) reading.register.place(at, capital.place);
    return;
  }
  if (id === "country:bel" && isUnion(reading)) {
    const union = reading.lexicon.organizations.get(
      "organization:european-union",
    );
    if (union !== undefined)
      reading.register.organization(union, at, {
        how: "METONYM",
        confidence: 0.75,
      });
    return;
  }
  const attributive =
    standing === "ATTRIBUTE" ||
    swallowed ||
    each.offices.some(
      (office) =>
        office.before.includes(item) && office.determiner !== "possessive",
    );
  reading.register.country(
    id,
    at,
    attributive
      ? { how: "DEMONYM", attributive, confidence: 0.8 }
      : { how: "METONYM", confidence: 0.9 },
  );
  note(reading.countries, id);
}

/** "N'DJAMENA/TBILISI, 2 June – ": capitals in capital letters before the first sentence. */
function isDateline(each: Surveyed, item: Item): boolean {
  const { tokens } = each.sentence;
  const word = tokens[item.first]?.text ?? "";
  return (
    !each.isTitle &&
    item.first <= 4 &&
    word.length > 3 &&
    word === word.toUpperCase() &&
    /^[,/(–—-]$/.test(tokens[item.last + 1]?.text ?? "")
  );
}

/** "Baghdad summons envoy", "Beijing hedges.": a sentence begins with who acts, and its verb may look like a noun. */
function opensSentence(reading: Reading, each: Surveyed, item: Item): boolean {
  const { tokens } = each.sentence;
  const verb = tokens[item.last + 1];
  if (item.first !== 0 || verb === undefined || !/[^s]s$/.test(verb.norm))
    return false;
  if (WORDS.eventNouns.has(verb.norm) || WORDS.unnamedOfficials.has(verb.norm))
    return false;
  const other = tokens.some(
    (token, i) =>
      i > item.last + 1 && i < item.last + 5 && token.upos === "VERB",
  );
  return each.isTitle || (!other && reading.lexicon.isVerb(verb.lemma));
}

/** "Hanoi, Manila and Jakarta plan …": several capitals in a row at the start act together. */
function isListed(each: Surveyed, item: Item): boolean {
  const { tokens } = each.sentence;
  if (!/^(?:,|and)$/.test(tokens[item.first - 1]?.norm ?? "")) return false;
  const before = each.items.find((other) => other.last === item.first - 2);
  if (before === undefined || countryOf(before) === null) return false;
  return before.first === 0 || isListed(each, before);
}

/** Brussels acts for the Union, unless the article is about Belgium. */
function isUnion(reading: Reading): boolean {
  return !reading.register.actors.has("country:bel");
}

/** "the Kremlin": a seat that stands for a state is named with its article. */
function withArticle(at: {
  readonly sentence: Surveyed["sentence"];
  readonly first: number;
  readonly last: number;
}): typeof at {
  const before = at.sentence.tokens[at.first - 1];
  return before?.norm === "the" ? { ...at, first: at.first - 1 } : at;
}
