/** Who gave a gathering its roof, chaired it, mediated it or joined it, where the words behind it say so. */
import type { ActorMention, Token } from "../analysis.ts";
import type { Carrier } from "./carriers.ts";
import type { Oblique } from "./clause.ts";
import type { Act } from "./lexicon.ts";
import { nameAt, titlesEnd } from "./listed-names.ts";
import { inFull, withListed } from "./lists.ts";
import { partiesOf } from "./parties.ts";
import { surroundingsOf } from "./shallow.ts";
import type { Party, SentenceView } from "./view.ts";

/** "Kenya hosted talks between Sudan and Chad": it gave others a roof, and was none of the two. */
export function isHostedForOthers(
  { tokens }: SentenceView,
  { verb, governsObject }: Carrier,
  hanging: readonly Oblique[],
): boolean {
  return (
    governsObject &&
    tokens[verb]?.lemma === "host" &&
    hanging.some(({ preposition }) => preposition === "between")
  );
}

/** "talks hosted by Qatar", "met in Doha on Monday, hosted by Qatar": the states and bodies that gave a roof. */
export function hostsBehind(
  view: SentenceView,
  word: number,
  { kind }: Act,
): Party[] {
  const hosted = hostedBehind(view.tokens, word);
  const [agent] =
    hosted === -1 ? [] : surroundingsOf(view.tokens, hosted).obliques;
  if (agent?.preposition !== "by") return [];
  const chairs = /^(?:MEETING|SUMMIT)$/.test(kind);
  // Whoever of flesh and blood hosts a meeting sits at its table.
  return inFull(view, partiesOf(view, agent.head, true)).filter(
    ({ actor }) => !chairs || !actor.startsWith("person:"),
  );
}

/** "talks hosted by Qatar between Chad and Niger": those whom the host brought together. */
export function guestsOfHost(
  { tokens }: SentenceView,
  noun: number,
): readonly Oblique[] {
  const hosted = hostedBehind(tokens, noun);
  return hosted === -1
    ? []
    : surroundingsOf(tokens, hosted).obliques.filter(({ preposition }) =>
        /^(?:between|among)$/.test(preposition),
      );
}

/** "X, joined by Y, opened the summit", "met in Lomé, joined by Y": who came to the table too. */
export function joinedBy(view: SentenceView): readonly Party[] {
  const { tokens } = view;
  const joined = tokens.findIndex(
    ({ norm }, at) =>
      norm === "joined" &&
      tokens[at + 1]?.norm === "by" &&
      tokens[at - 1]?.norm === ",",
  );
  const [agent] = joined === -1 ? [] : surroundingsOf(tokens, joined).obliques;
  return agent?.preposition === "by"
    ? inFull(
        view,
        withListed(
          view,
          partiesOf(view, agent.head, true),
          joined,
          tokens.length,
        ),
      )
    : [];
}

/** "held a meeting at a lunch hosted by Gabon": of the lunch, and not of the meeting. */
const isMeal = (token: Token | undefined): boolean =>
  /^(?:breakfast|lunch|luncheon|dinner|banquet|reception|tea|supper|ceremony|party)$/.test(
    token?.lemma ?? "",
  );

/** "hosted" of "hosted by" behind a gathering, in front of the next verb; -1: none. */
function hostedBehind(tokens: readonly Token[], word: number): number {
  for (let at = word + 1; at < tokens.length && at < word + CHAIR; at++) {
    const { norm, xpos } = tokens[at] as Token;
    if (norm === "hosted" && tokens[at + 1]?.norm === "by")
      return at - 1 > word && isMeal(tokens[at - 1]) ? -1 : at;
    if (/^(?:VB[DZP]|MD)$/.test(xpos) || norm === ";") return -1;
  }
  return -1;
}

/** "talks mediated by Chile": whoever brings the others together. */
export function mediatorsBehind(
  view: SentenceView,
  noun: number,
): readonly Party[] {
  const verb = view.tokens.findIndex(
    ({ lemma }, at) =>
      at > noun &&
      at < noun + 4 &&
      /^(?:mediate|broker|facilitate|moderate)$/.test(lemma) &&
      view.tokens[at + 1]?.norm === "by",
  );
  if (verb === -1) return [];
  const [agent] = surroundingsOf(view.tokens, verb).obliques;
  return agent === undefined ? [] : partiesOf(view, agent.head, true);
}

/** "a summit in Koror under X", "a meeting in Nicosia, chaired by Y". */
export function chairsBehind(view: SentenceView, word: number): Party[] {
  const { tokens } = view;
  for (let at = word + 1; at < tokens.length && at < word + CHAIR; at++) {
    const { norm, lemma, xpos } = tokens[at] as Token;
    const by =
      /^(?:chair|host|lead|head|preside)$/.test(lemma) &&
      tokens[at + 1]?.norm === "by";
    if (!by && norm !== "under") {
      if (/^(?:VB[DZP]|MD)$/.test(xpos) || norm === ";") return [];
      continue;
    }
    const name = nameAt(view, titlesEnd(view, by ? at + 2 : at + 1));
    const person = name === null ? [] : [partyOf(name)];
    return inFull(view, person).filter(({ actor }) =>
      actor.startsWith("person:"),
    );
  }
  return [];
}

/** How far behind a gathering whoever chairs it may be told. */
const CHAIR = 18;

function partyOf(mention: ActorMention): Party {
  const { actor, first } = mention;
  return { actor, token: first, mention, head: first };
}
