import type { Sentence } from "../analysis.ts";
import { latest, type Reading } from "./reading.ts";

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
