import { compareText } from "../../../domain/collections.ts";
import { correctRecord } from "../../../domain/correct.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import { panelOf, type PanelDyadRecord } from "../../../domain/panel.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import type { Bucket } from "../../../domain/vocabulary.ts";
import { StoreChanged } from "../../../errors.ts";
import { breath, partsOf } from "../../parts.ts";
import type { Parts, Snapshot } from "../../store.ts";
import type { Connection } from "../connection.ts";
import { linksAt } from "../ledger/derived.ts";
import { strongest, sumDyads } from "../ledger/dyad-sums.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isEventKind } from "../ledger/record-table.ts";
import { inWords } from "../ledger/reports.ts";
import type { Selection } from "../ledger/select.ts";
import { claimsOfIds, eventsOfIds } from "../read/records.ts";
import type { Statement } from "../statement.ts";
import { actorQuestions } from "./actors.ts";
import { articleQuestions } from "./articles.ts";
import { createAsking, type Asking } from "./asking.ts";
import { factQuestions, revisionOf } from "./facts.ts";
import { tieQuestions } from "./ties.ts";
import { timeQuestions } from "./time.ts";

/** Records, articles or ties at a time. */
const PART = 500;

/**
 * The ledger as it was: rows of records are only ever added or given up, so that a selection stays what it is. Neo4j
 * itself keeps no revision: once a record that is still to come was given up, the list breaks off.
 */
export async function openSnapshot({
  connection,
  ledger,
}: Asking): Promise<Snapshot> {
  const known = copyOf(await ledger());
  const asking = createAsking(
    connection,
    async () => known,
    () => undefined,
  );
  const { actorsById, actors } = actorQuestions(asking);
  const { articlesById, linksOf } = articleQuestions(asking);
  const { reportsOf } = factQuestions(asking);
  const { evolution } = tieQuestions(asking);
  const { dateCounts } = timeQuestions(asking);
  const selected = asking.selected;

  async function* records<T extends EventOrClaimRecord>(
    filter: RecordFilter,
    is: (kind: number) => boolean,
    statement: (ids: readonly string[]) => Statement<T>,
  ): Parts<T> {
    const { rows } = await selected(filter);
    const { kind } = known.records.columns;
    const asked = rows.filter((row) => is(kind[row] ?? 0));
    for (let at = 0; at < asked.length; at += PART) {
      await breath();
      const some = asked.subarray(at, at + PART);
      yield await inFull(connection, known, some, statement);
    }
  }
  async function* articles(filter: RecordFilter | null) {
    const read = filter === null ? null : articlesOf(await selected(filter));
    const ids = [...known.articles.values()]
      .filter(({ id }) => read?.has(id) ?? true)
      .sort(
        (x, y) =>
          compareText(y.publishedOn ?? "", x.publishedOn ?? "") ||
          compareText(x.id, y.id),
      )
      .map(({ id }) => id);
    for (const some of partsOf(ids, PART)) {
      await breath();
      const found = await articlesById(some);
      if (found.includes(null)) throw changed();
      yield found.filter((article) => article !== null);
    }
  }
  async function* ties(filter: RecordFilter) {
    const selection = await selected(filter);
    const sums = sumDyads(selection);
    const { pairs, strength, tie } = sums;
    for (const some of partsOf(
      strongest(selection, pairs, strength, pairs.length),
      PART,
    )) {
      await breath();
      yield some.map(tie);
    }
  }
  async function* panel(
    filter: RecordFilter,
    bucket: Bucket,
    directed: boolean,
  ) {
    const selection = await selected(filter);
    for (const some of partsOf(directionsIn(selection, directed), PART)) {
      await breath();
      const part = some.flatMap((one) =>
        directionOver(selection, one, bucket, directed),
      );
      if (part.length > 0) yield part;
    }
  }

  return {
    revision: async () => revisionOf(known.state),
    actorsById,
    actors,
    articlesById,
    linksOf,
    reportsOf,
    evolution,
    dateCounts,
    events: (filter) => records(filter, isEventKind, eventsOfIds),
    claims: (filter) =>
      records(filter, (kind) => !isEventKind(kind), claimsOfIds),
    articles,
    takingPart: async (filter) => takingPart(await selected(filter)),
    ties,
    tied: async (filter) => tied(await selected(filter)),
    panel,
    close: async () => undefined,
  };
}

/** The lists and maps of the ledger are changed in place, but for the records; what follows from links is made now. */
function copyOf(ledger: Ledger): Ledger {
  linksAt(ledger, "");
  return { ...ledger, articles: new Map(ledger.articles) };
}

const changed = (): StoreChanged =>
  new StoreChanged("The graph was changed while it was read. Ask again.");

/** The rows as records, in order; none of another revision. */
async function inFull<T extends EventOrClaimRecord>(
  connection: Connection,
  { records, editing }: Ledger,
  rows: Int32Array,
  statement: (ids: readonly string[]) => Statement<T>,
): Promise<T[]> {
  const ids = Array.from(rows, records.idAt);
  const found = new Map(
    (await connection.ask(statement(ids))).map((record) => [record.id, record]),
  );
  // Looked at after Neo4j was asked: nothing of these rows has changed up to then.
  if (!rows.every(records.isLive)) throw changed();
  return ids.map((id) => {
    const record = found.get(id);
    if (record === undefined) throw changed();
    return correctRecord(record, editing.corrections);
  });
}

function articlesOf({ ledger, rows }: Selection): Set<string> {
  const { columns, facts } = ledger.records;
  const numbers = new Set<number>();
  for (const row of rows) numbers.add(columns.article[row] ?? 0);
  return new Set(Array.from(numbers, facts.idOf));
}

function takingPart({ ledger, rows }: Selection): string[] {
  const { columns, lists, names } = ledger.records;
  const all = new Set<number>();
  for (const row of rows) all.add(columns.actors[row] ?? 0);
  const takes = new Set<number>();
  for (const list of all) for (const name of lists.at(list)) takes.add(name);
  return Array.from(takes, names.at).sort(compareText);
}

function tied(selection: Selection): string[] {
  const { pairs: table } = selection.ledger.records;
  const ends = new Set<string>();
  for (const pair of sumDyads(selection).pairs)
    ends.add(table.sideA(pair)).add(table.sideB(pair));
  return [...ends].sort(compareText);
}

/** A pair from one side to the other. */
interface Direction {
  readonly pair: number;
  readonly source: string;
  readonly target: string;
}

/** By source, then target; each pair both ways in a directed panel, whether or not there is something each way. */
function directionsIn(selection: Selection, directed: boolean): Direction[] {
  const { pairs: table } = selection.ledger.records;
  return sumDyads(selection)
    .pairs.flatMap((pair) => {
      const [a, b] = [table.sideA(pair), table.sideB(pair)];
      const forth = { pair, source: a, target: b };
      return directed ? [forth, { pair, source: b, target: a }] : [forth];
    })
    .sort(
      (x, y) =>
        compareText(x.source, y.source) || compareText(x.target, y.target),
    );
}

/** The domain's panel of one direction: at no time are all records there in words. */
function directionOver(
  selection: Selection,
  { pair, source, target }: Direction,
  bucket: Bucket,
  directed: boolean,
): PanelDyadRecord[] {
  const { filter, has, ledger } = selection;
  const rows = ledger.records.ofPair(pair, filter.rollUp).filter(has);
  return panelOf(inWords({ ...selection, rows }), bucket, directed).filter(
    (dyad) => dyad.source === source && dyad.target === target,
  );
}
