import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Draft } from "./draft.ts";
import { callsOff } from "./calls-off.ts";
import { fateOf } from "./fate.ts";
import { nounEntries } from "./lexicon.ts";
import { isRound } from "./noun-acts.ts";
import type { SentenceView } from "./view.ts";
import { verbOver } from "./shallow.ts";
import { standingOf } from "./status.ts";

/** Words that speak of a meeting, visit or call told of before: "it", "the trip", "no such meeting". */
export interface ToldBefore {
  readonly at: number;
  /** What the noun may stand for; null: anything. */
  readonly kind: EventKind | null;
  /** A mere pronoun, which does not reach far back. */
  readonly pronoun: boolean;
  /** Only a piece of what was planned: the last journey, and what was to be done on it. */
  readonly piece: boolean;
}

const DEFINITE = /^(?:the|this|that|these|those|such|his|her|their|its|any)$/;
/** What may be off without being the name of any meeting. */
const OCCASION =
  /^(?:event|appointment|engagement|plan|occasion|date|idea|arrangement|ceremony|signing|inauguration|council|commission|committee)$/;
const COMPLEMENT = /^(?:with|between|of|to|by|for|among|from|that)$/;
/** The longest phrase in front of such a noun, "the long planned second". */
const MODIFIERS = 4;
const TALKS: ReadonlySet<EventKind> = new Set([
  "MEETING",
  "SUMMIT",
  "NEGOTIATION",
]);

/** The meeting, visit or call told of before that a sentence says was called off; null: it says so of none. */
export function calledOffIn(view: SentenceView): ToldBefore | null {
  for (let at = 0; at < view.tokens.length; at++) {
    if (!mayStandForIt(view.tokens[at] as Token)) continue;
    const told =
      pieceAt(view.tokens, at) ??
      describedAt(view.tokens, at) ??
      toldBeforeAt(view.tokens, at);
    if (told !== null && isCalledOff(view, at)) return told;
  }
  return null;
}

/** A noun or one of a few words: nothing else stands for what was told before. */
const mayStandForIt = ({ norm, lemma, upos, xpos }: Token): boolean =>
  upos === "NOUN" ||
  xpos.startsWith("NN") ||
  STANDS_FOR_IT.has(norm) ||
  PIECES.has(lemma);

const STANDS_FOR_IT = new Set(["it", "they", "them", "this", "which", "round"]);

/** What a meeting may be told of as, without being an act by itself. */
const GATHERING =
  /^(?:lunch|luncheon|dinner|breakfast|supper|banquet|reception|gala|tea|briefing|sitting|ceremony|event|conference|appearance|occasion|signing|gathering|function|appointment|engagement|session)$/;

/** "The lunch at which A was to host B", "a ceremony where", "the session that A was to open": a clause tells what of. */
function describedAt(tokens: readonly Token[], at: number): ToldBefore | null {
  const { lemma, xpos } = tokens[at] as Token;
  if (!xpos.startsWith("NN")) return null;
  const [next, after] = [
    tokens[at + 1]?.norm ?? "",
    tokens[at + 2]?.norm ?? "",
  ];
  const clause =
    ((after === "which" || after === "whom") &&
      /^(?:at|in|during|on|over|with|for)$/.test(next)) ||
    next === "where" ||
    next === "when";
  if (!clause) return null;
  const known =
    GATHERING.test(lemma) ||
    nounEntries(lemma.toLowerCase()).some(({ act }) => act.kind !== "OTHER");
  return known ? { at, kind: null, pronoun: false, piece: false } : null;
}

/** A piece of a journey or a programme, with what was to be done there. */
const PIECES = new Set([
  "leg",
  "stop",
  "stopover",
  "layover",
  "detour",
  "part",
  "item",
  "stage",
  "segment",
  "portion",
  "section",
]);
const WHOLE =
  /^(?:trip|tour|visit|journey|programme|program|itinerary|schedule)$/;

/** "that leg", "the stop", "this part of her trip". */
function pieceAt(tokens: readonly Token[], at: number): ToldBefore | null {
  if (!PIECES.has((tokens[at] as Token).lemma) || !isDefinite(tokens, at))
    return null;
  const next = tokens[at + 1]?.norm ?? "";
  const whole =
    next === "of" &&
    tokens.slice(at + 2, at + 5).some(({ lemma }) => WHOLE.test(lemma));
  return whole || !COMPLEMENT.test(next)
    ? { at, kind: null, pronoun: false, piece: true }
    : null;
}

/** Whether a noun stands for what was told before, and which kinds it may stand for. */
export function toldBeforeAt(
  tokens: readonly Token[],
  at: number,
): ToldBefore | null {
  const { norm, xpos, lemma, upos } = tokens[at] as Token;
  if (
    norm === "it" ||
    norm === "they" ||
    norm === "them" ||
    (norm === "this" && isAlone(tokens, at))
  )
    return { at, kind: null, pronoun: true, piece: false };
  if (norm === "which" && tokens[at - 1]?.norm === ",")
    return { at, kind: null, pronoun: true, piece: false };
  if (upos !== "NOUN" && !xpos.startsWith("NN") && !isRound(tokens, at))
    return null;
  const kind = nounEntries(lemma.toLowerCase()).findLast(
    ({ act }) => act.kind !== "OTHER",
  )?.act.kind;
  if (kind === undefined && !OCCASION.test(lemma)) return null;
  const next = tokens[at + 1]?.norm ?? "";
  // "its session to 24 November"
  const toDay =
    next === "to" &&
    /^(?:CD|NNP)$/.test(tokens[at + 2]?.xpos ?? "") &&
    !/^(?:VISIT|CALL)$/.test(kind ?? "");
  if (
    COMPLEMENT.test(next) &&
    !toDay &&
    !(next === "that" && kind === undefined)
  )
    return null;
  // A conversation may have been one by telephone.
  const open = kind === undefined || lemma === "conversation";
  return isDefinite(tokens, at)
    ? { at, kind: open ? null : kind, pronoun: false, piece: false }
    : null;
}

function isAlone(tokens: readonly Token[], at: number): boolean {
  return /^(?:VB|MD|RB)/.test(tokens[at + 1]?.xpos ?? "");
}

function isDefinite(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at >= noun - MODIFIERS; at--) {
    const { norm, xpos } = tokens[at] as Token;
    if (DEFINITE.test(norm)) return true;
    // "such a meeting"
    if (/^an?$/.test(norm) && tokens[at - 1]?.norm === "such") return true;
    if (!/^(?:JJ|NN|CD|HYPH|VBN|VBG)/.test(xpos)) return false;
  }
  return false;
}

/** "The trip is off", "called them off", "dropped the visit", "put the talks off". */
function isCalledOff(view: SentenceView, at: number): boolean {
  if (fateOf(view.tokens, at)?.status === "CANCELLED") return true;
  const verb = verbOver(view.tokens, at);
  return (
    verb !== -1 &&
    (callsOff(view.tokens, verb) ||
      (/^(?:call|put)$/.test((view.tokens[verb] as Token).lemma) &&
        /^(?:off|back)$/.test(view.tokens[at + 1]?.norm ?? ""))) &&
    standingOf(view, verb).status === "OCCURRED"
  );
}

/** Whether words of one kind may speak of an event of another: with a visit, what was to be done on it is off too. */
export function maySpeakOf({ kind }: ToldBefore, event: EventKind): boolean {
  if (event === "OTHER") return false;
  if (kind === null || kind === "VISIT" || kind === event) return true;
  return TALKS.has(kind) && TALKS.has(event);
}

/** How many sentences back a noun may speak of something. */
export const REACH = 2;

/** The events of the last sentence in reach that a noun or pronoun may speak of. */
export function lastTold(
  earlier: readonly Draft[],
  told: ToldBefore,
  sentence: number,
  accepts: (draft: Draft) => boolean,
): Draft[] {
  const reach = told.pronoun ? 1 : REACH;
  const fitting = earlier
    .slice(-12)
    .filter(
      (draft) =>
        draft.sentence < sentence &&
        draft.sentence >= sentence - reach &&
        draft.participants.length > 0 &&
        maySpeakOf(told, draft.kind) &&
        accepts(draft),
    );
  const last = fitting.at(-1)?.sentence;
  return fitting.filter((draft) => draft.sentence === last);
}
