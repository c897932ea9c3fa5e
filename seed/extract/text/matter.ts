/** What a text is about, by the families of its words, so that two can be held against each other. */
import lists from "../../lexicon/matters.json" with { type: "json" };
import irregular from "../../lexicon/irregular.json" with { type: "json" };
import { remember } from "./remember.ts";

const WORDS = /\p{L}{2,}/gu;
const NAMES = /(?<=[^.!?:“”"\s]\s)\p{Lu}[\p{L}'’-]*/gu;
const IDLE = new Set(
  "a an the and or but of to in on at by for with from as is are was were be been being has have had do does did doing no not never that this these those it its they their he his she her him them we our us you your i my will would shall should can could may might must who which what when where there than then so such any some all more most other own into over about after before up out if any also none nobody nothing anything anyone one two three kind ever".split(
    " ",
  ),
);

/** "met" → "meet". */
const LEMMAS = new Map<string, string>(
  Object.entries(irregular.verbs as Record<string, readonly string[]>).flatMap(
    ([lemma, forms]) => forms.map((form): [string, string] => [form, lemma]),
  ),
);

/** Stem → the first word of its family. */
const FAMILIES = new Map<string, string>();
for (const family of lists.families) {
  const [name, ...others] = family.split(" ");
  for (const word of [name ?? "", ...others])
    if (!FAMILIES.has(cut(word))) FAMILIES.set(cut(word), name ?? "");
}

/** Rough stem → the fields it belongs to, by number. */
const FIELDS = new Map<string, Set<number>>();
lists.fields.forEach((field, number) => {
  for (const word of field.split(" "))
    FIELDS.set(cut(word), (FIELDS.get(cut(word)) ?? new Set()).add(number));
});

const OPPOSITES = lists.opposites.map((pair) =>
  pair.map((side) => new Set(side.split(" ").map(cut))),
);

/** Whether one text has a word and the other its opposite: "were being held", "have been free". */
export function areOpposite(a: string, b: string): boolean {
  const one = stemsOf(a);
  const other = stemsOf(b);
  return OPPOSITES.some(([left = NONE, right = NONE]) => {
    const [inOne, inOther] = [
      sideOf(one, left, right),
      sideOf(other, left, right),
    ];
    return inOne !== 0 && inOne === -inOther;
  });
}

const NONE: ReadonlySet<string> = new Set();

/** 1 for the left side only, -1 for the right one only, 0 for neither or both. */
function sideOf(
  stems: ReadonlySet<string>,
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
): number {
  const of = (side: ReadonlySet<string>): number =>
    [...stems].some((stem) => side.has(stem)) ? 1 : 0;
  return of(left) - of(right);
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(WORDS) ?? []).map(cut));

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

/** The same without names: words that begin large within a sentence. */
export function plainMatterOf(text: string): ReadonlySet<string> {
  return matterOf(text.replace(NAMES, " "));
}

/**
 * Whether two texts move in one field: "the telephone did not ring" and "had been told every morning" have no word
 * in common and are of one thing. Says something only of claims that stand side by side.
 */
export function inOneField(a: string, b: string): boolean {
  const fields = fieldsOf(a);
  return fields.size > 0 && [...fieldsOf(b)].some((each) => fields.has(each));
}

function fieldsOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const word of text.toLowerCase().match(WORDS) ?? [])
    for (const field of FIELDS.get(cut(word)) ?? []) found.add(field);
  return found;
}

export const stemOf = remember((word) => {
  const stem = cut(word);
  return FAMILIES.get(stem) ?? stem;
});

/** Rough stems: enough to find "negotiate" in "negotiations". */
function cut(word: string): string {
  return (LEMMAS.get(word) ?? word)
    .replace(/ie[sd]$/, "y")
    .replace(/(?:at(?:ions?|ing|ed|es?)|ences?|ings?|ed|es|s|e)$/, "")
    .replace(/([^aeiou])\1$/, "$1")
    .slice(0, 7);
}
