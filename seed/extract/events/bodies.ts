import type { ParticipantRecord } from "../../../server/domain/event.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { ActorMention, Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import type { Known } from "./known.ts";
import { surroundingsOf } from "./shallow.ts";

/** Those who sit in a body of states. */
const SITS =
  /^(?:leader|president|premier|minister|chief|head|envoy|ambassador|negotiator|lawmaker|official|director|governor|representative)s$/;
/** A body's own parts, whose name says that they meet. */
const ORGAN =
  /^(?:council|committee|commission|assembly|conference|parliament|congress)$/;
/** How far from a body's name those who sit in it are told. */
const NEAR = 5;

/** "EU foreign ministers meet in Brussels", "the Permanent Council convenes": a body of states, with nobody else. */
export function isOfOneBody(
  { act, view, trigger, verb, parties }: Candidate,
  kind: EventKind,
  participants: readonly ParticipantRecord[],
  known: Known,
): boolean {
  const [body, ...more] = participants;
  if (kind !== "MEETING" || body === undefined || more.length > 0) return false;
  const mention = parties.find(({ actor }) => actor === body.actor)?.mention;
  if (mention === undefined || !known.isOfStates(body.actor)) return false;
  const tells = trigger === verb ? /^(?:meet|gather)$/ : /^meeting$/;
  return (
    tells.test(act.rule) &&
    hasSeats(view.tokens, mention) &&
    meetsNobody(view.tokens, trigger)
  );
}

function hasSeats(tokens: readonly Token[], body: ActorMention): boolean {
  return (
    ORGAN.test(tokens[body.last]?.norm ?? "") ||
    ORGAN.test(tokens[body.last + 1]?.norm ?? "") ||
    tokens
      .slice(Math.max(0, body.first - NEAR), body.last + NEAR)
      .some(({ norm }) => SITS.test(norm))
  );
}

function meetsNobody(tokens: readonly Token[], trigger: number): boolean {
  const { objects, obliques } = surroundingsOf(tokens, trigger);
  return (
    objects.length === 0 &&
    !obliques.some(({ preposition }) => /^(?:with|between)$/.test(preposition))
  );
}
