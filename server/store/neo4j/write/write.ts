import { int } from "neo4j-driver";
import { groupBy } from "../../../domain/collections.ts";
import { describedBy } from "../../../domain/described.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { WriteOutcome } from "../../store.ts";
import type { Connection, Transaction } from "../connection.ts";
import { actorsOfIds } from "../read/actors.ts";
import { integer, text } from "../rules.ts";
import type { Change, Statement } from "../statement.ts";
import { actorsChange, namedChange, referredChange } from "./actors.ts";
import { articleChanges } from "./articles.ts";
import { linkChanges } from "./links.ts";
import { officeChange } from "./offices.ts";
import { recordChanges } from "./records.ts";

/** Rows of one UNWIND: few enough that each statement is answered well within the patience. */
const ROWS_AT_ONCE = 1000;

/** Takes the readings in, all in one transaction; those already there change nothing, not even the revision. */
export async function writeReadings(
  connection: Connection,
  readings: readonly Reading[],
): Promise<WriteOutcome[]> {
  const ids = readings.map(({ article }) => article.id);
  const known = await connection.ask(articlesKnown(ids));
  const fresh =
    known.length < new Set(ids).size
      ? await connection.change((tx) => writeFresh(tx, readings))
      : new Set<number>();
  return ids.map((article, index) => ({
    article,
    alreadyLoaded: !fresh.has(index),
  }));
}

/** Gives the places in the list of those that were not there. */
async function writeFresh(
  tx: Transaction,
  readings: readonly Reading[],
): Promise<Set<number>> {
  const { revision, loaded } = await lockStore(tx);
  const ids = readings.map(({ article }) => article.id);
  const seen = new Set(await tx.ask(articlesKnown(ids)));
  const places = ids.flatMap((id, index) =>
    seen.has(id) || ids.indexOf(id) < index ? [] : [index],
  );
  const fresh = places.flatMap((index) => readings[index] ?? []);
  if (fresh.length > 0) {
    const next = revision + 1;
    for (const change of [
      ...articleNodes(fresh, loaded, next),
      await knownActors(tx, fresh, next),
      namedChange(fresh),
      officeChange(
        fresh.flatMap(({ offices }) => offices),
        1,
        next,
      ),
      ...recordChanges(fresh),
      ...linkChanges(fresh),
    ])
      await runInParts(tx, change);
    await tx.run(countUp(next, loaded + fresh.length));
  }
  return new Set(places);
}

function articleNodes(
  fresh: readonly Reading[],
  loaded: number,
  revision: number,
): Change[] {
  return [referredChange(fresh), ...articleChanges(fresh, loaded, revision)];
}

async function knownActors(
  tx: Transaction,
  readings: readonly Reading[],
  revision: number,
): Promise<Change> {
  const given = groupBy(
    readings.flatMap(({ actors }) => actors),
    ({ id }) => id,
  );
  const known = new Map(
    (await tx.ask(actorsOfIds([...given.keys()]))).map((actor) => [
      actor.id,
      actor,
    ]),
  );
  const changed = [...given].flatMap(([id, described]) => {
    const before = known.get(id);
    const after = describedBy(
      before === undefined ? described : [before, ...described],
    );
    return after === null || after === before ? [] : [after];
  });
  return actorsChange(changed, revision);
}

/** Writers take turns at the store's own node: what one derives from what it sees is not changed by another meanwhile. */
export async function lockStore(
  tx: Transaction,
): Promise<{ revision: number; loaded: number }> {
  const [state] = await tx.ask({
    text: `
      MERGE (s:Store {id: 'demarche'})
      ON CREATE SET s.name = randomUUID(), s.revision = 0, s.loaded = 0
      SET s.lockedAt = datetime()
      RETURN s.revision AS revision, s.loaded AS loaded`,
    params: {},
    decode: (row) =>
      row.as<{ revision: number; loaded: number }>({
        revision: integer,
        loaded: integer,
      }),
  });
  return state ?? { revision: 0, loaded: 0 };
}

export function countUp(revision: number, loaded: number): Change {
  return {
    text: `MATCH (s:Store {id: 'demarche'}) SET s.revision = $revision, s.loaded = $loaded`,
    params: { revision: int(revision), loaded: int(loaded) },
  };
}

function articlesKnown(ids: readonly string[]): Statement<string> {
  return {
    text: `MATCH (t:Article) WHERE t.id IN $ids RETURN t.id AS id`,
    params: { ids },
    decode: (row) => row.as<{ id: string }>({ id: text }).id,
  };
}

/** Runs the change over its rows, or ids, so many at a time. */
export async function runInParts(
  tx: Transaction,
  { text, params }: Change,
): Promise<void> {
  const list = params["rows"] ?? params["ids"];
  const name = params["rows"] === undefined ? "ids" : "rows";
  if (!Array.isArray(list)) return await tx.run({ text, params });
  for (let from = 0; from < list.length; from += ROWS_AT_ONCE)
    await tx.run({
      text,
      params: { ...params, [name]: list.slice(from, from + ROWS_AT_ONCE) },
    });
}
