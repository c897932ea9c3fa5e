import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createReturning, type Standing } from "../../client/returning.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page whose every question ends as the server stands. */
function pageAt(begins: Standing) {
  const window = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), {
      visibilityState: "visible",
    }),
    setTimeout,
    clearTimeout,
  });
  const page = { standing: begins, tries: 0, back: 0, window };
  const see = createReturning(
    window as unknown as Window,
    () => {
      page.tries += 1;
      see("asking");
      see(page.standing);
    },
    () => (page.back += 1),
  );
  see(begins);
  return { page, see };
}

describe("a page whose server is away", () => {
  it("asks again after growing pauses, half a minute at most", () => {
    const { page } = pageAt("away");
    const triedBy = (seconds: number) => {
      vi.advanceTimersByTime(seconds * 1000);
      return page.tries;
    };
    expect([0.9, 0.1, 2, 4, 8, 15, 30, 30].map(triedBy)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it("stops when there is an answer, says so once, and begins anew the next time", () => {
    const { page, see } = pageAt("away");
    vi.advanceTimersByTime(3_000);
    page.standing = "here";
    vi.advanceTimersByTime(60_000);
    see("here");
    expect(page).toMatchObject({ tries: 3, back: 1 });
    page.standing = "away";
    see("away");
    vi.advanceTimersByTime(1_000);
    expect(page.tries).toBe(4);
  });

  it("does not take a question on its way for an answer", () => {
    const { page, see } = pageAt("away");
    see("asking");
    expect(page.back).toBe(0);
  });

  it.each(["focus", "online"])("asks again at once on %s", (what) => {
    const { page } = pageAt("away");
    vi.advanceTimersByTime(60_000);
    const before = page.tries;
    page.window.dispatchEvent(new Event(what));
    expect(page.tries).toBe(before + 1);
  });

  it("does not take it for coming back when the page is hidden", () => {
    const { page } = pageAt("away");
    page.window.document.visibilityState = "hidden";
    page.window.document.dispatchEvent(new Event("visibilitychange"));
    expect(page.tries).toBe(0);
    page.window.document.visibilityState = "visible";
    page.window.document.dispatchEvent(new Event("visibilitychange"));
    expect(page.tries).toBe(1);
  });

  it("asks nothing again as long as the server answers", () => {
    const { page } = pageAt("here");
    vi.advanceTimersByTime(60_000);
    page.window.dispatchEvent(new Event("focus"));
    expect(page).toMatchObject({ tries: 0, back: 0 });
  });
});
