/** Who takes part in an act that a noun tells: “Norway's talks with Peru”. */
import type { ParticipantRole } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import { withRole } from "./altered.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import type { Oblique } from "./clause.ts";
import { PLACE_WORDS, TOPIC_WORDS } from "./known.ts";
import type { Act } from "./lexicon.ts";
import { isEthnic, partyFor } from "./nations.ts";
import { partiesOf } from "./parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { standingOfNoun } from "./noun-standing.ts";
import { ancestors, dependents, isVerbal } from "./tree.ts";

export function ownersOf(view: SentenceView, noun: number): Party[] {
  const found: Party[] = [];
  for (const child of dependents(view, noun, "nmod:poss", "amod", "compound")) {
    const named = partiesOf(view, child, true);
    const { text } = view.tokens[child] as Token;
    const country = view.countryOfAdjective(text);
    // "Icelandic sanctions": whose they are, though the adjective is no mention.
    const nation =
      named.length === 0 && country !== undefined && !isEthnic(view, child)
        ? [partyFor(view, country, child, noun)]
        : named;
    for (const party of nation)
      if (!found.some((other) => other.actor === party.actor))
        found.push(party);
  }
  // "the Biden-Xi summit": both, whichever the parse hung on the other.
  for (let at = noun - 1; at >= 0; at--) {
    const { xpos, text } = view.tokens[at] as Token;
    const named = (view.covering.get(at) ?? []).some(
      ({ attributive }) => !attributive,
    );
    if (!/^[-‐‑–]$/.test(text) && !xpos.startsWith("NNP") && !named) break;
    for (const mention of view.covering.get(at) ?? [])
      if (!found.some(({ actor }) => actor === mention.actor))
        found.unshift({ actor: mention.actor, token: at, mention, head: at });
  }
  return found;
}

export function marked(
  view: SentenceView,
  obliques: readonly Oblique[],
  words: readonly string[],
): Party[] {
  return obliques
    .filter(
      (oblique) =>
        words.includes(oblique.preposition) && !isWhose(view, oblique),
    )
    .flatMap(({ head }) => partiesOf(view, head, words.includes("on")));
}

/** "talks with Ana Ruiz of Peru": the state says who she is. */
function isWhose(view: SentenceView, { preposition, head }: Oblique): boolean {
  if (preposition !== "of") return false;
  const of = view.tokens.findLastIndex(
    ({ norm }, at) => at < head && norm === "of",
  );
  return (view.covering.get(of - 1) ?? []).some(
    ({ last, actor, how }) =>
      last === of - 1 && actor.startsWith("person:") && how === "NAME",
  );
}

export function finish(
  view: SentenceView,
  noun: number,
  act: Act,
  parties: readonly RoledParty[],
  hanging: readonly Oblique[],
  verb: number,
): Candidate {
  const standing = standingOfNoun(view, noun);
  return {
    act,
    code: act.code,
    view,
    oneSided: false,
    trigger: noun,
    verb,
    parties,
    sides: [],
    placeWords: hanging
      .filter((oblique) => PLACE_WORDS.has(oblique.preposition))
      .map(({ head }) => head),
    topicWords: hanging
      .filter((oblique) => TOPIC_WORDS.has(oblique.preposition))
      .map(({ head }) => head),
    status: standing.status,
    statusWord: standing.by,
    own: null,
    rule: `noun: ${act.rule}`,
    rank:
      0.5 +
      ancestors(view, noun).filter((at) => isVerbal(view.tokens[at] as Token))
        .length,
  };
}

export function add(
  found: RoledParty[],
  parties: readonly Party[],
  role: ParticipantRole,
): void {
  for (const party of parties)
    if (!found.some((other) => other.actor === party.actor))
      found.push(withRole(party, role));
}
