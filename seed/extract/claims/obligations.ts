import { claimWords as lists, findPhrase } from "./claim-words.ts";
import type { Ground } from "./ground.ts";
import type { MainClause } from "./main-clause.ts";
import { hasPronounSubject } from "./own-side.ts";

/** "must", "should", "it is time", an imperative: another is to do something. */
export function demands(
  ground: Ground,
  norms: readonly string[],
  clause: MainClause | null,
  own: boolean,
  direct: boolean,
): boolean {
  if (direct && norms[0] === "let" && norms[1] !== "me") return true;
  if (asksOf(norms)) return true;
  if (/^(?:those|whoever)$/.test(norms[0] ?? "") && isOwed(norms)) return true;
  if (clause === null) return false;
  if (/^(?:must|should)$/.test(clause.modal ?? ""))
    return !(own && hasPronounSubject(ground, clause));
  const at = findPhrase(norms, lists.demandPhrases);
  if (at < 0) return direct && clause.subject === null && isImperative(norms);
  const phrase = norms.slice(at, at + 3).join(" ");
  if (/^(?:need|needs|has|have|had|ought) /.test(phrase)) return !own;
  // "as they should" asks for nothing.
  // "two islands that should be free of troops"
  if (/^(?:must|should)/.test(phrase) && at > 2)
    if (/^(?:that|which|who)$/.test(norms[at - 1] ?? "")) return false;
  if (/^(?:must|should)/.test(phrase))
    return at < norms.length - 1 && (!own || at > 6);
  return true;
}

/** "what we need from Rome is a clear answer", "all we ask is time". */
const asksOf = (norms: readonly string[]): boolean =>
  /^(?:what|all)$/.test(norms[0] ?? "") &&
  /^(?:we|i)$/.test(norms[1] ?? "") &&
  /^(?:need|want|expect|ask|demand|require)$/.test(norms[2] ?? "") &&
  norms.slice(3, 10).some((norm) => norm === "is" || norm === "'s");

/** "those who broke it should pay": the verb stands behind a clause of its own. */
const isOwed = (norms: readonly string[]): boolean =>
  norms.slice(2, 14).some((norm) => /^(?:must|should)$/.test(norm));

function isImperative(norms: readonly string[]): boolean {
  return /^(?:let|stop|end|leave|release|come|sign|withdraw|free|do)$/.test(
    norms[0] ?? "",
  );
}
