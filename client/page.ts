import { html, nothing, render } from "lit-html";
import type { Api } from "./api.ts";
import { createAnnouncer } from "./announcing.ts";
import { createCommands } from "./commands.ts";
import { createGripping } from "./gripping.ts";
import { createMapView, type MapEvents, type MapView } from "./graph/view.ts";
import { DARK, LIGHT, type Palette } from "./graph/palette.ts";
import { createHistory } from "./history.ts";
import type { PanelActions } from "./panels/actions.ts";
import { detailsTemplate } from "./panels/details.ts";
import { filtersPanel } from "./panels/filters.ts";
import { overPanel } from "./panels/over.ts";
import { follow } from "./panels/search.ts";
import { stageTemplate } from "./panels/stage.ts";
import { createTable } from "./panels/table.ts";
import { topTemplate } from "./panels/top.ts";
import { pictureOf, type Picture } from "./picture.ts";
import { createOverKeyboard } from "./over-keyboard.ts";
import { createPlaces, type Layouter } from "./places.ts";
import { createQuestions, type Answers } from "./questions.ts";
import { createMapTalk } from "./map-talk.ts";
import { hintOf, titleOf, toneCounts } from "./titles.ts";
import { createReturning } from "./returning.ts";
import { createSettling } from "./settling.ts";
import { createSearching } from "./searching.ts";
import {
  findPath,
  focusActor,
  pin,
  selectActor,
  selectTie,
  type ViewState,
} from "./state.ts";
import { besides, createTwin } from "./twin.ts";
import { createTokenKeeper, type TokenKeeper } from "./token.ts";
import { timelineOf } from "./timeline/of-view.ts";
import { timelineTemplate } from "./timeline/timeline.ts";
import { QUIET, type Ui } from "./ui.ts";

/** The page as a whole: asks for what the state needs, draws what is known, and passes on what a person does. */

export interface Regions {
  readonly top: HTMLElement;
  readonly filters: HTMLElement;
  readonly stage: HTMLElement;
  readonly map: HTMLElement;
  readonly before: HTMLElement;
  readonly surface: HTMLElement;
  readonly tools: HTMLElement;
  readonly time: HTMLElement;
  readonly panel: HTMLElement;
  readonly over: HTMLElement;
  readonly live: HTMLElement;
}

/** Everything that the page's parts may see and do. */
export interface Page {
  readonly window: Window & typeof globalThis;
  readonly api: Api;
  /** Changes something, with the server's token where it wants one. */
  readonly change: Api["change"];
  readonly token: TokenKeeper;
  readonly state: () => ViewState;
  readonly ui: () => Ui;
  readonly answers: () => Answers;
  readonly picture: () => Picture;
  readonly map: MapView;
  readonly regions: Regions;
  readonly go: PanelActions["go"];
  readonly set: (change: Partial<Ui>) => void;
  readonly say: (message: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The graph has changed: everything is asked anew. */
  readonly refresh: () => void;
  readonly retry: () => void;
  /** The next page of the table's records. */
  readonly moreRows: () => void;
  readonly palette: () => Palette;
  /** The maps take the colours of light or dark. */
  readonly recolour: () => void;
  readonly fit: () => void;
}

export function createPage(
  window: Window & typeof globalThis,
  regions: Regions,
  api: Api,
  layOut: Layouter,
): Page {
  let ui: Ui = { ...QUIET, name: window.localStorage.getItem("name") ?? "" };
  let frame = 0;
  let answers: Answers;
  let picture: Picture;
  let laidOut = false;
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
      paintOver();
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
    window.localStorage,
    () => ui,
    (change) => set(change),
  );
  const page: Page = {
    window,
    api,
    change: token.change,
    token,
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
  const giveKeyboard = createOverKeyboard(regions.over);
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
  const table = createTable(page, commands.panel);
  const searching = createSearching(
    api,
    () => ui.search,
    (search) => set({ search }),
    (hit) => {
      if (hit.actor !== null && ui.pathFrom !== null) chooseActor(hit.actor.id);
      else go((state) => follow(state, hit));
    },
  );

  /** The map and the timeline first: they are what a step is waited for. */
  const paint = (): void => {
    window.cancelAnimationFrame(frame);
    frame = 0;
    const state = history.now();
    answers = questions.answer(state, settling.see(state));
    paintMap(state);
    paintTime(state);
    window.clearTimeout(restTimer);
    // After the frame: the panels may follow the map, the map may not wait for them.
    if (settling.settled()) paintRest(state);
    else restTimer = window.setTimeout(() => paintRest(history.now()), 34);
    if (!answers.mapStale) announce(state.window, picture.scene);
    window.clearTimeout(foreseeTimer);
    if (state.window !== null && state.surface !== "compare")
      foreseeTimer = window.setTimeout(
        () => questions.foresee(state, answers.bucket, gripping.direction()),
        ui.playing ? 0 : 50,
      );
    returning(questions.standing());
  };

  const paintMap = (state: ViewState): void => {
    const { places, ready } = standing.of(
      answers.laidOut,
      state.layout,
      state.seed,
      !answers.mapStale,
    );
    picture = pictureOf(
      state,
      answers.base,
      places,
      answers.inWindow ?? [],
      answers.path.value,
      answers.compare.value,
    );
    regions.stage.dataset["surface"] = state.surface;
    regions.stage.dataset["sides"] = besides(state) ? "two" : "one";
    // Until a layout is there, the map stays as it is: nothing is put where it would not remain.
    if (!ready) return;
    // Before there is an answer there is nothing to lay out, which is quickly done and no map.
    laidOut ||= answers.inWindow !== undefined;
    if (state.surface !== "table") page.map.update(picture, !still.matches);
    twin.update(state, answers, picture, !still.matches);
  };

  const paintTime = (state: ViewState): void => {
    const model = timelineOf(state, answers, picture.scene, ui, regions.time);
    render(
      model === null
        ? html`<p class="soft time-empty">
            ${answers.stats.value === undefined ? "" : "Nothing dated yet."}
          </p>`
        : timelineTemplate(model, gripping.actions),
      regions.time,
    );
  };

  const paintRest = (state: ViewState): void => {
    const actions = commands.panel;
    const stats = answers.stats.value?.stats;
    render(
      topTemplate(
        stats,
        state,
        { undo: history.canUndo(), redo: history.canRedo() },
        ui.search,
        searching,
        commands.top,
      ),
      regions.top,
    );
    render(
      filtersPanel(
        state,
        answers.facets.value?.facets,
        toneCounts(answers),
        answers.laidOut.most,
        actions,
      ),
      regions.filters,
    );
    render(
      stageTemplate(
        {
          state,
          answers,
          scene: picture.scene,
          pathFrom: ui.pathFrom,
          side: ui.side,
          laidOut,
        },
        commands.stage,
      ),
      regions.tools,
    );
    render(
      state.surface === "table" ? table.template(state, answers) : nothing,
      regions.surface,
    );
    if (state.surface === "table") table.after();
    render(
      detailsTemplate(
        state,
        answers,
        picture,
        regions.panel.clientWidth,
        commands,
      ),
      regions.panel,
    );
    paintOver();
    root.dataset["sheet"] = ui.sheet;
    root.dataset["side"] = ui.side;
    window.document.title = titleOf(state, answers);
    talk.after();
  };

  const paintOver = (): void => {
    render(overPanel(page, commands), regions.over);
    giveKeyboard();
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
