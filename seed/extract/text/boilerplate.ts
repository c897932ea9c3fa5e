import lists from "../../lexicon/boilerplate.json" with { type: "json" };

const OPENERS = lists.openers.map(({ reason, pattern }) => ({
  reason,
  pattern: new RegExp(pattern, "i"),
}));
const CREDITS = lists.credits.map((pattern) => new RegExp(pattern, "i"));

/** Longer lines are running text, whatever they begin with. */
const LONGEST = 200;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Why a line is none of the article's own text; null: it is. */
export function boilerplateReason(line: string): string | null {
  if (line.length > LONGEST) return null;
  if (!LETTER_OR_DIGIT.test(line)) return "ornament";
  const bare = line.replace(/^[\s>»«*|•-]+/, "");
  for (const { reason, pattern } of OPENERS)
    if (pattern.test(bare)) return reason;
  return null;
}

/** A picture's caption or credit line. */
export function isCredit(line: string): boolean {
  return line.length <= 400 && CREDITS.some((pattern) => pattern.test(line));
}
