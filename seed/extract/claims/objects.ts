/** The object of a verb of saying: what is claimed, whom it is about, or who hears it. */
import type { Complementation } from "./complementation.ts";
import type { Complement, CueRole, VerbCue, VerbFrame } from "./cues.ts";
import { clauseEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { quotationAt, type Word } from "./passage.ts";
import { phraseEnd } from "./phrase-extents.ts";
import { phraseStartingAt } from "./subjects.ts";
import { isFinite } from "./verbs.ts";

const TIGHT_PREPOSITIONS = new Set([
  "of",
  "for",
  "against",
  "on",
  "over",
  "about",
  "with",
  "as",
  "to",
  "from",
]);

/** "blamed the “fog of war” for": an object inside quotation marks, of a verb that quotes nothing, or behind its article. */
export function quotedPhrase(
  ground: Ground,
  at: number,
  cue: VerbCue,
): Run | null {
  const { words, passage } = ground;
  const start = words[at]?.upos === "DET" ? at + 1 : at;
  if (
    cue.frames.some(
      ({ object, takes }) =>
        object === null || (takes.has("QUOTE") && start === at),
    )
  )
    return null;
  const run = quotationAt(passage, start);
  return run !== undefined && run.first === start
    ? { first: at, last: run.last }
    : null;
}

export function governs(cue: VerbCue, word: Word): VerbFrame | undefined {
  return cue.frames.find((frame) => frame.prepositions.has(word.norm));
}

export function objectPhrase(ground: Ground, at: number, limit: number): Run {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  let last = chunk?.last ?? at;
  for (let hops = 0; hops < 3; hops++) {
    const link = words[last + 1];
    if (link === undefined || last + 2 > limit || link.quotation >= 0) break;
    const joins =
      (link.text === "," && isListed(ground, last + 2, limit)) ||
      (link.upos === "ADP" && !TIGHT_PREPOSITIONS.has(link.norm)) ||
      link.norm === "and" ||
      link.norm === "&";
    if (!joins) break;
    const right = chunkAt(ground, last + 2);
    if (
      right === null ||
      right.first !== last + 2 ||
      right.temporal ||
      right.pronoun
    )
      break;
    const after = words[right.last + 1];
    if (link.norm === "and" && after !== undefined && isFinite(after)) break;
    if (
      /^(?:interview|statement|speech|conference|letter|tweet|meeting|call)s?$/.test(
        words[right.last]?.norm ?? "",
      )
    )
      break;
    last = right.last;
  }
  return { first: at, last };
}

/** "told donors, elders and colleagues": a phrase behind a comma with "and" and another behind it. */
function isListed(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.first !== at || chunk.last >= limit) return false;
  const next = chunk.last + (words[chunk.last + 1]?.text === "," ? 2 : 1);
  return words[next]?.norm === "and" && chunkAt(ground, next + 1) !== null;
}

/** A prepositional phrase between a verb and what it reports: skipped, or the hearer. */
export function preposition(
  ground: Ground,
  at: number,
  cue: VerbCue,
  limit: number,
): { next: number; role: { role: CueRole; run: Run } | null } | null {
  const { words } = ground;
  const phrase = phraseStartingAt(ground, at + 1) ?? chunkAt(ground, at + 1);
  if (phrase === null || phrase.first !== at + 1 || phrase.last > limit)
    return null;
  const word = words[at] as Word;
  const role = governs(cue, word)?.prepositions.get(word.norm);
  const run = { first: phrase.first, last: phrase.last };
  return {
    next: phrase.last + 1,
    role: role === "ADDRESSEE" || role === "TARGET" ? { role, run } : null,
  };
}

export function objectRole(
  frame: VerbFrame,
  object: Run | null,
  complement: Complement,
): { role: CueRole; run: Run }[] {
  if (object === null) return [];
  if (frame.object === "CONTENT")
    return complement === "TO" ? [{ role: "TARGET", run: object }] : [];
  return frame.object === null ? [] : [{ role: frame.object, run: object }];
}

/** "were promised compensation": what the passive's subject was to get. */
export function retained(
  ground: Ground,
  cue: VerbCue,
  at: number,
  limit: number,
  cueLast: number,
): Complementation | null {
  const chunk = chunkAt(ground, at);
  const frame = cue.frames.find(
    (each) => each.kind === "PROMISE" || each.kind === "OFFER",
  );
  if (frame === undefined || chunk === null || chunk.first !== at) return null;
  if (chunk.temporal || chunk.last > limit) return null;
  return {
    complement: "NP",
    frame,
    content: chunk,
    roles: [],
    preposition: null,
    cueLast,
    rule: "retained object",
  };
}

/** "rejected the protest on Sunday, saying": the day of rejecting, not of what is rejected. */
function beforeDay({ words }: Ground, first: number, last: number): number {
  const day =
    (words[last]?.norm ?? "").endsWith("day") && words[last - 1]?.norm === "on";
  const goesOn =
    words[last + 1]?.text === "," && words[last + 2]?.xpos === "VBG";
  return day && goesOn && last - 2 >= first ? last - 2 : last;
}

/** "promised an answer before the end of May": the term belongs to what is promised. */
function withTerm(
  ground: Ground,
  { kind }: VerbFrame,
  last: number,
  limit: number,
): number {
  if (kind !== "PROMISE" && kind !== "OFFER") return last;
  if (
    !/^(?:before|by|until|till|within|after)$/.test(
      ground.words[last + 1]?.norm ?? "",
    )
  )
    return last;
  const term = chunkAt(ground, last + 2);
  if (term === null || term.first !== last + 2 || term.last > limit)
    return last;
  const of =
    ground.words[term.last + 1]?.norm === "of"
      ? chunkAt(ground, term.last + 2)
      : null;
  if (of !== null && of.temporal && of.last <= limit) return of.last;
  return term.temporal || TERMS.test(ground.words[term.last]?.norm ?? "")
    ? term.last
    : last;
}

const TERMS =
  /^(?:end|summer|autumn|winter|spring|christmas|easter|ramadan|deadline|elections?)$/;

/** "condemned the attack", "demanded a ceasefire": the object is what is claimed. */
export function bareObject(
  ground: Ground,
  cue: VerbCue,
  object: Run,
  limit: number,
  cueLast: number,
): Complementation | null {
  const frame = cue.frames.find((each) => each.takes.has("NP"));
  if (frame === undefined) return null;
  const given = givenTo(ground, frame, object, limit, cueLast);
  if (given !== null) return given;
  return {
    complement: "NP",
    frame,
    content: {
      first: object.first,
      last: withTerm(
        ground,
        frame,
        beforeDay(
          ground,
          object.first,
          withReason(
            ground,
            frame,
            phraseEnd(ground, object.first, limit, false),
            limit,
            cueLast,
          ),
        ),
        limit,
      ),
    },
    roles: objectRole(frame, object, "NP"),
    preposition: null,
    cueLast,
    rule: "object",
  };
}

/** "criticized the plan because it leaves us out": whoever blames or praises says why. */
function withReason(
  ground: Ground,
  frame: VerbFrame,
  last: number,
  limit: number,
  cue: number,
): number {
  const judges = /^(?:CRITICISM|PRAISE|ACCUSATION)$/.test(frame.kind ?? "");
  const reason = last + 1;
  if (!judges || reason >= limit) return last;
  return ground.words[reason]?.norm === "because"
    ? clauseEnd(ground, reason, limit, cue)
    : last;
}

/** "promised us a bridge", "promised Ghana the bridge would open": the first object hears of the second. */
function givenTo(
  ground: Ground,
  frame: VerbFrame,
  hearer: Run,
  limit: number,
  cueLast: number,
): Complementation | null {
  if (frame.kind !== "PROMISE" && frame.kind !== "OFFER") return null;
  const thing = chunkAt(ground, hearer.last + 1);
  if (thing === null || thing.first !== hearer.last + 1) return null;
  if (thing.temporal || thing.pronoun || thing.last > limit) return null;
  const after = ground.words[thing.last + 1];
  const clause = thing.last < limit && after !== undefined && isFinite(after);
  return {
    complement: clause ? "BARE" : "NP",
    frame,
    content: {
      first: thing.first,
      last: clause
        ? clauseEnd(ground, thing.first, limit, cueLast)
        : phraseEnd(ground, thing.first, limit, false),
    },
    roles: [{ role: "ADDRESSEE", run: hearer }],
    preposition: null,
    cueLast,
    rule: clause ? "bare" : "object",
  };
}
