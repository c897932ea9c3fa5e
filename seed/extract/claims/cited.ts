/** Reports that a medium passes on, and says whose they are: “citing the ministry”. */
import lists from "../../lexicon/official-nouns.json" with { type: "json" };
import { citedBy } from "./altered.ts";
import type { Candidate } from "./candidates.ts";
import { chunkAt, type Ground } from "./ground.ts";
import { contains } from "./selection.ts";
import { resolve, type Sources } from "./sources.ts";

const VOICES = new Set(`${lists.officials} ${lists.voices}`.split(" "));

/**
 * "Tass reported that two ships had left, citing the ministry": the report is the ministry's, which the medium passes
 * on; whom it leans on is no claim.
 */
export function passOnCited(
  ground: Ground,
  candidates: readonly Candidate[],
  sources: Sources,
): readonly Candidate[] {
  const told = new Map<Candidate, Candidate>();
  for (const cite of candidates) {
    if (!namesVoice(ground, cite)) continue;
    const report = candidates.find(
      (each) => reportsFor(each, cite) && isOfMedium(ground, each, sources),
    );
    if (report !== undefined) told.set(report, cite);
  }
  if (told.size === 0) return candidates;
  const cites = new Set(told.values());
  return candidates.flatMap((each) => {
    if (cites.has(each)) return [];
    const cite = told.get(each);
    return cite === undefined || each.source === null
      ? [each]
      : [citedBy(each, each.source, cite.content)];
  });
}

/** "citing" or "quoting" an official, a ministry, sources. */
function namesVoice(
  ground: Ground,
  { lemma, complement, content }: Candidate,
): boolean {
  if (!/^(?:cite|quote)$/.test(lemma ?? "") || complement !== "NP")
    return false;
  const head = ground.words[chunkAt(ground, content.first)?.last ?? -1];
  return VOICES.has(head?.norm ?? "");
}

/** Whether both have one teller; in "reported that two ships had left, citing" the ships may be taken for it. */
function reportsFor(report: Candidate, cite: Candidate): boolean {
  const { source } = cite;
  if (report === cite || report.stretch !== cite.stretch) return false;
  if (source === null || report.source === null) return false;
  return (
    report.source.first === source.first || contains(report.content, source)
  );
}

function isOfMedium(
  ground: Ground,
  { source }: Candidate,
  sources: Sources,
): boolean {
  if (source === null) return false;
  const { actors } = resolve(ground, source, sources);
  return (
    actors.length > 0 &&
    actors.every((id) => sources.actor(id)?.type === "MEDIA")
  );
}
