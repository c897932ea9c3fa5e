/** The measure for loading: how long the `sqlite3` shell takes to import the same rows. */
import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { promisify } from "node:util";
import type { ActorRecord } from "../server/domain/actor.ts";
import type { EventRecord } from "../server/domain/event.ts";
import type { Reading } from "../server/domain/reading.ts";
import { generate } from "./generate.ts";

const run = promisify(execFile);

/** Articles written at a time. */
const BATCH = 2_000;

/**
 * Seconds that the `sqlite3` shell takes to `.import` the same rows, as a file of 61 tab-separated columns such as
 * GDELT's, into a table with as many indexes as a row has with us: by id, by day, by either actor and day, by address.
 * Null where there is no such shell.
 */
export async function importRows(
  folder: string,
  size: number,
): Promise<number | null> {
  const rows = join(folder, "rows.tsv");
  await writeRows(rows, size);
  const columns = Array.from({ length: 61 }, (_, n) =>
    n === 0 ? "c0 TEXT UNIQUE" : `c${n}`,
  );
  const commands = [
    "PRAGMA journal_mode=WAL;",
    "PRAGMA synchronous=FULL;",
    `CREATE TABLE event (${columns.join(", ")});`,
    "CREATE INDEX by_day ON event (c1);",
    "CREATE INDEX by_source ON event (c5, c1);",
    "CREATE INDEX by_target ON event (c15, c1);",
    "CREATE INDEX by_address ON event (c60);",
    ".mode tabs",
    `.import ${rows} event`,
  ];
  const start = performance.now();
  try {
    await run("sqlite3", [
      join(folder, "peer.sqlite"),
      ...commands.flatMap((command) => ["-cmd", command]),
      "SELECT count(*) FROM event",
    ]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return (performance.now() - start) / 1000;
}

async function writeRows(file: string, size: number): Promise<void> {
  const out = createWriteStream(file);
  for (const batch of generate(size, BATCH)) {
    const text = batch.flatMap(rowsOf).join("");
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

function rowsOf({ article, actors, events }: Reading): string[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return events.map((event) => `${rowOf(event, article.url, byId)}\n`);
}

const PLACE = ["1", "A place", "US", "USAK", "", "38", "-97", "US"];

function rowOf(
  { id, when, participants, cameo, goldstein }: EventRecord,
  url: string | null,
  actors: ReadonlyMap<string, ActorRecord>,
): string {
  const day = (when.from ?? "").replaceAll("-", "");
  const side = (index: number): string[] => {
    const actor = actors.get(participants[index]?.actor ?? "");
    const country = (actor?.country ?? actor?.id ?? "").slice(-3);
    return [
      actor?.id ?? "",
      actor?.name ?? "",
      country,
      "",
      "",
      "",
      "",
      "GOV",
      "",
      "",
    ];
  };
  const code = cameo ?? "";
  return [
    id.slice(6),
    day,
    day.slice(0, 6),
    day.slice(0, 4),
    `${day.slice(0, 4)}.5`,
    ...side(0),
    ...side(1),
    "1",
    code,
    code.slice(0, 3),
    code.slice(0, 2),
    "1",
    String(goldstein ?? ""),
    "5",
    "1",
    "5",
    "-2.5",
    ...PLACE,
    ...PLACE,
    ...PLACE,
    `${day}000000`,
    url ?? "",
  ].join("\t");
}
