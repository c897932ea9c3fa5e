/** Which act of a sentence a date belongs to. */
import type { Sentence, Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import type { Candidate } from "./candidate.ts";
import type { SentenceView } from "./view.ts";
import { ancestors, beingHead, isVerbal } from "./tree.ts";

export function tokenAt(sentence: Sentence, start: number): number {
  const found = sentence.tokens.findIndex((token) => token.end > start);
  return found === -1 ? sentence.tokens.length - 1 : found;
}

/**
 * The acts that a date may be of: "X, who is due here on Monday, met Y", "signed an accord, which replaces that of
 * 1999". One that stands in a clause about a word is of the acts that this clause tells, whatever the parse hung it on,
 * but where the word itself is an act.
 */
export function toldBeside(
  view: SentenceView,
  candidates: readonly Candidate[],
  date: DateMention,
): readonly Candidate[] {
  const { tokens } = view;
  const at = tokenAt(view.sentence, date.start);
  const comma = tokens.findLastIndex(({ text }, i) => i < at && text === ",");
  const pronoun = tokens[comma + 1]?.norm ?? "";
  if (!/^(?:who|which|whose)$/.test(pronoun)) return candidates;
  const end = tokens.findIndex(({ text }, i) => i > at && text === ",");
  const isInside = (word: number): boolean =>
    word > comma && (end === -1 || word < end);
  // "His visit, which was set for Monday", "X, who was to come on Monday, has put off his trip".
  const isAbout = ({ trigger, status }: Candidate): boolean =>
    pronoun === "which"
      ? trigger < comma && !tokens.slice(trigger, comma).some(isVerbal)
      : status === "CANCELLED" && trigger > comma;
  return candidates.some(isAbout)
    ? candidates
    : candidates.filter(({ trigger }) => isInside(trigger));
}

/** "that A had met B, and that C would leave in May": the day is of the second clause, whatever it tells of. */
export function toldInClause(
  { tokens, sentence }: SentenceView,
  candidates: readonly Candidate[],
  date: DateMention,
): readonly Candidate[] {
  const at = tokenAt(sentence, date.start);
  const that = tokens.findLastIndex(
    ({ norm, xpos }, i) =>
      i < at &&
      norm === "that" &&
      xpos === "IN" &&
      /^(?:and|but)$/.test(tokens[i - 1]?.norm ?? ""),
  );
  return that === -1
    ? candidates
    : candidates.filter(({ trigger }) => trigger > that);
}

export function ownersOf(
  view: SentenceView,
  candidates: readonly Candidate[],
  date: DateMention,
): Candidate[] {
  const token = tokenAt(view.sentence, date.start);
  const near = ownerBefore(view, candidates, token);
  if (near.length > 0) return near;
  const next = ownerBehind(view, candidates, token);
  if (next.length > 0) return next;
  for (const at of [token, ...ancestors(view, token)]) {
    if (isAgreedOn(view, candidates, at)) continue;
    const byTrigger = candidates.filter(({ trigger }) => trigger === at);
    if (byTrigger.length > 0) return byTrigger;
    const byVerb = candidates.filter(({ verb }) => verb === at);
    const byBeing = candidates.filter(
      ({ trigger }) => beingHead(view, trigger) === at,
    );
    if (byBeing.length > 0) return byBeing;
    if (byVerb.length > 0) return byVerb;
    // Another clause's date is not this act's.
    if (
      (view.tokens[at] as Token).deprel === "acl:relcl" &&
      candidates.length > 1
    )
      continue;
  }
  return [];
}

/** "signed a memorandum on sharing data on Tuesday": what is agreed on has no day yet. */
function isAgreedOn(
  view: SentenceView,
  candidates: readonly Candidate[],
  at: number,
): boolean {
  const { tokens } = view;
  if (tokens[at]?.xpos !== "VBG" || tokens[at - 1]?.upos !== "ADP")
    return false;
  return candidates.some(
    ({ act, trigger, verb }) =>
      act.kind === "AGREEMENT" &&
      trigger < at &&
      ancestors(view, at).some((over) => over === trigger || over === verb),
  );
}

/** "flew to Lima, and on Wednesday she is in Quito": the day that opens a second clause is of what that tells first. */
function ownerBehind(
  { tokens }: SentenceView,
  candidates: readonly Candidate[],
  date: number,
): Candidate[] {
  if (
    tokens[date - 1]?.norm !== "on" ||
    !/^(?:and|but)$/.test(tokens[date - 2]?.norm ?? "") ||
    !/^(?:PRP|DT|NN)/.test(tokens[date + 1]?.xpos ?? "")
  )
    return [];
  const [first] = candidates
    .filter(({ trigger }) => trigger > date)
    .toSorted((a, b) => a.trigger - b.trigger);
  return first === undefined
    ? []
    : candidates.filter(({ trigger }) => trigger === first.trigger);
}

/**
 * "rang X on Monday and will receive him in May": a day between two acts that "and" joins is the first one's, whatever
 * the parse hung it on.
 */
function ownerBefore(
  { tokens }: SentenceView,
  candidates: readonly Candidate[],
  date: number,
): Candidate[] {
  const and = tokens.findIndex(
    ({ norm }, at) => at > date && /^(?:and|but)$/.test(norm),
  );
  if (and === -1 || and > date + 3) return [];
  const [next] = tokens.slice(and + 1);
  if (next === undefined || !/^(?:VB[DZP]|MD)$/.test(next.xpos)) return [];
  const before = candidates.filter(
    ({ trigger, verb }) => trigger === verb && trigger < date,
  );
  const last = Math.max(...before.map(({ trigger }) => trigger));
  const between = tokens.slice(last + 1, date);
  return between.some(
    ({ xpos, text }) => /^(?:VB|MD|W)/.test(xpos) || text === ",",
  )
    ? []
    : before.filter(({ trigger }) => trigger === last);
}
