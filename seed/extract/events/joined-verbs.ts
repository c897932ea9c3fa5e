import type { Token } from "../analysis.ts";
import { clauseOf } from "./clause.ts";
import { subjectParties } from "./subject-parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { groupStart, surfaceSubject } from "./surface.ts";

/** "visited Ankara on Tuesday and met X": behind "and", the subject of the verb before it. */
export function subjectsJoined(view: SentenceView, verb: number): Party[] {
  const { tokens } = view;
  const and = [1, 2].some((back) => tokens[verb - back]?.norm === "and");
  if (!and || !/^VB[DZP]$/.test((tokens[verb] as Token).xpos)) return [];
  for (let at = verb - 2; at >= 0; at--) {
    const { xpos, upos } = tokens[at] as Token;
    if (!/^VB[DZP]$/.test(xpos) || upos === "AUX") continue;
    const parsed = clauseOf(view, at).subjects.flatMap((each) =>
      subjectParties(view, each, at),
    );
    return parsed.length > 0 ? parsed : inFrontOf(view, at);
  }
  return [];
}

function inFrontOf(view: SentenceView, verb: number): Party[] {
  const name = surfaceSubject(view, groupStart(view.tokens, verb));
  if (name === null) return [];
  const { actor, last } = name;
  return [{ actor, token: last, mention: name, head: last }];
}
