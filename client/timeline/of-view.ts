import type { Answers } from "../questions.ts";
import type { Scene } from "../scene.ts";
import type { MarkersQuery } from "../schema.generated.ts";
import type { ViewState } from "../state.ts";
import { many } from "../text/words.ts";
import type { Ui } from "../ui.ts";
import type { TimelineModel } from "./model.ts";

const NO_MARKERS: MarkersQuery["events"]["edges"] = [];

/** The timeline of a view, in a place of so many pixels; null where nothing is dated. */
export function timelineOf(
  state: ViewState,
  { span, bucket, timeline, markers }: Answers,
  { edges, nodes }: Scene,
  { playing, speed }: Ui,
  place: { readonly clientWidth: number; readonly clientHeight: number },
): TimelineModel | null {
  if (span === null) return null;
  const actors = nodes.filter((one) => !one.ghost).length;
  return {
    span,
    bucket,
    bucketChosen: state.bucket !== null,
    timeline: timeline.value?.timeline,
    markers: markers.value?.events.edges ?? NO_MARKERS,
    window: state.window,
    before: state.surface === "compare" ? state.before : null,
    asOf: state.asOf,
    zoomed: state.span !== null,
    undatedShown: state.sieve.undated,
    playing,
    speed,
    width: Math.max(120, place.clientWidth - 28),
    height: Math.max(60, place.clientHeight - 46),
    shown: `${many(edges.length, "tie")}, ${many(actors, "actor")}`,
  };
}
