import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { column, type Cell } from "../../server/export/column.ts";
import { csvRows, jsonRows } from "../../server/export/csv.ts";
import { element, escaped } from "../../server/export/xml.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", "a,b", 'q"q', "l\nl", "\r", "<&>\"'", "\t", "]]>"),
);

describe("a table", () => {
  const cells = fc.oneof(
    anyText.filter((text) => !/^[=+\-@\t\r\n]/.test(text)),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const columns = ["x", "y", "z"].map((name, index) =>
    column<readonly Cell[]>(name, "string", "", (row) => row[index] ?? null),
  );

  it("is written as csv-stringify writes it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cells, cells, cells), { minLength: 1 }),
        (rows) => {
          const expected = stringify(rows, {
            record_delimiter: "\r\n",
            quoted_match: /[\r\n]/,
            cast: { boolean: String },
          });
          expect(csvRows(columns, rows)).toBe(expected);
        },
      ),
    );
  });

  it("has a JSON object a line, with lists as lists", () => {
    const rows = [
      ["a\nb", 1, ["x", "y"]],
      [null, true, []],
    ];
    const lines = jsonRows(columns, rows).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { x: "a\nb", y: 1, z: ["x", "y"] },
      { x: null, y: true, z: [] },
    ]);
  });
});

// eslint-disable-next-line no-control-regex
const NOT_HOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

describe("XML", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
  });
  /** XML holds neither halves of surrogate pairs nor most control characters. */
  const holdable = (text: string) =>
    Buffer.from(text).toString().replace(NOT_HOLDABLE, "\ufffd");

  it("gives texts back as they were, in elements and attributes", () => {
    fc.assert(
      fc.property(anyText, anyText, (inside, beside) => {
        const xml = element("e", { beside, none: null }, escaped(inside));
        expect(XMLValidator.validate(xml)).toBe(true);
        const { e } = parser.parse(xml);
        const text: unknown = typeof e === "string" ? e : (e["#text"] ?? "");
        expect(text).toBe(holdable(inside));
        expect(e.beside).toBe(holdable(beside));
        expect(e).not.toHaveProperty("none");
      }),
    );
  });
});
