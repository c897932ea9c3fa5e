import { groupBy } from "../../../domain/collections.ts";
import { correctLinks } from "../../../domain/correct.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import { remember } from "../../columns/graph.ts";
import { slotLinksOf, type SlotLinks } from "../../columns/links.ts";
import type { Ledger } from "./ledger.ts";

/** What follows from the links: made when first asked for at a revision. */
interface Derived {
  /** By either end; with what editors decided, and drew. */
  readonly byRecord: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly slotLinks: SlotLinks;
}

function derivedAt(ledger: Ledger): Derived {
  const { graph, slots } = ledger.records;
  return remember(graph, "links", () => {
    const links = correctLinks(
      [...ledger.links.values()],
      ledger.editing.corrections,
    ).filter(({ from, to }) => slots.has(from) && slots.has(to));
    const ends = links.flatMap((link) => [
      { id: link.from, link },
      { id: link.to, link },
    ]);
    return {
      byRecord: new Map(
        [...groupBy(ends, ({ id }) => id)].map(([id, at]) => [
          id,
          [...new Set(at.map(({ link }) => link))],
        ]),
      ),
      slotLinks: slotLinksOf(links, (id) => slots.get(id)),
    };
  });
}

/** The links of a record, at either end; rejected ones too. */
export const linksAt = (ledger: Ledger, id: string): readonly LinkRecord[] =>
  derivedAt(ledger).byRecord.get(id) ?? [];

/** Those that counting needs. */
export const slotLinksAt = (ledger: Ledger): SlotLinks =>
  derivedAt(ledger).slotLinks;
