/** `npm run audit`: draws records for two people to code blind, and reads back what they found. */
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runCommand, WrongUse, type Given } from "../../server/command-line.ts";
import { readConfig } from "../../server/config.ts";
import { groupBy } from "../../server/domain/collections.ts";
import { EVERYTHING } from "../../server/domain/filter.ts";
import { hashId } from "../../server/domain/ids.ts";
import type { EventOrClaimRecord } from "../../server/domain/tie.ts";
import { BadInput } from "../../server/errors.ts";
import { openStore } from "../../server/open-store.ts";
import type { Page, PageRequest, Store } from "../../server/store/store.ts";
import { asBadInput, neededText } from "../files.ts";
import { auditResult, resultText } from "./result.ts";
import { sampleOf, stratified } from "./sample.ts";
import { readSheet, sheetRow, sheetText } from "./sheet.ts";

const USAGE = `usage: npm run audit -- --sample 100 [--by kind|rule] [--seed 1] [--out audit]
       npm run audit -- --read SHEET SHEET [--keep --coder NAME] [--json]

The first draws records into two spreadsheets, coder-1.csv and coder-2.csv, each in an order of its own. The coders fill
"right" in with yes or no, without talking. The second gives precision and agreement; --keep writes what both agree on
into the graph as reviews.`;
const SHEETS =
  "--read needs the two sheets that --sample wrote, filled in by the coders.";
const PAGE = 500;

const COMMAND = {
  usage: USAGE,
  options: {
    sample: { type: "string" },
    by: { type: "string", default: "kind" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "audit" },
    read: { type: "boolean" },
    keep: { type: "boolean" },
    coder: { type: "string", default: "audit" },
    json: { type: "boolean" },
  },
} as const;

async function main({
  values,
  positionals,
}: Given<typeof COMMAND.options>): Promise<number> {
  if (values.sample === undefined && !values.read)
    throw new WrongUse("Either --sample or --read is needed.");
  if (values.by !== "kind" && values.by !== "rule")
    throw new BadInput(`--by must be kind or rule, not "${values.by}"`);
  const store = await openStore(readConfig(process.env));
  try {
    await store.ready();
    if (values.read)
      return await readBack(
        positionals,
        values.keep ?? false,
        values.coder,
        values.json ?? false,
        store,
      );
    return await draw(
      wholeNumber("--sample", values.sample, 1),
      values.by,
      wholeNumber("--seed", values.seed, 0),
      values.out,
      store,
    );
  } finally {
    await store.close();
  }
}

function wholeNumber(
  name: string,
  text: string | undefined,
  least: number,
): number {
  const number = /^\d+$/.test(text ?? "") ? Number(text) : Number.NaN;
  if (number >= least) return number;
  throw new BadInput(
    `${name} must be a whole number from ${least} on, not "${text}"`,
  );
}

async function draw(
  size: number,
  by: "kind" | "rule",
  seed: number,
  out: string,
  store: Store,
): Promise<number> {
  const filter = {
    ...EVERYTHING,
    statuses: ["OCCURRED", "PLANNED", "CANCELLED", "DENIED"] as const,
  };
  const records: EventOrClaimRecord[] = [
    ...(await everyPage((page) => store.events(filter, page))),
    ...(await everyPage((page) => store.claims(filter, page))),
  ];
  if (records.length === 0)
    throw new BadInput(
      "There is nothing to audit: the store holds no record of an article.",
    );
  const strata = groupBy(records, (record) => record[by]);
  const drawn = stratified(strata, size, seed);
  const names = await namesOf(drawn, store);
  const articles = await store.articlesById(
    drawn.map((record) => record.article),
  );
  const rows = drawn.map((record, i) =>
    sheetRow(record, record[by], names, articles[i]?.title ?? ""),
  );
  try {
    await mkdir(out, { recursive: true });
    for (const coder of [1, 2])
      await writeFile(
        join(out, `coder-${coder}.csv`),
        sheetText(sampleOf(rows, rows.length, seed + coder)),
      );
  } catch (error) {
    throw asBadInput(error, out, "--out must be a folder, or none yet.");
  }
  process.stdout.write(
    `${rows.length} records of ${strata.size} strata drawn into ${join(out, "coder-1.csv")} and coder-2.csv.\n`,
  );
  return 0;
}

async function everyPage<T>(
  ask: (page: PageRequest) => Promise<Page<T>>,
): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<T> = await ask({ first: PAGE, after });
    all.push(...page.items);
    if (!page.hasNextPage) return all;
    after = page.cursors.at(-1) ?? null;
  }
}

async function namesOf(
  records: readonly EventOrClaimRecord[],
  store: Store,
): Promise<Map<string, string>> {
  const ids = records.flatMap((record) =>
    "participants" in record
      ? record.participants.map(({ actor }) => actor)
      : [...record.speakers, ...record.targets],
  );
  const actors = await store.actorsById([...new Set(ids)]);
  return new Map(
    actors
      .filter((actor) => actor !== null)
      .map((actor) => [actor.id, actor.name]),
  );
}

async function readBack(
  files: readonly string[],
  keep: boolean,
  coder: string,
  json: boolean,
  store: Store,
): Promise<number> {
  if (files.length < 2)
    throw new BadInput("--read needs the sheets of two coders");
  const sheets = [];
  for (const file of files)
    sheets.push(readSheet(await neededText(file, SHEETS), file));
  const result = auditResult(sheets);
  process.stdout.write(
    `${json ? JSON.stringify({ ...result, precision: Object.fromEntries(result.precision) }) : resultText(result)}\n`,
  );
  if (keep) {
    const reason = `audit of ${files.map((file) => basename(file)).join(" and ")}`;
    const kept = await keepReviews(result.agreed, coder, reason, store);
    process.stdout.write(`${kept} reviews kept.\n`);
  }
  return 0;
}

async function keepReviews(
  agreed: readonly { record: string; right: boolean }[],
  by: string,
  reason: string,
  store: Store,
): Promise<number> {
  const events = agreed.filter(({ record }) => record.startsWith("event:"));
  const claims = agreed.filter(({ record }) => record.startsWith("claim:"));
  const found = [
    ...(await store.eventsById(events.map(({ record }) => record))),
    ...(await store.claimsById(claims.map(({ record }) => record))),
  ];
  const right = new Map(agreed.map((one) => [one.record, one.right]));
  const at = new Date().toISOString();
  let kept = 0;
  for (const record of found) {
    if (record === null) continue;
    const span = record.evidence[0]?.span;
    await store.saveCorrection({
      id: hashId("correction", "audit", record.id, by, at),
      act: {
        kind: "REVIEW_RECORD",
        about: {
          record: record.id,
          article: record.article,
          quote: span?.quote ?? "",
          prefix: span?.prefix ?? "",
          suffix: span?.suffix ?? "",
        },
        review: right.get(record.id) ? "CONFIRMED" : "REJECTED",
      },
      by,
      reason,
      at,
      undone: false,
      attached: true,
    });
    kept++;
  }
  return kept;
}

await runCommand(COMMAND, main);
