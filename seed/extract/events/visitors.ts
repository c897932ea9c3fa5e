import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import { before } from "../actors/groups.ts";
import type { ActorMention, Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { Draft } from "./draft.ts";
import type { Known } from "./known.ts";
import { lastVisitors } from "./last-parties.ts";
import type { SentenceView } from "./view.ts";
import type { Reading } from "./reading.ts";
import { sayersAbove } from "./sayers.ts";

/** Who visits and whom; null where it is no visit to anybody. */
export function visitParties(
  candidate: Candidate,
  named: readonly ParticipantRecord[],
  place: ExtractedPlace | null,
  reading: Reading,
  earlier: readonly Draft[],
): ParticipantRecord[] | null {
  const { known, home } = reading;
  const noun = candidate.trigger !== candidate.verb;
  const host =
    place?.country ??
    (isForeign(named, known)
      ? (hostTelling(candidate, named, known) ??
        hostAtHome(candidate, home) ??
        hostUnlisted(candidate, named, reading))
      : null);
  if (host === null) return noun ? [...named] : null;
  // At home one pays no visit.
  if (named.length > 0)
    if (named.every(({ actor }) => known.countryOf(actor) === host))
      return null;
  const visitors = named.filter(({ actor }) => actor !== host);
  // "A stop in Chad will not take place": whoever travels in the sentence before.
  if (visitors.length === 0 && noun)
    visitors.push(...lastVisitors(earlier).filter((x) => x.actor !== host));
  if (visitors.length === 0 && noun && candidate.status !== "OCCURRED")
    visitors.push(...spokenOf(candidate.view, host, reading));
  return [...visitors, { actor: host, role: "HOST" }];
}

/** "is no part of the itinerary of X", "X's programme has no stop in Chad". */
function ownerOfPlans(
  { mentions, tokens }: SentenceView,
  host: string,
  known: Known,
): ActorMention | undefined {
  return mentions.find(
    ({ actor, last, how }) =>
      known.kindOf(actor) === "PERSON" &&
      known.countryOf(actor) !== host &&
      ((how === "PRONOUN" && PLAN.test(tokens[last + 1]?.lemma ?? "")) ||
        (tokens[last + 1]?.xpos === "POS" &&
          PLAN.test(tokens[last + 2]?.lemma ?? "")) ||
        tokens.some(
          ({ lemma }, at) =>
            PLAN.test(lemma) &&
            tokens[at + 1]?.norm === "of" &&
            at < last &&
            last - at < 12,
        )),
  );
}

const PLAN = /^(?:itinerary|programme|program|schedule|agenda|diary|tour)$/;

/** How many sentences back the one may be named whose trip it is. */
const REACH = 2;

/** "A trip to Chad has been put off": the first person of the sentence before, who is not of Chad. */
function spokenOf(
  view: SentenceView,
  host: string,
  { mentions, known }: Reading,
): ParticipantRecord[] {
  const { sentence } = view;
  let found = ownerOfPlans(view, host, known);
  if (found !== undefined) return [{ actor: found.actor, role: "VISITOR" }];
  for (let at = before(mentions, sentence.start) - 1; at >= 0; at--) {
    const mention = mentions[at] as ActorMention;
    if (mention.sentence < sentence.index - REACH) break;
    if (found !== undefined && mention.sentence < found.sentence) break;
    const { actor, attributive, placeOnly } = mention;
    if (
      !attributive &&
      !placeOnly &&
      known.kindOf(actor) === "PERSON" &&
      known.countryOf(actor) !== host
    )
      found = mention;
  }
  return found === undefined ? [] : [{ actor: found.actor, role: "VISITOR" }];
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

/** "Norway's minister announced that a visit by X would not take place": without a destination, to whoever tells of it. */
function hostTelling(
  candidate: Candidate,
  [visitor]: readonly ParticipantRecord[],
  known: Known,
): string | null {
  const { view, trigger, status } = candidate;
  if (status === "OCCURRED" || visitor === undefined) return null;
  if (leadsElsewhere(candidate)) return null;
  const own = known.countryOf(visitor.actor);
  const tellers = sayersAbove(view, trigger).map(({ actor }) =>
    known.countryOf(actor),
  );
  return tellers.find((country) => country !== null && country !== own) ?? null;
}

/** "cancelled his visit": without a destination, to where the article is written. What is past needs to be told. */
function hostAtHome(candidate: Candidate, home: string | null): string | null {
  return candidate.status === "OCCURRED" || leadsElsewhere(candidate)
    ? null
    : home;
}

function leadsElsewhere({ view, placeWords }: Candidate): boolean {
  return placeWords.some((at) => {
    const { upos, norm } = view.tokens[at] as Token;
    return upos === "PROPN" && !MONTH.test(norm);
  });
}

/**
 * "A trip to Greenfield, planned for Friday, was called off": a place that no list has, of the other country that the
 * article speaks of most. What is past needs to be told.
 */
function hostUnlisted(
  { view, status, placeWords }: Candidate,
  [visitor]: readonly ParticipantRecord[],
  { known, spokenOf: ranked }: Reading,
): string | null {
  const [to] = placeWords;
  if (status === "OCCURRED" || to === undefined || visitor === undefined)
    return null;
  const { xpos, norm } = view.tokens[to] as Token;
  if (!xpos.startsWith("NNP") || MONTH.test(norm) || view.covering.has(to))
    return null;
  const own = known.countryOf(visitor.actor);
  if (own === null || !ranked.includes(own)) return null;
  return ranked.find((country) => country !== own) ?? null;
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
