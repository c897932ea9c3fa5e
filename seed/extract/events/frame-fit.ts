import type { Token } from "../analysis.ts";
import type { Clause } from "./clause.ts";
import { groupAt } from "./groups.ts";
import type { Known } from "./known.ts";
import type { Act } from "./lexicon.ts";
import { ofClass, semanticHeads } from "./noun-classes.ts";
import { partiesOf } from "./parties.ts";
import type { SentenceView } from "./view.ts";
import { dependents, preposition } from "./tree.ts";

/** Words of the entry that must follow the verb: particles, "hostage", prepositions. */
export function restFollows(
  view: SentenceView,
  verb: number,
  rest: readonly string[],
): boolean {
  let from = verb + 1;
  for (const word of rest) {
    // An adverb may stand in front: "sexually abused".
    if (word.endsWith("ly") && view.tokens[verb - 1]?.norm === word) continue;
    let found = -1;
    // "brought President A and Prime Minister B together"
    const reach = word === "together" ? 24 : 4;
    for (let at = from; at < view.tokens.length && at <= from + reach; at++) {
      const token = view.tokens[at] as Token;
      if (at > from + 4 && /^(?:VB[DZP]|MD|WDT|WP)$/.test(token.xpos)) break;
      if (token.norm === word || token.lemma === word) {
        found = at;
        break;
      }
      if (token.upos === "PUNCT" && (reach === 4 || token.norm !== ",")) break;
    }
    if (found === -1) return false;
    // A particle with more than adverbs in between must hang on the verb itself.
    const apart = view.tokens
      .slice(from, found)
      .some(({ xpos }) => !xpos.startsWith("RB"));
    if (apart && word !== "together" && !hangsOn(view, found, verb))
      return false;
    from = found + 1;
  }
  return true;
}

/** "off" of "called the visit off", "on" of "put its navy on alert": by itself, or by the noun that it stands in front of. */
function hangsOn(view: SentenceView, word: number, verb: number): boolean {
  const { head, deprel } = view.tokens[word] as Token;
  return (
    head === verb ||
    (deprel === "case" &&
      head === word + 1 &&
      view.tokens[head]?.head === verb &&
      view.tokens[head]?.deprel === "obl")
  );
}

export function withPrepositional(
  view: SentenceView,
  clause: Clause,
  rest: readonly string[],
): readonly number[] {
  const last = rest.at(-1);
  if (last === undefined) return clause.objects;
  const governed = clause.obliques
    .filter(({ preposition }) => preposition === last)
    .map(({ head }) => head);
  const complements = dependents(view, clause.verb, "xcomp").filter(
    (at) => preposition(view, at) === last,
  );
  return [...clause.objects, ...governed, ...complements];
}

export function objectFits(
  view: SentenceView,
  objects: readonly number[],
  act: Act,
  known: Known,
): boolean {
  return act.objects.some((name) => {
    if (name === "NONE") return objects.length === 0;
    if (name === "ANY") return objects.length > 0;
    if (name === "ACTOR")
      return objects.some(
        (at) =>
          isActor(view, at) ||
          (act.kind !== "OTHER" &&
            /^(?:they|them)$/.test(view.tokens[at]?.norm ?? "")),
      );
    if (name === "ACTOR COUNTRY" || name === "ACTOR PERSON")
      return objects.some((at) =>
        partiesOf(view, at, true).some(
          (party) =>
            name.endsWith(known.kindOf(party.actor) ?? "?") &&
            !party.mention.attributive,
        ),
      );
    return objects.some((at) => ofClass(view, at, name));
  });
}

export function isActor(view: SentenceView, at: number): boolean {
  const token = view.tokens[at] as Token;
  if (token.upos === "PRON")
    return (
      view.covering.has(at) || ["him", "her", "me", "us"].includes(token.norm)
    );
  return (
    semanticHeads(view, at).some((head) => view.covering.has(head)) ||
    ofClass(view, at, "HUMAN") ||
    isDelegation(view, at) ||
    // "telephoned both heads of state"
    groupAt(view, at)?.kind === "PERSON" ||
    (token.upos === "PROPN" && partiesOf(view, at, true).length > 0)
  );
}

/** "a delegation from Peru": whoever sent it. */
export function isDelegation(view: SentenceView, at: number): boolean {
  return /^(?:delegation|mission|team)$/.test((view.tokens[at] as Token).lemma);
}

export function subjectFits(
  view: SentenceView,
  clause: Clause,
  act: Act,
): boolean {
  return (
    clause.subjects.some((at) =>
      act.subjects.some(
        (name) =>
          ofClass(view, at, name) ||
          (name === "CROWD" && isNationals(view, at)),
      ),
    ) ||
    (isOfJourney(act) && isJourneyBefore(view, clause.verb))
  );
}

/** "a tour that took her to Lima", "sent her to Lima": who is taken or sent travels. */
export const isOfJourney = ({ subjects, rule }: Act): boolean =>
  subjects.includes("JOURNEY") || rule === "be sent";

/** "a tour that will also take": the noun in front of the verbs, whatever the parse hung them on. */
function isJourneyBefore(view: SentenceView, verb: number): boolean {
  let at = verb - 1;
  while (
    at > verb - 6 &&
    /^(?:RB|MD|TO|VB[DZPN]?|WDT|IN)$/.test(view.tokens[at]?.xpos ?? "")
  )
    at--;
  return at >= 0 && ofClass(view, at, "JOURNEY");
}

/** "Palestinians", "Thousands of Kurds": a people is a crowd. */
function isNationals(view: SentenceView, at: number): boolean {
  return semanticHeads(view, at).some(
    (head) =>
      (view.tokens[head] as Token).xpos.endsWith("S") &&
      (view.covering.get(head) ?? []).some(({ how }) => how === "DEMONYM"),
  );
}
