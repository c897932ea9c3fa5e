import { groupBy } from "../../../domain/collections.ts";
import { isEvent } from "../../../domain/dyads.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { Connection } from "../connection.ts";
import {
  addLink,
  addRecord,
  createLedger,
  dropArticle,
  dropRecordsOf,
  eventsWithPlace,
  setArticle,
  type Ledger,
} from "./ledger.ts";
import {
  actorsAfter,
  allLinks,
  allRecords,
  articlesAfter,
  linksOfArticles,
  officesAfter,
  recordsOf,
  removedAfter,
  storeState,
  type StoreState,
} from "./rows.ts";
import { touchedArticles, type Changes } from "./touched.ts";

const NOTHING: StoreState = { name: "", revision: 0 };
/** From this share of all articles on it is quicker to read everything anew. */
const MOST_TOUCHED = 0.25;
const ARTICLES_AT_ONCE = 500;

/** Gives the ledger as the graph is now, whoever changed it; asks Neo4j for no more than what changed. */
export function followGraph(connection: Connection): () => Promise<Ledger> {
  let ledger = createLedger(NOTHING);
  let catchingUp: Promise<Ledger> | null = null;

  async function catchUp(): Promise<Ledger> {
    const [state = NOTHING] = await connection.ask(storeState());
    if (isSame(ledger.state, state)) return ledger;
    ledger =
      ledger.state.name === state.name && ledger.state.revision > 0
        ? await withChanges(connection, ledger, state)
        : await readWhole(connection, state);
    return ledger;
  }

  // Questions that come while one is catching up wait for the next: what they must see may be newer than its start.
  let next: Promise<Ledger> | null = null;
  return () => {
    if (catchingUp === null) {
      catchingUp = catchUp().finally(() => (catchingUp = null));
      return catchingUp;
    }
    next ??= catchingUp
      .catch(() => ledger)
      .then(() => {
        next = null;
        catchingUp = catchUp().finally(() => (catchingUp = null));
        return catchingUp;
      });
    return next;
  };
}

function isSame(one: StoreState, other: StoreState): boolean {
  return one.name === other.name && one.revision === other.revision;
}

/** Everything, in streams: at no time is more than the ledger itself in memory. */
async function readWhole(
  connection: Connection,
  state: StoreState,
): Promise<Ledger> {
  const ledger = createLedger(state);
  takeOver(ledger, await changesAfter(connection, 0));
  const events = new Map<string, EventRecord>();
  for await (const event of connection.stream(allRecords("Event"))) {
    if (isEvent(event) && event.place !== null) events.set(event.id, event);
    addRecord(ledger, event, events);
  }
  for await (const claim of connection.stream(allRecords("Claim")))
    addRecord(ledger, claim, events);
  for await (const link of connection.stream(allLinks())) addLink(ledger, link);
  return ledger;
}

async function withChanges(
  connection: Connection,
  ledger: Ledger,
  state: StoreState,
): Promise<Ledger> {
  const changes = await changesAfter(connection, ledger.state.revision);
  const touched = [...touchedArticles(ledger, changes)];
  if (
    touched.length > ARTICLES_AT_ONCE * 4 &&
    touched.length > ledger.articles.size * MOST_TOUCHED
  )
    return await readWhole(connection, state);
  const records = [];
  const links = [];
  for (let from = 0; from < touched.length; from += ARTICLES_AT_ONCE) {
    const some = touched.slice(from, from + ARTICLES_AT_ONCE);
    records.push(...(await connection.ask(recordsOf(some))));
    links.push(...(await connection.ask(linksOfArticles(some))));
  }
  // From here on nothing waits: no question sees the ledger half changed.
  takeOver(ledger, changes);
  for (const article of touched) dropRecordsOf(ledger, article);
  const events = eventsWithPlace(records);
  for (const record of records) addRecord(ledger, record, events);
  for (const link of links) addLink(ledger, link);
  ledger.state = state;
  return ledger;
}

async function changesAfter(
  connection: Connection,
  revision: number,
): Promise<Changes> {
  const [articles, actors, offices, removed] = await Promise.all([
    connection.ask(articlesAfter(revision)),
    connection.ask(actorsAfter(revision)),
    connection.ask(officesAfter(revision)),
    connection.ask(removedAfter(revision)),
  ]);
  return {
    articles,
    actors: actors.flatMap(({ actor }) => actor ?? []),
    changedActors: actors.map(({ id }) => id),
    offices: groupBy(offices, ({ holder }) => holder),
    removed,
  };
}

function takeOver(ledger: Ledger, changes: Changes): void {
  for (const id of changes.removed) {
    dropArticle(ledger, id);
    ledger.actors.delete(id);
    ledger.offices.delete(id);
  }
  for (const id of changes.changedActors) {
    ledger.actors.delete(id);
    ledger.offices.delete(id);
  }
  for (const actor of changes.actors) ledger.actors.set(actor.id, actor);
  for (const [holder, offices] of changes.offices)
    ledger.offices.set(holder, offices);
  for (const article of changes.articles) setArticle(ledger, article);
}
