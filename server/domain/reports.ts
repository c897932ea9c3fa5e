import type { LinkRecord } from "./link.ts";

/** Whether the link says that both ends report one thing, so that they count once. */
export function joinsReports(link: LinkRecord): boolean {
  return (
    link.review !== "REJECTED" &&
    (link.kind === "SAME_EVENT" ||
      (link.kind === "REPEATS" && link.sameOccasion === true))
  );
}

/**
 * For each record the representative id of its group of reports: the least id of those that it is joined
 * with, directly or through others of the same set. Links to records outside the set join nothing.
 */
export function groupReports(
  records: Iterable<string>,
  links: Iterable<Pick<LinkRecord, "from" | "to">>,
): Map<string, string> {
  const parent = new Map<string, string>();
  for (const id of records) parent.set(id, id);
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root;) {
      root = up;
      up = parent.get(root);
    }
    parent.set(id, root);
    return root;
  };
  for (const { from, to } of links) {
    if (!parent.has(from) || !parent.has(to)) continue;
    const [x, y] = [rootOf(from), rootOf(to)];
    if (x < y) parent.set(y, x);
    else if (y < x) parent.set(x, y);
  }
  return new Map([...parent.keys()].map((id) => [id, rootOf(id)]));
}
