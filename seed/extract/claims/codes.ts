import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import type { Candidate } from "./candidates.ts";
import { claimWords as lists, findWord } from "./claim-words.ts";
import type { Judgement } from "./kinds.ts";

/** The CAMEO code of a claim: of the act of speaking, made finer by what it is about. */
export function codeOf(candidate: Candidate, judgement: Judgement): string {
  const { kind, norms } = judgement;
  switch (kind) {
    case "PROMISE":
      return intent(norms, "03");
    case "OFFER":
      return candidate.cameo === "020"
        ? intent(norms, "02")
        : intent(norms, "03");
    case "DEMAND":
      return demand(candidate, norms);
    case "WARNING":
      return warning(candidate, judgement);
    case "ACCUSATION":
      return accusation(norms);
    case "CRITICISM":
      return "111";
    case "DENIAL":
      return candidate.complement === "NP" && REJECTS.has(candidate.lemma ?? "")
        ? "120"
        : "016";
    case "PRAISE":
      return praise(norms);
    case "CONCERN":
      return "012";
    case "POSITION":
      return position(candidate, judgement);
    case "STATEMENT":
      return candidate.kind === "STATEMENT" ? candidate.cameo : "010";
  }
}

/** Verbs that turn a charge or a report away rather than deny a fact. */
const REJECTS = new Set(
  "reject dismiss refute rebut dispute contradict debunk brush shrug discount contest oppose".split(
    " ",
  ),
);

/** What is promised, offered or asked for: the third digit of CAMEO's 02 and 03. */
function intent(norms: readonly string[], root: "02" | "03"): string {
  const head = norms.slice(0, 12);
  if (findWord(head, lists.actMeet) >= 0) return `${root}6`;
  if (findWord(head, lists.actYield) >= 0) return `${root}5`;
  if (findWord(head, lists.actAid) >= 0) return `${root}3`;
  if (findWord(head, lists.actReform) >= 0) return `${root}4`;
  if (findWord(head, lists.actMaterial) >= 0) return `${root}1`;
  return `${root}0`;
}

function demand(candidate: Candidate, norms: readonly string[]): string {
  const appeal =
    candidate.cameo === "020" ||
    (candidate.kind !== "DEMAND" && norms.includes("should"));
  if (appeal) return intent(norms, "02");
  const head = norms.slice(0, 12);
  if (findWord(head, lists.actMeet) >= 0) return "108";
  if (head.some((norm) => /^(?:ceasefire|cease-fire|truce)$/.test(norm)))
    return "107";
  if (
    head.some((norm) =>
      /^(?:investigat\w+|inquiry|probe|information|explanation)$/.test(norm),
    )
  )
    return "101";
  if (findWord(head, lists.actReform) >= 0) return "104";
  return "100";
}

function warning(candidate: Candidate, judgement: Judgement): string {
  const { norms, clause, own } = judgement;
  if (
    findWord(norms, lists.military) >= 0 &&
    (own || candidate.lemma === "threaten")
  )
    return "138";
  if (
    findWord(norms, lists.actSanction) >= 0 &&
    (own || candidate.lemma === "threaten")
  )
    return "130";
  if (norms.includes("deadline") || norms.includes("ultimatum")) return "139";
  const aimed =
    candidate.roles.length > 0 ||
    own ||
    norms.includes("if") ||
    norms.includes("unless");
  const forecast = candidate.lemma === "warn" && !aimed && clause !== null;
  return forecast ? "012" : "130";
}

function accusation(norms: readonly string[]): string {
  if (norms.some((norm) => /^(?:spy|spying|espionage|treason)$/.test(norm)))
    return "1125";
  if (norms.some((norm) => /^(?:corruption|bribery|fraud|crimes?)$/.test(norm)))
    return "1121";
  if (norms.some((norm) => /^(?:invad\w+|invasion|aggression)$/.test(norm)))
    return "1123";
  if (norms.some((norm) => /^(?:genocide|atrocit\w+|torture)$/.test(norm)))
    return "1122";
  return "112";
}

function praise(norms: readonly string[]): string {
  return norms.some((norm) => /^(?:condolences?|sympath\w+)$/.test(norm))
    ? "018"
    : "051";
}

function position(candidate: Candidate, judgement: Judgement): string {
  const { clause, own } = judgement;
  if (judgement.cameo !== null) return judgement.cameo;
  if (candidate.kind === "POSITION") return candidate.cameo;
  if (
    own &&
    clause !== null &&
    clause.negated &&
    /^(?:will|wo|would)$/.test(clause.modal ?? "")
  )
    return "120";
  return "010";
}

/** The kinds that are about somebody even where nobody is named as target. */
export const AIMED: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  "ACCUSATION",
  "CRITICISM",
  "DEMAND",
  "WARNING",
  "PRAISE",
]);
