import { disputes } from "../../domain/dispute.ts";
import type { LinkRecord } from "../../domain/link.ts";
import { joinsReports } from "../../domain/reports.ts";

/** The links that counting needs, between slots. */
export interface SlotLinks {
  /** Records that report the same, in groups over all that is stored; by slot. */
  readonly joined: ReadonlyMap<number, readonly number[]>;
  /** What is set against a record; by slot. */
  readonly opponents: ReadonlyMap<number, readonly number[]>;
  /** Ids of the slots that are joined. */
  readonly ids: ReadonlyMap<number, string>;
}

/** The same of links between ids; those that lead to what is not there are left out. */
export function slotLinksOf(
  links: readonly LinkRecord[],
  slotOf: (id: string) => number | undefined,
): SlotLinks {
  const joined = new Map<number, number[]>();
  const opponents = new Map<number, number[]>();
  const ids = new Map<number, string>();
  for (const link of links) {
    const into = joinsReports(link)
      ? joined
      : disputes(link)
        ? opponents
        : null;
    if (into === null) continue;
    const from = slotOf(link.from);
    const to = slotOf(link.to);
    if (from === undefined || to === undefined) continue;
    push(into, from, to);
    push(into, to, from);
    if (into === joined) ids.set(from, link.from).set(to, link.to);
  }
  return { joined, opponents, ids };
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
