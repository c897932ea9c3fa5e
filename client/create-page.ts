import { createAnnouncer } from "./announcing.ts";
import type { Api } from "./api.ts";
import { createCommands } from "./commands.ts";
import { createGripping } from "./gripping.ts";
import { DARK, LIGHT, type Palette } from "./graph/palette.ts";
import { createMapView, type MapEvents } from "./graph/view.ts";
import { createHistory } from "./history.ts";
import { createMapPainting } from "./map-painting.ts";
import { createMapTalk } from "./map-talk.ts";
import type { Memory } from "./memory.ts";
import { createNews } from "./news.ts";
import type { Page, Regions } from "./page.ts";
import { createPainting } from "./painting.ts";
import { follow } from "./panels/search.ts";
import type { Picture } from "./picture.ts";
import { createPlaces, type Layouter } from "./places.ts";
import { createQuestions, type Answers } from "./questions.ts";
import { createReturning } from "./returning.ts";
import { createSearching } from "./searching.ts";
import { createSettling } from "./settling.ts";
import { findPath, focusActor, pin, selectActor, selectTie } from "./state.ts";
import { hintOf } from "./titles.ts";
import { createTokenKeeper } from "./token.ts";
import { createTwin } from "./twin.ts";
import { QUIET, type Ui } from "./ui.ts";

/** Puts the page together: asks for what the state needs, has it drawn, and passes on what a person does. */

export function createPage(
  window: Window & typeof globalThis,
  regions: Regions,
  api: Api,
  layOut: Layouter,
  memory: Memory,
): Page {
  let ui: Ui = { ...QUIET, name: memory.read("name") ?? "" };
  let frame = 0;
  let answers: Answers;
  let picture: Picture;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const root = window.document.documentElement;

  const soon = (): void => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      paint();
    });
  };
  const questions = createQuestions(api, soon);
  const standing = createPlaces(layOut, soon);
  const sayProblems = (problems: readonly string[]): void => {
    if (problems.length > 0) page.say(problems.join(" · "));
  };
  const history = createHistory(window, (problems) => {
    sayProblems(problems);
    ui = { ...ui, menu: null, dialog: null };
    paint();
  });
  const palette = (): Palette => {
    const theme = root.dataset["theme"];
    return (theme === undefined ? dark.matches : theme === "dark")
      ? DARK
      : LIGHT;
  };

  const go: Page["go"] = (step, how = "push") => {
    const before = history.now();
    const next = step(before);
    if (next === before) return;
    history.go(next, how);
    const opened =
      next.subject !== before.subject || next.record !== before.record;
    ui = {
      ...ui,
      menu: null,
      hint: null,
      ...(opened
        ? {
            sheet:
              next.subject === null && next.record === null
                ? "none"
                : "details",
          }
        : {}),
    };
    paint();
    if (opened) regions.panel.scrollTop = 0;
  };

  const set: Page["set"] = (change) => {
    ui = { ...ui, ...change };
    paint();
  };

  const mapEvents: MapEvents = {
    actor: (id) => chooseActor(id),
    tie: (a, b) => go((state) => selectTie(state, a, b)),
    nothing: () => set({ menu: null, hint: null }),
    focus: (id) => go((state) => focusActor(state, id)),
    moved: (id, { x, y }) => go((state) => pin(state, id, x, y)),
    menu: (about, at) => set({ menu: { about, ...at }, hint: null }),
    seen: () => undefined,
    hover: (about, at) => {
      const hint =
        about === null ? null : { text: hintOf(about, answers), ...at };
      ui = { ...ui, hint };
      painting.over();
    },
  };
  const twin = createTwin(
    regions.before,
    {
      ...mapEvents,
      seen: (frame) => page.map.follow(frame),
      // Where the pointer is on this map is not where it would be on the other.
      menu: () => undefined,
      hover: () => undefined,
    },
    () => palette(),
    () => page.map.fit(),
  );
  const token = createTokenKeeper(
    api,
    memory,
    () => ui,
    (change) => set(change),
  );
  const page: Page = {
    window,
    api,
    change: token.change,
    token,
    memory,
    news: createNews(api, memory, Date.now, soon),
    state: history.now,
    ui: () => ui,
    answers: () => answers,
    picture: () => picture,
    map: createMapView(regions.map, palette(), {
      ...mapEvents,
      seen: (frame) => twin.follow(frame),
    }),
    regions,
    go,
    set,
    say: (message) => {
      regions.live.textContent = message;
      set({ toast: message });
      window.clearTimeout(toastTimer);
      toastTimer = window.setTimeout(() => set({ toast: null }), 4000);
    },
    undo: history.undo,
    redo: history.redo,
    refresh: () => {
      standing.stay();
      api.forget();
      paint();
    },
    retry: () => {
      page.say("Asking again…");
      questions.retry();
    },
    moreRows: questions.moreRecords,
    palette,
    recolour: () => {
      page.map.recolour(palette());
      twin.recolour(palette());
    },
    fit: () => page.map.fit(),
  };
  let toastTimer = 0;
  let foreseeTimer = 0;
  let restTimer = 0;
  const settling = createSettling(window, () => paint());
  const returning = createReturning(window, questions.retry, () =>
    page.say("The server answers again."),
  );
  const announce = createAnnouncer(window, regions.live);

  const chooseActor = (id: string): void => {
    const { pathFrom } = ui;
    if (pathFrom === null || pathFrom.id === id) {
      go((state) => selectActor(state, id));
      return;
    }
    ui = { ...ui, pathFrom: null };
    go((state) => findPath(state, pathFrom.id, id));
  };

  const gripping = createGripping(page);
  const commands = createCommands(page, gripping);
  const talk = createMapTalk(page, chooseActor, commands.menu);
  const searching = createSearching(
    api,
    () => ui.search,
    (search) => set({ search }),
    (hit) => {
      if (hit.actor !== null && ui.pathFrom !== null) chooseActor(hit.actor.id);
      else go((state) => follow(state, hit));
    },
  );

  const onMap = createMapPainting(
    regions,
    page.map,
    twin,
    standing,
    () => !still.matches,
  );
  const painting = createPainting(page, {
    commands,
    gripping,
    history,
    searching,
    talk,
    isLaidOut: onMap.isLaidOut,
  });

  /** The map and the timeline first: they are what a step is waited for. */
  const paint = (): void => {
    window.cancelAnimationFrame(frame);
    frame = 0;
    const state = history.now();
    answers = questions.answer(state, settling.see(state));
    picture = onMap.paint(state, answers);
    painting.time(state);
    window.clearTimeout(restTimer);
    // After the frame: the panels may follow the map, the map may not wait for them.
    if (settling.settled()) painting.rest(state);
    else restTimer = window.setTimeout(() => painting.rest(history.now()), 34);
    if (!answers.mapStale) announce(state.window, picture.scene);
    window.clearTimeout(foreseeTimer);
    if (state.window !== null && state.surface !== "compare")
      foreseeTimer = window.setTimeout(
        () => questions.foresee(state, answers.bucket, gripping.direction()),
        ui.playing ? 0 : 50,
      );
    if (answers.stats.value !== undefined)
      page.news.see(answers.stats.value.stats.revision);
    returning(questions.standing());
  };

  const sizes = new ResizeObserver(() => {
    page.map.resize();
    twin.resize();
    soon();
  });
  for (const region of [
    regions.map,
    regions.before,
    regions.time,
    regions.panel,
  ])
    sizes.observe(region);
  dark.addEventListener("change", () => page.recolour());
  window.document.addEventListener("keydown", commands.key);
  commands.listen();
  paint();
  sayProblems(history.problems);
  return page;
}
