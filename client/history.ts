import type { ViewState } from "./state.ts";
import { fromQuery, toQuery } from "./url.ts";

/** Views as entries of the browser's history: back is undo, forward is redo. */

export interface ViewHistory {
  readonly now: () => ViewState;
  /** What was not understood of the link that the page was opened by. */
  readonly problems: readonly string[];
  readonly go: (state: ViewState, how: "push" | "replace") => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

/** What the entry remembers beside its address: how many steps it is from the first. */
interface Entry {
  readonly step: number;
}

/** `changed` is called when the browser went back or forward, with what was not understood of that link. */
export function createHistory(
  window: Window,
  changed: (problems: readonly string[]) => void,
): ViewHistory {
  const read = () => fromQuery(window.location.search);
  const stepOf = (entry: unknown): number => (entry as Entry | null)?.step ?? 0;
  const opened = read();
  let { state } = opened;
  let step = stepOf(window.history.state);
  let last = step;
  window.history.replaceState({ step }, "");
  window.addEventListener("popstate", (event) => {
    step = stepOf(event.state);
    last = Math.max(last, step);
    const link = read();
    state = link.state;
    changed(link.problems);
  });
  return {
    now: () => state,
    problems: opened.problems,
    go: (next, how) => {
      if (next === state) return;
      const query = toQuery(next);
      const address = query === "" ? window.location.pathname : query;
      const moved = toQuery(state) !== query;
      state = next;
      if (!moved) return;
      if (how === "push") {
        step += 1;
        last = step;
        window.history.pushState({ step }, "", address);
      } else window.history.replaceState({ step }, "", address);
    },
    // Before the first view lies another page, which no undo may lead to.
    undo: () => {
      if (step > 0) window.history.back();
    },
    redo: () => window.history.forward(),
    canUndo: () => step > 0,
    canRedo: () => step < last,
  };
}

/** The address of a view, to be sent to somebody. */
export const linkTo = (window: Window, state: ViewState): string =>
  `${window.location.origin}${window.location.pathname}${toQuery(state)}`;
