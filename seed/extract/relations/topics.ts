/** Topics of claims, from the meetings and acts that they name. */
import type {
  ExtractedClaim,
  ExtractedEvent,
} from "../../../server/domain/extraction.ts";
import { alteredClaim } from "./altered.ts";
import { matterOf } from "../text/matter.ts";

interface Topic {
  readonly words: string;
  readonly matter: readonly string[];
}

/** What meetings and acts of the article were about is also what a claim is about that names it. */
export function shareTopics(
  claims: readonly ExtractedClaim[],
  events: readonly ExtractedEvent[],
): readonly ExtractedClaim[] {
  const byStem = topicsByStem(events);
  if (byStem.size === 0) return claims;
  return claims.map((claim) => {
    const matter = matterOf(claim.content.quote);
    const named = [...matter]
      .flatMap((stem) => byStem.get(stem) ?? [])
      .filter((topic) => topic.matter.every((stem) => matter.has(stem)))
      .map(({ words }) => words);
    return named.length === 0
      ? claim
      : alteredClaim(claim, {
          topics: [...new Set([...claim.topics, ...named])],
        });
  });
}

/** Each topic once, under its first word, so that a claim asks for those only that it may name. */
function topicsByStem(
  events: readonly ExtractedEvent[],
): ReadonlyMap<string, readonly Topic[]> {
  const byStem = new Map<string, Topic[]>();
  for (const words of new Set(events.flatMap((event) => event.topics))) {
    const matter = [...matterOf(words)];
    const [first] = matter;
    if (first === undefined) continue;
    const known = byStem.get(first);
    if (known === undefined) byStem.set(first, [{ words, matter }]);
    else known.push({ words, matter });
  }
  return byStem;
}
