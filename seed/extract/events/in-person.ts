import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import type { Known } from "./known.ts";
import { isOrigin } from "./lists.ts";
import type { SentenceView } from "./parties.ts";
import { modifiersOf } from "./tree.ts";

/** "the leaders of Ethiopia and Somalia": the people themselves, where the article names them. */
export function inPerson(
  view: SentenceView,
  party: RoledParty,
  known: Known,
): string {
  const { actor, mention } = party;
  if (known.kindOf(actor) !== "COUNTRY" || mention.attributive) return actor;
  const office = officeBefore(view, mention.first);
  if (office === -1) return actor;
  const noun = (view.tokens[office] as Token).lemma.toLowerCase();
  return known.holderOf(actor, noun, modifiersOf(view, office)) ?? actor;
}

/** "leaders" in front of "of Ethiopia", and of "of Vietnam, the Philippines and Malaysia"; -1: none. */
function officeBefore(view: SentenceView, first: number): number {
  let at = first - 1;
  while (
    at >= 0 &&
    (view.covering.has(at) ||
      /^(?:,|and|the)$/.test((view.tokens[at] as Token).norm))
  )
    at--;
  return /^(?:of|from)$/.test(view.tokens[at]?.norm ?? "") &&
    OFFICE_NOUN.test(view.tokens[at - 1]?.lemma.toLowerCase() ?? "")
    ? at - 1
    : -1;
}

const OFFICE_NOUN =
  /^(?:leader|minister|president|premier|chancellor|king|ambassador|envoy|chief|secretary|counterpart|colleague|peer)$/;

/** "Xi and other Chinese officials": beside a person, the country that a mere adjective names is no party of its own. */
export function tidy(
  { view, parties }: Candidate,
  known: Known,
  kind: EventKind,
): readonly RoledParty[] {
  if (kind === "OTHER" || kind === "VISIT") return parties;
  const acted = new Set(
    parties
      .filter(({ actor }) => known.kindOf(actor) === "PERSON")
      .map(({ actor }) => known.countryOf(actor)),
  );
  return parties.filter(
    ({ actor, mention }) =>
      !acted.has(actor) ||
      !(
        mention.attributive ||
        mention.how === "DEMONYM" ||
        // "Ecuador's Luis Paredes"
        view.tokens[mention.last + 1]?.xpos === "POS" ||
        isOrigin(view, mention)
      ),
  );
}
