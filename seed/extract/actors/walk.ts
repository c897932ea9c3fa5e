import type { Token } from "../analysis.ts";
import { describeHalf } from "./compass-halves.ts";
import { describeGroup } from "./country-groups.ts";
import { describeOffice } from "./descriptions.ts";
import { WORDS } from "./lexicon.ts";
import { halfAfter, isSubject } from "./names.ts";
import { describeOrgan } from "./organs.ts";
import { describeParty } from "./parties.ts";
import { noteBody, resolveIt } from "./it.ts";
import { isPronoun, resolvePronoun } from "./pronouns.ts";
import { isCapital } from "./phrases.ts";
import { readItem } from "./read-names.ts";
import { nameOf, type Reading } from "./reading.ts";
import { type Item, itemOf } from "./items.ts";
import { describeOrganization } from "./second-mentions.ts";
import type { Surveyed } from "./survey.ts";

/** Reads one sentence's names, titles and pronouns in their order. */
export function readSentence(reading: Reading, each: Surveyed): void {
  const { tokens } = each.sentence;
  const itemAt = new Map(each.items.map((item) => [item.first, item]));
  const officeAt = new Map(
    each.offices.map((office) => [office.first, office]),
  );
  const swallowed = organs(reading, each);
  let joined = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const office = officeAt.get(i);
    if (office !== undefined && !swallowed.has(office.head))
      describeOffice(
        reading,
        each,
        office,
        isSubject(tokens, office.first, office.last),
      );
    const group = describeGroup(reading, each, i);
    if (group !== null) {
      i = group;
      continue;
    }
    if (describeHalf(reading, each, i)) continue;
    const item = itemAt.get(i);
    if (item !== undefined) {
      if (item.first <= joined) continue;
      const double = wholeName(reading, each, item);
      if (double !== null) {
        joined = double.last;
        readItem(reading, each, double, swallowed.has(item.first));
        i = double.last;
        continue;
      }
      readItem(reading, each, item, swallowed.has(item.first));
      i = item.last;
      continue;
    }
    const token = tokens[i] as Token;
    if (isPronoun(token)) resolvePronoun(reading, each.sentence, i);
    else if (token.norm === "it") resolveIt(reading, each.sentence, i);
    else if (describeParty(reading, each.sentence, i)) continue;
    else if (COMMON_NOUN.test(token.upos) && !swallowed.has(i))
      describeNoun(reading, each, i);
  }
  noteBody(reading, each.sentence);
}

/** "the agency", "the ministry": a common noun for somebody named before. */
function describeNoun(reading: Reading, each: Surveyed, at: number): void {
  if (each.offices.some((office) => office.first <= at && at <= office.head))
    return;
  if (describeOrganization(reading, each.sentence, at)) return;
  describeOrgan(reading, each, at, true);
}

const COMMON_NOUN = /^(?:NOUN|PROPN)$/;

/** "Hoekstra-Weiss", "Pinto González" where the article has somebody of that name; "Biden-Xi" stays two names. */
function wholeName(reading: Reading, each: Surveyed, item: Item): Item | null {
  if (item.kind !== "SINGLE" && !isTown(item)) return null;
  const { tokens } = each.sentence;
  // The second half may be a word that is no name alone: "Okoro-King".
  const second = halfAfter(tokens, item.last) ?? wordAfter(tokens, item.last);
  if (second === null) return null;
  const other = each.items.find((next) => next.first === second);
  const both = itemOf("SINGLE", item.first, other?.last ?? second, []);
  return reading.known.people.calledFor(nameOf(reading, each, both)).length > 0
    ? both
    : null;
}

function isTown({ kind, senses }: Item): boolean {
  return kind === "PHRASE" && senses.every((sense) => sense.kind === "PLACE");
}

/** "González" behind "Pinto", "Castro" behind "Melo e". */
function wordAfter(tokens: readonly Token[], last: number): number | null {
  const particle = WORDS.particles.has(tokens[last + 1]?.text ?? "") ? 1 : 0;
  const at = last + 1 + particle;
  return isCapital(tokens[at]?.text ?? "") ? at : null;
}

/** Reads organs of state first, since names inside them ("the Biden administration") name nobody else. */
function organs(reading: Reading, each: Surveyed): Set<number> {
  const swallowed = new Set<number>();
  for (let i = 0; i < each.sentence.tokens.length; i += 1) {
    if (!WORDS.unnamedOfficials.has(each.sentence.tokens[i]?.norm ?? ""))
      continue;
    if (
      each.offices.some((office) => office.first <= i && i <= office.head) ||
      each.items.some((item) => item.first <= i && i <= item.last)
    )
      continue;
    const before = reading.register.mentions.length;
    if (!describeOrgan(reading, each, i, false)) continue;
    const made = reading.register.mentions[before];
    if (made !== undefined)
      for (let k = made.first; k <= made.last; k += 1) swallowed.add(k);
  }
  return swallowed;
}
