/** Words that call an event off or move it: verbs, headlines, programmes. */
import type { Token } from "../analysis.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Doing away with a meeting that was to be. */
const CANCEL = words(
  "cancel postpone scrap delay abandon drop shelve defer scrub axe skip annul adjourn reschedule",
);
const CANCEL_PHRASE = new Map<string, RegExp>([
  ["call", /^off$/],
  ["put", /^(?:off|back)$/],
  ["push", /^back$/],
  ["pull", /^out$/],
  ["fall", /^(?:through|away|victim)$/],
]);
/** "struck from the programme", "taken off the agenda", "missing from the diary". */
const REMOVE = words(
  "strike struck take remove delete cross scratch erase cut pull omit leave disappear vanish miss come fall",
);
const PROGRAMME =
  /^(?:programme|program|agenda|schedule|diary|calendar|itinerary|timetable|list)$/;
/** The longest phrase from such a verb to its programme: "took the dinner with the envoy off the official". */
const AS_FAR = 14;

/** To another day they call off the first one: "was moved to 28 March", "has slipped to May". */
const MOVE = words(
  "move transfer shift push bring switch carry slip slide drift advance",
);
/** What moves by itself: "the round has slipped to May". */
export const MOVES_BY_ITSELF = /^(?:slip|slide|drift|move|shift)$/;
const TO_A_DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:jan|febr|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:next|mid|late|early|spring|summer|autumn|winter|tomorrow|today|tonight|\d{1,2})$/;
const THE_DAY =
  /^(?:end|start|beginning|middle|following|next|second|first|last|spring|summer|autumn|winter|\d{1,2}(?:st|nd|rd|th))$/;
/** The longest way from "moved" to the new day: "forward from Monday 3 June to". */
const AS_FAR_AS_DAY = 7;

/** "moved to Friday", "brought forward from Monday to Sunday", "slipped to the end of May". */
export function isMovedToDay(tokens: readonly Token[], verb: number): boolean {
  if (!MOVE.has((tokens[verb] as Token).lemma)) return false;
  for (let at = verb + 1; at <= verb + AS_FAR_AS_DAY; at++) {
    const { norm = ",", xpos = "" } = tokens[at] ?? {};
    if (/^(?:to|until|till|into)$/.test(norm)) {
      const next = tokens[at + 1]?.norm ?? "";
      return next === "the"
        ? THE_DAY.test(tokens[at + 2]?.norm ?? "")
        : TO_A_DAY.test(next);
    }
    if (!/^(?:RB|RP|IN|CD|NNP|DT|NN)/.test(xpos)) return false;
  }
  return false;
}

/** "called off", "put off", "cancelled": from the verb's own words and those behind it. */
export function callsOff(tokens: readonly Token[], verb: number): boolean {
  const { lemma } = tokens[verb] as Token;
  if (CANCEL.has(lemma) || isTakenOff(tokens, verb)) return true;
  const particle = CANCEL_PHRASE.get(lemma);
  return (
    particle !== undefined &&
    [verb + 1, verb + 2].some((at) => particle.test(tokens[at]?.norm ?? ""))
  );
}

/** "Peru-Chile summit put off", "Visit to Chad called off": a headline's participle right behind its noun. */
export function isOffBehind(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1];
  return (
    next !== undefined &&
    /^VB[DN]$/.test(next.xpos) &&
    callsOff(tokens, noun + 1) &&
    !/^(?:DT|PRP|NN|JJ)/.test(tokens[noun + 2]?.xpos ?? "") &&
    !tokens.slice(noun + 2).some(({ xpos }) => /^(?:MD|VB[DZP])$/.test(xpos))
  );
}

/**
 * "is missing from the programme", "is no longer on the agenda": off; "is again on the agenda": planned; null: nothing
 * is said of a programme.
 */
export function byProgramme(
  tokens: readonly Token[],
  main: number,
): "CANCELLED" | "PLANNED" | null {
  const { lemma, norm } = tokens[main] as Token;
  const after = (plus: number): string => tokens[main + plus]?.norm ?? "";
  if (lemma === "be" && /^(?:missing|absent|gone)$/.test(after(1)))
    return after(2) === "from" && isProgramme(tokens, main + 3)
      ? "CANCELLED"
      : null;
  if (!/^(?:be|figure|appear|feature)$/.test(lemma)) return null;
  const on = [1, 2, 3].find((plus) => /^(?:on|in)$/.test(after(plus)));
  if (on === undefined || !isProgramme(tokens, main + on + 1)) return null;
  const between = tokens
    .slice(Math.max(0, main - 2), main + on)
    .map((token) => token.norm);
  if (between.join(" ").includes("no longer")) return "CANCELLED";
  return /^(?:is|are)$/.test(norm) &&
    !/\b(?:not|n't|never)\b/.test(between.join(" "))
    ? "PLANNED"
    : null;
}

/** "pulled out of a planned visit", "backed out of the talks", "withdrew from the summit". */
export function isPulledOutOf(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1;
  while (
    at > 0 &&
    /^(?:DT|PRP\$|JJ|NN|CD|VBN|POS)/.test(tokens[at]?.xpos ?? "")
  )
    at--;
  const link = tokens[at]?.norm ?? "";
  const before = tokens[at - 1];
  if (link === "from") return before?.lemma === "withdraw";
  return (
    link === "of" &&
    before?.norm === "out" &&
    /^(?:pull|back|bow|drop|opt|cry|beg)$/.test(tokens[at - 2]?.lemma ?? "")
  );
}

/** The longest heading of what a diary lists as off. */
const HEADING = 8;

/** "Not on the calendar: a meeting with X", "Postponed: the visit of Y", "Not taking place is the lunch". */
export function fateInHeading(
  tokens: readonly Token[],
  noun: number,
): "CANCELLED" | "DENIED" | null {
  const first = tokens[0]?.norm ?? "";
  const ends = tokens.findIndex(
    ({ text, norm }, at) =>
      at < HEADING &&
      (/^[:–—-]$/.test(text) || (first === "not" && /^(?:is|are)$/.test(norm))),
  );
  if (ends < 1 || ends > noun) return null;
  const words = tokens.slice(0, ends).map(({ norm }) => norm);
  const said = words.join(" ");
  if (/^not (?:taking place|happening|going ahead)/.test(said))
    return "CANCELLED";
  if (/^not (?:on|in|planned|scheduled|expected|coming)\b/.test(said))
    return "DENIED";
  return /^(?:no longer|off\b|called off|cancell?ed|postponed|put off|scrapped|struck|dropped)/.test(
    said,
  )
    ? "CANCELLED"
    : null;
}

/** "struck from the official programme", "took it off the agenda": away from where it was planned. */
function isTakenOff(tokens: readonly Token[], verb: number): boolean {
  if (!REMOVE.has((tokens[verb] as Token).lemma)) return false;
  for (let at = verb + 1; at <= verb + AS_FAR; at++) {
    const { norm = ",", xpos = "" } = tokens[at] ?? {};
    if (/^(?:from|off|of)$/.test(norm) && isProgramme(tokens, at + 1))
      return norm !== "of" || /^(?:out|off)$/.test(tokens[at - 1]?.norm ?? "");
    if (/^[,;:.“”"]$/.test(norm) || /^(?:VB[DZP]|MD|W)/.test(xpos))
      return false;
  }
  return false;
}

/** Whether a phrase that begins here is of a programme: "the minister's official diary". */
function isProgramme(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    const { lemma = "", xpos = "" } = tokens[at] ?? {};
    if (PROGRAMME.test(lemma)) return true;
    if (!/^(?:DT|PRP\$|JJ|NN|POS|HYPH|VBN|CD)/.test(xpos)) return false;
  }
  return false;
}
