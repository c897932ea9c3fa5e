import { singularOf } from "./office-heads.ts";

/** Whom "the two leaders", "both sides" or "the pair" are: people or states. */
export type GroupKind = "PERSON" | "COUNTRY";

/** A word as groups need it: "ministers". */
interface Said {
  readonly norm: string;
}

/** Somebody named, as the stages keep them. */
interface Named {
  readonly actor: string;
  readonly start: number;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["both", 2],
  ["pair", 2],
  ["duo", 2],
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
const PEOPLE = new Set(
  "leader man woman pair duo trio diplomat official chief head counterpart politician participant delegate".split(
    " ",
  ),
);
/** Words for states themselves. */
const STATES = new Set(
  "country nation side government neighbour neighbor state capital power ally rival republic kingdom".split(
    " ",
  ),
);
/** Words for what acts for a state, where it is told of states. */
const FOR_STATES = new Set(
  "delegation team party economy ministry army military navy force guard fleet police parliament".split(
    " ",
  ),
);

/** The number that a word tells: 2 of "two", "both", "pair"; undefined: none. */
export function numberOf(norm: string): number | undefined {
  return NUMBERS.get(norm);
}

/** "ministers" → people, "sides" → states; null for other words. */
export function groupKind(noun: string): GroupKind | null {
  const one = oneOf(noun);
  if (isState(noun) || FOR_STATES.has(one)) return "COUNTRY";
  return PEOPLE.has(one) || isInOffice(noun) ? "PERSON" : null;
}

/** Whether states themselves are meant: "countries", "sides"; not "armies". */
export function isState(noun: string): boolean {
  return STATES.has(oneOf(noun));
}

/** "presidents", "envoys": words of the list of offices. */
function isInOffice(noun: string): boolean {
  return singularOf(noun) !== null;
}

/** How many a phrase says there are, up to its noun: 2 of "both ministers", "the two sides", "each side", "the pair"; 0 of "two ministers", who may be any. */
export function howMany([first, second, ...more]: readonly Said[]): number {
  const word = first?.norm ?? "";
  if (word === "both") return 2;
  if (/^(?:each|either)$/.test(word)) return second === undefined ? 0 : 2;
  if (word !== "the" || second === undefined) return 0;
  if (second.norm === "sides") return more.length > 0 ? 0 : 2;
  return NUMBERS.get(second.norm) ?? 0;
}

/** How many words behind a group its members may still begin to be named: "President Ana de la Rosa and …". */
const NAMES_WITHIN = 8;

/** "the two presidents, X and Y, spoke": whether the text says itself, right behind the noun, who they are. */
export function isNamedBehind(
  tokens: readonly (Said & { readonly xpos: string })[],
  noun: number,
): boolean {
  const isName = (at: number): boolean =>
    tokens[at]?.xpos.startsWith("NNP") === true;
  if (!/^[,(:–—-]$/.test(tokens[noun + 1]?.norm ?? "") || !isName(noun + 2))
    return false;
  for (let at = noun + 3; at <= noun + 2 + NAMES_WITHIN; at++) {
    const norm = tokens[at]?.norm ?? ".";
    if (norm === "and") return isName(at + 1);
    if (/^[,.;)]$/.test(norm)) return false;
  }
  return false;
}

/** How many mentions begin before a place in the text. */
export function before(mentions: readonly Named[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Named).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Those named last, in the order of the text, each once: from the end of a list back, as long as it goes on, and not
 * more than so many. `sideOf` says whom a mention counts for; null: for nobody.
 */
export function lastNamed<T, U>(
  named: readonly T[],
  sideOf: (one: T) => U | null,
  {
    end = named.length,
    goesOn = () => true,
    many = Number.POSITIVE_INFINITY,
  }: {
    readonly end?: number;
    readonly goesOn?: (one: T, at: number) => boolean;
    readonly many?: number;
  } = {},
): U[] {
  const found: U[] = [];
  for (let at = end - 1; at >= 0 && found.length < many; at--) {
    const one = named[at] as T;
    if (!goesOn(one, at)) break;
    const side = sideOf(one);
    if (side !== null && !found.includes(side)) found.push(side);
  }
  return found.reverse();
}

/** The singular of a noun that counts people or states: "party" of "parties", "man" of "men". */
function oneOf(noun: string): string {
  if (noun.endsWith("men")) return `${noun.slice(0, -2)}an`;
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.endsWith("s") ? noun.slice(0, -1) : noun;
}
