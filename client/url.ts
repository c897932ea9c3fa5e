import {
  DEFAULT_SHOWN,
  DEFAULT_TOP,
  MAX_TOP,
  OPEN_SIEVE,
  START,
  type Period,
  type Pin,
  type Sieve,
  type Subject,
  type ViewState,
} from "./state.ts";
import { TONE_CLASSES } from "./tone.ts";
import {
  ACTOR_KINDS,
  BUCKETS,
  CAMEO_CLASSES,
  CLAIM_KINDS,
  DATASETS,
  EVENT_KINDS,
  EVENT_STATUSES,
} from "./text/words.ts";
import { isDay } from "./timeline/days.ts";

/**
 * The view as a link. What is as at the start is left out; words are kept readable; `,` separates the
 * values of a list and `~` the parts of a value, which are escaped wherever else they stand.
 * A link of another version is read as far as it can be, and says so.
 */

const URL_VERSION = 1;

/** The query of the view's link, with its question mark; empty for the view at the start. */
export function toQuery(state: ViewState): string {
  const pairs: string[] = [];
  const put = (key: string, value: string | null): void => {
    if (value !== null) pairs.push(`${key}=${value}`);
  };
  const { sieve } = state;
  put("view", state.surface === START.surface ? null : state.surface);
  put("rows", state.rows === START.rows ? null : state.rows);
  put("sort", state.sort === null ? null : escape(state.sort));
  put(
    "focus",
    someOf(state.focus, ({ id, shown }) =>
      shown === DEFAULT_SHOWN ? escape(id) : `${escape(id)}~${shown}`,
    ),
  );
  put("hide", someOf(state.hidden, escape));
  put(
    "pin",
    someOf(state.pinned, ({ id, x, y }) => `${escape(id)}~${x}~${y}`),
  );
  putSubject(put, state.subject);
  put("record", state.record === null ? null : escape(state.record));
  put("article", state.article === null ? null : escape(state.article));
  put("during", periodText(state.window));
  put("before", periodText(state.before));
  put("sides", state.sides ? null : "0");
  put("asof", state.asOf);
  put("span", periodText(state.span));
  put("bucket", state.bucket?.toLowerCase() ?? null);
  put("layout", state.layout === START.layout ? null : state.layout);
  put("seed", state.seed === START.seed ? null : String(state.seed));
  put("top", state.top === DEFAULT_TOP ? null : String(state.top));
  put("rollup", flag(state.rollUp));
  put("events", wordsText(sieve.eventKinds));
  put("claims", wordsText(sieve.claimKinds));
  put("cameo", wordsText(sieve.cameoClasses));
  put("kinds", wordsText(sieve.actorKinds));
  put("countries", listText(sieve.countries));
  put("publishers", listText(sieve.publishers));
  put("topics", listText(sieve.topics));
  put("places", listText(sieve.places));
  put("tones", wordsText(sieve.tones));
  put("status", wordsText(sieve.statuses));
  put("data", wordsText(sieve.datasets));
  put("text", sieve.text === "" ? null : escape(sieve.text));
  put("disputed", flag(sieve.disputed));
  put("reviewed", flag(sieve.reviewedOnly));
  put("headlines", flag(sieve.headlines));
  put("undated", flag(sieve.undated));
  put(
    "confidence",
    sieve.minConfidence === 0 ? null : String(sieve.minConfidence),
  );
  put(
    "rev",
    state.revision === null
      ? null
      : `${escape(state.revision.id)}~${state.revision.records}`,
  );
  return pairs.length === 0
    ? ""
    : `?${[`v=${URL_VERSION}`, ...pairs].join("&")}`;
}

/** The state that a link tells of, and what in it could not be understood. */
export function fromQuery(query: string): {
  state: ViewState;
  problems: string[];
} {
  const problems: string[] = [];
  const values = valuesOf(query, problems);
  const take = <T>(
    key: string,
    otherwise: T,
    read: (text: string) => T | undefined,
  ): T => {
    const text = values.get(key);
    values.delete(key);
    if (text === undefined) return otherwise;
    const value = read(text);
    if (value === undefined) {
      problems.push(`\`${key}\` is not understood: ${text}`);
      return otherwise;
    }
    return value;
  };
  const version = take("v", URL_VERSION, wholeNumber);
  if (version !== URL_VERSION)
    problems.push(
      `The link is of version ${version}, this page reads ${URL_VERSION}.`,
    );
  const sieve: Sieve = {
    eventKinds: take("events", null, wordsIn(EVENT_KINDS)),
    claimKinds: take("claims", null, wordsIn(CLAIM_KINDS)),
    cameoClasses: take("cameo", null, wordsIn(CAMEO_CLASSES)),
    actorKinds: take("kinds", null, wordsIn(ACTOR_KINDS)),
    countries: take("countries", null, listIn),
    publishers: take("publishers", null, listIn),
    topics: take("topics", null, listIn),
    places: take("places", null, listIn),
    tones: take("tones", null, wordsIn(TONE_CLASSES)),
    statuses: take("status", null, wordsIn(EVENT_STATUSES)),
    datasets: take("data", null, wordsIn(DATASETS)),
    text: take("text", "", unescape),
    disputed: take("disputed", false, flagIn),
    reviewedOnly: take("reviewed", false, flagIn),
    headlines: take("headlines", false, flagIn),
    undated: take("undated", false, flagIn),
    minConfidence: take("confidence", OPEN_SIEVE.minConfidence, fraction),
  };
  const state: ViewState = {
    surface: take("view", START.surface, oneOf(["graph", "table", "compare"])),
    rows: take("rows", START.rows, oneOf(["ties", "records"])),
    sort: take("sort", null, unescape),
    focus: take("focus", [], eachIn(focusIn)),
    hidden: take("hide", [], eachIn(unescape)),
    pinned: take("pin", [], eachIn(pinIn)),
    subject: take(
      "tie",
      take("path", take("actor", null, actorIn), pathIn),
      tieIn,
    ),
    record: take("record", null, unescape),
    article: take("article", null, unescape),
    window: take("during", null, periodIn),
    before: take("before", null, periodIn),
    sides: take("sides", START.sides, flagIn),
    asOf: take("asof", null, dayIn),
    span: take("span", null, periodIn),
    bucket: take("bucket", null, (text) =>
      BUCKETS.find((one) => one.toLowerCase() === text),
    ),
    layout: take("layout", START.layout, oneOf(["force", "country"])),
    seed: take("seed", START.seed, wholeNumber),
    top: take("top", DEFAULT_TOP, (text) => {
      const top = wholeNumber(text);
      return top !== undefined && top >= 1 && top <= MAX_TOP ? top : undefined;
    }),
    rollUp: take("rollup", false, flagIn),
    sieve,
    revision: take("rev", null, revisionIn),
  };
  for (const key of values.keys()) problems.push(`\`${key}\` is not known.`);
  return { state, problems };
}

/** `:` stays readable, `~` does not: it separates. */
const escape = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll("%3A", ":")
    .replaceAll("~", "%7E")
    .replaceAll("%20", "+");

function unescape(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return undefined;
  }
}

function valuesOf(query: string, problems: string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.replace(/^\?/, "").split("&")) {
    if (pair === "") continue;
    const at = pair.indexOf("=");
    const key = at === -1 ? pair : pair.slice(0, at);
    if (values.has(key)) problems.push(`\`${key}\` is there twice.`);
    else values.set(key, at === -1 ? "" : pair.slice(at + 1));
  }
  return values;
}

function putSubject(
  put: (key: string, value: string) => void,
  subject: Subject | null,
): void {
  switch (subject?.kind) {
    case undefined:
      return;
    case "actor":
      return put("actor", escape(subject.id));
    case "tie":
      return put("tie", `${escape(subject.a)}~${escape(subject.b)}`);
    case "path":
      return put("path", `${escape(subject.from)}~${escape(subject.to)}`);
  }
}

const flag = (on: boolean): string | null => (on ? "1" : null);
const flagIn = (text: string): boolean | undefined =>
  text === "1" ? true : text === "0" ? false : undefined;

/** Null for an empty list, where empty is what the start has. */
const someOf = <T>(
  list: readonly T[],
  text: (one: T) => string,
): string | null => (list.length === 0 ? null : list.map(text).join(","));

const listText = (list: readonly string[] | null): string | null =>
  list === null ? null : list.map(escape).join(",");
const wordsText = (list: readonly string[] | null): string | null =>
  listText(list)?.toLowerCase() ?? null;

/** An empty text is an empty list; a list of one empty text is not to be told from it, and does not occur. */
function eachIn<T>(
  read: (text: string) => T | undefined,
): (text: string) => readonly T[] | undefined {
  return (text) => {
    if (text === "") return [];
    const all = text.split(",").map(read);
    return all.includes(undefined) ? undefined : (all as T[]);
  };
}

const listIn = eachIn(unescape);
const wordsIn = <T extends string>(words: readonly T[]) =>
  eachIn((text) => words.find((one) => one.toLowerCase() === text));

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | undefined =>
    words.find((one) => one === text);

function parts(text: string): string[] | undefined {
  const all = text.split("~").map(unescape);
  return all.includes(undefined) ? undefined : (all as string[]);
}

function focusIn(text: string): { id: string; shown: number } | undefined {
  const [id, shown, ...more] = parts(text) ?? [];
  if (id === undefined || id === "" || more.length > 0) return undefined;
  const number = shown === undefined ? DEFAULT_SHOWN : wholeNumber(shown);
  return number === undefined ? undefined : { id, shown: number };
}

function pinIn(text: string): Pin | undefined {
  const [id, x, y, ...more] = parts(text) ?? [];
  const [left, top] = [signedNumber(x), signedNumber(y)];
  return id === undefined || id === "" || more.length > 0
    ? undefined
    : left === undefined || top === undefined
      ? undefined
      : { id, x: left, y: top };
}

function actorIn(text: string): Subject | undefined {
  const id = unescape(text);
  return id === undefined || id === "" ? undefined : { kind: "actor", id };
}

function pairIn(text: string): [string, string] | undefined {
  const [one, other, ...more] = parts(text) ?? [];
  return one === undefined || other === undefined || more.length > 0
    ? undefined
    : [one, other];
}

function tieIn(text: string): Subject | undefined {
  const pair = pairIn(text);
  if (pair === undefined) return undefined;
  const [a, b] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
  return { kind: "tie", a, b };
}

function pathIn(text: string): Subject | undefined {
  const pair = pairIn(text);
  return pair && { kind: "path", from: pair[0], to: pair[1] };
}

const periodText = (period: Period | null): string | null =>
  period === null ? null : `${period.from ?? ""}..${period.to ?? ""}`;

/** "2023-11-01..2023-11-30". */
function periodIn(text: string): Period | undefined {
  const [first, last, ...more] = text.split("..");
  if (first === undefined || last === undefined || more.length > 0)
    return undefined;
  const from = first === "" ? null : dayIn(first);
  const to = last === "" ? null : dayIn(last);
  if (from === undefined || to === undefined) return undefined;
  if (from === null && to === null) return undefined;
  return from !== null && to !== null && from > to ? undefined : { from, to };
}

const dayIn = (text: string): string | undefined =>
  isDay(text) ? text : undefined;

const wholeNumber = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) ? Number(text) : undefined;
const signedNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
const fraction = (text: string): number | undefined => {
  const value = Number(text);
  return text !== "" && value >= 0 && value <= 1 ? value : undefined;
};

function revisionIn(text: string): { id: string; records: number } | undefined {
  const [id, records, ...more] = parts(text) ?? [];
  const count = records === undefined ? undefined : wholeNumber(records);
  return id === undefined || count === undefined || more.length > 0
    ? undefined
    : { id, records: count };
}
