import { detect } from "chardet";
import { BadInput } from "../../server/errors.ts";

/** Larger files are no articles. */
export const LARGEST_FILE = 2_000_000;

/** The text of a file's bytes, whatever encoding it was saved in. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new BadInput("the file is empty");
  if (bytes.length > LARGEST_FILE)
    throw new BadInput(
      `the file has ${bytes.length} bytes, more than ${LARGEST_FILE}`,
    );
  const text = decode(bytes);
  // eslint-disable-next-line no-control-regex
  const odd = /[\0-\x08\x0e-\x1a]/.exec(text);
  if (odd !== null)
    throw new BadInput(
      `the file is binary: byte ${odd[0].charCodeAt(0)} at character ${odd.index}`,
    );
  if (text.trim() === "") throw new BadInput("the file holds only blanks");
  return withPlainBlanks(text);
}

/** What shows where a word may be cut, and shows nothing itself. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f]/g;

/** "For\u00adeign\u00a0Minister": a page's hints for the printer are no part of its words. */
export function withPlainBlanks(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(BLANKS, " ")
    .replace(/[\u2028\u2029]/g, "\n");
}

function decode(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const declared = declaredIn(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const decoder = decoderFor(declared ?? detect(bytes));
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? mendWindows(text) : text;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : unmarkedWide(bytes);
}

/** Every other byte of English in UTF-16 is nought. */
function unmarkedWide(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > head.length / 3) return "utf-16le";
  return odd === 0 && even > head.length / 3 ? "utf-16be" : null;
}

/** The encoding that an HTML page says it has. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,30})/i.exec(head)?.[1] ?? null
  );
}

/** What most old files that are not UTF-8 are saved in. */
const USUAL = "windows-1252";

function decoderFor(name: string | null): TextDecoder {
  try {
    return new TextDecoder(name ?? USUAL);
  } catch {
    return new TextDecoder(USUAL);
  }
}

/** Characters of windows-1252 from 0x80 on; Node 20 decodes these bytes as if they were Latin-1. */
const FROM_80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function mendWindows(text: string): string {
  return text.replace(
    /[\x80-\x9f]/g,
    (char) => FROM_80[char.charCodeAt(0) - 0x80] ?? char,
  );
}
