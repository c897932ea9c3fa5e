import { alteredDraft } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";
import { type Ground, type Run } from "./ground.ts";
import type { Sources } from "./sources.ts";
import { TURN } from "./turns.ts";

/** Who answers is named once, in front of the first answer or within it. */
const LIKELY = 0.7;
/** "A:", "MINISTER:": a part in the conversation, no name. */
const PART = /^\p{Lu}+$/u;

/**
 * Turns of a printed interview whose label names nobody known: "MINISTER SARSENOV:" is whoever has that surname, "A:"
 * whom the words in front of the first answer name most.
 */
export function nameAnswerers(
  drafts: readonly ClaimDraft[],
  sources: Sources,
): ClaimDraft[] {
  const first = drafts.find(isUnnamedTurn);
  if (first === undefined) return [...drafts];
  const length = first.ground.passage.text.length;
  const people = peopleIn(0, length, sources);
  const asked = mostNamed(peopleIn(0, startOf(first), sources), sources);
  return drafts.map((draft) => {
    if (!isUnnamedTurn(draft)) return draft;
    const words = labelOf(draft);
    const surname = words.at(-1)?.toLowerCase() ?? "";
    const named = [...people.keys()].find(
      (id) =>
        sources.actor(id)?.name.toLowerCase().split(" ").at(-1) === surname,
    );
    const who =
      named ?? (words.every((word) => PART.test(word)) ? asked : null);
    return who === null || who === undefined
      ? draft
      : alteredDraft(draft, {
          speakers: { actors: [who], confidence: LIKELY },
        });
  });
}

const isUnnamedTurn = ({ candidate, speakers }: ClaimDraft): boolean =>
  candidate.rule === TURN && speakers.actors.length === 0;

function labelOf({ ground, candidate }: ClaimDraft): readonly string[] {
  const { first, last } = candidate.source as Run;
  return ground.words.slice(first, last + 1).map(({ text }) => text);
}

const startOf = ({ ground, candidate }: ClaimDraft): number =>
  wordAt(ground, candidate.source?.first ?? 0);

const wordAt = ({ words }: Ground, at: number): number => words[at]?.start ?? 0;

/** Everybody named in a part of the text, and how often. */
function peopleIn(
  start: number,
  end: number,
  sources: Sources,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { actor } of sources.within(start, end))
    if (sources.actor(actor)?.kind === "PERSON")
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}

/** The one named most, those who act for a state before others; the first of equals. */
function mostNamed(
  people: ReadonlyMap<string, number>,
  sources: Sources,
): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [id, count] of people) {
    const weight = count + (sources.countryOf(id) === null ? 0 : 100);
    if (weight <= most) continue;
    best = id;
    most = weight;
  }
  return best;
}
