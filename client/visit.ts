/** Visits of one browser, and at which revision each found the graph. Pure. */

/** One visit, as the browser keeps it. */
export interface Visit {
  /** The revision that the visit before left; null on the first one. */
  readonly since: string | null;
  /** When that was, in milliseconds. */
  readonly left: number;
  /** The revision that was seen last, and when. */
  readonly seen: string;
  readonly at: number;
}

/** Who comes back sooner has not been away: a page that is loaded anew, a second window. */
const PAUSE_MS = 30 * 60_000;

/** The visit that goes on or begins now. */
export function visitNow(kept: Visit | null, seen: string, at: number): Visit {
  if (kept === null) return { since: null, left: at, seen, at };
  return at - kept.at < PAUSE_MS
    ? { ...kept, seen, at }
    : { since: kept.seen, left: kept.at, seen, at };
}

/** The same visit once what was new has been looked at. */
export const caughtUp = (visit: Visit): Visit => ({
  ...visit,
  since: visit.seen,
  left: visit.at,
});

/** Null for what is no visit. */
export function visitIn(text: string | null): Visit | null {
  try {
    const { since, left, seen, at } = JSON.parse(text ?? "null") as Visit;
    const isOne =
      (since === null || typeof since === "string") &&
      typeof seen === "string" &&
      Number.isFinite(left) &&
      Number.isFinite(at);
    return isOne ? { since, left, seen, at } : null;
  } catch {
    return null;
  }
}
