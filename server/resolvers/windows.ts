import type { Window } from "../domain/dates.ts";
import type { RecordFilter } from "../domain/filter.ts";
import { BadInput } from "../errors.ts";
import { normalizeWindow } from "../filter-input.ts";

/** Both windows of a comparison, each with both ends open at most on one side. */
export function windowsOf(args: {
  before: unknown;
  after: unknown;
}): [Window, Window] {
  return [args.before, args.after].map((spec, index) => {
    const at = index === 0 ? "before" : "after";
    const window = normalizeWindow(spec, at);
    if (window !== null) return window;
    throw new BadInput(
      `\`${at}\` must have \`from\` or \`to\`, not neither: a comparison needs two windows.`,
    );
  }) as [Window, Window];
}

/** The filter for one window of a comparison: undated records are in none unless asked for. */
export const within = (filter: RecordFilter, during: Window): RecordFilter => ({
  ...filter,
  during,
});

/** Periods too short for the time they cut are the caller's mistake. */
export async function inBuckets<T>(make: () => T | Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof RangeError)
      throw new BadInput(`\`bucket\` is too short. ${error.message}`);
    throw error;
  }
}
