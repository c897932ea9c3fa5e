import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import type { Ledger } from "./ledger.ts";
import type { ArticleEntry } from "./rows.ts";

/** What has changed since the ledger's revision, records and links apart. */
export interface Changes {
  readonly articles: readonly ArticleEntry[];
  readonly actors: readonly ActorRecord[];
  /** Everybody of whom something changed, those without a name too. */
  readonly changedActors: readonly string[];
  readonly offices: ReadonlyMap<string, readonly OfficeRecord[]>;
  readonly removed: readonly string[];
}

/**
 * The articles whose records are to be counted anew: those that changed, and those whose records are counted
 * otherwise because of what changed elsewhere (a newer version, an original of a copy, whom an actor acts for).
 */
export function touchedArticles(ledger: Ledger, changes: Changes): Set<string> {
  const touched = new Set(changes.articles.map(({ id }) => id));
  const gone = new Set(changes.removed);
  for (const id of [...touched, ...gone]) {
    for (const entry of [
      ledger.articles.get(id),
      changes.articles.find((article) => article.id === id),
    ])
      if (entry?.supersedes != null) touched.add(entry.supersedes);
    addCopies(ledger, id, touched);
  }
  for (const actor of actingOtherwise(ledger, changes))
    for (const { article } of ledger.records.ofActor(actor))
      touched.add(article);
  return new Set(
    [...touched].filter(
      (id) =>
        !gone.has(id) || changes.articles.some((article) => article.id === id),
    ),
  );
}

function addCopies(ledger: Ledger, id: string, touched: Set<string>): void {
  for (const copy of ledger.copiedBy.get(id) ?? []) {
    if (touched.has(copy)) continue;
    touched.add(copy);
    addCopies(ledger, copy, touched);
  }
}

/** Known actors who from now on count for somebody else than before, and those who hold office of one who does. */
function actingOtherwise(ledger: Ledger, changes: Changes): Set<string> {
  const told = new Map(changes.actors.map((actor) => [actor.id, actor]));
  const otherwise = new Set<string>();
  for (const id of [...changes.changedActors, ...changes.removed]) {
    const before = signature(
      ledger.actors.get(id),
      ledger.offices.get(id) ?? [],
    );
    const after = signature(told.get(id), changes.offices.get(id) ?? []);
    if (before !== after) otherwise.add(id);
  }
  if (otherwise.size === 0) return otherwise;
  for (const [holder, offices] of ledger.offices)
    if (offices.some(({ of }) => otherwise.has(of))) otherwise.add(holder);
  return otherwise;
}

/** All that `actedFor` looks at, in one text. */
function signature(
  actor: ActorRecord | undefined,
  offices: readonly OfficeRecord[],
): string {
  const dated = offices
    .filter(({ from, to }) => from !== null || to !== null)
    .map(({ of, from, to }) => `${of} ${from} ${to}`);
  return JSON.stringify([
    actor?.kind,
    actor?.country,
    [...new Set(dated)].sort(),
    [...new Set(offices.map(({ of }) => of))].sort(),
  ]);
}
