/** The page held to axe's rules of accessibility. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What keeps somebody from using the page. */
export interface Barrier {
  readonly id: string;
  readonly where: readonly string[];
  readonly why: string | undefined;
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly failureSummary: string;
  }[];
}

type WithAxe = typeof globalThis & {
  axe: {
    run: (options: object) => Promise<{ violations: readonly Violation[] }>;
  };
};

/** What axe finds on the page as it is now, of some weight; light advice is left out. By all its rules, or by these. */
export async function barriersOn(
  page: Page,
  rules?: readonly string[],
): Promise<Barrier[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (only) =>
      (
        await (globalThis as WithAxe).axe.run(
          only === null ? {} : { runOnly: only },
        )
      ).violations,
    rules ?? null,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({
      id,
      where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
      why: nodes[0]?.failureSummary,
    }));
}
