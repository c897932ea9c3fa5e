import type { ReadArticleQuery } from "./schema.generated.ts";
import type { Draft } from "./draft.ts";
import type { Entry } from "./panels/corrections.ts";
import type { SavedView } from "./views/saved.ts";
import { CLOSED_SEARCH, type SearchModel } from "./panels/search.ts";

/** What is on the screen for a moment only: no link brings it back. */

export type Dialog =
  | "help"
  | "cite"
  | "export"
  | "load"
  | "name"
  | "corrections"
  | "token"
  | "views"
  | "news";

/** What a menu on the map is about. */
export type OnMap =
  { readonly actor: string } | { readonly tie: readonly [string, string] };

export interface Menu {
  readonly about: OnMap | "view";
  readonly x: number;
  readonly y: number;
}

/** An article on its way in: typed, read, kept. */
export interface Loading {
  readonly text: string;
  readonly format: "text" | "markdown" | "html";
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly step: "writing" | "reading" | "read" | "keeping";
  readonly reading: ReadArticleQuery["readArticle"] | null;
  /** The record whose words are marked in what was read. */
  readonly record: string | null;
  readonly error: string | null;
}

export const BLANK: Loading = {
  text: "",
  format: "text",
  title: "",
  publisher: "",
  url: "",
  publishedOn: "",
  step: "writing",
  reading: null,
  record: null,
  error: null,
};

/** The corrections that are listed; null while the first are on their way. */
export interface Log {
  readonly entries: readonly Entry[] | null;
  /** Where the list goes on; null where it ends. */
  readonly next: string | null;
  readonly total: number;
  readonly error: string | null;
}

export const NO_LOG: Log = {
  entries: null,
  next: null,
  total: 0,
  error: null,
};

/** What is being done with saved views. */
export interface Viewing {
  /** The name of the one that is being renamed. */
  readonly editing: string | null;
  /** The one that was deleted last, to be put back. */
  readonly removed: SavedView | null;
  readonly error: string | null;
}

export interface Ui {
  readonly search: SearchModel;
  readonly dialog: Dialog | null;
  readonly menu: Menu | null;
  readonly hint: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
  } | null;
  readonly toast: string | null;
  readonly playing: boolean;
  readonly speed: number;
  readonly pathFrom: { readonly id: string; readonly name: string } | null;
  readonly loading: Loading;
  /** The correction that is being written. */
  readonly draft: Draft | null;
  readonly log: Log;
  readonly views: Viewing;
  /** Something is being dragged over the page. */
  readonly dropping: boolean;
  /** On a narrow screen, which sheet is up. */
  readonly sheet: "none" | "details" | "filters";
  /** On a narrow screen, which of the two maps of a comparison is seen. */
  readonly side: "before" | "after";
  /** What a person calls themselves when they confirm, reject or correct. */
  readonly name: string;
}

export const QUIET: Ui = {
  search: CLOSED_SEARCH,
  dialog: null,
  menu: null,
  hint: null,
  toast: null,
  playing: false,
  speed: 1,
  pathFrom: null,
  loading: BLANK,
  draft: null,
  log: NO_LOG,
  views: { editing: null, removed: null, error: null },
  dropping: false,
  sheet: "none",
  side: "after",
  name: "",
};
