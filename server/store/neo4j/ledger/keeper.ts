import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { LinkRecord } from "../../../domain/link.ts";
import { DERIVATION } from "../../derivation.ts";
import type { Editing } from "./editing.ts";
import {
  keptRecords,
  restoredRecords,
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

/** Rises when the file is laid out otherwise: one of before is not used. */
const FORMAT = 2;

interface Kept {
  readonly format: number;
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
        const isOurs = kept.format === FORMAT && kept.derivation === DERIVATION;
        return isOurs ? restored(kept) : null;
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
    format: FORMAT,
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
  };
  // Articles before their records: they know already what newer versions replaced them.
  for (const article of kept.articles) setArticle(ledger, article);
  ledger.records = restoredRecords(kept.records);
  for (const link of kept.links) addLink(ledger, link);
  return ledger;
}
