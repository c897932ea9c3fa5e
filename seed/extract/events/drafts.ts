import type { DateSpan, Day } from "../../../server/domain/dates.ts";
import type {
  ExtractedClaim,
  ExtractedPlace,
} from "../../../server/domain/extraction.ts";
import type { ParticipantRecord } from "../../../server/domain/event.ts";
import { spanOf, type Span } from "../../../server/domain/span.ts";
import type {
  EventKind,
  EventStatus,
} from "../../../server/domain/vocabulary.ts";
import type { ActorMention, Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import {
  datingOf,
  onTheSameDay,
  ENDS,
  sharedDay,
  UNDATED_EVENT,
  type Dating,
} from "./dating.ts";
import type { Draft } from "./draft.ts";
import { groupMembers, type Memory } from "./groups.ts";
import { intentOf } from "./intent.ts";
import { isGerundNoun, nounAct } from "./noun-acts.ts";
import { partiesOf, semanticHeads, type SentenceView } from "./parties.ts";
import { placeOf } from "./places.ts";
import { topicsOf } from "./topics.ts";
import { dependents, extentOf, isVerbal, modifiersOf } from "./tree.ts";
import type { Known } from "./known.ts";
import { verbAct } from "./verb-acts.ts";

/** What the reading of one sentence leans on besides the sentence. */
export interface Reading {
  readonly text: string;
  readonly publishedOn: Day | null;
  readonly known: Known;
  readonly mentions: readonly ActorMention[];
  /** By the start of their content. */
  readonly claims: readonly ExtractedClaim[];
}

/** The acts that one sentence tells of, each with its date, place, parties and standing. */
export function draftsOf(
  view: SentenceView,
  dates: readonly DateMention[],
  reading: Reading,
  earlier: readonly Draft[],
): Draft[] {
  const candidates = withSuch(candidatesIn(view, reading.known));
  if (candidates.length === 0) return [];
  const dating = datingOf(view, candidates, dates);
  const drafts: Draft[] = [];
  const day = sharedDay(dating);
  const last = lastDay(view, earlier, reading.text);
  for (const candidate of candidates) {
    const draft = draftOf(
      candidate,
      onLastDay(datingFor(candidate, dating, day), last),
      reading,
      earlier.slice(-4),
      drafts,
    );
    if (draft !== null) drafts.push(draft);
  }
  return withIssues(drafts).sort((a, b) => a.rank - b.rank);
}

/** "had hoped to see X, but no such meeting is planned": the parties of the one hoped for. */
function withSuch(candidates: readonly Candidate[]): readonly Candidate[] {
  const hoped = candidates.find(
    ({ status, act, parties }) =>
      status === null && act.kind === "MEETING" && parties.length > 1,
  );
  if (hoped === undefined) return candidates;
  return candidates.map((candidate) => {
    const { view, trigger, parties, act } = candidate;
    const such = dependents(view, trigger, "det", "amod").some(
      (at) => (view.tokens[at] as Token).norm === "such",
    );
    return such && act.kind === "MEETING" && parties.length < 2
      ? { ...candidate, parties: hoped.parties }
      : candidate;
  });
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

function candidatesIn(view: SentenceView, known: Known): Candidate[] {
  const found: Candidate[] = [];
  const taken = new Set<number>();
  view.tokens.forEach((token, at) => {
    if (isGerundNoun(view.tokens, at)) return;
    if (!isVerbal(token) && !token.xpos.startsWith("VB")) return;
    // "government-sanctioned" describes.
    if (view.tokens[at - 1]?.xpos === "HYPH") return;
    const candidate = verbAct(view, at, known);
    if (candidate === null) return;
    found.push(candidate);
    const { objects, nearObjects } = clauseOf(view, at);
    const near = candidate.act.kind === "OTHER" ? nearObjects : [];
    for (const object of [...objects, ...near])
      for (const head of semanticHeads(view, object)) taken.add(head);
  });
  view.tokens.forEach((token, at) => {
    if (taken.has(at)) return;
    if (token.upos !== "NOUN" && !isGerundNoun(view.tokens, at)) return;
    const candidate = nounAct(view, at, known);
    if (candidate !== null) found.push(candidate);
  });
  return found.sort((a, b) => a.rank - b.rank);
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
    rule: candidate.rule,
    rank: candidate.rank,
    confidence: act.kind === "OTHER" ? 0.6 : 0.75,
    ...referenceOf(candidate),
    attends: act.rule === "attend",
    official: kind === "SUMMIT" || isStateVisit(candidate),
  };
}

const BY_PHONE =
  /^(?:phone|telephone|video|videoconference|link|videolink|call)$/;

/** "spoke by phone" is a call, "joined them for a summit" a summit. */
function kindOf({ act, view, verb, trigger }: Candidate): EventKind {
  if (act.kind !== "MEETING" || verb !== trigger) return act.kind;
  const { obliques } = clauseOf(view, verb);
  const lemmaOf = (at: number): string => (view.tokens[at] as Token).lemma;
  if (
    obliques.some(
      ({ preposition, head }) =>
        /^(?:by|via|over|on|through|in)$/.test(preposition) &&
        BY_PHONE.test(lemmaOf(head)),
    )
  )
    return "CALL";
  return obliques.some(
    ({ preposition, head }) =>
      (preposition === "for" || preposition === "at") &&
      lemmaOf(head) === "summit" &&
      act.rule === "join",
  )
    ? "SUMMIT"
    : act.kind;
}

/** Claims whose content is no report of something done. */
const UNDONE = new Set(["DEMAND", "WARNING", "OFFER", "DENIAL"]);
const REPORTING =
  /^(?:said|says|say|saying|report(?:s|ed)?|announced?|confirmed|confirms|told|tells|added|adds|according to|noted|revealed|stated|disclosed)$/i;

/** An accusation by the word "said" tells of a deed as its speaker has it; "accused" tells of the accusing. */
function isUndone({ kind, cue }: ExtractedClaim): boolean {
  return (
    UNDONE.has(kind) ||
    (kind === "ACCUSATION" && !REPORTING.test(cue?.quote ?? ""))
  );
}

/** How many claims back one that encloses a word may begin. */
const NESTING = 40;

function claimAround(
  { view, trigger }: Candidate,
  { claims }: Reading,
): ExtractedClaim | null {
  const { start } = view.tokens[trigger] as Token;
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.content.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  // The innermost one, since it begins last.
  for (let at = low - 1; at >= Math.max(0, low - NESTING); at--) {
    const claim = claims[at] as ExtractedClaim;
    if (claim.content.end > start) return claim;
  }
  return null;
}

function statusOf(
  candidate: Candidate,
  from: Day | null,
  claim: ExtractedClaim | null,
  { publishedOn }: Reading,
): EventStatus | null {
  const { act, status } = candidate;
  if (status === null) return null;
  if (act.kind === "OTHER") {
    // What somebody is accused of, asked to do or denies is a claim, and the claim tells of it.
    if (status === "DENIED" || status === "CANCELLED") return null;
    if (claim !== null && isUndone(claim)) return null;
  }
  // "restated the demand made at their November meeting" takes the meeting for granted.
  const presupposed = referenceOf(candidate).definite && from !== null;
  if (
    claim !== null &&
    isUndone(claim) &&
    status === "OCCURRED" &&
    !presupposed
  )
    return null;
  if (
    status === "OCCURRED" &&
    from !== null &&
    publishedOn !== null &&
    from > publishedOn
  )
    return "PLANNED";
  return status;
}

function sayersOf({ view, statusWord }: Candidate): string[] {
  if (statusWord < 0) return [];
  return clauseOf(view, statusWord)
    .subjects.flatMap((at) => partiesOf(view, at))
    .map(({ actor }) => actor);
}

/** Null where the act lacks somebody it cannot do without. */
function participantsOf(
  candidate: Candidate,
  kind: EventKind,
  place: ExtractedPlace | null,
  { known, mentions }: Reading,
  earlier: readonly Draft[],
): ParticipantRecord[] | null {
  const memory: Memory = {
    mentions,
    kindOf: known.kindOf,
    sentenceStart: candidate.view.sentence.start,
    lastParties: lastParties(earlier),
    countryOf: known.countryOf,
  };
  const members = groupMembers(candidate.view, candidate.sides, memory);
  let parties: ParticipantRecord[] = tidy(candidate.parties, known, kind).map(
    (party) => ({
      actor:
        kind === "OTHER" ? party.actor : inPerson(candidate.view, party, known),
      role: party.role,
    }),
  );
  if (parties.length === 1 && kind !== "OTHER" && kind !== "VISIT") {
    const other = otherThan(candidate, parties[0]?.actor ?? "", memory);
    if (other !== null) parties.push({ actor: other, role: "PARTY" });
  }
  const role =
    kind === "VISIT"
      ? "VISITOR"
      : kind === "OTHER" && !candidate.act.both
        ? "INITIATOR"
        : "PARTY";
  for (const actor of members)
    if (!parties.some((party) => party.actor === actor))
      parties.push({ actor, role });
  // "denied that talks with Kyiv were under way": the other side is the denier's own.
  if (candidate.status === "DENIED" && parties.length === 1)
    for (const sayer of sayersOf(candidate)) {
      const country = known.countryOf(sayer) ?? sayer;
      if (country !== parties[0]?.actor)
        parties.push({ actor: country, role: "PARTY" });
    }
  if (kind === "OTHER") parties = withPlace(parties, candidate, place);
  if (kind === "VISIT") {
    const host = place?.country ?? null;
    // At home one pays no visit.
    if (host !== null && parties.length > 0)
      if (parties.every(({ actor }) => known.countryOf(actor) === host))
        return null;
    if (host !== null) {
      parties = parties.filter(({ actor }) => actor !== host);
      // "A stop in Chad will not take place": whoever travels in the sentence before.
      if (parties.length === 0)
        parties.push(...lastVisitors(earlier).filter((x) => x.actor !== host));
      parties.push({ actor: host, role: "HOST" });
    } else if (candidate.trigger === candidate.verb) return null;
  }
  if (kind === "MEETING" && parties.some(({ actor }) => known.isMedia(actor)))
    return null;
  return parties;
}

/** Acts on people and things where they are: curfews, arrests, attacks, protests, easing of these. */
const ON_THE_SPOT = /^(?:08[123]|0871|087|14|151|153|17|18|19|20)/;

/** Without a word of whom it struck, an act on the spot struck the country where it was; who protests somewhere is of there. */
function withPlace(
  parties: readonly ParticipantRecord[],
  { code, act, parties: named }: Candidate,
  place: ExtractedPlace | null,
): ParticipantRecord[] {
  const country = place?.country ?? null;
  const all = [...parties];
  if (!ON_THE_SPOT.test(code) || act.both) return all;
  const initiators = all.filter(({ role }) => role === "INITIATOR");
  if (country !== null && initiators.length === 0 && code.startsWith("14"))
    all.push({ actor: country, role: "INITIATOR" });
  const recipients = all.some(({ role }) => role === "RECIPIENT");
  if (recipients) return all;
  if (country !== null) return [...all, { actor: country, role: "RECIPIENT" }];
  // Protests and measures of order are a country's own affair unless another is named.
  const own = named.find(({ role }) => role === "INITIATOR")?.actor;
  return own?.startsWith("country:") === true &&
    /^(?:08[123]|14|15|17[25])/.test(code)
    ? [...all, { actor: own, role: "RECIPIENT" }]
    : all;
}

/** Acts that a single person does with his own hands. */
const BY_HAND =
  /^(?:(?:verb|noun): )?(?:kill|execute|shoot|beat|assassinate|attempt to assassinate|take hostage|hold hostage|torture|abuse sexually|suicide bombing|bombing)$/;

/** Politicians attack, fight and clash with one another in words, and hold rallies to be elected. */
function isFigurative(
  { code, rule }: Candidate,
  participants: readonly ParticipantRecord[],
  known: Known,
): boolean {
  if (!/^(?:14|18|19|20)/.test(code) || BY_HAND.test(rule)) return false;
  const initiators = participants.filter(({ role }) => role === "INITIATOR");
  const all = (
    list: readonly ParticipantRecord[],
    test: (actor: string) => boolean,
  ): boolean => list.every(({ actor }) => test(actor));
  const isPerson = (actor: string): boolean => known.kindOf(actor) === "PERSON";
  return (
    initiators.length > 0 &&
    all(initiators, isPerson) &&
    (code.startsWith("14") ||
      all(
        participants.filter(({ role }) => role === "RECIPIENT"),
        (actor) =>
          isPerson(actor) ||
          (known.kindOf(actor) === "ORGANIZATION" &&
            !known.isArmedGroup(actor)),
      ))
  );
}

/** "the leaders of Ethiopia and Somalia": the people themselves, where the article names them. */
function inPerson(view: SentenceView, party: RoledParty, known: Known): string {
  const { actor, mention } = party;
  if (known.kindOf(actor) !== "COUNTRY" || mention.attributive) return actor;
  const office = officeBefore(view, mention.first);
  if (office === -1) return actor;
  const noun = (view.tokens[office] as Token).lemma.toLowerCase();
  return known.holderOf(actor, noun, modifiersOf(view, office)) ?? actor;
}

/** "leaders" in front of "of Ethiopia", and of "of Vietnam, the Philippines and Malaysia"; -1: none. */
function officeBefore(view: SentenceView, first: number): number {
  let at = first - 1;
  while (
    at >= 0 &&
    (view.covering.has(at) ||
      /^(?:,|and|the)$/.test((view.tokens[at] as Token).norm))
  )
    at--;
  return view.tokens[at]?.norm === "of" &&
    OFFICE_NOUN.test(view.tokens[at - 1]?.lemma.toLowerCase() ?? "")
    ? at - 1
    : -1;
}

const OFFICE_NOUN =
  /^(?:leader|minister|president|premier|chancellor|king|ambassador|envoy|chief|secretary)$/;

/** "X received her": she is not X, but the last person named before. */
function otherThan(
  { view, sides }: Candidate,
  actor: string,
  { mentions, kindOf }: Memory,
): string | null {
  const pronoun = sides.some(
    (at) =>
      /^(?:him|her)$/.test((view.tokens[at] as Token).norm) &&
      (view.covering.get(at) ?? []).every((mention) => mention.actor === actor),
  );
  if (!pronoun) return null;
  return (
    mentions.findLast(
      (mention) =>
        mention.start < view.sentence.start &&
        mention.actor !== actor &&
        kindOf(mention.actor) === "PERSON",
    )?.actor ?? null
  );
}

/** Of two nations that the sentence has talk with each other, the one that does not do it. */
function withOtherSide(
  named: readonly ParticipantRecord[],
  beside: readonly Draft[],
  known: Known,
): ParticipantRecord[] | null {
  for (const { kind, participants } of beside) {
    const sides = participants.map(({ actor }) => actor);
    if (kind === "OTHER" || sides.length !== 2) continue;
    if (!sides.every((actor) => known.kindOf(actor) === "COUNTRY")) continue;
    const other = sides.find((actor) => actor !== named[0]?.actor);
    if (other !== undefined && sides.includes(named[0]?.actor ?? ""))
      return [...named, { actor: other, role: "RECIPIENT" }];
  }
  return null;
}

const STAY = /^(?:visit|trip|tour|stay|time|journey|stop)$/;

function isOnVisit({ view, verb }: Candidate): boolean {
  if (verb < 0) return false;
  return (
    dependents(view, verb, "advmod").some((at) =>
      /^(?:where|there)$/.test((view.tokens[at] as Token).norm),
    ) ||
    clauseOf(view, verb).obliques.some(
      ({ preposition, head }) =>
        preposition === "during" &&
        STAY.test((view.tokens[head] as Token).lemma),
    )
  );
}

function lastVisitors(earlier: readonly Draft[]): readonly ParticipantRecord[] {
  const visit = earlier.findLast(({ kind }) => kind === "VISIT");
  return visit?.participants.filter(({ role }) => role === "VISITOR") ?? [];
}

function lastParties(earlier: readonly Draft[]): readonly string[] {
  for (let at = earlier.length - 1; at >= 0; at--) {
    const { participants } = earlier[at] as Draft;
    if (participants.length > 1) return participants.map(({ actor }) => actor);
  }
  return [];
}

/** "Xi and other Chinese officials": beside a person, the country that a mere adjective names is no party of its own. */
function tidy(
  parties: readonly RoledParty[],
  known: Known,
  kind: EventKind,
): readonly RoledParty[] {
  if (kind === "OTHER" || kind === "VISIT") return parties;
  const acted = new Set(
    parties
      .filter(({ actor }) => known.kindOf(actor) === "PERSON")
      .map(({ actor }) => known.countryOf(actor)),
  );
  return parties.filter(
    ({ actor, mention }) =>
      !acted.has(actor) || !(mention.attributive || mention.how === "DEMONYM"),
  );
}

const FRESH =
  /^(?:another|second|third|next|new|future|separate|previous|earlier|last|further|different|other)$/;
const DEFINITE = /^(?:the|this|these|that|those|such)$/;
const BEGINS = /^(?:begin|start|open|kick|launch|arrive|land)$/;

function referenceOf({
  view,
  trigger,
  verb,
}: Candidate): Pick<Draft, "definite" | "fresh" | "edge"> {
  const noun = trigger !== verb;
  const words = noun
    ? dependents(view, trigger, "det", "amod").map(
        (at) => (view.tokens[at] as Token).norm,
      )
    : [];
  const carrier = verb === -1 ? "" : (view.tokens[verb] as Token).lemma;
  return {
    definite:
      noun &&
      (words.some((word) => DEFINITE.test(word)) ||
        dependents(view, trigger, "nmod:poss").length > 0),
    fresh: words.some((word) => FRESH.test(word)),
    edge: ENDS.test(carrier) ? "ENDS" : BEGINS.test(carrier) ? "BEGINS" : null,
  };
}

function isStateVisit({ view, trigger, act }: Candidate): boolean {
  return act.kind === "VISIT" && modifiersOf(view, trigger).includes("state");
}

const OUTSIDE = new Set(["advcl", "parataxis", "ccomp", "punct", "conj", "cc"]);

/** The words of the act with those who take part. */
function spanFor(
  { view, trigger, verb, parties }: Candidate,
  text: string,
): Span {
  const [first, last] = extentOf(view, trigger, OUTSIDE);
  const tokens = parties.map(({ token }) => token);
  const from = Math.min(first, verb < 0 ? first : verb, ...tokens);
  const to = Math.max(last, verb < 0 ? last : verb, ...tokens);
  return spanOf(
    text,
    (view.tokens[from] as Token).start,
    (view.tokens[to] as Token).end,
  );
}
