import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqliteStore } from "../server/store/sqlite/store.ts";
import { harbour } from "./support/harbour.ts";

/** What the command says, and its exit code. */
function said(
  command: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  return saidIn({}, command, ...args);
}

function saidIn(
  settings: Readonly<Record<string, string>>,
  command: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      "npm",
      ["run", "--silent", command, "--", ...args],
      { env: { ...process.env, ...settings } },
      (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

describe.each([
  "seed",
  "extract",
  "correct",
  "audit",
  "export",
  "import",
  "backup",
  "neo4j",
  "train",
  "measure",
  "bench",
  "crash",
  "screenshots",
  "codegen",
  "docs:api",
  "docs:licences",
])("npm run %s", { timeout: 120_000 }, (command) => {
  it("tells how it is used", async () => {
    const { code, out } = await said(command, "--help");
    expect(out).toContain(`npm run ${command}`);
    expect(code).toBe(0);
  });

  it("does nothing where it is given an option that it does not have", async () => {
    const { code, out, err } = await said(command, "--everything");
    expect(err).toContain("Unknown option '--everything'.");
    expect(err).toContain(`npm run ${command}`);
    expect(out).toBe("");
    expect(code).toBe(2);
  });
});

describe("npm start", { timeout: 120_000 }, () => {
  it("tells how it is used, and starts nothing where it is told what it does not take", async () => {
    expect((await said("start", "--help")).out).toContain("usage: npm start");
    const { code, out, err } = await said("start", "--port=5000");
    expect(err).toContain('What is "--port=5000" for?');
    expect(err).toContain("PORT=0");
    expect(out).toBe("");
    expect(code).toBe(2);
  });
});

describe.each([
  ["seed", "x.txt"],
  ["correct", "--list"],
  ["export", "x.jsonl"],
])("npm run %s", { timeout: 120_000 }, (...command) => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-commands-"));
  beforeAll(() =>
    writeFileSync(join(folder, "demarche.sqlite"), "no store".repeat(2_000)),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [{ DATA_DIR: folder }, `The store ${join(folder, "demarche.sqlite")} is`],
    [{ PORT: "harbour" }, "PORT must be a whole number"],
  ])(
    "says what is wrong around it and no more: %o",
    async (settings, words) => {
      const { code, out, err } = await saidIn(settings, ...command);
      expect(err).toContain(words);
      expect(err).not.toMatch(/\bat .+:\d+|usage:/);
      expect(out).toBe("");
      expect(code).toBe(2);
    },
  );
});

describe("npm run audit", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-commands-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["many", /--sample must be a whole number from 1 on, not "many"/],
    ["5", /nothing to audit: the store holds no record of an article/],
  ])("says why it draws no sample of %s", async (size, words) => {
    const settings = { DATA_DIR: folder };
    const { code, out, err } = await saidIn(
      settings,
      "audit",
      "--sample",
      size,
      "--out",
      join(folder, "sheets"),
    );
    expect(err).toMatch(words);
    expect(out).toBe("");
    expect(code).toBe(2);
  });
});

describe("npm run correct", { timeout: 120_000 }, () => {
  it("asks who decides and why", async () => {
    const { code, out, err } = await said(
      "correct",
      "renameActor",
      "{}",
      "--by",
      "Ann",
    );
    expect(err).toContain("--by says who decides, --reason says why");
    expect(err).toContain("usage: npm run correct");
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  const decide = (act: string, fields: object, settings = {}) =>
    saidIn(
      settings,
      "correct",
      act,
      JSON.stringify(fields),
      "--by",
      "Ann",
      "--reason",
      "the\nletter",
    );

  it.each([
    [
      "setCountry",
      { actor: "person:anna-berg", contry: "country:nor" },
      [
        'Field "contry" is not defined by type "SetCountry". Did you mean "country"?',
        "setCountry takes actor: ID!, country: ID",
      ],
    ],
    ["setCountry", [], ["`setCountry`: Expected type"]],
    [
      "renameActor",
      { actor: "person:anna-berg" },
      ['Field "name" of required type "String!" was not provided.'],
    ],
    ["setCountri", {}, ['There is no act "setCountri": there are mergeActors']],
  ])(
    "overlooks nothing of what is decided: %s %j",
    async (act, fields, words) => {
      const { code, out, err } = await decide(act, fields);
      for (const one of words) expect(err).toContain(one);
      expect(out).toBe("");
      expect(code).toBe(2);
    },
  );

  it("lists what was decided in words under a head, or as JSON for programs", async () => {
    const folder = mkdtempSync(join(tmpdir(), "demarche-commands-"));
    const settings = { DATA_DIR: folder };
    const store = openSqliteStore(join(folder, "demarche.sqlite"));
    await store.ready();
    await store.write(harbour);
    await store.close();
    await decide(
      "setCountry",
      { actor: "person:jon-karl", country: null },
      settings,
    );
    const { out } = await saidIn(settings, "correct", "--list");
    const [head, row, ...more] = out.split("\n");
    expect(head).toMatch(/^ID +WHEN +STATE +BY +WHAT +WHY$/);
    expect(row).toMatch(
      /^correction:\w+  \S+ \d\d:\d\d  in force  Ann  Jón Karl acts for no country  the letter$/,
    );
    expect(more).toEqual([""]);
    const { out: json } = await saidIn(settings, "correct", "--list", "--json");
    expect(JSON.parse(json)).toMatchObject({
      by: "Ann",
      act: { kind: "SET_COUNTRY", actor: "person:jon-karl", country: null },
    });
    rmSync(folder, { recursive: true });
  });
});
