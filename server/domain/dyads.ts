import { actedFor, sideOf, type ActorContext } from "./acting.ts";
import { compareText, groupBy } from "./collections.ts";
import type { ClaimRecord } from "./claim.ts";
import type { EventRecord } from "./event.ts";
import type { ClaimKind, ParticipantRole, RollUp } from "./vocabulary.ts";

/**
 * Two actors that a record joins. Side A's id sorts before side B's. `by` says which side did or said it
 * to the other: null when both, or neither more than the other.
 */
export interface Dyad {
  readonly sideA: string;
  readonly sideB: string;
  readonly by: "A" | "B" | null;
  /** Only somebody's word has it that one acts on the other: unscored, and without direction. */
  readonly alleged: boolean;
}

type EventOrClaim = EventRecord | ClaimRecord;

export const isEvent = (record: EventOrClaim): record is EventRecord =>
  "participants" in record;

/** Kinds of claim that are made to the addressee, not only about the target. */
const ADDRESSED: ReadonlySet<ClaimKind> = new Set([
  "DEMAND",
  "PROMISE",
  "OFFER",
  "WARNING",
]);

/** The dyads that a record joins, by id of side A, then of side B; each at most once. */
export function dyadsOf(
  record: EventOrClaim,
  rollUp: RollUp,
  context: ActorContext,
): Dyad[] {
  return dyadsOfBoth(record, context)[rollUp];
}

/** The same for actors and rolled up, worked out together. */
export function dyadsOfBoth(
  record: EventOrClaim,
  context: ActorContext,
): Record<RollUp, Dyad[]> {
  const pairs = isEvent(record)
    ? eventPairs(record, context)
    : claimPairs(record);
  const { when } = record;
  const counted: Pair[] = [];
  const rolledUp: Pair[] = [];
  for (const pair of pairs) {
    const { directed, alleged } = pair;
    if (isOwnState(pair.source, pair.target, when, context)) continue;
    counted.push(pair);
    const source = actedFor(pair.source, when, context);
    const target = actedFor(pair.target, when, context);
    if (source !== null && target !== null)
      rolledUp.push({ source, target, directed, alleged });
  }
  return { NONE: merge(counted), COUNTRY: merge(rolledUp) };
}

interface Pair {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly alleged: boolean;
}

/** The roles that one role is joined with, and whether the act has a direction; an interview is a channel and joins nobody. */
const JOINS: Readonly<
  Partial<
    Record<ParticipantRole, Partial<Record<ParticipantRole, "TO" | "WITH">>>
  >
> = {
  INITIATOR: { RECIPIENT: "TO", PARTY: "WITH" },
  VISITOR: { HOST: "TO", PARTY: "WITH" },
  MEDIATOR: { PARTY: "TO", INITIATOR: "TO", RECIPIENT: "TO" },
  PARTY: { PARTY: "WITH", RECIPIENT: "WITH" },
  HOST: { PARTY: "WITH" },
};

function eventPairs(event: EventRecord, context: ActorContext): Pair[] {
  if (event.kind === "INTERVIEW") return [];
  const { participants, when } = event;
  let sides: readonly string[] | null = null;
  // People of one country only, meeting each other, are no delegation: they meet as themselves.
  const apart = (i: number, j: number): boolean => {
    sides ??= participants.map(({ actor }) => sideOf(actor, when, context));
    return sides[i] !== sides[j] || sides.every((side) => side === sides?.[0]);
  };
  const pairs: Pair[] = [];
  participants.forEach((from, i) => {
    const joins = JOINS[from.role];
    if (joins === undefined) return;
    participants.forEach((to, j) => {
      const how = joins[to.role];
      if (how === undefined || from.actor === to.actor) return;
      if (how === "WITH" && !apart(i, j)) return;
      const { actor: source } = from;
      const { actor: target } = to;
      pairs.push({ source, target, directed: how === "TO", alleged: false });
    });
  });
  return pairs;
}

function claimPairs(claim: ClaimRecord): Pair[] {
  const { speakers, targets, addressees, affected } = claim;
  const hearers = ADDRESSED.has(claim.kind)
    ? [...targets, ...addressees]
    : targets;
  const said = cross(speakers, hearers, false);
  return claim.kind === "ACCUSATION"
    ? [...said, ...cross(targets, affected, true)]
    : said;
}

function cross(
  sources: readonly string[],
  targets: readonly string[],
  alleged: boolean,
): Pair[] {
  return sources.flatMap((source) =>
    targets.map((target) => ({ source, target, directed: !alleged, alleged })),
  );
}

/** A person and the state they hold office of are joined by the office, a ministry and its country likewise. */
function isOwnState(
  source: string,
  target: string,
  when: EventOrClaim["when"],
  context: ActorContext,
): boolean {
  return (
    (isCountry(source, context) && sideOf(target, when, context) === source) ||
    (isCountry(target, context) && sideOf(source, when, context) === target)
  );
}

function isCountry(id: string, context: ActorContext): boolean {
  return id.startsWith("country:") || context.actor(id)?.kind === "COUNTRY";
}

/** One dyad a pair of actors: what somebody did or said goes before what is only alleged. */
function merge(pairs: readonly Pair[]): Dyad[] {
  const [only] = pairs;
  if (only === undefined) return [];
  if (pairs.length === 1)
    return dyadOf(only, only.directed ? only.source : null);
  const byActors = groupBy(pairs, ({ source, target }) =>
    source < target ? `${source} ${target}` : `${target} ${source}`,
  );
  return [...byActors]
    .sort(([x], [y]) => compareText(x, y))
    .flatMap(([, same]) => dyadOfAll(same));
}

/** The dyad of pairs of the same two. */
function dyadOfAll(same: readonly Pair[]): Dyad[] {
  const stated = same.filter(({ alleged }) => !alleged);
  const [first] = stated.length > 0 ? stated : same;
  if (first === undefined) return [];
  const doers = new Set(
    stated.filter(({ directed }) => directed).map(({ source }) => source),
  );
  const [doer] = doers;
  return dyadOf(first, doers.size === 1 ? (doer ?? null) : null);
}

/** The dyad of the two; none where both are the same. `doer` did or said it to the other. */
function dyadOf(
  { source, target, alleged }: Pair,
  doer: string | null,
): Dyad[] {
  if (source === target) return [];
  const [sideA, sideB] = source < target ? [source, target] : [target, source];
  const by = doer === null ? null : doer === sideA ? "A" : "B";
  return [{ sideA, sideB, by, alleged }];
}
