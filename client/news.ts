import type { Api } from "./api.ts";
import type { Memory } from "./memory.ts";
import { CHANGES_SINCE } from "./operations.ts";
import type { ChangesSinceQuery } from "./schema.generated.ts";
import { caughtUp, visitIn, visitNow, type Visit } from "./visit.ts";

/** What has come into the graph since the page was open last in this browser. */

export type FreshArticle =
  ChangesSinceQuery["changesSince"]["articles"][number];

export interface News {
  /** When the page was open last. */
  readonly left: Date;
  /** In the order in which they came, the first ones where there are many. */
  readonly articles: readonly FreshArticle[];
  readonly isCut: boolean;
}

export interface NewsKeeper {
  /** Null while there is nothing new, or nobody knows yet. */
  readonly now: () => News | null;
  /** The graph is at this revision: to be told with each picture. */
  readonly see: (revision: string) => void;
  /** What is new has been looked at. */
  readonly dismiss: () => void;
}

const MOST = 100;
/** So often the browser is told that somebody is still here. */
const STAY_MS = 60_000;

/** `changed` is called when there is something to tell. */
export function createNews(
  api: Api,
  memory: Memory,
  now: () => number,
  changed: () => void,
): NewsKeeper {
  let visit: Visit | null = null;
  let articles: readonly FreshArticle[] = [];

  const keep = (next: Visit): void => {
    visit = next;
    memory.write("visit", JSON.stringify(next));
  };

  const ask = (revision: string): void => {
    api
      .ask<ChangesSinceQuery>(CHANGES_SINCE, { revision, first: MOST })
      .then(({ changesSince }) => {
        articles = changesSince.articles;
        if (articles.length > 0) changed();
      })
      // Nobody waits for it: the next visit asks again.
      .catch(() => undefined);
  };

  return {
    now: () =>
      visit === null || articles.length === 0
        ? null
        : {
            left: new Date(visit.left),
            articles,
            isCut: articles.length === MOST,
          },
    see: (revision) => {
      const at = now();
      if (visit === null) {
        const begun = visitNow(visitIn(memory.read("visit")), revision, at);
        keep(begun);
        if (begun.since !== null && begun.since !== revision) ask(begun.since);
      } else if (visit.seen !== revision || at - visit.at > STAY_MS)
        keep({ ...visit, seen: revision, at });
    },
    dismiss: () => {
      if (visit !== null) keep(caughtUp(visit));
      articles = [];
      changed();
    },
  };
}
