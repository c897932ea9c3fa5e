import { spanOf } from "../../../server/domain/span.ts";
import type { DateMention } from "../stages.ts";
import { alteredCandidate, alteredDraft } from "./altered.ts";
import { freshDate } from "./apart.ts";
import type { Candidate } from "./candidate.ts";
import {
  hadBeenDue,
  isInstead,
  shouldHave,
  stayingAway,
  wasToBe,
} from "./staying-away.ts";
import type { Draft } from "./draft.ts";
import { predicateAt } from "./fate.ts";
import { intentOf } from "./intent.ts";
import type { SentenceView } from "./view.ts";
import {
  calledOffIn,
  lastTold,
  maySpeakOf,
  REACH,
  type ToldBefore,
} from "./told-before.ts";

/** What a sentence calls off, where it or one shortly before has something planned; null: nothing. */
export function calledOffOf(
  view: SentenceView,
  candidates: readonly Candidate[],
  earlier: readonly Draft[],
): ToldBefore | null {
  const { index } = view.sentence;
  const isPlanned =
    // What should have been is neither planned nor told.
    candidates.some(({ status }) => status === "PLANNED" || status === null) ||
    earlier.some(
      ({ status, sentence }) =>
        status === "PLANNED" && index - sentence <= REACH,
    );
  return isPlanned ? calledOffIn(view) : null;
}

/** "X, who was due in Niger, will stay at home": what was to be in front of these words does not come about. */
export function withStayingAway(
  candidates: readonly Candidate[],
  view: SentenceView,
): readonly Candidate[] {
  if (!candidates.some(({ status }) => status === "PLANNED")) return candidates;
  const away = stayingAway(view.tokens);
  if (away === -1) return candidates;
  return candidates.map((each) =>
    each.status === "PLANNED" &&
    each.act.kind !== "OTHER" &&
    each.trigger < away &&
    wasToBe(view.tokens, each.trigger)
      ? alteredCandidate(each, { status: "CANCELLED" })
      : each,
  );
}

/** "Instead he stayed in Tokyo", "She sent her deputy": behind what was to be, of one who was to take part. */
export function stayedAway(
  view: SentenceView,
  own: readonly Draft[],
  earlier: readonly Draft[],
  text: string,
): Draft[] {
  const { tokens, sentence } = view;
  const last = earlier.findLast(({ kind }) => kind !== "OTHER");
  if (
    last?.lapsed !== true ||
    last.sentence !== sentence.index - 1 ||
    (stayingAway(tokens) === -1 && !isInstead(tokens)) ||
    // "has been put off until the autumn. The two spoke by telephone instead."
    earlier.some(
      ({ status, sentence: at }) =>
        status === "CANCELLED" && at === last.sentence,
    )
  )
    return [];
  const people = last.participants.map(({ actor }) => actor);
  const named = [
    ...view.mentions.map(({ actor }) => actor),
    ...own.flatMap(({ participants }) => participants.map((one) => one.actor)),
  ];
  if (!named.some((actor) => people.includes(actor))) return [];
  return [
    alteredDraft(last, {
      status: "CANCELLED",
      code: last.deed,
      sentence: sentence.index,
      spans: [spanOf(text, sentence.start, sentence.end)],
      recalls: true,
      lapsed: false,
    }),
  ];
}

/** "X cancelled a trip to Lima. She had been due to dine with Y": what was to be done on a journey that is off is off. */
export function withDoneThere(
  draft: Draft,
  { tokens }: SentenceView,
  earlier: readonly Draft[],
): Draft {
  if (!draft.lapsed || !hadBeenDue(tokens, draft.trigger)) return draft;
  const journey = earlier.findLast(
    ({ status, kind, sentence }) =>
      status === "CANCELLED" &&
      kind === "VISIT" &&
      sentence === draft.sentence - 1,
  );
  const travels = journey?.participants.some(
    ({ actor, role }) =>
      role === "VISITOR" &&
      draft.participants.some((one) => one.actor === actor),
  );
  return journey !== undefined && travels === true
    ? alteredDraft(draft, {
        status: "CANCELLED",
        code: draft.deed,
        lapsed: false,
        when: draft.when.from === null ? journey.when : draft.when,
      })
    : draft;
}

/** "A and B were to meet, but the audience was put off": what was planned in front of these words did not come about. */
export function withCalledOff(
  candidates: readonly Candidate[],
  off: ToldBefore | null,
): readonly Candidate[] {
  if (off === null) return candidates;
  const meant = piece(
    candidates.filter((each) => isMeant(each, off)),
    off,
  );
  if (meant.length === 0) return candidates;
  return candidates
    .filter(({ trigger }) => trigger !== off.at)
    .map((each) =>
      meant.includes(each)
        ? alteredCandidate(each, { status: "CANCELLED" })
        : each,
    );
}

/** "A session of X and Y, which was to meet in Z, has been adjourned": one and the same, called off. */
export function withoutItsClause(
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const off = candidates.find(
    ({ status, trigger, verb, act }) =>
      status === "CANCELLED" && trigger !== verb && act.kind !== "OTHER",
  );
  if (off === undefined) return candidates;
  return candidates.filter(
    (each) =>
      each === off ||
      each.status !== "PLANNED" ||
      each.trigger !== each.verb ||
      each.trigger < off.trigger ||
      !isAbout(each, off),
  );
}

function isAbout(clause: Candidate, off: Candidate): boolean {
  const { tokens } = off.view;
  const which = tokens.findLastIndex(
    ({ norm }, at) =>
      at > off.trigger && at < clause.trigger && /^(?:which|that)$/.test(norm),
  );
  return (
    which !== -1 &&
    clause.act.kind === off.act.kind &&
    clause.parties.every(({ actor }) =>
      off.parties.some((one) => one.actor === actor),
    ) &&
    !tokens
      .slice(off.trigger, which)
      .some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
  );
}

/** "She was to go to A and then to B, but that leg was cut": of what was planned, the last journey and what hangs on it. */
function piece(
  planned: readonly Candidate[],
  off: ToldBefore,
): readonly Candidate[] {
  if (!off.piece) return planned;
  const journeys = planned.filter(({ act }) => act.kind === "VISIT");
  const from = Math.max(...journeys.map(({ trigger }) => trigger));
  return planned.filter(({ trigger }) => trigger >= from);
}

function isMeant(
  { status, trigger, act, parties, sides, view }: Candidate,
  off: ToldBefore,
): boolean {
  // "The session that A was to open with B has been put off", "The lunch at which A was to meet B"
  const describes =
    /^(?:that|which|where|when)$/.test(view.tokens[off.at + 1]?.norm ?? "") ||
    /^(?:which|whom)$/.test(view.tokens[off.at + 2]?.norm ?? "");
  const planned =
    status === "PLANNED" ||
    (status === null && shouldHave(view.tokens, trigger));
  return (
    planned &&
    (trigger < off.at ||
      (describes && isInClause(view.tokens, off.at, trigger))) &&
    parties.length + sides.length > 0 &&
    (describes || maySpeakOf(off, act.kind))
  );
}

/** In front of what is said of the noun: "The lunch at which A was to meet B is off", "dropped a lunch at which …". */
function isInClause(
  tokens: SentenceView["tokens"],
  noun: number,
  trigger: number,
): boolean {
  const predicate = predicateAt(tokens, noun);
  return predicate === -1 || trigger < predicate;
}

/**
 * "The Mwangi visit was cancelled": whose it is, the noun's own phrase says; or what is called off was planned in the
 * same sentence.
 */
export function hasItsOwn(
  candidates: readonly Candidate[],
  off: ToldBefore,
): boolean {
  return candidates.some(
    ({ trigger, parties, view, status }) =>
      (status === "CANCELLED" && trigger < off.at && parties.length > 0) ||
      (trigger === off.at &&
        parties.some(
          ({ mention }) =>
            mention.how !== "PRONOUN" &&
            mention.last < off.at &&
            view.tokens
              .slice(mention.last + 1, off.at)
              .every(({ xpos }) => /^(?:NN|JJ|POS|HYPH|CD)/.test(xpos)),
        )),
  );
}

const POSSESSIVE = /^(?:his|her|their|its)$/;
/** The longest phrase between "her" and its noun. */
const PHRASE = 4;

function isPossessed(tokens: SentenceView["tokens"], noun: number): boolean {
  return tokens
    .slice(Math.max(0, noun - PHRASE), noun)
    .some(({ norm }) => POSSESSIVE.test(norm));
}

/** "B, who was to come too, has cancelled her trip": not what A has planned. */
function isSomebodyElses(
  { tokens, mentions }: SentenceView,
  { at }: ToldBefore,
  { participants }: Draft,
): boolean {
  if (!isPossessed(tokens, at)) return false;
  const named = mentions.filter(
    ({ how, last, actor }) =>
      how !== "PRONOUN" && last < at && actor.startsWith("person:"),
  );
  return (
    named.length > 0 &&
    !named.some(({ actor }) =>
      participants.some((participant) => participant.actor === actor),
    )
  );
}

/**
 * "His ministry has now dropped the trip": what an earlier sentence had as planned, called off, and planned again where
 * a new day is named.
 */
export function calledOffBefore(
  view: SentenceView,
  off: ToldBefore,
  dates: readonly DateMention[],
  earlier: readonly Draft[],
  text: string,
): Draft[] {
  const { sentence } = view;
  const planned = lastTold(
    earlier,
    off,
    sentence.index,
    (draft) => draft.status === "PLANNED" && !isSomebodyElses(view, off, draft),
  );
  const fresh = freshDate(view, off.at, dates);
  return planned.flatMap((draft): Draft[] => {
    const here = alteredDraft(draft, {
      sentence: sentence.index,
      spans: [spanOf(text, sentence.start, sentence.end)],
    });
    const cancelled = alteredDraft(here, {
      status: "CANCELLED",
      code: draft.deed,
      recalls: true,
    });
    if (fresh === undefined) return [cancelled];
    return [
      cancelled,
      alteredDraft(here, {
        when: fresh.when,
        code: intentOf(draft.deed),
        place: null,
        fresh: true,
      }),
    ];
  });
}
