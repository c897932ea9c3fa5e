import type { ExtractedClaim } from "../../../server/domain/extraction.ts";
import type { EventStage } from "../stages.ts";

/** A claim with what the rules for relations ask about it. */
export interface PlacedClaim {
  readonly claim: ExtractedClaim;
  /** Index of the paragraph its content begins in. */
  readonly block: number;
  /** Countries of the speakers; those who act for none stand for themselves. */
  readonly speakerSides: ReadonlySet<string>;
  readonly targetSides: ReadonlySet<string>;
  /** Content words, cut down to stems, without those that say nothing. */
  readonly stems: ReadonlySet<string>;
}

export interface RelationGround {
  readonly text: string;
  /** In the order of the text, titles left out. */
  readonly claims: readonly PlacedClaim[];
  readonly headlines: readonly PlacedClaim[];
}

const IDLE = new Set(
  "a an the and or but of to in on at by for with from as is are was were be been being has have had do does did not no never that this these those it its they their he his she her him them we our us you your i my will would shall should can could may might must who which what when where there than then so such any some all more most other own into over about after before up out if any also".split(
    " ",
  ),
);

export function createGround(stage: EventStage): RelationGround {
  const { blocks, text } = stage.analysis;
  const sideOf = (id: string): string => {
    const actor = stage.actors.get(id);
    if (actor === undefined || actor.kind === "COUNTRY") return id;
    return actor.country ?? id;
  };
  const placed = stage.claims
    .map((claim): PlacedClaim => ({
      claim,
      block: blockAt(blocks, claim.content.start),
      speakerSides: new Set(claim.speakers.map(sideOf)),
      targetSides: new Set(claim.targets.map(sideOf)),
      stems: stemsOf(claim.content.quote),
    }))
    .toSorted((a, b) => a.claim.content.start - b.claim.content.start);
  return {
    text,
    claims: placed.filter(({ claim }) => !claim.headline),
    headlines: placed.filter(({ claim }) => claim.headline),
  };
}

function blockAt(
  blocks: readonly { readonly start: number; readonly end: number }[],
  at: number,
): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Words for one matter, by their stems. */
const SAME_MATTER = new Map(
  Object.entries({
    meddl: "interfe",
    influen: "interfe",
    interve: "interfe",
    interfer: "interfe",
    bomb: "attack",
    strik: "attack",
    shell: "attack",
    murder: "kill",
    compens: "pay",
    paid: "pay",
    withdra: "pull",
    troop: "soldier",
  }),
);

/** Rough stems: enough to find "interference" in "interfere". */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])
    if (!IDLE.has(word)) stems.add(stemOf(word));
  return stems;
}

function stemOf(word: string): string {
  const stem = word
    .replace(/(?:ations?|ences?|ings?|ed|es|s|e)$/, "")
    .slice(0, 7);
  return SAME_MATTER.get(stem) ?? stem;
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
