import type { LayoutAnswer, LayoutQuestion } from "./graph/layout-worker.ts";
import { placesByCountry, type Place } from "./graph/layout.ts";
import { countryOf, recordsOf, type Base } from "./scene.ts";
import type { LayoutName } from "./state.ts";

/** Lays out one graph after the other. */
export type Layouter = (question: LayoutQuestion) => Promise<LayoutAnswer>;

export interface Laid {
  readonly places: ReadonlyMap<string, Place>;
  /** False while the layout is on its way: the places are then those of the last one. */
  readonly ready: boolean;
}

/** How many layouts are remembered. */
const KEPT = 4;

/** Where the actors of a base stand. */
export function createPlaces(
  layOut: Layouter,
  changed: () => void,
): (base: Base, layout: LayoutName, seed: number) => Laid {
  const known: { key: string; base: Base; laid: Laid | null }[] = [];
  let last: Laid = { places: new Map(), ready: false };

  return (base, layout, seed) => {
    const key = layout === "country" ? layout : `${layout} ${seed}`;
    let entry = known.find((one) => one.base === base && one.key === key);
    if (entry === undefined) {
      const made: (typeof known)[number] = { key, base, laid: null };
      const lay = (places: ReadonlyMap<string, Place>): void => {
        made.laid = { places, ready: true };
      };
      const question = questionOf(base, seed);
      if (layout === "country" || base.actors.size < 2)
        lay(placesByCountry(question.nodes, question.edges));
      else
        void layOut(question).then((places) => {
          lay(places);
          changed();
        });
      known.unshift(made);
      known.length = Math.min(known.length, KEPT);
      entry = made;
    }
    last = entry.laid ?? { ...last, ready: false };
    return last;
  };
}

const questionOf = (base: Base, seed: number): LayoutQuestion => ({
  seed,
  nodes: [...base.actors.values()].map((actor) => ({
    id: actor.id,
    country: countryOf(actor),
  })),
  edges: base.ties.map((tie) => ({
    a: tie.sideA.id,
    b: tie.sideB.id,
    weight: recordsOf(tie),
  })),
});
