import type { FoundArticle } from "./markdown.ts";
import { dayOf } from "./page-facts.ts";

/** What a text file says of its article besides the text. */
type FoundText = Partial<FoundArticle> & { readonly text: string };

/** The text of a plain file: letters have their heads read, pages of a PDF are put together again. */
export function readPlainText(source: string): FoundText {
  return readLetter(source) ?? { text: withoutPages(source) };
}

const HEADER = /^([A-Z][A-Za-z-]{1,30}):[ \t]*(.*)$/;
/** Lines of a letter's head that go on from the line before. */
const FOLDED = /\r?\n[ \t]+(?=\S)/g;
const SIGNATURE = /\r?\n--[ \t]*\r?\n[\s\S]*$/;

/** "From: …", "Date: …", "Subject: …" above an empty line: a letter, whose subject is the title. */
function readLetter(source: string): FoundText | null {
  const end = /\r?\n[ \t]*\r?\n/.exec(source.slice(0, LONGEST_HEAD));
  if (end === null || !HEADER.test(source.slice(0, source.search(LINE_END))))
    return null;
  const fields = new Map<string, string>();
  const head = source.slice(0, end.index).replace(FOLDED, " ");
  for (const line of head.split(/\r?\n/)) {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    fields.set(name.toLowerCase(), value.trim());
  }
  const title = fields.get("subject");
  if (title === undefined || !(fields.has("from") || fields.has("to")))
    return null;
  const body = source
    .slice(end.index + end[0].length)
    .replace(SIGNATURE, "\n")
    .trim();
  return {
    title,
    publishedOn: dayOf(
      (fields.get("date") ?? "").replace(ZONE_NAME, "") || null,
    ),
    text: `${title}\n\n${body}\n`,
  };
}

const LONGEST_HEAD = 8000;
const LINE_END = /\r?\n|$/;
/** "(GMT)" behind the hour. */
const ZONE_NAME = /\s*\([A-Z]{2,5}\)$/;

/** A word that a line's end cuts: "counter-", "part". */
const CUT_WORD = /(\p{Ll}{2,})[-‐]\r?\n[ \t]*(?=\p{Ll}{2})/gu;
/** Words whose hyphen was there before the line ended: "long-", "term". */
const KEEPS_HYPHEN =
  /^(?:long|short|well|self|high|low|non|anti|pro|vice|ex|mid|year|month|week|day|one|two|three|four|five|six|first|second|third|full|half|all|so|cross|far|hard|left|right|old|new|state|multi|man)$/;
const PAGE_NUMBER =
  /^[ \t]*(?:[-–—][ \t]*)?(?:page[ \t]+)?\d{1,3}(?:[ \t]*(?:of|\/)[ \t]*\d{1,3})?(?:[ \t]*[-–—])?[ \t]*$/i;
/** A line that stands on so many pages is their heading. */
const ON_PAGES = 3;
const LONGEST_HEADING = 80;

/** Text out of a PDF, whose words are cut at the ends of lines: without numbers and headings of its pages. */
function withoutPages(source: string): string {
  if (source.search(CUT_WORD) < 0) return source;
  const lines = source.split(/\r?\n/);
  const times = new Map<string, number>();
  for (const line of lines) {
    const key = line.trim();
    if (
      key.length > 0 &&
      key.length <= LONGEST_HEADING &&
      !/[.!?”"]$/.test(key)
    )
      times.set(key, (times.get(key) ?? 0) + 1);
  }
  const seen = new Set<string>();
  const kept = lines.filter((line) => {
    const key = line.trim();
    if (PAGE_NUMBER.test(line)) return false;
    if ((times.get(key) ?? 0) < ON_PAGES) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept
    .join("\n")
    .replace(CUT_WORD, (_, word: string) =>
      KEEPS_HYPHEN.test(word) ? `${word}-` : word,
    )
    .replace(/\n{3,}/g, "\n\n");
}
