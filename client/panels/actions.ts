import type { Review } from "../schema.generated.ts";
import type { ViewState } from "../state.ts";

/** What panels may ask for; `commands.ts` does it. */
export interface PanelActions {
  /** Goes to another view. It becomes a step of the history unless it only carries on the last one. */
  readonly go: (
    step: (state: ViewState) => ViewState,
    how?: "push" | "replace",
  ) => void;
  readonly reviewRecord: (id: string, review: Review) => void;
  readonly reviewLink: (link: string, record: string, review: Review) => void;
  /** Whether two events are one. */
  readonly sameEvent: (from: string, to: string, same: boolean) => void;
  readonly retry: () => void;
  readonly loadArticle: () => void;
  /** All records of what is looked at, as a table. */
  readonly moreRecords: () => void;
  /** Begins a path at the actor: the next one chosen is its other end. */
  readonly pathFrom: (id: string) => void;
  /** Pins the actor where it stands on the map, or lets it go. */
  readonly pin: (id: string) => void;
  /** Tells a screen reader, and shows for a moment. */
  readonly say: (message: string) => void;
}
