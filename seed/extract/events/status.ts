/** Whether what a verb tells took place, is planned, was called off, is denied, or is only wished for. */
import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Standing } from "./fate.ts";
import { isToBe, plansBefore } from "./plans.ts";
import { auxiliariesBefore } from "./shallow.ts";
import { dependents, isVerbal, relation, type SentenceTree } from "./tree.ts";
import { isNegated } from "./voice.ts";

export const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(" "));

const FUTURE = words("will shall 'll wo");
const UNREAL = words("could can may might should must ought ca need");
/** The infinitive happens when this does. */
const PHASE = words(
  "begin start continue resume keep manage proceed come go return use fly travel gather arrive stop remain help",
);
const PLAN = words(
  "plan intend expect schedule set slate due prepare decide agree be poise book ready arrange likely willing resolve",
);
export const WISH = words(
  "want hope wish seek try attempt aim like ask urge demand call press appeal beg invite encourage propose suggest offer threaten vow pledge promise warn refuse decline reject deny fail avoid prevent stop consider mull weigh accuse blame condemn criticize criticise suspect fear allege charge oppose support favor favour recommend advise tell order require need able unable tempt struggle hesitate rule allow permit let forbid ban authorize authorise force pressure persuade convince dare dream speculate question",
);
/** With an infinitive they ask or promise, with "that" they report: "told reporters that she would fly to". */
const TELLS = words("tell pledge promise vow");
/** What stands above a verb and its auxiliaries says whether it happened. */
export function standingOf(tree: SentenceTree, verb: number): Standing {
  const known = tree.known.standings.get(verb) as Standing | undefined;
  if (known !== undefined) return known;
  const found = standing(tree, verb, 0);
  tree.known.standings.set(verb, found);
  return found;
}

export function standing(
  tree: SentenceTree,
  verb: number,
  depth: number,
): Standing {
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
  if (marks.some((word) => ["if", "unless", "whether", "lest"].includes(word)))
    return plain(null);
  // "hours before he flies to X"
  if (
    marks.some((word) => /^(?:before|until|till)$/.test(word)) &&
    /^VB[ZP]$/.test((tree.tokens[verb] as Token).xpos)
  )
    return plain("PLANNED");
  // "left without meeting X"
  if (marks.includes("without") || tree.tokens[verb - 1]?.norm === "without")
    return plain("DENIED");
  const future =
    auxiliaries.some((word) => FUTURE.has(word)) ||
    (auxiliaries.includes("would") && !hasCondition(tree, verb));
  if (auxiliaries.includes("would") && !future) return plain(null);
  const ahead = isToBe(tree, verb);
  if (ahead !== null) return plain(ahead);
  const plans = plansBefore(tree, verb);
  if (plans !== null) return plain(plans);
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

/** "asked whether he would meet her, he denied it". */
function denialAfter(tree: SentenceTree, verb: number): number {
  const asked = tree.tokens.slice(0, verb).some(({ lemma }) => lemma === "ask");
  return asked
    ? tree.tokens.findIndex(
        ({ lemma }, at) => at > verb && (lemma === "deny" || lemma === "rule"),
      )
    : -1;
}

export function plain(status: EventStatus | null): Standing {
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
  // "denied having met": and nobody is said to have tried.
  if (above.lemma === "deny" && outer.status === "OCCURRED" && kind === "xcomp")
    return { status: "DENIED", by: head };
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
