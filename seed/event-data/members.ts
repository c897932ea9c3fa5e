import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Unzip, UnzipInflate } from "fflate";

/** What a file holds, unpacked: itself, or one member after the other of an archive. */
export interface Member {
  /** The file's, with the member's own name where it is of an archive. */
  readonly name: string;
  /** To be read before the next member is asked for; what is left of it then is passed over. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** By the end of its name: `.zip` and `.gz` are unpacked, anything else is read as it is. */
export async function* membersOf(file: string): AsyncGenerator<Member> {
  const raw = createReadStream(file);
  if (/\.zip$/i.test(file)) yield* membersIn(file, piecesOf(raw));
  else yield { name: file, bytes: unpacked(file, raw) };
}

/** What goes wrong with the file comes out of what unpacks it. */
const unpacked = (file: string, raw: Readable): Readable =>
  /\.gz$/i.test(file) ? pipeline(raw, createGunzip(), () => undefined) : raw;

/** Some bytes of a member. */
interface Piece {
  readonly member: object;
  readonly name: string;
  readonly data: Uint8Array;
}

async function* membersIn(
  file: string,
  pieces: AsyncGenerator<Piece>,
): AsyncGenerator<Member> {
  // The piece whose turn it is, as a promise: who stops reading a member may still be waiting for it.
  let turn = pieces.next();
  const pieceOf = async (member: object): Promise<Piece | null> => {
    const { done, value } = await turn;
    return done !== true && value.member === member ? value : null;
  };
  async function* bytesOf(member: object): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = await pieceOf(member);
      if (piece === null) return;
      yield piece.data;
      turn = pieces.next();
    }
  }
  for (;;) {
    const { done, value: first } = await turn;
    if (done === true) return;
    const { member, name } = first;
    yield { name: `${file}: ${name}`, bytes: bytesOf(member) };
    while ((await pieceOf(member)) !== null) turn = pieces.next();
  }
}

/** Where the end of an archive begins; after it may come a comment. */
const END = Buffer.from("PK\x05\x06", "latin1");
const LONGEST_END = 22 + 65_535;
/** Folders, and what a Mac packs beside each file. */
const NO_DATA = /\/$|^__MACOSX\//;

/** Unpacks as the bytes come in, so that a large archive takes no more memory than a small one. */
async function* piecesOf(
  raw: AsyncIterable<Uint8Array>,
): AsyncGenerator<Piece> {
  const ready: Piece[] = [];
  const unzip = new Unzip((member) => {
    const { name } = member;
    if (NO_DATA.test(name)) return;
    // An empty member is one, too.
    ready.push({ member, name, data: new Uint8Array(0) });
    member.ondata = (error, data) => {
      if (error) throw error;
      ready.push({ member, name, data });
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
