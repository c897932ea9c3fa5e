import type { Day } from "../../../server/domain/dates.ts";
import type { ActorMention } from "../analysis.ts";
import type { Remarks } from "../stages.ts";
import type { Introductions } from "./introduction-state.ts";
import type { ActorLexicon } from "./lexicon.ts";
import type { Organization } from "./organizations.ts";
import type { Person } from "./people.ts";
import type { Register } from "./record.ts";
import type { Item } from "./items.ts";
import type { Surveyed } from "./survey.ts";

/** What has been read so far, in the order of the text: whom "he", "the minister" and "the agency" can mean. */
export interface Reading {
  readonly text: string;
  readonly day: Day | null;
  /** The state that the article need not name. */
  readonly home: string | null;
  /** "ministry" → whose it was, when one was last named with its state. */
  readonly organs: Map<string, string>;
  readonly lexicon: ActorLexicon;
  readonly known: Introductions;
  readonly register: Register;
  readonly remarks: Remarks;
  /** Countries in the order of their last mention, the latest last. */
  readonly countries: string[];
  readonly organizations: Organization[];
  /** Officials of a state whom nobody names, "a Kenyan official", in the order of the text. */
  readonly unnamed: {
    readonly country: string;
    readonly word: string;
    readonly sentence: number;
  }[];
  /** The state or organization that the sentence before is about: what "it" means. */
  body: ActorMention | null;
  /** Surnames already warned of. */
  readonly warned: Set<string>;
  /** People by sentence: who is its subject, or else named first. */
  readonly people: {
    readonly person: Person;
    readonly sentence: number;
    readonly subject: boolean;
    readonly at: number;
  }[];
}

export function latest<T>(list: readonly T[]): T | null {
  return list.at(-1) ?? null;
}

/** Moves to the end, as the one spoken of last. */
export function note<T>(list: T[], value: T): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
  list.push(value);
}

export function meet(
  reading: Reading,
  person: Person,
  sentence: number,
  at: number,
  subject: boolean,
): void {
  person.lastAt = at;
  reading.people.push({ person, sentence, subject, at });
  if (person.country !== undefined && person.country !== null)
    note(reading.countries, person.country);
}

export function nameOf(reading: Reading, each: Surveyed, item: Item): string {
  const { tokens } = each.sentence;
  return reading.text.slice(
    tokens[item.first]?.start ?? 0,
    tokens[item.last]?.end ?? 0,
  );
}
