import { recordsOf, type BaseTie } from "../scene.ts";
import type { RecordsQuery } from "../schema.generated.ts";
import type { TableRows } from "../state.ts";
import { whenText } from "../text/dates.ts";
import { CLAIM_WORDS, EVENT_WORDS } from "../text/words.ts";
import { toneOf, TONE_WORDS } from "../tone.ts";

/** What the table says of each tie or record: one value a cell, as it is shown, sorted and copied. */

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly numeric: boolean;
}

export interface Row {
  readonly id: string;
  /** The two sides, where the row is a tie. */
  readonly tie: readonly [string, string] | null;
  readonly cells: Readonly<Record<string, string | number | null>>;
}

const text = (key: string, title: string): Column => ({
  key,
  title,
  numeric: false,
});
const number = (key: string, title: string): Column => ({
  key,
  title,
  numeric: true,
});

const TIE_COLUMNS: readonly Column[] = [
  text("sideA", "One side"),
  text("sideB", "Other side"),
  number("records", "Records"),
  number("events", "Events"),
  number("claims", "Claims"),
  number("tone", "Tone"),
  number("scored", "Scored"),
  text("balance", "Balance"),
  number("disputes", "Disputed"),
];

const RECORD_COLUMNS: readonly Column[] = [
  text("title", "What"),
  text("kind", "Kind"),
  text("when", "When"),
  text("who", "Who"),
  text("whom", "To or about"),
  text("via", "Through"),
  text("publisher", "Published by"),
  number("score", "Score"),
  number("confidence", "Sure to, %"),
  text("review", "Review"),
];

export const columnsOf = (rows: TableRows): readonly Column[] =>
  rows === "ties" ? TIE_COLUMNS : RECORD_COLUMNS;

/** The table’s rows, of ties or of records: events before claims, each the newest first. */
export function rowsOf(
  rows: TableRows,
  ties: readonly BaseTie[],
  records: RecordsQuery | undefined,
): Row[] {
  return rows === "ties" ? ties.map(tieRow) : recordRows(records);
}

function tieRow(tie: BaseTie): Row {
  return {
    id: tie.id,
    tie: [tie.sideA.id, tie.sideB.id],
    cells: {
      sideA: tie.sideA.name,
      sideB: tie.sideB.name,
      records: recordsOf(tie),
      events: tie.events,
      claims: tie.claims,
      tone: tie.tone === null ? null : Math.round(tie.tone * 10) / 10,
      scored: tie.scored,
      balance: TONE_WORDS[toneOf(tie)],
      disputes: tie.disputes,
    },
  };
}

const names = (actors: readonly { readonly name: string }[]): string =>
  actors.map((one) => one.name).join(", ");

function recordRows(records: RecordsQuery | undefined): Row[] {
  const events = (records?.events?.edges ?? []).map(({ node }): Row => {
    const acting = node.participants.filter(({ role }) =>
      ["INITIATOR", "VISITOR", "INTERVIEWEE"].includes(role),
    );
    const first = acting.length === 0 ? node.participants.slice(0, 1) : acting;
    const others = node.participants.filter((one) => !first.includes(one));
    return {
      id: node.id,
      tie: null,
      cells: {
        title: node.title,
        kind: EVENT_WORDS[node.eventKind],
        who: names(first.map((one) => one.actor)),
        whom: names(others.map((one) => one.actor)),
        ...shared(node),
      },
    };
  });
  const claims = (records?.claims?.edges ?? []).map(({ node }): Row => {
    return {
      id: node.id,
      tie: null,
      cells: {
        title: node.text,
        kind: CLAIM_WORDS[node.claimKind],
        who:
          node.speakers.length > 0
            ? names(node.speakers)
            : (node.speakerSpan?.quote ?? null),
        whom: names([...node.targets, ...node.addressees]),
        ...shared(node),
      },
    };
  });
  return [...events, ...claims];
}

type AnyNode =
  | NonNullable<RecordsQuery["events"]>["edges"][number]["node"]
  | NonNullable<RecordsQuery["claims"]>["edges"][number]["node"];

const shared = (node: AnyNode) => ({
  when: whenOf(node.when),
  via: names(node.evidence[0]?.attribution ?? []),
  publisher: node.evidence[0]?.article.publisher ?? null,
  score: node.goldstein,
  confidence: Math.round(node.confidence * 100),
  review: node.review === "NONE" ? null : node.review.toLowerCase(),
});

/** The first day leads, so that the column sorts by time as it stands. */
function whenOf(when: AnyNode["when"]): string | null {
  const from = when.from ?? when.to;
  const to = when.to ?? when.from;
  if (from === null || to === null) return null;
  if (when.precision !== "DAY") return `${from} (${whenText(when)})`;
  return from === to ? from : `${from} – ${to}`;
}

/** By a column, numbers as numbers, what is missing always last; as they come where none is chosen. */
export function sorted(
  rows: readonly Row[],
  columns: readonly Column[],
  sort: string | null,
): readonly Row[] {
  if (sort === null) return rows;
  const down = sort.startsWith("-");
  const column = columns.find(
    (one) => one.key === (down ? sort.slice(1) : sort),
  );
  if (column === undefined) return rows;
  const sign = down ? -1 : 1;
  const collator = new Intl.Collator("en", { numeric: true });
  return [...rows].sort((one, other) => {
    const [a, b] = [one.cells[column.key], other.cells[column.key]];
    if (a == null || a === "") return b == null || b === "" ? 0 : 1;
    if (b == null || b === "") return -1;
    return typeof a === "number" && typeof b === "number"
      ? sign * (a - b)
      : sign * collator.compare(String(a), String(b));
  });
}
