import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { readEvents } from "../../seed/extract/extract.ts";
import { listOf } from "../../seed/extract/text/lists.ts";
import { articleOf, resources } from "../support/text.ts";

setFlagsFromString("--allow-natives-syntax");
/** Whether two objects have one hidden class, so that code made for the first serves the second. */
const alike = runInNewContext("(a, b) => %HaveSameMap(a, b)") as (
  a: object,
  b: object,
) => boolean;

// Only code that has run some times is given what makes shapes of its own.
const { stage } = readEvents(
  articleOf(
    "Peru's foreign minister, Ana Ruiz, met Chile's president, Luis Paz, in Geneva in May. In June she will see Ben Obi in March 2027. He was in Paris in April 2025. She received telephone calls from Luis Paz. Ana Ruiz rang Ben Obi. ".repeat(
      30,
    ),
    { publishedOn: "2026-11-20" },
  ),
  resources,
);

describe("what is found in a text", () => {
  it.each([
    ["places", stage.places],
    ["mentions", stage.mentions],
    ["dates", stage.dates],
    ["sentences", stage.analysis.sentences],
    ["words", stage.analysis.sentences.flatMap(({ tokens }) => tokens)],
    ["stretches of time", stage.dates.map(({ when }) => when)],
  ])("has one shape for the engine: %s", (_, found) => {
    const [first, ...others] = found;
    expect(others).not.toHaveLength(0);
    for (const other of others)
      expect(alike(first as object, other)).toBe(true);
  });
});

describe("listOf", () => {
  const asked = ["Norway", "Peru"];
  const made = () => listOf(asked, (each) => ({ name: each }));

  it("makes lists of what each becomes, in their order", () => {
    expect(listOf(asked, (each, at) => `${each} ${at}`)).toEqual([
      "Norway 0",
      "Peru 1",
    ]);
    expect(listOf([], String)).toEqual([]);
  });

  // What `map` makes is of another kind once there is machine code of whoever calls it.
  it("makes them of one kind, compiled or not", () => {
    const prepare = runInNewContext(
      "(f) => %PrepareFunctionForOptimization(f)",
    ) as (f: unknown) => void;
    const compile = runInNewContext(
      "(f) => %OptimizeFunctionOnNextCall(f)",
    ) as (f: unknown) => void;
    const before = made();
    for (const each of [listOf, made]) prepare(each);
    made();
    for (const each of [listOf, made]) compile(each);
    expect(alike(before, made())).toBe(true);
  });
});
