import { describe, expect, it } from "vitest";
import lists from "../../../seed/lexicon/acts.json" with { type: "json" };
import { cameoCode, rootOf } from "../../../server/domain/cameo.ts";
import { intentOf } from "../../../seed/extract/events/intent.ts";
import {
  inClass,
  NEED,
  nounEntries,
  verbEntries,
} from "../../../seed/extract/events/lexicon.ts";

interface ActInList {
  readonly rule: string;
  readonly code: string;
  readonly irregular?: string;
  readonly object?: string;
  readonly subject?: string;
  readonly needs?: string;
}
const acts = lists.acts as readonly ActInList[];
const SPECIAL = [
  "ACTOR",
  "ACTOR COUNTRY",
  "ACTOR PERSON",
  "NONE",
  "ANY",
  "THING",
];

describe("the list of acts", () => {
  it("uses only codes that CAMEO has", () => {
    for (const { code, irregular = code, rule } of acts)
      for (const each of [code, irregular, intentOf(code)])
        expect(cameoCode(each), `${rule}: ${each}`).toBeDefined();
  });

  it("uses only classes of nouns that it defines", () => {
    const classes = { ...lists.classes, ...lists.moreClasses };
    const known = new Set([...Object.keys(classes), ...SPECIAL]);
    for (const { object = "NONE", subject = "NONE", rule } of acts)
      for (const name of [...object.split(", "), ...subject.split(", ")])
        expect(known.has(name), `${rule}: ${name}`).toBe(true);
  });

  it("has deeds for every root class from consulting to mass violence", () => {
    const roots = new Set(acts.map(({ code }) => rootOf(code)));
    for (const root of "04 05 06 07 08 09 14 15 16 17 18 19 20".split(" "))
      expect(roots.has(root), root).toBe(true);
  });

  it("gives every act a name of its own", () => {
    const names = acts.map(({ rule }) => rule);
    expect(new Set(names).size).toBe(names.length);
  });

  it("codes a planned act as intent to cooperate or as a threat", () => {
    expect(intentOf("040")).toBe("036");
    expect(intentOf("0841")).toBe("0353");
    expect(intentOf("163")).toBe("1312");
    expect(intentOf("190")).toBe("1384");
  });
});

describe("words of the list", () => {
  it("asks for no more than the list says: whoever has no recipient needs none", () => {
    const needsOf = (verb: string, rule: string) => [
      ...(verbEntries(verb).find(({ act }) => act.rule === rule)?.act.needs ??
        []),
    ];
    expect(needsOf("test-fire", "test weapons")).toEqual(["no recipient"]);
    expect(needsOf("fund", "fund")).toEqual(["recipient"]);
    const left = acts.map(({ needs = "" }) =>
      needs.replaceAll(NEED, "").trim(),
    );
    expect(left.filter((words) => words !== "")).toEqual([]);
  });

  it("tells a verb with its particle before the bare verb", () => {
    expect(verbEntries("call")[0]?.rest).not.toEqual([]);
    expect(verbEntries("no such verb")).toEqual([]);
  });

  it("asks for a noun's modifiers where the list has them", () => {
    expect(inClass("SANCTION", "sanction", [])).toBe(true);
    expect(inClass("SANCTION", "ban", ["travel"])).toBe(true);
    expect(inClass("SANCTION", "ban", [])).toBe(false);
    expect(inClass("NO CLASS", "sanction", [])).toBe(false);
    expect(
      nounEntries("strike").some(({ before }) => before[0] === "air"),
    ).toBe(true);
  });
});
