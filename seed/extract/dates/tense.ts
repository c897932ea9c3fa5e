import type { Sentence, Token } from "../analysis.ts";

/**
 * The time that a verb points to, seen from the day of publication. DUE: a day that was set for something; PRESENT:
 * what a calendar has, "the ministers meet on Tuesday".
 */
export type Tense = "PAST" | "FUTURE" | "DUE" | "PRESENT" | "UNKNOWN";

const FUTURE_MODALS = new Set(["will", "shall", "'ll", "wo", "would"]);
/** "scheduled for Friday" points ahead although the form is a past participle. */
const PLANNED = new Set(
  "plan schedule reschedule expect set slate due arrange foresee appoint fix book pencil".split(
    " ",
  ),
);
/** What is moved to a day is put off. */
const MOVED =
  /^(?:move|transfer|shift|reschedule|adjourn|defer|push|bring|slip|slide|drift|carry|switch|advance)$/;
const OFF = new Set([
  "cancel",
  "postpone",
  "scrap",
  "delay",
  "shelve",
  "scrub",
]);
const SAME_IN_PAST =
  /^(?:beat|hit|cut|hurt|burst|split|spread|shut|shed|quit|read|beset|upset)$/;
const VERB = /^(?:VB|MD)/;
/** What is done by appointment: in the present tense, with a weekday, it is still to come. */
const BY_APPOINTMENT = new Set(
  "meet visit host receive begin start open resume reconvene convene gather hold travel fly arrive land leave depart return come go sign attend address join welcome tour conclude end close".split(
    " ",
  ),
);

/** Tense of the verb that governs the token: up the tree where there is one, else the nearest verb group. */
export function tenseAt(sentence: Sentence, index: number): Tense {
  const { tokens } = sentence;
  if (isSetDay(tokens, index)) {
    if (cameToNothing(tokens, index)) return "PAST";
    return isUndone(tokens, index) ? "DUE" : "FUTURE";
  }
  if (isOnAgenda(tokens, index)) return "DUE";
  if (isOfEarlier(tokens, index)) return "PAST";
  const due = dueBefore(tokens, index);
  if (due !== null) return due;
  const verb = parsed(tokens)
    ? governor(tokens, index)
    : nearest(tokens, index);
  if (verb === -1) return "UNKNOWN";
  const tense = tenseOfVerb(tokens, verb);
  return tense === "UNKNOWN" && isWithinPast(tokens, verb) ? "PAST" : tense;
}

/** What may lie ahead of a past tense: "spoke of meeting her on Friday". */
const OF_WHAT_MAY_COME =
  /^(?:say|tell|add|write|report|announce|state|discuss|consider|suggest|propose|plan|mention|contemplate|speak|talk|think|favour|favor|recommend|call|put|postpone|cancel|delay|move|schedule|set|expect|agree|want|hope|warn|ask|urge|demand|invite|offer|decide|promise|vow|pledge)$/;

/**
 * "signed a memorandum of understanding on Thursday", "opened a probe of exports on Friday": a day hung on a word without
 * a tense of its own, or one that was taken for a verb, is that of the past tense over it.
 */
function isWithinPast(tokens: readonly Token[], verb: number): boolean {
  let at = verb;
  for (let steps = 0; steps < 5; steps++) {
    const { head, deprel, xpos } = tokens[at] as Token;
    const above = tokens[head];
    if (above === undefined || head === at || deprel === "acl:relcl")
      return false;
    if (at === verb && !/^VB[GZP]?$/.test(xpos)) return false;
    if (above.xpos === "VBD")
      return !tokens
        .slice(0, Math.max(head, verb) + 1)
        .some((each) => OF_WHAT_MAY_COME.test(each.lemma));
    if (/^(?:MD|VB[ZP])$/.test(above.xpos)) return false;
    at = head;
  }
  return false;
}

/** "a visit planned for Monday", "put off until 2 June": ahead of today, whatever became of it. */
function isSetDay(tokens: readonly Token[], index: number): boolean {
  const link = tokens[index - 1]?.norm ?? "";
  const before = tokens[index - 2];
  if (before === undefined) return false;
  if (link === "for") {
    // "pencilled in for Friday"
    const verb = before.norm === "in" ? tokens[index - 3] : before;
    return (
      verb !== undefined &&
      ((/^VB[DN]$/.test(verb.xpos) && PLANNED.has(verb.lemma)) ||
        // ", set for Friday": a short word that taggers take for many things.
        verb.norm === "set")
    );
  }
  return (
    // "moved from Thursday to Saturday" names both.
    /^(?:until|till|to|from)$/.test(link) &&
    (/^(?:off|back|forward)$/.test(before.norm) ||
      OFF.has(before.lemma) ||
      MOVED.test(before.lemma))
  );
}

/** "A round, set for 6 November, is called off", in a chronicle: the day may be past. */
function isUndone(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index)
    .some(
      ({ norm }, at, all) =>
        /^(?:is|are)$/.test(norm) && /^VB[DN]$/.test(all[at + 1]?.xpos ?? ""),
    );
}

/** "A meeting set for Thursday did not take place": the day is past. */
function cameToNothing(tokens: readonly Token[], index: number): boolean {
  return tokens.some(
    ({ norm }, at) =>
      at > index &&
      norm === "did" &&
      /^(?:not|n['’]t|never)$/.test(tokens[at + 1]?.norm ?? "") &&
      /^(?:take|happen|go|materiali[sz]e|occur)$/.test(
        tokens[at + 2]?.norm ?? "",
      ),
  );
}

/** "had been on the programme for Thursday" */
function isOnAgenda(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.norm === "for" &&
    /^(?:programme|program|agenda|schedule|diary|calendar|itinerary)$/.test(
      tokens[index - 2]?.lemma ?? "",
    )
  );
}

/** "An earlier one, in October, was called off": past, whatever became of it. */
function isOfEarlier(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at > 0 && at >= index - 7; at--) {
    const { norm } = tokens[at] as Token;
    if (/^(?:earlier|previous|prior|preceding)$/.test(norm))
      return /^(?:DT|PRP\$|POS)$/.test(tokens[at - 1]?.xpos ?? "");
    if (isVerb(tokens[at] as Token) || norm === ";") return false;
  }
  return false;
}

/** "is due in Beijing on Monday", "were to start on 3 April": what was to be, whatever the day was hung on. */
function dueBefore(tokens: readonly Token[], index: number): Tense | null {
  for (let at = index - 1; at > 0 && at >= index - 9; at--) {
    const { norm, xpos, text } = tokens[at] as Token;
    if (/^[,;:“”"]$/.test(text)) return null;
    const before = tokens[at - 1]?.norm ?? "";
    const ahead =
      norm === "due" || (norm === "to" && tokens[at + 1]?.xpos === "VB");
    if (ahead && /^(?:is|are)$/.test(before)) return "FUTURE";
    if (ahead && /^(?:was|were)$/.test(before)) return "DUE";
    // "a summit due on 25 November has been put off", "due on Thursday, is off"
    if (norm === "due" && tokens[at + 1]?.norm !== "to")
      return isStillOff(tokens, index) ? "FUTURE" : "DUE";
    // "had written that X would come on Thursday", though the parse hangs the day on the writing.
    if (/^(?:will|would)$/.test(norm) && tokens[at + 1]?.xpos === "VB")
      return "FUTURE";
    if (/^(?:VB[DZPG]|MD)/.test(xpos)) return null;
  }
  return null;
}

function isStillOff(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index)
    .some(
      ({ norm }, at, all) =>
        /^(?:is|are)$/.test(norm) && all[at + 1]?.norm === "off",
    );
}

function parsed(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.head >= 0);
}

function governor(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < tokens.length && at >= 0; steps++) {
    const token = tokens[at] as Token;
    if (isVerb(token))
      return isBehindComma(tokens, index, at) ? nearest(tokens, index) : at;
    if (token.head < 0 || token.head === at) break;
    at = token.head;
  }
  return nearest(tokens, index);
}

/** "will be there on 22 July, the embassy confirmed", "rang her on Monday and will come": the day is not of the second verb. */
function isBehindComma(
  tokens: readonly Token[],
  index: number,
  verb: number,
): boolean {
  return (
    verb > index &&
    tokens
      .slice(index, verb)
      .some(({ norm }) => /^(?:,|and|but)$/.test(norm)) &&
    tokens.slice(0, index).some(isVerb)
  );
}

function isVerb(token: Token): boolean {
  return VERB.test(token.xpos);
}

/** The verb that ends the closest group to the left, up to a semicolon, else the first to the right, else any. */
function nearest(tokens: readonly Token[], index: number): number {
  const from = Math.min(index, tokens.length - 1);
  const parted = tokens.findLastIndex(
    ({ text }, at) => at < from && text === ";",
  );
  const left = lastVerb(tokens, from);
  if (left > parted) return left;
  for (let at = index + 1; at < tokens.length; at++)
    if (isVerb(tokens[at] as Token)) return lastOfGroup(tokens, at);
  return left;
}

function lastVerb(tokens: readonly Token[], from: number): number {
  for (let at = from; at >= 0; at--) if (isVerb(tokens[at] as Token)) return at;
  return -1;
}

function lastOfGroup(tokens: readonly Token[], first: number): number {
  let last = first;
  for (let at = first + 1; at < tokens.length && at <= last + 3; at++)
    if (isVerb(tokens[at] as Token)) last = at;
  return last;
}

/** Tense of a verb from its own form and the auxiliaries in front of it. */
function tenseOfVerb(tokens: readonly Token[], verb: number): Tense {
  const { xpos, lemma } = tokens[verb] as Token;
  // What was called off may have been planned for either side of today; "postponed it on Friday" tells when that was.
  if (OFF.has(lemma)) return xpos === "VBD" ? "UNKNOWN" : "DUE";
  const before = auxiliaries(tokens, verb);
  if (before.some((word) => FUTURE_MODALS.has(word.norm))) return "FUTURE";
  if (before.some((word) => word.xpos === "MD")) return "FUTURE";
  const past = before.some(
    (word) =>
      word.xpos === "VBD" || ["has", "have", "had", "'ve"].includes(word.norm),
  );
  if (xpos === "VBD") return "PAST";
  if (before.some((word) => word.xpos === "TO"))
    // "was to give" may lie on either side of today.
    return past ? "DUE" : "FUTURE";
  if (xpos === "VBN") {
    if (PLANNED.has(lemma)) return past ? "DUE" : "FUTURE";
    return presentBe(before) ? "UNKNOWN" : "PAST";
  }
  if (xpos === "VBG")
    return presentBe(before) ? "FUTURE" : past ? "PAST" : "UNKNOWN";
  if (xpos === "MD") return "FUTURE";
  if (!/^VB[ZP]$/.test(xpos)) return "UNKNOWN";
  // "gangs beat a diplomat on Friday": spelt as its past tense is.
  if (xpos === "VBP" && SAME_IN_PAST.test(lemma)) return "PAST";
  // "The leaders meet again in September"
  if (tokens[verb + 1]?.norm === "again") return "FUTURE";
  return BY_APPOINTMENT.has(lemma) ? "PRESENT" : "UNKNOWN";
}

function presentBe(before: readonly Token[]): boolean {
  return (
    before.some((word) =>
      ["is", "are", "am", "'s", "'re"].includes(word.norm),
    ) && !before.some((word) => word.norm === "been")
  );
}

/** The auxiliaries, "to" and what stands between ("is due to", "is not expected to"), nearest first. */
function auxiliaries(tokens: readonly Token[], verb: number): Token[] {
  const found: Token[] = [];
  for (let at = verb - 1; at >= 0 && at >= verb - 6; at--) {
    const token = tokens[at] as Token;
    if (isVerb(token) || token.xpos === "TO") found.push(token);
    else if (!/^(?:RB|JJ)$/.test(token.xpos) && token.upos !== "ADV") break;
  }
  return found;
}
