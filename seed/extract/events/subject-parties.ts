import type { Token } from "../analysis.ts";
import { titleStart } from "./listed-parties.ts";
import { partiesOf } from "./parties.ts";
import type { Party, SentenceView } from "./view.ts";

/** Who the subject of a verb stands for, with everyone listed between it and the verb. */
export function subjectParties(
  view: SentenceView,
  head: number,
  verb: number,
): readonly Party[] {
  const found = partiesOf(view, head);
  const start = found[0]?.mention;
  if (start === undefined || start.attributive || start.last >= verb)
    return found;
  const more: Party[] = [];
  for (let at = start.last + 1; at < verb; at++) {
    const { xpos, lemma } = view.tokens[at] as Token;
    if (xpos.startsWith("VB") && !/^(?:be|have|do)$/.test(lemma)) return found;
    const mention = view.covering
      .get(at)
      ?.find(
        (each) => each.first === at && !each.attributive && !each.placeOnly,
      );
    const joint = view.tokens[titleStart(view, at) - 1]?.norm ?? "";
    if (mention !== undefined && /^(?:,|and|&)$/.test(joint))
      more.push({ actor: mention.actor, token: at, mention, head: at });
  }
  const last = more.at(-1);
  const closed =
    last !== undefined &&
    /^(?:and|&)$/.test(
      view.tokens[titleStart(view, last.token) - 1]?.norm ?? "",
    );
  return closed
    ? [
        ...found,
        ...more.filter(
          ({ actor }, at) =>
            !found.some((other) => other.actor === actor) &&
            more.findIndex((other) => other.actor === actor) === at,
        ),
      ]
    : found;
}
