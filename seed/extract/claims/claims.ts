import { UNDATED } from "../../../server/domain/dates.ts";
import { articleId } from "../../../server/domain/ids.ts";
import type { ReaderResources } from "../resources.ts";
import type { ClaimStage, DateStage, Remarks } from "../stages.ts";
import { assemble, type ClaimDraft } from "./assembly.ts";
import { chargeBreaches } from "./broken-words.ts";
import { carrySpeakers } from "./carry-over.ts";
import { findFollowUps } from "./follow-ups.ts";
import { type Ground, layGround, type Run } from "./ground.ts";
import { findHeadings } from "./headings.ts";
import { judge } from "./kinds.ts";
import { findNominals } from "./nominals.ts";
import { passagesOf } from "./passage.ts";
import { findQuotations } from "./quotations.ts";
import { readReplies } from "./replies.ts";
import { findReports } from "./reports.ts";
import { nest } from "./nesting.ts";
import { joinFollowUps } from "./segments.ts";
import { select } from "./selection.ts";
import { createSources, resolve, type Sources } from "./sources.ts";

/** What somebody in the article says of somebody. */
export function findClaims(
  stage: DateStage,
  _resources: ReaderResources,
  remarks: Remarks,
): ClaimStage {
  const { analysis } = stage;
  const sources = createSources(stage.mentions, stage.actors);
  const quotations = findQuotations(analysis.text, analysis.blocks);
  const drafts: ClaimDraft[] = [];
  passagesOf(analysis, quotations, stage.mentions).forEach((passage, i) =>
    drafts.push(...draftsOf(layGround(passage), i === 0, sources)),
  );
  const context = {
    article: articleId(analysis.text),
    publisher: stage.source.publisher,
    said: { ...UNDATED, to: stage.publishedOn },
    sources,
    dates: stage.dates,
  };
  const read = readReplies(
    chargeBreaches(carrySpeakers(nest(drafts), sources), sources),
    sources,
  );
  return { ...stage, claims: assemble(read, context, remarks) };
}

function draftsOf(
  ground: Ground,
  opensText: boolean,
  sources: Sources,
): ClaimDraft[] {
  const reports = select(ground, [
    ...findReports(ground),
    ...findNominals(ground),
    ...findHeadings(ground, opensText),
  ]);
  const candidates = [...reports, ...findFollowUps(ground, reports)].sort(
    (a, b) =>
      a.content.first - b.content.first || b.content.last - a.content.last,
  );
  const resolved = candidates.map((candidate) => {
    const run = candidate.antecedent ?? candidate.source;
    const speakers =
      run === null
        ? { actors: [], confidence: 1 }
        : resolve(ground, run, sources);
    const judgement = judge(ground, candidate, candidate.content, (run) =>
      sameSide(ground, run, speakers.actors, sources),
    );
    return { candidate, judgement, speakers };
  });
  const speakersOf = new Map(
    resolved.map(({ candidate, speakers }) => [candidate.source, speakers]),
  );
  return joinFollowUps(ground, resolved).map(({ candidate, judgement }) => ({
    ground,
    candidate,
    judgement,
    speakers: speakersOf.get(candidate.source) ?? { actors: [], confidence: 1 },
    source:
      candidate.source === null ? null : { ground, run: candidate.source },
    outer: null,
    implied: [],
  }));
}

/** Whether a phrase names a speaker, a speaker's country or somebody acting for it. */
function sameSide(
  ground: Ground,
  run: Run,
  speakers: readonly string[],
  sources: Sources,
): boolean {
  const { actors } = resolve(ground, run, sources);
  return actors.some((id) =>
    speakers.some(
      (speaker) =>
        speaker === id ||
        (sources.countryOf(id) !== null &&
          sources.countryOf(id) === sources.countryOf(speaker)),
    ),
  );
}
