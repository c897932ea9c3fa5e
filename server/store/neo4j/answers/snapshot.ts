import { correctRecord } from "../../../domain/correct.ts";
import type { RecordFilter } from "../../../domain/filter.ts";
import type { EventOrClaimRecord } from "../../../domain/tie.ts";
import { StoreChanged } from "../../../errors.ts";
import { newestFirst } from "../../columns/newest.ts";
import { panelParts } from "../../columns/panel.ts";
import { onlyClaims, onlyEvents } from "../../columns/select.ts";
import { allTies, tied } from "../../columns/ties.ts";
import type { View } from "../../columns/view.ts";
import { articlesRead, takingPart } from "../../columns/walks.ts";
import { linksAt } from "../ledger/derived.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { hasSlot } from "../ledger/record-table.ts";
import { citationsOfIds } from "../read/articles.ts";
import { claimsOfIds, eventsOfIds } from "../read/records.ts";
import { breath, partsOf } from "../../parts.ts";
import type { Parts, Snapshot } from "../../store.ts";
import type { Statement } from "../statement.ts";
import { actorQuestions } from "./actors.ts";
import { articleQuestions } from "./articles.ts";
import { createAsking, type Asking } from "./asking.ts";
import { factQuestions, revisionOf } from "./facts.ts";
import { newestArticles } from "./newest-articles.ts";
import { tieQuestions } from "./ties.ts";
import { timeQuestions } from "./time.ts";

/** Records or articles at a time. With 25, an export takes no less memory and two thirds more processor time. */
const PART = 100;

/**
 * The ledger as it was, which is held on to. Neo4j itself keeps no revision: once a record that is still to come has
 * changed, or was taken away, the list breaks off.
 */
export async function openSnapshot({
  connection,
  ledger: now,
}: Asking): Promise<Snapshot> {
  const known = heldOn(await now());
  const asking = createAsking(
    connection,
    async () => known,
    () => undefined,
  );
  const { view } = asking;
  const { actorsById, actors } = actorQuestions(asking);
  const { articlesById, linksOf } = articleQuestions(asking);
  const { reportsOf } = factQuestions(asking);
  const { evolution } = tieQuestions(asking);
  const { dateCounts } = timeQuestions(asking);

  /** The records in order; none of another revision. */
  async function inFull<T extends EventOrClaimRecord>(
    slots: readonly number[],
    statement: (ids: readonly string[]) => Statement<T>,
  ): Promise<T[]> {
    const { records, editing } = known;
    const ids = slots.map((slot) => records.ids[slot] ?? "");
    const found = new Map(
      (await connection.ask(statement(ids))).map((record) => [
        record.id,
        record,
      ]),
    );
    // Looked at after Neo4j was asked: nothing of these has changed up to then.
    if (!isAsBefore(slots, known, await now())) throw changed();
    return ids.map((id) => {
      const record = found.get(id);
      if (record === undefined) throw changed();
      return correctRecord(record, editing.corrections);
    });
  }
  async function* records<T extends EventOrClaimRecord>(
    filter: RecordFilter,
    statement: (ids: readonly string[]) => Statement<T>,
  ): Parts<T> {
    const asked = await view(filter);
    for (const part of newestFirst(asked, asked.mark(filter)))
      for (const some of partsOf(part, PART)) {
        await breath();
        yield await inFull(some, statement);
      }
  }
  async function citationsById(ids: readonly string[]) {
    const found = await connection.ask(citationsOfIds(ids));
    const known = new Map(found.map((citation) => [citation.id, citation]));
    return ids.map((id) => known.get(id) ?? null);
  }
  async function* articles(filter: RecordFilter | null) {
    const isAsked =
      filter === null
        ? () => true
        : articleTest(known, await view(filter), filter);
    for (const ids of newestArticles(known.articles, isAsked))
      for (const some of partsOf(ids, PART)) {
        await breath();
        const found = await articlesById(some);
        if (found.includes(null)) throw changed();
        yield found.filter((article) => article !== null);
      }
  }

  let open = true;
  return {
    revision: async () => revisionOf(known.state),
    actorsById,
    actors,
    citationsById,
    linksOf,
    reportsOf,
    evolution,
    dateCounts,
    events: (filter) => records(onlyEvents(filter), eventsOfIds),
    claims: (filter) => records(onlyClaims(filter), claimsOfIds),
    articles,
    takingPart: async (filter) => takingPart(await view(filter), filter),
    ties: (filter) => inParts(async () => allTies(await view(filter), filter)),
    tied: async (filter) => tied(await view(filter), filter),
    panel: (filter, bucket, directed) =>
      inParts(async () =>
        panelParts(await view(filter), filter, { bucket, directed }),
      ),
    async close() {
      if (!open) return;
      open = false;
      known.records.graph.pins -= 1;
    },
  };
}

/** The ledger as it is. Records and articles are copied by whoever changes them; what follows from links is made now. */
function heldOn(ledger: Ledger): Ledger {
  linksAt(ledger, "");
  ledger.records.graph.pins += 1;
  return { ...ledger };
}

/** Whether the slots hold what they did. Tables that are no copies of one have slots of their own. */
function isAsBefore(
  slots: readonly number[],
  before: Ledger,
  { records }: Ledger,
): boolean {
  return (
    records.ids === before.records.ids &&
    slots.every((slot) => hasSlot(records, slot))
  );
}

const changed = (): StoreChanged =>
  new StoreChanged("The graph was changed while it was read. Ask again.");

/** Whether the filter leaves a record of the article. */
function articleTest(
  { records }: Ledger,
  view: View,
  filter: RecordFilter,
): (id: string) => boolean {
  const read = articlesRead(view, filter);
  return (id) => read[records.articles.find(id) ?? -1] === 1;
}

async function* inParts<T>(
  list: () => Promise<Iterable<readonly T[]>>,
): Parts<T> {
  for (const part of await list()) {
    await breath();
    if (part.length > 0) yield part;
  }
}
