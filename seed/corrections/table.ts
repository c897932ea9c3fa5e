/** Corrections as `npm run correct` lists them. */
import type { CorrectionRecord } from "../../server/domain/correction.ts";
import type { Loaders } from "../../server/loaders.ts";
import { summaryOf } from "../../server/resolvers/summary.ts";

const HEAD = ["ID", "WHEN", "STATE", "BY", "WHAT", "WHY"];

/** Corrections for people to read: a line each under a head, every column as wide as it must be. */
export async function tableOf(
  corrections: readonly CorrectionRecord[],
  loaders: Loaders,
): Promise<string[]> {
  const rows = await Promise.all(
    corrections.map(async (one) =>
      [
        one.id,
        `${one.at.slice(0, 10)} ${one.at.slice(11, 16)}`,
        stateOf(one),
        one.by,
        await summaryOf(one.act, loaders),
        one.reason,
      ].map(onOneLine),
    ),
  );
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function stateOf({ undone, attached }: CorrectionRecord): string {
  if (undone) return "undone";
  return attached ? "in force" : "unattached";
}

const BREAKS = /[\s\p{Cc}]+/gu;

/** Whatever people wrote: a terminal is not told to do something by it. */
const onOneLine = (text: string): string => text.replace(BREAKS, " ");
