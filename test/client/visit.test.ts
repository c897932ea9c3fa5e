import { describe, expect, it } from "vitest";
import type { Api } from "../../client/api.ts";
import { createMemory } from "../../client/memory.ts";
import { createNews } from "../../client/news.ts";
import { visitIn, visitNow } from "../../client/visit.ts";

const HOUR = 3_600_000;

describe("a visit", () => {
  it("is the first where the browser knows of none, and has nothing before it", () => {
    const first = visitNow(visitIn(null), "7", HOUR);
    expect(first).toEqual({ since: null, left: HOUR, seen: "7", at: HOUR });
  });

  it("goes on for who is back soon, and begins anew after a while, at what was seen last", () => {
    const first = visitNow(null, "7", 0);
    const soon = visitNow(first, "8", HOUR / 4);
    expect(soon).toMatchObject({ since: null, seen: "8" });
    const later = visitNow(soon, "9", 3 * HOUR);
    expect(later).toMatchObject({ since: "8", left: HOUR / 4, seen: "9" });
    const reloaded = visitNow(later, "9", 3.1 * HOUR);
    expect(reloaded).toMatchObject({ since: "8", left: HOUR / 4 });
  });

  it.each(["", "{}", "[]", '{"since":1,"left":1,"seen":"1","at":1}', "3"])(
    "is none where the browser has %j",
    (text) => expect(visitIn(text)).toBeNull(),
  );
});

describe("what is new", () => {
  const articles = [{ id: "article:a", events: [], claims: [] }];
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  const visitAt = (memory: ReturnType<typeof createMemory>, at: number) => {
    const asked: unknown[] = [];
    const api = {
      ask: async (_query: string, variables: unknown) => {
        asked.push(variables);
        return { changesSince: { articles } };
      },
    } as unknown as Api;
    const news = createNews(
      api,
      memory,
      () => at,
      () => undefined,
    );
    return { asked, news };
  };

  it("is asked for once, since what the last visit saw, and is told until it is looked at", async () => {
    const memory = createMemory(() => localStorage);
    const first = visitAt(memory, 0);
    first.news.see("7");
    await settle();
    expect(first.asked).toEqual([]);
    const second = visitAt(memory, 2 * HOUR);
    second.news.see("9");
    second.news.see("9");
    await settle();
    expect(second.asked).toEqual([{ revision: "7", first: 100 }]);
    expect(second.news.now()?.articles).toEqual(articles);
    second.news.dismiss();
    expect(second.news.now()).toBeNull();
    const reloaded = visitAt(memory, 2.1 * HOUR);
    reloaded.news.see("9");
    await settle();
    expect(reloaded.asked).toEqual([]);
  });

  it("is nothing where the graph is as it was", async () => {
    const memory = createMemory(() => localStorage);
    visitAt(memory, 0).news.see("7");
    const { asked, news } = visitAt(memory, 2 * HOUR);
    news.see("7");
    await settle();
    expect([asked, news.now()]).toEqual([[], null]);
  });
});
