import { wordsOf, type Api } from "./api.ts";
import { SEARCH } from "./operations.ts";
import {
  CLOSED_SEARCH,
  type Hit,
  type SearchActions,
  type SearchModel,
} from "./panels/search.ts";
import { stepRound } from "./round.ts";
import type { SearchQuery } from "./schema.generated.ts";

/**
 * The search as one types: late answers are let go of, and a quick Enter waits for the first hit. Hits that
 * are not wanted are left out.
 */
export function createSearching(
  api: Api,
  get: () => SearchModel,
  set: (model: SearchModel) => void,
  follow: (hit: Hit) => void,
  wanted: (hit: Hit) => boolean = () => true,
): SearchActions {
  let eager = false;

  const choose = (hit: Hit): void => {
    eager = false;
    set(CLOSED_SEARCH);
    follow(hit);
  };

  const type = (text: string): void => {
    eager = false;
    if (text.trim() === "") {
      set({ ...CLOSED_SEARCH, text, open: true });
      return;
    }
    set({
      ...get(),
      text,
      active: -1,
      open: true,
      waiting: true,
      problem: null,
    });
    api.ask<SearchQuery>(SEARCH, { text: text.trim(), first: 12 }).then(
      ({ search }) => {
        if (get().text !== text) return;
        const hits = search.filter(wanted);
        const [first] = hits;
        if (eager && first !== undefined) choose(first);
        else set({ ...get(), hits, active: -1, waiting: false });
      },
      (error: unknown) => {
        const problem = wordsOf(error);
        if (get().text === text)
          set({ ...get(), hits: [], waiting: false, problem });
      },
    );
  };

  const key = (event: KeyboardEvent): void => {
    const { hits, active, open, waiting, text } = get();
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (hits.length === 0) return;
        const by = event.key === "ArrowDown" ? 1 : -1;
        const next = stepRound(active, by, hits.length);
        set({ ...get(), active: next, open: true });
        return;
      }
      case "Enter": {
        event.preventDefault();
        const hit = hits[Math.max(0, active)];
        if (hit !== undefined && !waiting) choose(hit);
        else if (text.trim() !== "") eager = true;
        return;
      }
      case "Escape":
        if (open && text !== "") event.stopPropagation();
        set(CLOSED_SEARCH);
        return;
    }
  };

  return {
    type,
    key,
    choose,
    leave: () => set({ ...get(), open: false }),
    enter: () => set({ ...get(), open: true }),
  };
}
