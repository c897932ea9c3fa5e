import type {
  ActorKind,
  Bucket,
  CameoClass,
  ClaimKind,
  Dataset,
  EventKind,
  EventStatus,
} from "./schema.generated.ts";
import type { ToneClass } from "./tone.ts";

/**
 * What is on the screen, as far as a link must bring it back, and the pure steps from one such state to
 * the next. Nothing here acts; what was answered by the server is not part of it.
 */

/** An ISO 8601 calendar date, "2024-04-26". Days compare as text. */
export type Day = string;

/** Both ends inclusive; an open end is null. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

export type Surface = "graph" | "table" | "compare";
export type TableRows = "ties" | "records";
export type LayoutName = "force" | "country";

/** What the panel on the right is about. */
export type Subject =
  | { readonly kind: "actor"; readonly id: string }
  | { readonly kind: "tie"; readonly a: string; readonly b: string }
  | { readonly kind: "path"; readonly from: string; readonly to: string };

/** An actor whose neighbours are shown, the strongest first, so many of them. */
export interface Focus {
  readonly id: string;
  readonly shown: number;
}

/** An actor that stays where a person put it, in the graph's own coordinates. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Which records count. A null list does not restrict; an empty one lets nothing through. */
export interface Sieve {
  readonly eventKinds: readonly EventKind[] | null;
  readonly claimKinds: readonly ClaimKind[] | null;
  readonly cameoClasses: readonly CameoClass[] | null;
  readonly actorKinds: readonly ActorKind[] | null;
  readonly countries: readonly string[] | null;
  readonly publishers: readonly string[] | null;
  readonly topics: readonly string[] | null;
  readonly places: readonly string[] | null;
  /** Classes of ties, from the legend: a choice among what is summed, not among records. */
  readonly tones: readonly ToneClass[] | null;
  readonly statuses: readonly EventStatus[] | null;
  readonly datasets: readonly Dataset[] | null;
  readonly text: string;
  readonly disputed: boolean;
  readonly reviewedOnly: boolean;
  readonly headlines: boolean;
  /** Undated records too, although a window is set. */
  readonly undated: boolean;
  readonly minConfidence: number;
}

export interface ViewState {
  readonly surface: Surface;
  readonly rows: TableRows;
  /** Column of the table, with a minus in front where the largest come first. */
  readonly sort: string | null;
  readonly focus: readonly Focus[];
  readonly hidden: readonly string[];
  readonly pinned: readonly Pin[];
  readonly subject: Subject | null;
  /** The open record, an event or a claim: its article is read beside. */
  readonly record: string | null;
  /** The open article, where no record of it is open. */
  readonly article: string | null;
  readonly window: Period | null;
  /** The earlier period of a comparison; `window` is the later one. */
  readonly before: Period | null;
  /** A comparison as two maps beside each other, rather than as one map of the changes. */
  readonly sides: boolean;
  readonly asOf: Day | null;
  /** The part of time that the timeline shows; null for all of it. */
  readonly span: Period | null;
  readonly bucket: Bucket | null;
  readonly layout: LayoutName;
  readonly seed: number;
  /** How many ties at most, the strongest first. */
  readonly top: number;
  readonly rollUp: boolean;
  readonly sieve: Sieve;
  /** The revision of the graph that a link was made at, and how many records it held. */
  readonly revision: { readonly id: string; readonly records: number } | null;
}

export const DEFAULT_SHOWN = 12;
export const DEFAULT_TOP = 400;
export const MAX_TOP = 20_000;

export const OPEN_SIEVE: Sieve = {
  eventKinds: null,
  claimKinds: null,
  cameoClasses: null,
  actorKinds: null,
  countries: null,
  publishers: null,
  topics: null,
  places: null,
  tones: null,
  statuses: null,
  datasets: null,
  text: "",
  disputed: false,
  reviewedOnly: false,
  headlines: false,
  undated: false,
  minConfidence: 0,
};

export const START: ViewState = {
  surface: "graph",
  rows: "ties",
  sort: null,
  focus: [],
  hidden: [],
  pinned: [],
  subject: null,
  record: null,
  article: null,
  window: null,
  before: null,
  sides: true,
  asOf: null,
  span: null,
  bucket: null,
  layout: "force",
  seed: 1,
  top: DEFAULT_TOP,
  rollUp: false,
  sieve: OPEN_SIEVE,
  revision: null,
};

export const selectActor = (state: ViewState, id: string): ViewState => ({
  ...state,
  subject: { kind: "actor", id },
  record: null,
  article: null,
});

/** The side whose id sorts first is `a`, as in the API. */
export function selectTie(
  state: ViewState,
  one: string,
  other: string,
): ViewState {
  const [a, b] = one < other ? [one, other] : [other, one];
  return {
    ...state,
    subject: { kind: "tie", a, b },
    record: null,
    article: null,
  };
}

export const findPath = (
  state: ViewState,
  from: string,
  to: string,
): ViewState => ({
  ...state,
  subject: { kind: "path", from, to },
  record: null,
  article: null,
});

/** Closes the innermost thing that is open: record or article, then the subject. */
export function close(state: ViewState): ViewState {
  if (state.record !== null || state.article !== null)
    return { ...state, record: null, article: null };
  return { ...state, subject: null };
}

export const openRecord = (state: ViewState, id: string): ViewState => ({
  ...state,
  record: id,
  article: null,
});

export const openArticle = (state: ViewState, id: string): ViewState => ({
  ...state,
  record: null,
  article: id,
});

/** The graph around this actor alone: its strongest neighbours and the ties among them. */
export const focusActor = (state: ViewState, id: string): ViewState => ({
  ...selectActor(state, id),
  focus: [{ id, shown: DEFAULT_SHOWN }],
  hidden: state.hidden.filter((one) => one !== id),
});

/** More of an actor's neighbours beside what is shown; from the overview it begins a focus. */
export function expand(
  state: ViewState,
  id: string,
  by: number = DEFAULT_SHOWN,
): ViewState {
  const known = state.focus.find((one) => one.id === id);
  const focus =
    known === undefined
      ? [...state.focus, { id, shown: by }]
      : state.focus.map((one) =>
          one.id === id ? { id, shown: one.shown + by } : one,
        );
  return { ...state, focus };
}

/** The graph around the two sides of a tie, with the tie still looked at. */
export const focusTie = (state: ViewState, a: string, b: string): ViewState =>
  selectTie(expand(focusActor(state, a), b), a, b);

/** Without the neighbours of this actor. */
/** The tie of the two countries, with all who act for them; a focus, which was on people, goes along. */
export function rollUpTo(state: ViewState, a: string, b: string): ViewState {
  const rolled = { ...state, rollUp: true };
  return state.focus.length === 0
    ? selectTie(rolled, a, b)
    : focusTie(rolled, a, b);
}

export const collapse = (state: ViewState, id: string): ViewState => ({
  ...state,
  focus: state.focus.filter((one) => one.id !== id),
});

/** From a focus back to everybody, those who were hidden too. */
export const showAll = (state: ViewState): ViewState => ({
  ...state,
  focus: [],
  hidden: [],
});

/** Takes an actor off the map, with its ties, its focus and its pin. */
export const hide = (state: ViewState, id: string): ViewState => ({
  ...state,
  hidden: [...state.hidden.filter((one) => one !== id), id],
  focus: state.focus.filter((one) => one.id !== id),
  pinned: state.pinned.filter((one) => one.id !== id),
});

export const unhideAll = (state: ViewState): ViewState => ({
  ...state,
  hidden: [],
});

/** Coordinates are kept as whole numbers: a link stays short and opens the same. */
export const pin = (
  state: ViewState,
  id: string,
  x: number,
  y: number,
): ViewState => ({
  ...state,
  pinned: [
    ...state.pinned.filter((one) => one.id !== id),
    // Adding 0 makes 0 of -0, which a link could not bring back.
    { id, x: Math.round(x) + 0, y: Math.round(y) + 0 },
  ],
});

export const unpin = (state: ViewState, id: string): ViewState => ({
  ...state,
  pinned: state.pinned.filter((one) => one.id !== id),
});

/** Ends that were given the wrong way round are turned; a window that is open at both ends is none. */
export const setWindow = (
  state: ViewState,
  window: Period | null,
): ViewState => ({
  ...state,
  window: limited(window),
});

/** With its ends in order; one that is open at both is none. */
function limited(period: Period | null): Period | null {
  if (period === null) return null;
  const { from, to } = period;
  if (from === null && to === null) return null;
  return from !== null && to !== null && from > to
    ? { from: to, to: from }
    : { from, to };
}

export const setAsOf = (state: ViewState, asOf: Day | null): ViewState => ({
  ...state,
  asOf,
});

/** Beside the window, an earlier period; null while none is given. */
export const compareWith = (
  state: ViewState,
  before: Period | null,
): ViewState => ({
  ...state,
  surface: "compare",
  before: limited(before),
});

export const show = (state: ViewState, surface: Surface): ViewState => ({
  ...state,
  surface,
});

/** The records of what is looked at, as a table. */
export const showRecords = (state: ViewState): ViewState => ({
  ...state,
  surface: "table",
  rows: "records",
});

/** Changes some of the filters and leaves the others. */
export const sift = (state: ViewState, change: Partial<Sieve>): ViewState => ({
  ...state,
  sieve: { ...state.sieve, ...change },
});

/**
 * Switches one value of a list on or off. From "all", switching one off leaves the others; when all are on
 * again the list no longer restricts.
 */
export function toggle<T>(
  chosen: readonly T[] | null,
  value: T,
  all: readonly T[],
): readonly T[] | null {
  const now = chosen ?? all;
  const next = now.includes(value)
    ? now.filter((one) => one !== value)
    : all.filter((one) => one === value || now.includes(one));
  return all.every((one) => next.includes(one)) ? null : next;
}

/** Adds a value to, or takes it from, a list of what alone is let through; the last one gone, nothing restricts. */
export function only<T>(
  chosen: readonly T[] | null,
  value: T,
): readonly T[] | null {
  const now = chosen ?? [];
  const next = now.includes(value)
    ? now.filter((one) => one !== value)
    : [...now, value];
  return next.length === 0 ? null : next;
}

/** Adds a value to a list of what alone is let through; once there, it stays. */
export const letThrough = <T>(
  chosen: readonly T[] | null,
  value: T,
): readonly T[] => [...new Set([...(chosen ?? []), value])];

/** What counts while nobody chose: what articles said, and no data set. */
const DATASETS_AT_FIRST: readonly Dataset[] = ["ARTICLES"];

export const countsDataset = ({ sieve }: ViewState, one: Dataset): boolean =>
  (sieve.datasets ?? DATASETS_AT_FIRST).includes(one);

/** Puts a data set to those that count, or takes it from them. */
export function withDataset(state: ViewState, dataset: Dataset): ViewState {
  const now = state.sieve.datasets ?? DATASETS_AT_FIRST;
  const next = only(now, dataset) ?? [];
  const atFirst = next.length === 1 && next[0] === DATASETS_AT_FIRST[0];
  return sift(state, { datasets: atFirst ? null : next });
}

export const openSieve = (state: ViewState): ViewState => ({
  ...state,
  sieve: OPEN_SIEVE,
});

/** Whether any filter is set. */
export const isSifted = (state: ViewState): boolean =>
  JSON.stringify(state.sieve) !== JSON.stringify(OPEN_SIEVE);
