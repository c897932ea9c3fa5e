import { ApiError, type Api } from "./api.ts";
import type { Memory } from "./memory.ts";
import type { Ui } from "./ui.ts";

/**
 * A server with an AUTH_TOKEN takes changes with it alone: a person is asked for it when the first change is
 * refused, it is kept in this browser, and the change is sent again.
 */
export interface TokenKeeper {
  readonly change: Api["change"];
  readonly given: (token: string) => void;
  readonly withheld: () => void;
}

export function createTokenKeeper(
  api: Api,
  memory: Pick<Memory, "write">,
  ui: () => Ui,
  set: (change: Partial<Ui>) => void,
): TokenKeeper {
  let answer: ((given: boolean) => void) | null = null;
  let before: Ui["dialog"] = null;

  const asked = (): Promise<boolean> =>
    new Promise((resolve) => {
      // Of several that wait, the last is asked about.
      answer?.(false);
      answer = resolve;
      if (ui().dialog !== "token") before = ui().dialog;
      set({ dialog: "token" });
    });

  const close = (given: boolean): void => {
    const told = answer;
    answer = null;
    set({ dialog: before });
    told?.(given);
  };

  return {
    change: async <T>(mutation: string, variables: object): Promise<T> => {
      for (;;)
        try {
          return await api.change<T>(mutation, variables);
        } catch (error) {
          const lacking =
            error instanceof ApiError && error.kind === "unauthorized";
          if (!lacking || !(await asked())) throw error;
        }
    },
    given: (token) => {
      memory.write("token", token);
      close(true);
    },
    withheld: () => close(false),
  };
}
