import type { EventOrClaimRecord } from "../../../domain/tie.ts";

/** Records as they were read, words and all, of which some were asked for lately. They do not change while they are there. */
export interface FullRecords {
  readonly get: (id: string) => EventOrClaimRecord | undefined;
  readonly keep: (record: EventOrClaimRecord) => void;
  readonly drop: (id: string) => void;
}

/** Some three kilobytes each. */
const MOST_KEPT = 10_000;

/** Those asked for last are kept: loading one article after another asks for the same candidates again and again. */
export function createFullRecords(): FullRecords {
  const kept = new Map<string, EventOrClaimRecord>();
  return {
    get(id) {
      const record = kept.get(id);
      if (record === undefined) return undefined;
      // The order of a map is that of its insertions: the first is the one not asked for the longest.
      kept.delete(id);
      kept.set(id, record);
      return record;
    },
    keep(record) {
      kept.set(record.id, record);
      if (kept.size <= MOST_KEPT) return;
      const [oldest] = kept.keys();
      if (oldest !== undefined) kept.delete(oldest);
    },
    drop: (id) => void kept.delete(id),
  };
}
