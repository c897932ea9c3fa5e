import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import type { Candidate } from "./candidates.ts";
import { claimWords as lists, findPhrase, findWord } from "./claim-words.ts";
import { nounFrame, verbCues } from "./cues.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { type MainClause, mainClause } from "./main-clause.ts";
import type { Word } from "./passage.ts";
import { isAuxiliary, isBe } from "./verbs.ts";

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

const FIRST_PERSON = new Set([
  "i",
  "we",
  "our",
  "my",
  "us",
  "me",
  "ours",
  "mine",
]);
const THIRD_PERSON = new Set([
  "he",
  "she",
  "it",
  "they",
  "his",
  "her",
  "its",
  "their",
]);

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
  const clause = mainClause(ground, run);
  const direct = (ground.words[run.first]?.quotation ?? -1) >= 0;
  const own =
    clause?.subject != null &&
    isOwn(
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
  const given = byCue(candidate, norms, own);
  if (given !== null) return told(given, `cue ${candidate.lemma ?? ""}`);
  const found = byContent(ground, run, norms, clause, own, direct);
  return told(found.kind, found.rule, found.cameo ?? null);
}

function isOwn(
  ground: Ground,
  subject: Run,
  source: Run | null,
  direct: boolean,
  sameSide: (run: Run) => boolean | null,
): boolean {
  const first = ground.words[subject.first]?.norm ?? "";
  if (FIRST_PERSON.has(first)) return true;
  const same = sameSide(subject);
  if (direct || same !== null || !THIRD_PERSON.has(first)) return same === true;
  // Nobody knows whom the pronoun means: one person is not many.
  const plural = ground.words[source?.last ?? -1]?.xpos === "NNS";
  return !(plural && /^(?:he|she|his|her)$/.test(first));
}

/** The cue decides, apart from a few that lean on what they report. */
function byCue(
  candidate: Candidate,
  norms: readonly string[],
  own: boolean,
): ClaimKind | null {
  const { kind, lemma, complement } = candidate;
  if (complement === "PREDICATE") return predicateKind(candidate, norms);
  if (lemma === "want" || lemma === "wish")
    return complement === "NP" || candidate.roles.length > 0
      ? "DEMAND"
      : "POSITION";
  if (kind === null) return null;
  if (kind === "PROMISE" && complement === "TO" && threatens(norms))
    return "WARNING";
  if (kind === "CRITICISM" && isBreach(norms)) return "ACCUSATION";
  if (
    kind === "CRITICISM" &&
    candidate.complement !== "NP" &&
    accuses(norms) &&
    !own
  )
    return "ACCUSATION";
  if (
    kind === "POSITION" &&
    candidate.cameo === "120" &&
    namesAccusation(norms)
  )
    return "DENIAL";
  if (kind === "DENIAL" && complement === "NP" && namesPlan(norms))
    return "POSITION";
  if (kind === "STATEMENT")
    return candidate.complement === "QUOTE" ? null : "STATEMENT";
  return kind;
}

/** "vowed to strike again": what is promised is harm. */
function threatens(norms: readonly string[]): boolean {
  const verb = norms[norms[0] === "to" ? 1 : 0] ?? "";
  return (
    lists.actMilitary.has(verb) ||
    /^(?:retaliate|avenge|punish|boycott|expel|crush)$/.test(verb)
  );
}

const ACCUSATIONS =
  /^(?:accusation|allegation|charge|claim|criticism|report|suggestion|assertion|notion|rumou?r|complaint|idea)s?$/;
const PLANS =
  /^(?:proposal|plan|offer|request|demand|call|deal|invitation|bid|appeal|initiative|agreement|resolution|threat|warning|ultimatum|decision)s?$/;

const namesAccusation = (norms: readonly string[]): boolean =>
  norms.slice(0, 6).some((norm) => ACCUSATIONS.test(norm));
const namesPlan = (norms: readonly string[]): boolean =>
  norms.slice(0, 6).some((norm) => PLANS.test(norm));

function predicateKind(
  candidate: Candidate,
  norms: readonly string[],
): ClaimKind {
  const negative = findWord(norms, lists.criticismWords) >= 0;
  const untrue = findWord(norms, lists.denialWords) >= 0;
  if (candidate.kind === "DENIAL")
    return namesPlan(norms) ? "CRITICISM" : "DENIAL";
  if (untrue || namesAccusation(norms)) return "DENIAL";
  if (candidate.kind !== null && candidate.kind !== "STATEMENT")
    return candidate.kind;
  if (accuses(norms)) return "ACCUSATION";
  if (negative) return "CRITICISM";
  return findWord(norms, lists.praiseWords) >= 0 ? "PRAISE" : "STATEMENT";
}

function isBreach(norms: readonly string[]): boolean {
  const promise =
    findWord(norms, lists.promiseNouns) >= 0 ||
    norms.some((norm) =>
      /^(?:promised|pledged|vowed|committed|agreed)$/.test(norm),
    );
  if (!promise) return false;
  const kept = findWord(norms, lists.kept) >= 0;
  const negated = norms.some((norm) =>
    /^(?:not|n't|never|nothing|no)$/.test(norm),
  );
  return (
    findWord(norms, lists.unkept) >= 0 ||
    (kept && negated) ||
    findPhrase(norms, [
      ["never", "did"],
      ["has", "not"],
      ["have", "not"],
    ]) >= 0
  );
}

/** "the pledge had gone into a drawer": whatever becomes of a promise but its being made or kept. */
function voidsPromise(
  ground: Ground,
  content: Run,
  clause: MainClause | null,
): boolean {
  if (clause === null || !clause.past || clause.negated) return false;
  const head =
    clause.subject?.head ?? chunkAt(ground, content.first)?.last ?? -1;
  const noun = ground.words[head]?.norm ?? "";
  if (!PROMISES.test(noun) || ground.words[content.first]?.norm === "no")
    return false;
  const verb = ground.words[clause.verb]?.norm ?? "";
  return (
    !lists.kept.has(verb) &&
    !lists.neutralOfPromises.has(verb) &&
    !isAuxiliary(verb)
  );
}

const PROMISES =
  /^(?:promise|pledge|vow|commitment|assurance|guarantee|undertaking)s?$/;

function accuses(norms: readonly string[]): boolean {
  return (
    findWord(norms, lists.wrongdoingVerbs) >= 0 ||
    findWord(norms, lists.wrongdoingNouns) >= 0 ||
    findPhrase(norms, lists.wrongdoingPhrases) >= 0
  );
}

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
  own: boolean,
  direct: boolean,
): Found {
  const performed = performative(ground, norms, clause, own, direct);
  if (performed !== null) return { ...performed, rule: "performative" };
  if (!own && (isBreach(norms) || voidsPromise(ground, run, clause)))
    return { kind: "ACCUSATION", rule: "breach" };
  const evidence = norms.some(
    (norm) => norm === "evidence" || norm === "proof",
  );
  if (evidence && accuses(norms) && clause?.negated !== true)
    return { kind: "ACCUSATION", rule: "evidence of wrongdoing" };
  if (findPhrase(norms, lists.warningPhrases) >= 0)
    return { kind: "WARNING", rule: "warning phrase" };
  if (denies(norms, clause, own))
    return { kind: "DENIAL", rule: "denial words" };
  const future =
    clause !== null &&
    /^(?:will|'ll|wo|would|shall|'d)$/.test(clause.modal ?? "");
  if (
    lists.warningSubjects.has(norms[0] ?? "") &&
    norms.some((norm) => norm === "will" || norm === "'ll")
  )
    return { kind: "WARNING", rule: "those who will" };
  if (findPhrase(norms.slice(0, 30), lists.offerPhrases) >= 0 && own)
    return { kind: "OFFER", rule: "readiness" };
  if (demands(ground, norms, clause, own, direct))
    return { kind: "DEMAND", rule: "obligation" };
  if (clause !== null && future && own) return ownFuture(ground, norms, clause);
  if (findWord(norms, lists.concernWords) >= 0 && (own || clause === null))
    return { kind: "CONCERN", rule: "concern words" };
  if (
    norms.some((norm) => /^(?:worried|concerned|alarmed|afraid)$/.test(norm)) &&
    clause?.negated !== true
  )
    return { kind: "CONCERN", rule: "worried" };
  const verb = ground.words[clause?.verb ?? -1];
  if (
    verb?.upos === "VERB" &&
    lists.praiseVerbs.has(verb.norm) &&
    clause?.negated === false
  )
    return { kind: "PRAISE", rule: "praising verb" };
  if (findWord(norms, lists.praiseWords) >= 0 && clause?.negated !== true)
    return { kind: "PRAISE", rule: "praise words" };
  if (
    !own &&
    clause !== null &&
    !future &&
    !clause.negated &&
    accuses(norms.slice(0, 25))
  )
    return { kind: "ACCUSATION", rule: "wrongdoing" };
  if (
    own &&
    norms.some((norm) =>
      /^(?:disappointed|outraged|appalled|dismayed|angry|furious)$/.test(norm),
    )
  )
    return { kind: "CRITICISM", rule: "displeased" };
  if (!own && findsFault(norms))
    return { kind: "CRITICISM", rule: "criticism words" };
  if (findPhrase(norms, lists.positionPhrases) >= 0)
    return { kind: "POSITION", rule: "stance phrase" };
  if (own && clause !== null && states(ground, clause, direct))
    return { kind: "POSITION", rule: "own stance" };
  return { kind: "STATEMENT", rule: "nothing else" };
}

/** A word of blame said of something: after a form of "be", or with an article in a quotation cut short. */
function findsFault(norms: readonly string[]): boolean {
  return norms.some(
    (norm, i) =>
      lists.criticismWords.has(norm) &&
      (norms.length < 6 || norms.slice(Math.max(0, i - 4), i).some(isBe)),
  );
}

/** "I thank them", "we demand", in the speaker's own words: saying so does it. */
function performative(
  ground: Ground,
  norms: readonly string[],
  clause: MainClause | null,
  own: boolean,
  direct: boolean,
): { kind: ClaimKind; cameo: string } | null {
  if (direct) {
    for (let i = 0; i + 1 < norms.length; i++) {
      if (norms[i] !== "i" && norms[i] !== "we") continue;
      const act = actOfVerb(norms[i + 1] ?? "", true);
      if (act !== null) return act;
    }
    return null;
  }
  if (!own || clause === null || clause.modal !== null || clause.negated)
    return null;
  const repeated = repeatedAct(ground, clause.verb);
  if (repeated !== null) return repeated;
  return actOfVerb(ground.words[clause.verb]?.norm ?? "", false);
}

/** "he restated the directive": does again what the noun names. */
function repeatedAct(
  ground: Ground,
  verb: number,
): { kind: ClaimKind; cameo: string } | null {
  if (
    !/^(?:re(?:stat|iterat|peat|new|affirm))/.test(
      ground.words[verb]?.norm ?? "",
    )
  )
    return null;
  for (let i = verb + 1; i < verb + 9; i++) {
    const frame = nounFrame(ground.words[i]?.norm ?? "");
    if (frame?.kind != null) return { kind: frame.kind, cameo: frame.cameo };
  }
  return null;
}

function actOfVerb(
  norm: string,
  present: boolean,
): { kind: ClaimKind; cameo: string } | null {
  if (present && /(?:ed|ing)$/.test(norm)) return null;
  for (const cue of verbCues(norm)) {
    const frame = cue.particle === null ? cue.frames[0] : undefined;
    if (
      frame === undefined ||
      frame.kind === null ||
      frame.kind === "STATEMENT"
    )
      continue;
    if (frame.kind === "POSITION" && frame.cameo !== "120") continue;
    return { kind: frame.kind, cameo: frame.cameo };
  }
  return null;
}

function denies(
  norms: readonly string[],
  clause: MainClause | null,
  own: boolean,
): boolean {
  if (findWord(norms.slice(0, 12), lists.denialWords) >= 0) return true;
  const phrase = findPhrase(norms, lists.denialPhrases);
  if (phrase >= 0) {
    const never = norms[phrase] === "never";
    if (!never || (own && clause !== null && clause.past)) return true;
  }
  if (clause === null || !clause.negated || clause.modal !== null) {
    // "no cannon was used": nothing of the kind was done.
    return (
      clause !== null &&
      clause.past &&
      (norms[0] === "no" || (norms[0] === "not" && norms[1] === "one"))
    );
  }
  return own && accuses(norms);
}

function isPronounSubject(ground: Ground, clause: MainClause): boolean {
  const first = ground.words[clause.subject?.first ?? -1]?.norm ?? "";
  return FIRST_PERSON.has(first) || THIRD_PERSON.has(first);
}

function demands(
  ground: Ground,
  norms: readonly string[],
  clause: MainClause | null,
  own: boolean,
  direct: boolean,
): boolean {
  if (clause === null) return false;
  if (/^(?:must|should)$/.test(clause.modal ?? ""))
    return !(own && isPronounSubject(ground, clause));
  const at = findPhrase(norms, lists.demandPhrases);
  if (at < 0) return direct && clause.subject === null && isImperative(norms);
  const phrase = norms.slice(at, at + 3).join(" ");
  if (/^(?:need|needs|has|have|had|ought) /.test(phrase)) return !own;
  if (/^(?:must|should)/.test(phrase)) return !own || at > 6;
  return true;
}

function isImperative(norms: readonly string[]): boolean {
  return /^(?:let|stop|end|leave|release|come|sign|withdraw|free|do)$/.test(
    norms[0] ?? "",
  );
}

function ownFuture(
  ground: Ground,
  norms: readonly string[],
  clause: MainClause,
): Found {
  const verb = ground.words[clause.verb]?.norm ?? "";
  if (clause.negated) return { kind: "POSITION", rule: "own refusal" };
  if (norms.includes("if"))
    return {
      kind: lists.hostile.has(verb) ? "WARNING" : "OFFER",
      rule: "own act on condition",
    };
  if (lists.hostile.has(verb) && !lists.actYield.has(verb))
    return { kind: "WARNING", rule: "own hostile act" };
  if (lists.itinerary.has(verb)) return { kind: "STATEMENT", rule: "own plan" };
  return { kind: "PROMISE", rule: "own act to come" };
}

function states(ground: Ground, clause: MainClause, direct: boolean): boolean {
  const verb = ground.words[clause.verb] as Word;
  if (/^(?:could|can|ca)$/.test(clause.modal ?? "")) return clause.negated;
  if (clause.modal !== null) return false;
  if (/^(?:come|came|travel|travell?ed|go|went)$/.test(verb.norm) && direct)
    return (
      ground.words[clause.verb + 1]?.norm === "to" &&
      ground.words[clause.verb + 2]?.upos === "VERB"
    );
  return (
    !clause.past &&
    (clause.negated ||
      /^(?:want|believe|support|oppose|seek|stand|favou?r|prefer|refuse|reject|respect|value|insist)s?$/.test(
        verb.norm,
      ))
  );
}
