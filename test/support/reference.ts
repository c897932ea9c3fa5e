import type { ActorRecord, OfficeRecord } from "../../server/domain/actor.ts";
import { groupBy } from "../../server/domain/collections.ts";
import { counted } from "../../server/domain/counted.ts";
import type { CountedGraph } from "../../server/domain/counting.ts";
import type { Reading } from "../../server/domain/reading.ts";
import type { EventOrClaimRecord } from "../../server/domain/tie.ts";
import { textOf } from "../../server/domain/counted.ts";
import { replacedSince } from "../../server/domain/versions.ts";
import { hasWords } from "../../server/domain/words.ts";

/**
 * What `server/domain` alone makes of readings that were loaded in this order: no store, no index, nothing kept. A
 * store must answer as this does.
 */
export function referenceGraph(readings: readonly Reading[]): CountedGraph {
  const actors = new Map<string, ActorRecord>();
  const full = new Map<string, EventOrClaimRecord>();
  for (const reading of readings) {
    for (const actor of reading.actors) {
      if (!actors.has(actor.id)) actors.set(actor.id, actor);
    }
    for (const record of [...reading.events, ...reading.claims]) {
      full.set(record.id, record);
    }
  }
  const offices = groupBy(
    readings.flatMap((reading): readonly OfficeRecord[] => reading.offices),
    ({ holder }) => holder,
  );
  const articles = new Map(
    readings.map(({ article }) => [article.id, article]),
  );
  const context = {
    actor: (id: string) => actors.get(id),
    offices: (holder: string) => offices.get(holder) ?? [],
    article: (id: string) => articles.get(id),
    event: (id: string) => full.get(id),
    replacedOn: (id: string) =>
      replacedSince(
        readings
          .map(({ article }) => article)
          .filter(({ supersedes }) => supersedes === id),
      ),
  };
  const links = readings
    .flatMap((reading) => reading.links)
    .filter(({ from, to }) => full.has(from) && full.has(to));
  return {
    records: new Map(
      [...full].map(([id, record]) => [id, counted(record, context)]),
    ),
    links,
    withText: (text) =>
      new Set(
        [...full.values()]
          .filter((record) => hasWords(textOf(record), text))
          .map(({ id }) => id),
      ),
  };
}
