import { html, nothing, render } from "lit-html";
import type { Commands } from "./commands.ts";
import type { Gripping } from "./gripping.ts";
import type { ViewHistory } from "./history.ts";
import type { MapTalk } from "./map-talk.ts";
import { createOverKeyboard } from "./over-keyboard.ts";
import type { Page } from "./page.ts";
import { detailsTemplate } from "./panels/details.ts";
import { filtersPanel } from "./panels/filters.ts";
import { newsLine } from "./panels/news.ts";
import { overPanel } from "./panels/over.ts";
import type { SearchActions } from "./panels/search.ts";
import { stageTemplate } from "./panels/stage.ts";
import { createTable } from "./panels/table.ts";
import { topTemplate } from "./panels/top.ts";
import type { ViewState } from "./state.ts";
import { timelineOf } from "./timeline/of-view.ts";
import { timelineTemplate } from "./timeline/timeline.ts";
import { titleOf, toneCounts } from "./titles.ts";

/** Draws what stands around the map: each region from what the page knows. */
export interface Painting {
  readonly time: (state: ViewState) => void;
  /** All that may wait until the map and the timeline are there. */
  readonly rest: (state: ViewState) => void;
  /** What lies over the page. */
  readonly over: () => void;
}

/** What the regions are drawn with, besides the page itself. */
export interface Means {
  readonly commands: Commands;
  readonly gripping: Gripping;
  readonly history: ViewHistory;
  readonly searching: SearchActions;
  readonly talk: MapTalk;
  readonly isLaidOut: () => boolean;
}

export function createPainting(page: Page, means: Means): Painting {
  const { regions } = page;
  const { commands, gripping, history } = means;
  const table = createTable(page, commands.panel);
  const giveKeyboard = createOverKeyboard(regions.over);
  const root = page.window.document.documentElement;

  const time = (state: ViewState): void => {
    const answers = page.answers();
    const model = timelineOf(
      state,
      answers,
      page.picture().scene,
      page.ui(),
      regions.time,
    );
    render(
      model === null
        ? html`<p class="soft time-empty">
            ${answers.stats.value === undefined ? "" : "Nothing dated yet."}
          </p>`
        : timelineTemplate(model, gripping.actions),
      regions.time,
    );
  };

  const around = (state: ViewState): void => {
    const [answers, ui] = [page.answers(), page.ui()];
    render(
      topTemplate(
        answers.stats.value?.stats,
        state,
        { undo: history.canUndo(), redo: history.canRedo() },
        ui.search,
        means.searching,
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
        commands.panel,
      ),
      regions.filters,
    );
    render(
      stageTemplate(
        {
          state,
          answers,
          scene: page.picture().scene,
          pathFrom: ui.pathFrom,
          side: ui.side,
          laidOut: means.isLaidOut(),
        },
        commands.stage,
      ),
      regions.tools,
    );
  };

  const rest = (state: ViewState): void => {
    const [answers, ui] = [page.answers(), page.ui()];
    around(state);
    render(
      state.surface === "table" ? table.template(state, answers) : nothing,
      regions.surface,
    );
    if (state.surface === "table") table.after();
    render(
      detailsTemplate(
        state,
        answers,
        page.picture(),
        regions.panel.clientWidth,
        newsLine(page),
        commands,
      ),
      regions.panel,
    );
    over();
    root.dataset["sheet"] = ui.sheet;
    root.dataset["side"] = ui.side;
    page.window.document.title = titleOf(state, answers);
    means.talk.after();
  };

  const over = (): void => {
    render(overPanel(page, commands), regions.over);
    giveKeyboard();
  };

  return { time, rest, over };
}
