import { copyText } from "./copying.ts";
import { createCorrecting, type Correcting } from "./correcting.ts";
import { createTaking, type Taking } from "./export/taking.ts";
import { DARK } from "./graph/palette.ts";
import type { Gripping } from "./gripping.ts";
import { linkTo } from "./history.ts";
import { commandOf, type Command } from "./keys.ts";
import { createLoading, type LoadActions } from "./loading.ts";
import type { Page } from "./page.ts";
import { halvesOf, justBefore, type CompareActions } from "./panels/compare.ts";
import type { PanelActions } from "./panels/actions.ts";
import type { StageActions } from "./panels/stage.ts";
import type { TopActions } from "./panels/top.ts";
import { createReviewing, type Reviewing } from "./reviewing.ts";
import { stepRound } from "./round.ts";
import {
  close,
  compareWith,
  expand,
  hide,
  openRecord,
  pin,
  setWindow,
  show,
  showRecords,
  START,
  unpin,
  type ViewState,
} from "./state.ts";
import { followSkips } from "./skips.ts";
import type { TokenKeeper } from "./token.ts";
import { createViewKeeper, type ViewKeeper } from "./views/keeping.ts";
import type { Dialog, OnMap } from "./ui.ts";

/** What can be done on the page, each once, whether by button, menu or key. */
export interface Commands {
  readonly panel: PanelActions;
  readonly stage: StageActions;
  readonly compare: CompareActions;
  readonly top: TopActions;
  readonly load: LoadActions;
  readonly take: Taking;
  readonly reviewing: Reviewing;
  readonly correcting: Correcting;
  readonly views: ViewKeeper;
  readonly token: TokenKeeper;
  /** Closes a dialog, and says so to what waits for it. */
  readonly shut: (dialog: Dialog) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly citation: () => string;
  readonly copy: (text: string, said: string) => void;
  readonly pinHere: (id: string) => void;
  readonly pathFrom: (id: string) => void;
  /** Opens the menu of an actor or a tie where it stands on the map; without one, of what is looked at. */
  readonly menu: (about: OnMap | null) => void;
  /** Dropping and pasting anywhere on the page, and the links past what is in between. */
  readonly listen: () => void;
}

/** How long a pin waits for the map: some ten seconds. */
const FRAMES_TO_PLACE = 600;

export function createCommands(page: Page, gripping: Gripping): Commands {
  const { window, regions, go, set, say } = page;
  const { document } = window;

  const reviewing = createReviewing(page);
  const correcting = createCorrecting(page);
  const load = createLoading(page);
  const take = createTaking(page);
  const views = createViewKeeper(page);

  const copy = (text: string, said: string): void => copyText(page, text, said);

  const startCompare = (): void => {
    const { window: now, before } = page.state();
    const { span } = page.answers();
    const periods =
      now !== null
        ? { before: justBefore(now), after: now }
        : span !== null
          ? halvesOf(span)
          : null;
    // What there is to halve is not known before the first answer.
    if (periods === null) return;
    go((state) =>
      compareWith(setWindow(state, periods.after), before ?? periods.before),
    );
  };

  // Asked for before the map is drawn, it is done when the actor has a place there.
  const pinHere = (id: string, frames = FRAMES_TO_PLACE): void => {
    const isPinned = page.state().pinned.some((one) => one.id === id);
    const place = page.map.places().get(id);
    if (isPinned) go((state) => unpin(state, id));
    else if (place !== undefined)
      go((state) => pin(state, id, place.x, place.y));
    else if (frames > 0) requestAnimationFrame(() => pinHere(id, frames - 1));
  };

  const pathFrom = (id: string): void => {
    const name = page.answers().base.actors.get(id)?.name ?? id;
    set({ menu: null, pathFrom: { id, name } });
  };

  const panel: PanelActions = {
    go,
    reviewRecord: reviewing.record,
    reviewLink: reviewing.link,
    sameEvent: reviewing.sameEvent,
    retry: page.retry,
    loadArticle: () => set({ dialog: "load" }),
    moreRecords: () => go(showRecords),
    pathFrom,
    pin: (id) => pinHere(id),
    say,
  };

  const shut = (dialog: Dialog): void => {
    // What was shut may have been followed by another already.
    if (page.ui().dialog !== dialog) return;
    if (dialog === "token") page.token.withheld();
    else set({ dialog: null });
  };

  const subjectActor = (): string | null => {
    const { subject } = page.state();
    return subject?.kind === "actor" ? subject.id : null;
  };

  /** The records that the panel lists, in their order. */
  const walk = (by: 1 | -1): void => {
    const listed = listedRecords(page);
    if (listed.length === 0) return;
    const at = listed.indexOf(page.state().record ?? "");
    const next = listed[stepRound(at, by, listed.length)];
    if (next !== undefined) go((state) => openRecord(state, next), "replace");
  };

  const review = (to: "CONFIRMED" | "REJECTED"): void => {
    const { record } = page.state();
    if (record !== null) reviewing.record(record, to);
  };

  const withActor = (act: (id: string) => void): void => {
    const id = subjectActor();
    if (id === null) say("Choose an actor first.");
    else act(id);
  };

  const menu = (about: OnMap | null): void => {
    const chosen = about ?? subjectOnMap(page.state());
    if (chosen === null) {
      say("Choose an actor or a tie first.");
      return;
    }
    const ends = "actor" in chosen ? [chosen.actor] : chosen.tie;
    set({ menu: { about: chosen, ...page.map.pointOf(ends) } });
  };

  const undoPath = (): void => set({ pathFrom: null });

  const run: Readonly<Record<Command, () => void>> = {
    search: () => document.getElementById("search")?.focus(),
    stage: () => {
      const table = regions.surface.querySelector<HTMLElement>("[tabindex]");
      (table ?? regions.map).focus();
    },
    details: () => regions.panel.focus(),
    play: gripping.play,
    later: () => gripping.step(1),
    earlier: () => gripping.step(-1),
    wider: () => gripping.stretch(1),
    narrower: () => gripping.stretch(-1),
    knownLater: () => gripping.stepKnown(1),
    knownEarlier: () => gripping.stepKnown(-1),
    graph: () => go((state) => show(state, "graph")),
    table: () => go((state) => show(state, "table")),
    compare: startCompare,
    fit: page.fit,
    undo: page.undo,
    redo: page.redo,
    expand: () => withActor((id) => go((state) => expand(state, id))),
    hide: () => withActor((id) => go((state) => hide(state, id))),
    pin: () => withActor((id) => pinHere(id)),
    menu: () => menu(null),
    nextRecord: () => walk(1),
    previousRecord: () => walk(-1),
    confirm: () => review("CONFIRMED"),
    reject: () => review("REJECTED"),
    add: () => set({ dialog: "load" }),
    cite: () => set({ dialog: "cite" }),
    views: views.ask,
    close: () => {
      const ui = page.ui();
      if (ui.menu !== null) set({ menu: null });
      else if (ui.dialog !== null) shut(ui.dialog);
      else if (ui.pathFrom !== null) undoPath();
      else if (ui.sheet === "filters") set({ sheet: "none" });
      else go(close);
    },
    help: () => set({ dialog: "help" }),
  };

  return {
    panel,
    stage: {
      ...panel,
      fit: page.fit,
      zoom: (factor) => page.map.zoomBy(factor),
      startCompare,
      cancelPath: undoPath,
      side: (side) => set({ side }),
    },
    compare: {
      ...panel,
      periods: (before, after) =>
        go((state) => compareWith(setWindow(state, after), before)),
    },
    top: {
      home: () => go(() => START),
      undo: page.undo,
      redo: page.redo,
      copyLink: () =>
        copy(linkTo(window, page.state()), "The link to this view is copied."),
      cite: run.cite,
      views: views.ask,
      take: () => set({ dialog: "export" }),
      corrections: correcting.list,
      add: run.add,
      help: run.help,
      filters: () =>
        set({ sheet: page.ui().sheet === "filters" ? "none" : "filters" }),
      menu: () =>
        set({ menu: { about: "view", x: page.regions.top.clientWidth, y: 0 } }),
      theme: () => {
        const root = document.documentElement;
        const theme = page.palette() === DARK ? "light" : "dark";
        root.dataset["theme"] = theme;
        page.memory.write("theme", theme);
        page.recolour();
        set({});
      },
    },
    load,
    take,
    reviewing,
    correcting,
    views,
    token: page.token,
    shut,
    key: (event) => {
      const command = commandOf(event);
      if (command === null) return;
      if (command !== "close") event.preventDefault();
      run[command]();
    },
    citation: take.citation,
    copy,
    pinHere,
    pathFrom,
    menu,
    listen: () => {
      load.listen();
      followSkips(document, {
        "#search": run.search,
        "#map": run.stage,
        "#panel": run.details,
      });
    },
  };
}

function subjectOnMap({ subject }: ViewState): OnMap | null {
  if (subject?.kind === "actor") return { actor: subject.id };
  return subject?.kind === "tie" ? { tie: [subject.a, subject.b] } : null;
}

function listedRecords(page: Page): string[] {
  const { subject } = page.state();
  const { tiePanel, actorPanel } = page.answers();
  if (subject?.kind === "tie") {
    const records = (tiePanel.value?.tie?.records.edges ?? []).map(
      ({ node }) => node,
    );
    return [
      ...records.filter((one) => one.__typename === "Event"),
      ...records.filter((one) => one.__typename === "Claim"),
    ].map((one) => one.id);
  }
  const actor = actorPanel.value?.actor;
  return [
    ...(actor?.events.edges ?? []).map(({ node }) => node.id),
    ...(actor?.claims.edges ?? []).map(({ node }) => node.id),
  ];
}
