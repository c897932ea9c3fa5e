import type { WarningRecord } from "../../../server/domain/article.ts";
import { daysBetween, type DateSpan } from "../../../server/domain/dates.ts";
import type {
  ExtractedEvent,
  ExtractedRelation,
} from "../../../server/domain/extraction.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import { loadOfficeHolders, type Term } from "../../lexicon/office-holders.ts";

/** An event with what its words presuppose. */
export interface ToldEvent {
  readonly event: ExtractedEvent;
  /** "the summit": speaks as if there were one such event. */
  readonly definite: boolean;
  /** A state or official visit, or a summit: only holders of office have these. */
  readonly official: boolean;
}

export interface Doubts {
  readonly relations: readonly ExtractedRelation[];
  readonly warnings: readonly WarningRecord[];
}

const TALKS: ReadonlySet<EventKind> = new Set([
  "MEETING",
  "SUMMIT",
  "NEGOTIATION",
]);
/** Both may speak of one event; a person says whether they do. */
const POSSIBLY_THE_SAME = 0.5;

/** What does not fit: kept as reported, marked, and linked to what it may be. */
export function doubtsAbout(
  told: readonly ToldEvent[],
  nameOf: (actor: string) => string,
): Doubts {
  const relations: ExtractedRelation[] = [];
  const warnings: WarningRecord[] = [];
  told.forEach((each, at) => {
    // What is told first is what a later mention disagrees with.
    const other = datedOtherwise(each, told.slice(0, at));
    if (other !== null) {
      relations.push(possiblySame(each.event, other));
      warnings.push(dateConflict(each.event, other));
    }
    if (each.official) warnings.push(...outsideTerm(each.event, nameOf));
  });
  return { relations, warnings };
}

/** The one meeting of the same parties, when "the summit" of theirs bears a date that is not its. */
function datedOtherwise(
  { event, definite }: ToldEvent,
  before: readonly ToldEvent[],
): ExtractedEvent | null {
  if (!definite || !TALKS.has(event.kind) || event.when.from === null)
    return null;
  const others = before.filter(
    ({ event: other }) =>
      TALKS.has(other.kind) &&
      other.status === "OCCURRED" &&
      other.when.from !== null &&
      sameParties(event, other),
  );
  const only = others[0]?.event;
  return others.length === 1 &&
    only !== undefined &&
    apart(event.when, only.when)
    ? only
    : null;
}

function sameParties(a: ExtractedEvent, b: ExtractedEvent): boolean {
  const left = new Set(a.participants.map(({ actor }) => actor));
  const right = new Set(b.participants.map(({ actor }) => actor));
  return (
    left.size > 1 &&
    left.size === right.size &&
    [...left].every((actor) => right.has(actor))
  );
}

function apart(a: DateSpan, b: DateSpan): boolean {
  if (a.from === null || b.from === null) return false;
  return a.from > (b.to ?? b.from) || b.from > (a.to ?? a.from);
}

function possiblySame(
  from: ExtractedEvent,
  to: ExtractedEvent,
): ExtractedRelation {
  return {
    kind: "SAME_EVENT",
    from: from.id,
    to: to.id,
    by: "PROGRAM",
    sameOccasion: true,
    rule: "a definite meeting of the same parties, dated otherwise",
    confidence: POSSIBLY_THE_SAME,
    span: from.spans[0] ?? null,
  };
}

function dateConflict(
  event: ExtractedEvent,
  other: ExtractedEvent,
): WarningRecord {
  return {
    code: "DATE_CONFLICT",
    message: `Dated ${inWords(event.when)}, while the only other meeting of the same parties in this article is dated ${inWords(other.when)}.`,
    record: event.id,
    span: event.spans[0] ?? null,
  };
}

function inWords({ from, to, precision }: DateSpan): string {
  const start = from ?? "";
  if (precision === "YEAR") return start.slice(0, 4);
  if (precision === "MONTH") return start.slice(0, 7);
  return to === null || to === from ? start : `${start} to ${to}`;
}

let terms: Map<string, readonly Term[]> | undefined;

function termsOf(person: string): readonly Term[] | undefined {
  terms ??= new Map(
    loadOfficeHolders().map((holder) => [holder.id, holder.terms]),
  );
  return terms.get(person);
}

function outsideTerm(
  event: ExtractedEvent,
  nameOf: (actor: string) => string,
): WarningRecord[] {
  const { from } = event.when;
  if (from === null || event.status === "DENIED") return [];
  const to = event.when.to ?? from;
  // An open-ended span ("since 2011") has no day to hold against a term.
  if (daysBetween(from, to) > 366) return [];
  return event.participants
    .filter(({ actor }) => {
      const held = termsOf(actor);
      return (
        held !== undefined &&
        held.length > 0 &&
        held.every(
          (term) =>
            (term.earliest !== null && term.earliest > to) ||
            (term.latest !== null && term.latest < from),
        )
      );
    })
    .map(({ actor }) => ({
      code: "OUTSIDE_TERM_OF_OFFICE",
      message: `${nameOf(actor)} held no office known here on any day of it (${inWords(event.when)}).`,
      record: event.id,
      span: event.spans[0] ?? null,
    }));
}
