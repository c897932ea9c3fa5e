import type { ActorRecord, OfficeRecord } from "../../domain/actor.ts";
import type { ClaimRecord } from "../../domain/claim.ts";
import type { CorrectionRecord } from "../../domain/correction.ts";
import type { EventRecord } from "../../domain/event.ts";
import type { LinkRecord } from "../../domain/link.ts";
import type { Reading } from "../../domain/reading.ts";
import type { DumpLine } from "../store.ts";
import { told } from "./failures.ts";
import { connectionBeside, type Connection } from "./open.ts";
import { unpackArticle, unpackRecord } from "./pack.ts";
import type { Writer } from "./write.ts";

/** Articles read at a time. */
const BATCH = 256;
/** Articles taken in at a time. */
const RESTORE_BATCH = 512;

/** Everything as it was read, in the order in which it was, then the corrections; all of one moment. */
export async function* dump(db: Connection): AsyncGenerator<DumpLine> {
  const own = told(db.name, () => connectionBeside(db));
  try {
    own.exec("BEGIN");
    yield* linesIn(own);
  } finally {
    own.close();
  }
}

function* linesIn(db: Connection): Generator<DumpLine> {
  const articles = db.prepare<[number, number], { n: number; json: string }>(
    "SELECT n, json FROM article WHERE n > ? ORDER BY n LIMIT ?",
  );
  const readingOf = createReader(db);
  let last = 0;
  for (;;) {
    const batch = articles.all(last, BATCH);
    for (const { n, json } of batch) {
      yield { type: "reading", value: readingOf(n, json) };
      last = n;
    }
    if (batch.length < BATCH) break;
  }
  const corrections = db
    .prepare<[], string>("SELECT json FROM correction ORDER BY n")
    .pluck()
    .all();
  for (const json of corrections) {
    yield { type: "correction", value: JSON.parse(json) as CorrectionRecord };
  }
}

/** Takes the lines in, and says how many there were. */
export async function restore(
  writer: Writer,
  lines: AsyncIterable<DumpLine>,
): Promise<number> {
  let count = 0;
  let batch: Reading[] = [];
  const flush = (): void => {
    if (batch.length > 0) writer.write(batch);
    batch = [];
  };
  for await (const line of lines) {
    count += 1;
    if (line.type === "reading") {
      batch.push(line.value);
      if (batch.length === RESTORE_BATCH) flush();
    } else {
      flush();
      writer.saveCorrection(line.value);
    }
  }
  flush();
  return count;
}

function createReader(
  db: Connection,
): (article: number, json: string) => Reading {
  const list = (sql: string) => {
    const statement = db.prepare<[{ n: number }], string>(sql).pluck();
    return (article: number): string[] => statement.all({ n: article });
  };
  const parsed = <T>(json: string): T => JSON.parse(json) as T;
  const actors = list(
    `SELECT base FROM article JOIN json_each(article.actors) JOIN actor ON actor.n = value
       WHERE article.n = @n
     UNION ALL
     SELECT given FROM (
       SELECT coalesce(given, base) AS given FROM article_actor JOIN actor ON actor.n = actor
       WHERE article = @n ORDER BY position)`,
  );
  const offices = list("SELECT json FROM office WHERE article = @n ORDER BY n");
  const events = list(
    "SELECT json FROM record WHERE article = @n AND type = 0 ORDER BY n",
  );
  const claims = list(
    "SELECT json FROM record WHERE article = @n AND type = 1 ORDER BY n",
  );
  const links = list("SELECT json FROM link WHERE article = @n ORDER BY n");
  return (n, json) => ({
    article: unpackArticle(json),
    actors: actors(n).map(parsed<ActorRecord>),
    offices: offices(n).map(parsed<OfficeRecord>),
    events: events(n).map((one) => unpackRecord(one) as EventRecord),
    claims: claims(n).map((one) => unpackRecord(one) as ClaimRecord),
    links: links(n).map(parsed<LinkRecord>),
  });
}
