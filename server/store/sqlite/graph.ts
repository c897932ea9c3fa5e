import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import {
  copyGraph,
  emptyGraph,
  isWasteful,
  type Graph,
} from "../columns/graph.ts";
import type { SlotLinks } from "../columns/links.ts";
import type { Ahead } from "./ahead/ahead.ts";
import { readChunks } from "./chunks.ts";
import { readDyads } from "./kept-dyads.ts";
import { readTerms } from "./kept-terms.ts";
import type { Connection } from "./open.ts";

/** What of the file is held in memory, at one revision. Actors and offices are as they were read, uncorrected. */
export interface StoredGraph extends Graph {
  revision: number;
  /** How many of the terms and of the dyads are in the file. */
  readonly kept: { terms: number; dyads: number };
  actors: Map<string, ActorRecord>;
  actorRows: Map<string, ActorRow>;
  /** By holder: each office once, with how many articles tell of it. */
  offices: Map<string, Map<string, OfficeSupport>>;
  /** Links between slots, and the revision of links that they are of. */
  links: { readonly revision: number; readonly links: SlotLinks } | null;
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
  current(): StoredGraph;
  /** The same, for who changes it. */
  forChange(): StoredGraph;
  /** Begins with columns that have been read already, unless there are some. */
  begin(ahead: Ahead): void;
  /** Forgets what is in memory: the transaction that changed it came to nothing. */
  forget(): void;
}

/** Reads nothing before it is asked; then only what has changed since. */
export function createGraphSource(db: Connection): GraphSource {
  let graph: StoredGraph | null = null;
  let ahead: Ahead | null = null;
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
      let columnsAfter = graph?.revision ?? -1;
      // A store that was put back from a copy may be older than what is remembered of it.
      if (graph === null || graph.revision > revision || isWasteful(graph)) {
        graph = nothingStored();
        columnsAfter = -1;
        if (ahead !== null && ahead.revision <= revision) {
          graph.columns = ahead.columns;
          columnsAfter = ahead.revision;
        }
        ahead = null;
      }
      graph = unpinned(graph);
      read(db, graph, columnsAfter, revisionOf.get("altered") ?? 0);
      graph.revision = revision;
      return graph;
    },
    begin(columns) {
      if (graph === null) ahead = columns;
    },
    forget() {
      graph = null;
    },
  };
}

function nothingStored(): StoredGraph {
  return {
    ...emptyGraph(),
    revision: -1,
    kept: { terms: 0, dyads: 0 },
    actors: new Map(),
    actorRows: new Map(),
    offices: new Map(),
    links: null,
  };
}

/** The graph itself where nobody holds on to it, else one of its own for who goes on. */
function unpinned(graph: StoredGraph): StoredGraph {
  return graph.pins === 0 ? graph : copyOf(graph);
}

/** Links are replaced whole, actors as well: those are shared. */
function copyOf(graph: StoredGraph): StoredGraph {
  return {
    ...graph,
    ...copyGraph(graph),
    kept: { ...graph.kept },
    actors: new Map(graph.actors),
    actorRows: new Map(graph.actorRows),
    offices: new Map(
      [...graph.offices].map(([holder, held]) => [
        holder,
        new Map([...held].map(([key, support]) => [key, { ...support }])),
      ]),
    ),
  };
}

/** Reads what changed since the graph's revision, and since that of its columns, which may have been read ahead. */
function read(
  db: Connection,
  graph: StoredGraph,
  columnsAfter: number,
  altered: number,
): void {
  const after = graph.revision;
  readTerms(db, graph);
  readDyads(db, graph, after);
  readChunks(db, graph.columns, columnsAfter);
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
    const actor = JSON.parse(json) as ActorRecord;
    graph.actors.set(id, actor);
    // Most have no other names than those that they came with.
    graph.actorRows.set(id, {
      n,
      base: base === json ? actor : (JSON.parse(base) as ActorRecord),
    });
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
export function addOffice(graph: StoredGraph, json: string): void {
  const office = JSON.parse(json) as OfficeRecord;
  const held = graph.offices.get(office.holder) ?? new Map();
  const known = held.get(json) as OfficeSupport | undefined;
  if (known !== undefined) known.articles += 1;
  else held.set(json, { office, articles: 1 });
  graph.offices.set(office.holder, held);
}

/** Takes in that one article less tells of the office. */
export function dropOffice(graph: StoredGraph, json: string): void {
  const { holder } = JSON.parse(json) as OfficeRecord;
  const held = graph.offices.get(holder);
  const known = held?.get(json);
  if (held === undefined || known === undefined) return;
  known.articles -= 1;
  if (known.articles === 0) held.delete(json);
  if (held.size === 0) graph.offices.delete(holder);
}
