import type { Citation } from "../domain/article.ts";
import type { LinkRecord } from "../domain/link.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import type { ReportsRecord, Snapshot } from "../store/store.ts";

/** A record with what stands in other places of the graph and belongs into its row. */
export interface RecordRow<R extends EventOrClaimRecord> {
  readonly record: R;
  readonly article: Citation | null;
  readonly reports: ReportsRecord;
  readonly links: readonly LinkRecord[];
  readonly name: (actor: string) => string;
}

/** Fetches what rows need: four questions for all of them. */
export async function recordRows<R extends EventOrClaimRecord>(
  records: readonly R[],
  graph: Snapshot,
): Promise<RecordRow<R>[]> {
  const ids = records.map(({ id }) => id);
  const [articles, reports, links, actors] = await Promise.all([
    found(
      records.map(({ article }) => article),
      graph.citationsById,
    ),
    graph.reportsOf(ids),
    graph.linksOf(ids),
    found(records.flatMap(actorsIn), graph.actorsById),
  ]);
  return records.map((record, index) => ({
    record,
    article: articles.get(record.article) ?? null,
    reports: reports[index] ?? { reports: 1, sources: 1, sameAs: [] },
    links: links[index] ?? [],
    name: (actor) => actors.get(actor)?.name ?? actor,
  }));
}

/** What is known of the ids, each asked for once. */
export async function found<T>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<readonly (T | null)[]>,
): Promise<Map<string, T>> {
  const distinct = [...new Set(ids)];
  const known = await ask(distinct);
  return new Map(
    distinct.flatMap((id, index) => {
      const one = known[index] ?? null;
      return one === null ? [] : [[id, one] as const];
    }),
  );
}

function actorsIn(record: EventOrClaimRecord): string[] {
  return "participants" in record
    ? record.participants.map(({ actor }) => actor)
    : [...record.speakers, ...record.targets];
}
