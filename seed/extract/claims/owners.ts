import type { Ground, Run } from "./ground.ts";
import type { Word } from "./passage.ts";

/** "Xi's" of "Xi's previous pledge", "his" of "his warning". */
export function ownerIn(ground: Ground, chunk: Run): Run | null {
  const { words } = ground;
  const first = words[chunk.first] as Word;
  if (
    first.xpos === "PRP$" ||
    /^(?:my|your|his|her|its|our|their)$/.test(first.norm)
  )
    return { first: chunk.first, last: chunk.first };
  for (let i = chunk.first + 1; i < chunk.last; i++)
    if (words[i]?.xpos === "POS" || /^['’]s?$/.test(words[i]?.text ?? ""))
      return { first: chunk.first, last: i - 1 };
  return null;
}
