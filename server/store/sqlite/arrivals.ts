import type { ChangeSince } from "../store.ts";
import type { Connection } from "./open.ts";
import type { FileView } from "./view.ts";

/** Keeps which articles came, or grew, with the revision; neighbours as one row. */
export function keepArrivals(
  db: Connection,
  articles: Iterable<number>,
  revision: number,
): void {
  const put = db.prepare("INSERT INTO arrival VALUES (?, ?, ?)");
  let least = 0;
  let greatest = 0;
  for (const n of [...articles].sort((x, y) => x - y)) {
    if (least > 0 && n === greatest + 1) greatest = n;
    else {
      if (least > 0) put.run(revision, least, greatest);
      [least, greatest] = [n, n];
    }
  }
  if (least > 0) put.run(revision, least, greatest);
}

/** The first articles that came, or grew, after the revision; none after what is no revision. */
export function changeSince(
  { db, graph }: FileView,
  revision: string,
  first: number,
): ChangeSince {
  const articles = db
    .prepare<[number, number], string>(
      `SELECT DISTINCT id FROM arrival JOIN article ON n BETWEEN least AND greatest
       WHERE revision > ? ORDER BY n LIMIT ?`,
    )
    .pluck()
    .all(/^\d+$/.test(revision) ? Number(revision) : Infinity, first);
  return { revision: String(graph.revision), articles };
}
