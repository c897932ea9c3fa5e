import type { Candidate } from "./candidates.ts";
import { trimEnd } from "./extents.ts";
import { startsLower } from "../text/letters.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";

/** What a text is, and no speaker: "Interview: Murat Sarsenov"; who asks claims nothing. */
const LABELS =
  /^(?:q|question|interview|transcript|exclusive|analysis|opinion|comment|commentary|editorial|profile|explainer|factbox|timeline|background|update|video|photos|watch|live|breaking|briefing|report|review|obituary|podcast|interviewer|reporter|journalist|moderator)s?$/;

const OCCASION =
  /^(?:talks?|meetings?|summit|round|rounds|calls?|visit|agreement|accord|negotiations?|consultations?|dialogue|conference|session)$/;

/** "Chad, Niger: talks on the border": what the two have, and not what the second says. */
function isOccasion(
  { words }: Ground,
  source: Run,
  colon: number,
  last: number,
): boolean {
  return (
    /^(?:,|and|&)$/.test(words[source.first - 1]?.text ?? "") &&
    words.slice(colon + 1, colon + 5).some(({ norm }) => OCCASION.test(norm)) &&
    !words.slice(colon + 1, last + 1).some(({ upos }) => upos === "VERB")
  );
}

/** Headings that put a speaker and a colon before what is said: "Envoy: Talks will go on". */
export function findHeadings(ground: Ground, opensText: boolean): Candidate[] {
  const { words, passage, stretches } = ground;
  if (passage.role !== "TITLE" && !opensText) return [];
  const stretch = stretches[0];
  if (stretch === undefined) return [];
  for (
    let i = stretch.first + 1;
    i < stretch.last && i < stretch.first + 9;
    i++
  ) {
    if (words[i]?.text !== ":") continue;
    const source = chunkAt(ground, i - 1);
    if (source === null || source.last !== i - 1 || source.temporal) return [];
    const label = words[source.last] as Word;
    const plain = source.first === source.last || startsLower(label.text);
    if (plain && LABELS.test(label.norm)) return [];
    const last = stretches[stretches.length - 1]?.last ?? stretch.last;
    if (isOccasion(ground, source, i, last)) return [];
    return [
      {
        rule: "heading with a colon",
        stretch: 0,
        cue: { first: i, last: i },
        lemma: ":",
        source,
        antecedent: source,
        content: { first: i + 1, last: trimEnd(ground, i + 1, last) },
        complement: "CLAUSE",
        kind: null,
        cameo: "010",
        roles: [],
        negated: false,
        passive: false,
        resumes: null,
      },
    ];
  }
  return [];
}
