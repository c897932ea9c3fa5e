import { wordsOf } from "./api.ts";
import { becomes } from "./becomes.ts";
import { actOf, problemsOf } from "./draft-act.ts";
import {
  changeTo,
  choose,
  draftOf,
  fits,
  searchIn,
  type About,
  type Change,
  type Draft,
} from "./draft.ts";
import { CORRECT, CORRECTIONS, UNDO_CORRECTION } from "./operations.ts";
import type { Page } from "./page.ts";
import { CLOSED_SEARCH, type SearchActions } from "./panels/search.ts";
import type {
  CorrectionsQuery,
  CorrectMutation,
  CorrectMutationVariables,
  UndoCorrectionMutation,
} from "./schema.generated.ts";
import { createSearching } from "./searching.ts";
import type { ViewState } from "./state.ts";
import { NO_LOG } from "./ui.ts";

/** Corrections of actors and records, and the list of all that were made: what the forms and the list can do. */
export interface Correcting {
  readonly draft: () => Draft | null;
  /** Opens the form about an actor or a record; null closes it. */
  readonly start: (about: About | null) => void;
  readonly change: (change: Change) => void;
  readonly edit: (change: Partial<Draft>) => void;
  readonly picking: SearchActions;
  readonly send: () => void;
  readonly list: () => void;
  readonly more: () => void;
  readonly show: (place: (state: ViewState) => ViewState) => void;
  readonly undo: (id: string) => void;
}

/** How many corrections are listed at a time. */
const LISTED = 50;

export function createCorrecting(page: Page): Correcting {
  const draft = (): Draft | null => page.ui().draft;
  const put = (step: (draft: Draft) => Draft): void => {
    const now = draft();
    if (now !== null) page.set({ draft: step(now) });
  };
  const edit = (change: Partial<Draft>): void =>
    put((now) => ({ ...now, ...change }));

  const send = (): void => {
    const now = draft();
    if (now === null || now.sending) return;
    const act = actOf(now);
    if (act === null) {
      edit({ problems: problemsOf(now) });
      return;
    }
    const [by, reason] = [now.by.trim(), now.why.trim()];
    const variables: CorrectMutationVariables = { input: { by, reason, act } };
    page.set({ name: by, draft: { ...now, sending: true, problems: [] } });
    page.change<CorrectMutation>(CORRECT, variables).then(
      ({ correct }) => {
        if (draft()?.about.id === now.about.id) page.set({ draft: null });
        const { change, other, about } = now;
        if (change === "merge" && other !== null)
          page.go((state) => becomes(state, about.id, other.id));
        // The form is gone: the keyboard stays where it was opened.
        page.regions.panel
          .querySelector<HTMLElement>(".correct summary")
          ?.focus();
        page.refresh();
        page.say(`Corrected: ${correct.summary}`);
      },
      (error: unknown) => edit({ sending: false, problems: [wordsOf(error)] }),
    );
  };

  const rowOf = (id: string): HTMLElement | null =>
    page.regions.over.querySelector(`[data-correction="${id}"]`);

  const ask = (after: string | null, then?: () => void): void => {
    const known = after === null ? [] : (page.ui().log.entries ?? []);
    // Not kept among the answers: other editors decide too.
    page.api
      .change<CorrectionsQuery>(CORRECTIONS, { first: LISTED, after })
      .then(
        ({ corrections: { nodes, pageInfo, totalCount } }) => {
          page.set({
            log: {
              entries: [...known, ...nodes],
              next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
              total: totalCount,
              error: null,
            },
          });
          then?.();
        },
        (error: unknown) =>
          page.set({ log: { ...page.ui().log, error: wordsOf(error) } }),
      );
  };

  return {
    draft,
    start: (about) =>
      page.set({
        draft: about === null ? null : draftOf(about, page.ui().name),
      }),
    change: (change) => put((now) => changeTo(now, change)),
    edit,
    picking: createSearching(
      page.api,
      () => draft()?.search ?? CLOSED_SEARCH,
      (search) => put((now) => searchIn(now, search)),
      ({ actor, event }) => {
        if (actor !== null) put((now) => choose(now, actor));
        if (event !== null)
          put((now) => choose(now, { id: event.id, name: event.title }));
      },
      (hit) => {
        const now = draft();
        return now !== null && fits(now, hit);
      },
    ),
    send,
    list: () => {
      page.set({ dialog: "corrections", log: NO_LOG });
      ask(null);
    },
    more: () => ask(page.ui().log.next),
    show: (place) => {
      page.set({ dialog: null });
      page.go(place);
    },
    undo: (id) => {
      page.change<UndoCorrectionMutation>(UNDO_CORRECTION, { id }).then(
        () => {
          page.refresh();
          page.say("The correction is taken back.");
          // Its button is gone: the keyboard stays on its row.
          ask(null, () => rowOf(id)?.focus());
        },
        (error: unknown) =>
          page.set({ log: { ...page.ui().log, error: wordsOf(error) } }),
      );
    },
  };
}
