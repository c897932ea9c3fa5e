import { compareText } from "./collections.ts";
import type { LinkRecord } from "./link.ts";
import { joinsReports } from "./reports.ts";

/** One pair for both orders of its ends. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/**
 * The links with those rejected that would bring together, over a third report, what a person says are two events.
 * The surest link joins first, so that the third stays with the one that it is more surely the same as.
 */
export function keptApart(
  links: readonly LinkRecord[],
  apart: ReadonlySet<string>,
): LinkRecord[] {
  if (apart.size === 0) return [...links];
  const groups = createGroups(apart);
  const severed = new Set(
    links
      .filter(joinsReports)
      .sort(surestFirst)
      .filter(({ from, to }) => !groups.join(from, to)),
  );
  return links.map((link) =>
    severed.has(link) ? { ...link, review: "REJECTED" } : link,
  );
}

/** What a person drew, then what one confirmed, then by confidence. */
function surestFirst(x: LinkRecord, y: LinkRecord): number {
  return (
    Number(y.by === "EDITOR") - Number(x.by === "EDITOR") ||
    Number(y.review === "CONFIRMED") - Number(x.review === "CONFIRMED") ||
    y.confidence - x.confidence ||
    compareText(x.id, y.id)
  );
}

/** Groups that grow by joining, unless that would put the two of a pair into one. */
function createGroups(apart: ReadonlySet<string>) {
  const enemies = new Map<string, string[]>();
  for (const pair of apart) {
    const [one = "", other = ""] = pair.split(" ");
    enemies.set(one, [...(enemies.get(one) ?? []), other]);
    enemies.set(other, [...(enemies.get(other) ?? []), one]);
  }
  const groupOf = new Map<string, Set<string>>();
  const at = (id: string): Set<string> => groupOf.get(id) ?? new Set([id]);
  const isAgainst = (some: Set<string>, others: Set<string>): boolean =>
    [...some].some((id) => enemies.get(id)?.some((one) => others.has(one)));
  return {
    /** False where it would, and nothing is joined. */
    join(from: string, to: string): boolean {
      const [one, other] = [at(from), at(to)];
      if (one === other) return true;
      const [less, more] = one.size < other.size ? [one, other] : [other, one];
      if (isAgainst(less, more)) return false;
      for (const id of less) more.add(id);
      // One that was alone until now is in no group yet.
      for (const id of [...less, from, to]) groupOf.set(id, more);
      return true;
    },
  };
}
