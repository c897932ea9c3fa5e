import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";

/** What the command says, and its exit code. */
function said(
  command: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      "npm",
      ["run", "--silent", command, "--", ...args],
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
