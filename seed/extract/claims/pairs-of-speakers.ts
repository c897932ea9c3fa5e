import { chunkAt, type Ground, offsetsOf, type Run } from "./ground.ts";
import type { Resolution, Sources } from "./sources.ts";
import type { Word } from "./passage.ts";

const PEOPLE =
  /^(?:ministers|leaders|presidents|premiers|envoys|diplomats|negotiators|chancellors|officials|men|women|pair|both|two)$/;
const STATES =
  /^(?:sides|countries|nations|governments|delegations|capitals|neighbou?rs|states|parties)$/;

/** How far back the two may be named, in characters. */
const REACH = 500;

/** "both ministers", "the two sides", "the pair": the two that the words in front name, where they name two; null: not so said, or not so. */
export function bothNamed(
  ground: Ground,
  run: Run,
  sources: Sources,
): Resolution | null {
  const { words } = ground;
  const chunk = chunkAt(ground, run.first);
  if (chunk === null || chunk.first !== run.first) return null;
  const head = words[chunk.last]?.norm ?? "";
  const people = PEOPLE.test(head);
  if (!people && !STATES.test(head)) return null;
  if (!saysTwo(words.slice(chunk.first, chunk.last + 1))) return null;
  const { start } = offsetsOf(ground, run);
  const before = sentenceBefore(ground, run.first);
  for (const from of [before, Math.max(0, start - REACH)]) {
    const named = new Set<string>();
    for (const { actor, attributive } of sources.within(from, start)) {
      const { kind } = sources.actor(actor) ?? {};
      const one = people
        ? kind === "PERSON"
          ? actor
          : null
        : attributive
          ? null
          : sources.countryOf(actor);
      if (one !== null) named.add(one);
    }
    if (named.size === 2) return { actors: [...named], confidence: 0.8 };
    if (named.size > 2) return null;
  }
  return null;
}

/** "both", "the two", "the pair"; not "two ministers", who may be any. */
function saysTwo(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first?.norm === "both") return true;
  return first?.norm === "the" && /^(?:two|pair)$/.test(second?.norm ?? "");
}

/** Where the sentence in front of a word's own begins, in the text. */
function sentenceBefore({ words }: Ground, at: number): number {
  const { sentence } = words[at] as Word;
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === sentence) first--;
  const earlier = words[first - 1]?.sentence;
  while (first > 0 && words[first - 1]?.sentence === earlier) first--;
  return (words[first] as Word).start;
}
