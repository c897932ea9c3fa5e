import { alteredDraft, judgedAs } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";
import { targetsOf } from "./parties.ts";
import type { Word } from "./passage.ts";
import { sidesOf, type Sources } from "./sources.ts";

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
    const inner = promiseIn(drafts, i, draft);
    if (
      inner !== null &&
      (draft.candidate.lemma === "complain" ||
        goesUnkept(draft, inner, sources))
    )
      return charged(draft, inner, sources);
    const told = promiseToldBefore(drafts, i, draft, sources);
    if (told !== null) return charged(draft, told, sources);
    const breach = draft.judgement.rule === "breach";
    const complaint =
      draft.candidate.lemma === "complain" &&
      draft.judgement.norms.some((norm) => NOTHING.test(norm));
    const undone = saysUndone(draft);
    if (!breach && !complaint && !undone) return draft;
    const promise = promiseBefore(drafts, i, draft, sources);
    if (promise === null) return draft;
    if (undone && !breach && !complaint && !isBy(promise, draft, sources))
      return draft;
    return charged(draft, promise, sources);
  });
}

function charged(
  draft: ClaimDraft,
  promise: ClaimDraft,
  sources: Sources,
): ClaimDraft {
  const named = targetsOf(draft, sources).length > 0;
  return alteredDraft(draft, {
    judgement: judgedAs(draft.judgement, "ACCUSATION", "breach"),
    implied: named ? [] : promise.speakers.actors,
  });
}

/** "complained that Oslo had promised a ship and sent a boat": the promise that a complaint tells of. */
function promiseIn(
  drafts: readonly ClaimDraft[],
  i: number,
  draft: ClaimDraft,
): ClaimDraft | null {
  return (
    drafts
      .slice(i + 1, i + 1 + REACH)
      .find(
        ({ outer, judgement }) =>
          outer?.candidate === draft.candidate && judgement.kind === "PROMISE",
      ) ?? null
  );
}

/** "said that Oslo had promised a ship and then sent none": the word, and that nothing came of it, in one report. */
function goesUnkept(
  { ground, candidate, judgement, speakers }: ClaimDraft,
  promise: ClaimDraft,
  sources: Sources,
): boolean {
  const { cue } = promise.candidate;
  if (judgement.kind !== "STATEMENT" || cue === null) return false;
  const own = sidesOf(speakers.actors, sources);
  if (
    [...sidesOf(promise.speakers.actors, sources)].some((side) => own.has(side))
  )
    return false;
  const { words } = ground;
  const told = words.slice(cue.last + 1, candidate.content.last + 1);
  const turn = told.findIndex(
    ({ norm }, i) =>
      /^(?:and|but|yet)$/.test(norm) && turnsAway(told.slice(i + 1)),
  );
  return turn > 0;
}

/** "and then", "but nothing", "and the gate is still shut", "and went back on its word"; not what was promised besides. */
function turnsAway(words: readonly Word[]): boolean {
  const norms = words.slice(0, 8).map(({ norm }) => norm);
  if (norms.some((norm) => /^(?:would|will|to)$/.test(norm))) return false;
  return (
    norms[0] === "then" ||
    norms.some((norm) => LEFT_UNDONE.test(norm)) ||
    /\b(?:went|gone) back on\b/.test(norms.join(" "))
  );
}

const LEFT_UNDONE =
  /^(?:not|n't|never|nothing|no|none|nobody|still|instead|since|broke|broken|less|half|forgot|forgotten|dropped|only)$/;

const UNDONE =
  /^(?:not|n't|never|nothing|no|none|nobody|still|instead|yet|only|just)$/;

/** "They promised us the road," she said. "The road is still shut.": what whoever told of another's promise says next. */
function promiseToldBefore(
  drafts: readonly ClaimDraft[],
  i: number,
  draft: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const { judgement, ground, candidate } = draft;
  if (!["STATEMENT", "DENIAL", "CRITICISM"].includes(judgement.kind))
    return null;
  const before = drafts[i - 1];
  if (before === undefined || before.judgement.kind !== "PROMISE") return null;
  if (!/^(?:QUOTE|FOLLOW_UP)$/.test(candidate.complement)) return null;
  const waiting = judgement.norms.some((norm) =>
    /^wait(?:ing|ed|s)?$/.test(norm),
  );
  if ((judgement.own && !waiting) || judgement.clause?.modal != null)
    return null;
  if (!judgement.norms.some((norm) => UNDONE.test(norm))) return null;
  const teller = before.outer;
  if (teller === null || teller.ground !== ground) return null;
  const own = sidesOf(draft.speakers.actors, sources);
  const given = sidesOf(before.speakers.actors, sources);
  const told = sidesOf(teller.speakers.actors, sources);
  const sameTeller = [...told].some((side) => own.has(side));
  return sameTeller && ![...given].some((side) => own.has(side))
    ? before
    : null;
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
