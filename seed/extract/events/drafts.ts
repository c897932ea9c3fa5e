import type { DateSpan } from "../../../server/domain/dates.ts";
import type { Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { alteredDraft, alteredSpan } from "./altered.ts";
import { confidenceOf } from "./confidence.ts";
import { claimAround, statusOf } from "./attested.ts";
import { isOfOneBody } from "./bodies.ts";
import { anotherOne } from "./another-one.ts";
import type { Candidate } from "./candidate.ts";
import { asCalls, isOneMoreCall, onThatCall } from "./by-telephone.ts";
import { candidatesIn } from "./candidates.ts";
import { guestsOf } from "./attendance.ts";
import { againOn, apartByCall, apartByDay } from "./apart.ts";
import { apartByPlace } from "./stops.ts";
import {
  datingOf,
  onTheSameDay,
  sharedDay,
  UNDATED_EVENT,
  withWhen,
  type Dating,
} from "./dating.ts";
import type { Draft } from "./draft.ts";
import { isFigurative } from "./figurative.ts";
import { intentOf } from "./intent.ts";
import { apartByDetail } from "./gapped.ts";
import { heldAgain } from "./held-again.ts";
import { withOneCalledOff, withoutAside } from "./off-aside.ts";
import { sayersOf, participantsOf, withOtherSide } from "./participants.ts";
import type { SentenceView } from "./view.ts";
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
import { asTold } from "./rumours.ts";
import { asToldBefore, notInDiary, withNone, withSuch } from "./such.ts";
import { onlyWilling } from "./willing.ts";
import { toldBeforeAt } from "./told-before.ts";
import {
  calledOffBefore,
  calledOffOf,
  hasItsOwn,
  stayedAway,
  withCalledOff,
  withDoneThere,
  withoutItsClause,
  withStayingAway,
} from "./called-off.ts";
import { wasToBe } from "./staying-away.ts";

/** The acts that one sentence tells of, each with its date, place, parties and standing. */
export function draftsOf(
  view: SentenceView,
  dates: readonly DateMention[],
  reading: Reading,
  earlier: readonly Draft[],
): Draft[] {
  const drafts = toldDrafts(view, dates, reading, earlier);
  const before = [...earlier.slice(-1), ...drafts];
  const another = anotherOne(view, dates, before, reading.text);
  if (another === null) return drafts;
  // What stands behind "an earlier one" dates that one alone.
  const [{ start } = { start: 0 }] = another.spans;
  const own = dates.filter((date) => date.start < start);
  return [...toldDrafts(view, own, reading, earlier), another];
}

function toldDrafts(
  view: SentenceView,
  dates: readonly DateMention[],
  reading: Reading,
  earlier: readonly Draft[],
): Draft[] {
  const acts = withNone(
    withSuch(candidatesIn(view, reading).map(asTold).map(onlyWilling)),
  );
  const off = calledOffOf(view, acts, earlier);
  const found = withStayingAway(
    withoutItsClause(withCalledOff(acts, off)),
    view,
  );
  const before =
    off === null || hasItsOwn(found, off)
      ? []
      : calledOffBefore(view, off, dates, earlier, reading.text);
  if (before.length > 0) return before;
  const denied = notInDiary(view, earlier, reading.known, reading.text);
  if (denied.length > 0) return denied;
  const candidates = asCalls(
    found,
    reading.ofCalls || isOneMoreCall(view, earlier),
  ).flatMap((candidate) =>
    apartByDay(candidate, dates)
      .flatMap((each) => apartByDetail(each, dates))
      .flatMap((each) => apartByCall(each, reading.known))
      .flatMap((each) => apartByPlace(each, dates))
      .flatMap((each) => againOn(each, dates)),
  );
  if (candidates.length === 0)
    return (
      guestsOf(view, earlier, [], reading.text) ?? [
        ...stayedAway(view, [], earlier, reading.text),
        ...heldAgain(view, dates, earlier, reading.text),
      ]
    );
  const drafts = withOneCalledOff(
    view,
    withIssues(
      datedDrafts(
        view,
        candidates,
        withoutAside(view, dates),
        reading,
        earlier,
      ),
    ),
  ).map((draft) =>
    withDoneThere(
      onThatCall(asToldBefore(draft, view, earlier, reading.known), earlier),
      view,
      earlier,
    ),
  );
  const guests = guestsOf(view, earlier, drafts, reading.text);
  return [
    ...stayedAway(view, drafts, earlier, reading.text),
    ...(guests ?? drafts).sort((a, b) => a.rank - b.rank),
  ];
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
  // In the order of the text: "they met in May, but a further round was called off".
  const told = candidates.toSorted((a, b) => a.trigger - b.trigger);
  for (const candidate of told) {
    const own = onLastDay(datingFor(candidate, dating, day), last);
    const draft = draftOf(
      candidate,
      isOfItsOwnTime(candidate) ? own : onLastDay(own, headed),
      reading,
      earlier.slice(-8),
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
      ? alteredDraft(draft, { topics: issues.topics })
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
    : alteredSpan(last.when, { basis: "INFERRED", extent: "WITHIN" });
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
  return open && last !== null ? withWhen(dating, last) : dating;
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
    ? withWhen(own, day)
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
  // "arrived in 2022": to stay, as those do who are posted somewhere.
  if (
    kind === "VISIT" &&
    status === "OCCURRED" &&
    dating.when.precision === "YEAR" &&
    candidate.verb === candidate.trigger &&
    // "who last travelled to Greece in 2017"
    !/^(?:last|first)$/.test(view.tokens[candidate.trigger - 1]?.norm ?? "")
  )
    return null;
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
  const { definite, fresh, edge } = referenceOf(candidate);
  return {
    kind,
    code: status === "PLANNED" ? intentOf(code) : code,
    deed: code,
    status,
    statusBy: sayersOf(candidate),
    attested: claim === null ? "NARRATED" : "CLAIMED",
    attribution:
      claim === null ? [] : [...claim.attribution, ...claim.speakers],
    when: dating.when,
    days: dating.days,
    lengthWords: dating.lengthWords,
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
    definite,
    fresh,
    edge,
    recalls: false,
    lapsed: status === "PLANNED" && wasToBe(view.tokens, candidate.trigger),
    attends: act.rule === "attend" || isChaired(candidate),
    ofBody: isOfOneBody(candidate, kind, participants, reading.known),
    official: kind === "SUMMIT" || isStateVisit(candidate),
  };
}
