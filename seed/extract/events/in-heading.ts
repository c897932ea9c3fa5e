/** Who has the talks that a heading tells of behind a colon: “Chad, Niger: talks on the border”. */
import type { Token } from "../analysis.ts";
import { add } from "./noun-parties.ts";
import type { RoledParty } from "./candidate.ts";
import type { Party, SentenceView } from "./view.ts";

/** How many words may stand between the colon and what is held: "a fourth technical meeting". */
const REACH = 4;
/** What may stand between names: "Chad, Niger and the Gambia". */
const JOINT = /^(?:,|and|&|the|-)$/;

/** "Chad, Niger: talks on the border": two or more in front of the colon, and nothing else there. */
export function namedInHeading(
  view: SentenceView,
  noun: number,
): readonly Party[] {
  const colon = colonBefore(view.tokens, noun);
  if (colon < 3) return [];
  const named: RoledParty[] = [];
  for (let at = 0; at < colon; at++) {
    const [mention] = view.covering.get(at) ?? [];
    if (mention === undefined) {
      if (JOINT.test((view.tokens[at] as Token).norm)) continue;
      return [];
    }
    const { actor, first } = mention;
    add(named, [{ actor, token: first, mention, head: first }], "PARTY");
  }
  return named.length > 1 ? named : [];
}

function colonBefore(tokens: readonly Token[], noun: number): number {
  for (let at = noun - 1; at >= 0 && at >= noun - REACH; at--) {
    const { text, xpos } = tokens[at] as Token;
    if (text === ":") return at;
    if (!/^(?:JJ|NN|DT|CD)/.test(xpos)) return -1;
  }
  return -1;
}
