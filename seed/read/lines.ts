/** A line of a file, with its number from 1; null where it is too long to be kept. */
export interface NumberedLine {
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

/** Cuts a stream of bytes into lines; no more than the longest line allowed is ever held. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<NumberedLine> {
  let line = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): NumberedLine => {
    const bytes = size > longest ? null : Buffer.concat(held);
    held = [];
    size = 0;
    return { line: line++, bytes };
  };
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (
      let at = chunk.indexOf(10, from);
      at >= 0;
      at = chunk.indexOf(10, from)
    ) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) hold(chunk.slice(from));
  }
  if (size > 0) yield take();
}
