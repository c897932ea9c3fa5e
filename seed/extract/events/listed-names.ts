import type { ActorMention } from "../analysis.ts";
import type { SentenceView } from "./view.ts";

/** How many words of titles may stand in front of a name. */
const TITLES = 8;

/** Where the name begins behind the titles that open there: "Kenyan Prime Minister" in front of "Ann Odhiambo". */
export function titlesEnd(view: SentenceView, from: number): number {
  let at = from;
  while (
    at < from + TITLES &&
    !isPersonAt(view, at) &&
    /^(?:NN|JJ|DT|POS|HYPH|PRP\$)/.test(view.tokens[at]?.xpos ?? "")
  )
    at++;
  return at;
}

/** Whoever is named by the words that begin there, a person first. */
export function nameAt(view: SentenceView, at: number): ActorMention | null {
  const all = (view.covering.get(at) ?? []).filter(
    ({ first, attributive, placeOnly, how }) =>
      first === at && !attributive && !placeOnly && how !== "PRONOUN",
  );
  return all.find(({ actor }) => actor.startsWith("person:")) ?? all[0] ?? null;
}

function isPersonAt(view: SentenceView, at: number): boolean {
  return nameAt(view, at)?.actor.startsWith("person:") === true;
}
