/** The build of an article: title, byline, dateline, paragraphs, lists, and what is not read. */
import type { Block } from "../analysis.ts";
import { boilerplateReason, isCredit } from "./boilerplate.ts";
import { bylineIn, datelineIn } from "./dateline.ts";
import { startsLower } from "./letters.ts";
import { turnsIn } from "./turns.ts";

const LETTER = /\p{L}/u;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A blank line, or the end of the text, stands after it. */
  readonly closed: boolean;
  readonly last: boolean;
}

/** A block with the reason why nothing is read out of it, or null. */
export interface RoledBlock extends Block {
  readonly skipped: string | null;
}

export interface Structure {
  readonly blocks: readonly RoledBlock[];
  readonly title: string;
}

/**
 * Cuts a text into blocks by role. `given` is the title that came with the text; null: it is the
 * first line, a section label in front of it apart, when a blank line follows; empty: there is none.
 * "Beijing:" opens a dateline only where `isPlace` knows the name, since "Blinken:" opens a sentence.
 */
export function structure(
  text: string,
  given: string | null,
  isPlace: (name: string) => boolean,
): Structure {
  const lines = paragraphs(text);
  const blocks: RoledBlock[] = [];
  const add = (
    role: Block["role"],
    start: number,
    end: number,
    skipped: string | null,
    speechFrom: number | null = null,
  ): void => void blocks.push({ role, start, end, skipped, speechFrom });

  let at = 0;
  let title = given?.trim() ?? "";
  for (; given === null && isSlug(lines, at); at += 1) {
    const { start, end } = lines[at] as Line;
    add("LABEL", start, end, "slug");
  }
  if (given !== "" && lines[at] !== undefined) {
    if (at === 0 && lines[0] !== undefined && isLabel(lines, title)) {
      add("LABEL", lines[0].start, lines[0].end, "section label");
      at = 1;
    }
    const line = lines[at];
    if (line !== undefined && isTitle(line, given)) {
      add("TITLE", line.start, line.end, null);
      title = given === null ? line.text : title;
      at += 1;
    }
  }
  const head = at + HEAD_LINES;
  const opens = at;
  const turns = turnsIn(lines.slice(at).map((line) => line.text));
  let told = false;
  let tail = "";
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const reason = boilerplateReason(line.text) ?? tailReason(line, tail, told);
    if (reason !== null) {
      add("BOILERPLATE", line.start, line.end, reason);
      tail = reason;
      continue;
    }
    tail = "";
    if (isCredit(line.text)) {
      add("CAPTION", line.start, line.end, "caption");
      continue;
    }
    const byline = at < head && !told ? bylineIn(line.text) : null;
    if (
      byline !== null &&
      !(byline === "DATELINE" && isFirstOfDays(lines, at))
    ) {
      add(byline, line.start, line.end, byline.toLowerCase());
      continue;
    }
    if (told && line.closed && isQuotedHeading(line.text)) {
      add("LABEL", line.start, line.end, "heading");
      continue;
    }
    const turn = turns[at - opens] ?? null;
    if (turn !== null) {
      told = true;
      const from = turn.asks ? null : line.start + turn.speechFrom;
      add("PARAGRAPH", line.start, line.end, null, from);
      continue;
    }
    let start = line.start;
    const dateline = datelineIn(line.text, !told, isPlace);
    if (dateline > 0) {
      add("DATELINE", start, start + dateline, "dateline");
      start += dateline;
      while (/\s/.test(text[start] ?? "")) start += 1;
    }
    told ||= isRunning(line.text);
    const bullet = /^(?:[-*•–·▪◦‣]|\d{1,2}[.)])\s+/.exec(line.text);
    // A mark that opens an item is no word of its sentence.
    if (bullet !== null && start === line.start && !/\d/.test(bullet[0]))
      start += bullet[0].length;
    add(bullet === null ? "PARAGRAPH" : "ITEM", start, line.end, null);
  }
  return { blocks, title };
}

/** "Monday, June 23" over what is due then, in front of more such days: a heading, and not when the text was written. */
function isFirstOfDays(lines: readonly Line[], at: number): boolean {
  return lines.slice(at + 2).some(({ text }) => bylineIn(text) === "DATELINE");
}

/** "Office of the Spokesperson" above the text is none of it yet. */
function isRunning(line: string): boolean {
  return line.length > 60 || /[.!?:,]["”’)]?$/.test(line);
}

/** Bylines and lines with the day stand this near to the title, or nowhere. */
const HEAD_LINES = 5;

/** A few words in quotation marks, without a full stop, over the paragraphs that have them in full. */
const QUOTED_HEADING =
  /^(?:["“][^"“”]{2,60}[^."“”!?,]["”]|['‘][^'‘’]{2,60}[^.'‘’!?,]['’])$/u;

function isQuotedHeading(line: string): boolean {
  return QUOTED_HEADING.test(line);
}

/** How an agency marks what it sends: "BC-GHANA-TOGO-BORDER-1STLD", "URGENT", "UPDATE 2". */
const SLUG =
  /^(?:[A-Z0-9]+(?:[-–/][A-Z0-9()]+){2,}|(?:URGENT|BULLETIN|FLASH|ALERT|CORRECTED|REFILE|EXCLUSIVE|ADV|UPDATE ?\d{0,2}|\d(?:ST|ND|RD|TH) ?(?:LD|LEAD))[.:]?)$/;

function isSlug(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && !line.last && SLUG.test(line.text);
}

/** "INTERNATIONAL" or "World | Asia" in front of the title. */
function isLabel(lines: readonly Line[], given: string): boolean {
  const [first, second] = lines;
  if (first === undefined || second === undefined || !first.closed)
    return false;
  if (given !== "") return second.text === given && first.text !== given;
  return (
    first.text.length <= 40 &&
    first.text.split(/\s+/).length <= 4 &&
    first.text === first.text.toUpperCase() &&
    LETTER.test(first.text) &&
    !/[.!?:]$/.test(first.text) &&
    second.closed &&
    !second.last &&
    second.text.length <= 250 &&
    !/[.]["”’]?$/.test(second.text) &&
    bylineIn(second.text) === null &&
    datelineIn(second.text, true, () => true) === 0
  );
}

/** A longer first line is a paragraph. */
const LONGEST_TITLE = 300;

function isTitle(line: Line, given: string | null): boolean {
  if (given !== null) return line.text === given.trim();
  return (
    line.closed &&
    !line.last &&
    line.text.length <= LONGEST_TITLE &&
    !opensWithDateline(line.text)
  );
}

/** "MOSCOW, 3 March (Agency) - The …" is no title, while "MOSCOW: The …" may be one. */
function opensWithDateline(line: string): boolean {
  const length = datelineIn(line, false, () => false);
  return length > 0 && line[length - 1] !== ":";
}

/** What follows a heading such as "Related articles" belongs to it, until running text comes again. */
function tailReason(line: Line, tail: string, told: boolean): string | null {
  if (tail !== "related articles" && tail !== "contact details") return null;
  const running = line.text.length > 160 || /[.!?]["”’)]?$/.test(line.text);
  return told && !running ? tail : null;
}

/** The text's lines, with lines that were only wrapped put together again. */
function paragraphs(text: string): Line[] {
  const out: Line[] = [];
  let group: { start: number; end: number }[] = [];
  const flush = (last: boolean): void => {
    const wrapped = isWrapped(group);
    let from = 0;
    group.forEach((line, i) => {
      const next = group[i + 1];
      if (next !== undefined && joins(text, line, next, wrapped)) return;
      const start = (group[from] as Line).start;
      out.push({
        start,
        end: line.end,
        text: text.slice(start, line.end),
        closed: next === undefined,
        last: last && next === undefined,
      });
      from = i + 1;
    });
    group = [];
  };
  let at = 0;
  const lines: { start: number; end: number }[] = [];
  while (at <= text.length) {
    const found = text.indexOf("\n", at);
    const stop = found < 0 ? text.length : found;
    let start = at;
    let end = stop;
    while (start < end && isBlank(text, start)) start += 1;
    while (end > start && isBlank(text, end - 1)) end -= 1;
    lines.push({ start, end });
    at = stop + 1;
  }
  const lastFull = lines.findLastIndex((line) => line.end > line.start);
  lines.forEach((line, i) => {
    if (line.end > line.start) group.push(line);
    if (line.end === line.start || i === lastFull) {
      if (group.length > 0) flush(i >= lastFull);
    }
  });
  return out;
}

const isBlank = (text: string, at: number): boolean =>
  /[\s\ufeff\u200b\0]/.test(text[at] ?? "");

/** Lines of nearly the same, full width: somebody's editor broke them. */
function isWrapped(group: readonly { start: number; end: number }[]): boolean {
  if (group.length < 2) return false;
  const widths = group.slice(0, -1).map((line) => line.end - line.start);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  return widest >= 55 && widest <= 100 && widths.every((w) => w >= widest - 16);
}

function joins(
  text: string,
  line: { start: number; end: number },
  next: { start: number; end: number },
  wrapped: boolean,
): boolean {
  const begins = text.slice(next.start, next.start + 2);
  if (/^[-*•–·▪◦‣]/.test(begins)) return false;
  if (wrapped) return true;
  return (
    line.end - line.start >= 45 &&
    !/[.!?:]["”’)]?$/.test(text.slice(line.end - 2, line.end)) &&
    startsLower(begins)
  );
}
