import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licencesPage, runtimeLicences } from "./support/licences.ts";

const root = join(import.meta.dirname, "..");
const licences = runtimeLicences(root);

/** Permissive licences, and the two of data used as a dependency. */
const FINE =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|ODbL-1\.0|CC-BY-4\.0|MPL-2\.0)( (AND|OR) .*)?\)?$/;

describe("what runs with Demarche", () => {
  it("is permissively licensed", () => {
    expect(licences.length).toBeGreaterThan(20);
    expect(licences.filter(({ licence }) => !FINE.test(licence))).toEqual([]);
  });

  it("is listed with its licences", () => {
    expect(readFileSync(join(root, "docs/licences.md"), "utf8")).toBe(
      licencesPage(licences),
    );
  });
});
