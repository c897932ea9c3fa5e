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

export interface Places {
  /** Where the actors of a base stand; `isWhole` when all answers are there that it is made of. */
  readonly of: (
    base: Base,
    layout: LayoutName,
    seed: number,
    isWhole: boolean,
  ) => Laid;
  /**
   * The graph has been changed from here: whoever is in what comes next stands where they stood, so that who changed
   * it finds the map as it was. The page opened anew lays out anew.
   */
  readonly stay: () => void;
}

/** How many layouts are remembered. */
const KEPT = 4;

/** `changed` is called when a layout that was on its way is there. */
export function createPlaces(layOut: Layouter, changed: () => void): Places {
  const known: { key: string; base: Base; laid: Laid | null }[] = [];
  let last: Laid = { places: new Map(), ready: false };
  let lastKey = "";
  let stays = false;

  const of: Places["of"] = (base, layout, seed, isWhole) => {
    const key = layout === "country" ? layout : `${layout} ${seed}`;
    let entry = known.find((one) => one.base === base && one.key === key);
    if (entry === undefined) {
      const made: (typeof known)[number] = { key, base, laid: null };
      const lay = (places: ReadonlyMap<string, Place>): void => {
        made.laid = { places, ready: true };
      };
      const question = questionOf(base, seed);
      if (stays && key === lastKey && mostStandIn(last.places, base))
        lay(last.places);
      else if (layout === "country" || base.actors.size < 2)
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
    if (isWhole) stays = false;
    lastKey = key;
    last = entry.laid ?? { ...last, ready: false };
    return last;
  };

  return {
    of,
    stay: () => {
      stays = true;
    },
  };
}

/** Newcomers find a place beside whom they are tied to; where they are many, the picture would be none. */
function mostStandIn(
  places: ReadonlyMap<string, Place>,
  { actors }: Base,
): boolean {
  const standing = [...actors.keys()].filter((id) => places.has(id)).length;
  return standing >= 0.8 * actors.size;
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
