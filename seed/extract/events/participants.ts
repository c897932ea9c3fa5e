import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import type { Draft } from "./draft.ts";
import { groupMembers, type Memory } from "./groups.ts";
import {
  lastParties,
  lastTalkers,
  lastVisitors,
  protagonist,
} from "./last-parties.ts";
import type { Known } from "./known.ts";
import { isOrigin } from "./lists.ts";
import { hostNamed } from "./host-named.ts";
import { partiesOf, type SentenceView } from "./parties.ts";
import type { Reading } from "./reading.ts";
import { modifiersOf } from "./tree.ts";

export function sayersOf({ view, statusWord }: Candidate): string[] {
  if (statusWord < 0) return [];
  return clauseOf(view, statusWord)
    .subjects.flatMap((at) => partiesOf(view, at))
    .map(({ actor }) => actor);
}

/** Null where the act lacks somebody it cannot do without. */
export function participantsOf(
  candidate: Candidate,
  kind: EventKind,
  place: ExtractedPlace | null,
  { known, mentions, home }: Reading,
  earlier: readonly Draft[],
): ParticipantRecord[] | null {
  const memory: Memory = {
    mentions,
    kindOf: known.kindOf,
    sentenceStart: candidate.view.sentence.start,
    ...lastParties(
      earlier.filter(
        ({ sentence, trigger }) =>
          sentence !== candidate.view.sentence.index ||
          trigger < candidate.trigger,
      ),
    ),
    sentence: candidate.view.sentence.index,
    mayHold: known.mayHold,
    countryOf: known.countryOf,
  };
  const members = groupMembers(candidate.view, candidate.sides, memory);
  let parties: ParticipantRecord[] = onceEach(
    tidy(candidate, known, kind).map((party) => ({
      actor:
        kind === "OTHER" ? party.actor : inPerson(candidate.view, party, known),
      role: party.role,
    })),
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
  // "Another session, which Lima was to chair": of those who held the first.
  if (
    isAnotherTime(candidate) &&
    parties.length < 2 &&
    members.length === 0 &&
    // A body that holds its next summit is told of by its name.
    !parties.some(({ actor }) => known.kindOf(actor) === "ORGANIZATION")
  )
    for (const actor of lastTalkers(earlier))
      if (!parties.some((party) => party.actor === actor))
        parties.push({ actor, role: "PARTY" });
  if (parties.length === 1 && isUpToOther(candidate, kind)) {
    const [first = ""] = parties.map(({ actor }) => actor);
    const other =
      protagonist(earlier, first, known) ?? hostNamed(first, memory, home);
    if (other !== null) parties.unshift({ actor: other, role: "PARTY" });
  }
  // "denied that talks with Kyiv were under way": the other side is the denier's own.
  if (candidate.status === "DENIED" && kind !== "VISIT" && parties.length === 1)
    for (const sayer of sayersOf(candidate)) {
      const country = known.countryOf(sayer) ?? sayer;
      if (country !== parties[0]?.actor)
        parties.push({ actor: country, role: "PARTY" });
    }
  if (kind === "OTHER") parties = withPlace(parties, candidate, place);
  if (kind === "VISIT") {
    const host =
      place?.country ??
      (isForeign(parties, known) ? hostAtHome(candidate, home) : null);
    // At home one pays no visit.
    if (host !== null && parties.length > 0)
      if (parties.every(({ actor }) => known.countryOf(actor) === host))
        return null;
    if (host !== null) {
      parties = parties.filter(({ actor }) => actor !== host);
      // "A stop in Chad will not take place": whoever travels in the sentence before.
      if (parties.length === 0 && candidate.trigger !== candidate.verb)
        parties.push(...lastVisitors(earlier).filter((x) => x.actor !== host));
      parties.push({ actor: host, role: "HOST" });
    } else if (candidate.trigger === candidate.verb) return null;
  }
  // Of a summit those who are named take part, and only else the body that holds it.
  if (
    kind === "SUMMIT" &&
    parties.some(({ actor }) => known.kindOf(actor) === "PERSON")
  )
    parties = parties.filter(
      ({ actor }) => known.kindOf(actor) !== "ORGANIZATION",
    );
  if (kind === "MEETING" && parties.some(({ actor }) => known.isMedia(actor)))
    return null;
  return parties;
}

/** "the deputy prime minister and foreign minister, X": one who is named by two offices is there once. */
function onceEach(parties: readonly ParticipantRecord[]): ParticipantRecord[] {
  return parties.filter(
    ({ actor, role }, at) =>
      parties.findIndex((x) => x.actor === actor && x.role === role) === at,
  );
}

/** One visitor, and it is known of where. */
function isForeign(
  parties: readonly ParticipantRecord[],
  known: Known,
): boolean {
  const [only, ...more] = parties;
  return (
    only !== undefined &&
    more.length === 0 &&
    known.countryOf(only.actor) !== null
  );
}

/** "cancelled his visit": without a destination, to where the article is written. What is past needs to be told. */
function hostAtHome(
  { view, status, placeWords }: Candidate,
  home: string | null,
): string | null {
  const elsewhere = placeWords.some((at) => {
    const { upos, norm } = view.tokens[at] as Token;
    return upos === "PROPN" && !MONTH.test(norm);
  });
  return status === "OCCURRED" || elsewhere ? null : home;
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

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
  return /^(?:of|from)$/.test(view.tokens[at]?.norm ?? "") &&
    OFFICE_NOUN.test(view.tokens[at - 1]?.lemma.toLowerCase() ?? "")
    ? at - 1
    : -1;
}

const OFFICE_NOUN =
  /^(?:leader|minister|president|premier|chancellor|king|ambassador|envoy|chief|secretary|counterpart|colleague|peer)$/;

/** "X received her", "met Y and saw him again": she is not X, but the last other person named before. */
function otherThan(
  { view, sides }: Candidate,
  actor: string,
  { mentions, kindOf }: Memory,
): string | null {
  const pronoun = sides.find(
    (at) =>
      /^(?:him|her)$/.test((view.tokens[at] as Token).norm) &&
      (view.covering.get(at) ?? []).every((mention) => mention.actor === actor),
  );
  if (pronoun === undefined) return null;
  const { start } = view.tokens[pronoun] as Token;
  return (
    mentions.findLast(
      (mention) =>
        mention.start < start &&
        mention.actor !== actor &&
        kindOf(mention.actor) === "PERSON",
    )?.actor ?? null
  );
}

/** Of two nations that the sentence has talk with each other, the one that does not do it. */
export function withOtherSide(
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

/** "A call with X has been put off": a subject that names one side only. */
function isUpToOther(
  { view, trigger, verb, parties, status }: Candidate,
  kind: EventKind,
): boolean {
  const [only] = parties;
  return (
    trigger !== verb &&
    /^(?:CALL|MEETING|NEGOTIATION|SUMMIT)$/.test(kind) &&
    status !== "OCCURRED" &&
    only !== undefined &&
    only.token > trigger &&
    !view.mentions.some(
      ({ last, attributive, placeOnly }) =>
        last < trigger && !attributive && !placeOnly,
    )
  );
}

const AGAIN = /^(?:second|third|fourth|another|further|new|next|fresh|final)$/;

/** "another round of talks", "a second meeting", where the sentence names nobody else who could have held it. */
function isAnotherTime({ act, view, trigger, verb }: Candidate): boolean {
  if (trigger === verb || !/^(?:MEETING|NEGOTIATION|SUMMIT)$/.test(act.kind))
    return false;
  const named = view.mentions.filter(
    ({ first }) => !/^(?:in|at|to)$/.test(view.tokens[first - 1]?.norm ?? ""),
  );
  return (
    named.length < 2 &&
    view.tokens
      .slice(Math.max(0, trigger - 4), trigger)
      .some(({ norm }) => AGAIN.test(norm))
  );
}

/** "Xi and other Chinese officials": beside a person, the country that a mere adjective names is no party of its own. */
function tidy(
  { view, parties }: Candidate,
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
      !acted.has(actor) ||
      !(
        mention.attributive ||
        mention.how === "DEMONYM" ||
        // "Ecuador's Luis Paredes"
        view.tokens[mention.last + 1]?.xpos === "POS" ||
        isOrigin(view, mention)
      ),
  );
}
