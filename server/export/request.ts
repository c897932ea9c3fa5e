import { BUCKETS, type Bucket } from "../domain/vocabulary.ts";
import type { RecordFilter } from "../domain/filter.ts";
import { BadInput } from "../errors.ts";
import { normalizeFilter, show } from "../filter-input.ts";

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

type Read = (values: readonly string[], name: string) => unknown;

/** A list is repeated or separated by commas; one with nothing in it is as good as left out. */
const list = (values: readonly string[]): readonly string[] | null => {
  const items = values
    .flatMap((value) => value.split(","))
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return items.length === 0 ? null : items;
};
/** Words of the vocabulary, in whatever case. */
const words: Read = (values) =>
  list(values)?.map((item) => item.toUpperCase()) ?? null;
const text: Read = (values) => values.at(-1);
const number: Read = (values) => {
  const value = values.at(-1) ?? "";
  return value.trim() === ""
    ? null
    : Number.isNaN(Number(value))
      ? value
      : Number(value);
};
const flag: Read = (values) => {
  const value = values.at(-1)?.toLowerCase();
  return value === "true" || value === "1"
    ? true
    : value === "false" || value === "0"
      ? false
      : value;
};

const FILTER: ReadonlyMap<string, Read> = new Map<string, Read>(
  Object.entries({
    asOf: text,
    actors: list,
    actorKinds: words,
    countries: list,
    eventKinds: words,
    claimKinds: words,
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
    rollUp: words,
    includeUndated: flag,
    includeRejected: flag,
  }),
);
const OTHERS = ["from", "to", "sideA", "sideB", "bucket", "directed", "zeros"];

/** Every parameter that an export knows. */
export const PARAMETERS = [...OTHERS, ...FILTER.keys()];

/** Reads an address's parameters; one error names every problem. */
export function readExportRequest(params: URLSearchParams): ExportRequest {
  const problems: string[] = [];
  const names = [...new Set(params.keys())];
  for (const name of names)
    if (!PARAMETERS.includes(name))
      problems.push(
        `\`${name}\` is unknown: there are ${PARAMETERS.join(", ")}.`,
      );
  const spec: Record<string, unknown> = Object.fromEntries(
    names.flatMap((name) => {
      const read = FILTER.get(name);
      return read === undefined
        ? []
        : [[name, read(params.getAll(name), name)]];
    }),
  );
  const from = params.get("from");
  const to = params.get("to");
  if (from !== null || to !== null)
    spec["during"] = {
      from: from === "" ? null : from,
      to: to === "" ? null : to,
    };
  const yes = (name: string) => {
    const value = flag(params.getAll(name), name) ?? false;
    if (typeof value === "boolean") return value;
    problems.push(`\`${name}\` must be true or false, not ${show(value)}.`);
    return false;
  };
  const asked = params.get("bucket") ?? "MONTH";
  const bucket = BUCKETS.find((one) => one === asked.toUpperCase());
  if (bucket === undefined)
    problems.push(
      `\`bucket\` must be one of ${BUCKETS.join(", ")}, not ${show(asked)}.`,
    );
  const request = {
    filter: filterFrom(spec, problems),
    sideA: params.get("sideA"),
    sideB: params.get("sideB"),
    bucket: bucket ?? "MONTH",
    directed: yes("directed"),
    zeros: yes("zeros"),
  };
  if (problems.length > 0) throw new BadInput(problems.join(" "));
  return request;
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
