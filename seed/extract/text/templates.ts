/**
 * Features are hashes of a few things seen at once, "the word and the tag before it". What is seen is
 * hashed once for each place it is seen in; a feature then is no more than a sum of such hashes, and
 * its place in the table of weights is the sum's last bits (after Zobrist).
 */
export interface Templates {
  /** How many features there are. */
  readonly count: number;
  /** Writes a row for each feature; `seen` holds what is seen, in the order of the names. */
  readonly rows: (seen: Int32Array, mask: number, out: Int32Array) => void;
  /** The same features in two: those that see nothing but these names, and all others. */
  readonly apart: (
    names: readonly string[],
  ) => readonly [of: Templates, others: Templates];
}

/** One feature: its number, which its rows depend on, and the places in `seen` that it looks at. */
interface Feature {
  readonly number: number;
  readonly places: readonly number[];
}

/** A hash whose bits all depend on both numbers. */
function scramble(value: number, seed: number): number {
  let h = Math.imul(value ^ seed, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Makes templates of lines of names apart by blanks. */
export function compileTemplates(
  names: readonly string[],
  lines: string,
): Templates {
  const features = lines
    .trim()
    .split(/\s*\n\s*/)
    .map((line, number) => ({
      number,
      places: line.split(" ").map((name) => placeOf(names, name)),
    }));
  return templatesOf(names, features);
}

function templatesOf(
  names: readonly string[],
  features: readonly Feature[],
): Templates {
  return {
    count: features.length,
    rows: straightCode(features),
    apart: (wanted) => {
      const places = new Set(wanted.map((name) => placeOf(names, name)));
      const isOf = (feature: Feature): boolean =>
        feature.places.every((place) => places.has(place));
      return [
        templatesOf(names, features.filter(isOf)),
        templatesOf(
          names,
          features.filter((feature) => !isOf(feature)),
        ),
      ];
    },
  };
}

function placeOf(names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  if (at < 0) throw new Error(`"${name}" is no name of something seen`);
  return at;
}

/**
 * A line of code for what is seen in each place that a feature looks at, which is `scramble`, and one for each sum:
 * several times as fast as loops over tables of places, and hardly anything in the reader runs as often.
 */
function straightCode(features: readonly Feature[]): Templates["rows"] {
  const places = [...new Set(features.flatMap((feature) => feature.places))];
  const hashes = places.map((place) => {
    const seed = scramble(place + 1, 0x2545f49);
    return `h = Math.imul(seen[${place}] ^ ${seed}, 0x9e3779b1); h ^= h >>> 15; h = Math.imul(h, 0x85ebca6b); const h${place} = h ^ (h >>> 13);`;
  });
  const sums = features.map((feature, at) => {
    const sum = feature.places.reduce(
      (before, place) => `(${before} + h${place} | 0)`,
      String(scramble(feature.number + 1, 0x51ed27)),
    );
    return `h = ${sum}; out[${at}] = (h ^ (h >>> 16)) & mask;`;
  });
  // Nothing but numbers that were made here goes into the code.
  return new Function(
    "seen",
    "mask",
    "out",
    ["let h = 0;", ...hashes, ...sums].join("\n"),
  ) as Templates["rows"];
}
