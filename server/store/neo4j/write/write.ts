import { int } from "neo4j-driver";
import type { ActorRecord } from "../../../domain/actor.ts";
import { groupBy } from "../../../domain/collections.ts";
import { describedBy } from "../../../domain/described.ts";
import type { Reading } from "../../../domain/reading.ts";
import type { WriteOutcome } from "../../store.ts";
import type { Connection, Transaction } from "../connection.ts";
import { actorsOfIds } from "../read/actors.ts";
import { integer } from "../rules.ts";
import type { Change } from "../statement.ts";
import { actorsChange, namedChange, referredChange } from "./actors.ts";
import { articleChanges } from "./articles.ts";
import { linkChanges } from "./links.ts";
import { officeChange } from "./offices.ts";
import { articlesKnown, planned } from "./plan.ts";
import { recordChanges } from "./records.ts";

/** Rows of one UNWIND: few enough that each statement is answered well within the patience. */
const ROWS_AT_ONCE = 1000;

/** Takes the readings in, all in one transaction; those already there change nothing, not even the revision. */
export async function writeReadings(
  connection: Connection,
  readings: readonly Reading[],
): Promise<WriteOutcome[]> {
  const ids = readings.map(({ article }) => article.id);
  // Loading again what is there is common, and need not wait for other writers.
  const allKnown =
    readings.every(({ article }) => article.kind === "ARTICLE") &&
    (await connection.ask(articlesKnown(ids))).length === new Set(ids).size;
  const written = allKnown
    ? new Set<number>()
    : await connection.change((tx) => writeNew(tx, readings));
  return ids.map((article, index) => ({
    article,
    alreadyLoaded: !written.has(index),
  }));
}

/** Gives the places in the list of those that were not there. */
export async function writeNew(
  tx: Transaction,
  readings: readonly Reading[],
): Promise<Set<number>> {
  const { revision, loaded } = await lockStore(tx);
  const parts = await planned(tx, readings);
  if (parts.length === 0) return new Set();
  const next = revision + 1;
  const added = parts.map(({ reading }) => reading);
  const { known, changed } = await actorsAfter(tx, added);
  for (const change of [
    referredChange(added, known),
    ...articleChanges(parts, loaded, next),
    actorsChange(changed, next),
    namedChange(parts),
    officeChange(
      added.flatMap(({ offices }) => offices),
      1,
      next,
    ),
    ...recordChanges(parts),
    ...linkChanges(added),
  ])
    await runInParts(tx, change);
  const newArticles = parts.filter(({ isNew }) => isNew).length;
  await tx.run(countUp(next, loaded + newArticles));
  return new Set(parts.map(({ index }) => index));
}

/** Who is known already, and who is from now on otherwise known than before. */
async function actorsAfter(
  tx: Transaction,
  readings: readonly Reading[],
): Promise<{ known: ReadonlySet<string>; changed: ActorRecord[] }> {
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
  return { known: new Set(known.keys()), changed };
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

/** The revision at which editors last decided something. */
export function countCorrection(revision: number): Change {
  return {
    text: `MATCH (s:Store {id: 'demarche'}) SET s.revision = $revision, s.corrected = $revision`,
    params: { revision: int(revision) },
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
