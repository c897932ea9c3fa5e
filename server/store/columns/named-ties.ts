import { gapsOf } from "../../domain/naming-two.ts";
import { EVERYTHING } from "../../domain/filter.ts";
import { actorsFound, type People } from "./people.ts";
import { slotsOfDyads } from "./postings.ts";
import type { SearchHitRecord } from "../store.ts";
import { dyadOf, strengthsOf, sumsByDyad } from "./strengths.ts";
import { strongest } from "./strongest.ts";
import type { View } from "./view.ts";

/** So many actors of each name are looked at, the busiest first. */
const NAMESAKES = 5;

/** The ties of two actors named one after the other, the strongest first. */
export function tiesNamed(
  view: View,
  people: People,
  text: string,
  first: number,
): SearchHitRecord[] {
  const found = (words: string): readonly string[] =>
    actorsFound(view.graph, people, words, null, {
      first: NAMESAKES,
      after: null,
    }).items.map(({ id }) => id);
  const dyads = new Set<number>();
  for (const [before, after] of gapsOf(text)) {
    const left = found(before);
    const right = left.length === 0 ? [] : found(after);
    for (const sideA of left)
      for (const sideB of right) {
        const dyad = dyadOf(view, { sideA, sideB });
        if (dyad !== undefined) dyads.add(dyad);
      }
  }
  if (dyads.size === 0) return [];
  const slots = slotsOfDyads(view.graph, view.links(), dyads);
  const strengths = strengthsOf(view, EVERYTHING, slots);
  const chosen = strongest(
    view.graph,
    strengths.counts,
    first,
    Int32Array.from(dyads),
  );
  const nameOf = (id: string): string => people.actors.get(id)?.name ?? id;
  return [...sumsByDyad(view, strengths, chosen).values()].map((tie) => ({
    kind: "TIE",
    id: tie.id,
    label: `${nameOf(tie.sideA)} – ${nameOf(tie.sideB)}`,
    tie,
  }));
}
