import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { ExtractedPlace } from "../../../server/domain/extraction.ts";
import type { Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { Draft } from "./draft.ts";
import type { Known } from "./known.ts";
import { lastVisitors } from "./last-parties.ts";
import type { Reading } from "./reading.ts";

/** Who visits and whom; null where it is no visit to anybody. */
export function visitParties(
  candidate: Candidate,
  named: readonly ParticipantRecord[],
  place: ExtractedPlace | null,
  { known, home }: Reading,
  earlier: readonly Draft[],
): ParticipantRecord[] | null {
  const noun = candidate.trigger !== candidate.verb;
  const host =
    place?.country ??
    (isForeign(named, known) ? hostAtHome(candidate, home) : null);
  if (host === null) return noun ? [...named] : null;
  // At home one pays no visit.
  if (named.length > 0)
    if (named.every(({ actor }) => known.countryOf(actor) === host))
      return null;
  const visitors = named.filter(({ actor }) => actor !== host);
  // "A stop in Chad will not take place": whoever travels in the sentence before.
  if (visitors.length === 0 && noun)
    visitors.push(...lastVisitors(earlier).filter((x) => x.actor !== host));
  return [...visitors, { actor: host, role: "HOST" }];
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
