import { goldsteinOf } from "../../../server/domain/cameo.ts";
import { UNDATED } from "../../../server/domain/dates.ts";
import type { ExtractedClaim } from "../../../server/domain/extraction.ts";
import { articleId, hashId } from "../../../server/domain/ids.ts";
import { spanOf } from "../../../server/domain/span.ts";
import type { ReaderResources } from "../resources.ts";
import type { ClaimStage, DateStage, Remarks } from "../stages.ts";
import type { Candidate } from "./candidates.ts";
import { findFollowUps } from "./follow-ups.ts";
import { type Ground, layGround, offsetsOf, type Run } from "./ground.ts";
import { passagesOf } from "./passage.ts";
import { findQuotations } from "./quotations.ts";
import { findReports } from "./reports.ts";

/** What somebody in the article says of somebody. */
export function findClaims(
  stage: DateStage,
  _resources: ReaderResources,
  _remarks: Remarks,
): ClaimStage {
  const { analysis } = stage;
  const article = articleId(analysis.text);
  const quotations = findQuotations(analysis.text, analysis.blocks);
  const claims: ExtractedClaim[] = [];
  for (const passage of passagesOf(analysis, quotations)) {
    const ground = layGround(passage);
    const reports = findReports(ground);
    const all = [...reports, ...findFollowUps(ground, reports)].toSorted(
      (a, b) => a.content.first - b.content.first,
    );
    for (const candidate of all)
      claims.push(claimOf(ground, candidate, article));
  }
  return { ...stage, claims };
}

function claimOf(
  ground: Ground,
  candidate: Candidate,
  article: string,
): ExtractedClaim {
  const { text } = ground.passage;
  const span = (run: Run) => {
    const { start, end } = offsetsOf(ground, run);
    return spanOf(text, start, end);
  };
  const content = span(candidate.content);
  return {
    id: hashId("claim", article, content.start, content.end),
    kind: candidate.kind ?? "STATEMENT",
    cameo: candidate.cameo,
    goldstein: goldsteinOf(candidate.cameo),
    speakers: [],
    addressees: [],
    targets: [],
    affected: [],
    hedges: [],
    negated: candidate.negated,
    headline: ground.passage.role === "TITLE",
    topics: [],
    quoted: "INDIRECT",
    speakerSpan: candidate.source === null ? null : span(candidate.source),
    cue: candidate.cue === null ? null : span(candidate.cue),
    content,
    attribution: [],
    event: null,
    when: UNDATED,
    spans: [content],
    rule: candidate.rule,
    confidence: 0.5,
  };
}
