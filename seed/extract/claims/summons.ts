import { chunkAt, type Ground, type Run } from "./ground.ts";

const SUMMONS = /^(?:summon(?:s|ed|ing)?|convok(?:es|ed|ing))$/;
/** How many words in front of what was said somebody may have been summoned. */
const REACH = 16;

/** "summoned the Pakistani envoy to protest", "called in the consul and demanded": who had to hear it. */
export function summonedBefore(
  ground: Ground,
  verb: number,
  from: number,
): Run | null {
  const { words } = ground;
  for (let i = verb - 1; i >= Math.max(from, verb - REACH); i--) {
    const norm = words[i]?.norm ?? "";
    const called =
      norm === "in" && /^call(?:s|ed)$/.test(words[i - 1]?.norm ?? "");
    if (!called && !SUMMONS.test(norm)) continue;
    const chunk = chunkAt(ground, i + 1);
    return chunk?.first === i + 1 && chunk.last < verb ? chunk : null;
  }
  return null;
}
