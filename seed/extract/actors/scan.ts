/** Finds the names in a sentence, without asking yet whose they are. */
import type { Token } from "../analysis.ts";
import { type Item, itemOf } from "./items.ts";
import {
  type ActorLexicon,
  isTitleWord,
  type Sense,
  WORDS,
} from "./lexicon.ts";
import { singularOf } from "./office-heads.ts";
import { isPersonal, isSurname, personEnd, suffixAfter } from "./personal.ts";
import { foldWord, isAcronym, isCapital } from "./phrases.ts";
import { isNamePart, isPortfolio, nameRun, organizationEnd } from "./runs.ts";

const INITIAL = /^\p{Lu}\.?$/u;
const HOUSE = /^(?:al|el)-\p{Lu}/u;
const INNER_CAPITAL = /^(?:u|d|i)\p{Lu}/u;

/** The names in a sentence, left to right, none inside another. */
export function scanSentence(
  tokens: readonly Token[],
  lexicon: ActorLexicon,
  titleCase: boolean,
): Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = scanAt(tokens, at, lexicon, titleCase);
    if (found === null) {
      at += 1;
      continue;
    }
    if (found.item !== null) items.push(found.item);
    at = found.next;
  }
  return items;
}

interface Found {
  readonly item: Item | null;
  readonly next: number;
}

function scanAt(
  tokens: readonly Token[],
  at: number,
  lexicon: ActorLexicon,
  titleCase: boolean,
): Found | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const capital = isCapital(token.text);
  if (!capital && !startsLow(token, tokens[at + 1])) return null;
  const phrase = lexicon.phrases.longest(tokens, at);
  if (
    phrase !== null &&
    isPeopleBehindArticle(tokens, at, phrase.length, lexicon)
  )
    return { item: null, next: at + 1 };
  if (phrase !== null && phrase.length > 1)
    return longPhrase(tokens, at, phrase, lexicon);
  if (!capital && phrase !== null) return phraseItem(at, phrase);
  if (!capital)
    return ARTICLED.test(token.text)
      ? { item: itemOf("SINGLE", at, at, []), next: at + 1 }
      : null;
  if (
    skipsWord(tokens, at) ||
    (titleCase && isShoutedWord(tokens, at)) ||
    (phrase === null && isPortfolio(tokens, at, lexicon))
  )
    return { item: null, next: at + 1 };
  const run = nameRun(tokens, at, lexicon);
  const organization = titleCase
    ? null
    : (companyEnd(tokens, run) ?? organizationEnd(tokens, at, run, lexicon));
  if (
    organization !== null &&
    !isOwnParty(tokens, at, phrase?.senses ?? [], lexicon)
  )
    return {
      item: itemOf(
        "ORGANIZATION",
        withArticle(tokens, at),
        organization,
        phrase?.senses ?? [],
      ),
      next: organization + 1,
    };
  return nameAt(tokens, at, run, phrase, lexicon, titleCase);
}

/** "The Australian minister": no newspaper of that name, where the adjective describes what follows. */
function isPeopleBehindArticle(
  tokens: readonly Token[],
  at: number,
  length: number,
  lexicon: ActorLexicon,
): boolean {
  const next = tokens[at + length];
  return (
    length === 2 &&
    tokens[at]?.norm === "the" &&
    next !== undefined &&
    (/^(?:NOUN|ADJ)$/.test(next.upos) || isTitleWord(next.norm)) &&
    !/^(?:newspaper|daily|magazine|reporter|website|columnist|editor)$/.test(
      next.norm,
    ) &&
    (lexicon.phrases
      .longest(tokens, at + 1)
      ?.senses.some((sense) => sense.kind === "ADJECTIVE") ??
      false)
  );
}

/** "al-Hakimi": a surname with its article. */
const ARTICLED = /^(?:al|el|as|ad|an|ar)-\p{Lu}/u;

/** Lower-case words that begin names: "al-Qaeda", "von der Leyen", "uMkhonto". */
function startsLow(token: Token, next: Token | undefined): boolean {
  return (
    (isOdd(token.text) &&
      (ARTICLED.test(token.text) || INNER_CAPITAL.test(token.text))) ||
    (WORDS.particles.has(token.norm) &&
      next !== undefined &&
      (isCapital(next.text) || WORDS.particles.has(next.norm)))
  );
}

/** Nearly all words have a small letter and then no hyphen: no need to ask more. */
function isOdd(word: string): boolean {
  if (word.length < 2) return true;
  const second = word.charCodeAt(1);
  return word[2] === "-" || !(second >= 97 && second <= 122);
}

function longPhrase(
  tokens: readonly Token[],
  at: number,
  phrase: { readonly senses: readonly Sense[]; readonly length: number },
  lexicon: ActorLexicon,
): Found {
  const last = at + phrase.length - 1;
  if (phrase.senses.some((sense) => sense.kind === "HOLDER")) {
    // "George Bush Intercontinental Airport", "Omar Hassan al-Bashir".
    const run = nameRun(tokens, at, lexicon);
    if (run > last && WORDS.otherHeads.has(tokens[run]?.text ?? ""))
      return { item: null, next: run + 1 };
    // "Sheikh Tamim bin Nasser": somebody else of that first name.
    if (run > last && isSonAfter(tokens, at, last))
      return { item: itemOf("PERSON", last, run, []), next: run + 1 };
    const house = houseAfter(tokens, last);
    return {
      item: itemOf(
        "PERSON",
        at,
        Math.max(house, suffixAfter(tokens, house)),
        phrase.senses,
      ),
      next: house + 1,
    };
  }
  // "Communist Party" is listed, "Communist Party of Nepal" may not be.
  const listed = phrase.senses.some(
    (sense) => sense.kind === "ORGANIZATION" || sense.kind === "SEAT",
  );
  const run = listed ? last : nameRun(tokens, at, lexicon);
  const end = organizationEnd(tokens, at, run, lexicon);
  if (end === null || end <= last) return phraseItem(at, phrase);
  return {
    item: itemOf("ORGANIZATION", at, end, listed ? [] : phrase.senses),
    next: end + 1,
  };
}

/** A title and one name, and then whose son he is: the list's own name would have gone on. */
function isSonAfter(
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean {
  return (
    last === first + 1 &&
    WORDS.honorifics.has(tokens[first]?.norm ?? "") &&
    /^(?:bin|ibn|bint)$/.test(tokens[last + 1]?.norm ?? "")
  );
}

/** "bin Abdulrahman al-Thani", "bin Zayed Al Nahyan": the house behind a name that the list has without it. */
function houseAfter(tokens: readonly Token[], last: number): number {
  const next = tokens[last + 1]?.text ?? "";
  if (HOUSE.test(next)) return last + 1;
  return next === "Al" && isCapital(tokens[last + 2]?.text ?? "")
    ? last + 2
    : last;
}

function phraseItem(
  at: number,
  phrase: { readonly senses: readonly Sense[]; readonly length: number },
): Found {
  const last = at + phrase.length - 1;
  const named = phrase.senses.filter((sense) => sense.kind !== "NONE");
  return {
    item: named.length === 0 ? null : itemOf("PHRASE", at, last, named),
    next: last + 1,
  };
}

/** "British Labour Party": the adjective only says where the listed party is. */
function isOwnParty(
  tokens: readonly Token[],
  at: number,
  senses: readonly Sense[],
  lexicon: ActorLexicon,
): boolean {
  const adjective = senses.find((sense) => sense.kind === "ADJECTIVE");
  if (adjective?.kind !== "ADJECTIVE") return false;
  const rest = lexicon.phrases.longest(tokens, at + 1);
  return (
    rest?.senses.some(
      (sense) =>
        sense.kind === "ORGANIZATION" && sense.entry.basedIn === adjective.id,
    ) ?? false
  );
}

/** Land and water that nobody is called after by surname, or that opens a place's name. */
const FEATURE =
  /^(?:Shoals?|Reefs?|Atolls?|Straits?|Peninsula|Islands?|Islets?|Archipelago|Lagoon|Plateau|Airport|Airbase|Ocean)$/;
const OPENS_PLACE = /^(?:Punta|Cabo|Ciudad|Playa|Puerto)$/;

/** "Maria Atoll", "Punta Arenas": a first name or a particle makes no person of it. */
function isFeature(tokens: readonly Token[], at: number, run: number): boolean {
  return (
    FEATURE.test(tokens[run]?.text ?? "") ||
    OPENS_PLACE.test(tokens[at]?.text ?? "")
  );
}

/** Legal forms that companies write small: "Brightwater plc". */
const LEGAL_FORM = /^(?:plc|ltd|llc|inc|gmbh)$/;

function companyEnd(tokens: readonly Token[], run: number): number | null {
  return LEGAL_FORM.test(tokens[run + 1]?.text ?? "") ? run + 1 : null;
}

/** "told The Lakeside Echo": a capital article inside a sentence belongs to the name. */
function withArticle(tokens: readonly Token[], at: number): number {
  const article = tokens[at - 1];
  const before = tokens[at - 2];
  return article?.text === "The" &&
    before !== undefined &&
    before.upos !== "PUNCT"
    ? at - 1
    : at;
}

/** "TO REOPEN": a small word among others in capitals, and no acronym like "WHO warns". */
function isShoutedWord(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    WORDS.stopwords.has(tokens[at]?.norm ?? "") &&
    next !== undefined &&
    next.text.length > 1 &&
    next.text === next.text.toUpperCase() &&
    isCapital(next.text)
  );
}

/** Capitalised words that are no names: sentence starts, days, peoples, titles before a name. */
function skipsWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return true;
  if (WORDS.stopwords.has(token.norm) && !isNamePart(tokens, at))
    return !isAcronym(token.text) || token.text.length > 3;
  if (WORDS.calendar.has(token.text))
    return !(
      next !== undefined &&
      isCapital(next.text) &&
      token.upos === "PROPN" &&
      !WORDS.calendar.has(next.text) &&
      /^(?:April|May|June|August|Jan)$/.test(token.text)
    );
  return token.text === "I";
}

function nameAt(
  tokens: readonly Token[],
  at: number,
  run: number,
  phrase: { readonly senses: readonly Sense[]; readonly length: number } | null,
  lexicon: ActorLexicon,
  titleCase: boolean,
): Found | null {
  const token = tokens[at] as Token;
  const adjective =
    phrase?.senses.some((sense) => sense.kind === "ADJECTIVE") ?? false;
  if (adjective && phrase !== null) return phraseItem(at, phrase);
  // "Presidents X and Y", "General" alone: titles are read as office phrases.
  const unlisted =
    phrase === null || phrase.senses.every((sense) => sense.kind === "PLACE");
  const title = isTitleWord(token.norm) || singularOf(token.norm) !== null;
  if (
    title &&
    unlisted &&
    !(run > at && lexicon.given.has(foldWord(token.norm)))
  )
    return { item: null, next: at + 1 };
  if (WORDS.peoples.has(token.text)) return { item: null, next: at + 1 };
  if (
    run > at &&
    ((WORDS.otherHeads.has(tokens[run]?.text ?? "") &&
      !isPersonal(tokens, at, run, lexicon)) ||
      isFeature(tokens, at, run))
  )
    return phrase === null
      ? { item: null, next: run + 1 }
      : phraseItem(at, phrase);
  // "Abu Hamza al-Tikriti": a name that opens with whose father somebody is.
  if (run > at + 1 && /^(?:abu|umm)$/.test(token.norm))
    return { item: itemOf("PERSON", at, run, []), next: run + 1 };
  // "Van Klaveren said": a surname with its particle, at the start of a sentence.
  if (
    run > at &&
    WORDS.particles.has(token.norm) &&
    !lexicon.given.has(foldWord(token.norm))
  )
    return { item: itemOf("SINGLE", at, run, []), next: run + 1 };
  const initial = INITIAL.test(token.text) && token.text !== "A";
  const end = personEnd(tokens, at, run);
  const pair = run === at + 2 && /^[-‐‑]$/.test(tokens[at + 1]?.text ?? "");
  if (
    end > at &&
    !pair &&
    (isPersonal(tokens, at, end, lexicon) || (initial && !titleCase))
  )
    return {
      item: itemOf("PERSON", at, end, phrase?.senses ?? []),
      next: end + 1,
    };
  if (
    phrase !== null &&
    phrase.senses.every((sense) => sense.kind === "PLACE") &&
    end > at &&
    !pair &&
    followsOffice(tokens, at) &&
    isSurname(tokens, at + 1, lexicon)
  )
    return { item: itemOf("PERSON", at, end, []), next: end + 1 };
  if (phrase !== null) return phraseItem(at, phrase);
  // "Biden-Xi": two names, or one that the article gives in full elsewhere.
  if (pair) return { item: itemOf("SINGLE", at, at, []), next: at + 1 };
  if (run > at)
    return titleCase
      ? null
      : {
          item: itemOf(end > at ? "WEAK" : "SINGLE", at, end, []),
          next: end + 1,
        };
  if (isAcronym(token.text) && token.text.length <= 8)
    return { item: itemOf("ACRONYM", at, at, []), next: at + 1 };
  return { item: itemOf("SINGLE", at, at, []), next: at + 1 };
}

/** "minister Verona Hale", "the envoy, Verona Hale,": a first name that is also a town's. */
function followsOffice(tokens: readonly Token[], at: number): boolean {
  const comma = tokens[at - 1]?.text === ",";
  const head = tokens[comma ? at - 2 : at - 1];
  if (head === undefined) return false;
  // "U Than Swe", "Mr Verona Hale"
  if (
    !comma &&
    WORDS.honorifics.has(head.norm) &&
    singularOf(head.norm) === null
  )
    return true;
  return !isCapital(head.text) && isTitleWord(head.norm);
}
