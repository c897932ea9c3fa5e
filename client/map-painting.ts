import type { MapView } from "./graph/view.ts";
import type { Regions } from "./page.ts";
import { pictureOf, type Picture } from "./picture.ts";
import type { Places } from "./places.ts";
import type { Answers } from "./questions.ts";
import type { ViewState } from "./state.ts";
import { besides, type Twin } from "./twin.ts";

/** Draws the map, and beside it the earlier one of a comparison. */
export interface MapPainting {
  readonly paint: (state: ViewState, answers: Answers) => Picture;
  /** Whether anything has been drawn yet. */
  readonly isLaidOut: () => boolean;
}

export function createMapPainting(
  { stage }: Regions,
  map: MapView,
  twin: Twin,
  standing: Places,
  movesSmoothly: () => boolean,
): MapPainting {
  let laidOut = false;
  return {
    isLaidOut: () => laidOut,
    paint: (state, answers) => {
      const { places, ready } = standing.of(
        answers.laidOut,
        state.layout,
        state.seed,
        !answers.mapStale,
      );
      const picture = pictureOf(
        state,
        answers.base,
        places,
        answers.inWindow ?? [],
        answers.path.value,
        answers.compare.value,
      );
      stage.dataset["surface"] = state.surface;
      stage.dataset["sides"] = besides(state) ? "two" : "one";
      // Until a layout is there, the map stays as it is: nothing is put where it would not remain.
      if (!ready) return picture;
      // Before there is an answer there is nothing to lay out, which is quickly done and no map.
      laidOut ||= answers.inWindow !== undefined;
      if (state.surface !== "table") map.update(picture, movesSmoothly());
      twin.update(state, answers, picture, movesSmoothly());
      return picture;
    },
  };
}
