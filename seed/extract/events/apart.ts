import type { DateMention } from "../stages.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import type { Token } from "../analysis.ts";
import { tokenAt } from "./dating.ts";
import { kindOf } from "./reference.ts";

/**
 * "met A on Friday and B on Saturday" is two meetings: each with those named in front of its day. One candidate where
 * the days do not part those who were met.
 */
export function apartByDay(
  candidate: Candidate,
  dates: readonly DateMention[],
): Candidate[] {
  const { act, view, verb, trigger, parties } = candidate;
  if (act.kind !== "MEETING" || verb !== trigger) return [candidate];
  const hosts = parties.filter(({ token }) => token < verb);
  const met = parties.filter(({ token }) => token > verb);
  const days = dates
    .filter(({ when }) => when.precision === "DAY" && when.from !== null)
    .map((date) => ({ date, at: tokenAt(view.sentence, date.start) }))
    .filter(({ at }) => at > verb);
  if (hosts.length === 0 || met.length < 2 || days.length < 2)
    return [candidate];
  const groups = new Map<DateMention, RoledParty[]>();
  let first: DateMention | null = null;
  for (const party of met) {
    const next = days.find(({ at }) => at > party.token);
    if (next === undefined) return [candidate];
    first ??= next.date;
    const known = groups.get(next.date);
    if (known === undefined) groups.set(next.date, [party]);
    else known.push(party);
  }
  if (groups.size < 2) return [candidate];
  return [...groups].map(([date, group]) => ({
    ...candidate,
    parties: [...hosts, ...group],
    own: date,
    placeWords: candidate.placeWords.filter((at) => {
      const [from = 0, to = 0] = [
        group[0]?.token,
        tokenAt(view.sentence, date.start),
      ];
      return at > from && at < to + 4;
    }),
  }));
}

const TOGETHER =
  /^(?:joint|three-way|trilateral|conference|group|together|jointly|videoconference|summit)$/;

/**
 * "telephoned A and B" is two calls, and so is "spoke with A and with B": one with each, unless the words say that all
 * of them were on the line together.
 */
export function apartByCall(candidate: Candidate): Candidate[] {
  const { view, parties, trigger, verb } = candidate;
  const calls = kindOf(candidate) === "CALL";
  if (!calls && verb !== trigger) return [candidate];
  const from = Math.max(verb, 0);
  const callers = parties.filter(({ token }) => token < from);
  const called = parties.filter(({ token }) => token > from);
  if (callers.length !== 1 || called.length < 2) return [candidate];
  if (view.tokens.some(({ norm }) => TOGETHER.test(norm))) return [candidate];
  const apart =
    calls && isOneByOne(candidate)
      ? called.map((party) => [party])
      : byRepeatedWord(view.tokens, called);
  return apart.length < 2
    ? [candidate]
    : apart.map((group) => ({ ...candidate, parties: [...callers, ...group] }));
}

/** "telephoned A and B", "held calls with A and B"; "spoke by phone with A and B" may be one conversation. */
function isOneByOne({ act, view, trigger, verb }: Candidate): boolean {
  return trigger === verb
    ? act.kind === "CALL"
    : (view.tokens[trigger] as Token).xpos === "NNS";
}

/** "with A and with B", "A and then B": a second "with" or "then" begins another group. */
function byRepeatedWord(
  tokens: readonly Token[],
  called: readonly RoledParty[],
): RoledParty[][] {
  const groups: RoledParty[][] = [];
  called.forEach((party, at) => {
    const before = called[at - 1];
    const between =
      before === undefined
        ? []
        : tokens.slice(before.mention.last + 1, party.mention.first);
    const parted = between.some(({ norm }) =>
      /^(?:with|then|later|afterwards)$/.test(norm),
    );
    if (before === undefined || parted) groups.push([party]);
    else groups.at(-1)?.push(party);
  });
  return groups;
}

const PUT_OFF =
  /^(?:postpone|delay|defer|put|push|move|transfer|shift|reschedule|adjourn|bring)$/;

/** "put off until 2 June": the meeting that was called off, and the one planned for the new day. */
export function againOn(
  candidate: Candidate,
  dates: readonly DateMention[],
): Candidate[] {
  const { view, status, trigger, act } = candidate;
  if (status !== "CANCELLED" || act.kind === "OTHER") return [candidate];
  const fresh = dates.find(({ start, when }) => {
    const at = tokenAt(view.sentence, start);
    if (at < trigger || (when.from ?? when.to) === null) return false;
    const link = view.tokens[at - 1]?.norm ?? "";
    const movedTo =
      link === "to" &&
      view.tokens.slice(0, at).some(({ lemma }) => PUT_OFF.test(lemma));
    return movedTo || link === "until" || link === "till";
  });
  if (fresh === undefined) return [candidate];
  const { when } = fresh;
  // "until January" is some day of it.
  const from =
    when.from ??
    (when.precision === "MONTH"
      ? `${(when.to as string).slice(0, 8)}01`
      : when.to);
  const own = { ...fresh, when: { ...when, from } };
  return [candidate, { ...candidate, status: "PLANNED", own }];
}
