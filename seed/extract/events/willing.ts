/** What somebody is only ready for, or in favour of. */
import type { Token } from "../analysis.ts";
import { alteredCandidate } from "./altered.ts";
import type { Candidate } from "./candidate.ts";

const READY = /^(?:ready|willing|prepared|open|happy|keen|eager)$/;
/** The longest way from "ready" to what one is ready for, "ready at any time, in any city, to". */
const REACH = 8;
/** What is only wished for, behind "in" and in front of "of" or "for". */
const FAVOUR = /^(?:favour|favor|support|need|search|want|pursuit)$/;

/** "is ready to host talks", "is in favour of a summit": so far only offered or wished for. */
export function onlyWilling(candidate: Candidate): Candidate {
  const { act, status, view, trigger } = candidate;
  if (act.kind === "OTHER" || status === null || status === "DENIED")
    return candidate;
  return isReadyFor(view.tokens, trigger) || isFavoured(view.tokens, trigger)
    ? alteredCandidate(candidate, { status: null })
    : candidate;
}

/** "is ready to meet X", "remains willing to hold talks with X", "is ready for talks". */
function isReadyFor(tokens: readonly Token[], trigger: number): boolean {
  for (let at = trigger - 1; at >= 0 && at > trigger - REACH; at--) {
    const { norm, xpos, text } = tokens[at] as Token;
    if (/^[,;:“”"]$/.test(text) || /^(?:VB[DZP]|MD|W)/.test(xpos)) return false;
    if (READY.test(norm))
      return (
        /^(?:to|for)$/.test(tokens[at + 1]?.norm ?? "") &&
        isPredicate(tokens, at)
      );
  }
  return false;
}

/** "is ready", "remained always willing", and not "a ready market". */
function isPredicate(tokens: readonly Token[], word: number): boolean {
  return tokens
    .slice(Math.max(0, word - 4), word)
    .some(({ lemma }) => /^(?:be|remain|stay|stand|seem|appear)$/.test(lemma));
}

/** "in favour of a meeting", "in search of talks". */
function isFavoured(tokens: readonly Token[], trigger: number): boolean {
  for (let at = trigger - 1; at > 1 && at > trigger - REACH; at--) {
    const { norm, xpos } = tokens[at] as Token;
    if (norm === "of" || norm === "for")
      return (
        FAVOUR.test(tokens[at - 1]?.norm ?? "") && tokens[at - 2]?.norm === "in"
      );
    if (!/^(?:DT|JJ|NN|CD|HYPH|VB[NG]|PRP\$|POS)/.test(xpos)) return false;
  }
  return false;
}
