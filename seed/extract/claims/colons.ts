import { withContent } from "./altered.ts";
import type { Candidate } from "./candidates.ts";
import { clauseEnd } from "./extents.ts";
import type { Ground } from "./ground.ts";

/** "was clear about one thing: the port would stay closed": what a colon goes on with belongs to the phrase before it. */
export function pastColons(
  ground: Ground,
  candidates: readonly Candidate[],
): Candidate[] {
  const starts = new Set(candidates.map(({ content }) => content.first));
  return candidates.map((each) => {
    const last = lastPastColon(ground, each, starts);
    return last === each.content.last
      ? each
      : withContent(each, { first: each.content.first, last });
  });
}

function lastPastColon(
  ground: Ground,
  { content, complement, cue, stretch }: Candidate,
  starts: ReadonlySet<number>,
): number {
  const { words, stretches } = ground;
  const colon = content.last + 1;
  const limit = stretches[stretch]?.last ?? 0;
  const goesOn =
    complement === "NP" &&
    cue !== null &&
    words[colon]?.text === ":" &&
    words[colon]?.quotation === -1 &&
    words[colon + 1]?.quotation === -1 &&
    colon < limit &&
    !starts.has(colon + 1);
  return goesOn ? clauseEnd(ground, colon + 1, limit, cue.last) : content.last;
}
