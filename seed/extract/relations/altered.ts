import type { ExtractedClaim } from "../../../server/domain/extraction.ts";

/** What the events of the article and other claims have a say in. */
type Changing =
  | "kind"
  | "cameo"
  | "goldstein"
  | "targets"
  | "affected"
  | "topics"
  | "event"
  | "when"
  | "rule";

/**
 * A claim with some of its parts changed. Written out, as text/altered.ts does for words and for the same reason: what
 * `...` makes has another shape to the engine.
 */
export const alteredClaim = (
  claim: ExtractedClaim,
  changes: Partial<Pick<ExtractedClaim, Changing>>,
): ExtractedClaim => ({
  id: claim.id,
  kind: changes.kind ?? claim.kind,
  cameo: changes.cameo ?? claim.cameo,
  goldstein: changes.goldstein ?? claim.goldstein,
  speakers: claim.speakers,
  addressees: claim.addressees,
  targets: changes.targets ?? claim.targets,
  affected: changes.affected ?? claim.affected,
  hedges: claim.hedges,
  negated: claim.negated,
  headline: claim.headline,
  topics: changes.topics ?? claim.topics,
  quoted: claim.quoted,
  speakerSpan: claim.speakerSpan,
  cue: claim.cue,
  content: claim.content,
  attribution: claim.attribution,
  event: changes.event ?? claim.event,
  when: changes.when ?? claim.when,
  spans: claim.spans,
  rule: changes.rule ?? claim.rule,
  confidence: claim.confidence,
});
