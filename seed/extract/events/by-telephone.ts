import type { Analysis, Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { Draft } from "./draft.ts";
import { verbEntries } from "./lexicon.ts";

const LINE =
  /^(?:phone|telephone|video|videoconference|videolink|link|line|call)$/;
/** How far behind its verb it may be told that they were not in one room. */
const REACH = 24;

/** "raised it with X by telephone on Sunday", "spoke over the phone": whatever the parse hung the words on. */
export function isByTelephone(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < tokens.length && at < verb + REACH; at++) {
    const { norm, xpos, text } = tokens[at] as Token;
    if (/^[;“”"]$/.test(text) || /^(?:VB[DZP]|MD|WDT|WP)$/.test(xpos))
      return false;
    const line = /^(?:the|a)$/.test(tokens[at + 1]?.norm ?? "")
      ? at + 2
      : at + 1;
    if (
      /^(?:by|over|via|on)$/.test(norm) &&
      LINE.test(tokens[line]?.lemma ?? "") &&
      !(norm === "on" && /^(?:link|line|call)$/.test(tokens[line]?.lemma ?? ""))
    )
      return true;
  }
  return false;
}

const OF_CALLS = /telephone|\bphone|\bcalls? (?:with|between)\b/i;

/** Whether an article's title says that it tells of telephone calls. */
export function isOfCalls({ blocks, text }: Analysis): boolean {
  const title = blocks.find(({ role }) => role === "TITLE");
  return (
    title !== undefined && OF_CALLS.test(text.slice(title.start, title.end))
  );
}

/**
 * "In the morning she rang A, in the evening she spoke to B": by telephone too, and so is any conversation without a
 * place in an article of calls.
 */
export function asCalls(
  candidates: readonly Candidate[],
  ofCalls: boolean,
): readonly Candidate[] {
  const act = verbEntries("phone").find(({ act }) => act.kind === "CALL")?.act;
  const rung = candidates.some(
    ({ act, verb, trigger }) => act.kind === "CALL" && verb === trigger,
  );
  if (act === undefined || (!rung && !ofCalls)) return candidates;
  return candidates.map((each) =>
    isConversation(each) && each.placeWords.length === 0
      ? { ...each, act, code: act.code }
      : each,
  );
}

function isConversation({ act, view, trigger }: Candidate): boolean {
  return (
    act.rule === "converse" ||
    (act.kind === "MEETING" && view.tokens[trigger]?.lemma === "conversation")
  );
}

/** "spoke with X. In the call, he asked": it was by telephone. */
export function wasByTelephone(event: Draft, draft: Draft): boolean {
  return (
    draft.kind === "CALL" &&
    draft.definite &&
    draft.trigger >= 0 &&
    event.kind === "MEETING" &&
    event.rule === "verb: converse" &&
    event.place === null &&
    draft.sentence > event.sentence &&
    draft.sentence - event.sentence <= 3 &&
    draft.participants.every(({ actor }) =>
      event.participants.some((one) => one.actor === actor),
    )
  );
}
