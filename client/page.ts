import type { Api } from "./api.ts";
import type { Palette } from "./graph/palette.ts";
import type { MapView } from "./graph/view.ts";
import type { Memory } from "./memory.ts";
import type { NewsKeeper } from "./news.ts";
import type { PanelActions } from "./panels/actions.ts";
import type { Picture } from "./picture.ts";
import type { Answers } from "./questions.ts";
import type { ViewState } from "./state.ts";
import type { TokenKeeper } from "./token.ts";
import type { Ui } from "./ui.ts";

/** The page as its parts see it: where it draws, what it knows, and what can be done with it. */

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
  readonly memory: Memory;
  readonly news: NewsKeeper;
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
