import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import type { Candidate } from "./candidates.ts";
import { backsOut, isBreach, keepsWord, voidsPromise } from "./breach-words.ts";
import { claimWords as lists, findPhrase, findWord } from "./claim-words.ts";
import { unsettles } from "./concerns.ts";
import {
  deniesGoodName,
  findsFault,
  namesNoSubstitute,
  neverDoes,
  reproaches,
} from "./faults.ts";
import type { Ground, Run } from "./ground.ts";
import { kindByCue } from "./kinds-by-cue.ts";
import { type MainClause, mainClause } from "./main-clause.ts";
import { denies, gaveNothing, isRefusal } from "./negations.ts";
import { demands } from "./obligations.ts";
import { isOwnSide } from "./own-side.ts";
import {
  atTheirWish,
  givesMore,
  givesWord,
  holdsTo,
  keepsDoorOpen,
  onCondition,
  ownFuture,
  states,
  threatensIf,
} from "./own-stance.ts";
import type { Word } from "./passage.ts";
import { performative } from "./performatives.ts";
import { praisesDeed } from "./praises.ts";
import { endsBadly, warnsOff } from "./warnings.ts";
import { accuses, doesWrong, tellsOfHarm } from "./wrongdoing.ts";

/** What kind of claim a content makes, and the rule that says so. */
export interface Judgement {
  readonly kind: ClaimKind;
  readonly rule: string;
  readonly clause: MainClause | null;
  /** Words of the content in lower case, marks left out. */
  readonly norms: readonly string[];
  /** The first clause's subject is the speaker or the speaker's side. */
  readonly own: boolean;
  /** The code of what the content itself does ("we reject"); null where the cue and the kind tell it. */
  readonly cameo: string | null;
}

const WORRIED = new Set(
  "worried concerned alarmed afraid worrying worrisome troubling alarming unsettling disturbing disquieting".split(
    " ",
  ),
);

/** Judges a content by its own words, the cue's own kind first where it has one. */
export function judge(
  ground: Ground,
  candidate: Candidate,
  run: Run,
  sameSide: (run: Run) => boolean | null,
): Judgement {
  const norms: string[] = [];
  for (let i = run.first; i <= run.last; i++) {
    const word = ground.words[i] as Word;
    if (!word.isMark) norms.push(word.norm);
  }
  const clause = mainClause(ground, run, speakingIn(run, candidate));
  const direct = (ground.words[run.first]?.quotation ?? -1) >= 0;
  const own =
    clause?.subject != null &&
    isOwnSide(
      ground,
      clause.subject.antecedent,
      candidate.source,
      direct,
      sameSide,
    );
  const told = (
    kind: ClaimKind,
    rule: string,
    cameo: string | null = null,
  ): Judgement => ({ kind, rule, clause, norms, own, cameo });
  const aboutOther =
    clause?.subject != null && sameSide(clause.subject.antecedent) === false;
  const given = kindByCue(ground, candidate, norms, own);
  // "complained that their drones had struck a market": a deed is complained of.
  if (given === "CRITICISM" && tellsOfHarm(ground, clause, aboutOther))
    return told("ACCUSATION", `cue ${candidate.lemma ?? ""}`);
  if (given !== null) return told(given, `cue ${candidate.lemma ?? ""}`);
  const found = byContent(
    ground,
    run,
    norms,
    clause,
    { own, aboutOther },
    direct,
  );
  return told(found.kind, found.rule, found.cameo ?? null);
}

/** "The boats, he said, were sold": who says so, where that stands in the middle of what is said. */
function speakingIn(content: Run, { cue, source }: Candidate): Run | null {
  if (cue === null || source === null) return null;
  const first = Math.min(cue.first, source.first);
  const last = Math.max(cue.last, source.last);
  return first > content.first && last < content.last ? { first, last } : null;
}

/** A saying that blames where nobody was blamed before, and answers where somebody was. */
export const NO_SUBSTITUTE = "no substitute";

interface Found {
  readonly kind: ClaimKind;
  readonly rule: string;
  readonly cameo?: string;
}

/** Rules in this order, from what is said most plainly to what is left. */
function byContent(
  ground: Ground,
  run: Run,
  norms: readonly string[],
  clause: MainClause | null,
  { own, aboutOther }: { own: boolean; aboutOther: boolean },
  direct: boolean,
): Found {
  const performed = performative(ground, norms, clause, own, direct);
  if (performed !== null)
    return {
      kind: performed.kind,
      rule: "performative",
      cameo: performed.cameo,
    };
  if (direct && givesWord(norms))
    return { kind: "PROMISE", rule: "word given" };
  if (
    !own &&
    (isBreach(norms) ||
      voidsPromise(ground, run, clause) ||
      (aboutOther && backsOut(norms)))
  )
    return { kind: "ACCUSATION", rule: "breach" };
  if (keepsWord(norms) && clause?.negated === false && clause.modal === null)
    return own
      ? { kind: "STATEMENT", rule: "own word kept" }
      : { kind: "PRAISE", rule: "word kept" };
  const evidence = norms.some(
    (norm) => norm === "evidence" || norm === "proof",
  );
  if (evidence && accuses(norms) && clause?.negated !== true)
    return { kind: "ACCUSATION", rule: "evidence of wrongdoing" };
  if (findPhrase(norms, lists.warningPhrases) >= 0)
    return { kind: "WARNING", rule: "warning phrase" };
  if ((direct && warnsOff(norms)) || endsBadly(norms))
    return { kind: "WARNING", rule: "what it comes to" };
  if (deniesGoodName(norms))
    return { kind: "CRITICISM", rule: "denied its good name" };
  if (direct && namesNoSubstitute(norms))
    return { kind: "CRITICISM", rule: NO_SUBSTITUTE };
  if (!own && reproaches(norms, direct))
    return { kind: "CRITICISM", rule: "what others should have done" };
  if (gaveNothing(norms) && !aboutOther)
    return { kind: "DENIAL", rule: "no word given" };
  if (denies(ground, run, norms, clause, own))
    return { kind: "DENIAL", rule: "denial words" };
  if (own && clause !== null && isRefusal(ground, clause))
    return { kind: "POSITION", rule: "own refusal" };
  const future =
    clause !== null &&
    /^(?:will|'ll|wo|would|shall|'d)$/.test(clause.modal ?? "");
  if (
    lists.warningSubjects.has(norms[0] ?? "") &&
    norms.some((norm) => norm === "will" || norm === "'ll")
  )
    return { kind: "WARNING", rule: "those who will" };
  if (!own && threatensIf(norms))
    return { kind: "WARNING", rule: "what follows if" };
  if (findPhrase(norms.slice(0, 30), lists.offerPhrases) >= 0 && own)
    return { kind: "OFFER", rule: "readiness" };
  const might =
    (clause?.modal === "could" && onCondition(norms)) ||
    (clause?.modal === "can" && atTheirWish(norms));
  if (own && might && clause?.perfect === false && !clause.negated)
    return { kind: "OFFER", rule: "own act on condition" };
  if (demands(ground, norms, clause, own, direct))
    return { kind: "DEMAND", rule: "obligation" };
  if (clause !== null && future && own) return ownFuture(ground, norms, clause);
  if (!aboutOther && clause !== null && givesMore(ground, clause))
    return { kind: "PROMISE", rule: "help to come" };
  if (unsettles(norms)) return { kind: "CONCERN", rule: "unsettled" };
  if (findWord(norms, lists.concernWords) >= 0 && (own || clause === null))
    return { kind: "CONCERN", rule: "concern words" };
  if (clause?.negated !== true && norms.some((norm) => WORRIED.has(norm)))
    return { kind: "CONCERN", rule: "worried" };
  if (clause === null && holdsTo(norms))
    return { kind: "POSITION", rule: "support held" };
  const verb = ground.words[clause?.verb ?? -1];
  if (
    verb?.upos === "VERB" &&
    lists.praiseVerbs.has(verb.norm) &&
    clause?.negated === false
  )
    return { kind: "PRAISE", rule: "praising verb" };
  if (findWord(norms, lists.praiseWords) >= 0 && clause?.negated !== true)
    return { kind: "PRAISE", rule: "praise words" };
  if (!own && clause?.negated !== true && praisesDeed(norms))
    return { kind: "PRAISE", rule: "praised deed" };
  if (
    !own &&
    clause !== null &&
    !future &&
    !clause.negated &&
    accuses(norms.slice(0, 25))
  )
    return { kind: "ACCUSATION", rule: "wrongdoing" };
  if (tellsOfHarm(ground, clause, aboutOther) || doesWrong(ground, clause))
    return { kind: "ACCUSATION", rule: "harm done by another" };
  if (
    own &&
    norms.some((norm) =>
      /^(?:disappointed|outraged|appalled|dismayed|angry|furious)$/.test(norm),
    )
  )
    return { kind: "CRITICISM", rule: "displeased" };
  if (!own && (findsFault(norms) || (aboutOther && neverDoes(norms, clause))))
    return { kind: "CRITICISM", rule: "criticism words" };
  if (findPhrase(norms, lists.positionPhrases) >= 0 || keepsDoorOpen(norms))
    return { kind: "POSITION", rule: "stance phrase" };
  if (own && clause !== null && states(ground, clause, direct))
    return { kind: "POSITION", rule: "own stance" };
  return { kind: "STATEMENT", rule: "nothing else" };
}
