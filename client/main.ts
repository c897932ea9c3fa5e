import { createApi } from "./api.ts";
import { workerLayouter } from "./layouter.ts";
import { createPage } from "./create-page.ts";
import { createMemory } from "./memory.ts";
import type { Regions } from "./page.ts";

/** Starts the page: the only module that acts when it is loaded. */

const part = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
};

const regions: Regions = {
  top: part("top"),
  filters: part("filters"),
  stage: part("stage"),
  map: part("map"),
  before: part("map-before"),
  surface: part("surface"),
  tools: part("stage-tools"),
  time: part("time"),
  panel: part("panel"),
  over: part("over"),
  live: part("live"),
};

const memory = createMemory(() => localStorage);
const theme = memory.read("theme");
if (theme === "light" || theme === "dark")
  document.documentElement.dataset["theme"] = theme;

createPage(
  window,
  regions,
  createApi(
    (input, init) => fetch(input, init),
    "/graphql",
    () => memory.read("token"),
  ),
  workerLayouter(),
  memory,
);
