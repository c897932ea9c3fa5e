/** Names that are newspapers and broadcasters, by the words around them. */
import type { Token } from "../analysis.ts";
import { listOf } from "../text/lists.ts";
import { type Item, itemOf } from "./items.ts";

const MEDIUM =
  /^(?:newspaper|daily|weekly|magazine|broadcaster|channel|station|website|portal|tabloid|gazette|outlet)$/;
/** Words that open the name of a channel: "Canal 4", "Channel 9". */
const NUMBERED = /^(?:Channel|Canal|Canale|Kanal|Radio|TV|Televisión)$/;
const TELLS = /^(?:tell|inform)$/;
/** How far behind a name it may be said what kind of thing it is. */
const KIND_BEHIND = 7;

/**
 * Names that are media by what stands around them: "the newspaper Delo", "told The Mast", "in an interview with BNT",
 * "The Citizen, a Tanzanian daily,". Their words alone tell nothing.
 */
export function withMedia(
  tokens: readonly Token[],
  items: readonly Item[],
  isSurname: (word: string) => boolean,
): readonly Item[] {
  return listOf(items, (item) => asMedium(tokens, item, isSurname) ?? item);
}

function asMedium(
  tokens: readonly Token[],
  item: Item,
  isSurname: (word: string) => boolean,
): Item | null {
  const numbered = endOfNumbered(tokens, item);
  if (numbered !== null) return mediumOf(item, item.first, numbered);
  if (!/^(?:SINGLE|WEAK|ACRONYM)$/.test(item.kind)) return null;
  const article = tokens[item.first - 1]?.text === "The";
  const first = article ? item.first - 1 : item.first;
  const before = tokens[first - 1];
  const named = article || item.kind === "ACRONYM";
  const medium =
    MEDIUM.test(before?.norm ?? "") ||
    ((isInterviewer(tokens, first) || isToldInInterview(tokens, item)) &&
      !isSurname(tokens[item.last]?.norm ?? "")) ||
    (named && (isSpokenTo(tokens, first) || isCalledMedium(tokens, item.last)));
  return medium ? mediumOf(item, first, item.last) : null;
}

function mediumOf(item: Item, first: number, last: number): Item {
  return itemOf("ORGANIZATION", first, last, item.senses, true);
}

/** "Canal 4": the number behind the word; null where there is none. */
function endOfNumbered(tokens: readonly Token[], item: Item): number | null {
  const next = tokens[item.last + 1];
  return item.first === item.last &&
    NUMBERED.test(tokens[item.first]?.text ?? "") &&
    /^\d{1,3}$/.test(next?.text ?? "")
    ? item.last + 1
    : null;
}

/** "told The Mast", "in an interview with BNT", "speaking to N1". */
function isSpokenTo(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined) return false;
  if (TELLS.test(before.lemma)) return true;
  return before.norm === "to" && tokens[first - 2]?.norm === "speaking";
}

/** "told the Sunday Courier in an interview". */
function isToldInInterview(
  tokens: readonly Token[],
  { first, last }: Item,
): boolean {
  let before = first - 1;
  // "the Sunday Courier"
  while (
    /^(?:the|sunday|saturday|daily|evening)$/.test(tokens[before]?.norm ?? "")
  )
    before -= 1;
  return (
    TELLS.test(tokens[before]?.lemma ?? "") &&
    tokens[last + 1]?.norm === "in" &&
    tokens.slice(last + 2, last + 6).some(({ norm }) => norm === "interview")
  );
}

/** "in an interview with Delo", "interviewed by Der Kurier", "gave an interview to BNT". */
function isInterviewer(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.norm ?? "";
  const above = tokens[first - 2]?.norm ?? "";
  return (
    (above === "interview" && /^(?:with|to|for)$/.test(before)) ||
    (above === "interviewed" && before === "by")
  );
}

/** "The Citizen, a Tanzanian daily,": the kind is told behind the name. */
function isCalledMedium(tokens: readonly Token[], last: number): boolean {
  if (tokens[last + 1]?.text !== ",") return false;
  if (!/^(?:a|an|the)$/.test(tokens[last + 2]?.norm ?? "")) return false;
  for (let at = last + 3; at <= last + KIND_BEHIND; at++) {
    const token = tokens[at];
    if (token === undefined || token.upos === "PUNCT") return false;
    if (MEDIUM.test(token.norm)) return true;
  }
  return false;
}
