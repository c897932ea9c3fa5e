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
}

/** A hash whose bits all depend on both numbers. */
export function scramble(value: number, seed: number): number {
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
  const templates = lines
    .trim()
    .split(/\s*\n\s*/)
    .map((line) =>
      line.split(" ").map((name) => {
        const at = names.indexOf(name);
        if (at < 0) throw new Error(`"${name}" is no name of something seen`);
        return at;
      }),
    );
  const slots = Int32Array.from(names, (_, i) => scramble(i + 1, 0x2545f49));
  const hashes = new Int32Array(names.length);
  const sum = straightCode(templates);
  return {
    count: templates.length,
    rows: (seen, mask, out) => {
      for (let i = 0; i < hashes.length; i += 1)
        hashes[i] = scramble(seen[i] as number, slots[i] as number);
      sum(hashes, mask, out);
    },
  };
}

/**
 * A line of code for each sum: several times as fast as a loop over a table of places, and hardly
 * anything in the reader runs as often.
 */
function straightCode(
  templates: readonly (readonly number[])[],
): Templates["rows"] {
  const sums = templates.map((template, t) => {
    const sum = template.reduce(
      (before, i) => `(${before} + hashes[${i}] | 0)`,
      String(scramble(t + 1, 0x51ed27)),
    );
    return `h = ${sum}; out[${t}] = (h ^ (h >>> 16)) & mask;`;
  });
  // Nothing but numbers that were made here goes into the code.
  return new Function(
    "hashes",
    "mask",
    "out",
    `let h = 0;\n${sums.join("\n")}`,
  ) as Templates["rows"];
}
