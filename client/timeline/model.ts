import type {
  Bucket,
  MarkersQuery,
  TimelineQuery,
} from "../schema.generated.ts";
import type { Day, Period } from "../state.ts";
import type { Grip } from "./brush.ts";
import type { TimeScale } from "./scale.ts";

/** What the timeline shows, and what can be done on it. */

type Timeline = TimelineQuery["timeline"];
type Markers = MarkersQuery["events"]["edges"];

export interface TimelineModel {
  readonly span: { readonly from: Day; readonly to: Day };
  readonly bucket: Bucket;
  readonly bucketChosen: boolean;
  readonly timeline: Timeline | undefined;
  readonly markers: Markers;
  readonly window: Period | null;
  readonly before: Period | null;
  readonly asOf: Day | null;
  readonly zoomed: boolean;
  readonly undatedShown: boolean;
  readonly playing: boolean;
  readonly speed: number;
  readonly width: number;
  readonly height: number;
  /** What the map shows now, in words. */
  readonly shown: string;
}

export interface TimelineActions {
  readonly grip: (grip: Grip, event: PointerEvent, scale: TimeScale) => void;
  readonly gripKey: (
    kind: "from" | "to" | "move" | "asOf",
    event: KeyboardEvent,
  ) => void;
  readonly wheel: (event: WheelEvent, scale: TimeScale) => void;
  readonly all: () => void;
  readonly unzoom: () => void;
  readonly bucket: (bucket: Bucket | null) => void;
  readonly play: () => void;
  readonly step: (by: number) => void;
  readonly speed: (speed: number) => void;
  readonly undated: () => void;
  readonly asOf: (day: Day | null) => void;
}
