import type { Scene } from "./scene.ts";
import type { Period } from "./state.ts";
import { periodText } from "./text/dates.ts";
import { many } from "./text/words.ts";

/** What changed on the map, told to a screen reader once it has come to rest. */

const REST_MS = 700;

/** Says what the map shows once it has rested for a moment, and the same thing once. */
export function createAnnouncer(
  window: Window,
  live: HTMLElement,
): (shown: Period | null, scene: Scene) => void {
  let timer = 0;
  let last = "";
  return (shown, { edges, nodes }) => {
    const words = `${periodText(shown)}: ${many(edges.length, "tie")} between ${many(nodes.length, "actor")}`;
    if (words === last) return;
    last = words;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      live.textContent = words;
    }, REST_MS);
  };
}
