/** Conversations that were calls: “by telephone”, “the call”, an article that is all calls. */
import type { Analysis, Token } from "../analysis.ts";
import { alteredCandidate, alteredDraft } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import type { Draft } from "./draft.ts";
import { verbEntries } from "./lexicon.ts";
import { placeOf } from "./places.ts";

const LINE =
  /^(?:phone|telephone|video|videoconference|videolink|link|line|call|zoom|skype|whatsapp)$/i;
/** How far behind its verb it may be told that they were not in one room. */
const REACH = 24;

/** "raised it with X by telephone on Sunday", "spoke over the phone": whatever the parse hung the words on. */
export function isByTelephone(tokens: readonly Token[], verb: number): boolean {
  // "By telephone on Tuesday, X warned Y"
  if (isLineAt(tokens, 0)) return true;
  for (let at = verb + 1; at < tokens.length && at < verb + REACH; at++) {
    const { xpos, text } = tokens[at] as Token;
    if (/^[;“”"]$/.test(text) || /^(?:VB[DZP]|MD|WDT|WP)$/.test(xpos))
      return false;
    if (isLineAt(tokens, at)) return true;
  }
  return false;
}

/** "by telephone", "over the phone", "via video link". */
function isLineAt(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  const line = /^(?:the|a)$/.test(tokens[at + 1]?.norm ?? "") ? at + 2 : at + 1;
  const lemma = tokens[line]?.lemma ?? "";
  return (
    /^(?:by|over|via|on)$/.test(norm) &&
    LINE.test(lemma) &&
    !(norm === "on" && /^(?:link|line|call)$/.test(lemma))
  );
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
  if (act === undefined) return candidates;
  const asCall = (each: Candidate): Candidate =>
    alteredCandidate(each, { act, code: act.code });
  const told = verbEntries("speak").find(({ act }) => act.kind === "CALL")?.act;
  const once = candidates
    .filter((each) => !candidates.some((one) => isToldBy(each, one)))
    .map((each) =>
      told !== undefined && candidates.some((one) => isToldBy(one, each))
        ? alteredCandidate(each, { act: told, code: told.code })
        : each,
    );
  const rung = once.some(
    ({ act, verb, trigger }) => act.kind === "CALL" && verb === trigger,
  );
  if (!rung && !ofCalls) return once;
  return once.map((each) =>
    isConversation(each) && placeOf(each.view, each.placeWords) === null
      ? asCall(each)
      : each,
  );
}

/** "reviewed the talks during a phone conversation": the call and what was said in it, of the same people. */
function isToldBy(call: Candidate, said: Candidate): boolean {
  return (
    call.act.kind === "CALL" &&
    call.trigger !== call.verb &&
    (call.verb === said.verb || call.verb === -1) &&
    said.trigger === said.verb &&
    SAYS.test(said.act.rule) &&
    call.parties.length > 1 &&
    call.parties.every(({ actor }) =>
      said.parties.some((party) => party.actor === actor),
    )
  );
}

const SAYS = /^(?:converse|discuss with|talk by telephone|exchange views)$/;

const TIME_OF_DAY =
  /^(?:morning|noon|midday|afternoon|evening|night|later|then|also|earlier|subsequently|separately|finally)$/;

/** "At noon the Minister had a conversation with X": another of the calls that the last sentences tell of. */
export function isOneMoreCall(
  { sentence, tokens }: Candidate["view"],
  earlier: readonly Draft[],
): boolean {
  const last = earlier.at(-1);
  return (
    last?.kind === "CALL" &&
    last.status === "OCCURRED" &&
    sentence.index - last.sentence <= SERIES &&
    tokens.slice(0, OPENING).some(({ norm }) => TIME_OF_DAY.test(norm))
  );
}

/** How many sentences one call of a series may take up, and the words that open the next. */
const SERIES = 4;
const OPENING = 6;

function isConversation({ act, view, trigger }: Candidate): boolean {
  return (
    /^(?:converse|exchange views)$/.test(act.rule) ||
    (act.kind === "MEETING" && view.tokens[trigger]?.lemma === "conversation")
  );
}

/** "rang X on Sunday. The two talked for an hour": what they talk about is their call. */
export function onThatCall(draft: Draft, earlier: readonly Draft[]): Draft {
  if (draft.rule !== "verb: converse" || draft.place !== null) return draft;
  const actors = new Set(draft.participants.map(({ actor }) => actor));
  const call = earlier.findLast(
    ({ kind, status, sentence, participants }) =>
      kind === "CALL" &&
      status === "OCCURRED" &&
      draft.sentence - sentence <= 2 &&
      participants.length === actors.size &&
      participants.every(({ actor }) => actors.has(actor)),
  );
  return call === undefined
    ? draft
    : alteredDraft(draft, { kind: "CALL", code: call.deed, deed: call.deed });
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
