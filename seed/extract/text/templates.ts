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
  const count = templates.length;
  const most = templates.reduce((n, { length }) => Math.max(n, length), 0);
  // Short templates are filled up with a place that always holds zero.
  const nothing = names.length;
  const places = Int32Array.from(
    templates.flatMap((template) =>
      Array.from({ length: most }, (_, i) => template[i] ?? nothing),
    ),
  );
  const seeds = Int32Array.from(templates, (_, t) => scramble(t + 1, 0x51ed27));
  const slots = Int32Array.from(names, (_, i) => scramble(i + 1, 0x2545f49));
  const hashes = new Int32Array(names.length + 1);
  return {
    count,
    rows: (seen, mask, out) => {
      for (let i = 0; i < nothing; i += 1)
        hashes[i] = scramble(seen[i] as number, slots[i] as number);
      let k = 0;
      for (let t = 0; t < count; t += 1) {
        let h = seeds[t] as number;
        for (const stop = k + most; k < stop; k += 1)
          h = (h + (hashes[places[k] as number] as number)) | 0;
        out[t] = (h ^ (h >>> 16)) & mask;
      }
    },
  };
}
