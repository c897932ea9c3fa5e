import type { Token } from "../analysis.ts";
import { alteredCandidate } from "./altered.ts";
import type { Candidate } from "./candidate.ts";
import { isUntrue } from "./fate.ts";

const REPORT =
  /^(?:report|news|rumou?r|information|speculation|suggestion|claim|allegation|story)$/;
const DENIES = /^(?:deny|dismiss|reject|refute|rebut|scotch|quash)$/;
/** How many words may stand between denying and the report that is denied. */
const NEAR = 9;

/** "Reports that X would visit are false", "dismissed rumours of a meeting": what a report only has, and is not so. */
export function asTold(candidate: Candidate): Candidate {
  const { view, trigger, act, status } = candidate;
  if (act.kind === "OTHER" || status === "CANCELLED") return candidate;
  const { tokens } = view;
  const report = tokens.findLastIndex(
    ({ lemma }, at) => at < trigger && REPORT.test(lemma),
  );
  if (report === -1 || isParted(tokens, report, trigger)) return candidate;
  const before = tokens.slice(Math.max(0, report - NEAR), report);
  const denied =
    before.some(({ lemma }) => DENIES.test(lemma)) ||
    // "There was no truth in reports that"
    before.some(
      ({ norm }, at) => norm === "truth" && before[at - 1]?.norm === "no",
    );
  return denied || isUntrue(tokens, report)
    ? alteredCandidate(candidate, { status: "DENIED" })
    : candidate;
}

function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => /^[;“”"]$/.test(text));
}
