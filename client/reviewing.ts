import { wordsOf } from "./api.ts";
import { CORRECT } from "./operations.ts";
import type { Page } from "./page.ts";
import type { Act } from "./draft.ts";
import type {
  CorrectMutation,
  CorrectMutationVariables,
  Review,
} from "./schema.generated.ts";

/** Confirming and rejecting: a correction of its own on the server, under the name of whoever decides. */
export interface Reviewing {
  readonly record: (id: string, review: Review) => void;
  readonly link: (link: string, record: string, review: Review) => void;
  /** Whether two events are one. */
  readonly sameEvent: (from: string, to: string, same: boolean) => void;
  /** The name is known now: what waited for it goes on. */
  readonly named: (name: string) => void;
}

export function createReviewing(page: Page): Reviewing {
  let waiting: (() => void) | null = null;

  const correct = (act: Act, said: string): void => {
    const by = page.ui().name;
    if (by === "") {
      waiting = () => correct(act, said);
      page.set({ dialog: "name" });
      return;
    }
    const variables: CorrectMutationVariables = {
      input: { by, reason: `${said} on the page, after reading`, act },
    };
    page.change<CorrectMutation>(CORRECT, variables).then(
      () => {
        page.say(said);
        page.refresh();
      },
      (error: unknown) => page.say(wordsOf(error)),
    );
  };

  const word = (review: Review): string =>
    review === "CONFIRMED" ? "Confirmed" : "Rejected";

  return {
    record: (record, review) =>
      correct({ reviewRecord: { record, review } }, word(review)),
    link: (link, record, review) =>
      correct({ reviewLink: { link, record, review } }, word(review)),
    sameEvent: (from, to, same) =>
      correct(
        { sameEvent: { from, to, same } },
        same ? "Kept as one event" : "Kept as two events",
      ),
    named: (name) => {
      page.memory.write("name", name);
      page.set({ name, dialog: null });
      const next = waiting;
      waiting = null;
      next?.();
    },
  };
}
