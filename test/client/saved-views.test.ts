import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fileOf,
  joined,
  renamed,
  viewsOf,
  withView,
  without,
} from "../../client/views/saved.ts";

const hale = { name: "Hale", address: "?v=1&actor=person:morgan-hale" };
const ties = { name: "Ties", address: "?v=1&view=table" };

describe("saved views", () => {
  it("have one name each: the newer takes the place of the older, and no other can be called so", () => {
    const newer = { ...hale, address: "?v=1&actor=person:tristan-vey" };
    expect(withView([hale, ties], newer)).toEqual([newer, ties]);
    expect(renamed([hale, ties], "Hale", "Ties")).toBeNull();
    expect(renamed([hale, ties], "Hale", "Hale")).toEqual([hale, ties]);
    expect(renamed([hale, ties], "Ties", "All")?.[1]?.name).toBe("All");
    expect(without([hale, ties], "Hale")).toEqual([ties]);
  });

  it("of a file come beside those that are there, each once, with a number where the name is taken", () => {
    const other = { ...hale, address: "" };
    const all = joined([hale], [hale, other, ties]);
    expect(all).toEqual([hale, { ...other, name: "Hale (2)" }, ties]);
    expect(joined(all, [hale, other, ties])).toEqual(all);
  });

  it("come back from a file as they went in", () => {
    expect(viewsOf(fileOf([hale, ties]))).toEqual([hale, ties]);
    expect(viewsOf(fileOf([]))).toEqual([]);
  });

  it.each(["", "[]", "{}", '{"demarcheViews":2,"views":[]}', "no JSON"])(
    "are not in %j",
    (text) => expect(viewsOf(text)).toBeNull(),
  );

  it("lead nowhere but to views of this page, whatever a file holds", () => {
    const view = fc.record({
      name: fc.anything(),
      address: fc.oneof(
        fc.anything(),
        fc.string(),
        fc.constantFrom("javascript:alert(1)", "//evil.example/?v=1"),
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(view, fc.anything())), (views) => {
        const text = JSON.stringify({ demarcheViews: 1, views });
        for (const { name, address } of viewsOf(text) ?? []) {
          expect(name).not.toBe("");
          expect(address).toMatch(/^(\?v=1&.*)?$/);
        }
      }),
    );
  });
});
