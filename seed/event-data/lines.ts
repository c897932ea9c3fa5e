import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";
import { BadInput } from "../../server/errors.ts";

/** Characters of a line or record; longer ones are none, but a file of another kind, or a quote that is not closed. */
export const LONGEST = 1_000_000;

/** The lines of a text file, plain, gzipped or zipped (all its members, one after the other), one at a time. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of bytesOf(file) as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield withoutReturn(line);
    if (rest.length > LONGEST)
      throw new BadInput(`the next line has more than ${LONGEST} characters`);
  }
  rest += decoder.decode();
  if (rest !== "") yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/** What a file holds, unpacked. */
export function bytesOf(file: string): Readable {
  const raw = createReadStream(file);
  const name = file.toLowerCase();
  if (name.endsWith(".zip")) return Readable.from(unzipped(raw));
  // What goes wrong with the file comes out of what unpacks it.
  if (name.endsWith(".gz"))
    return pipeline(raw, createGunzip(), () => undefined);
  return raw;
}

/** Where the end of an archive begins; after it may come a comment. */
const END = Buffer.from("PK\x05\x06", "latin1");
const LONGEST_END = 22 + 65_535;

/** Unpacks as the bytes come in, so that a large archive takes no more memory than a small one. */
async function* unzipped(
  raw: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const unzip = new Unzip((member) => {
    let last: number | undefined;
    member.ondata = (error, data, isWhole) => {
      if (error) throw error;
      ready.push(data);
      last = data.at(-1) ?? last;
      // The next member begins on a line of its own.
      if (isWhole && last !== undefined && last !== 10)
        ready.push(Uint8Array.of(10));
    };
    member.start();
  });
  unzip.register(UnzipInflate);
  let first = true;
  let tail = Buffer.alloc(0);
  for await (const chunk of raw) {
    if (first && !(chunk[0] === 0x50 && chunk[1] === 0x4b))
      throw new Error("is no zip archive");
    first = false;
    tail = Buffer.concat([tail, chunk]).subarray(-LONGEST_END);
    unzip.push(chunk);
    yield* ready.splice(0);
  }
  unzip.push(new Uint8Array(0), true);
  yield* ready.splice(0);
  if (!tail.includes(END)) throw new Error("is cut short, or no zip archive");
}
