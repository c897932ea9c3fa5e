import type { Token } from "../analysis.ts";
import { landAfter } from "./introduce.ts";
import { isProper, WORDS } from "./lexicon.ts";
import { belongingOf, countryOf } from "./meaning.ts";
import { genderOf, sliceOf } from "./names.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import { bodyOf } from "./organizations.ts";
import { holderCalled, type Person, wordsOf } from "./people.ts";
import type { Reading } from "./reading.ts";
import { describes, rolesOf } from "./roles.ts";
import type { Item } from "./items.ts";
import { isPlaced } from "./standing.ts";
import type { Surveyed } from "./survey.ts";

/** Who is meant by one name: somebody introduced elsewhere in the article, or on the list of office holders. */
export function personCalled(
  reading: Reading,
  each: Surveyed,
  item: Item,
): Person | null {
  const { tokens } = each.sentence;
  const name = sliceOf(reading.text, tokens, item).replace(/['’]s$/, "");
  const office = officeBefore(each, item);
  const honorific = honorificBefore(tokens, item.first);
  const candidates = reading.known.people.calledFor(name);
  const titled = office !== null || honorific !== null;
  // "Bush signed": also a town, but nothing places it there.
  const town =
    item.first === item.last &&
    item.senses.every((sense) => sense.kind === "PLACE") &&
    !isPlaced(tokens, item.first) &&
    tokens[item.last + 1]?.text !== ",";
  if (
    item.kind === "PHRASE" &&
    !titled &&
    !town &&
    !canBePerson(reading, tokens, item, candidates)
  )
    return null;
  if (candidates.length > 0) {
    const person = choose(reading, each, item, candidates, office);
    if (person !== null) {
      person.gender ??= genderOf(honorific ?? "");
      return person;
    }
  }
  if (item.kind === "PHRASE" && !titled && !town) return null;
  if (
    item.kind === "PHRASE" &&
    office !== null &&
    honorific === null &&
    item.senses.some((sense) => sense.kind !== "PLACE")
  )
    return null;
  return fromList(reading, each, item, name, office, honorific);
}

/** "Prime Minister Mottley", "the envoy Ruiz": the office right before a name. */
export function officeBefore(each: Surveyed, item: Item): OfficePhrase | null {
  return (
    each.offices.find(
      (office) => office.last === item.first - 1 && !office.plural,
    ) ?? null
  );
}

function honorificBefore(
  tokens: readonly Token[],
  first: number,
): string | null {
  const word = tokens[first - 1];
  return word !== undefined &&
    WORDS.honorifics.has(word.norm) &&
    word.text !== word.norm
    ? word.norm
    : null;
}

/** A word that is a country's or place's name is a person's once that person was named, unless it is placed or joined to countries. */
function canBePerson(
  reading: Reading,
  tokens: readonly Token[],
  item: Item,
  candidates: readonly Person[],
): boolean {
  // By the surname only: "Chad" is the country even where Chad Miller is spoken of.
  const word = wordsOf(tokens[item.last]?.text ?? "").at(-1);
  if (
    !candidates.some(
      (person) => person.lastAt >= 0 && person.words.at(-1) === word,
    )
  )
    return false;
  const before = tokens[item.first - 1]?.norm ?? "";
  if (
    /^(?:in|at|from|to|near|of|into|inside|across|for|with|on|between)$/.test(
      before,
    ) &&
    !item.senses.every((sense) => sense.kind === "PLACE")
  )
    return false;
  return item.senses.every((sense) => sense.kind !== "ORGANIZATION");
}

function choose(
  reading: Reading,
  each: Surveyed,
  item: Item,
  candidates: readonly Person[],
  office: OfficePhrase | null,
): Person | null {
  let left = candidates;
  const adjective = each.items.find((other) => other.last === item.first - 1);
  const country = adjective === undefined ? null : countryOf(adjective);
  if (left.length > 1 && country !== null) {
    const there = left.filter((person) => person.country === country);
    if (there.length > 0) left = there;
  }
  if (left.length > 1 && office !== null) {
    const roles = rolesOf(office.words);
    const fitting = left.filter((person) => describes(roles, person.roles));
    if (fitting.length > 0) left = fitting;
  }
  const spoken = left.filter((person) => person.lastAt >= 0);
  const pool = spoken.length > 0 ? spoken : left;
  return pool.reduce<Person | null>(
    (best, person) =>
      best === null || person.lastAt > best.lastAt ? person : best,
    null,
  );
}

function fromList(
  reading: Reading,
  each: Surveyed,
  item: Item,
  name: string,
  office: OfficePhrase | null,
  honorific: string | null,
): Person | null {
  const { tokens } = each.sentence;
  const token = tokens[item.first];
  const own =
    office === null
      ? null
      : belongingOf(
          office,
          (other) => bodyOf(reading.known.organizationOf, other),
          reading.lexicon,
        );
  const isName =
    token !== undefined &&
    isProper(token, reading.lexicon) &&
    (token.text.length > 2 ||
      office !== null ||
      honorific !== null ||
      /^(?:Xi|Li|Yi|Ma|Hu|Oh|Wu)$/.test(token.text));
  const holder = isName
    ? holderCalled(name, reading.day, reading.lexicon, own?.country ?? null)
    : null;
  if (holder !== null && (office === null || fitsOffice(holder.terms, office)))
    return reading.known.people.named(holder.name, holder);
  if (office === null && honorific === null) {
    return actsAsPerson(reading, each, item)
      ? unresolved(reading, each, item, name)
      : null;
  }
  if (item.kind !== "SINGLE" || !isName) return null;
  // A title makes a person of a lone surname, but not whose.
  const person = reading.known.people.named(name, null);
  person.gender ??= genderOf(honorific ?? "");
  if (office !== null)
    for (const role of rolesOf(office.words)) person.roles.add(role);
  person.country ??= own?.country ?? landAfter(each, item);
  warn(reading, each, item, name);
  return person;
}

function fitsOffice(
  terms: readonly { readonly title: string }[],
  office: OfficePhrase,
): boolean {
  if (office.isPrivate) return false;
  const roles = rolesOf(office.words);
  return terms.some((term) =>
    describes(roles, rolesOf(term.title.toLowerCase().split(/[\s-]+/))),
  );
}

/** An unknown word that does what people do, "Okeke resigned", is somebody whom the text does not introduce. */
function actsAsPerson(reading: Reading, each: Surveyed, item: Item): boolean {
  const { tokens } = each.sentence;
  const token = tokens[item.last];
  if (
    item.kind !== "SINGLE" ||
    each.isTitle ||
    token === undefined ||
    !isProper(token, reading.lexicon)
  )
    return false;
  if (token.text.length < 3 || reading.lexicon.isCommonWord(token.norm))
    return false;
  if (tokens[item.first - 1]?.norm === "the") return false;
  const head = tokens[token.head];
  return (
    token.deprel.startsWith("nsubj") &&
    head?.upos === "VERB" &&
    reading.lexicon.isHumanVerb(head.lemma)
  );
}

function unresolved(
  reading: Reading,
  each: Surveyed,
  item: Item,
  name: string,
): Person {
  warn(reading, each, item, name);
  return reading.known.people.named(name, null);
}

function warn(
  reading: Reading,
  each: Surveyed,
  item: Item,
  name: string,
): void {
  const key = wordsOf(name).join(" ");
  if (reading.warned.has(key)) return;
  reading.warned.add(key);
  const start = each.sentence.tokens[item.first]?.start ?? 0;
  reading.remarks.warnings.push({
    code: "UNRESOLVED_ACTOR",
    message: `The text does not say who ${name} is, and the list of office holders does not tell.`,
    record: null,
    span: {
      start,
      end: start + name.length,
      quote: reading.text.slice(start, start + name.length),
    },
  });
}
