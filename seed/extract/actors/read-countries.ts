/**
 * What a country's name, adjective, capital or seat of government means where it stands: a state, its people, or a
 * place.
 */
import type { Token } from "../analysis.ts";
import { WORDS } from "./lexicon.ts";
import { countryOf, senseOf } from "./meaning.ts";
import { isSubject } from "./names.ts";
import type { Person } from "./people.ts";
import { isCapital } from "./phrases.ts";
import { meet, nameOf, note, type Reading } from "./reading.ts";
import type { Place } from "./record.ts";
import type { Item } from "./items.ts";
import { isNounModifier, isPlaced, standingOfCapital } from "./standing.ts";
import type { Surveyed } from "./survey.ts";

export function readCountry(
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

export function readAdjective(
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
  if (!swallowed && isPeople(sentence.tokens, item, plural)) {
    reading.register.country(id, withArticle(at), {
      how: "METONYM",
      confidence: 0.75,
    });
    note(reading.countries, id);
    return;
  }
  reading.register.country(id, at, {
    how: "DEMONYM",
    attributive: !plural,
    confidence: 0.8,
  });
  note(reading.countries, id);
}

/** Adjectives that are also the plural: "the Chinese", "the Swiss", "the Dutch". */
const OWN_PLURAL = /(?:ese|ish|sh|ch|ss|men)$/;
/** "the Russians in the camp": some people, and not their state. */
const SINGLES_OUT =
  /^(?:in|at|from|who|whom|whose|with|under|on|of|aboard|among)$/;

/** "The Russians refused", "talks with the Dutch": a people that stands for its state. */
function isPeople(
  tokens: readonly Token[],
  { first, last }: Item,
  plural: boolean,
): boolean {
  const word = tokens[last];
  const next = tokens[last + 1];
  if (tokens[first - 1]?.norm !== "the" || word === undefined) return false;
  if (!plural && !OWN_PLURAL.test(word.norm)) return false;
  const goesOn = /^(?:MD|VB[DPZ])$/.test(next?.xpos ?? "");
  if (!goesOn && /^(?:amod|compound)/.test(word.deprel)) return false;
  const before = tokens[first - 2]?.norm ?? "";
  if (before === "of") return false;
  // "Translated from the French": a language.
  if (
    before === "from" &&
    /^(?:translated|translation|adapted)$/.test(tokens[first - 3]?.norm ?? "")
  )
    return false;
  if (next === undefined) return true;
  return (
    !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.upos) &&
    !/^VB[NG]$/.test(next.xpos) &&
    !/^[-‐‑]$/.test(next.text) &&
    !SINGLES_OUT.test(next.norm) &&
    !(/^(?:,|and|or)$/.test(next.norm) && isJoinedAdjective(tokens, last + 2))
  );
}

/** "the Chinese and Russian ministers": another adjective, and then what both describe. */
function isJoinedAdjective(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm !== "the" && isCapital(tokens[at]?.text ?? "");
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
  // "the Chinese have": more than one.
  if (next?.xpos === "VBP" || next?.norm === "were") return null;
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

export function readSeat(
  reading: Reading,
  each: Surveyed,
  item: Item,
  listed: string,
): void {
  const id =
    adjectiveBefore(each, item) ?? ofHome(reading, each, item) ?? listed;
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

/** "the German Foreign Office": another state's than the listed one of that name. */
function adjectiveBefore(each: Surveyed, item: Item): string | null {
  const before = each.items.find(({ last }) => last === item.first - 1);
  return before === undefined
    ? null
    : (senseOf(before, "ADJECTIVE")?.id ?? null);
}

/** "the Foreign Office" where Britain has not been spoken of: several states call their ministry so. */
function ofHome(reading: Reading, each: Surveyed, item: Item): string | null {
  const name = nameOf(reading, each, item).toLowerCase();
  return name === "foreign office" && !reading.countries.includes("country:gbr")
    ? reading.home
    : null;
}

export function readCapital(
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

/** Brussels acts for the Union, unless the article is about Belgium. */
function isUnion(reading: Reading): boolean {
  return !reading.register.actors.has("country:bel");
}

/** "the Kremlin": a seat that stands for a state is named with its article. */
export function withArticle(at: Place): Place {
  const before = at.sentence.tokens[at.first - 1];
  if (before?.norm !== "the") return at;
  return { sentence: at.sentence, first: at.first - 1, last: at.last };
}
