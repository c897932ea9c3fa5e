import type { Frame } from "./graph/frame.ts";
import type { Palette } from "./graph/palette.ts";
import { createMapView, type MapEvents, type MapView } from "./graph/view.ts";
import { pictureOf, sideScene, type Picture } from "./picture.ts";
import type { Answers } from "./questions.ts";
import type { ViewState } from "./state.ts";

/** The second map of a comparison: the earlier period, moved and scaled as the first one is. */
export interface Twin {
  readonly update: (
    state: ViewState,
    answers: Answers,
    picture: Picture,
    smooth: boolean,
  ) => void;
  readonly follow: (frame: Frame) => void;
  readonly resize: () => void;
  readonly recolour: (palette: Palette) => void;
}

/** Whether two maps stand beside each other. */
export const besides = ({ surface, sides }: ViewState): boolean =>
  surface === "compare" && sides;

/** Made when it is first wanted: most visits never compare. */
export function createTwin(
  container: HTMLElement,
  events: MapEvents,
  palette: () => Palette,
  fitBoth: () => void,
): Twin {
  let map: MapView | null = null;
  let shown: unknown = null;
  return {
    update: (state, answers, picture, smooth) => {
      const changes = answers.compare.value;
      if (!besides(state) || changes === undefined) return;
      map ??= createMapView(container, palette(), events, true);
      const scene = sideScene(state, answers.base, changes.compare, "before");
      const before = pictureOf(
        { ...state, surface: "graph" },
        answers.base,
        picture.whole,
        changes.compare.flatMap((one) =>
          one.before === null ? [] : [one.before],
        ),
        answers.path.value,
        undefined,
      );
      map.update({ ...before, scene, lines: picture.lines }, smooth);
      // What is in either period is on the first map, and seen on both.
      if (shown !== changes) fitBoth();
      shown = changes;
    },
    follow: (frame) => map?.follow(frame),
    resize: () => map?.resize(),
    recolour: (next) => map?.recolour(next),
  };
}
