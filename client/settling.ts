import type { ViewState } from "./state.ts";

/** Time has stopped moving when it has not for so long. */
const SETTLE_MS = 220;

/** Whether time stands still: panels and counts wait for it while it is moved, step by step. */
export interface Settling {
  /** Takes note of the state; false while time is moving, and for a moment after. */
  readonly see: (state: ViewState) => boolean;
  readonly settled: () => boolean;
}

export function createSettling(window: Window, changed: () => void): Settling {
  let timer = 0;
  let last = "";
  const settled = (): boolean => timer === 0;
  return {
    settled,
    see: ({ window: shown, asOf }) => {
      const time = `${shown?.from} ${shown?.to} ${asOf}`;
      if (time !== last && last !== "") {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
          timer = 0;
          changed();
        }, SETTLE_MS);
      }
      last = time;
      return settled();
    },
  };
}
