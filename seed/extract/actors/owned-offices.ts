/** Offices that are told by whose they are: “its foreign minister”, “the kingdom's crown prince”. */
import { bodyBefore, registerBody } from "./it.ts";
import type { OfficePhrase } from "./office-phrases.ts";
import { latest, type Reading } from "./reading.ts";
import type { Place } from "./record.ts";
import type { Surveyed } from "./survey.ts";

const KIND_OF_STATE =
  /^(?:kingdom|country|nation|state|republic|federation|emirate|sultanate|principality|island|archipelago)$/;

/** "its foreign minister", "the kingdom's crown prince": the state that the words before are about. */
export function stateOwning(
  reading: Reading,
  { sentence }: Surveyed,
  office: OfficePhrase,
): string | null {
  const its = office.pronoun === "its";
  const owner = sentence.tokens[office.titleFirst - 2]?.norm ?? "";
  if (!its && !(office.possessed && KIND_OF_STATE.test(owner))) return null;
  const body = bodyBefore(reading, sentence, office.first)?.actor ?? "";
  if (body.startsWith("country:")) return body;
  return its ? null : latest(reading.countries);
}

/** "its ambassador", "the island's leader", whom nobody names: the state or body itself speaks. */
export function describeOfOwner(
  reading: Reading,
  each: Surveyed,
  office: OfficePhrase,
  { sentence, first }: Place,
): boolean {
  if (office.isPrivate || office.former) return false;
  const at = { sentence, first, last: office.titleLast };
  const details = { how: "TITLE", confidence: 0.6 } as const;
  const state = stateOwning(reading, each, office);
  if (state !== null) {
    reading.register.country(state, at, details);
    return true;
  }
  const body =
    office.pronoun === "its" ? bodyBefore(reading, sentence, first) : null;
  if (body === null) return false;
  registerBody(reading, body, at, details);
  return true;
}
