import type { ActorRecord } from "../domain/actor.ts";
import type { ArticleRecord } from "../domain/article.ts";
import type { LinkRecord } from "../domain/link.ts";
import type { EventOrClaimRecord } from "../domain/tie.ts";
import type { Loaders } from "../loaders.ts";
import type { ReportsRecord } from "../store/store.ts";

/** A record with what stands in other places of the graph and belongs into its row. */
export interface RecordRow<R extends EventOrClaimRecord> {
  readonly record: R;
  readonly article: ArticleRecord | null;
  readonly reports: ReportsRecord;
  readonly links: readonly LinkRecord[];
  readonly name: (actor: string) => string;
}

/** Fetches what rows need, a few questions for all of them. */
export async function recordRows<R extends EventOrClaimRecord>(
  records: readonly R[],
  loaders: Loaders,
): Promise<RecordRow<R>[]> {
  const ids = records.map(({ id }) => id);
  const [articles, reports, links, actors] = await Promise.all([
    Promise.all(records.map(({ article }) => loaders.article.load(article))),
    Promise.all(ids.map((id) => loaders.reports.load(id))),
    Promise.all(ids.map((id) => loaders.links.load(id))),
    namesOf(records.flatMap(actorsIn), loaders),
  ]);
  return records.map((record, index) => ({
    record,
    article: articles[index] ?? null,
    reports: reports[index] ?? { reports: 1, sources: 1, sameAs: [] },
    links: links[index] ?? [],
    name: (actor) => actors.get(actor) ?? actor,
  }));
}

/** Names by id. */
async function namesOf(
  ids: readonly string[],
  { actor }: Loaders,
): Promise<Map<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map((id) => actor.load(id)),
  );
  return new Map(
    found.flatMap((one: ActorRecord | null) =>
      one === null ? [] : [[one.id, one.name] as const],
    ),
  );
}

function actorsIn(record: EventOrClaimRecord): string[] {
  return "participants" in record
    ? record.participants.map(({ actor }) => actor)
    : [...record.speakers, ...record.targets];
}
