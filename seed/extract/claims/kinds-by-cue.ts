import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import type { Candidate } from "./candidates.ts";
import { isBreach } from "./breach-words.ts";
import { claimWords as lists, findPhrase, findWord } from "./claim-words.ts";
import { nounFrame } from "./cues.ts";
import { chunkAt, type Ground } from "./ground.ts";
import type { Word } from "./passage.ts";
import { type Resumed, resumedBy } from "./resumptions.ts";
import { accuses } from "./wrongdoing.ts";

/** The cue decides, apart from a few that lean on what they report. */
export function kindByCue(
  ground: Ground,
  candidate: Candidate,
  norms: readonly string[],
  own: boolean,
): ClaimKind | null {
  const { kind, lemma, complement } = candidate;
  if (/^(?:suggest|insist)$/.test(lemma ?? "") && wishes(ground, candidate))
    return lemma === "insist" ? "DEMAND" : "OFFER";
  if (complement === "PREDICATE")
    return predicateKind(ground, candidate, norms);
  // "asked that Oslo release them"; "asked whether" asks for nothing.
  if (lemma === "ask" && candidate.rule.startsWith("that,")) return "DEMAND";
  if (lemma === "want" || lemma === "wish")
    return complement === "NP" || candidate.roles.length > 0
      ? "DEMAND"
      : "POSITION";
  if (lemma === "announce" && complement === "NP" && givesAid(norms))
    return "PROMISE";
  if (kind === null) return null;
  if (isAssurance(lemma) && toldAsDone(norms)) return null;
  if (kind === "PROMISE" && complement === "TO" && threatens(norms))
    return "WARNING";
  if (kind === "CRITICISM" && (isBreach(norms) || isChargedDeed(norms)))
    return "ACCUSATION";
  if (kind === "CRITICISM" && complement !== "NP" && accuses(norms) && !own)
    return "ACCUSATION";
  const { resumes } = candidate;
  if (
    kind === "POSITION" &&
    candidate.cameo === "120" &&
    ofWords(norms, resumes)
  )
    return "DENIAL";
  if (kind === "DENIAL" && complement === "NP" && ofWill(norms, resumes))
    return "POSITION";
  if (kind === "STATEMENT" && /^(?:speak|talk)$/.test(lemma ?? "")) {
    const feeling = feelingNamed(ground, candidate);
    if (feeling !== null) return feeling;
  }
  if (kind === "STATEMENT") return complement === "QUOTE" ? null : "STATEMENT";
  return kind;
}

/** "suggested that both countries take it to court", "that the envoy stay": a clause that has not come true. */
function wishes({ words }: Ground, { rule, cue, content }: Candidate): boolean {
  if (!rule.startsWith("that,") || words[cue?.first ?? -1]?.xpos !== "VBD")
    return false;
  for (
    let i = content.first;
    i <= content.last && i < content.first + 10;
    i++
  ) {
    const { upos, xpos, norm } = words[i] as Word;
    if (upos === "AUX") return norm === "be";
    if (upos === "VERB") return xpos === "VB" || xpos === "VBP";
  }
  return false;
}

/** "spoke of his unease at the contract": what is spoken of is the speaker's own feeling. */
function feelingNamed(
  ground: Ground,
  { complement, content }: Candidate,
): ClaimKind | null {
  const chunk = complement === "NP" ? chunkAt(ground, content.first) : null;
  if (chunk === null) return null;
  if (!/^(?:his|her|its|their)$/.test(ground.words[chunk.first]?.norm ?? ""))
    return null;
  const kind = nounFrame(ground.words[chunk.last]?.norm ?? "")?.kind ?? null;
  return kind === "CONCERN" || kind === "PRAISE" || kind === "CRITICISM"
    ? kind
    : null;
}

const isAssurance = (lemma: string | null): boolean =>
  /^(?:assure|reassure|guarantee)$/.test(lemma ?? "");

/** "assured her that no ship had left": of what was, nobody gives his word. */
function toldAsDone(norms: readonly string[]): boolean {
  const finite = norms.find((norm) =>
    /^(?:will|would|'ll|'d|shall|can|could|is|are|was|were|has|have|had|did)$/.test(
      norm,
    ),
  );
  return /^(?:was|were|has|have|had|did)$/.test(finite ?? "");
}

/** "announced a grant of two million euros": who announces help gives his word for it. */
function givesAid(norms: readonly string[]): boolean {
  const end = norms.findIndex((norm) => /^(?:of|to|for|in|worth)$/.test(norm));
  const head = (end < 0 ? norms : norms.slice(0, end)).at(-1) ?? "";
  return /^(?:grants?|loans?|aid|assistance|donations?|relief|funding|credit|scholarships?)$/.test(
    head,
  );
}

/** "reproached them with having opened the sluice": a deed, not only a fault. */
function isChargedDeed(norms: readonly string[]): boolean {
  return norms[0] === "having";
}

/** "vowed to strike again": what is promised is harm. */
function threatens(norms: readonly string[]): boolean {
  const verb = norms[norms[0] === "to" ? 1 : 0] ?? "";
  return (
    lists.actMilitary.has(verb) ||
    /^(?:retaliate|avenge|punish|boycott|expel|crush)$/.test(verb)
  );
}

const CHARGES =
  /^(?:accusation|allegation|charge|claim|criticism|reproach|complaint|protest|report|suggestion|assertion|notion|rumou?r|idea|insinuation|figure|account|version|story|narrative|speculation|innuendo|estimate|tally|portrayal|depiction|characteri[sz]ation)s?$|^(?:stories|tallies)$/;
const PLANS =
  /^(?:proposal|plan|offer|request|demand|call|deal|invitation|bid|appeal|initiative|agreement|resolution|threat|warning|ultimatum|decision)s?$/;

export const isChargeNoun = (norm: string): boolean => CHARGES.test(norm);
const namesCharge = (norms: readonly string[]): boolean =>
  norms.slice(0, 6).some(isChargeNoun);
const namesPlan = (norms: readonly string[]): boolean =>
  norms.slice(0, 6).some((norm) => PLANS.test(norm));

/** Whether what is turned away is said to be so: "the charge", "which" behind an accusation. */
const ofWords = (norms: readonly string[], resumes: Resumed | null): boolean =>
  resumes === null
    ? namesCharge(norms)
    : resumes === "CHARGE" || resumes === "REMARK";

/** Whether it is wanted or done: "the proposal", "a move". */
const ofWill = (norms: readonly string[], resumes: Resumed | null): boolean =>
  resumes === null
    ? namesPlan(norms)
    : resumes === "PLAN" || resumes === "DEED";

function predicateKind(
  ground: Ground,
  candidate: Candidate,
  norms: readonly string[],
): ClaimKind {
  const { kind, resumes } = candidate;
  if (kind === "PRAISE") return "PRAISE";
  if (kind === "DENIAL") return ofWill(norms, resumes) ? "CRITICISM" : "DENIAL";
  if (namesCharge(norms)) return "DENIAL";
  if (resumes === "CHARGE")
    return findWord(norms, lists.praiseWords) >= 0 ? "PRAISE" : "DENIAL";
  if (findWord(norms, lists.denialWords) >= 0)
    return isOfWords(ground, candidate) ? "DENIAL" : "CRITICISM";
  if (norms.some((norm) => UNTRUE.test(norm)) && isOfWords(ground, candidate))
    return "DENIAL";
  if (kind !== null && kind !== "STATEMENT") return kind;
  if (
    findWord(norms, lists.criticismWords) >= 0 ||
    findPhrase(norms, lists.criticismPhrases) >= 0
  )
    return "CRITICISM";
  if (accuses(norms)) return "ACCUSATION";
  if (findWord(norms, lists.praiseWords) >= 0) return "PRAISE";
  if (findWord(norms, lists.ugly) >= 0) return "CRITICISM";
  return isOfDeed(ground, candidate) && isQuoted(ground, candidate)
    ? "CRITICISM"
    : "STATEMENT";
}

/** "called the launch", "a move that Lima called": what somebody did. */
function isOfDeed({ words }: Ground, { resumes, roles }: Candidate): boolean {
  const object = roles.find(({ role }) => role === "TARGET")?.run;
  return (
    (resumes ?? resumedBy(words[object?.last ?? -1]?.norm ?? "")) === "DEED"
  );
}

/** "a move that Lima called “piracy”": a name for others' deeds that needs marks is seldom kind. */
const isQuoted = ({ words }: Ground, { content }: Candidate): boolean =>
  (words[content.last]?.quotation ?? -1) >= 0;

/** What only words can be. */
const UNTRUE =
  /^(?:wrong|false|incorrect|inaccurate|misleading|mistaken|erroneous|inexact|untruthful|tales?|stories|legends?|fairytales?)$/;

/** "called it", "called the report a fable": something said is untrue; "called the tax a fable": something done is bad. */
function isOfWords(ground: Ground, candidate: Candidate): boolean {
  if (candidate.resumes !== null) return candidate.resumes === "REMARK";
  const object = candidate.roles.find(({ role }) => role === "TARGET")?.run;
  if (object === undefined) return true;
  const head = ground.words[object.last];
  return (
    head?.upos === "PRON" ||
    head?.upos === "DET" ||
    isChargeNoun(head?.norm ?? "") ||
    /^(?:figure|number|account|story|version|news|article|footage|video|evidence|remark|word|statement|document|letter)s?$/.test(
      head?.norm ?? "",
    )
  );
}
