import type { EventKind } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import type { Known } from "./known.ts";
import { isOrigin } from "./lists.ts";
import type { SentenceView } from "./view.ts";
import { modifiersOf } from "./tree.ts";

/**
 * "the leaders of Ethiopia and Somalia": the people themselves, where the article names them, of three or more each of
 * them; "vice ministers of Ethiopia and Somalia" are others than the ministers.
 */
export function inPerson(
  view: SentenceView,
  parties: readonly RoledParty[],
  known: Known,
): string[] {
  const offices = parties.map(({ actor, mention }) =>
    known.kindOf(actor) !== "COUNTRY" || mention.attributive
      ? -1
      : officeBefore(view, mention.first),
  );
  const holders = parties.map(({ actor }, at) =>
    offices[at] === -1 ? actor : holder(view, actor, offices[at] ?? -1, known),
  );
  return parties.map(({ actor }, at) => {
    const states = offices.filter((office) => office === offices[at]).length;
    const untold = holders.some(
      (one, other) => one === null && offices[other] === offices[at],
    );
    return untold && states > 2 ? actor : (holders[at] ?? actor);
  });
}

function holder(
  view: SentenceView,
  state: string,
  office: number,
  known: Known,
): string | null {
  const noun = (view.tokens[office] as Token).lemma.toLowerCase();
  const words = modifiersOf(view, office);
  return words.some((word) => /^(?:vice|deputy|former)$/.test(word))
    ? null
    : known.holderOf(state, noun, words);
}

/** "leaders" in front of "of Ethiopia", and of "of Vietnam, the Philippines and Malaysia"; -1: none. */
export function officeBefore(view: SentenceView, first: number): number {
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
  if (kind === "OTHER") return parties;
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
