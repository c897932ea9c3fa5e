/** What an act refers to: its kind, whether it is on a visit, its span in the text. */
import { spanOf, type Span } from "../../../server/domain/span.ts";
import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate } from "./candidate.ts";
import { clauseOf } from "./clause.ts";
import { endsThen } from "./dating.ts";
import type { Draft } from "./draft.ts";
import { isOnTheSidelines } from "./sidelines.ts";
import { beingHead, dependents, extentOf, modifiersOf } from "./tree.ts";

const BY_PHONE =
  /^(?:phone|telephone|video|videoconference|link|videolink|call)$/;

const LEADERS = /^(?:leaders|presidents|premiers|heads|monarchs)$/;

/** "spoke by phone" is a call, "joined them for a summit" a summit. */
export function kindOf({
  act,
  view,
  verb,
  trigger,
  sides,
}: Candidate): EventKind {
  // "EU leaders gathered in Brussels"
  if (act.rule === "gather")
    return sides.some((at) => LEADERS.test(view.tokens[at]?.norm ?? ""))
      ? "SUMMIT"
      : act.kind;
  if (act.kind !== "MEETING" || verb !== trigger) return act.kind;
  // "the summit, which was attended by"
  if (act.rule === "attend" && sides.some((at) => isSummit(view, at)))
    return "SUMMIT";
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

function isSummit({ tokens }: Candidate["view"], at: number): boolean {
  return tokens[at]?.lemma === "summit";
}

const STAY = /^(?:visit|trip|tour|stay|time|journey|stop)$/;

export function isOnVisit({ view, verb }: Candidate): boolean {
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

const FRESH =
  /^(?:another|second|third|next|new|future|separate|previous|earlier|last|further|different|other)$/;
const DEFINITE = /^(?:the|this|these|that|those|such)$/;
const BEGINS = /^(?:begin|start|open|kick|launch|arrive|land)$/;

export function referenceOf(
  candidate: Candidate,
): Pick<Draft, "definite" | "fresh" | "edge"> {
  const { view, trigger, verb } = candidate;
  const noun = trigger !== verb;
  const words = noun
    ? dependents(view, trigger, "det", "amod").map(
        (at) => (view.tokens[at] as Token).norm,
      )
    : [];
  const carrier = verb === -1 ? "" : (view.tokens[verb] as Token).lemma;
  // "It was their third meeting": the one told of just before.
  const same =
    noun &&
    dependents(view, trigger, "nsubj").some((at) =>
      /^(?:it|this|that)$/.test((view.tokens[at] as Token).norm),
    );
  return {
    definite:
      noun &&
      (same ||
        words.some((word) => DEFINITE.test(word)) ||
        dependents(view, trigger, "nmod:poss").length > 0),
    fresh:
      (!same && words.some((word) => FRESH.test(word))) ||
      (noun && isOnTheSidelines(view, trigger)),
    edge: endsThen(candidate) ? "ENDS" : BEGINS.test(carrier) ? "BEGINS" : null,
  };
}

export function isStateVisit({ view, trigger, act }: Candidate): boolean {
  return act.kind === "VISIT" && modifiersOf(view, trigger).includes("state");
}

const OUTSIDE = new Set(["advcl", "parataxis", "ccomp", "punct", "conj", "cc"]);

/** The words of the act with those who take part. */
export function spanFor(
  { view, trigger, verb, parties }: Candidate,
  text: string,
): Span {
  const [first, last] = extentOf(view, beingHead(view, trigger), OUTSIDE);
  const tokens = parties.map(({ token }) => token);
  const from = Math.min(first, verb < 0 ? first : verb, ...tokens);
  const to = Math.max(last, verb < 0 ? last : verb, ...tokens);
  return spanOf(
    text,
    (view.tokens[from] as Token).start,
    (view.tokens[to] as Token).end,
  );
}
