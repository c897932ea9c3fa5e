/** The command line of `npm run seed`: its options, typed and checked. */
import { WrongUse, type Given } from "../server/command-line.ts";
import { isDay, type Day } from "../server/domain/dates.ts";

const SEED_FORMATS = ["articles", "gdelt", "csv", "travels"] as const;
export type SeedFormat = (typeof SEED_FORMATS)[number];

/** What `npm run seed` was asked to do. */
export interface SeedOptions {
  readonly paths: readonly string[];
  readonly format: SeedFormat;
  /** What would be taken in; nothing is kept. */
  readonly dryRun: boolean;
  /** Day of publication for articles that give none. */
  readonly published: Day | null;
  /** Publisher for articles that name none. */
  readonly publisher: string | null;
  readonly json: boolean;
  readonly watch: boolean;
  /** Reads again what is known already, with the reader as it is now. */
  readonly reread: boolean;
  /** Articles a transaction. */
  readonly batch: number;
  /** Which columns mean what, for `--format csv`. */
  readonly mapping: string | null;
  /** First year of the official record to take in. */
  readonly since: number;
}

const USAGE = `usage: npm run seed -- PATH… [options]
       npm run seed -- --reread [options]

PATH is a file, a folder or a glob. Articles are .txt (with NAME.meta.json beside), .md, .html, .json and .jsonl.

  --format articles|gdelt|csv|travels   what the files hold (articles)
  --published DATE    day of publication where the article gives none (YYYY-MM-DD)
  --publisher NAME    publisher where the article names none
  --dry-run           says what would be taken in, keeps nothing
  --watch             goes on, and takes in what is put into the folders
  --reread            reads again what is known already, with the reader as it is now
  --batch N           articles a transaction (25)
  --mapping FILE      for csv: which column means what (docs/event-data.md)
  --since YEAR        for travels: first year to take in (1990)
  --json              the report as JSON
  --help

Exit code 0: all taken in. 1: something was refused, the rest is taken in. 2: nothing could be done. 130: stopped by Ctrl-C; run it again to go on.`;

export const COMMAND = {
  usage: USAGE,
  options: {
    format: { type: "string" },
    published: { type: "string" },
    publisher: { type: "string" },
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
    watch: { type: "boolean" },
    reread: { type: "boolean" },
    batch: { type: "string" },
    mapping: { type: "string" },
    since: { type: "string" },
  },
} as const;

/** Typed options, or one error that lists all that is wrong. */
export function seedOptions({
  values,
  positionals,
}: Given<typeof COMMAND.options>): SeedOptions {
  const problems: string[] = [];
  const format = SEED_FORMATS.find(
    (known) => known === (values.format ?? "articles"),
  );
  if (format === undefined)
    problems.push(
      `--format must be one of ${SEED_FORMATS.join(", ")}, not "${values.format}"`,
    );
  if (values.published !== undefined && !isDay(values.published))
    problems.push(
      `--published must be a day that exists, as 2024-04-27, not "${values.published}"`,
    );
  if (positionals.length === 0 && !values.reread)
    problems.push("at least one PATH is needed");
  if (values.reread && positionals.length > 0)
    problems.push(
      `--reread reads what the store holds, and takes no PATH, not "${positionals.join(" ")}"`,
    );
  if (values.reread && (values.watch || (format ?? "articles") !== "articles"))
    problems.push("--reread must stand without --watch and --format");
  if (format === "csv" && values.mapping === undefined)
    problems.push("--format csv needs --mapping FILE");
  const batch = whole("--batch", values.batch ?? "25", 1, 10_000, problems);
  const since = whole("--since", values.since ?? "1990", 1776, 2100, problems);
  if (problems.length > 0) throw new WrongUse(problems.join("\n"));
  return {
    paths: positionals,
    format: format ?? "articles",
    dryRun: values["dry-run"] ?? false,
    published: values.published ?? null,
    publisher: values.publisher ?? null,
    json: values.json ?? false,
    watch: values.watch ?? false,
    reread: values.reread ?? false,
    batch,
    mapping: values.mapping ?? null,
    since,
  };
}

function whole(
  name: string,
  text: string,
  least: number,
  most: number,
  problems: string[],
): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    problems.push(
      `${name} must be a whole number from ${least} to ${most}, not "${text}"`,
    );
  return number;
}
