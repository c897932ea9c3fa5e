/** The sheet that a coder of an audit fills in, written and read back. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { EventOrClaimRecord } from "../../server/domain/tie.ts";
import { BadInput } from "../../server/errors.ts";

const COLUMNS = [
  "record",
  "stratum",
  "read as",
  "who",
  "when",
  "passage",
  "article",
  "right",
  "note",
] as const;

/** A record put before a coder: what was read, and where. Nothing of confidence or rule, which would lead the coder. */
export interface SheetRow {
  readonly record: string;
  readonly stratum: string;
  readonly readAs: string;
  readonly who: string;
  readonly when: string;
  readonly passage: string;
  readonly article: string;
}

/** The record in words; `names` are those of actors by id, who is not among them is told by id. */
export function sheetRow(
  record: EventOrClaimRecord,
  stratum: string,
  names: ReadonlyMap<string, string>,
  articleTitle: string,
): SheetRow {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => names.get(id) ?? id).join(", ");
  const span = record.evidence[0]?.span;
  const isEvent = "participants" in record;
  return {
    record: record.id,
    stratum,
    readAs: isEvent
      ? `${record.status} ${record.title}`
      : `${record.kind}: ${record.text}`,
    who: isEvent
      ? record.participants
          .map(({ actor, role }) => `${named([actor])} (${role.toLowerCase()})`)
          .join(", ")
      : [named(record.speakers) || "nobody named", named(record.targets)]
          .filter((part) => part !== "")
          .join(" → "),
    when: [record.when.from, record.when.to]
      .filter((day, i, all) => day !== null && all.indexOf(day) === i)
      .join(" to "),
    passage:
      span === null || span === undefined
        ? (record.evidence[0]?.locator ?? "")
        : `${span.prefix}[${span.quote}]${span.suffix}`,
    article: articleTitle,
  };
}

/** The spreadsheet for one coder: CSV with a mark for programs that guess encodings; `right` is filled in with yes or no. */
export function sheetText(rows: readonly SheetRow[]): string {
  const table = rows.map((row) => [
    row.record,
    row.stratum,
    harmless(row.readAs),
    harmless(row.who),
    row.when,
    harmless(row.passage),
    harmless(row.article),
    "",
    "",
  ]);
  return stringify([[...COLUMNS], ...table], { bom: true });
}

/** A cell that begins like a formula is text, not a command to the spreadsheet. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

export interface Coded {
  readonly record: string;
  readonly stratum: string;
  /** Null where the coder left it open. */
  readonly right: boolean | null;
}

function checkedHeader(header: string[], file: string): string[] {
  const missing = ["record", "right"].filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new BadInput(
      `${file}: has no column "${missing.join('", "')}"; a coder's sheet has ${COLUMNS.join(", ")}`,
    );
  return header;
}

/** What a coder filled in; one error lists all cells that are neither yes nor no nor empty. */
export function readSheet(text: string, file: string): Coded[] {
  const rows = parse(text, {
    columns: (header: string[]) => checkedHeader(header, file),
    bom: true,
    relax_column_count: true,
  }) as Record<string, string>[];
  if (rows.length === 0)
    throw new BadInput(`${file}: holds no record; is it a coder's sheet?`);
  const problems: string[] = [];
  const coded = rows.map((row, i) => {
    const answer = (row["right"] ?? "").trim().toLowerCase();
    const right = /^(yes|y|1|true|right)$/.test(answer)
      ? true
      : /^(no|n|0|false|wrong)$/.test(answer)
        ? false
        : null;
    if (right === null && answer !== "")
      problems.push(
        `${file}:${i + 2}: "right" must be yes, no or empty, not "${answer}"`,
      );
    if (!row["record"])
      problems.push(`${file}:${i + 2}: the record's id is missing`);
    return {
      record: row["record"] ?? "",
      stratum: row["stratum"] ?? "",
      right,
    };
  });
  if (problems.length > 0) throw new BadInput(problems.join("\n"));
  return coded;
}
