import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { LinkRecord } from "../../../domain/link.ts";
import { DERIVATION } from "../../derivation.ts";
import type { Editing } from "./editing.ts";
import {
  keptRecords,
  restoredNumbers,
  restoreRows,
  type KeptRecords,
} from "./kept-records.ts";
import { addLink, createLedger, setArticle, type Ledger } from "./ledger.ts";
import { peopleNow, type PeopleAsRead } from "./people.ts";
import type { ArticleEntry, StoreState } from "./rows.ts";

/** Keeps the ledger on the server's own disk, so that the next start needs to ask only for what has changed since. */
export interface LedgerKeeper {
  /** The ledger that was kept last; null when there is none that can be used. */
  readonly read: () => Ledger | null;
  readonly write: (ledger: Ledger) => void;
}

interface Kept {
  readonly derivation: number;
  readonly state: StoreState;
  readonly peopleAsRead: PeopleAsRead;
  readonly editing: Editing;
  readonly articles: readonly ArticleEntry[];
  readonly records: KeptRecords;
  readonly links: readonly LinkRecord[];
}

export function createKeeper(file: string): LedgerKeeper {
  return {
    // Whatever is wrong with it, Neo4j has it all: a start without it only takes longer.
    read() {
      try {
        const kept = deserialize(readFileSync(file)) as Kept;
        return kept.derivation === DERIVATION ? restored(kept) : null;
      } catch {
        return null;
      }
    },
    write(ledger) {
      try {
        mkdirSync(dirname(file), { recursive: true });
        const aside = `${file}.${process.pid}`;
        writeFileSync(aside, serialize(keptOf(ledger)));
        renameSync(aside, file);
      } catch {
        // As above.
      }
    },
  };
}

function keptOf(ledger: Ledger): Kept {
  const { state, peopleAsRead, editing, articles, records, links } = ledger;
  return {
    derivation: DERIVATION,
    state,
    peopleAsRead,
    editing,
    articles: [...articles.values()],
    records: keptRecords(records),
    links: [...links.values()],
  };
}

function restored(kept: Kept): Ledger {
  const { peopleAsRead, editing } = kept;
  const people = peopleNow(peopleAsRead, editing);
  const ledger: Ledger = {
    ...createLedger(kept.state),
    peopleAsRead,
    editing,
    actors: people.actors,
    offices: people.offices,
    records: restoredNumbers(kept.records),
  };
  for (const article of kept.articles) setArticle(ledger, article);
  restoreRows(ledger.records, kept.records);
  for (const link of kept.links) addLink(ledger, link);
  return ledger;
}
