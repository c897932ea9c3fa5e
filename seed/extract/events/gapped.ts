import type { ActorMention, Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { alteredCandidate } from "./altered.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { tokenAt } from "./date-owners.ts";
import { nameAt, titlesEnd } from "./listed-names.ts";
import type { SentenceView } from "./view.ts";

/** How many words may say when and where behind a name. */
const DETAIL = 7;
const DETAIL_WORDS = /^(?:IN|DT|NN|NNS|NNP|CD|JJ|HYPH|PRP\$|RB)$/;
const OPENS_DETAIL =
  /^(?:in|at|on|over|after|before|during|later|early|late|earlier|then|by)$/;

/** "saw A at breakfast and B in the afternoon": the verb's second object, behind what is said of the first. */
export function apartByDetail(
  candidate: Candidate,
  dates: readonly DateMention[],
): Candidate[] {
  const { act, view, verb, trigger, parties, own } = candidate;
  const met = parties.filter(({ token }) => token > verb);
  const hosts = parties.filter(({ token }) => token < verb);
  const [only, ...more] = met;
  const encounter = act.kind === "MEETING" || act.kind === "CALL";
  if (!encounter || verb !== trigger || own !== null) return [candidate];
  if (only === undefined || more.length > 0 || hosts.length === 0)
    return [candidate];
  const second = nextMet(view, only.mention);
  if (second === null) return [candidate];
  const days = dates
    .filter(({ when }) => when.precision === "DAY" && when.from !== null)
    .map((date) => ({ date, at: tokenAt(view.sentence, date.start) }));
  const first = days.find(
    ({ at }) => at > only.mention.last && at < second.first,
  );
  const then = days.find(({ at }) => at > second.last) ?? first;
  const party: RoledParty = {
    actor: second.actor,
    token: second.first,
    mention: second,
    head: second.first,
    role: only.role,
  };
  const placeIn = (from: number, to: number): number[] =>
    candidate.placeWords.filter((at) => at > from && at < to);
  return [
    alteredCandidate(candidate, {
      placeWords: placeIn(0, second.first),
      own: first?.date,
    }),
    alteredCandidate(candidate, {
      parties: [...hosts, party],
      placeWords: placeIn(second.last, view.tokens.length),
      own: then?.date,
    }),
  ];
}

/** The person named behind "and" that follows the details of the first, with a detail of their own; null: none. */
function nextMet(view: SentenceView, first: ActorMention): ActorMention | null {
  const { tokens } = view;
  let at = first.last + 1;
  if (!OPENS_DETAIL.test(tokens[at]?.norm ?? "")) return null;
  const end = at + DETAIL;
  while (at < end && DETAIL_WORDS.test(tokens[at]?.xpos ?? "")) at++;
  if (tokens[at]?.norm === ",") at++;
  if (tokens[at]?.norm !== "and") return null;
  const named = nameAt(view, titlesEnd(view, at + 1));
  if (named === null || !named.actor.startsWith("person:")) return null;
  const next = tokens[named.last + 1] as Token | undefined;
  return next !== undefined && OPENS_DETAIL.test(next.norm) ? named : null;
}
