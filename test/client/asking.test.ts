import { describe, expect, it } from "vitest";
import { createSearching } from "../../client/searching.ts";
import { CLOSED_SEARCH } from "../../client/panels/search.ts";
import { ApiError, type Api } from "../../client/api.ts";
import { NEIGHBOURS } from "../../client/operations.ts";
import { createQuestions } from "../../client/questions.ts";
import { createRecordPages } from "../../client/record-pages.ts";
import type { RecordsQuery } from "../../client/schema.generated.ts";
import { focusActor, START } from "../../client/state.ts";
import { createMemory } from "../../client/memory.ts";
import { createTokenKeeper } from "../../client/token.ts";
import { QUIET, type Ui } from "../../client/ui.ts";

const never = (): never => {
  throw new Error("This is not asked for here.");
};

const asked = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a server that takes changes with its token only", () => {
  const keeperFor = (right: string, ui: Ui = QUIET) => {
    const sent: (string | null)[] = [];
    const dialogs: Ui["dialog"][] = [];
    // Without a browser there is no storage: what is remembered lasts as long as the page.
    const memory = createMemory(() => localStorage);
    const api = {
      change: async () => {
        const token = memory.read("token");
        sent.push(token);
        if (token !== right)
          throw new ApiError("unauthorized", "With its token only.");
        return "kept";
      },
    } as unknown as Api;
    const keeper = createTokenKeeper(
      api,
      memory,
      () => ui,
      ({ dialog }) => void dialogs.push(dialog ?? null),
    );
    return { keeper, sent, dialogs };
  };

  it("is sent the change again with the token that a person gives, as often as it takes", async () => {
    const { keeper, sent, dialogs } = keeperFor("right");
    const change = keeper.change("mutation", {});
    await asked();
    keeper.given("wrong");
    await asked();
    keeper.given("right");
    expect(await change).toBe("kept");
    expect(sent).toEqual([null, "wrong", "right"]);
    expect(dialogs).toEqual(["token", null, "token", null]);
  });

  it("keeps what it has when nobody gives the token, and comes back to where it was", async () => {
    const { keeper, sent, dialogs } = keeperFor("right", {
      ...QUIET,
      dialog: "load",
    });
    const change = keeper.change("mutation", {});
    await asked();
    keeper.withheld();
    await expect(change).rejects.toThrow("With its token only.");
    expect(sent).toEqual([null]);
    expect(dialogs).toEqual(["token", "load"]);
  });
});

describe("the page's questions", () => {
  it("let go of an actor who is in focus no more, and of what kept their answer away", async () => {
    const api = {
      peek: () => undefined,
      ask: async (query: string) => {
        if (query === NEIGHBOURS)
          throw new ApiError("unreachable", "The server is away.");
        return await new Promise(() => undefined);
      },
    } as unknown as Api;
    const questions = createQuestions(api, () => undefined);
    questions.answer(focusActor(START, "person:a"), true);
    await asked();
    expect(questions.standing()).toBe("away");
    questions.answer(START, true);
    expect(questions.standing()).toBe("asking");
  });
});

describe("the records of the table", () => {
  const pageOf = (ids: readonly string[], next: string | null) =>
    ({
      events: {
        totalCount: 3,
        pageInfo: { hasNextPage: next !== null, endCursor: next },
        edges: ids.map((id) => ({ node: { id } })),
      },
      claims: {
        totalCount: 1,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [{ node: { id: "claim" } }],
      },
    }) as unknown as RecordsQuery;

  it("go on where they ended, with what has more alone", async () => {
    const asked: object[] = [];
    let value = pageOf(["one", "two"], "after two");
    let told = 0;
    const pages = createRecordPages(
      {
        ask: async (_query: string, variables: object) => {
          asked.push(variables);
          return { events: pageOf(["three"], null).events };
        },
        peek: never,
        change: never,
        forget: never,
      } as unknown as Api,
      {
        want: () => ({ value, stale: false, error: null }),
        now: () => ({ value, stale: false, error: null }),
        asks: never,
        retry: never,
      },
      () => (told += 1),
    );
    pages.want({});
    pages.more();
    pages.more();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(asked).toMatchObject([
      { events: "after two", withEvents: true, withClaims: false },
    ]);
    expect(told).toBe(1);
    const ids = (of: RecordsQuery | undefined) =>
      [...(of?.events?.edges ?? []), ...(of?.claims?.edges ?? [])].map(
        ({ node }) => node.id,
      );
    expect(ids(pages.now().value)).toEqual(["one", "two", "three", "claim"]);
    // Nothing more: nothing is asked for.
    pages.more();
    expect(asked).toHaveLength(1);
    // Another answer begins anew.
    value = pageOf(["other"], null);
    expect(ids(pages.now().value)).toEqual(["other", "claim"]);
  });
});

describe("the search as one types", () => {
  const searchThat = (answer: () => Promise<unknown>) => {
    let model = CLOSED_SEARCH;
    const actions = createSearching(
      { ask: answer } as unknown as Api,
      () => model,
      (next) => {
        model = next;
      },
      () => undefined,
    );
    return { actions, model: () => model };
  };
  const answered = () => new Promise((resolve) => setTimeout(resolve, 0));

  it("says that the server is away, and not that there is nothing", async () => {
    let away = true;
    const { actions, model } = searchThat(async () => {
      if (away) throw new ApiError("unreachable", "The server is away.");
      return { search: [] };
    });
    actions.type("Vey");
    await answered();
    expect(model()).toMatchObject({
      waiting: false,
      problem: "The server is away.",
    });
    away = false;
    actions.type("Vey ");
    await answered();
    expect(model()).toMatchObject({ waiting: false, problem: null });
  });
});
