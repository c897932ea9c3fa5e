import { copyText } from "../copying.ts";
import { download, fileName } from "../export/files.ts";
import { linkTo } from "../history.ts";
import type { Page } from "../page.ts";
import { many } from "../text/words.ts";
import { fromQuery } from "../url.ts";
import {
  fileOf,
  joined,
  renamed,
  viewNamed,
  viewsOf,
  without,
  withView,
  type SavedView,
} from "./saved.ts";

/** What can be done with saved views. The browser keeps them; another window may have changed them meanwhile. */
export interface ViewKeeper {
  readonly list: () => readonly SavedView[];
  /** What the view at hand is called while nobody gives it a name. */
  readonly suggestion: () => string;
  readonly ask: () => void;
  readonly save: (name: string) => void;
  readonly open: (view: SavedView) => void;
  readonly copy: (view: SavedView) => void;
  /** Offers a field for another name; null: not any more. */
  readonly edit: (view: SavedView | null) => void;
  readonly rename: (view: SavedView, name: string) => void;
  readonly remove: (view: SavedView) => void;
  readonly putBack: (view: SavedView) => void;
  readonly toFile: () => void;
  readonly fromFile: (file: File) => void;
}

const UNKEPT =
  "The browser does not keep it: its storage is full or forbidden. It is here until the page is closed; a file keeps it.";

export function createViewKeeper(page: Page): ViewKeeper {
  const { document } = page.window;

  const list = (): readonly SavedView[] =>
    viewsOf(page.memory.read("views") ?? "") ?? [];

  const told = (change: Partial<ReturnType<Page["ui"]>["views"]>): void =>
    page.set({
      views: { editing: null, removed: null, error: null, ...change },
    });

  const keep = (
    views: readonly SavedView[],
    said: string,
    change: Parameters<typeof told>[0] = {},
  ): void => {
    const isKept = page.memory.write("views", fileOf(views));
    told({ ...change, error: isKept ? null : UNKEPT });
    page.say(isKept ? said : `${said} ${UNKEPT}`);
  };

  /** What had the keyboard may be gone. */
  const giveKeyboard = (selector: string): void =>
    page.regions.over.querySelector<HTMLElement>(selector)?.focus();

  const take = (text: string): void => {
    const views = viewsOf(text);
    if (views === null) {
      told({ error: "This is no file of saved views." });
      return;
    }
    const before = list();
    const all = joined(before, views);
    const fresh = all.length - before.length;
    keep(
      all,
      `${many(fresh, "view")} imported${fresh < views.length ? `, ${many(views.length - fresh, "view")} there already` : ""}.`,
    );
  };

  return {
    list,
    suggestion: () =>
      document.title.replace(/( · )?Demarche$/, "") || "All of time",
    ask: () => {
      told({});
      page.set({ dialog: "views" });
    },
    save: (name) =>
      keep(
        withView(list(), viewNamed(name, page.state())),
        `The view is saved as “${name}”.`,
      ),
    open: ({ address }) => {
      const { state, problems } = fromQuery(address);
      page.set({ dialog: null });
      page.go(() => state);
      if (problems.length > 0) page.say(problems.join(" · "));
    },
    copy: ({ name, address }) =>
      copyText(
        page,
        linkTo(page.window, fromQuery(address).state),
        `The link to “${name}” is copied.`,
      ),
    edit: (view) => {
      told({ editing: view?.name ?? null });
      giveKeyboard(view === null ? "#view-name" : ".rename input");
    },
    rename: (view, name) => {
      const views = renamed(list(), view.name, name);
      if (views === null)
        told({
          editing: view.name,
          error: `Another view is called “${name}” already.`,
        });
      else keep(views, `It is called “${name}” now.`);
    },
    remove: (view) => {
      keep(without(list(), view.name), `“${view.name}” is deleted.`, {
        removed: view,
      });
      giveKeyboard(".put-back");
    },
    putBack: (view) => {
      keep(joined(list(), [view]), `“${view.name}” is back.`);
      giveKeyboard("#view-name");
    },
    toFile: () =>
      download(
        document,
        fileName(["views"], "json"),
        fileOf(list()),
        "application/json",
      ),
    fromFile: (file) => {
      file
        .text()
        .then(take, () => told({ error: `“${file.name}” cannot be read.` }));
    },
  };
}
