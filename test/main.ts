/**
 * `npm test`: types, lint, format and every test, in one word; the last line counts them.
 * What the machine lacks is named and skipped; with `CI=true` a skip fails.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const CHECKS: readonly (readonly [string, readonly string[]])[] = [
  ["types", ["tsc", "-p", "."]],
  ["lint", ["oxlint", "--quiet"]],
  ["format", ["prettier", "--check", "--log-level", "warn", "."]],
  ["page builds", ["vite", "build", "--logLevel", "warn"]],
];

function run(command: readonly string[]): number {
  const [name = "", ...args] = command;
  return (
    spawnSync("npx", ["--no-install", name, ...args], { stdio: "inherit" })
      .status ?? 1
  );
}

function checkAll(tally: Tally): void {
  for (const [label, command] of CHECKS) {
    const ok = run(command) === 0;
    console.log(`${ok ? "✓" : "✗"} ${label}`);
    if (ok) tally.passed++;
    else tally.failed++;
  }
}

/** Runs vitest with the arguments given and adds its counts; a run that ended without a report has failed. */
function testAll(tally: Tally, args: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "demarche-test-"));
  const report = join(folder, "report.json");
  const status = run([
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  try {
    const counts = JSON.parse(readFileSync(report, "utf8")) as Record<
      string,
      number
    >;
    tally.passed += counts["numPassedTests"] ?? 0;
    tally.failed += counts["numFailedTests"] ?? 0;
    tally.skipped +=
      (counts["numPendingTests"] ?? 0) + (counts["numTodoTests"] ?? 0);
    if (status !== 0 && counts["numFailedTests"] === 0)
      tally.failed += counts["numFailedTestSuites"] || 1;
  } catch {
    console.error("The test run ended without a report.");
    tally.failed++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
checkAll(tally);
testAll(tally, process.argv.slice(2));
console.log(
  `On Node ${process.version}, ${process.platform} ${process.arch}. Reasons for skipping stand above, with how to get what is missing.`,
);
if (process.env["CI"] === "true" && tally.skipped > 0)
  console.log("CI=true: a skipped test counts as a failure.");
console.log(
  `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`,
);
process.exitCode =
  tally.failed > 0 || (process.env["CI"] === "true" && tally.skipped > 0)
    ? 1
    : 0;
