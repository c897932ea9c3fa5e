import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import { isNegated, isPassive } from "./clause.ts";
import { callsOff } from "./calls-off.ts";
import { denialOver, fateOf, type Standing } from "./fate.ts";
import { auxiliariesBefore, EXPECTING } from "./shallow.ts";
import {
  ancestors,
  dependents,
  isVerbal,
  preposition,
  relation,
  type SentenceTree,
} from "./tree.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const FUTURE = words("will shall 'll wo");
const UNREAL = words("could can may might should must ought ca need");
/** The infinitive happens when this does. */
const PHASE = words(
  "begin start continue resume keep manage proceed come go return use fly travel gather arrive stop remain help",
);
const PLAN = words(
  "plan intend expect schedule set slate due prepare decide agree be poise book ready arrange likely willing resolve",
);
const WISH = words(
  "want hope wish seek try attempt aim like ask urge demand call press appeal beg invite encourage propose suggest offer threaten vow pledge promise warn refuse decline reject deny fail avoid prevent stop consider mull weigh accuse blame condemn criticize criticise suspect fear allege charge oppose support favor favour recommend advise tell order require need able unable tempt struggle hesitate rule allow permit let forbid ban authorize authorise force pressure persuade convince dare dream speculate question",
);
/** With an infinitive they ask or promise, with "that" they report: "told reporters that she would fly to". */
const TELLS = words("tell pledge promise vow");
/** What is ordered or allowed as a noun is done: "ordered the release of". */
const CAUSE = words("order allow permit authorize authorise");
const TAKE_PLACE = words(
  "take happen go occur proceed materialise materialize",
);
const HOLD = words(
  "hold plan schedule have arrange expect announce agree set organize organise envisage foresee",
);

/** What stands above a verb and its auxiliaries says whether it happened. */
export function standingOf(tree: SentenceTree, verb: number): Standing {
  const known = tree.known.standings.get(verb) as Standing | undefined;
  if (known !== undefined) return known;
  const found = standing(tree, verb, 0);
  tree.known.standings.set(verb, found);
  return found;
}

function standing(tree: SentenceTree, verb: number, depth: number): Standing {
  if (depth > 6) return plain("OCCURRED");
  const auxiliaries = [
    ...dependents(tree, verb, "aux", "cop").map(
      (at) => (tree.tokens[at] as Token).norm,
    ),
    ...auxiliariesBefore(tree.tokens, verb),
  ];
  if (auxiliaries.some((word) => UNREAL.has(word))) return plain(null);
  const marks = [
    ...dependents(tree, verb, "mark").map(
      (at) => (tree.tokens[at] as Token).norm,
    ),
    ...condition(tree, verb),
  ];
  if (marks.includes("whether") || marks.includes("if")) {
    const denial = denialAfter(tree, verb);
    if (denial !== -1) return { status: "DENIED", by: denial };
  }
  if (
    marks.some((word) =>
      ["if", "unless", "whether", "lest", "without"].includes(word),
    )
  )
    return plain(null);
  const future =
    auxiliaries.some((word) => FUTURE.has(word)) ||
    (auxiliaries.includes("would") && !hasCondition(tree, verb));
  if (auxiliaries.includes("would") && !future) return plain(null);
  const ahead = isToBe(tree, verb);
  if (ahead !== null) return plain(ahead);
  if (hasNoPlans(tree, verb)) return plain("DENIED");
  const above = aboveOf(tree, verb, depth);
  const status =
    future && above.status === "OCCURRED" ? "PLANNED" : above.status;
  if (isNegated(tree, verb))
    return status === null ? above : { status: "DENIED", by: above.by };
  return { status, by: above.by };
}

/** "whether", "if" or "unless" between this verb and the one before, whatever it was hung on. */
function condition({ tokens }: SentenceTree, verb: number): string[] {
  for (let at = verb - 1; at >= 0; at--) {
    const { norm, xpos, lemma } = tokens[at] as Token;
    if (/^(?:whether|if|unless)$/.test(norm)) return [norm];
    if (/^[;:,.“”"]$/.test(norm)) break;
    if (xpos.startsWith("VB") && !/^(?:be|have|do)$/.test(lemma)) break;
  }
  return [];
}

/** "has no plans to meet", "there are no plans for X to meet", by the order of the words. */
function hasNoPlans({ tokens }: SentenceTree, verb: number): boolean {
  if (tokens[verb - 1]?.norm !== "to" || tokens[verb]?.xpos !== "VB")
    return false;
  let at = verb - 2;
  while (at > 0 && at > verb - 10 && NAMING.test(tokens[at]?.xpos ?? "")) {
    if (/^(?:plan|intention)$/.test(tokens[at]?.lemma ?? "")) break;
    at--;
  }
  return (
    /^(?:plan|intention)$/.test(tokens[at]?.lemma ?? "") &&
    tokens.slice(Math.max(0, at - 2), at).some(({ norm }) => norm === "no")
  );
}

const NAMING = /^(?:NN|DT|JJ|IN|POS|HYPH|PRP\$)/;

/** "is to meet", "are due to sit down", "is not expected to travel", by the order of the words. */
function isToBe({ tokens }: SentenceTree, verb: number): EventStatus | null {
  if (tokens[verb - 1]?.norm !== "to" || tokens[verb]?.xpos !== "VB")
    return null;
  let at = verb - 2;
  let negated = false;
  while (at >= 0 && at >= verb - 6) {
    const { norm } = tokens[at] as Token;
    if (norm === "not" || norm === "n't") negated = true;
    else if (/^(?:is|are|was|were|be|been)$/.test(norm))
      return negated ? "DENIED" : "PLANNED";
    else if (!EXPECTING.has(norm) && tokens[at]?.xpos !== "RB") return null;
    at--;
  }
  return null;
}

/** "asked whether he would meet her, he denied it". */
function denialAfter(tree: SentenceTree, verb: number): number {
  const asked = tree.tokens.slice(0, verb).some(({ lemma }) => lemma === "ask");
  return asked
    ? tree.tokens.findIndex(
        ({ lemma }, at) => at > verb && (lemma === "deny" || lemma === "rule"),
      )
    : -1;
}

function plain(status: EventStatus | null): Standing {
  return { status, by: -1 };
}

function hasCondition(tree: SentenceTree, verb: number): boolean {
  return dependents(tree, verb, "advcl").some((clause) =>
    dependents(tree, clause, "mark").some((at) =>
      ["if", "unless"].includes((tree.tokens[at] as Token).norm),
    ),
  );
}

/** What the governing word makes of the clause. */
function aboveOf(tree: SentenceTree, verb: number, depth: number): Standing {
  const token = tree.tokens[verb] as Token;
  if (token.head < 0) return plain("OCCURRED");
  const head = token.head;
  const above = tree.tokens[head] as Token;
  const kind = relation(token);
  const infinitive =
    token.xpos === "VB" &&
    dependents(tree, verb, "mark", "aux").some(
      (at) => (tree.tokens[at] as Token).xpos === "TO",
    );
  if (kind === "conj")
    return inherits(tree, verb)
      ? standing(tree, head, depth + 1)
      : aboveOf(tree, head, depth + 1);
  const reported =
    kind === "advcl" &&
    dependents(tree, verb, "mark").some(
      (at) => (tree.tokens[at] as Token).norm === "that",
    );
  if (kind === "ccomp" || reported) {
    const outer = standing(tree, head, depth + 1);
    if (above.lemma === "deny" && outer.status !== "DENIED")
      return { status: "DENIED", by: head };
    if (WISH.has(above.lemma) && !TELLS.has(above.lemma)) return plain(null);
    return outer.status === "DENIED" ? plain(null) : plain("OCCURRED");
  }
  if (kind === "xcomp" || (infinitive && (kind === "advcl" || kind === "acl")))
    return infinitive || token.xpos === "VBG"
      ? governed(tree, head, kind, depth)
      : standing(tree, head, depth + 1);
  if (kind === "advcl" && token.xpos === "VBG") {
    const marks = dependents(tree, verb, "mark", "case").map(
      (at) => (tree.tokens[at] as Token).norm,
    );
    if (
      marks.some((word) => ["of", "from", "for", "against"].includes(word)) &&
      WISH.has(above.lemma)
    )
      return plain(null);
    // "looks forward to travelling"
    if (marks.includes("to") && above.lemma === "look") return plain("PLANNED");
    if (marks.length === 0 || marks.includes("by"))
      return standing(tree, head, depth + 1);
  }
  return plain("OCCURRED");
}

/** A coordinated verb without a tense of its own stands as the first does: "will meet and sign". */
function inherits(tree: SentenceTree, verb: number): boolean {
  const { xpos } = tree.tokens[verb] as Token;
  return (
    (xpos === "VB" || xpos === "VBN" || xpos === "VBG") &&
    dependents(tree, verb, "aux", "nsubj").length === 0
  );
}

function governed(
  tree: SentenceTree,
  head: number,
  kind: string,
  depth: number,
): Standing {
  const above = tree.tokens[head] as Token;
  const outer =
    isVerbal(above) || above.upos === "ADJ"
      ? standing(tree, head, depth + 1)
      : plain("OCCURRED");
  if (outer.status === null) return outer;
  if (PHASE.has(above.lemma)) return outer;
  // "was able to meet": did so.
  if (above.norm === "able" && outer.status === "OCCURRED")
    return isPastBeing(tree, head) ? outer : plain(null);
  if (PLAN.has(above.lemma))
    return outer.status === "DENIED"
      ? outer
      : { status: "PLANNED", by: outer.by };
  if (WISH.has(above.lemma)) return plain(null);
  if (["plan", "decision", "intention", "agreement"].includes(above.lemma))
    return plain("PLANNED");
  // "accepted an invitation to visit"
  if (above.lemma === "invitation")
    return plain(
      tree.tokens[above.head]?.lemma === "accept" ? "PLANNED" : null,
    );
  // A purpose is not yet a deed; whether it is a meeting that followed, the caller knows.
  return kind === "advcl" ? { status: outer.status, by: -2 } : plain(null);
}

function isPastBeing(tree: SentenceTree, head: number): boolean {
  return tree.tokens
    .slice(Math.max(0, head - 5), head)
    .some(({ norm }) => norm === "was" || norm === "were");
}

/** A noun stands as the verb does that holds, plans, cancels or denies it. */
export function standingOfNoun(tree: SentenceTree, noun: number): Standing {
  const determiners = dependents(tree, noun, "det", "amod").map(
    (at) => (tree.tokens[at] as Token).norm,
  );
  if (isOutOfTheQuestion(tree, noun)) return plain("DENIED");
  const fate = fateOf(tree.tokens, noun);
  if (fate !== null) return fate;
  const denial = denialOver(tree.tokens, noun);
  if (denial !== -1) return { status: "DENIED", by: denial };
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
  // "is due in Lima for talks"
  if (
    kind === "obl" &&
    preposition(tree, noun) === "for" &&
    /^(?:due|expected|awaited|scheduled)$/.test(verb.norm) &&
    outer.status === "OCCURRED"
  )
    return plain("PLANNED");
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

/** What the noun that another hangs on says of it: "a call for talks", "the door to talks", "a date for talks". */
function nounAbove(tree: SentenceTree, noun: number): EventStatus | null {
  const above = tree.tokens[(tree.tokens[noun] as Token).head] as Token;
  if (OPEN.has(above.lemma)) return null;
  if (TO_COME.has(above.lemma)) return "PLANNED";
  return APPOINTED.has(above.lemma) && preposition(tree, noun) === "for"
    ? "PLANNED"
    : "OCCURRED";
}

/** Of what may or may not be. */
const OPEN: ReadonlySet<string> = new Set(
  "call demand request appeal proposal threat possibility prospect offer invitation hope need idea risk door way path chance opportunity room readiness willingness desire wish condition precondition".split(
    " ",
  ),
);
const TO_COME: ReadonlySet<string> = new Set(["plan", "preparation"]);
/** Of what is to be, behind "for": "a venue for the talks". */
const APPOINTED: ReadonlySet<string> = new Set([
  "date",
  "day",
  "time",
  "venue",
  "deadline",
  "agenda",
]);

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

/** Verbs that only carry the noun they govern: "held talks". */
export function isHolding(tree: SentenceTree, verb: number): boolean {
  return HOLD.has((tree.tokens[verb] as Token).lemma) || isPassive(tree, verb);
}
