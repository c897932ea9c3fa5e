/** What each name that was found means in its article: a person, an organization, a country, an office, or nobody. */
import type { Token } from "../analysis.ts";
import { stateOfBare } from "./bare-organs.ts";
import { WORDS } from "./lexicon.ts";
import { countryOf, senseOf } from "./meaning.ts";
import { isSubject } from "./names.ts";
import { type Organization, organOf } from "./organizations.ts";
import { describeOwnedCouncil } from "./owned-councils.ts";
import { type Person, wordsOf } from "./people.ts";
import { foldWord } from "./phrases.ts";
import {
  readAdjective,
  readCapital,
  readCountry,
  readSeat,
  withArticle,
} from "./read-countries.ts";
import { latest, meet, nameOf, note, type Reading } from "./reading.ts";
import type { Item } from "./items.ts";
import { describeOrganization } from "./second-mentions.ts";
import type { Place } from "./record.ts";
import { officeBefore, personCalled } from "./singles.ts";
import { isNounModifier, isPlaced } from "./standing.ts";
import type { Surveyed } from "./survey.ts";

const TITLED_NAME =
  /^(?:king|queen|prince|princess|emperor|sultan|emir|lord|sir|dame)$/;

export function readItem(
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
    if (item.kind !== "WEAK") return namesake(reading, each, item);
    return (
      reading.known.people.calledFor(nameOf(reading, each, item))[0] ?? null
    );
  }
  if (item.kind === "ACRONYM" && !each.isTitle) return null;
  if (item.senses.some((sense) => sense.kind === "ADJECTIVE")) return null;
  return personCalled(reading, each, item);
}

/** "Wagner said", behind a minister of that surname: she is meant, and not the body of that name. */
function namesake(reading: Reading, each: Surveyed, item: Item): Person | null {
  const { tokens } = each.sentence;
  const word = tokens[item.last];
  if (item.first !== item.last || word === undefined) return null;
  if (word.text === word.text.toUpperCase()) return null;
  if (/^(?:the|of|by|from|with)$/.test(tokens[item.first - 1]?.norm ?? ""))
    return null;
  const name = nameOf(reading, each, item);
  return (
    reading.known.people
      .calledFor(name)
      .find(
        ({ lastAt, words }) =>
          lastAt >= 0 && words.at(-1) === wordsOf(word.text).at(-1),
      ) ?? null
  );
}

function readPerson(
  reading: Reading,
  each: Surveyed,
  item: Item,
  person: Person,
): void {
  const { sentence } = each;
  let first = item.first;
  if (
    item.last - first >= 2 &&
    /^sheikha?$/.test(sentence.tokens[first]?.norm ?? "")
  )
    first += 1;
  while (
    first < item.last &&
    TITLED_NAME.test(sentence.tokens[first]?.norm ?? "")
  )
    first += 1;
  first = withParticles(sentence.tokens, first, item.last, person);
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

/** "von Hohenberg" in a sentence: small words in front that belong to the surname. */
function withParticles(
  tokens: readonly Token[],
  first: number,
  last: number,
  person: Person,
): number {
  if (last > first) return first;
  let at = first;
  let word = person.words.lastIndexOf(foldWord(tokens[last]?.norm ?? ""));
  while (
    word > 0 &&
    WORDS.particles.has(tokens[at - 1]?.text ?? "") &&
    person.words[word - 1] === tokens[at - 1]?.norm
  ) {
    at -= 1;
    word -= 1;
  }
  return at;
}

function readOrganization(
  reading: Reading,
  each: Surveyed,
  item: Item,
  organization: Organization,
): void {
  const { sentence } = each;
  const { tokens } = sentence;
  if (describeOwnedCouncil(reading, each, item, organization)) return;
  const at = { sentence, first: item.first, last: item.last };
  const country =
    countryOf(item) ??
    (organOf(organization)
      ? (countryWithin(reading, each, item) ??
        stateOfOrgan(reading, each, item))
      : null);
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
    reading.organs.set(tokens[item.last]?.norm ?? "", country);
    if (isMinistry(tokens, item)) reading.organs.set("ministry", country);
    reading.register.country(country, ownedBy(each, at, country), {
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

/** "the Lithuanian Ministry of Defence", which "the Defence Ministry" may be later. */
function isMinistry(tokens: readonly Token[], { first, last }: Item): boolean {
  for (let i = first; i <= last; i += 1)
    if (tokens[i]?.norm === "ministry") return true;
  return false;
}

/** "Armenia's Defence Ministry" with its owner, "the Defence Ministry" with its article. */
function ownedBy(each: Surveyed, at: Place, country: string): Place {
  const { tokens } = each.sentence;
  const owner = each.items.find(({ last }) => last === at.first - 2);
  return owner !== undefined &&
    tokens[at.first - 1]?.xpos === "POS" &&
    countryOf(owner) === country
    ? { sentence: at.sentence, first: owner.first, last: at.last }
    : withArticle(at);
}

/** "the Ministry of Foreign Affairs of Latvia": the state that its own name ends in. */
function countryWithin(
  { lexicon }: Reading,
  { sentence }: Surveyed,
  { first, last }: Item,
): string | null {
  const { tokens } = sentence;
  for (let i = last; i > first; i -= 1) {
    if (tokens[i]?.norm !== "of") continue;
    const at = tokens[i + 1]?.norm === "the" ? i + 2 : i + 1;
    const state = lexicon.phrases
      .longest(tokens, at)
      ?.senses.find((sense) => sense.kind === "COUNTRY");
    return state?.kind === "COUNTRY" ? state.id : null;
  }
  return null;
}

/** "Seoul's Foreign Ministry" is of whom the words before it name; "the Foreign Ministry" of the state at home. */
function stateOfOrgan(
  reading: Reading,
  each: Surveyed,
  item: Item,
): string | null {
  const { tokens } = each.sentence;
  const bare = tokens[item.first - 1]?.norm === "the";
  return bare
    ? stateOfBare(reading, each, item.first, item.last)
    : latest(reading.countries);
}
