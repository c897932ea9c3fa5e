/** Whom “he” and “she” mean. */
import type { Sentence, Token } from "../analysis.ts";
import type { Person } from "./people.ts";
import type { Reading } from "./reading.ts";

const PERSONAL: ReadonlyMap<string, "F" | "M"> = new Map([
  ["he", "M"],
  ["him", "M"],
  ["his", "M"],
  ["himself", "M"],
  ["she", "F"],
  ["her", "F"],
  ["hers", "F"],
  ["herself", "F"],
]);

export function isPronoun(token: Token): boolean {
  return PERSONAL.has(token.norm) && token.upos !== "PROPN";
}

/** How many sentences back somebody can be meant by "he". */
const REACH = 3;
/** How many mentions back: a bound that keeps long texts cheap. */
const RECENT = 60;

/** Gives a pronoun to the last person who can be meant: one who fits, subjects before others. */
export function resolvePronoun(
  reading: Reading,
  sentence: Sentence,
  at: number,
): void {
  const token = sentence.tokens[at];
  if (token === undefined) return;
  const gender = PERSONAL.get(token.norm);
  if (gender === undefined) return;
  const person = antecedent(reading, sentence.index, gender);
  if (person === null) return;
  person.gender ??= gender;
  reading.register.person(
    person,
    { sentence, first: at, last: at },
    { how: "PRONOUN", confidence: 0.6 },
  );
  // Whom a pronoun means stays the one spoken of.
  reading.people.push({
    person,
    sentence: sentence.index,
    subject: token.deprel.startsWith("nsubj"),
    at: token.start,
  });
}

function antecedent(
  reading: Reading,
  sentence: number,
  gender: "F" | "M",
): Person | null {
  const recent = reading.people
    .slice(-RECENT)
    .filter(
      ({ person, sentence: at }) =>
        at >= sentence - REACH &&
        (person.gender === null || person.gender === gender),
    );
  for (let back = 0; back <= REACH; back += 1) {
    const there = recent.filter((each) => each.sentence === sentence - back);
    const subject =
      back === 0
        ? there.find((each) => each.subject)
        : there.findLast((each) => each.subject);
    const found = subject ?? there[0];
    if (found !== undefined) return found.person;
  }
  return null;
}
