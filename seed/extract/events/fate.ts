import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import {
  byProgramme,
  callsOff,
  isMovedToDay,
  MOVES_BY_ITSELF,
} from "./calls-off.ts";
import { opensOffAside } from "./off-aside.ts";

/** What the words around a trigger make of it. */
export interface Standing {
  /** Null: it is only wished for, asked for, feared or supposed, and no event. */
  readonly status: EventStatus | null;
  /** The verb whose subject says so ("denied that"); -1: the article itself. */
  readonly by: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What is held can be suspended; what is done to a ministry or a treaty is another matter. */
const CANCEL_WHAT_IS_HELD = words("suspend freeze");
const TAKE_PLACE = words(
  "take happen go occur proceed materialise materialize",
);
const ARRANGE = words(
  "plan schedule foresee envisage prepare arrange hold conduct organise organize",
);
const CARRY_ON = words(
  "begin start resume continue open reconvene reopen follow convene",
);
const SET =
  /^(?:plan|schedule|set|slate|arrange|foresee|appoint|expect|pencil|fix|book|announce|call)$/;
const UNREAL = /^(?:could|can|may|might|should|must|would)$/;
const UNTRUE =
  /^(?:false|untrue|baseless|unfounded|groundless|wrong|incorrect|inaccurate|erroneous|mistaken|fabricated|invented|fiction|fake|nonsense|reality)$/;
/** "are without foundation", "have no basis". */
const GROUNDLESS =
  /^(?:entirely |completely |totally )?(?:without|no|devoid of|not based on) (?:any |in )?(?:foundation|basis|truth|substance|facts?|merit)\b/;
/** Farther from its noun than this, a verb tells of something else. */
const REACH = 45;

/** The verbs of a group with what stands between them, "has been put", "will not take". */
interface VerbGroup {
  readonly first: number;
  /** The verb itself, behind its auxiliaries. */
  readonly main: number;
  readonly norms: readonly string[];
}

/**
 * What became of the meeting, visit or call that a sentence has for its subject, by the order of the words, since a
 * parse loses a verb behind a long aside: "A meeting that X was to hold on Friday has been cancelled". Null: the
 * sentence does not say.
 */
export function fateOf(
  tokens: readonly Token[],
  noun: number,
): Standing | null {
  if (!isSubject(tokens, noun)) return null;
  const group = predicateOf(tokens, noun);
  if (group === null) return null;
  const status = statusBy(tokens, noun, group);
  if (status === null) return null;
  // "could not be held": off, for some reason.
  if (
    status === "DENIED" &&
    /\b(?:could|can) ?n[o']t\b/.test(group.norms.join(" "))
  )
    return { status: "CANCELLED", by: -1 };
  // "announced that the visit would not take place": what was said of it then.
  const reported =
    status === "CANCELLED" &&
    group.norms.includes("would") &&
    !tokens.some(({ norm }) => /^(?:if|unless)$/.test(norm));
  const unreal = !reported && group.norms.some((norm) => UNREAL.test(norm));
  return { status: unreal ? null : status, by: -1 };
}

function statusBy(
  tokens: readonly Token[],
  noun: number,
  { main, norms }: VerbGroup,
): EventStatus | null {
  const { lemma } = tokens[main] as Token;
  const after = (plus: number): string => tokens[main + plus]?.norm ?? "";
  const negated = norms.some((norm) => /^(?:not|n't|never)$/.test(norm));
  const passive = norms.some((norm) =>
    /^(?:is|are|was|were|be|been|being)$/.test(norm),
  );
  if (TAKE_PLACE.has(lemma) && negated)
    // What is past and was not held never was; what will not be held is off.
    return isPast(norms) ? "DENIED" : "CANCELLED";
  if (TAKE_PLACE.has(lemma) && isPast(norms) && isNone(tokens, noun))
    return "DENIED";
  if (negated && passive && ARRANGE.has(lemma)) return "DENIED";
  // "collapsed before they began"
  if (
    /^(?:collapse|fail|founder)$/.test(lemma) &&
    after(1) === "before" &&
    /^(?:begin|start|open|get)$/.test(tokens[main + 3]?.lemma ?? "")
  )
    return "CANCELLED";
  if (lemma === "be" && /^(?:off|called)$/.test(after(1)) && !negated)
    return "CANCELLED";
  if (
    /^(?:be|put|place)$/.test(lemma) &&
    /^on (?:hold|ice)$/.test(`${after(1)} ${after(2)}`)
  )
    return "CANCELLED";
  const listed = byProgramme(tokens, main);
  if (listed !== null) return listed;
  if (lemma === "be" && negated && isNowhere(tokens, main)) return "DENIED";
  // "The summit, fixed for May, is maintained"
  if (passive && !negated && /^(?:maintain|uphold)$/.test(lemma))
    return "PLANNED";
  const active =
    /^(?:fall|disappear|vanish|come)$/.test(lemma) ||
    MOVES_BY_ITSELF.test(lemma);
  if (!negated && (passive || active) && isCalledOff(tokens, main))
    return "CANCELLED";
  return !negated &&
    isAhead(norms) &&
    (ARRANGE.has(lemma) || CARRY_ON.has(lemma) || TAKE_PLACE.has(lemma))
    ? "PLANNED"
    : null;
}

/** "No meeting", "no such direct talks". */
function isNone(tokens: readonly Token[], noun: number): boolean {
  let at = noun - 1;
  while (at > 0 && /^(?:JJ|NN|PDT)/.test((tokens[at] as Token).xpos)) at--;
  return tokens[at]?.norm === "no";
}

/** "was never on the table", "is not part of the itinerary", "is not in the diary". */
function isNowhere(tokens: readonly Token[], main: number): boolean {
  const behind = tokens.slice(main + 1, main + 8).map(({ norm }) => norm);
  return /^(?:(?:not|never|n't|even|currently|now) )*(?:on|in|part of|under) (?:the |our |his |her |its |their |any )?(?:\S+ )?(?:table|agenda|cards|programme|program|itinerary|schedule|diary|calendar|plan|plans|consideration|discussion)\b/.test(
    behind.join(" "),
  );
}

function isPast(norms: readonly string[]): boolean {
  return norms.some((norm) =>
    /^(?:did|had|has|have|took|happened|occurred)$/.test(norm),
  );
}

function isCalledOff(tokens: readonly Token[], verb: number): boolean {
  const { lemma } = tokens[verb] as Token;
  if (callsOff(tokens, verb) || CANCEL_WHAT_IS_HELD.has(lemma)) return true;
  // "that stop was cut", and not cut short.
  if (lemma === "cut")
    return !/^(?:short|back|by|off|down|in|into|to)$/.test(
      tokens[verb + 1]?.norm ?? "",
    );
  return isMovedToDay(tokens, verb);
}

/** "will resume", "is to begin", "are due to open". */
function isAhead(norms: readonly string[]): boolean {
  return norms.some((norm) => /^(?:will|shall|'ll|to)$/.test(norm));
}

/** Nothing governs the noun but what counts it: "a round of talks". */
function isSubject(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= 0; at--) {
    const { xpos, norm, text } = tokens[at] as Token;
    if (/^[;:,“”"–—-]$/.test(text) && xpos !== "HYPH") return true;
    if (norm === "but" || norm === "and") return true;
    if (norm === "of" && SPELLS.has(tokens[at - 1]?.lemma ?? "")) continue;
    if (/^(?:VB[DZP]|MD|IN|TO)$/.test(xpos)) return OPENS_CLAUSE.test(norm);
  }
  return true;
}

const OPENS_CLAUSE = /^(?:that|since|because|although|though|whereas)$/;

/** What stands for the talks that it counts: "a round of talks", "two days of talks". */
export const SPELLS = words(
  "round day hour week series set bout string evening session number",
);

/** The first finite verbs behind the noun that belong to no clause about it. */
function predicateOf(tokens: readonly Token[], noun: number): VerbGroup | null {
  let relatives = 0;
  for (let at = noun + 1; at < tokens.length && at <= noun + REACH; at++) {
    const token = tokens[at] as Token;
    if (/^[;“”"]$/.test(token.text)) return null;
    if (opensRelative(tokens, at)) relatives++;
    else if (isFinite(tokens, at)) {
      const group = groupAt(tokens, at);
      if (relatives === 0 && !isAside(tokens, group)) return group;
      relatives = Math.max(0, relatives - 1);
      at = group.main;
    }
  }
  return null;
}

/** Where the predicate of a noun begins; -1: none was found. */
export function predicateAt(tokens: readonly Token[], noun: number): number {
  return predicateOf(tokens, noun)?.first ?? -1;
}

function opensRelative(tokens: readonly Token[], at: number): boolean {
  const { norm, xpos } = tokens[at] as Token;
  return (
    /^(?:which|who|whom|where|when)$/.test(norm) ||
    (norm === "that" && xpos !== "DT")
  );
}

function isFinite(tokens: readonly Token[], at: number): boolean {
  const { xpos, lemma } = tokens[at] as Token;
  if (xpos === "MD") return true;
  if (!/^VB[DZP]$/.test(xpos)) return false;
  if (xpos === "VBD" && opensOffAside(tokens, at)) return false;
  // "a visit scheduled for Friday was": a participle that was taken for a past tense.
  return !(
    SET.test(lemma) && /^(?:IN|TO|RP)$/.test(tokens[at + 1]?.xpos ?? "")
  );
}

function groupAt(tokens: readonly Token[], first: number): VerbGroup {
  let main = first;
  let at = first + 1;
  while (
    at < tokens.length &&
    at <= first + 8 &&
    !opensReason(tokens, main, at) &&
    !isFiniteAgain(tokens, at) &&
    (/^(?:VB|RB|TO|MD)/.test((tokens[at] as Token).xpos) ||
      /^(?:due|set|likely|ready)$/.test((tokens[at] as Token).norm))
  ) {
    if (isPartOfVerb(tokens, at)) main = at;
    at++;
  }
  // "never took place": in front of the verb.
  const before = tokens[first - 1]?.norm === "never" ? first - 1 : first;
  const norms = tokens.slice(before, main + 2).map(({ norm }) => norm);
  return { first, main, norms };
}

/** "The lunch at which they were to meet was called off": of the lunch, and no more of the meeting. */
function isFiniteAgain(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  return (
    /^(?:is|are|was|were|has|had|will|would)$/.test(norm) &&
    (tokens[at - 1] as Token).xpos.startsWith("VB")
  );
}

/** A verb, or "struck" behind "has been", which taggers take for many things. */
function isPartOfVerb(tokens: readonly Token[], at: number): boolean {
  const { xpos, norm } = tokens[at] as Token;
  return xpos.startsWith("VB") || norm === "struck";
}

/** "was cancelled owing to floods", "was put off following a quarrel". */
function opensReason(
  tokens: readonly Token[],
  main: number,
  at: number,
): boolean {
  const { xpos, norm } = tokens[at] as Token;
  return (
    xpos === "VBG" &&
    norm !== "being" &&
    !/^(?:be|have)$/.test((tokens[main] as Token).lemma)
  );
}

/** "The talks, the ministry said, were off". */
function isAside(
  tokens: readonly Token[],
  { main, first }: VerbGroup,
): boolean {
  return (
    /^(?:say|add|report|announce|confirm)$/.test(
      (tokens[main] as Token).lemma,
    ) &&
    tokens[main + 1]?.norm === "," &&
    tokens.slice(0, first).some(({ norm }) => norm === ",")
  );
}

/** "Reports that X would visit are false", "The story of a visit by X is not true". */
export function isUntrue(tokens: readonly Token[], word: number): boolean {
  const group = predicateOf(tokens, word);
  if (group === null) return false;
  const behind = tokens.slice(group.main + 1, group.main + 6);
  if (GROUNDLESS.test(behind.map(({ norm }) => norm).join(" "))) return true;
  const negated = group.norms.some((norm) => /^(?:not|n't)$/.test(norm));
  return behind.some(({ norm }) =>
    negated
      ? /^(?:true|reality|facts?|truth)$/.test(norm)
      : UNTRUE.test(norm) && norm !== "reality",
  );
}
