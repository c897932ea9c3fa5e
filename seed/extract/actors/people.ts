import type { Day } from "../../../server/domain/dates.ts";
import type { ExtractedOffice } from "../../../server/domain/extraction.ts";
import { personId } from "../../../server/domain/ids.ts";
import type { HolderEntry, Term } from "../../lexicon/office-holders.ts";
import {
  type ActorLexicon,
  covers,
  lastNames,
  tokenizeName,
  WORDS,
} from "./lexicon.ts";
import { remember } from "../text/remember.ts";
import { foldWord } from "./phrases.ts";
import { rolesOf } from "./roles.ts";

/** Somebody whom the article names. */
export interface Person {
  readonly id: string;
  name: string;
  /** Folded words of the fullest name. */
  words: readonly string[];
  readonly holder: HolderEntry | null;
  /** The country acted for; undefined until the text or the list says. */
  country: string | null | undefined;
  readonly roles: Set<string>;
  /** Titles as this article words them: "foreign secretary". */
  readonly titles: Set<string>;
  readonly offices: ExtractedOffice[];
  gender: "F" | "M" | null;
  /** Offset of the last mention read so far. */
  lastAt: number;
}

/** The people of one article, and who is meant by a part of a name. */
export interface People {
  readonly all: readonly Person[];
  /** The person of that full name, known already or new. */
  readonly named: (name: string, holder: HolderEntry | null) => Person;
  /** Those who can be called so for short: surname, first names, or part of a full name. */
  readonly calledFor: (short: string) => readonly Person[];
}

export function createPeople(lexicon: ActorLexicon, day: Day | null): People {
  const all: Person[] = [];
  const byFull = new Map<string, Person>();
  const byHolder = new Map<HolderEntry, Person>();
  const byShort = new Map<string, Person[]>();
  const ids = new Map<string, number>();

  const index = (person: Person, name: string): void => {
    for (const key of [...lastNames(name), ...partsOf(name)]) {
      const list = byShort.get(key);
      if (list === undefined) byShort.set(key, [person]);
      else if (!list.includes(person)) list.push(person);
    }
  };

  const named = (name: string, holder: HolderEntry | null): Person => {
    const words = wordsOf(name);
    const key = fullKey(words);
    const known =
      (holder === null ? undefined : byHolder.get(holder)) ??
      (key === null ? undefined : byFull.get(key));
    if (known !== undefined) {
      if (words.length > known.words.length && known.holder === null) {
        known.name = name;
        known.words = words;
        if (key !== null) byFull.set(key, known);
      }
      index(known, name);
      return known;
    }
    const usual = holder?.name ?? name;
    const base = personId(usual);
    const count = (ids.get(base) ?? 0) + 1;
    ids.set(base, count);
    const person: Person = {
      id: count === 1 ? base : `${base}-${String(count)}`,
      name: usual,
      words: wordsOf(usual),
      holder,
      country: undefined,
      roles: new Set(),
      titles: new Set(),
      offices: [],
      gender: genderByName(lexicon, wordsOf(usual)),
      lastAt: -1,
    };
    if (holder !== null) {
      takeTerms(person, holder, day);
      byHolder.set(holder, person);
      for (const each of [holder.name, ...holder.aliases])
        byFull.set(fullKey(wordsOf(each)) ?? each, person);
    }
    if (key !== null) byFull.set(key, person);
    all.push(person);
    index(person, name);
    if (holder !== null)
      for (const each of [holder.name, ...holder.aliases]) index(person, each);
    return person;
  };

  return {
    all,
    named,
    calledFor: (short) => byShort.get(wordsOf(short).join(" ")) ?? [],
  };
}

/** The first name tells; Chinese, Korean and Vietnamese names begin with the family's. */
function genderByName(
  lexicon: ActorLexicon,
  words: readonly string[],
): "F" | "M" | null {
  const [first = ""] = words;
  return words.length < 2 || lexicon.familyFirst.has(first)
    ? null
    : lexicon.genderOf(first);
}

export const wordsOf = remember((name): readonly string[] =>
  tokenizeName(name)
    .filter((word) => !WORDS.suffixes.has(word))
    .map((word) => foldWord(word).replace(/\.$/, "")),
);

/** What makes two full names the same: all but initials and case. Null for a single word. */
function fullKey(words: readonly string[]): string | null {
  const full = words.filter((word) => word.length > 1);
  return full.length > 1 ? full.join(" ") : null;
}

/** Every run of words of a full name: "Hassan Sheikh" of "Hassan Sheikh Mohamud", "Abiy" of "Abiy Ahmed". */
function partsOf(name: string): string[] {
  const words = wordsOf(name);
  if (words.length > 6) return [];
  const out: string[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1) {
      const part = words.slice(from, to);
      if (part.length > 1 || (part[0] ?? "").length > 2)
        out.push(part.join(" "));
    }
  return out;
}

/** Offices by the list: those held that day, else the last before it. */
function takeTerms(person: Person, holder: HolderEntry, day: Day | null): void {
  const terms = termsOn(holder, day);
  for (const term of terms) {
    // Who held an office once is not "the minister" today.
    if (day === null || covers(term, day))
      for (const role of rolesOf(term.title.toLowerCase().split(/[\s-]+/)))
        person.roles.add(role);
    person.offices.push({
      title: term.title,
      of: term.of,
      span: null,
      from: term.from,
      to: term.to,
    });
  }
  const latest = terms.at(-1);
  if (latest !== undefined)
    person.country = latest.of.startsWith("country:") ? latest.of : null;
}

function termsOn(holder: HolderEntry, day: Day | null): readonly Term[] {
  if (day === null) {
    const open = holder.terms.filter((term) => term.latest === null);
    return open.length > 0 ? open : holder.terms.slice(-1);
  }
  const held = holder.terms.filter((term) => covers(term, day));
  if (held.length > 0) return held;
  const before = holder.terms.filter(
    (term) => term.latest !== null && term.latest < day,
  );
  const last = before
    .toSorted((a, b) => ((a.latest ?? "") < (b.latest ?? "") ? -1 : 1))
    .at(-1);
  return last === undefined ? holder.terms.slice(0, 1) : [last];
}

/** Who of the list is meant by a surname on a day: the one in office, else the last who was; null when that leaves several. */
export function holderCalled(
  surname: string,
  day: Day | null,
  lexicon: ActorLexicon,
  country: string | null,
): HolderEntry | null {
  const named = lexicon.holdersByName.get(wordsOf(surname).join(" ")) ?? [];
  const candidates =
    country === null
      ? named
      : named.filter((holder) =>
          holder.terms.some((term) => term.of === country),
        );
  if (candidates.length <= 1) return candidates[0] ?? null;
  if (day === null) return mostProminent(candidates);
  const held = candidates.filter((holder) =>
    holder.terms.some((term) => covers(term, day)),
  );
  if (held.length > 0)
    return held.length === 1 ? (held[0] ?? null) : mostProminent(held);
  return null;
}

/** A head of state or government stands before other holders of the same surname, where there is but one. */
function mostProminent(holders: readonly HolderEntry[]): HolderEntry | null {
  const leaders = holders.filter((holder) =>
    holder.terms.some((term) =>
      /^(?:president|prime minister|chancellor|premier|secretary of state|supreme leader)$/i.test(
        term.title,
      ),
    ),
  );
  return leaders.length === 1 ? (leaders[0] ?? null) : null;
}
