import type { ActorKind } from "../../../server/domain/vocabulary.ts";
import type { ActorMention, Token } from "../analysis.ts";
import type { Known } from "./known.ts";
import { partiesOf, type SentenceView } from "./parties.ts";
import { dependents, modifiersOf, type SentenceTree } from "./tree.ts";

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["both", 2],
  ["pair", 2],
  ["three", 3],
  ["trio", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
]);
const PEOPLE =
  /^(?:leader|president|minister|premier|man|woman|diplomat|official|envoy|chief|negotiator|counterpart|king|head|pair|politician|ambassador|participant|delegate)$/;
const STATES =
  /^(?:country|nation|side|neighbour|neighbor|government|delegation|team|state|capital|power|rival|ally|party|economy|ministry|army|military|navy|force|guard|fleet|police|parliament|republic|kingdom)$/;

/** What a group of words such as "the two leaders", "both sides" or "all three" asks for. */
export interface Group {
  /** Null: some, no number said ("they"). */
  readonly count: number | null;
  readonly kind: ActorKind | null;
  /** "the leaders": those of the last gathering. */
  readonly gathered?: boolean;
  /** "their ministers": of the states spoken of. */
  readonly owned?: boolean;
  /** "both Dutch ministers": the country that an adjective tells. */
  readonly of?: string;
  /** The office that all of them hold, "minister" with "prime"; null: none is said. */
  readonly office?: {
    readonly noun: string;
    readonly words: readonly string[];
  };
}

/** Offices that tell ministers from others; a leader or an official may be anybody. */
const OFFICE = /^(?:president|minister|premier|chancellor|king|ambassador)$/;

/** The group that a word stands for; null where it names its actors itself or is none. */
export function groupAt(tree: SentenceTree, at: number): Group | null {
  const token = tree.tokens[at] as Token;
  const noun = nounOf(token);
  if (/^(?:they|them|themselves|their)$/.test(token.norm))
    return { count: null, kind: null };
  if (isOfTheirs(tree, at))
    return {
      count: null,
      kind: "COUNTRY",
      owned: true,
      office: { noun, words: modifiersOf(tree, at) },
    };
  const numbers = [
    at,
    ...dependents(tree, at, "nummod", "det", "amod", "nmod", "compound", "dep"),
    phraseStart(tree, at),
  ]
    .map((each) => NUMBERS.get((tree.tokens[each] as Token).norm))
    .filter((n) => n !== undefined);
  const count = numbers[0];
  if (count === undefined)
    return isThoseNamed(tree, at)
      ? noun === "delegation"
        ? { count: 2, kind: "COUNTRY" }
        : {
            count: null,
            kind: "PERSON",
            gathered: true,
            ...(OFFICE.test(noun)
              ? { office: { noun, words: modifiersOf(tree, at) } }
              : {}),
          }
      : null;
  if (isNew(tree, at)) return null;
  if (OFFICE.test(noun))
    return {
      count,
      kind: "PERSON",
      office: { noun, words: modifiersOf(tree, at) },
    };
  if (PEOPLE.test(noun)) return { count, kind: "PERSON" };
  if (STATES.test(noun)) return { count, kind: "COUNTRY" };
  return NUMBERS.has(token.norm) || token.norm === "all"
    ? { count, kind: null }
    : null;
}

/** "expelled two diplomats": others than who was named before. */
function isNew(tree: SentenceTree, at: number): boolean {
  const { tokens } = tree;
  const first = phraseStart(tree, at);
  return (
    tokens[at]?.deprel === "obj" &&
    tokens[at]?.xpos === "NNS" &&
    NUMBERS.has(tokens[first]?.norm ?? "") &&
    tokens[first]?.norm !== "both" &&
    !/^(?:DT|PDT|PRP\$|POS)$/.test(tokens[first - 1]?.xpos ?? "")
  );
}

/** "Heads" of "the two Heads of State": a title's plural keeps its capital as lemma. */
function nounOf({ lemma, xpos }: Token): string {
  const lower = lemma.toLowerCase();
  return xpos === "NNPS" ? lower.replace(/s$/, "") : lower;
}

/** "both" of "both Dutch ministers": the word that opens a noun's phrase, whatever it hangs on. */
function phraseStart({ tokens }: SentenceTree, at: number): number {
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    /^(?:JJ|NN|CD)/.test((tokens[first - 1] as Token).xpos)
  )
    first--;
  const opener = tokens[first - 1];
  // "has given both men lunch": the words were torn apart.
  return opener?.norm === "both" &&
    tokens[first - 2]?.xpos.startsWith("VB") !== true
    ? first - 1
    : first;
}

/** "Their defence ministers", "their leaders". */
function isOfTheirs(tree: SentenceTree, at: number): boolean {
  const token = tree.tokens[at] as Token;
  const noun = nounOf(token);
  return (
    /^NNP?S$/.test(token.xpos) &&
    (PEOPLE.test(noun) || STATES.test(noun)) &&
    dependents(tree, at, "nmod:poss").some(
      (each) => (tree.tokens[each] as Token).norm === "their",
    )
  );
}

/** "The leaders", "the ministers" without a word of whose. */
function isThoseNamed({ tokens }: SentenceTree, at: number): boolean {
  const token = tokens[at] as Token;
  return (
    /^NNP?S$/.test(token.xpos) &&
    /^(?:leader|president|minister|negotiator|envoy|participant)$/.test(
      nounOf(token),
    ) &&
    tokens[at - 1]?.norm === "the" &&
    !/^(?:of|from|and|in)$/.test(tokens[at + 1]?.norm ?? "")
  );
}

/** Who was named last before a place in the text, the nearest first. */
export interface Memory {
  readonly mentions: readonly ActorMention[];
  readonly kindOf: (actor: string) => ActorKind | null;
  readonly sentenceStart: number;
  readonly countryOf: (actor: string) => string | null;
  /** Those who took part in the event told last. */
  readonly lastParties: readonly string[];
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
  { count, kind, office, gathered, owned, of }: Group,
  start: number,
  memory: Memory,
): string[] {
  const { lastParties, kindOf } = memory;
  if (owned === true)
    return inOffice(statesSpokenOf(start, memory), office, memory);
  if (gathered === true)
    return memory.lastGathering.length > 0
      ? [...memory.lastGathering]
      : pairOf(office, memory);
  const holds = (actor: string): boolean =>
    (office === undefined ||
      memory.mayHold(actor, office.noun, office.words)) &&
    (of === undefined || memory.countryOf(actor) === of);
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
  const unnamed = kind === "COUNTRY" || office !== undefined;
  if (unnamed && sides.length === count) return sides;
  const found = recent(start, memory, kind, count, holds);
  if (found.length === count) return found;
  // Two sides whose countries are not named are two people, and the other way round.
  const other = kind === "COUNTRY" ? "PERSON" : null;
  const second = recent(start, memory, other, count, () => true);
  return second.length === count ? second : [];
}

/** "The ministers", after an event of two: those two, if they hold such an office. */
function pairOf(
  office: Group["office"],
  { lastParties, kindOf, mayHold, lastSentence, sentence }: Memory,
): string[] {
  const people = lastParties.filter((actor) => kindOf(actor) === "PERSON");
  // "The leaders" may be those of a summit.
  const reach = office === undefined ? 1 : 3;
  return people.length === 2 &&
    sentence - lastSentence <= reach &&
    (office === undefined ||
      people.every((actor) => mayHold(actor, office.noun, office.words)))
    ? people
    : [];
}

/** The two or three states that this sentence, or else the one before, has spoken of. */
export function statesSpokenOf(start: number, memory: Memory): string[] {
  const near = countriesNear(start, memory);
  if (near.length > 1) return near;
  const states: string[] = [];
  for (
    let at = before(memory.mentions, memory.sentenceStart) - 1;
    at >= 0;
    at--
  ) {
    const { actor, sentence, placeOnly } = memory.mentions[at] as ActorMention;
    if (sentence < memory.sentence - 1) break;
    const country = memory.countryOf(actor);
    if (placeOnly || country === null || states.includes(country)) continue;
    states.unshift(country);
  }
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
function peopleBefore({ mentions, sentence, kindOf }: Memory): string[] {
  const found: string[] = [];
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = mentions[at] as ActorMention;
    if (mention.sentence >= sentence) continue;
    if (mention.sentence < sentence - 1) break;
    const { actor } = mention;
    if (kindOf(actor) === "PERSON" && !found.includes(actor)) found.push(actor);
  }
  return found.toReversed();
}

/** The countries of those who took part in the event told last. */
function sidesOf({ lastParties, countryOf }: Memory): string[] {
  const sides = lastParties.map(countryOf).filter((side) => side !== null);
  return [...new Set(sides)];
}

/** The countries that the sentence has spoken of so far, by name or by those who act for them. */
function countriesNear(start: number, memory: Memory): string[] {
  const found: string[] = [];
  for (let at = before(memory.mentions, start) - 1; at >= 0; at--) {
    const mention = memory.mentions[at] as ActorMention;
    if (mention.start < memory.sentenceStart) break;
    const country = memory.countryOf(mention.actor);
    if (country !== null && !found.includes(country)) found.push(country);
  }
  return found.toReversed();
}

/** How many mentions begin before a place in the text. */
export function before(
  mentions: readonly ActorMention[],
  start: number,
): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ActorMention).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function recent(
  start: number,
  { mentions, kindOf }: Memory,
  kind: ActorKind | null,
  count: number,
  holds: (actor: string) => boolean,
  from = 0,
): string[] {
  const found: string[] = [];
  const low = before(mentions, start);
  // A group refers a few sentences back at most.
  for (
    let at = low - 1;
    at >= 0 && at >= low - 30 && found.length < count;
    at--
  ) {
    const { actor, placeOnly, start: at0 } = mentions[at] as ActorMention;
    if (at0 < from) break;
    const of = kindOf(actor);
    if (placeOnly || (kind === null ? of !== "PERSON" : of !== kind)) continue;
    if (!found.includes(actor) && holds(actor)) found.push(actor);
  }
  return found.toReversed();
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
    if (group === null) return [];
    const [country] = named;
    const of =
      country !== undefined && memory.kindOf(country.actor) === "COUNTRY"
        ? { of: country.actor }
        : {};
    return membersOf(
      { ...group, ...of },
      (view.tokens[at] as Token).start,
      memory,
    );
  });
}
