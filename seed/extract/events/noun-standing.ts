/** Whether what a noun tells took place, by the verb that it hangs on: held, planned, called off, denied. */
import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import {
  callsOff,
  fateInHeading,
  isOffBehind,
  isPulledOutOf,
} from "./calls-off.ts";
import { denialOver } from "./denied.ts";
import { fateOf, type Standing } from "./fate.ts";
import { isHeldAfterAll } from "./off-aside.ts";
import { fateOfPlans, PLANS } from "./plans.ts";
import { standingByPurpose } from "./purpose.ts";
import { verbOver } from "./shallow.ts";
import { plain, standing, WISH, words } from "./status.ts";
import {
  ancestors,
  dependents,
  isVerbal,
  preposition,
  relation,
  type SentenceTree,
} from "./tree.ts";

const TAKE_PLACE = words(
  "take happen go occur proceed materialise materialize",
);
/** What is ordered or allowed as a noun is done: "ordered the release of". */
const CAUSE = words("order allow permit authorize authorise");

/** A noun stands as the verb does that holds, plans, cancels or denies it. */
export function standingOfNoun(tree: SentenceTree, noun: number): Standing {
  const determiners = dependents(tree, noun, "det", "amod").map(
    (at) => (tree.tokens[at] as Token).norm,
  );
  if (isOutOfTheQuestion(tree, noun) || isNonePlanned(tree.tokens, noun))
    return plain("DENIED");
  const heading = fateInHeading(tree.tokens, noun);
  if (heading !== null) return plain(heading);
  const fate = fateOf(tree.tokens, noun);
  if (fate !== null) return fate;
  if (isHeldAfterAll(tree.tokens, noun)) return plain("OCCURRED");
  if (isOffBehind(tree.tokens, noun)) return plain("CANCELLED");
  if (isPulledOutOf(tree.tokens, noun)) return plain("CANCELLED");
  const denial = denialOver(tree.tokens, noun);
  if (denial !== -1) return { status: "DENIED", by: denial };
  const over = verbOver(tree.tokens, noun);
  if (over !== -1 && cancels(tree, over)) {
    const { status, by } = standing(tree, over, 0);
    return { status: status === "OCCURRED" ? "CANCELLED" : null, by };
  }
  const purpose = standingByPurpose(tree, noun);
  if (purpose !== null && !determiners.includes("no")) return purpose;
  const governor = ancestors(tree, noun)[0];
  const token = tree.tokens[noun] as Token;
  const kind = relation(token);
  const verb =
    governor === undefined ? undefined : (tree.tokens[governor] as Token);
  if (governor === undefined || verb === undefined)
    return plain(
      determiners.includes("no")
        ? "DENIED"
        : determiners.some((word) => word === "planned" || word === "upcoming")
          ? "PLANNED"
          : "OCCURRED",
    );
  const argument = kind === "obj" || kind === "nsubj";
  const upcoming = determiners.some((word) =>
    ["planned", "upcoming", "scheduled", "forthcoming", "proposed"].includes(
      word,
    ),
  );
  if (kind === "conj" && !isVerbal(verb)) return standingOfNoun(tree, governor);
  if (!isVerbal(verb) && verb.upos !== "ADJ" && kind !== "nsubj")
    return plain(upcoming ? "PLANNED" : nounAbove(tree, noun));
  const outer = standing(tree, governor, 0);
  if (argument && cancels(tree, governor)) {
    if (outer.status === "DENIED" || outer.status === null) return plain(null);
    return { status: "CANCELLED", by: outer.by };
  }
  if (determiners.includes("no") && argument)
    return { status: "DENIED", by: outer.by };
  if (argument && TAKE_PLACE.has(verb.lemma) && outer.status === "DENIED")
    return { status: "CANCELLED", by: outer.by };
  if (argument && WISH.has(verb.lemma) && !CAUSE.has(verb.lemma))
    return plain(null);
  if (
    argument &&
    ["plan", "schedule", "expect", "slate", "arrange", "set", "due"].includes(
      verb.lemma,
    ) &&
    outer.status !== "DENIED"
  )
    return { status: outer.status === null ? null : "PLANNED", by: outer.by };
  if (
    kind === "obl" &&
    WISH.has(verb.lemma) &&
    ["for", "to"].includes(preposition(tree, noun))
  )
    return plain(null);
  if (argument && outer.status !== "OCCURRED") return outer;
  if (upcoming) return plain("PLANNED");
  return argument || outer.status === "PLANNED" ? outer : plain("OCCURRED");
}

/** "A meeting with X is out of the question", "ruled out a meeting". */
function isOutOfTheQuestion(tree: SentenceTree, noun: number): boolean {
  const { tokens } = tree;
  const { deprel, head } = tokens[noun] as Token;
  const verb = tokens[head];
  if (verb === undefined) return false;
  if (deprel === "obj" && verb.lemma === "rule")
    return tokens[head + 1]?.norm === "out";
  return (
    deprel.startsWith("nsubj") &&
    verb.norm === "question" &&
    tokens[head - 3]?.norm === "out"
  );
}

/** "no meeting planned", "with no further call scheduled". */
function isNonePlanned(tokens: readonly Token[], noun: number): boolean {
  return (
    /^(?:plan|schedule|foresee|envisage|arrange|set)$/.test(
      tokens[noun + 1]?.lemma ?? "",
    ) &&
    /^VB[DN]$/.test(tokens[noun + 1]?.xpos ?? "") &&
    tokens.slice(Math.max(0, noun - 3), noun).some(({ norm }) => norm === "no")
  );
}

/** What the noun that another hangs on says of it: "a call for talks", "the door to talks", "a date for talks". */
function nounAbove(tree: SentenceTree, noun: number): EventStatus | null {
  const { head } = tree.tokens[noun] as Token;
  const { lemma } = tree.tokens[head] as Token;
  // "dropped plans for a visit"
  const fate = PLANS.test(lemma) ? fateOfPlans(tree.tokens, head) : null;
  if (fate !== null) return fate;
  if (OPEN.has(lemma)) return null;
  if (TO_COME.has(lemma)) return "PLANNED";
  return APPOINTED.has(lemma) && preposition(tree, noun) === "for"
    ? "PLANNED"
    : "OCCURRED";
}

/** Of what may or may not be. */
const OPEN = words(
  "call demand request appeal proposal threat possibility prospect offer invitation hope need idea risk door way path chance opportunity room readiness willingness desire wish condition precondition",
);
const TO_COME = words("plan preparation");
/** Of what is to be, behind "for": "a venue for the talks". */
const APPOINTED = words("date day time venue deadline agenda");

/** "called off", "put off", "cancelled", the particle wherever it hangs. */
export function cancels(tree: SentenceTree, verb: number): boolean {
  return (
    callsOff(tree.tokens, verb) ||
    (/^(?:call|put)$/.test((tree.tokens[verb] as Token).lemma) &&
      dependents(tree, verb, "compound", "advmod").some(
        (at) => tree.tokens[at]?.norm === "off",
      ))
  );
}
