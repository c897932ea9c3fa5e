/** Envoys who are summoned, recalled or sent home so that their state hears something. */
import { isMission } from "../text/missions.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";

const SUMMONS = /^(?:summon(?:s|ed|ing)?|convok(?:es|ed|ing))$/;
/** Sending home the other's envoys, or calling back one's own, says something too. */
const SENDS_HOME =
  /^(?:expel(?:s|led|ling)?|recall(?:s|ed|ing)?|withdr(?:aws?|ew|awing))$/;
/** How many words in front of what was said somebody may have been summoned. */
const REACH = 16;

/** "summoned the Pakistani envoy to protest", "called in the consul and demanded": who had to hear it. */
export function summonedBefore(
  ground: Ground,
  verb: number,
  from: number,
): Run | null {
  return objectInFront(
    ground,
    verb,
    from,
    (norm, before) =>
      SUMMONS.test(norm) || (norm === "in" && /^call(?:s|ed)$/.test(before)),
  );
}

/** Who was summoned to hear it, or whose diplomats were sent home for it: "recalled its envoy from Lima to protest". */
export function diplomatsBefore(
  ground: Ground,
  verb: number,
  from: number,
): Run | null {
  const summoned = summonedBefore(ground, verb, from);
  if (summoned !== null) return summoned;
  const home = objectInFront(ground, verb, from, (norm) =>
    SENDS_HOME.test(norm),
  );
  if (home === null) return null;
  const { words } = ground;
  if (!/^diplomats?$/.test(words[home.last]?.norm ?? ""))
    if (!isMission(words[home.last]?.norm ?? "", words[home.last - 1]?.norm))
      return null;
  const post = chunkAt(ground, home.last + 2);
  return /^(?:from|to|in|at)$/.test(words[home.last + 1]?.norm ?? "") &&
    post?.first === home.last + 2
    ? { first: home.first, last: post.last }
    : home;
}

/** The phrase behind the last fitting verb in front of a word. */
function objectInFront(
  ground: Ground,
  verb: number,
  from: number,
  fits: (norm: string, before: string) => boolean,
): Run | null {
  const { words } = ground;
  for (let i = verb - 1; i >= Math.max(from, verb - REACH); i--) {
    if (!fits(words[i]?.norm ?? "", words[i - 1]?.norm ?? "")) continue;
    const chunk = chunkAt(ground, i + 1);
    return chunk?.first === i + 1 && chunk.last < verb ? chunk : null;
  }
  return null;
}
