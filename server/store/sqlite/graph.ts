import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import {
  copyColumns,
  decodeChunk,
  emptyColumns,
  type Columns,
} from "./columns.ts";
import {
  copyDyads,
  emptyDyads,
  readDyads,
  type DyadTable,
} from "./dyad-table.ts";
import type { SlotLinks } from "./links.ts";
import type { Connection } from "./open.ts";
import { emptyTerms, readTerms, type Terms } from "./terms.ts";

/** What of the file is held in memory, at one revision. Actors and offices are as they were read, uncorrected. */
export interface Graph {
  revision: number;
  columns: Columns;
  terms: Terms;
  dyads: DyadTable;
  actors: Map<string, ActorRecord>;
  actorRows: Map<string, ActorRow>;
  /** By holder: each office once, with how many articles tell of it. */
  offices: Map<string, Map<string, OfficeSupport>>;
  /** Links between slots, and the revision of links that they are of. */
  links: { readonly revision: number; readonly links: SlotLinks } | null;
  /** What was worked out of this revision and may be asked again. */
  memo: Map<string, unknown>;
  /** How many snapshots hold on to it: as long as there is one, a change is made to a copy. */
  pins: number;
}

export interface ActorRow {
  readonly n: number;
  /** The actor as the first article that names it has it. */
  readonly base: ActorRecord;
}

export interface OfficeSupport {
  readonly office: OfficeRecord;
  articles: number;
}

/** The graph as it is in the file now, whoever changed it: other processes may write to it, too. */
export interface GraphSource {
  current(): Graph;
  /** The same, for who changes it. */
  forChange(): Graph;
  /** Forgets what is in memory: the transaction that changed it came to nothing. */
  forget(): void;
}

export function createGraphSource(db: Connection): GraphSource {
  let graph: Graph | null = null;
  const revisionOf = db
    .prepare<[string], number>("SELECT value FROM meta WHERE key = ?")
    .pluck();
  return {
    forChange() {
      graph = unpinned(this.current());
      return graph;
    },
    current() {
      const revision = revisionOf.get("revision") ?? 0;
      if (graph !== null && graph.revision === revision) return graph;
      // A store that was put back from a copy may be older than what is remembered of it.
      if (graph === null || graph.revision > revision || wasteful(graph)) {
        graph = emptyGraph();
      }
      graph = unpinned(graph);
      read(db, graph, revisionOf.get("altered") ?? 0);
      graph.revision = revision;
      return graph;
    },
    forget() {
      graph = null;
    },
  };
}

function emptyGraph(): Graph {
  return {
    revision: -1,
    columns: emptyColumns(),
    terms: emptyTerms(),
    dyads: emptyDyads(),
    actors: new Map(),
    actorRows: new Map(),
    offices: new Map(),
    links: null,
    memo: new Map(),
    pins: 0,
  };
}

/** The graph itself where nobody holds on to it, else one of its own for who goes on. */
function unpinned(graph: Graph): Graph {
  return graph.pins === 0 ? graph : copyOf(graph);
}

/** Terms are only ever added to, links replaced whole, actors as well: those are shared. */
function copyOf(graph: Graph): Graph {
  return {
    ...graph,
    columns: copyColumns(graph.columns),
    dyads: copyDyads(graph.dyads),
    actors: new Map(graph.actors),
    actorRows: new Map(graph.actorRows),
    offices: new Map(
      [...graph.offices].map(([holder, held]) => [
        holder,
        new Map([...held].map(([key, support]) => [key, { ...support }])),
      ]),
    ),
    memo: new Map(),
    pins: 0,
  };
}

/** Reads what changed since the graph's revision. */
function read(db: Connection, graph: Graph, altered: number): void {
  const after = graph.revision;
  readTerms(db, graph.terms);
  readDyads(db, graph.dyads, after);
  const chunks = db
    .prepare<[number], [number, Buffer]>(
      "SELECT n, data FROM record_chunk WHERE revision > ? ORDER BY n",
    )
    .raw()
    .iterate(after);
  for (const [n, data] of chunks) decodeChunk(graph.columns, n, data);
  if (altered > after) {
    graph.actors.clear();
    graph.actorRows.clear();
  }
  const since = altered > after ? -1 : after;
  const actors = db
    .prepare<[number], [string, number, string, string]>(
      "SELECT id, n, base, json FROM actor WHERE revision > ?",
    )
    .raw()
    .iterate(since);
  for (const [id, n, base, json] of actors) {
    graph.actors.set(id, JSON.parse(json) as ActorRecord);
    graph.actorRows.set(id, { n, base: JSON.parse(base) as ActorRecord });
  }
  graph.offices.clear();
  const offices = db
    .prepare<[], string>("SELECT json FROM office ORDER BY n")
    .pluck()
    .iterate();
  for (const json of offices) addOffice(graph, json);
  graph.memo.clear();
}

/** Takes in that one more article tells of the office. */
export function addOffice(graph: Graph, json: string): void {
  const office = JSON.parse(json) as OfficeRecord;
  const held = graph.offices.get(office.holder) ?? new Map();
  const known = held.get(json) as OfficeSupport | undefined;
  if (known !== undefined) known.articles += 1;
  else held.set(json, { office, articles: 1 });
  graph.offices.set(office.holder, held);
}

/** Takes in that one article less tells of the office. */
export function dropOffice(graph: Graph, json: string): void {
  const { holder } = JSON.parse(json) as OfficeRecord;
  const held = graph.offices.get(holder);
  const known = held?.get(json);
  if (held === undefined || known === undefined) return;
  known.articles -= 1;
  if (known.articles === 0) held.delete(json);
  if (held.size === 0) graph.offices.delete(holder);
}

/** The value, worked out once a revision. */
export function remember<T>(graph: Graph, key: string, make: () => T): T {
  if (!graph.memo.has(key)) graph.memo.set(key, make());
  return graph.memo.get(key) as T;
}

/** More than half of the pools is what was replaced: better read anew. */
function wasteful({ columns }: Graph): boolean {
  const { dyads, lists, size } = columns;
  return dyads.length + lists.length > 64 * size + 1_000_000;
}
