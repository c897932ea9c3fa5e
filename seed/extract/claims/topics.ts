import type { Candidate } from "./candidates.ts";
import type { Chunk } from "./chunks.ts";
import { chunkAt, type Ground, offsetsOf } from "./ground.ts";
import type { Word } from "./passage.ts";
import type { Sources } from "./sources.ts";

/** Nouns and verbs of dealing and talking, behind which "on" leads to a topic and not to a place or a day. */
const TALK =
  /^(?:talks?|negotiat\w+|dialogues?|discuss\w*|consult\w*|agreements?|deals?|accords?|pacts?|treaty|treaties|protocols?|memorand\w+|contracts?|disputes?|rows?|quarrels?|questions?|issues?|reports?|plans?|proposals?|policy|policies|positions?|views?|statements?|cooperat\w+|debates?|votes?|laws?|rules?|decisions?|resolutions?|understandings?|compromises?|differences)$/;
const ABOUT = new Set(["about", "over", "regarding", "concerning"]);
const LONGEST = 60;

/**
 * What a claim is about, as the text words it: the noun phrase that is reported ("expressed concern at the
 * closure of the port"), and what follows "about", or "on" behind a word of talk.
 */
export function topicsOf(
  ground: Ground,
  { content, complement, kind }: Candidate,
  sources: Sources,
): string[] {
  const found: string[] = [];
  const add = (chunk: Chunk | null): void => {
    const words = chunk === null ? null : phrase(ground, chunk, sources);
    if (words !== null && !found.includes(words)) found.push(words);
  };
  const { words } = ground;
  const direct = (words[content.first]?.quotation ?? -1) >= 0;
  // "called the charge a fable": what is said of something is no topic.
  if (complement === "NP" && kind !== "DENIAL" && !direct)
    add(chunkAt(ground, content.first));
  for (let i = content.first; i < content.last; i++) {
    const { norm } = words[i] as Word;
    const talked =
      norm === "on" && i > 0 && TALK.test(words[i - 1]?.norm ?? "");
    if (talked || ABOUT.has(norm)) add(chunkAt(ground, i + 1));
  }
  return found;
}

/** A phrase with what "of" joins to it, articles in front left out; null for pronouns, days, numbers and lone names. */
function phrase(ground: Ground, chunk: Chunk, sources: Sources): string | null {
  const { words } = ground;
  let { first, last } = chunk;
  if (chunk.pronoun || chunk.temporal) return null;
  while (
    first < last &&
    (words[first]?.upos === "DET" || words[first]?.xpos === "PRP$")
  )
    first++;
  if (words[last]?.upos !== "NOUN" && words[last]?.upos !== "PROPN")
    return null;
  const more =
    words[last + 1]?.norm === "of" ? chunkAt(ground, last + 2) : null;
  if (more !== null && !more.pronoun && !more.temporal) last = more.last;
  const { start, end } = offsetsOf(ground, { first, last });
  if (end - start > LONGEST) return null;
  const name = sources.within(start, end)[0];
  if (name !== undefined && name.start <= start && name.end >= end) return null;
  return ground.passage.text.slice(start, end).replace(SPACES, " ");
}

const SPACES = /\s+/g;
