import { describe, expect, it } from "vitest";
import { COMMAND, seedOptions } from "../../seed/arguments.ts";
import { givenIn } from "../../server/command-line.ts";

const optionsOf = (...args: string[]) =>
  seedOptions(givenIn(args, COMMAND.options));

describe("the command line of loading", () => {
  it("takes paths and fills in the rest", () => {
    expect(
      optionsOf("news/", "--publisher", "Gazette", "--published", "2024-02-29"),
    ).toMatchObject({
      paths: ["news/"],
      format: "articles",
      publisher: "Gazette",
      published: "2024-02-29",
      dryRun: false,
      batch: 25,
    });
  });

  it("names everything that is wrong at once", () => {
    expect(() =>
      optionsOf("--format", "pdf", "--published", "2023-02-29", "--batch", "0"),
    ).toThrow(
      /--format must be one of[^]*"pdf"[^]*--published must be a day that exists[^]*"2023-02-29"[^]*PATH[^]*--batch/,
    );
  });

  it("takes nothing to read where it reads again what is known", () => {
    expect(optionsOf("--reread")).toMatchObject({ paths: [], reread: true });
    expect(() => optionsOf("--reread", "a.txt")).toThrow(
      '--reread reads what the store holds, and takes no PATH, not "a.txt"',
    );
    for (const other of [["--watch"], ["--format", "gdelt"]])
      expect(() => optionsOf("--reread", ...other)).toThrow(
        "--reread must stand without --watch and --format",
      );
  });

  it("wants a mapping for plain CSV", () => {
    expect(() => optionsOf("a.csv", "--format", "csv")).toThrow(
      "--mapping FILE",
    );
  });

  it("refuses an option that it does not know", () => {
    expect(() => optionsOf("a.txt", "--colour")).toThrow("--colour");
  });
});
