import type { ActorKind } from "../../../server/domain/vocabulary.ts";
import { before, isNamedBehind, lastNamed } from "../actors/groups.ts";
import type { ActorMention, Token } from "../analysis.ts";
import { groupAt, type Group } from "./groups.ts";
import type { Known } from "./known.ts";
import { partiesOf } from "./parties.ts";
import type { SentenceView } from "./view.ts";

/** Who was named last before a place in the text, the nearest first. */
export interface Memory {
  readonly mentions: readonly ActorMention[];
  readonly kindOf: (actor: string) => ActorKind | null;
  readonly sentenceStart: number;
  readonly countryOf: (actor: string) => string | null;
  /** Those who took part in the event told last. */
  readonly lastParties: readonly string[];
  /** The two people of the last event that had two. */
  readonly lastPair: readonly string[];
  /** The people of the last event that had three or more. */
  readonly lastGathering: readonly string[];
  readonly sentence: number;
  /** The sentence of the event told last; -1: there is none. */
  readonly lastSentence: number;
  readonly mayHold: Known["mayHold"];
  readonly holderOf: Known["holderOf"];
}

/** The actors that a group stands for, from those named last; empty where there are too few. */
export function membersOf(
  { count, kind, office, whose }: Group,
  /** "both Dutch ministers": the country that an adjective tells. */
  of: string | null,
  start: number,
  memory: Memory,
): string[] {
  const { lastParties, kindOf } = memory;
  if (whose === "STATES")
    return inOffice(statesSpokenOf(start, memory), office, memory);
  if (whose === "GATHERING")
    return memory.lastGathering.length > 0
      ? [...memory.lastGathering]
      : pairOf(office, memory);
  const holds = (actor: string): boolean =>
    (office === null || memory.mayHold(actor, office.noun, office.words)) &&
    (of === null || memory.countryOf(actor) === of);
  const fitting = lastParties.filter(
    (actor) => (kind === null || kindOf(actor) === kind) && holds(actor),
  );
  if (kind !== "COUNTRY" && memory.lastSentence < memory.sentence - 1) {
    const named = peopleBefore(memory).filter(holds);
    if (named.length === (count ?? 2)) return named;
  }
  if (count === null) {
    const near = recent(
      start,
      memory,
      "PERSON",
      2,
      holds,
      memory.sentenceStart,
    );
    return near.length === 2
      ? near
      : lastParties.length > 1
        ? [...lastParties]
        : [];
  }
  if (kind === "COUNTRY") {
    const near = countriesNear(start, memory);
    if (near.length === count) return near;
  }
  if (fitting.length === count) return fitting;
  if (kind === "PERSON" && memory.lastGathering.length === count)
    return [...memory.lastGathering];
  const sides = sidesOf(memory);
  // Two prime ministers of whom nobody is named are their states.
  const unnamed = kind === "COUNTRY" || office !== null;
  if (unnamed && sides.length === count) return sides;
  const found = recent(start, memory, kind, count, holds);
  if (found.length === count) return found;
  // Two sides whose countries are not named are two people, and the other way round.
  const other = kind === "COUNTRY" ? "PERSON" : null;
  const second = recent(start, memory, other, count, () => true);
  return second.length === count ? second : [];
}

/** "The ministers", after an event of two: those two, if they hold such an office. */
function pairOf(office: Group["office"], memory: Memory): string[] {
  const { lastParties, lastPair, kindOf, countryOf, mayHold } = memory;
  const people = lastParties.filter((actor) => kindOf(actor) === "PERSON");
  // "The leaders" may be those of a summit.
  const reach = office === null ? 1 : 3;
  if (memory.sentence - memory.lastSentence > reach) return [];
  if (office !== null && people.length < 2) {
    const held = lastPair.every(
      (actor) =>
        countryOf(actor) !== null && mayHold(actor, office.noun, office.words),
    );
    if (lastPair.length > 0) return held ? [...lastPair] : [];
    // "the presidents" of two states whom nobody names are their states.
    return people.length === 0 && lastParties.length === 2
      ? [...lastParties]
      : [];
  }
  return people.length === 2 &&
    (office === null ||
      people.every((actor) => mayHold(actor, office.noun, office.words)))
    ? people
    : [];
}

/** The two or three states that this sentence, or else the one before, has spoken of. */
export function statesSpokenOf(start: number, memory: Memory): string[] {
  const near = countriesNear(start, memory);
  if (near.length > 1) return near;
  const states = lastNamed(
    memory.mentions,
    ({ actor, placeOnly }) => (placeOnly ? null : memory.countryOf(actor)),
    {
      end: before(memory.mentions, memory.sentenceStart),
      goesOn: ({ sentence }) => sentence >= memory.sentence - 1,
    },
  );
  return states.length === 2 || states.length === 3 ? states : sidesOf(memory);
}

/** Those who hold the office in each state, where the article has named them. */
function inOffice(
  states: readonly string[],
  office: Group["office"],
  { holderOf }: Memory,
): string[] {
  return states.map(
    (state) => (office && holderOf(state, office.noun, office.words)) ?? state,
  );
}

/** The people whom the sentence before names. */
function peopleBefore({
  mentions,
  sentence,
  sentenceStart,
  kindOf,
}: Memory): string[] {
  return lastNamed(
    mentions,
    ({ actor }) => (kindOf(actor) === "PERSON" ? actor : null),
    {
      end: before(mentions, sentenceStart),
      goesOn: (mention) => mention.sentence >= sentence - 1,
    },
  );
}

/** The countries of those who took part in the event told last. */
function sidesOf({ lastParties, countryOf }: Memory): string[] {
  const sides = lastParties.map(countryOf).filter((side) => side !== null);
  return [...new Set(sides)];
}

/** The countries that the sentence has spoken of so far, by name or by those who act for them. */
function countriesNear(start: number, memory: Memory): string[] {
  return lastNamed(memory.mentions, ({ actor }) => memory.countryOf(actor), {
    end: before(memory.mentions, start),
    goesOn: (mention) => mention.start >= memory.sentenceStart,
  });
}

function recent(
  start: number,
  { mentions, kindOf }: Memory,
  kind: ActorKind | null,
  count: number,
  holds: (actor: string) => boolean,
  from = 0,
): string[] {
  const end = before(mentions, start);
  return lastNamed(
    mentions,
    ({ actor, placeOnly }) => {
      const of = kindOf(actor);
      const fits = kind === null ? of === "PERSON" : of === kind;
      return !placeOnly && fits && holds(actor) ? actor : null;
    },
    {
      end,
      many: count,
      // A group refers a few sentences back at most.
      goesOn: (mention, at) => at >= end - 30 && mention.start >= from,
    },
  );
}

/** The members of every group among the sides of an act that name nobody themselves. */
export function groupMembers(
  view: SentenceView,
  sides: readonly number[],
  memory: Memory,
): string[] {
  return sides.flatMap((at) => {
    const named = partiesOf(view, at);
    if (named.length > 1) return [];
    const group = groupAt(view, at);
    if (group === null || isNamedBehind(view.tokens, at)) return [];
    const [country] = named;
    const of =
      country !== undefined && memory.kindOf(country.actor) === "COUNTRY"
        ? country.actor
        : null;
    return membersOf(group, of, (view.tokens[at] as Token).start, memory);
  });
}
