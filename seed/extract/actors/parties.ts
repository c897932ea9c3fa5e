/** Actors that are told by their part or number: “his guest”, “the two countries”. */
import type { ActorMention, Sentence } from "../analysis.ts";
import { howMany, isNamedBehind, isState, lastNamed } from "./groups.ts";
import { WORDS } from "./lexicon.ts";
import { singularOf } from "./office-heads.ts";
import type { Person } from "./people.ts";
import { latest, type Reading } from "./reading.ts";
import { describes, rolesOf } from "./roles.ts";

const OTHERS = new Set(["guest", "visitor", "host", "counterpart"]);
/** "his guest", "the country", "the two nations": who takes part, told by the part they have. */
export function describeParty(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  const noun = sentence.tokens[at]?.norm ?? "";
  if (OTHERS.has(noun)) return describeOther(reading, sentence, at);
  if (noun.endsWith("s") && isState(noun))
    return describeBoth(reading, sentence, at);
  if (describeTwo(reading, sentence, at)) return true;
  return noun === "country" && describeCountry(reading, sentence, at);
}

/** "his guest": the other of the two people spoken of last. */
function describeOther(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  if (!/^(?:his|her)$/.test(sentence.tokens[at - 1]?.norm ?? "")) return false;
  const self = latest(reading.people)?.person;
  const other = reading.people.findLast(
    ({ person }) => person !== self && person.country !== self?.country,
  )?.person;
  if (self === undefined || other === undefined) return false;
  reading.register.person(
    other,
    { sentence, first: at - 1, last: at },
    { how: "TITLE", confidence: 0.55 },
  );
  return true;
}

/** "the two nations", "both sides": the two countries spoken of last. */
function describeBoth(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  const { tokens } = sentence;
  const both = tokens[at - 1]?.norm === "both";
  const first = both ? at - 1 : at - 2;
  if (first < 0 || howMany(tokens.slice(first, at + 1)) !== 2) return false;
  // Whoever speaks of "both neighbours" is not one of them.
  const self = both
    ? reading.people.slice(-20).find((each) => each.sentence === sentence.index)
        ?.person.country
    : null;
  const others = reading.countries.filter((id) => id !== self);
  const pair =
    pairBefore(reading, sentence) ??
    (others.length > 1 ? others : reading.countries).slice(-2);
  if (pair.length < 2) return false;
  for (const id of pair)
    reading.register.country(
      id,
      { sentence, first, last: at },
      { how: "PRONOUN", confidence: 0.5 },
    );
  return true;
}

/** How many sentences back the two may have been spoken of beside a third. */
const PAIR_BACK = 2;

/** "Chad and Niger quarrel. Benin received ministers of the two countries": one state alone in front is none of the two named before it. */
function pairBefore(
  { register }: Reading,
  { index }: Sentence,
): readonly string[] | null {
  const { mentions } = register;
  let host: string | null = null;
  let back = index;
  let pair: string[] = [];
  for (let at = mentions.length - 1; at >= 0; at -= 1) {
    const { actor, sentence } = mentions[at] as ActorMention;
    const country = actor.startsWith("country:")
      ? actor
      : (register.actors.get(actor)?.country ?? null);
    if (country === null || country === host) continue;
    if (sentence === index) {
      if (host !== null) return null;
      host = country;
      continue;
    }
    if (host === null || sentence < index - PAIR_BACK) break;
    if (pair.length > 0 && sentence !== back) break;
    back = sentence;
    if (!pair.includes(country)) pair = [country, ...pair];
  }
  return pair.length === 2 ? pair : null;
}

/** "the two presidents", "both leaders": the two people spoken of last who have the office. */
function describeTwo(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  const { tokens } = sentence;
  const noun = tokens[at]?.norm ?? "";
  if (!noun.endsWith("s") && !noun.endsWith("men")) return false;
  const head = singularOf(noun);
  if (head === null || head === noun || isNamedBehind(tokens, at)) return false;
  let first = at;
  while (first > 0 && WORDS.modifiers.has(tokens[first - 1]?.norm ?? ""))
    first -= 1;
  const before = tokens[first - 1]?.norm ?? "";
  if (before !== "two" && before !== "both") return false;
  const words = tokens.slice(first, at).map((token) => token.norm);
  const roles = rolesOf([...words, head]);
  const opener = before === "two" ? first - 2 : first - 1;
  const host = isObject(sentence, opener, at)
    ? onlyPersonOf(reading, sentence)
    : null;
  const pair = lastNamed(
    reading.people,
    ({ person }) =>
      person !== host && describes(roles, person.roles) ? person : null,
    { many: 2, goesOn: (_, at) => at >= reading.people.length - 60 },
  );
  if (pair.length < 2) return false;
  for (const person of pair)
    reading.register.person(
      person,
      { sentence, first: opener, last: at },
      { how: "PRONOUN", confidence: 0.6 },
    );
  return true;
}

/** "received the two leaders", not "said the two leaders would": behind a verb, and no verb of its own behind it. */
function isObject({ tokens }: Sentence, first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  return (
    (before?.upos === "VERB" || before?.norm === "with") &&
    !/^(?:MD|VB[DPZN]?)$/.test(after?.xpos ?? "")
  );
}

/** Who alone was named in the sentence so far: one who does something to two others is none of them. */
function onlyPersonOf(reading: Reading, sentence: Sentence): Person | null {
  const named = new Set(
    reading.people
      .slice(-20)
      .filter((each) => each.sentence === sentence.index)
      .map(({ person }) => person),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** "his country" is the person's, "the country" the one spoken of last. */
function describeCountry(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  const before = sentence.tokens[at - 1]?.norm ?? "";
  const his = /^(?:his|her|their)$/.test(before);
  if (!his && before !== "the") return false;
  const country = his
    ? (latest(reading.people)?.person.country ?? null)
    : latest(reading.countries);
  if (country === null) return false;
  reading.register.country(
    country,
    { sentence, first: at - 1, last: at },
    { how: "PRONOUN", confidence: his ? 0.6 : 0.5 },
  );
  return true;
}
