import type { ClaimDraft } from "./assembly.ts";
import type { Candidate } from "./candidates.ts";
import type { Run } from "./ground.ts";
import type { Judgement } from "./kinds.ts";

/**
 * Records with some of their parts changed. Written out, as text/altered.ts does for words and for the same reason: what
 * `...` makes has another shape to the engine.
 */
export const alteredDraft = (
  draft: ClaimDraft,
  changes: Partial<ClaimDraft>,
): ClaimDraft => ({
  ground: changes.ground ?? draft.ground,
  candidate: changes.candidate ?? draft.candidate,
  judgement: changes.judgement ?? draft.judgement,
  speakers: changes.speakers ?? draft.speakers,
  source: changes.source === undefined ? draft.source : changes.source,
  outer: changes.outer === undefined ? draft.outer : changes.outer,
  implied: changes.implied ?? draft.implied,
  also: changes.also ?? draft.also,
});

/** A candidate whose content ends or begins elsewhere. */
export const withContent = (
  candidate: Candidate,
  content: Run,
  stretch = candidate.stretch,
): Candidate => ({
  rule: candidate.rule,
  stretch,
  cue: candidate.cue,
  lemma: candidate.lemma,
  source: candidate.source,
  antecedent: candidate.antecedent,
  content,
  complement: candidate.complement,
  kind: candidate.kind,
  cameo: candidate.cameo,
  roles: candidate.roles,
  negated: candidate.negated,
  passive: candidate.passive,
  resumes: candidate.resumes,
});

/** A report that its teller has from another, who is its source; the teller hears it and passes it on. */
export const citedBy = (
  candidate: Candidate,
  teller: Run,
  source: Run,
): Candidate => ({
  rule: candidate.rule,
  stretch: candidate.stretch,
  cue: candidate.cue,
  lemma: candidate.lemma,
  source,
  antecedent: source,
  content: candidate.content,
  complement: candidate.complement,
  kind: candidate.kind,
  cameo: candidate.cameo,
  roles: [...candidate.roles, { role: "ADDRESSEE", run: teller }],
  negated: candidate.negated,
  passive: candidate.passive,
  resumes: candidate.resumes,
});

/** The same content, judged to be of another kind. */
export const judgedAs = (
  { clause, norms, own, cameo }: Judgement,
  kind: Judgement["kind"],
  rule: string,
): Judgement => ({ kind, rule, clause, norms, own, cameo });
