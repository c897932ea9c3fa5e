/** Finds what stands in quotation marks, of whatever kind and however nested. */
import type { Block, Quotation } from "../analysis.ts";

type Side = "OPEN" | "CLOSE" | "EITHER";

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  readonly side: Side;
}

/** Marks of one family close one another, whatever their exact shape: “a", ‘b'. */
type Family = "DOUBLE" | "SINGLE" | "ANGLE";

const MARKS = /["“”„‟«»‘’‚‛`']/gu;
/** Words that begin with an apostrophe which is no quotation mark. */
const ELISION = /^(?:\d0s|em|til|tis|twas|cause|bout|n|round)\b/iu;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
const CLOSING_COMPANY = /[.,!?…;:)\]—–-]/u;
const OPENING_COMPANY = /[([{—–/-]/u;

/**
 * Outermost quotations in the order of the text. One pass with a stack, linear in the text however many marks
 * it holds. A mark never closes one of another paragraph.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
): Quotation[] {
  const found: Quotation[] = [];
  let leftOpen = false;
  blocks.forEach((block, index) => {
    if (block.speechFrom !== null) {
      found.push(spokenIn(text, block, block.speechFrom, index));
      leftOpen = false;
      return;
    }
    const before = found.length;
    const open = scanBlock(text, block, index, leftOpen, found);
    const last = found[found.length - 1];
    leftOpen =
      found.length > before &&
      open &&
      last !== undefined &&
      !last.closed &&
      block.role !== "TITLE";
  });
  return found;
}

/** An answer of a transcript is all quotation, though it has no marks. */
function spokenIn(
  text: string,
  block: Block,
  from: number,
  index: number,
): Quotation {
  const end = trimmedEnd(text, block);
  return {
    start: from,
    end,
    innerStart: from,
    innerEnd: end,
    block: index,
    closed: true,
    continues: from === block.start,
  };
}

/** Adds the block's quotations; says whether the last one was left open. */
function scanBlock(
  text: string,
  block: Block,
  index: number,
  leftOpen: boolean,
  found: Quotation[],
): boolean {
  const stack: Mark[] = [];
  const hasCloser = singleClosers(text, block);
  const opensAt = firstWordOf(text, block);
  for (const mark of marksOf(text, block, hasCloser)) {
    const top = stack[stack.length - 1];
    const opener = openerFor(stack, mark);
    const closes =
      opener >= 0 &&
      (mark.side === "CLOSE" ||
        (mark.side === "EITHER" && stack[opener]?.family === mark.family));
    if (closes) {
      const outer = stack[0] as Mark;
      stack.length = opener;
      if (opener === 0)
        found.push({
          start: outer.start,
          end: mark.end,
          innerStart: outer.end,
          innerEnd: mark.start,
          block: index,
          closed: true,
          continues: leftOpen && outer.start === opensAt,
        });
    } else if (mark.side !== "CLOSE") {
      // The same double mark again without a close between: the first was never closed, or a paragraph took it up.
      if (top?.family === mark.family && mark.family === "DOUBLE") continue;
      stack.push(mark);
    }
  }
  const outer = stack[0];
  // A lone single mark is an apostrophe; a lone double one holds to the end of the paragraph.
  if (outer === undefined || outer.family === "SINGLE") return false;
  const end = trimmedEnd(text, block);
  if (end <= outer.end) return false;
  found.push({
    start: outer.start,
    end,
    innerStart: outer.end,
    innerEnd: end,
    block: index,
    closed: false,
    continues: leftOpen && outer.start === opensAt,
  });
  return true;
}

/** The innermost open mark of the family, for the stack is never deeper than three families. */
function openerFor(stack: readonly Mark[], mark: Mark): number {
  for (let i = stack.length - 1; i >= 0; i--)
    if (stack[i]?.family === mark.family) return i;
  return -1;
}

function* marksOf(
  text: string,
  block: Block,
  hasSingleCloserAfter: (at: number) => boolean,
): Generator<Mark> {
  let from = block.start;
  for (const { index } of text.slice(block.start, block.end).matchAll(MARKS)) {
    const at = block.start + index;
    if (at < from) continue;
    const mark = markAt(text, at, hasSingleCloserAfter);
    if (mark === null) continue;
    yield mark;
    from = mark.end;
  }
}

function markAt(
  text: string,
  at: number,
  hasSingleCloserAfter: (at: number) => boolean,
): Mark | null {
  const char = text[at] as string;
  const doubled = text[at + 1] === char && (char === "'" || char === "`");
  const end = at + (doubled ? 2 : 1);
  const family: Family =
    char === "«" || char === "»"
      ? "ANGLE"
      : doubled || '"“”„‟'.includes(char)
        ? "DOUBLE"
        : "SINGLE";
  if (char === "«") return { start: at, end, family, side: "OPEN" };
  if (char === "»") return { start: at, end, family, side: "CLOSE" };
  if (char === "„") return { start: at, end, family, side: "OPEN" };
  const side = sideOf(text, at, end);
  if (family === "DOUBLE") {
    // “ closes after „, opens elsewhere; ” opens in Swedish text, which the surroundings tell.
    if (char === "“" && side !== "CLOSE")
      return { start: at, end, family, side: "OPEN" };
    if (char === "”" && side !== "OPEN")
      return { start: at, end, family, side: "CLOSE" };
    return { start: at, end, family, side };
  }
  return singleMark(text, at, end, side, hasSingleCloserAfter);
}

function singleMark(
  text: string,
  at: number,
  end: number,
  side: Side,
  hasCloserAfter: (at: number) => boolean,
): Mark | null {
  const family = "SINGLE";
  // "the ministers' plea" closes too, which does no harm where nothing is open.
  if (side === "CLOSE") return { start: at, end, family, side };
  if (side === "OPEN" && text[at] !== "’") {
    if (ELISION.test(text.slice(end, end + 6))) return null;
    return hasCloserAfter(end) ? { start: at, end, family, side } : null;
  }
  return null;
}

/** Which way a mark faces, told by what stands on either side of it. */
function sideOf(text: string, at: number, end: number): Side {
  const before = text[at - 1] ?? " ";
  const after = text[end] ?? " ";
  const openLeft = SPACE.test(before) || OPENING_COMPANY.test(before);
  const openRight = WORD.test(after) || /[$€£#@[(…“‘"']/u.test(after);
  const closeRight = SPACE.test(after) || CLOSING_COMPANY.test(after);
  if (openLeft && (openRight || !closeRight)) return "OPEN";
  if (!openLeft && closeRight) return "CLOSE";
  if (/["“”‘’']/u.test(before) && openRight) return "OPEN";
  if (/["“”‘’']/u.test(after) && !openLeft) return "CLOSE";
  return "EITHER";
}

/**
 * Whether a closing single mark stands after a place, in the same block: asked of every mark that may open, so the last
 * one is kept once it was sought.
 */
function singleClosers(text: string, block: Block): (at: number) => boolean {
  let last: number | undefined;
  return (at) => at <= (last ??= lastSingleCloser(text, block));
}

/** Where the last one stands; in front of the block: nowhere. */
function lastSingleCloser(text: string, block: Block): number {
  for (let last = block.end - 1; last >= block.start; last--) {
    const char = text[last];
    if (char !== "'" && char !== "’") continue;
    const before = text[last - 1] ?? " ";
    const after = text[last + 1] ?? " ";
    if (!SPACE.test(before) && !WORD.test(after)) return last;
  }
  return block.start - 1;
}

function firstWordOf(text: string, block: Block): number {
  let at = block.start;
  while (at < block.end && SPACE.test(text[at] as string)) at++;
  return at;
}

function trimmedEnd(text: string, block: Block): number {
  let end = block.end;
  while (end > block.start && SPACE.test(text[end - 1] as string)) end--;
  return end;
}
