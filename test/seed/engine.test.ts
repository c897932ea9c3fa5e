import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { patienceOf } from "../../seed/engine.js";

describe("what is asked of the engine", () => {
  it("is asked of the engines that it was measured on, and of no later one", () => {
    expect(patienceOf("11.3.244.8-node.30")).toContainEqual(
      expect.stringMatching(/^--interrupt-budget=\d+$/),
    );
    expect(patienceOf("12.4.254.21-node.26")).toEqual([]);
    expect(patienceOf("13.6.233.10-node.20")).toEqual([]);
  });

  it("is something that this engine knows", () => {
    const known = execFileSync(process.execPath, ["--v8-options"], {
      encoding: "utf8",
    });
    for (const flag of [
      ...patienceOf(process.versions.v8),
      ...onCommandLine("seed"),
      ...onCommandLine("extract"),
    ])
      expect(known).toContain(
        (flag.split("=")[0] as string).replace("--no-", "--"),
      );
  });

  it("is asked at the very beginning where the engine may not find it changed", () => {
    expect(onCommandLine("seed")).toHaveLength(2);
    expect(onCommandLine("extract")).toEqual(onCommandLine("seed"));
    for (const version of ["11.3.244.8-node.30", process.versions.v8])
      expect(patienceOf(version).join(" ")).not.toContain("inline");
  });
});

function onCommandLine(script: "seed" | "extract"): string[] {
  return manifest.scripts[script]
    .split(" ")
    .filter((word) => word.startsWith("--"));
}
