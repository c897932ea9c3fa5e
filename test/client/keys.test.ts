import { describe, expect, it } from "vitest";
import { createHistory } from "../../client/history.ts";
import { KEYS } from "../../client/keys.ts";
import { stepRound } from "../../client/round.ts";
import { selectActor, START } from "../../client/state.ts";

describe("keys", () => {
  it("have one meaning each", () => {
    const keys = KEYS.map((one) => one.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ["begin with the first", -1, 1, 3, 0],
    ["begin with the last, backwards", -1, -1, 3, 2],
    ["go on with the first after the last", 2, 1, 3, 0],
    ["go on with the last before the first", 0, -1, 3, 2],
    ["stay where there is one alone", 0, -1, 1, 0],
    ["find the only one, backwards", -1, -1, 1, 0],
  ] as const)("that go through a list %s", (_, at, by, count, next) => {
    expect(stepRound(at, by, count)).toBe(next);
  });
});

describe("undo", () => {
  /** A browser's history that tells how often one went back. */
  const browser = () => {
    let backs = 0;
    const window = Object.assign(new EventTarget(), {
      location: { search: "", pathname: "/", origin: "http://localhost" },
      history: {
        state: null,
        replaceState: () => undefined,
        pushState: () => undefined,
        back: () => (backs += 1),
      },
    });
    const history = createHistory(window as unknown as Window, () => undefined);
    return { history, backs: () => backs };
  };

  it("takes back a step", () => {
    const { history, backs } = browser();
    history.go(selectActor(START, "person:a"), "push");
    history.undo();
    expect(backs()).toBe(1);
  });

  it("does not leave the page where there is no step to take back", () => {
    const { history, backs } = browser();
    history.undo();
    history.go(selectActor(START, "person:a"), "replace");
    history.undo();
    expect(backs()).toBe(0);
  });
});
