import type { ClaimDraft } from "./assembly.ts";
import { targetsOf } from "./parties.ts";
import { sidesOf } from "./replies.ts";
import type { Sources } from "./sources.ts";

/** How many claims back a promise may stand that is said to be broken. */
const REACH = 4;
const NOTHING = /^(?:not|n't|never|nothing|no|none|nobody)$/;

/**
 * What was promised a little before and is complained of now: "deputies complain that the government has paid
 * nothing" is an accusation, and "this word has not been fulfilled" is aimed at whoever gave it.
 */
export function chargeBreaches(
  drafts: readonly ClaimDraft[],
  sources: Sources,
): ClaimDraft[] {
  return drafts.map((draft, i) => {
    const breach = draft.judgement.rule === "breach";
    const complaint =
      draft.candidate.lemma === "complain" &&
      draft.judgement.norms.some((norm) => NOTHING.test(norm));
    const undone = saysUndone(draft);
    if (!breach && !complaint && !undone) return draft;
    const promise = promiseBefore(drafts, i, draft, sources);
    if (promise === null) return draft;
    const named = targetsOf(draft, sources).length > 0;
    if (undone && !breach && !complaint && !isBy(promise, draft, sources))
      return draft;
    return {
      ...draft,
      judgement: { ...draft.judgement, kind: "ACCUSATION", rule: "breach" },
      implied: named ? [] : promise.speakers.actors,
    };
  });
}

/** "Oslo has never lifted the fee", "did not do so": nothing came of something. */
function saysUndone({ judgement }: ClaimDraft): boolean {
  const { clause, own, kind } = judgement;
  if (clause === null || own || !["STATEMENT", "DENIAL"].includes(kind))
    return false;
  return clause.negated && clause.past && clause.modal === null;
}

/** Whether the promise is that of whom the complaint is about. */
function isBy(
  promise: ClaimDraft,
  complaint: ClaimDraft,
  sources: Sources,
): boolean {
  const about = sidesOf(targetsOf(complaint, sources), sources);
  return [...sidesOf(promise.speakers.actors, sources)].some((side) =>
    about.has(side),
  );
}

function promiseBefore(
  drafts: readonly ClaimDraft[],
  i: number,
  draft: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const own = sidesOf(draft.speakers.actors, sources);
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const other = drafts[j];
    if (other === undefined || other.judgement.kind !== "PROMISE") continue;
    const sides = sidesOf(other.speakers.actors, sources);
    if (![...sides].some((side) => own.has(side))) return other;
  }
  return null;
}
