import { alteredDraft } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";

/** Drafts stand in the order of the text: what holds another is near it. */
const NEIGHBOURS = 40;

/** Tells every draft in whose content it stands, the nearest such claim. */
export function nest(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const out: ClaimDraft[] = [...drafts];
  drafts.forEach((draft, i) => {
    let outer: ClaimDraft | null = null;
    const last = Math.min(drafts.length, i + NEIGHBOURS);
    for (let j = Math.max(0, i - NEIGHBOURS); j < last; j++) {
      const other = drafts[j];
      if (other === undefined || !holds(other, draft)) continue;
      if (outer === null || holds(outer, other)) outer = other;
    }
    out[i] = alteredDraft(draft, { outer });
  });
  return out;
}

export function holds(outer: ClaimDraft, inner: ClaimDraft): boolean {
  const cue = inner.candidate.cue ?? inner.candidate.content;
  const { content } = outer.candidate;
  return (
    outer.ground === inner.ground &&
    outer.candidate !== inner.candidate &&
    content.first <= cue.first &&
    content.last >= cue.last
  );
}
