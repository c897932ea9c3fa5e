import type { Page } from "./page.ts";
import { nearestIn, type Way } from "./graph/nearest.ts";
import { stepRound } from "./round.ts";
import { focusActor, selectTie } from "./state.ts";
import { many } from "./text/words.ts";
import type { OnMap } from "./ui.ts";

/** The map by keyboard: arrows go to the nearest actor that way, Enter opens it, a comma goes through its ties, m has its menu. */

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export interface MapTalk {
  /** After each picture: the actor that the keyboard is on may be gone. */
  readonly after: () => void;
}

const asksForMenu = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === "m" || key === "ContextMenu" || (key === "F10" && shiftKey);

export function createMapTalk(
  page: Page,
  choose: (id: string) => void,
  menu: (about: OnMap | null) => void,
): MapTalk {
  const { map } = page.regions;
  let at: string | null = null;
  let tieIndex = -1;

  const tell = (id: string): void => {
    const { nodes, edges } = page.picture().scene;
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) return;
    const ties = edges.filter((one) => one.a === id || one.b === id);
    page.regions.live.textContent = `${node.name}, ${many(ties.length, "tie")}`;
    const place = page.picture().places.get(id);
    page.map.reveal(id);
    if (place !== undefined) page.map.mark(id);
  };

  const goThroughTies = (by: 1 | -1): void => {
    if (at === null) return;
    const { edges, nodes } = page.picture().scene;
    const ties = edges
      .filter((one) => one.a === at || one.b === at)
      .sort(
        (one, other) =>
          other.records - one.records || (one.id < other.id ? -1 : 1),
      );
    if (ties.length === 0) return;
    tieIndex = stepRound(tieIndex, by, ties.length);
    const tie = ties[tieIndex];
    if (tie === undefined) return;
    const name = (id: string): string =>
      nodes.find((one) => one.id === id)?.name ?? id;
    page.regions.live.textContent = `Tie ${name(tie.a)} – ${name(tie.b)}, ${many(tie.records, "record")}`;
    page.go((state) => selectTie(state, tie.a, tie.b), "replace");
  };

  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const { places, scene } = page.picture();
      const shown = scene.nodes.map(({ id }) => id);
      at = nearestIn(shown, places, at, way);
      tieIndex = -1;
      if (at !== null) tell(at);
    } else if (event.key === "Enter" && at !== null) {
      event.preventDefault();
      const id = at;
      if (event.shiftKey) page.go((state) => focusActor(state, id));
      else choose(id);
    } else if (event.key === "," || event.key === ";") {
      event.preventDefault();
      goThroughTies(event.key === "," ? 1 : -1);
    } else if (asksForMenu(event)) {
      event.preventDefault();
      // Going through its ties, the keyboard is on the tie that is looked at.
      menu(at !== null && tieIndex < 0 ? { actor: at } : null);
    } else if (event.key === "+" || event.key === "=") page.map.zoomBy(1.25);
    else if (event.key === "-") page.map.zoomBy(0.8);
  });
  // The menu's own key, where it is let go: the browser's menu would lie over ours.
  map.addEventListener("contextmenu", (event) => event.preventDefault());
  map.addEventListener("blur", () => page.map.mark(null));

  return {
    after: () => {
      if (at === null) return;
      if (!page.picture().scene.nodes.some((one) => one.id === at)) at = null;
    },
  };
}
