import type { Analysis } from "../analysis.ts";

/** Which way an article that goes from day to day looks: a diary of the days to come, or a chronicle of those gone. */
export type Outlook = "AHEAD" | "BACK" | null;

const AHEAD =
  /\b(?:(?:week|days?|month|fortnight) (?:ahead|to come)|(?:coming|next|following|new) (?:week|days|fortnight)|look(?:s|ing)? ahead|diary|agenda|calendar|planner|preview|upcoming|forthcoming|schedule|(?:what|things?|events?|dates?)(?: \w+)? to (?:watch|expect|look out for|come)|(?:will|to) be (?:watching|following)|rest of the week|this week[’']s (?:diary|meetings|visits|talks))\b/iu;
const BACK =
  /\b(?:chronolog(?:y|ies)|time-?line|chronicle|log-?book|recap|(?:week|days?) in the life|reconstruct(?:ed|ion)|notebook|day by day|sequence of events|(?:week|days|month|fortnight) (?:that (?:was|were|shook|changed)|in review|in retrospect|just (?:past|ended|gone))|look(?:s|ing)? back|what (?:happened|went wrong)|last week|(?:past|last) (?:few |two |three |four |five |six |seven |eight |nine |ten )?(?:week|days)|how (?:\S+ ){1,7}(?:came|began|fell|went|broke|grew|started|ended|collapsed|unfolded|unravelled|unraveled|failed|happened|got|turned|became|led|lost|won|made|closed|split))\b/iu;
/** An article says which of the two it is before its third paragraph. */
const OPENING_BLOCKS = 4;
const READ = /^(?:TITLE|LABEL|PARAGRAPH|ITEM|DATELINE|BYLINE)$/;

/** What the title and the first lines say of the days that an article tells of; null: nothing, or both. */
export function outlookOf({
  text,
  blocks,
}: Pick<Analysis, "text" | "blocks">): Outlook {
  const opening = blocks
    .slice(0, OPENING_BLOCKS)
    .filter(({ role }) => READ.test(role));
  const said = text.slice(opening[0]?.start ?? 0, opening.at(-1)?.end ?? 0);
  const ahead = AHEAD.test(said);
  return ahead === BACK.test(said) ? null : ahead ? "AHEAD" : "BACK";
}
