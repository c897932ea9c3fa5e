import type { Token } from "../analysis.ts";
import { listedAfter, listedBefore } from "./listed-parties.ts";
import {
  isEthnic,
  isStateOrgan,
  joinedNation,
  jointNations,
  nationBehind,
  nationOf,
} from "./nations.ts";
import { coordinated, dependents, extentOf, preposition } from "./tree.ts";
import type { Party, SentenceView } from "./view.ts";

/**
 * Who a noun phrase stands for: the actors that its head names, else those that own or describe it
 * ("Iran's parliament", "Israeli soldiers", "the army of Chad"), with everyone coordinated with it.
 */
export function partiesOf(
  view: SentenceView,
  head: number,
  places = false,
): readonly Party[] {
  const table = view.known.parties[places ? 1 : 0];
  const known = table.get(head) as readonly Party[] | undefined;
  if (known !== undefined) return known;
  const found = findParties(view, head, places);
  table.set(head, found);
  return found;
}

function findParties(
  view: SentenceView,
  head: number,
  places: boolean,
): readonly Party[] {
  const found: Party[] = [];
  for (const each of coordinated(view, head))
    for (const party of partiesOfHead(view, each, places))
      if (!found.some((other) => other.actor === party.actor))
        found.push({
          actor: party.actor,
          token: party.token,
          mention: party.mention,
          head: each,
        });
  return [...listedBefore(view, found), ...found, ...listedAfter(view, found)];
}

function partiesOfHead(
  view: SentenceView,
  head: number,
  places: boolean,
): readonly Party[] {
  const named = namedBy(view, head, places);
  const owned = nameOwnedBy(view, named);
  if (owned.length > 0) return owned;
  if (named.some(({ mention }) => !mention.attributive))
    return [...joinedNation(view, named), ...named];
  const pair = named.length === 1 ? nationBehind(view, named) : [];
  if (pair.length > 0) return [...named, ...pair];
  // "Russian President Vladimir Putin" is he, whatever word the parser made the head.
  const full = nameBehind(view, head);
  if (full.length > 0) return full;
  if (named.length > 0) return named;
  const joint = jointNations(view, head);
  if (joint.length > 1) return joint;
  // "President" with "Sadyr Japarov" as flat, appositive or compound part.
  for (const child of dependents(view, head, "flat", "appos", "compound")) {
    const below = namedBy(view, child, places);
    if (below.some((party) => !party.mention.attributive)) return below;
  }
  const owners = dependents(view, head, "nmod:poss", "amod", "compound", "det")
    .flatMap((child) => coordinated(view, child))
    .flatMap((child) => namedBy(view, child, true))
    // "his counterpart from Chile" is not he.
    .filter(
      ({ mention }) =>
        mention.how !== "PRONOUN" ||
        !isPeer((view.tokens[head] as Token).lemma),
    );
  if (owners.length > 0) return owners;
  for (const child of dependents(view, head, "nmod")) {
    const word = preposition(view, child);
    const organ =
      (word === "in" && isStateOrgan(view, head)) ||
      (word === "with" && BORDER.test((view.tokens[head] as Token).lemma));
    if (word === "of" || word === "from" || word === "for" || organ) {
      const below = partiesOf(view, child, true);
      if (below.length > 0) return below;
    }
  }
  const nation = nationOf(view, head);
  if (nation.length > 0) return nation;
  // A mention inside the phrase in front of its head, whatever the parser made of it.
  const [first] = extentOf(view, head, new Set(["acl", "advcl", "conj"]));
  for (let at = head - 1; at >= Math.max(first, head - 4); at--) {
    const token = view.tokens[at] as Token;
    if (token.upos === "VERB" || token.upos === "PUNCT" || token.upos === "ADP")
      break;
    const below = namedBy(view, at, true);
    if (below.length > 0) return below;
  }
  return [];
}

/** "South Sudan's Salva Kiir": he, though a parse took a word of the state's name for the head. */
function nameOwnedBy(view: SentenceView, named: readonly Party[]): Party[] {
  const [only] = named;
  if (only === undefined || !only.actor.startsWith("country:")) return [];
  const { last } = only.mention;
  return view.tokens[last + 1]?.xpos === "POS"
    ? namedBy(view, last + 2, false).filter(({ actor }) =>
        actor.startsWith("person:"),
      )
    : [];
}

const BORDER = /^(?:border|frontier)$/;

function nameBehind(view: SentenceView, head: number): Party[] {
  for (let at = head + 1; at < view.tokens.length && at <= head + 8; at++) {
    const token = view.tokens[at] as Token;
    const found = namedBy(view, at, false).filter(({ mention }) =>
      mention.actor.startsWith("person:"),
    );
    if (found.length > 0) return found;
    // "Secretary of State for Foreign Affairs Y Z"
    if (
      !/^(?:NN|JJ)/.test(token.xpos) &&
      !/^(?:of|for|the|and)$/.test(token.norm)
    )
      return [];
  }
  return [];
}

function namedBy(view: SentenceView, token: number, places: boolean): Party[] {
  return (view.covering.get(token) ?? [])
    .filter((mention) => places || !mention.placeOnly)
    .filter(
      (mention) => mention.how !== "DEMONYM" || !isEthnic(view, mention.first),
    )
    .map((mention) => ({ actor: mention.actor, token, mention, head: token }));
}

/** The nearest actor in front of a verb, for where the parser found no subject. */
export function nearestBefore(view: SentenceView, verb: number): Party | null {
  for (let at = verb - 1; at >= 0; at--) {
    const token = view.tokens[at] as Token;
    if (token.norm === ";" || token.norm === "”" || token.norm === '"')
      return null;
    if (/^VB[DZP]$/.test(token.xpos) && token.upos === "VERB") return null;
    const mention = view.covering
      .get(at)
      ?.find((each) => !each.placeOnly && !each.attributive);
    if (mention !== undefined)
      return { actor: mention.actor, token: at, mention, head: at };
  }
  return null;
}

/** A word for somebody who holds the same office elsewhere. */
export const isPeer = (lemma: string): boolean =>
  /^(?:counterpart|colleague|peer)$/.test(lemma);
