import { QUAD_CLASSES } from "../../domain/cameo.ts";
import type { CountedRecord } from "../../domain/counted.ts";
import { numberAt, type Day } from "../../domain/dates.ts";
import {
  CAMEO_CLASSES,
  CLAIM_KINDS,
  DATASETS,
  DATE_PRECISIONS,
  EVENT_KINDS,
  EVENT_STATUSES,
  EXTENTS,
  REVIEWS,
  type CameoClass,
  type ClaimKind,
  type DatePrecision,
  type EventKind,
  type Extent,
} from "../../domain/vocabulary.ts";

/**
 * The numbers that stand for words in columns. They are kept in the file: a word list may grow at its end; any other
 * change of it asks for a new DERIVATION (server/store/derivation.ts).
 */

/** Claims' kinds come after events'; there is room for more of those. */
const FIRST_CLAIM = 64;

/** The kind of an event or a claim, as one number. */
export const kindCode = ({ eventKind, claimKind }: CountedRecord): number =>
  eventKind === null
    ? FIRST_CLAIM + CLAIM_KINDS.indexOf(claimKind ?? "STATEMENT")
    : EVENT_KINDS.indexOf(eventKind);

export const isEventCode = (code: number): boolean => code < FIRST_CLAIM;

export const eventKindOf = (code: number): EventKind | null =>
  EVENT_KINDS[code] ?? null;

export const claimKindOf = (code: number): ClaimKind | null =>
  CLAIM_KINDS[code - FIRST_CLAIM] ?? null;

/** The number that CAMEO gives the root class; 0 where there is no code. */
export const cameoClassCode = ({ cameoClass }: CountedRecord): number =>
  cameoClass === null ? 0 : 1 + CAMEO_CLASSES.indexOf(cameoClass);

export const cameoClassAt = (code: number): CameoClass | null =>
  CAMEO_CLASSES[code - 1] ?? null;

/** The quad class of a root class by its number, 1 to 4; 0 where there is no code. */
export const quadAt = (code: number): number => QUAD_CLASSES[code - 1] ?? 0;

/** Claims have no status. */
export const NO_STATUS = 63;

export const statusCode = ({ status }: CountedRecord): number =>
  status === null ? NO_STATUS : EVENT_STATUSES.indexOf(status);

/** One bit for a headline, two for the review, the rest for the data set. */
export const marksCode = (record: CountedRecord): number =>
  Number(record.headline) |
  (REVIEWS.indexOf(record.review) << 1) |
  (DATASETS.indexOf(record.dataset) << 3);

export const isHeadline = (marks: number): boolean => (marks & 1) === 1;
export const reviewOf = (marks: number) => REVIEWS[(marks >> 1) & 3] ?? "NONE";
export const datasetOf = (marks: number) => DATASETS[marks >> 3] ?? "ARTICLES";

/** How exact the date is and what it says of the days within, as one number below 64. */
export const datingCode = ({ precision, extent }: CountedRecord): number =>
  DATE_PRECISIONS.indexOf(precision) * EXTENTS.length + EXTENTS.indexOf(extent);

/** The less, the more exact. */
export const precisionRank = (dating: number): number =>
  Math.floor(dating / EXTENTS.length);
export const precisionOf = (dating: number): DatePrecision =>
  DATE_PRECISIONS[precisionRank(dating)] ?? "UNKNOWN";
export const extentOf = (dating: number): Extent =>
  EXTENTS[dating % EXTENTS.length] ?? "WITHIN";

/** "2024-04-26" as 20240426; 0 for no day. */
export function dayCode(day: Day | null): number {
  if (day === null || day === "") return 0;
  return (
    numberAt(day, 0, 4) * 10_000 +
    numberAt(day, 5, 7) * 100 +
    numberAt(day, 8, 10)
  );
}

/** 20240426 as "2024-04-26"; null for 0. */
export function dayOf(code: number): Day | null {
  if (code === 0) return null;
  const digits = String(code).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Since when a newer version has been there: 1 where nobody says on which day; 0 where there is none. */
export const replacedCode = (day: Day | "" | null): number =>
  day === "" ? 1 : dayCode(day);

/** A dyad of a record: the dyad's number and, in five bits, for which roll-up, who to whom, and whether alleged. */
export const ON_ACTORS = 1;
export const ON_COUNTRIES = 2;
const BY_A = 4;
const BY_B = 8;
const ALLEGED = 16;
const FLAG_BITS = 5;

/** `rollUps` says for whom the dyad counts: `ON_ACTORS`, `ON_COUNTRIES` or both. */
export function dyadCode(
  dyad: number,
  rollUps: number,
  by: "A" | "B" | null,
  alleged: boolean,
): number {
  const direction = by === null ? 0 : by === "A" ? BY_A : BY_B;
  return (dyad << FLAG_BITS) | rollUps | direction | (alleged ? ALLEGED : 0);
}

export const dyadIn = (code: number): number => code >>> FLAG_BITS;
export const isByA = (code: number): boolean => (code & BY_A) !== 0;
export const isByB = (code: number): boolean => (code & BY_B) !== 0;
export const isAlleged = (code: number): boolean => (code & ALLEGED) !== 0;
