import { parse as parseCsv } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows } from "../../server/export/csv.ts";
import { column } from "../../server/export/column.ts";
import { EXPORT_NAMES } from "../../server/export/route.ts";
import { openTestApp } from "../support/app.ts";
import {
  actor,
  article,
  claim,
  event,
  evidence,
  on,
  reading,
} from "../support/records.ts";

describe("what a hostile article says", () => {
  const HOSTILE = `=HYPERLINK("http://evil")<script>alert("1")</script>]]>&'\u0007\ud800, "x"\r\n;+1`;
  const hostile = reading(
    article("hostile", {
      title: HOSTILE,
      publisher: HOSTILE,
      url: `https://x.example/${encodeURIComponent(HOSTILE.replace("\ud800", ""))}`,
      publishedOn: "2024-01-01",
      text: HOSTILE,
    }),
    {
      actors: [
        actor("person:a", {
          name: HOSTILE,
          aliases: [HOSTILE, "plain; not two"],
        }),
        actor("person:b", { name: "@SUM(A1)" }),
      ],
      events: [
        event("e", ["person:a", "person:b"], {
          title: HOSTILE,
          topics: [HOSTILE],
          when: on("2024-01-01"),
          evidence: [evidence(HOSTILE)],
        }),
      ],
      claims: [
        claim("c", "person:a", "person:b", {
          text: HOSTILE,
          evidence: [evidence(HOSTILE)],
        }),
      ],
    },
  );

  it.each(EXPORT_NAMES)("runs nowhere, out of %s", async (name) => {
    const app = await openTestApp([hostile]);
    const sides = name.startsWith("evolution")
      ? "?sideA=person:a&sideB=person:b"
      : "";
    const response = await app.get(`/export/${name}${sides}`);
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).not.toContain("html");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    if (name.endsWith(".csv")) {
      const cells: string[] = parseCsv(body).flat();
      // Negative numbers are numbers; anything else must not begin as a formula does.
      expect(
        cells.filter(
          (cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)),
        ),
      ).toEqual([]);
    }
    if (name.endsWith(".jsonl"))
      for (const line of body.trim().split("\n")) JSON.parse(line);
    if (name.endsWith("ml") || name.endsWith("gexf")) {
      expect(XMLValidator.validate(body)).toBe(true);
      expect(body).not.toContain("<script");
      expect(body).not.toContain("\u0007");
    }
    await app.close();
  });

  it("comes back out of a CSV cell as it was, but for the mark that disarms it", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: "binary" }),
            fc.constantFrom("=1+1", "-x", "a,b", 'q"q', "l\nl", "\r"),
          ),
          { minLength: 1 },
        ),
        (texts) => {
          const csv = csvRows(
            [
              column<string>("x", "string", "", (one) => one),
              column<string>("y", "string", "", () => "|"),
            ],
            texts,
          );
          const cells = (parseCsv(csv) as string[][]).map(([cell]) => cell);
          expect(cells).toEqual(
            texts.map((one) => (/^[=+\-@\t\r\n]/.test(one) ? `'${one}` : one)),
          );
        },
      ),
    );
  });
});
