import { describe, expect, it } from "vitest";
import { read } from "../claims/support.ts";

const speaker = (text: string): string | undefined => {
  const { claims, actors } = read(text);
  const [id] = claims[0]?.speakers ?? [];
  return actors.find((actor) => actor.id === id)?.name;
};

describe("a council that the list has as another's", () => {
  it.each([
    ["The AU's Peace and Security Council said it was over.", "AU"],
    [
      "The African Union Peace and Security Council said it was over.",
      "African Union",
    ],
    ["Turkey's National Security Council said it was over.", "Turkey"],
  ])("is its owner: %s", (text, name) => {
    expect(speaker(text)).toBe(name);
  });

  it.each([
    [
      "The UN's Security Council said it was over.",
      "United Nations Security Council",
    ],
    [
      "Brazil and the Security Council left. The Security Council said it was over.",
      "United Nations Security Council",
    ],
    ["Kenya's Supreme Court said it was over.", "Supreme Court"],
  ])("is itself where the name is its own: %s", (text, name) => {
    expect(speaker(text)).toBe(name);
  });
});
