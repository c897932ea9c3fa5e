import { describe, expect, it } from "vitest";
import {
  exportLines,
  FORMAT,
  importLines,
} from "../../seed/transfer/format.ts";
import type { DumpLine } from "../../server/store/store.ts";
import { article, claim, reading } from "../support/records.ts";

const header = {
  type: "header",
  format: FORMAT,
  exportedAt: "2026-05-01T00:00:00.000Z",
  revision: "1",
  reader: "none",
  codebook: "none",
} as const;

async function* eachOf<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const told = (...lines: unknown[]) =>
  all(importLines(eachOf(lines.map((line) => JSON.stringify(line)))));

describe("an export", () => {
  it("comes in as it went out, blank lines aside", async () => {
    const lines: DumpLine[] = [
      {
        type: "reading",
        value: reading(article("toll"), {
          claims: [claim("toll", "person:ana", "country:chl")],
        }),
      },
    ];
    const written = await all(exportLines(header, eachOf(lines)));
    expect(await all(importLines(eachOf([...written, ""])))).toEqual(lines);
  });

  it.each([
    [[], "The file is empty"],
    [[{ type: "reading" }], 'Line 1 must be the header of format "demarche'],
    [
      [header, { type: "poem" }],
      'Line 2 must be a reading or a correction, not "poem"',
    ],
    [[header, null], "Line 2 must be a reading or a correction, not neither"],
    [
      [header, { type: "reading", value: { article: {}, events: null } }],
      "Line 2 must be a reading as `npm run export` writes it, and lacks actors, offices, events, claims, links.",
    ],
    [
      [header, { type: "correction", value: null }],
      "Line 2 must be a correction as `npm run export` writes it, and lacks id, act, by, at.",
    ],
  ])(
    "is refused by line and reason where it is none: %j",
    async (lines, why) => {
      await expect(told(...lines)).rejects.toThrow(why);
    },
  );

  it("is refused where a line is no JSON", async () => {
    const lines = [JSON.stringify(header), "{"];
    await expect(all(importLines(eachOf(lines)))).rejects.toThrow(
      'Line 2 is not JSON: "{"',
    );
  });
});
