import type { DateSpan } from "../../../server/domain/dates.ts";
import type { Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { confidenceOf } from "./confidence.ts";
import { claimAround, statusOf } from "./attested.ts";
import type { Candidate } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import { guestsOf } from "./attendance.ts";
import { againOn, apartByCall, apartByDay, apartByPlace } from "./apart.ts";
import {
  datingOf,
  onTheSameDay,
  sharedDay,
  UNDATED_EVENT,
  type Dating,
} from "./dating.ts";
import type { Draft } from "./draft.ts";
import { isFigurative } from "./figurative.ts";
import { intentOf } from "./intent.ts";
import { nounEntries, verbEntries } from "./lexicon.ts";
import { apartByDetail } from "./gapped.ts";
import { heldAgain } from "./held-again.ts";
import { isGerundNoun, nounAct } from "./noun-acts.ts";
import { sayersOf, participantsOf, withOtherSide } from "./participants.ts";
import { semanticHeads, type SentenceView } from "./parties.ts";
import { presenceAct } from "./presence.ts";
import { placeOf } from "./places.ts";
import type { Reading } from "./reading.ts";
import {
  isOnVisit,
  referenceOf,
  isStateVisit,
  spanFor,
  kindOf,
} from "./reference.ts";
import { topicsOf } from "./topics.ts";
import { isVerbal } from "./tree.ts";
import { asTold } from "./rumours.ts";
import { asToldBefore, withSuch } from "./such.ts";
import { calledOffIn, toldBeforeAt } from "./told-before.ts";
import { calledOffBefore, hasItsOwn, withCalledOff } from "./called-off.ts";
import { verbAct } from "./verb-acts.ts";

/** The acts that one sentence tells of, each with its date, place, parties and standing. */
export function draftsOf(
  view: SentenceView,
  dates: readonly DateMention[],
  reading: Reading,
  earlier: readonly Draft[],
): Draft[] {
  const off = calledOffIn(view);
  const found = withCalledOff(
    withSuch(candidatesIn(view, reading).map(asTold)),
    off,
  );
  const before =
    off === null || hasItsOwn(found, off)
      ? []
      : calledOffBefore(view, off, dates, earlier, reading.text);
  if (before.length > 0) return before;
  const candidates = found.flatMap((candidate) =>
    apartByDay(candidate, dates)
      .flatMap((each) => apartByDetail(each, dates))
      .flatMap(apartByCall)
      .flatMap((each) => apartByPlace(each, dates))
      .flatMap((each) => againOn(each, dates)),
  );
  if (candidates.length === 0)
    return (
      guestsOf(view, earlier, [], reading.text) ??
      heldAgain(view, dates, earlier, reading.text)
    );
  const drafts = withIssues(
    datedDrafts(view, candidates, dates, reading, earlier),
  ).map((draft) => asToldBefore(draft, view, earlier, reading.known));
  const guests = guestsOf(view, earlier, drafts, reading.text);
  return (guests ?? drafts).sort((a, b) => a.rank - b.rank);
}

function datedDrafts(
  view: SentenceView,
  candidates: readonly Candidate[],
  dates: readonly DateMention[],
  reading: Reading,
  earlier: readonly Draft[],
): Draft[] {
  const dating = datingOf(
    view,
    candidates,
    dates.filter(
      ({ start }) => !candidates.some(({ own }) => own?.start === start),
    ),
  );
  const drafts: Draft[] = [];
  const day = sharedDay(dating);
  const last = lastDay(view, earlier, reading.text);
  const headed = reading.headed.get(view.sentence.index) ?? null;
  for (const candidate of candidates) {
    const own = onLastDay(datingFor(candidate, dating, day), last);
    const draft = draftOf(
      candidate,
      isOfItsOwnTime(candidate) ? own : onLastDay(own, headed),
      reading,
      earlier.slice(-4),
      drafts,
    );
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** "met as the two nations worked through issues such as X": the issues are the meeting's too. */
function withIssues(drafts: readonly Draft[]): Draft[] {
  const issues = drafts.find(
    ({ kind, topics }) => kind === "NEGOTIATION" && topics.length > 0,
  );
  return drafts.map((draft) =>
    issues !== undefined &&
    draft.kind === "MEETING" &&
    draft.topics.length === 0
      ? { ...draft, topics: issues.topics }
      : draft,
  );
}

/** The day of the event told last, for a sentence that only says "in the morning". */
function lastDay(
  { sentence }: SentenceView,
  earlier: readonly Draft[],
  text: string,
): DateSpan | null {
  if (!onTheSameDay(text.slice(sentence.start, sentence.end))) return null;
  const last = earlier.findLast(
    (draft) =>
      draft.when.precision === "DAY" &&
      draft.when.from !== null &&
      draft.when.from === draft.when.to,
  );
  return last === undefined
    ? null
    : { ...last.when, basis: "INFERRED", extent: "WITHIN" };
}

/** "had met", "last met", "the truce that they signed": no act of the day that a heading names. */
function isOfItsOwnTime({ view, verb, trigger, act }: Candidate): boolean {
  const at = Math.max(verb, 0);
  const before = view.tokens.slice(Math.max(0, at - 3), at);
  return (
    (act.kind === "OTHER" && verb !== trigger) ||
    before.some(({ norm }) => /^(?:had|last|previously|earlier)$/.test(norm))
  );
}

function onLastDay(dating: Dating, last: DateSpan | null): Dating {
  const open = dating.when.from === null && dating.when.to === null;
  return open && last !== null ? { ...dating, when: last } : dating;
}

function datingFor(
  candidate: Candidate,
  dating: ReadonlyMap<Candidate, Dating>,
  day: DateSpan | null,
): Dating {
  const own = dating.get(candidate) ?? UNDATED_EVENT;
  const open = own.when.from === null && own.when.to === null;
  return open &&
    day !== null &&
    candidate.act.kind === "VISIT" &&
    referenceOf(candidate).edge !== null
    ? { ...own, when: day }
    : own;
}

/** "who chaired the session": somebody more took part in what was told of just before. */
function isChaired({ act, view, verb, trigger, parties }: Candidate): boolean {
  return (
    verb !== trigger &&
    verb >= 0 &&
    parties.length === 1 &&
    act.kind !== "OTHER" &&
    /^(?:chair|host|moderate|mediate|attend|join)$/.test(
      (view.tokens[verb] as Token).lemma,
    ) &&
    toldBeforeAt(view.tokens, trigger) !== null
  );
}

/** Whether a word is one that the list of acts knows, as verb or as noun. */
export function mayTell({ lemma, norm }: Token): boolean {
  return (
    verbEntries(lemma).length > 0 ||
    nounEntries(lemma.toLowerCase()).length > 0 ||
    nounEntries(norm).length > 0
  );
}

function candidatesIn(view: SentenceView, reading: Reading): Candidate[] {
  const { known } = reading;
  const found: Candidate[] = [];
  const taken = new Set<number>();
  view.tokens.forEach((token, at) => {
    if (isGerundNoun(view.tokens, at)) return;
    if (!isVerbal(token) && !token.xpos.startsWith("VB")) return;
    // "government-sanctioned" describes.
    if (view.tokens[at - 1]?.xpos === "HYPH") return;
    const candidate =
      verbAct(view, at, known) ??
      presenceAct(view, at, reading.known, reading.home);
    if (candidate === null) return;
    found.push(candidate);
    if (isEmpty(candidate)) return;
    const { objects, nearObjects } = clauseOf(view, at);
    const near = candidate.act.kind === "OTHER" ? nearObjects : [];
    for (const object of [...objects, ...near])
      for (const head of semanticHeads(view, object)) taken.add(head);
  });
  view.tokens.forEach((token, at) => {
    if (token.upos !== "NOUN" && !isGerundNoun(view.tokens, at)) return;
    const candidate = nounAct(view, at, known);
    if (candidate === null) return;
    // "Talks were called off": the talks are told of too, not only their end.
    if (taken.has(at) && !isCalledOff(candidate)) return;
    found.push(candidate);
  });
  return found
    .filter((candidate) => !mediatesNobody(candidate, found))
    .sort((a, b) => a.rank - b.rank);
}

/** Nobody does it, or a mediator mediates between nobody: the noun that it governs says more. */
function isEmpty({ act, parties }: Candidate): boolean {
  return act.kind === "OTHER"
    ? parties.length === 0
    : act.code === "045" && parties.length < 2;
}

/** "talks mediated by Chile": the talks name the mediator, and have the date. */
function mediatesNobody(
  { act, parties, trigger }: Candidate,
  all: readonly Candidate[],
): boolean {
  const [only] = parties;
  return (
    act.code === "045" &&
    parties.length === 1 &&
    all.some(
      (other) =>
        other.trigger !== trigger &&
        other.parties.some(
          ({ role, actor }) => role === "MEDIATOR" && actor === only?.actor,
        ),
    )
  );
}

function isCalledOff({ act, status }: Candidate): boolean {
  return act.kind !== "OTHER" && status === "CANCELLED";
}

function draftOf(
  candidate: Candidate,
  dating: Dating,
  reading: Reading,
  before: readonly Draft[],
  beside: readonly Draft[],
): Draft | null {
  const { act, view } = candidate;
  const claim = claimAround(candidate, reading);
  const status = statusOf(candidate, dating.when.from, claim, reading);
  if (status === null) return null;
  const kind = kindOf(candidate);
  const place = placeOf(view, candidate.placeWords);
  const named = participantsOf(candidate, kind, place, reading, [
    ...before,
    ...beside,
  ]);
  const participants =
    named !== null && candidate.oneSided
      ? withOtherSide(named, beside, reading.known)
      : named;
  if (participants === null) return null;
  if (isFigurative(candidate, participants, reading.known)) return null;
  const code = kind === "CALL" ? "041" : candidate.code;
  return {
    kind,
    code: status === "PLANNED" ? intentOf(code) : code,
    deed: code,
    status,
    statusBy: sayersOf(candidate),
    attested: claim === null ? "NARRATED" : "CLAIMED",
    attribution:
      claim === null ? [] : [...claim.attribution, ...claim.speakers],
    ...dating,
    onVisit: isOnVisit(candidate),
    place,
    participants,
    topics: topicsOf(view, candidate.verb, candidate.topicWords),
    spans: [spanFor(candidate, reading.text)],
    sentence: view.sentence.index,
    trigger: candidate.trigger,
    rule: candidate.rule,
    rank: candidate.rank,
    confidence: confidenceOf(
      kind,
      candidate.trigger === candidate.verb,
      claim !== null,
    ),
    ...referenceOf(candidate),
    recalls: false,
    attends: act.rule === "attend" || isChaired(candidate),
    official: kind === "SUMMIT" || isStateVisit(candidate),
  };
}
