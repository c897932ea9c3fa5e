/** One figure of a benchmark, ours beside a peer's where there is one. */
export interface Measurement {
  readonly bench: string;
  readonly case: string;
  readonly unit: string;
  readonly ours: number;
  /** Null where there is nobody to measure against. */
  readonly peer: string | null;
  readonly theirs: number | null;
  /** Over 1 means ours is better by that factor. */
  readonly ratio: number | null;
  readonly n: number;
}

export interface BenchOptions {
  /** A million records where there would be a hundred thousand. */
  readonly full: boolean;
  /** A folder of articles to read in place of the repository's own. */
  readonly texts: string | null;
}

export type Bench = (
  log: (line: string) => void,
  options: BenchOptions,
) => AsyncIterable<Measurement>;

/** Seconds of processor time that the process has taken so far, all threads together. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** A figure where less is better. */
export function less(
  about: Pick<Measurement, "bench" | "case" | "unit" | "n">,
  ours: number,
  peer: string | null = null,
  theirs: number | null = null,
): Measurement {
  return {
    ...about,
    ours: rounded(ours),
    peer,
    theirs: theirs === null ? null : rounded(theirs),
    ratio: theirs === null ? null : rounded(theirs / ours),
  };
}

/** The value that the share of the samples does not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = Math.min(
    sorted.length - 1,
    Math.max(0, Math.ceil(share * sorted.length) - 1),
  );
  const value = sorted[at];
  if (value === undefined) throw new RangeError("There are no samples.");
  return value;
}

const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
