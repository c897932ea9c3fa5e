import { parse } from "csv-parse/sync";
import { BUCKETS, type Bucket } from "../domain/vocabulary.ts";
import type { RecordFilter } from "../domain/filter.ts";
import { BadInput } from "../errors.ts";
import { normalizeFilter, show } from "../filter-input.ts";
import { nearestNames } from "../nearest-name.ts";

/** What an export asks for, in the words of its address. */
export interface ExportRequest {
  readonly filter: RecordFilter;
  readonly sideA: string | null;
  readonly sideB: string | null;
  readonly bucket: Bucket;
  readonly directed: boolean;
  /** Also periods without records. */
  readonly zeros: boolean;
}

type Read = (values: readonly string[]) => unknown;

/**
 * A list is repeated or separated by commas; an item with a comma in it stands in quotation marks, as in CSV. Nothing
 * but quotation marks is the empty list, which lets nothing through.
 */
const list: Read = (values) => {
  const items = values
    .flatMap(itemsOf)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return items.length > 0 || values.every(isEmptyList) ? items : null;
};
const isEmptyList = (value: string): boolean => value.trim() === '""';

/** Words of the vocabulary, in whatever case. */
const words: Read = (values) =>
  (list(values) as string[] | null)?.map((item) => item.toUpperCase()) ?? null;
const text: Read = ([value = ""]) => value;
const word: Read = ([value = ""]) => value.toUpperCase();
const number: Read = ([value]) =>
  Number.isNaN(Number(value)) ? value : Number(value);
const flag: Read = ([value = ""]) => FLAGS.get(value.toLowerCase()) ?? value;

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

const FILTER: ReadonlyMap<string, Read> = new Map<string, Read>(
  Object.entries({
    asOf: text,
    actors: list,
    actorKinds: words,
    countries: list,
    eventKinds: words,
    claimKinds: words,
    cameoClasses: words,
    between: list,
    publishers: list,
    datasets: words,
    statuses: words,
    minConfidence: number,
    reviewedOnly: flag,
    includeHeadlines: flag,
    topics: list,
    places: list,
    minTone: number,
    maxTone: number,
    text,
    disputed: flag,
    rollUp: word,
    includeUndated: flag,
    includeRejected: flag,
  }),
);
/** Parameters that are no field of the filter: how each is read, and the exports that take it; null for all. */
const OTHERS: ReadonlyMap<string, { read: Read; of: string[] | null }> =
  new Map([
    ["from", { read: text, of: null }],
    ["to", { read: text, of: null }],
    ["sideA", { read: text, of: ["evolution"] }],
    ["sideB", { read: text, of: ["evolution"] }],
    ["bucket", { read: text, of: ["evolution", "panel"] }],
    ["directed", { read: flag, of: ["panel"] }],
    ["zeros", { read: flag, of: ["panel"] }],
  ]);

/** Every parameter that an export knows. */
export const PARAMETERS = [...OTHERS.keys(), ...FILTER.keys()];

/** Reads an address's parameters for the export of that name; one error names every problem. */
export function readExportRequest(
  params: URLSearchParams,
  name: string,
): ExportRequest {
  const problems: string[] = [];
  const given = valuesOf(params, name, problems);
  const from = given.get("from");
  const to = given.get("to");
  const spec = Object.fromEntries(
    [...given].filter(([parameter]) => FILTER.has(parameter)),
  );
  if (from !== undefined || to !== undefined) spec["during"] = { from, to };
  const yes = (parameter: string): boolean => {
    const value = given.get(parameter) ?? false;
    if (typeof value === "boolean") return value;
    problems.push(
      `\`${parameter}\` must be true or false, not ${show(value)}.`,
    );
    return false;
  };
  const asked = String(given.get("bucket") ?? "MONTH");
  const bucket = BUCKETS.find((one) => one === asked.toUpperCase());
  if (bucket === undefined)
    problems.push(
      `\`bucket\` must be one of ${BUCKETS.join(", ")}, not ${show(asked)}.`,
    );
  const side = (parameter: string): string | null =>
    (given.get(parameter) as string | undefined) ?? null;
  const request = {
    filter: filterFrom(spec, problems),
    sideA: side("sideA"),
    sideB: side("sideB"),
    bucket: bucket ?? "MONTH",
    directed: yes("directed"),
    zeros: yes("zeros"),
  };
  if (problems.length > 0) throw new BadInput(problems.join(" "));
  return request;
}

/** What each parameter says; blank ones are left out. What this export does not take is a problem, never overlooked. */
function valuesOf(
  params: URLSearchParams,
  name: string,
  problems: string[],
): Map<string, unknown> {
  const given = new Map<string, unknown>();
  for (const parameter of new Set(params.keys())) {
    const values = params.getAll(parameter).filter((one) => one.trim() !== "");
    const other = OTHERS.get(parameter);
    const read = FILTER.get(parameter) ?? other?.read;
    if (read === undefined)
      problems.push(
        `\`${parameter}\` is unknown.${nearestNames(parameter, PARAMETERS)} There are ${PARAMETERS.join(", ")}.`,
      );
    else if (other?.of?.includes(name) === false)
      problems.push(
        `\`${parameter}\` is a parameter of ${other.of.join(" and ")} only, not of ${name}.`,
      );
    else if (new Set(values).size > 1 && read !== list && read !== words)
      problems.push(
        `\`${parameter}\` must be given once, not as ${values.map(show).join(" and ")}.`,
      );
    else if (values.length > 0) given.set(parameter, read(values));
  }
  return given;
}

function itemsOf(value: string): string[] {
  if (!value.includes('"')) return value.split(",");
  try {
    return (
      parse(value, { trim: true, relax_quotes: true }) as string[][]
    ).flat();
  } catch {
    return value.split(",");
  }
}

/** The filter's own complaints, in the words of the address. */
function filterFrom(spec: unknown, problems: string[]): RecordFilter {
  try {
    return normalizeFilter(spec, "filter");
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    problems.push(
      error.message
        .replaceAll("`filter.during.", "`")
        .replaceAll("`filter.", "`"),
    );
    return normalizeFilter({});
  }
}
