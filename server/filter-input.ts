import { inspect } from "node:util";
import { isDay, type Day, type Window } from "./domain/dates.ts";
import { EVERYTHING, type RecordFilter } from "./domain/filter.ts";
import {
  ACTOR_KINDS,
  CAMEO_CLASSES,
  CLAIM_KINDS,
  DATASETS,
  EVENT_KINDS,
  EVENT_STATUSES,
  ROLL_UPS,
} from "./domain/vocabulary.ts";
import { BadInput } from "./errors.ts";

/** More items in one list than this are a mistake, or meant to hurt. */
const MAX_ITEMS = 1_000;
const MAX_TEXT = 1_000;

/**
 * The filter that a caller asks for, every default filled in. `at` is what the caller calls it, for the
 * message of the one error that names every problem.
 */
export function normalizeFilter(spec: unknown, at = "filter"): RecordFilter {
  const problems: string[] = [];
  const fields = fieldsOf(spec, at, FIELDS, problems);
  const read = readers(fields, at, problems);
  const during = windowOf(fields["during"], `${at}.during`, problems);
  const minTone = read.number("minTone", -10, 10);
  const maxTone = read.number("maxTone", -10, 10);
  if (minTone !== null && maxTone !== null && minTone > maxTone)
    problems.push(
      `\`${at}.minTone\` must not be above \`maxTone\` (${maxTone}), not ${minTone}.`,
    );
  const filter: RecordFilter = {
    during,
    asOf: read.day("asOf"),
    actors: read.texts("actors"),
    actorKinds: read.words("actorKinds", ACTOR_KINDS),
    countries: read.texts("countries"),
    eventKinds: read.words("eventKinds", EVENT_KINDS),
    claimKinds: read.words("claimKinds", CLAIM_KINDS),
    cameoClasses: read.words("cameoClasses", CAMEO_CLASSES),
    between: read.texts("between"),
    publishers: read.texts("publishers"),
    datasets: read.words("datasets", DATASETS) ?? EVERYTHING.datasets,
    statuses: read.words("statuses", EVENT_STATUSES) ?? EVERYTHING.statuses,
    minConfidence: read.number("minConfidence", 0, 1),
    reviewedOnly: read.flag("reviewedOnly") ?? false,
    includeHeadlines: read.flag("includeHeadlines") ?? false,
    topics: read.texts("topics"),
    places: read.texts("places"),
    minTone,
    maxTone,
    text: read.text("text"),
    disputed: read.flag("disputed"),
    rollUp: read.words("rollUp", ROLL_UPS)?.[0] ?? "NONE",
    includeUndated: read.flag("includeUndated") ?? during === null,
    includeRejected: read.flag("includeRejected") ?? false,
  };
  if (problems.length > 0) throw new BadInput(problems.join(" "));
  return filter;
}

/**
 * The filter of a comparison of windows: there is a window always, so that undated records are left out unless
 * asked for.
 */
export function normalizeComparison(
  spec: unknown,
  at = "filter",
): RecordFilter {
  const filter = normalizeFilter(spec, at);
  const undated =
    typeof spec === "object" &&
    spec !== null &&
    "includeUndated" in spec &&
    spec.includeUndated === true;
  return { ...filter, during: null, includeUndated: undated };
}

/** A window whose ends are in order; null when nothing is given or both ends are open. */
export function normalizeWindow(spec: unknown, at: string): Window | null {
  const problems: string[] = [];
  const window = windowOf(spec, at, problems);
  if (problems.length > 0) throw new BadInput(problems.join(" "));
  return window;
}

const FIELDS = [
  "during",
  "asOf",
  "actors",
  "actorKinds",
  "countries",
  "eventKinds",
  "claimKinds",
  "cameoClasses",
  "between",
  "publishers",
  "datasets",
  "statuses",
  "minConfidence",
  "reviewedOnly",
  "includeHeadlines",
  "topics",
  "places",
  "minTone",
  "maxTone",
  "text",
  "disputed",
  "rollUp",
  "includeUndated",
  "includeRejected",
] as const satisfies readonly (keyof RecordFilter)[];

function windowOf(
  spec: unknown,
  at: string,
  problems: string[],
): Window | null {
  const fields = fieldsOf(spec, at, ["from", "to"], problems);
  const read = readers(fields, at, problems);
  const from = read.day("from");
  const to = read.day("to");
  if (from !== null && to !== null && to < from)
    problems.push(
      `\`${at}.to\` must not be before \`from\` (${from}), not ${to}.`,
    );
  return from === null && to === null ? null : { from, to };
}

type Fields = Readonly<Record<string, unknown>>;

/** Null and left out are one: neither restricts. */
function fieldsOf(
  spec: unknown,
  at: string,
  known: readonly string[],
  problems: string[],
): Fields {
  if (spec === null || spec === undefined) return {};
  if (typeof spec !== "object" || Array.isArray(spec)) {
    problems.push(`\`${at}\` must be an object, not ${show(spec)}.`);
    return {};
  }
  for (const name of Object.keys(spec))
    if (!known.includes(name))
      problems.push(
        `\`${at}.${name}\` is unknown: there are ${known.join(", ")}.`,
      );
  return { ...spec };
}

/** One reader for each kind of field; each notes what is wrong and gives null for it. */
function readers(fields: Fields, at: string, problems: string[]) {
  const complain = (name: string, rule: string, value: unknown) => {
    problems.push(`\`${at}.${name}\` must be ${rule}, not ${show(value)}.`);
    return null;
  };
  const given = (name: string) => fields[name] ?? null;
  const itemsOf = (name: string): readonly unknown[] | null => {
    const value = given(name);
    if (value === null) return null;
    const items = Array.isArray(value) ? value : [value];
    return items.length <= MAX_ITEMS
      ? items
      : complain(name, `a list of at most ${MAX_ITEMS}`, items.length);
  };
  return {
    day(name: string): Day | null {
      const value = given(name);
      if (value === null) return null;
      return typeof value === "string" && isDay(value)
        ? value
        : complain(name, "a date that exists, as 2024-04-26", value);
    },
    number(name: string, min: number, max: number): number | null {
      const value = given(name);
      if (value === null) return null;
      return typeof value === "number" && value >= min && value <= max
        ? value
        : complain(name, `a number from ${min} to ${max}`, value);
    },
    flag(name: string): boolean | null {
      const value = given(name);
      if (value === null) return null;
      return typeof value === "boolean"
        ? value
        : complain(name, "true or false", value);
    },
    /** Empty text restricts nothing: a search box that was cleared. */
    text(name: string): string | null {
      const value = given(name);
      if (value === null) return null;
      if (typeof value !== "string" || value.length > MAX_TEXT)
        return complain(name, `text of at most ${MAX_TEXT} characters`, value);
      return value.trim() === "" ? null : value.trim();
    },
    texts(name: string): readonly string[] | null {
      const items = itemsOf(name);
      if (items === null) return null;
      const wrong = items.find(
        (item) => typeof item !== "string" || item.length > MAX_TEXT,
      );
      return wrong === undefined
        ? [...new Set(items.map(String))]
        : complain(
            name,
            `a list of texts of at most ${MAX_TEXT} characters`,
            wrong,
          );
    },
    words<Word extends string>(
      name: string,
      words: readonly Word[],
    ): readonly Word[] | null {
      const items = itemsOf(name);
      if (items === null) return null;
      const found = items.map((item) => words.find((word) => word === item));
      const known = found.filter((word) => word !== undefined);
      if (known.length === items.length) return [...new Set(known)];
      return complain(
        name,
        `of ${words.join(", ")}`,
        items[found.indexOf(undefined)],
      );
    },
  };
}

/** The value as a message shows it: short, and on one line. */
export function show(value: unknown): string {
  const text =
    typeof value === "string" ? JSON.stringify(value) : inspect(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
