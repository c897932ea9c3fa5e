import { introducedAcronym } from "./acronyms.ts";
import type { State } from "./introduction-state.ts";
import { isProper, isTitleWord, WORDS } from "./lexicon.ts";
import { sliceOf } from "./names.ts";
import { wordsOf } from "./people.ts";
import type { Item } from "./items.ts";
import type { Surveyed } from "./survey.ts";

/** Whether a run of two or more unknown capitalised words is somebody's name. */
export function isSomebody(
  state: State,
  each: Surveyed,
  item: Item,
  singles: ReadonlySet<string>,
): boolean {
  const { tokens } = each.sentence;
  if (introducedAcronym(tokens, item.first, item.last) !== null) return false;
  const before = tokens[item.first - 1];
  const words = wordsOf(sliceOf(state.text, tokens, item));
  if (before !== undefined && isTitleWord(before.norm)) return true;
  if (singles.has(words.at(-1) ?? "") || isDescribed(each, item)) return true;
  if (
    before !== undefined &&
    (/^(?:the|a|an|this|that)$/.test(before.norm) ||
      WORDS.placePrepositions.has(before.norm))
  )
    return false;
  return item.last - item.first <= 3 && looksLikeName(state, each, item, words);
}

/** Followed by an age or an office: "Ada Obi, 56,", "Ada Obi, the mayor,". */
function isDescribed(each: Surveyed, item: Item): boolean {
  const { tokens } = each.sentence;
  const introduced = each.offices.some(
    (office) =>
      office.last === item.first - 2 &&
      office.determiner !== null &&
      !office.plural &&
      tokens[item.first - 1]?.norm === ",",
  );
  if (introduced) return true;
  return (
    tokens[item.last + 1]?.norm === "," &&
    (/^\d{2}$/.test(tokens[item.last + 2]?.text ?? "") ||
      each.offices.some((office) => office.first === item.last + 2))
  );
}

function looksLikeName(
  state: State,
  each: Surveyed,
  item: Item,
  words: readonly string[],
): boolean {
  const { tokens } = each.sentence;
  if (WORDS.compassWords.has(tokens[item.first]?.text ?? "")) return false;
  // "Moral Majority", "Rail Baltica": words of the language first, no names.
  if (state.lexicon.isCommonWord(words[0] ?? "")) return false;
  for (let i = item.first; i <= item.last; i += 1) {
    const token = tokens[i];
    if (token === undefined || /\d/.test(token.text)) return false;
    // "Nuno Melo e Castro"
    if (i > item.first && i < item.last && WORDS.particles.has(token.text))
      continue;
    if (!isProper(token, state.lexicon) && !/^[-‐‑]$/.test(token.text))
      return false;
  }
  return true;
}
