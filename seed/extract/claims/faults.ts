import { claimWords as lists } from "./claim-words.ts";
import { isBe } from "./verbs.ts";

/** A word of blame said of something: after a form of "be", or with an article in a quotation cut short. */
export function findsFault(norms: readonly string[]): boolean {
  return norms.some(
    (norm, i) =>
      lists.criticismWords.has(norm) &&
      (norms.length < 6 || norms.slice(Math.max(0, i - 4), i).some(isBe)),
  );
}

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
