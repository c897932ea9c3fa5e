import { describeAtSeat, isAbroad } from "./at-seat.ts";
import { placedIn } from "./bare-organs.ts";
import { WORDS } from "./lexicon.ts";
import { belongingOf, countryOf } from "./meaning.ts";
import { holdersOf } from "./office-index.ts";
import { isCapital } from "./phrases.ts";
import { type OfficePhrase, wordingOf } from "./office-phrases.ts";
import { bodyOf } from "./organizations.ts";
import type { Person } from "./people.ts";
import { describeOfOwner, stateOwning } from "./owned-offices.ts";
import { latest, meet, type Reading } from "./reading.ts";
import type { Place } from "./record.ts";
import { describes, isCounterpart, looserRoles, rolesOf } from "./roles.ts";
import type { Surveyed } from "./survey.ts";

/** Offices that only one person of a state holds, and that the list can name. */
const UNIQUE = new Set([
  "president",
  "prime minister",
  "foreign minister",
  "defence minister",
  "monarch",
  "crown prince",
  "supreme leader",
  "pope",
  "secretary-general",
  "director-general",
]);

/** "the Turkish foreign minister", "the envoy": a title that stands for somebody, or for the state of somebody unnamed. */
export function describeOffice(
  reading: Reading,
  each: Surveyed,
  office: OfficePhrase,
  isSubject: boolean,
): void {
  const { sentence } = each;
  const linked = reading.known.holderOf.get(office);
  const at = { sentence, first: office.first, last: office.last };
  const compact =
    office.after.length === 0 &&
    office.titleLast === office.head &&
    (office.determiner === "the" || office.pronoun !== null);
  if (linked !== undefined) {
    if (
      standsBeside(each, office) &&
      compact &&
      office.before.every((item) => !reading.known.personOf.has(item))
    )
      reading.register.person(linked, at, { how: "TITLE", confidence: 0.9 });
    return;
  }
  if (namesNext(each, office)) return;
  const own = belongingOf(
    office,
    (item) => bodyOf(reading.known.organizationOf, item),
    reading.lexicon,
  );
  if (!office.plural && office.determiner !== "a" && !office.former) {
    const country =
      own.country ??
      stateOwning(reading, each, office) ??
      (own.organization === null && !isAbroad(office)
        ? placedIn(each, office.first, office.last)
        : null);
    const person =
      counterpart(reading, office, own.country) ??
      ownAtHome(reading, each, office) ??
      personDescribed(
        reading,
        office,
        country,
        own.organization,
        each.isTitle,
      ) ??
      travellerDescribed(reading, office, each.isTitle);
    if (
      person !== null &&
      (office.determiner !== null || (each.isTitle && own.country !== null))
    ) {
      reading.register.person(person, at, {
        how: "TITLE",
        confidence: own.country === null ? 0.65 : 0.8,
      });
      meet(
        reading,
        person,
        sentence.index,
        sentence.tokens[office.first]?.start ?? 0,
        isSubject,
      );
      return;
    }
  }
  if (isSubject && own.organization === null && own.country === null)
    if (describeOfOwner(reading, each, office, at)) return;
  if (describeAtHome(reading, office, at)) return;
  if (own.organization === null && own.country === null)
    if (describeAtSeat(reading, each, office, at)) return;
  if (describeUnnamed(reading, office, at)) return;
  if (own.organization === null && own.country === null)
    if (describeOfOrgan(reading, office, at)) return;
  noteUnnamed(reading, each, office, own.country);
  // "a Somali official", "Turkish diplomats": nobody named, so the state speaks.
  if (own.organization !== null && (office.plural || office.determiner === "a"))
    describeStaff(reading, office, own.organization, at);
  if (
    own.country === null ||
    office.isPrivate ||
    office.former ||
    own.organization !== null
  )
    return;
  const inside = office.before.some(
    (item) =>
      countryOf(item) === own.country &&
      item.senses.some(
        (sense) => sense.kind === "ADJECTIVE" || sense.kind === "COUNTRY",
      ),
  );
  // "the Norwegian ambassador in Lilongwe" is as much Norway's as any other.
  if (!inside || (office.after.length > 0 && !isAbroad(office))) return;
  if (WORDS.ofAStateOnly.has(office.words.at(-1) ?? "")) return;
  reading.register.country(
    own.country,
    office.after.length > 0
      ? { sentence: at.sentence, first: at.first, last: office.titleLast }
      : at,
    { how: "TITLE", confidence: 0.75 },
  );
}

/** "a White House official": of which state somebody is whom nobody names. */
function noteUnnamed(
  { unnamed }: Reading,
  { items, sentence }: Surveyed,
  office: OfficePhrase,
  stated: string | null,
): void {
  if (office.plural || office.isPrivate || office.determiner !== "a") return;
  const within = items.find(
    ({ first, last }) => first >= office.first && last < office.head,
  );
  const country = stated ?? (within === undefined ? null : countryOf(within));
  const word = office.words.at(-1);
  if (country !== null && word !== undefined)
    unnamed.push({ country, word, sentence: sentence.index });
}

/** How many sentences back "the official" was spoken of. */
const UNNAMED_BACK = 3;

/** "the official said", after "a White House official said": of the same state. */
function describeUnnamed(
  reading: Reading,
  office: OfficePhrase,
  at: Place,
): boolean {
  const word = office.words.at(-1) ?? "";
  const last = reading.unnamed.findLast(
    (each) =>
      each.word === word && at.sentence.index - each.sentence <= UNNAMED_BACK,
  );
  if (last === undefined || !isBare(office) || office.head - office.first > 1)
    return false;
  reading.register.country(last.country, at, {
    how: "TITLE",
    confidence: 0.6,
  });
  return true;
}

/** "a ministry spokesman": of the state whose ministry was named last. */
function describeOfOrgan(
  reading: Reading,
  office: OfficePhrase,
  at: Place,
): boolean {
  if (office.determiner === null || office.pronoun !== null) return false;
  if (office.possessed || office.former || office.after.length > 0)
    return false;
  const organ = office.words.find((word) => reading.organs.has(word));
  const country = organ === undefined ? undefined : reading.organs.get(organ);
  if (country === undefined || !office.words.some((word) => STAFF.test(word)))
    return false;
  reading.register.country(country, at, { how: "TITLE", confidence: 0.65 });
  return true;
}

/** "the Prime Minister": whose is not said. */
function isBare(office: OfficePhrase): boolean {
  return (
    office.determiner === "the" &&
    !office.plural &&
    !office.former &&
    !office.possessed &&
    office.before.length === 0 &&
    office.after.length === 0
  );
}

/** An office of the state at home whose holder nobody names stands for that state. */
function describeAtHome(
  reading: Reading,
  office: OfficePhrase,
  at: Place,
): boolean {
  const held = [...rolesOf(office.words)].some((role) => UNIQUE.has(role));
  if (reading.home === null || !held || !isBare(office)) return false;
  reading.register.country(reading.home, at, {
    how: "TITLE",
    confidence: 0.55,
  });
  return true;
}

const STAFF =
  /^(?:official|diplomat|negotiator|envoy|spokes(?:man|woman|person)|mediator)s?$/;

/** "EU officials", "a NATO diplomat": nobody named, so the body speaks. */
function describeStaff(
  reading: Reading,
  office: OfficePhrase,
  id: string,
  at: Place,
): void {
  const entry = reading.lexicon.organizations.get(id);
  const staff = office.words.some((word) => STAFF.test(word));
  if (entry === undefined || office.after.length > 0 || !staff) return;
  reading.register.organization(entry, at, { how: "TITLE", confidence: 0.7 });
}

/** Right after or before the name, set off by a mark: "X, the minister". */
function standsBeside(each: Surveyed, office: OfficePhrase): boolean {
  const { tokens } = each.sentence;
  return (
    (!each.items.some((item) => item.first === office.last + 1) &&
      /^[,(–—]$/.test(
        tokens[office.first - 1]?.text ?? tokens[office.last + 1]?.text ?? "",
      )) ||
    tokens[office.last + 1]?.text === ","
  );
}

function namesNext(each: Surveyed, office: OfficePhrase): boolean {
  return each.items.some(
    (item) =>
      item.first === office.last + 1 &&
      (item.kind === "SINGLE" || item.kind === "PERSON"),
  );
}

/** "his Colombian counterpart": of that country, with an office like the one of who was named last. */
function counterpart(
  reading: Reading,
  office: OfficePhrase,
  country: string | null,
): Person | null {
  if (!isCounterpart(office.words) || country === null) return null;
  const self = latest(reading.people)?.person;
  const there = reading.people
    .slice(-200)
    .map(({ person }) => person)
    .filter((person) => person.country === country && person !== self);
  const alike = there.findLast((person) =>
    [...(self?.roles ?? [])].some((role) => person.roles.has(role)),
  );
  return alike ?? latest(there);
}

/** "The Minister", with a capital, in what a ministry writes: its own, whoever else was named in between. */
function ownAtHome(
  reading: Reading,
  { isTitle, sentence }: Surveyed,
  office: OfficePhrase,
): Person | null {
  const { home } = reading;
  if (home === null || isTitle || !isBare(office)) return null;
  if (!isCapital(sentence.tokens[office.head]?.text ?? "")) return null;
  const roles = rolesOf(office.words);
  // Whom a read-out is about comes first in it.
  return (
    reading.known.people.all.find(
      (person) =>
        person.country === home &&
        person.lastAt >= 0 &&
        describes(roles, person.roles) &&
        !isDeputy(person),
    ) ?? null
  );
}

function personDescribed(
  reading: Reading,
  office: OfficePhrase,
  country: string | null,
  organization: string | null,
  inTitle: boolean,
): Person | null {
  const roles = rolesOf(office.words);
  const looser = [...looserRoles(roles)];
  const fitting = (fits: (person: Person) => boolean): Person | null =>
    mostRecent(reading, country, organization, inTitle, fits);
  const wording = wordingOf(office);
  const best =
    // "the foreign secretary" is who was called so, not the foreign minister named last.
    (wording.includes(" ")
      ? fitting(({ titles }) => titles.has(wording))
      : null) ??
    // "the Minister" is no deputy minister, where a minister was named.
    (wording === "minister"
      ? fitting((person) => describes(roles, person.roles) && !isDeputy(person))
      : null) ??
    fitting((person) => describes(roles, person.roles)) ??
    fitting((person) => looser.some((role) => person.roles.has(role)));
  if (best !== null || reading.day === null) return best;
  const atHome = roles.has("pope")
    ? HOLY_SEE
    : (reading.home ?? stateBefore(reading, inTitle));
  const of = organization ?? country ?? (isBare(office) ? atHome : null);
  if (of === null) return null;
  for (const unique of uniqueRoles(office, roles, organization !== null)) {
    const [holder, ...more] = holdersOf(
      reading.lexicon,
      of,
      unique,
      reading.day,
    );
    if (holder !== undefined && more.length === 0)
      return reading.known.people.named(holder.name, holder);
  }
  return null;
}

/** Which of the offices that one person holds a title can mean: "the UN chief" is its secretary-general. */
function uniqueRoles(
  office: OfficePhrase,
  roles: ReadonlySet<string>,
  ofBody: boolean,
): readonly string[] {
  if (roles.has("head of state")) return HEADS_OF_STATE;
  const unique = [...roles].filter((role) => UNIQUE.has(role)).slice(0, 1);
  const leads =
    ofBody &&
    office.titleFirst === office.head &&
    /^(?:chief|head|boss)$/.test(
      office.words[office.head - office.first] ?? "",
    );
  return leads && unique.length === 0 ? HEADS_OF_BODIES : unique;
}

/** "Germany closed the post. The chancellor said …": the state that the sentence before is about. */
function stateBefore({ body }: Reading, inTitle: boolean): string | null {
  return !inTitle && body?.actor.startsWith("country:") === true
    ? body.actor
    : null;
}

const HOLY_SEE = "country:vat";
const HEADS_OF_STATE = ["president", "monarch"];
const HEADS_OF_BODIES = [
  "secretary-general",
  "director-general",
  "president",
  "chair",
];

const isDeputy = ({ titles }: Person): boolean =>
  [...titles].some((title) => DEPUTY.test(title));

const DEPUTY = /^(?:deputy|vice|assistant|junior)\b/;

/** "In Lomé, the mediator was received": who goes from place to place is not of the one named beside. */
function travellerDescribed(
  reading: Reading,
  office: OfficePhrase,
  inTitle: boolean,
): Person | null {
  const travels = office.words.some((word) => TRAVELS.test(word));
  return travels && isBare(office)
    ? personDescribed(reading, office, null, null, inTitle)
    : null;
}

const TRAVELS = /^(?:mediator|envoy|negotiator|emissary)$/;

/** The person named last who has one of the roles, there or anywhere. */
function mostRecent(
  reading: Reading,
  country: string | null,
  organization: string | null,
  inTitle: boolean,
  fits: (person: Person) => boolean,
): Person | null {
  let best: Person | null = null;
  for (const person of reading.known.people.all) {
    if (person.lastAt < 0 && !inTitle) continue;
    if (country !== null && person.country !== country) continue;
    if (
      organization !== null &&
      country === null &&
      !person.offices.some((each) => each.of === organization)
    )
      continue;
    if (!fits(person)) continue;
    if (best === null || person.lastAt > best.lastAt) best = person;
  }
  return best;
}
