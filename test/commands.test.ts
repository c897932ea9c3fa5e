import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

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
});
