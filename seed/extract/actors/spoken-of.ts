import type { Token } from "../analysis.ts";
import type { State } from "./introduction-state.ts";
import { countryOf, senseOf } from "./meaning.ts";
import { sliceOf } from "./names.ts";
import type { Person } from "./people.ts";
import type { Item } from "./items.ts";
import type { Surveyed } from "./survey.ts";

/** How many mentions of countries back one can still be meant. */
const RECENT = 12;

/** States whose people's family names stand first. */
const FAMILY_FIRST = new Set(
  ["chn", "twn", "hkg", "mac", "kor", "prk", "vnm", "sgp"].map(
    (code) => `country:${code}`,
  ),
);

/**
 * The country spoken of, or the last one that goes with the form of a name: "Tian Lu, a ministry spokeswoman"; never the
 * one that the person stands against.
 */
export function countryOfUnstated(
  state: State,
  person: Person,
  roles: ReadonlySet<string>,
  against: string | null,
): string | null {
  const [first = ""] = person.words;
  const { home } = state;
  const last =
    (state.lexicon.familyFirst.has(first)
      ? state.recent.findLast((id) => FAMILY_FIRST.has(id) && id !== against)
      : undefined) ?? state.country;
  const spokenOf =
    last === null || last !== against
      ? last
      : (state.recent.findLast((id) => id !== against) ?? null);
  if (home === null || home === spokenOf) return spokenOf;
  // One state has one foreign minister: another one is that of the state at home.
  const taken = (country: string | null): boolean =>
    state.people.all.some(
      (other) =>
        other !== person &&
        other.country === country &&
        [...other.roles].some((role) => UNIQUE.has(role) && roles.has(role)),
    );
  return taken(spokenOf) && !taken(home) ? home : spokenOf;
}

/** Offices of which a state has one. */
const UNIQUE = new Set([
  "president",
  "prime minister",
  "foreign minister",
  "defence minister",
]);

/** Moves the country spoken of to the last one named before a word of the sentence. */
function noteCountry(state: State, each: Surveyed, before: number): void {
  for (const item of each.items) {
    if (item.last >= before) break;
    if (!each.quoted.has(item.first)) noteItem(state, each, item);
  }
}

/** The subject of a sentence is spoken of rather than whom it did something to: in front of a word, or in all of it. */
export function noteSubject(
  state: State,
  each: Surveyed,
  before = Number.POSITIVE_INFINITY,
): void {
  noteCountry(state, each, before);
  const { tokens } = each.sentence;
  const subject = each.items.find(
    (item) =>
      !each.quoted.has(item.first) &&
      (belongsToSubject(tokens, item.last) || opens(tokens, item)),
  );
  if (subject !== undefined && subject.last < before)
    noteItem(state, each, subject);
}

/** Whom a full name stands for; a surname alone brings the talk back home, and leads nowhere else from there. */
function personOf(state: State, each: Surveyed, item: Item): Person | null {
  const full = state.personOf.get(item);
  if (full !== undefined || item.kind !== "SINGLE") return full ?? null;
  const name = sliceOf(state.text, each.sentence.tokens, item);
  const [called, ...others] = state.people.calledFor(name);
  if (called === undefined || others.length > 0) return null;
  return state.home === null || state.home === called.country ? called : null;
}

function noteItem(state: State, each: Surveyed, item: Item): void {
  const country =
    countryOf(item) ?? personOf(state, each, item)?.country ?? null;
  if (country !== null && item.kind !== "WEAK") {
    state.country = country;
    state.recent.push(country);
    if (state.recent.length > RECENT) state.recent.shift();
  }
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

/** "China" in "China's embassy in Rome accused …": the subject or part of it. */
function belongsToSubject(tokens: readonly Token[], at: number): boolean {
  let token = tokens[at];
  for (let step = 0; step < 4 && token !== undefined; step += 1) {
    if (token.deprel.startsWith("nsubj")) return true;
    if (!/^(?:nmod|compound|amod|flat|appos|conj)/.test(token.deprel))
      return false;
    token = tokens[token.head];
  }
  return false;
}

/** "Chad had accused": the name that opens a sentence in front of its verb, whatever the parse made of it. */
function opens(tokens: readonly Token[], { first, last }: Item): boolean {
  return first === 0 && /^VB[DZP]$/.test(tokens[last + 1]?.xpos ?? "");
}
