import { svg, type TemplateResult } from "lit-html";
import type { DatesFragment, EventKind } from "../schema.generated.ts";
import type { Day } from "../state.ts";
import { toneOfScore } from "../tone.ts";
import type { TimeScale } from "./scale.ts";

/** A record as a mark on a line of time: for the eye and the pointer; a list has the same records for the keyboard. */
export interface Mark {
  readonly id: string;
  /** Null for a claim. */
  readonly kind: EventKind | null;
  readonly goldstein: number | null;
  readonly from: Day;
  readonly to: Day;
  readonly words: string;
}

/** The days that a mark stands for; null for what has none. */
export function daysOf({
  from,
  to,
}: Pick<DatesFragment, "from" | "to">): { from: Day; to: Day } | null {
  const [first, last] = [from ?? to, to ?? from];
  return first === null || last === null ? null : { from: first, to: last };
}

export function markTemplate(
  { id, kind, goldstein, from, to, words }: Mark,
  scale: TimeScale,
  y: number,
  open: (id: string) => void,
): TemplateResult {
  const x = (scale.left(from) + scale.right(to)) / 2;
  return svg`<path
    class="record-mark tone-${toneOfScore(goldstein)}"
    data-record=${id}
    d=${outlineOf(kind)}
    transform="translate(${x.toFixed(1)} ${y})"
    @click=${() => open(id)}
  ><title>${words}</title></path>`;
}

/** Half the size of a mark. */
const HALF = 4.5;
const ROUND = HALF - 1;

/** As on the timeline of the whole: a triangle for a summit, a diamond for a visit; a disc for other events, a stroke for words. */
function outlineOf(kind: EventKind | null): string {
  switch (kind) {
    case null:
      return `M-1.5 ${-HALF}h3v${2 * HALF}h-3z`;
    case "SUMMIT":
      return `M0 ${-HALF}L${HALF} ${HALF}H${-HALF}z`;
    case "VISIT":
      return `M0 ${-HALF}L${HALF} 0L0 ${HALF}L${-HALF} 0z`;
    default:
      return `M${-ROUND} 0a${ROUND} ${ROUND} 0 1 0 ${2 * ROUND} 0a${ROUND} ${ROUND} 0 1 0 ${-2 * ROUND} 0z`;
  }
}
