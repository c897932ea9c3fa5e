import type { ActorRecord, OfficeRecord } from "../../../domain/actor.ts";
import type { Corrections } from "../../../domain/corrections.ts";
import { articlesNaming } from "../../columns/naming.ts";
import type { Editing } from "./editing.ts";
import type { Ledger } from "./ledger.ts";
import type { People, PeopleAsRead } from "./people.ts";
import type { ArticleEntry } from "./rows.ts";

/** What has changed since the ledger's revision, records and links apart. */
export interface Changes {
  readonly articles: readonly ArticleEntry[];
  /** Ids of articles and actors that are there no more. */
  readonly removed: readonly string[];
  readonly changedActors: readonly string[];
  readonly peopleAsRead: PeopleAsRead;
  readonly editing: Editing;
  readonly people: People;
}

/**
 * The articles whose records are to be counted anew: those that changed, and those whose records are counted
 * otherwise because of what changed elsewhere (the original of a copy, whom an actor acts for, what an editor decided).
 */
export function touchedArticles(ledger: Ledger, changes: Changes): Set<string> {
  const fresh = new Map(changes.articles.map((entry) => [entry.id, entry]));
  const gone = new Set(changes.removed);
  const touched = new Set(fresh.keys());
  for (const id of new Set([...fresh.keys(), ...gone]))
    addCopies(ledger, id, touched);
  addNaming(ledger, actingOtherwise(ledger, changes), touched);
  if (ledger.editing !== changes.editing)
    addEdited(ledger, changes.editing.corrections, touched);
  return new Set([...touched].filter((id) => !gone.has(id) || fresh.has(id)));
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
  const { people, editing } = changes;
  const { merged } = editing.corrections;
  const told = [...changes.changedActors, ...changes.removed];
  const among =
    ledger.editing === editing
      ? told.flatMap((id) => [id, merged.get(id) ?? id])
      : [
          ...ledger.actors.keys(),
          ...people.actors.keys(),
          ...people.offices.keys(),
        ];
  const otherwise = new Set(
    among.filter((id) => signature(ledger, id) !== signature(people, id)),
  );
  if (otherwise.size === 0) return otherwise;
  for (const [holder, offices] of people.offices)
    if (offices.some(({ of }) => otherwise.has(of))) otherwise.add(holder);
  return otherwise;
}

/** All that `actedFor` looks at, in one text. */
function signature({ actors, offices }: People, id: string): string {
  const actor: ActorRecord | undefined = actors.get(id);
  const held: readonly OfficeRecord[] = offices.get(id) ?? [];
  const dated = held
    .filter(({ from, to }) => from !== null || to !== null)
    .map(({ of, from, to }) => `${of} ${from} ${to}`);
  return JSON.stringify([
    actor?.kind,
    actor?.country,
    [...new Set(dated)].sort(),
    [...new Set(held.map(({ of }) => of))].sort(),
  ]);
}

/** The articles of whose records an editor has decided something else than before. */
function addEdited(
  ledger: Ledger,
  after: Corrections,
  touched: Set<string>,
): void {
  const before = ledger.editing.corrections;
  const { graph, slots, articles } = ledger.records;
  for (const article of differing(before.splits, after.splits))
    touched.add(article);
  for (const id of [
    ...differing(before.reviews, after.reviews),
    ...differing(before.edits, after.edits),
  ]) {
    const slot = slots.get(id);
    if (slot === undefined) continue;
    touched.add(articles.at(graph.columns.article[slot] ?? 0));
  }
  const merged = new Set(
    differing(before.merged, after.merged).flatMap((id) => [
      id,
      before.merged.get(id) ?? id,
    ]),
  );
  addNaming(ledger, merged, touched);
}

/** The articles whose records name one of the actors, or lean on them. */
function addNaming(
  { records: { graph, articles } }: Ledger,
  actors: ReadonlySet<string>,
  touched: Set<string>,
): void {
  for (const number of articlesNaming(graph, [...actors]))
    touched.add(articles.at(number));
}

/** The keys under which the two have not the same. */
function differing(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => text(before.get(key)) !== text(after.get(key)),
  );
}

function text(value: unknown): string {
  return JSON.stringify(value instanceof Map ? [...value] : (value ?? null));
}
