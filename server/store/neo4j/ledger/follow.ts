/** Keeps the ledger, which counting needs, at the revision of the graph in Neo4j. */
import { setTimeout as pause } from "node:timers/promises";
import type { ClaimRecord } from "../../../domain/claim.ts";
import { actorsNeededBy } from "../../../domain/correction-actors.ts";
import type { EventRecord } from "../../../domain/event.ts";
import type { LinkRecord } from "../../../domain/link.ts";
import type { Connection } from "../connection.ts";
import type { Statement } from "../statement.ts";
import { articlesOf, readEditing, type Editing } from "./editing.ts";
import type { LedgerKeeper } from "./keeper.ts";
import {
  addLink,
  addRecord,
  beginChange,
  createLedger,
  dropArticle,
  dropRecordsOf,
  eventsWithPlace,
  setArticle,
  type Ledger,
} from "./ledger.ts";
import { peopleAfter, peopleNow, type PeopleAsRead } from "./people.ts";
import {
  actorsAfter,
  allLinks,
  allClaims,
  allEvents,
  articlesAfter,
  linksOfArticles,
  officesAfter,
  claimsIn,
  eventsIn,
  recordsAt,
  removedAfter,
  storeState,
  type ActorEntry,
  type StoreState,
} from "./rows.ts";
import { touchedArticles, type Changes } from "./touched.ts";

const NOTHING: StoreState = { name: "", revision: 0, corrected: 0 };
/** From this share of all articles on it is quicker to read everything anew. */
const MOST_TOUCHED = 0.25;
const LEAST_TO_READ_ANEW = 2000;
const ARTICLES_AT_ONCE = 500;

/** Questions that follow each other as closely as this ask for the revision once: a request asks several. */
const FRESH_MS = 25;
/** So long before that ends, a question has the revision asked for again, so that the next need not wait for it. */
const AHEAD_MS = 10;

/** A question for the revision that is under way, ahead of need. */
interface Look {
  readonly asked: number;
  /** How many changes this process had made by then. */
  readonly before: number;
  readonly finds: Promise<boolean>;
}

/** The ledger, following the graph. */
export interface Following {
  /** The ledger as the graph is now, whoever changed it; asks Neo4j for no more than what changed. */
  readonly ledger: () => Promise<Ledger>;
  /** What this process itself has changed is to be seen by its next question. */
  readonly changed: () => void;
  /** Keeps the ledger for the next start, where there is a keeper. */
  readonly keep: () => void;
}

export function followGraph(
  connection: Connection,
  keeper: LedgerKeeper | null = null,
): Following {
  let ledger = createLedger(NOTHING);
  let keptRevision = 0;

  async function first(state: StoreState): Promise<Ledger> {
    const kept = keeper?.read() ?? null;
    keptRevision = kept?.state.revision ?? 0;
    return (
      (kept === null ? null : await followed(connection, kept, state)) ??
      (await readWhole(connection, state))
    );
  }

  function keep(): void {
    const { revision } = ledger.state;
    if (revision === keptRevision) return;
    keeper?.write(ledger);
    keptRevision = revision;
  }

  let catchingUp: Promise<Ledger> | null = null;
  let freshUntil = -Infinity;
  let changes = 0;

  async function catchUp(): Promise<Ledger> {
    const asked = performance.now();
    const before = changes;
    const [state = NOTHING] = await connection.ask(storeState());
    if (!isSame(ledger.state, state))
      ledger =
        ledger.state.name === state.name && ledger.state.revision > 0
          ? await withChanges(connection, ledger, state)
          : await first(state);
    // What this process changed meanwhile may not have been there yet.
    if (changes === before) freshUntil = asked + FRESH_MS;
    return ledger;
  }

  const watchState = connection.watch(storeState());
  let isLookingAhead = false;
  let look: Look | null = null;
  /** Once the question in hand is answered, if it is a small one: to ask takes longer than some answers. */
  function soonLookAhead(): void {
    isLookingAhead = true;
    setImmediate(() => {
      const [asked, before] = [performance.now(), changes];
      const finds = lookAhead(asked, before).finally(() => {
        isLookingAhead = false;
        look = null;
      });
      look = { asked, before, finds };
    });
  }

  /** Tells whether the ledger is as the graph is; if not, the next question asks for itself. */
  async function lookAhead(asked: number, before: number): Promise<boolean> {
    const { state } = ledger;
    try {
      const [now = NOTHING] = await watchState();
      if (changes !== before || ledger.state !== state) return false;
      const isAsItIs = isSame(state, now);
      freshUntil = isAsItIs
        ? Math.max(freshUntil, asked + FRESH_MS)
        : -Infinity;
      return isAsItIs;
    } catch {
      // The next question will be told.
      return false;
    }
  }

  // Questions that come while one is catching up wait for the next: what they must see may be newer than its start.
  let next: Promise<Ledger> | null = null;
  function follow(): Promise<Ledger> {
    if (catchingUp === null) {
      const left = freshUntil - performance.now();
      if (left > 0) {
        if (left < AHEAD_MS && !isLookingAhead) soonLookAhead();
        return Promise.resolve(ledger);
      }
      if (look !== null && look.before === changes) {
        // As new as what is believed without asking, if it comes by then.
        const rest = look.asked + FRESH_MS - performance.now();
        if (rest > 0)
          return Promise.race([look.finds, pause(rest, false)]).then(
            (isAsItIs) => (isAsItIs ? ledger : follow()),
          );
      }
      catchingUp = catchUp().finally(() => (catchingUp = null));
      return catchingUp;
    }
    next ??= catchingUp
      .catch(() => ledger)
      .then(() => {
        next = null;
        return follow();
      });
    return next;
  }

  return {
    ledger: follow,
    changed: () => {
      changes += 1;
      freshUntil = -Infinity;
    },
    keep,
  };
}

/** A ledger that was kept, as the graph is now; null when it is not one of this graph. */
async function followed(
  connection: Connection,
  kept: Ledger,
  state: StoreState,
): Promise<Ledger | null> {
  if (kept.state.name !== state.name || kept.state.revision > state.revision)
    return null;
  const ledger = isSame(kept.state, state)
    ? kept
    : await withChanges(connection, kept, state);
  // A graph that was put back from a copy and has grown since has the revision, but not the records.
  const [now] = await connection.ask(recordsAt());
  const isOfNow = now?.revision === state.revision;
  return isOfNow && now.records !== ledger.records.slots.size ? null : ledger;
}

function isSame(one: StoreState, other: StoreState): boolean {
  return one.name === other.name && one.revision === other.revision;
}

/** Everything, in streams: at no time is more than the ledger itself in memory. */
async function readWhole(
  connection: Connection,
  state: StoreState,
): Promise<Ledger> {
  const ledger = createLedger(NOTHING);
  takeOver(ledger, await changesSince(connection, ledger, state), state);
  const events = new Map<string, EventRecord>();
  for await (const event of connection.stream(allEvents())) {
    if (event.place !== null) events.set(event.id, event);
    addRecord(ledger, event, events);
  }
  for await (const claim of connection.stream(allClaims()))
    addRecord(ledger, claim, events);
  for await (const link of connection.stream(allLinks())) addLink(ledger, link);
  return ledger;
}

async function withChanges(
  connection: Connection,
  ledger: Ledger,
  state: StoreState,
): Promise<Ledger> {
  const changes = await changesSince(connection, ledger, state);
  const touched = [...touchedArticles(ledger, changes)];
  // Slots of what was counted anew are given up, not used again.
  const { ids, slots } = ledger.records;
  const crowded = ids.length > slots.size * 2 + 10_000;
  if (
    crowded ||
    (touched.length > LEAST_TO_READ_ANEW &&
      touched.length > ledger.articles.size * MOST_TOUCHED)
  )
    return await readWhole(connection, state);
  const events: EventRecord[] = [];
  const claims: ClaimRecord[] = [];
  const links: LinkRecord[] = [];
  for (let from = 0; from < touched.length; from += ARTICLES_AT_ONCE) {
    const some = touched.slice(from, from + ARTICLES_AT_ONCE);
    const found = await Promise.all([
      connection.ask(eventsIn(some)),
      connection.ask(claimsIn(some)),
      connection.ask(linksOfArticles(some)),
    ]);
    events.push(...found[0]);
    claims.push(...found[1]);
    links.push(...found[2]);
  }
  // From here on nothing waits: no question sees the ledger half changed.
  takeOver(ledger, changes, state);
  for (const article of touched) dropRecordsOf(ledger, article);
  const held = eventsWithPlace(events);
  for (const record of [...events, ...claims]) addRecord(ledger, record, held);
  for (const link of links) addLink(ledger, link);
  return ledger;
}

async function changesSince(
  connection: Connection,
  ledger: Ledger,
  state: StoreState,
): Promise<Changes> {
  const { revision } = ledger.state;
  // All there is may take longer than a question may; what has changed is asked again when Neo4j was just away.
  const rowsOf = <T>(statement: Statement<T>): Promise<T[]> =>
    revision === 0
      ? all(connection.stream(statement))
      : connection.ask(statement);
  const [articles, actors, offices, removed] = await Promise.all([
    rowsOf(articlesAfter(revision)),
    rowsOf(actorsAfter(revision)),
    rowsOf(officesAfter(revision)),
    rowsOf(removedAfter(revision)),
  ]);
  const peopleAsRead = peopleAfter(
    ledger.peopleAsRead,
    actors,
    offices,
    removed,
  );
  const changed = new Set([...articles.map(({ id }) => id), ...removed]);
  const decidedAnew =
    state.corrected > ledger.state.corrected ||
    isConcerned(ledger.editing, changed, actors, peopleAsRead);
  const editing = decidedAnew
    ? await readEditing(connection, (id) => peopleAsRead.actors.has(id))
    : ledger.editing;
  return {
    articles,
    removed,
    changedActors: actors.map(({ id }) => id),
    peopleAsRead,
    editing,
    people: peopleNow(peopleAsRead, editing),
  };
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** Whether what editors decided may have to be drawn together anew, because what it is about has changed. */
function isConcerned(
  { list }: Editing,
  articles: ReadonlySet<string>,
  actors: readonly ActorEntry[],
  { actors: known }: PeopleAsRead,
): boolean {
  if (list.length === 0) return false;
  const changed = new Set(actors.map(({ id }) => id));
  return (
    articlesOf(list).some((article) => articles.has(article)) ||
    list.some(({ act }) =>
      actorsNeededBy(act).some((id) => changed.has(id) || !known.has(id)),
    )
  );
}

function takeOver(ledger: Ledger, changes: Changes, state: StoreState): void {
  beginChange(ledger);
  ledger.state = state;
  ledger.peopleAsRead = changes.peopleAsRead;
  ledger.editing = changes.editing;
  ledger.actors = changes.people.actors;
  ledger.offices = changes.people.offices;
  for (const id of changes.removed) dropArticle(ledger, id);
  for (const article of changes.articles) setArticle(ledger, article);
}
