import { alteredDraft } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";

/** Contents that only point to what was promised elsewhere: "to do so", "not to do that". */
const POINTS = new Set(["not", "to", "do", "so", "that", "this", "it"]);

/**
 * A promise that is told of again ("his pledge not to do so", "his promise to the president") is one promise:
 * the passages are added to the claim that says what was promised. One that is told nowhere else is dropped
 * where it has no content of its own.
 */
export function mergeReferences(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const full = new Map<string, ClaimDraft>();
  for (const draft of drafts) {
    const [speaker] = draft.speakers.actors;
    if (speaker === undefined || draft.judgement.kind !== "PROMISE") continue;
    if (!refers(draft) && !full.has(speaker)) full.set(speaker, draft);
  }
  const also = new Map<ClaimDraft, ClaimDraft[]>();
  const merged = new Set<ClaimDraft>();
  for (const draft of drafts) {
    if (draft.judgement.kind !== "PROMISE" || !refers(draft)) continue;
    const told = full.get(draft.speakers.actors[0] ?? "");
    if (told !== undefined) {
      also.set(told, [...(also.get(told) ?? []), draft]);
      merged.add(draft);
    } else if (draft.candidate.rule.endsWith("reference")) merged.add(draft);
  }
  return drafts
    .filter((draft) => !merged.has(draft))
    .map((draft) => alteredDraft(draft, { also: also.get(draft) ?? [] }));
}

function refers({ candidate, judgement }: ClaimDraft): boolean {
  if (!candidate.rule.startsWith("noun of somebody")) return false;
  return (
    candidate.rule.endsWith("reference") ||
    judgement.norms.every((norm) => POINTS.has(norm))
  );
}
