import { claimWords as lists, findPhrase } from "./claim-words.ts";
import type { MainClause } from "./main-clause.ts";
import { isBe } from "./verbs.ts";

/** A word of blame said of something: after a form of "be", or with an article in a quotation cut short. */
export function findsFault(norms: readonly string[]): boolean {
  return (
    norms.some(
      (norm, i) =>
        lists.criticismWords.has(norm) &&
        (norms.length < 6 || norms.slice(Math.max(0, i - 4), i).some(isBe)),
    ) || findPhrase(norms, lists.criticismPhrases) >= 0
  );
}

/** "Paris never listens": what another does not do at any time. */
export const neverDoes = (
  norms: readonly string[],
  clause: MainClause | null,
): boolean =>
  clause !== null &&
  clause.modal === null &&
  !clause.past &&
  norms.slice(1, 6).includes("never");

const IDEALS =
  /^(?:diplomacy|dialogue|partnership|negotiation|negotiations|peace|policy|justice|aid|security|democracy|friendship|leadership|governance|solidarity|law|consultation|cooperation|transparency|statecraft|journalism|mediation|neutrality|defence|defense)$/;

/** "This is not dialogue": what is done is denied its good name. */
export function deniesGoodName(norms: readonly string[]): boolean {
  const [subject = "", verb = "", not = ""] = norms;
  return (
    /^(?:this|that|it)$/.test(subject) &&
    isBe(verb) &&
    /^(?:not|n't|no)$/.test(not) &&
    norms.slice(3, 5).some((norm) => IDEALS.test(norm))
  );
}

/** "A blockade is not an argument": something is denied to be what it is used for. */
export function namesNoSubstitute(norms: readonly string[]): boolean {
  if (!/^an?$/.test(norms[0] ?? "") || norms.length > 9) return false;
  const be = norms.findIndex((norm, i) => i > 1 && i < 5 && isBe(norm));
  return (
    be > 0 &&
    /^(?:not|n't|no)$/.test(norms[be + 1] ?? "") &&
    (norms[be + 1] === "no" || /^(?:an?|the)$/.test(norms[be + 2] ?? ""))
  );
}

/** "should have been done long ago", "they should mend their own roof", "those who sell guns should not preach". */
export function reproaches(norms: readonly string[], direct: boolean): boolean {
  const should = norms.findIndex((norm) => /^(?:should|ought)$/.test(norm));
  if (should < 0) return false;
  const behind = norms.slice(should + 1);
  if (behind[0] === "have" || (behind[0] === "to" && behind[1] === "have"))
    return true;
  const of = norms[0] ?? "";
  const not = /^(?:not|n't|never)$/.test(behind[0] ?? "");
  if (not && /^(?:those|whoever|people|countries|states)$/.test(of))
    return /^(?:who|whoever|which|that)$/.test(
      norms[of === "whoever" ? 0 : 1] ?? "",
    );
  return (
    direct &&
    /^(?:they|he|she)$/.test(norms[should - 1] ?? "") &&
    behind.slice(0, 6).includes("own")
  );
}
