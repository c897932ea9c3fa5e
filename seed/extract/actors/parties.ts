import type { Sentence } from "../analysis.ts";
import { WORDS } from "./lexicon.ts";
import { singularOf } from "./office-heads.ts";
import type { Person } from "./people.ts";
import { latest, type Reading } from "./reading.ts";
import { describes, rolesOf } from "./roles.ts";

const OTHERS = new Set(["guest", "visitor", "host", "counterpart"]);
const BOTH = new Set([
  "countries",
  "nations",
  "states",
  "sides",
  "governments",
  "neighbours",
  "neighbors",
  "powers",
  "capitals",
  "allies",
]);

/** "his guest", "the country", "the two nations": who takes part, told by the part they have. */
export function describeParty(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  const noun = sentence.tokens[at]?.norm ?? "";
  if (OTHERS.has(noun)) return describeOther(reading, sentence, at);
  if (BOTH.has(noun)) return describeBoth(reading, sentence, at);
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
  const before = tokens[at - 1]?.norm ?? "";
  const two = before === "two" && tokens[at - 2]?.norm === "the";
  if (!two && before !== "both") return false;
  // Whoever speaks of "both neighbours" is not one of them.
  const self =
    before === "both"
      ? reading.people
          .slice(-20)
          .find((each) => each.sentence === sentence.index)?.person.country
      : null;
  const others = reading.countries.filter((id) => id !== self);
  const pair = (others.length > 1 ? others : reading.countries).slice(-2);
  if (pair.length < 2) return false;
  for (const id of pair)
    reading.register.country(
      id,
      { sentence, first: two ? at - 2 : at - 1, last: at },
      { how: "PRONOUN", confidence: 0.5 },
    );
  return true;
}

/** "the two presidents", "both leaders": the two people spoken of last who have the office. */
function describeTwo(
  reading: Reading,
  sentence: Sentence,
  at: number,
): boolean {
  const { tokens } = sentence;
  const noun = tokens[at]?.norm ?? "";
  const head = singularOf(noun);
  if (head === null || head === noun) return false;
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
  const pair = lastDistinct(
    reading,
    (person) => person !== host && describes(roles, person.roles),
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

/** The two people named last who fit. */
function lastDistinct(
  reading: Reading,
  fits: (person: Person) => boolean,
): Person[] {
  const out: Person[] = [];
  for (const { person } of reading.people.slice(-60).toReversed())
    if (fits(person) && !out.includes(person) && out.length < 2)
      out.unshift(person);
  return out;
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
