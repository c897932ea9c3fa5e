import { groupKind, howMany, lastNamed, numberOf } from "../actors/groups.ts";
import type { ActorMention } from "../analysis.ts";
import { chunkAt, type Ground, offsetsOf, type Run } from "./ground.ts";
import type { Resolution, Sources } from "./sources.ts";
import type { Word } from "./passage.ts";

/** How far back they may be named, in characters. */
const REACH = 500;
/** How far back it is looked who is named most. */
const FAR = 3000;
const NOBODY_APART: ReadonlySet<string> = new Set();

/**
 * "both ministers", "the two sides", "each side", "the three governments": as many as the words in front name; null:
 * not so said, or not so. Sides that stand apart (a mediator's own) are none of them.
 */
export function bothNamed(
  ground: Ground,
  run: Run,
  sources: Sources,
  apart: ReadonlySet<string> = NOBODY_APART,
): Resolution | null {
  const { words } = ground;
  const chunk = chunkAt(ground, run.first);
  if (chunk === null || chunk.first !== run.first) return null;
  const head = words[chunk.last]?.norm ?? "";
  const office = OFFICES.test(head);
  if (office && words[chunk.first]?.norm === "their")
    return ofStatesBefore(ground, run, sources, apart);
  const many = howMany(words.slice(chunk.first, chunk.last + 1));
  if (many === 0) return null;
  const kind = numberOf(head) === undefined ? groupKind(head) : "PERSON";
  if (kind === null) return null;
  const people = kind === "PERSON";
  const { start } = offsetsOf(ground, run);
  const sideOf = (mention: ActorMention): string | null =>
    people ? personIn(mention, sources) : stateIn(mention, sources, apart);
  const before = sentenceBefore(ground, run.first);
  for (const from of [before, Math.max(0, start - REACH)]) {
    const named = [...new Set(sources.within(from, start).map(sideOf))].filter(
      (one) => one !== null,
    );
    if (named.length === many) return { actors: named, confidence: 0.8 };
    if (named.length > many) break;
  }
  const unnamed = !sources
    .within(Math.max(0, start - REACH), start)
    .some((mention) => personIn(mention, sources) !== null);
  if (people && office && unnamed) {
    const states = ofStatesBefore(ground, run, sources, apart);
    if (states?.actors.length === many) return states;
  }
  return people || apart.size === 0
    ? null
    : namedMost(start, many, sources, apart);
}

/** Offices that one person of each state holds. */
const OFFICES = /^(?:presidents|ministers|premiers|chancellors|leaders)$/;

/** "their ministers", "the two ministers" whom nobody names: the two or three states that the sentence before is about. */
function ofStatesBefore(
  ground: Ground,
  run: Run,
  sources: Sources,
  apart: ReadonlySet<string>,
): Resolution | null {
  const { start } = offsetsOf(ground, run);
  const states = lastNamed(
    sources.within(sentenceBefore(ground, run.first), start),
    (mention) => stateIn(mention, sources, apart),
  );
  return states.length === 2 || states.length === 3
    ? { actors: states, confidence: 0.7 }
    : null;
}

function personIn({ actor }: ActorMention, sources: Sources): string | null {
  return sources.actor(actor)?.kind === "PERSON" ? actor : null;
}

function stateIn(
  { actor, attributive }: ActorMention,
  sources: Sources,
  apart: ReadonlySet<string>,
): string | null {
  const state = attributive ? null : sources.countryOf(actor);
  return state === null || apart.has(state) ? null : state;
}

/** The sides that the words in front name most often, by adjectives too, where none beside them is named as often. */
function namedMost(
  end: number,
  many: number,
  sources: Sources,
  apart: ReadonlySet<string>,
): Resolution | null {
  const times = new Map<string, number>();
  for (const { actor } of sources.within(Math.max(0, end - FAR), end)) {
    const side = sources.countryOf(actor);
    if (side !== null && !apart.has(side))
      times.set(side, (times.get(side) ?? 0) + 1);
  }
  const sides = [...times].toSorted((a, b) => b[1] - a[1]);
  const last = sides[many - 1]?.[1] ?? 0;
  return last > (sides[many]?.[1] ?? 0)
    ? { actors: sides.slice(0, many).map(([side]) => side), confidence: 0.6 }
    : null;
}

/** "its neighbour", "the other side": the only other side named shortly before, or the one named most; null: nobody. */
export function otherSide(
  ground: Ground,
  at: number,
  sources: Sources,
  own: ReadonlySet<string>,
): string | null {
  const start = ground.words[at]?.start ?? 0;
  for (const from of [sentenceBefore(ground, at), Math.max(0, start - REACH)]) {
    const [only, ...more] = lastNamed(
      sources.within(from, start),
      (mention) => stateIn(mention, sources, own),
      { many: 2 },
    );
    if (only !== undefined && more.length === 0) return only;
  }
  return namedMost(start, 1, sources, own)?.actors[0] ?? null;
}

/** Where the sentence in front of a word's own begins, in the text. */
export function sentenceBefore({ words }: Ground, at: number): number {
  const { sentence } = words[at] as Word;
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === sentence) first--;
  const earlier = words[first - 1]?.sentence;
  while (first > 0 && words[first - 1]?.sentence === earlier) first--;
  return (words[first] as Word).start;
}
