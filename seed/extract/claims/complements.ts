/** What stands behind a verb of saying: whom it says it to, of whom, and what. */
import { startsClause } from "./clause-starts.ts";
import type { Complementation } from "./complementation.ts";
import {
  type CueRole,
  framesOf,
  type VerbCue,
  type VerbFrame,
} from "./cues.ts";
import { clauseEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { quotationAt, type Word } from "./passage.ts";
import {
  bareObject,
  governs,
  objectPhrase,
  objectRole,
  preposition,
  quotedPhrase,
  retained,
} from "./objects.ts";
import { isLastJudgement, judgedObject } from "./judged-objects.ts";
import { phraseEnd } from "./phrase-extents.ts";
import { isRelative, resumedBy } from "./resumptions.ts";
import { isAuxiliary, isFinite, isLoose, isNegation } from "./verbs.ts";
import { startsUpper } from "../text/letters.ts";

const WH = new Set([
  "whether",
  "if",
  "how",
  "why",
  "what",
  "where",
  "when",
  "who",
  "which",
]);

/** Reads on from a verb: object, hearer, and what it reports; null when nothing of it fits the verb. */
export function complementAfter(
  ground: Ground,
  verb: number,
  cue: VerbCue,
  limit: number,
  passive: boolean,
): Complementation | null {
  const { words } = ground;
  let at = verb + 1;
  let cueLast = verb;
  let object = null as Run | null;
  if (cue.particle !== null) {
    const parts = cue.particle.split(" ");
    // "called again for": an adverb may come between.
    if (words[at]?.norm !== parts[0] && at < limit && isLoose(words[at])) at++;
    if (!parts.every((part, k) => words[at + k]?.norm === part)) return null;
    at += parts.length;
    cueLast = at - 1;
    if (at - 1 > limit) return null;
  }
  const roles: { role: CueRole; run: Run }[] = [];
  let adverbial = false;
  for (let steps = 0; steps < 8 && at <= limit; steps++) {
    const word = words[at] as Word;
    const found = contentAt(ground, at, limit, verb, cue, object, passive);
    // "rejected accusations that …", "repeated a charge that Oslo denies": the noun and its clause are the object.
    if (
      found?.rule === "that" &&
      object !== null &&
      (found.frame.object === "CONTENT" ||
        (resumedBy(words[object.last]?.norm ?? "") !== null &&
          isRelative(ground, at + 1)))
    )
      break;
    if (found !== null)
      return {
        complement: found.complement,
        frame: found.frame,
        content: found.content,
        roles: [...roles, ...objectRole(found.frame, object, found.complement)],
        preposition: found.preposition,
        cueLast,
        rule: found.rule,
      };
    const quoted: Run | null =
      object !== null || passive ? null : quotedPhrase(ground, at, cue);
    if (quoted !== null) {
      object = quoted;
      at = quoted.last + 1;
      continue;
    }
    if (word.quotation >= 0 && word.quotation !== words[verb]?.quotation) break;
    const chunk = chunkAt(ground, at);
    if (chunk?.temporal === true && chunk.first === at) {
      at = chunk.last + 1;
      continue;
    }
    if (chunk === null && isLoose(word) && !isAuxiliary(word.norm)) {
      at++;
      continue;
    }
    // "time and again", "on Monday and on Tuesday"
    if (
      word.norm === "and" &&
      (adverbial || chunkAt(ground, at - 1)?.temporal === true)
    ) {
      at++;
      continue;
    }
    // "announced, besides, the recall"
    if (
      word.text === "," &&
      ADDS.test(words[at + 1]?.norm ?? "") &&
      words[at + 2]?.text === ","
    ) {
      at += 3;
      continue;
    }
    // "held Chad responsible for"
    if (object !== null && isHeldTo(ground, at, cue.lemma)) {
      at++;
      continue;
    }
    const aside = ASIDE.test(word.text)
      ? thatAfterAside(ground, at, limit)
      : -1;
    if (aside >= 0) {
      at = aside;
      continue;
    }
    if (word.text === "," && adverbial) {
      at++;
      continue;
    }
    const apposed =
      object !== null && word.text === "," ? chunkAt(ground, at + 1) : null;
    if (
      apposed !== null &&
      words[apposed.last]?.upos === "PROPN" &&
      words[apposed.last + 1]?.text === ","
    ) {
      at = apposed.last + 2;
      continue;
    }
    if (word.upos === "ADP" || word.norm === "to") {
      const skipped = preposition(ground, at, cue, limit);
      if (skipped === null) break;
      if (skipped.role !== null) roles.push(skipped.role);
      at = skipped.next;
      adverbial = true;
      continue;
    }
    if (
      chunk !== null &&
      chunk.first === at &&
      object === null &&
      !passive &&
      !adverbial
    ) {
      const takesObject = cue.frames.some((frame) => frame.object !== null);
      if (!takesObject) break;
      object = objectPhrase(ground, at, limit);
      at = object.last + 1;
      continue;
    }
    break;
  }
  if (passive && object === null)
    return retained(ground, cue, verb + 1, limit, cueLast);
  return object === null || passive
    ? null
    : (judgedObject(ground, cue, object, limit, cueLast) ??
        bareObject(ground, cue, object, limit, cueLast));
}

const ADDS =
  /^(?:besides|moreover|furthermore|additionally|too|also|however|meanwhile|though|instead|nevertheless|nonetheless)$/;

/** "responsible" of "held Chad responsible for": whoever is held so is blamed. */
export const isHeldTo = (
  { words }: Ground,
  at: number,
  lemma: string,
): boolean =>
  lemma === "hold" &&
  /^(?:responsible|accountable|liable)$/.test(words[at]?.norm ?? "");

const ASIDE = /^(?:,|—|–|--)$/;

/** The "that" of "said, ending his visit, that": an aside of a few words between commas or dashes; -1 for none. */
function thatAfterAside(ground: Ground, mark: number, limit: number): number {
  const { words } = ground;
  for (let i = mark + 1; i < limit && i < mark + 25; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0 || word.text === ";") return -1;
    if (word.text !== words[mark]?.text) continue;
    if (words[i + 1]?.norm === "that") return i + 1;
  }
  return -1;
}

type Found = Omit<Complementation, "roles" | "cueLast">;

function contentAt(
  ground: Ground,
  at: number,
  limit: number,
  verb: number,
  cue: VerbCue,
  object: Run | null,
  passive: boolean,
): Found | null {
  const { words } = ground;
  const word = words[at] as Word;
  const next = words[at + 1];
  const { clause, quote, to, gerund, bare, predicate } = framesOf(cue);
  if (clause !== undefined && at < limit) {
    const opener = word.norm === "that" && !isDemonstrative(ground, at);
    if (opener || (WH.has(word.norm) && word.quotation < 0)) {
      // "said that’s a lie": what was said before, and the subject of the clause.
      const points = opener && next !== undefined && isFinite(next);
      let start = opener && !points ? at + 1 : at;
      // "admit that, given the weather, the boats"
      if (opener && next?.text === ",") start++;
      return {
        complement: "CLAUSE",
        frame: clause,
        content: { first: start, last: clauseEnd(ground, start, limit, verb) },
        preposition: null,
        rule: opener ? "that" : "question",
      };
    }
  }
  if (quote !== undefined) {
    const k =
      word.text === "," || word.text === ":" || word.text === "—" ? at + 1 : at;
    const run = quotationAt(ground.passage, k);
    if (
      run !== undefined &&
      run.first === k &&
      k <= limit &&
      (k > at || isWholeQuotation(ground, k))
    )
      return {
        complement: "QUOTE",
        frame: quote,
        content: {
          first: run.first,
          last: quotedEnd(ground, run, limit, verb),
        },
        preposition: null,
        rule: "quotation",
      };
    // "said “there is no greater man”", "was “an open process” and more": words of which a part is quoted.
    if (
      run !== undefined &&
      run.first === at &&
      at <= limit &&
      run.last - run.first > 3
    )
      return {
        complement: "QUOTE",
        frame: quote,
        content: { first: at, last: clauseEnd(ground, at, limit, verb) },
        preposition: null,
        rule: "quoted clause",
      };
    if (word.text === ":" && at < limit)
      return {
        complement: "CLAUSE",
        frame: quote,
        content: {
          first: at + 1,
          last: clauseEnd(ground, at + 1, limit, verb),
        },
        preposition: null,
        rule: "colon",
      };
  }
  const toward = isNegation(word.norm) ? at + 1 : at;
  if (to !== undefined && words[toward]?.norm === "to" && toward < limit) {
    let v = toward + 1;
    // "asked Bonn to “pay its share”"
    if (words[v]?.isMark === true && (words[v]?.quotation ?? -1) >= 0) v++;
    while (v <= limit && isLoose(words[v])) v++;
    const head = words[v];
    if (head !== undefined && v <= limit && isInfinitive(head, words[v + 1]))
      return {
        complement: "TO",
        frame: to,
        content: { first: at, last: phraseEnd(ground, at, limit, true) },
        preposition: null,
        rule: "infinitive",
      };
  }
  const governed = governs(cue, word);
  if (
    governed !== undefined &&
    next !== undefined &&
    at < limit &&
    (word.upos !== "ADV" || word.norm === "as")
  ) {
    const role = governed.prepositions.get(word.norm);
    // "agreed on Monday to …", "agreed on Monday on …": the day is not what was agreed.
    const isDay = chunkAt(ground, at + 1)?.temporal === true;
    // "pledged a cargo from Kiel to Riga": of what is given, "to" tells where it goes.
    const given = object !== null && governed.object === "CONTENT";
    if (role === "CONTENT" && !isDay && !given)
      return {
        complement: "NP",
        frame: governed,
        content: {
          first: at + 1,
          last: phraseEnd(ground, at + 1, limit, false),
        },
        preposition: word.norm,
        rule: "preposition",
      };
    if (role === "PREDICATE" && (object !== null || passive))
      return {
        complement: "PREDICATE",
        frame: governed,
        content: {
          first: object?.first ?? at + 1,
          last: phraseEnd(ground, at + 1, limit, false),
        },
        preposition: word.norm,
        rule: "predicate",
      };
  }
  if (
    gerund !== undefined &&
    object === null &&
    word.norm.endsWith("ing") &&
    word.upos !== "NOUN"
  )
    return {
      complement: "ING",
      frame: gerund,
      content: { first: at, last: phraseEnd(ground, at, limit, true) },
      preposition: null,
      rule: "gerund",
    };
  if (
    bare !== undefined &&
    words[at - 1]?.text !== "," &&
    (!passive || bare.object === "ADDRESSEE") &&
    !(TELLS_SOMEBODY.has(cue.lemma) && object === null && !passive) &&
    startsClause(ground, at, limit, takesObject(bare, cue))
  )
    return {
      complement: "BARE",
      frame: bare,
      content: { first: at, last: clauseEnd(ground, at, limit, verb) },
      preposition: null,
      rule: "bare",
    };
  if (predicate !== undefined && object !== null && word.upos !== "ADP") {
    const chunk = chunkAt(ground, at);
    const quoted =
      word.quotation >= 0 ||
      (word.upos === "DET" && (words[at + 1]?.quotation ?? -1) >= 0);
    if (
      quoted ||
      (chunk !== null && chunk.first === at) ||
      word.upos === "ADJ" ||
      isLastJudgement(ground, at, limit)
    )
      return {
        complement: "PREDICATE",
        frame: predicate,
        content: {
          first: object.first,
          last: phraseEnd(ground, at, limit, false),
        },
        preposition: null,
        rule: "predicate",
      };
  }
  return null;
}

/** "said “we have three weeks” until the vote": the end of a quotation, or of the clause that goes on behind it. */
function quotedEnd(
  ground: Ground,
  run: Run,
  limit: number,
  verb: number,
): number {
  const { words } = ground;
  const next = words[run.last + 1];
  const open = words[run.last - 1]?.isMark === false;
  if (!open || next === undefined || run.last + 1 >= limit) return run.last;
  const goesOn =
    next.norm === "that" ||
    /^(?:until|unless|because|if|when|who|which|of|than)$/.test(next.norm);
  return goesOn ? clauseEnd(ground, run.first, limit, verb) : run.last;
}

/** Whoever hears it stands first: "told reporters the two sides agreed". */
const TELLS_SOMEBODY = new Set(["tell", "inform", "assure", "remind"]);

const LOW_WORD = /^\p{Ll}+$/u;

/** The verb after "to", also where the tagger took it for another word: "to close all borders". */
function isInfinitive(word: Word, next: Word | undefined): boolean {
  if (word.upos === "VERB" || word.upos === "AUX") return true;
  if (word.upos !== "ADJ" && word.upos !== "NOUN") return false;
  if (!LOW_WORD.test(word.text) || word.xpos === "NNS" || next === undefined)
    return false;
  return (
    next.upos === "DET" ||
    next.upos === "PRON" ||
    next.upos === "PROPN" ||
    next.xpos === "PRP$"
  );
}

/** "announced a plan" is no clause; "said the plan" can only go on as one. */
function takesObject(bare: VerbFrame, cue: VerbCue): boolean {
  return (
    bare.takes.has("NP") ||
    cue.frames.some((frame) => frame.takes.has("NP") || frame.object !== null)
  );
}

/** "that man said" against "said that men": a determiner when a noun and no clause follows. */
function isDemonstrative(ground: Ground, at: number): boolean {
  const word = ground.words[at] as Word;
  if (word.quotation >= 0) return true;
  const next = ground.words[at + 1];
  if (word.upos === "PRON" && next?.norm === "as") return true;
  // "rejected that and said": what was said before.
  if (next?.norm === "and") return true;
  return (
    next === undefined ||
    (next.isMark && next.quotation < 0 && next.text !== ",")
  );
}

function isWholeQuotation(ground: Ground, first: number): boolean {
  const { words } = ground;
  const inner = words[first + 1];
  return inner !== undefined && startsUpper(inner.text);
}
