import type { Candidate } from "./candidates.ts";
import { trimEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";

/** The rule that finds turns. */
export const TURN = "turn of a transcript";

/** A shorter sentence ("Yes.", "Thank you.") says nothing by itself. */
const LEAST_WORDS = 4;

/** A turn of a transcript, "Spokesman: …": each of its sentences is said by whom the paragraph opens with. */
export function findTurn(ground: Ground): Candidate[] {
  const spoken = ground.passage.quotations[0];
  // A quotation without marks is an answer: see `turns.ts` of the text.
  const isTurn =
    spoken !== undefined &&
    spoken.first >= 2 &&
    spoken.quotation.start === spoken.quotation.innerStart;
  if (!isTurn) return [];
  const colon = spoken.first - 1;
  // "A:" is an article to the tagger.
  const source = chunkAt(ground, colon - 1) ?? { first: 0, last: colon - 1 };
  if ("temporal" in source && source.temporal) return [];
  return sentencesOf(ground, spoken).map((content): Candidate => ({
    rule: TURN,
    stretch: 0,
    cue: { first: colon, last: colon },
    lemma: ":",
    source,
    antecedent: source,
    content,
    complement: "QUOTE",
    kind: null,
    cameo: "010",
    roles: [],
    negated: false,
    passive: false,
    resumes: null,
  }));
}

function sentencesOf(ground: Ground, { first, last }: Run): Run[] {
  const found: Run[] = [];
  let from = first;
  for (let i = first + 1; i <= last + 1; i += 1) {
    const ends =
      i > last || ground.words[i]?.sentence !== ground.words[from]?.sentence;
    if (!ends) continue;
    if (i - from >= LEAST_WORDS)
      found.push({ first: from, last: trimEnd(ground, from, i - 1) });
    from = i;
  }
  return found;
}
