import lists from "../../lexicon/matters.json" with { type: "json" };

const WORDS = /\p{L}{2,}/gu;
const IDLE = new Set(
  "a an the and or but of to in on at by for with from as is are was were be been being has have had do does did doing no not never that this these those it its they their he his she her him them we our us you your i my will would shall should can could may might must who which what when where there than then so such any some all more most other own into over about after before up out if any also none nobody nothing anything anyone one two three kind ever".split(
    " ",
  ),
);

/** Stem → the first word of its family. */
const FAMILIES = new Map<string, string>();
for (const family of lists.families) {
  const [name, ...others] = family.split(" ");
  for (const word of [name ?? "", ...others])
    if (!FAMILIES.has(cut(word))) FAMILIES.set(cut(word), name ?? "");
}

/**
 * What a text is about: rough stems of its words, without those that say nothing; words that news uses for one
 * matter ("troops" and "soldiers") are one.
 */
export function matterOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(WORDS) ?? [])
    if (!IDLE.has(word)) stems.add(stemOf(word));
  return stems;
}

export function stemOf(word: string): string {
  const stem = cut(word);
  return FAMILIES.get(stem) ?? stem;
}

/** Rough stems: enough to find "negotiate" in "negotiations". */
function cut(word: string): string {
  return word
    .replace(/ie[sd]$/, "y")
    .replace(/(?:at(?:ions?|ing|ed|es?)|ences?|ings?|ed|es|s|e)$/, "")
    .replace(/([^aeiou])\1$/, "$1")
    .slice(0, 7);
}
