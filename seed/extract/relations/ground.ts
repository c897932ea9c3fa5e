import type { ExtractedClaim } from "../../../server/domain/extraction.ts";
import type { EventStage } from "../stages.ts";
import { matterOf } from "../text/matter.ts";

/** A claim with what the rules for relations ask about it. */
export interface PlacedClaim {
  readonly claim: ExtractedClaim;
  /** Index of the paragraph its content begins in. */
  readonly block: number;
  /** Countries of the speakers; those who act for none stand for themselves. */
  readonly speakerSides: ReadonlySet<string>;
  readonly targetSides: ReadonlySet<string>;
  /** Sides that the content names. */
  readonly namedSides: ReadonlySet<string>;
  /** What the content is about. */
  readonly matter: ReadonlySet<string>;
  /** The same, with the word that reports it: "offered to build …" is about an offer. */
  readonly act: ReadonlySet<string>;
}

export interface RelationGround {
  readonly text: string;
  /** In the order of the text, titles left out. */
  readonly claims: readonly PlacedClaim[];
  readonly headlines: readonly PlacedClaim[];
}

/** The country that an actor is or acts for; who acts for none stands for himself. */
export function sideIn({ actors }: EventStage): (id: string) => string {
  return (id) => {
    const actor = actors.get(id);
    if (actor === undefined || actor.kind === "COUNTRY") return id;
    return actor.country ?? id;
  };
}

export function createGround(
  stage: EventStage,
  claims = stage.claims,
): RelationGround {
  const { blocks, text } = stage.analysis;
  const sideOf = sideIn(stage);
  const placed = claims
    .map((claim): PlacedClaim => {
      const { matter, act } = mattersIn(claim);
      return {
        claim,
        block: Math.max(0, lastAt(blocks, claim.content.start)),
        speakerSides: new Set(claim.speakers.map(sideOf)),
        targetSides: new Set(claim.targets.map(sideOf)),
        namedSides: new Set(
          within(stage.mentions, claim.content).map(({ actor }) =>
            sideOf(actor),
          ),
        ),
        matter,
        act,
      };
    })
    .toSorted((a, b) => a.claim.content.start - b.claim.content.start);
  return {
    text,
    claims: placed.filter(({ claim }) => !claim.headline),
    headlines: placed.filter(({ claim }) => claim.headline),
  };
}

type Matters = Pick<PlacedClaim, "matter" | "act">;

const known = new WeakMap<ExtractedClaim["content"], Matters>();

/** Kept with the claim's words: the ground is laid a second time once targets are shared. */
function mattersIn({ content, cue }: ExtractedClaim): Matters {
  const before = known.get(content);
  if (before !== undefined) return before;
  const matter = matterOf(content.quote);
  const act = new Set([...matterOf(cue?.quote ?? ""), ...matter]);
  known.set(content, { matter, act });
  return { matter, act };
}

/** Those of a list in the order of the text that a span holds. */
function within<T extends Stretch>(list: readonly T[], span: Stretch): T[] {
  const found: T[] = [];
  for (let i = Math.max(0, lastAt(list, span.start - 1) + 1); ; i++) {
    const each = list[i];
    if (each === undefined || each.start >= span.end) return found;
    if (each.start >= span.start && each.end <= span.end) found.push(each);
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The last of a list in the order of the text that begins at or before a place; -1 for none. */
function lastAt(list: readonly Stretch[], at: number): number {
  let low = -1;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): number {
  let common = 0;
  for (const each of a) if (b.has(each)) common++;
  return common;
}

/** Whether any member of one set is in the other. */
export function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return overlap(a, b) > 0;
}

export function isInside(inner: PlacedClaim, outer: PlacedClaim): boolean {
  const a = inner.claim.cue ?? inner.claim.content;
  const b = outer.claim.content;
  return inner !== outer && a.start >= b.start && a.end <= b.end;
}
