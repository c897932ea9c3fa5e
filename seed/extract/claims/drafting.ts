/** From what a passage reports to its claims: sources, kind, target and confidence of each. */
import { withContent } from "./altered.ts";
import { findAnnounced } from "./announced-quotations.ts";
import type { ClaimDraft } from "./assembly.ts";
import type { Candidate } from "./candidates.ts";
import { passOnCited } from "./cited.ts";
import { pastColons } from "./colons.ts";
import { findFollowUps } from "./follow-ups.ts";
import { reachOverPromises } from "./given-words.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { findHeadings } from "./headings.ts";
import { judge } from "./kinds.ts";
import { findNominals } from "./nominals.ts";
import { findReports } from "./reports.ts";
import { bothNamed } from "./both-named.ts";
import { type Judged, splitActs } from "./segments.ts";
import { select } from "./selection.ts";
import { findTurn } from "./turns.ts";
import { namedIn, resolve, type Resolution, type Sources } from "./sources.ts";

const NOBODY: Resolution = { actors: [], confidence: 1 };

/** The claims of one passage: found, sorted out, given their sources and judged. */
export function draftClaims(
  ground: Ground,
  opensText: boolean,
  sources: Sources,
): ClaimDraft[] {
  const verbs = findReports(ground);
  const selected = select(ground, [
    ...verbs,
    ...findNominals(ground),
    ...findAnnounced(ground, verbs),
    ...findHeadings(ground, opensText),
    ...findTurn(ground),
  ]);
  const reports = reachOverPromises(
    pastColons(ground, passOnCited(ground, selected, sources)),
  );
  // Outer claims stand before those in their content.
  const candidates = [...reports, ...findFollowUps(ground, reports)].sort(
    (a, b) =>
      a.content.first - b.content.first || b.content.last - a.content.last,
  );
  const speakersOf = new Map<Run | null, Resolution>();
  candidates.forEach((candidate, i) => {
    if (!speakersOf.has(candidate.source))
      speakersOf.set(
        candidate.source,
        speakersFor(ground, candidate, candidates[i + 1], sources),
      );
  });
  const judgeRun = (candidate: Candidate, run: Run): Judged => {
    const { actors } = speakersOf.get(candidate.source) ?? NOBODY;
    return {
      candidate: withContent(candidate, run),
      judgement: judge(ground, candidate, run, (other) =>
        sameSide(ground, other, actors, sources),
      ),
    };
  };
  // "Thousands protested against the tax": a crowd's deed, and no claim.
  const isOfSomebody = ({ candidate }: Judged): boolean =>
    !/^(?:protest|pay)$/.test(candidate.lemma ?? "") ||
    candidate.complement === "QUOTE" ||
    candidate.rule.startsWith("that,") ||
    (speakersOf.get(candidate.source) ?? NOBODY).actors.length > 0;
  const judged = candidates
    .map((candidate) => judgeRun(candidate, candidate.content))
    .flatMap((each) => splitActs(ground, each, judgeRun));
  return judged.filter(isOfSomebody).map(({ candidate, judgement }) => ({
    ground,
    candidate,
    judgement,
    speakers: speakersOf.get(candidate.source) ?? NOBODY,
    source:
      candidate.source === null ? null : { ground, run: candidate.source },
    outer: null,
    implied: [],
    also: [],
  }));
}

function speakersFor(
  ground: Ground,
  candidate: Candidate,
  next: Candidate | undefined,
  sources: Sources,
): Resolution {
  const run = candidate.antecedent ?? candidate.source;
  if (run === null) return NOBODY;
  const found =
    bothNamed(ground, run, sources) ?? resolve(ground, run, sources);
  const pronoun = /^(?:his|her|its|their)$/.test(
    ground.words[run.first]?.norm ?? "",
  );
  // "Based on its policy of …, Beijing said": the owner is named only further on.
  const ahead =
    pronoun && found.actors.length === 0 && next?.stretch === candidate.stretch;
  if (
    !ahead ||
    next?.source == null ||
    chunkAt(ground, next.source.first) === null
  )
    return found;
  const later = resolve(ground, next.source, sources);
  return { actors: later.actors, confidence: later.confidence * 0.8 };
}

/** Whether a phrase names a speaker, a speaker's country or somebody acting for it; null for whom nobody knows. */
function sameSide(
  ground: Ground,
  run: Run,
  speakers: readonly string[],
  sources: Sources,
): boolean | null {
  const actors = sidesNamed(ground, run, sources);
  if (actors.length === 0 || speakers.length === 0) return null;
  return actors.some((id) =>
    speakers.some(
      (speaker) =>
        speaker === id ||
        (sources.countryOf(id) !== null &&
          sources.countryOf(id) === sources.countryOf(speaker)),
    ),
  );
}

/** Who is meant, else the state that an adjective in front names: "Peruvian drones". */
function sidesNamed(
  ground: Ground,
  run: Run,
  sources: Sources,
): readonly string[] {
  const { actors } = resolve(ground, run, sources);
  if (actors.length > 0) return actors;
  const start = ground.words[run.first]?.start ?? -1;
  const adjective = namedIn(ground, run, sources).find(
    (each) =>
      each.attributive &&
      each.start <= start + 4 &&
      each.actor.startsWith("country:"),
  );
  return adjective === undefined ? [] : [adjective.actor];
}
