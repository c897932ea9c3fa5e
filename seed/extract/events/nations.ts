import type { ActorMention, Token } from "../analysis.ts";
import { ofClass } from "./noun-classes.ts";
import type { Party, SentenceView } from "./view.ts";

/** "French workers": people whose country only an adjective tells, which is no mention of its own. */
export function nationOf(view: SentenceView, head: number): Party[] {
  const organ = isStateOrgan(view, head);
  if (!organ && !ofClass(view, head, "HUMAN") && !ofClass(view, head, "TROOP"))
    return [];
  return nationsBefore(view, head, organ).slice(-1);
}

/** "the Ghanaian-Ivorian commission": what two states keep together. */
export function jointNations(view: SentenceView, head: number): Party[] {
  return JOINT_BODY.test((view.tokens[head] as Token).lemma)
    ? nationsBefore(view, head, false)
    : [];
}

const JOINT_BODY = /^(?:commission|committee|council|group|forum|body|panel)$/;

/** The countries of the adjectives in front of a noun. */
function nationsBefore(
  view: SentenceView,
  head: number,
  organ: boolean,
): Party[] {
  const found: Party[] = [];
  for (let at = head - 1; at >= 0 && at >= head - 6; at--) {
    const token = view.tokens[at] as Token;
    if (!/^(?:NN|JJ|VB[GN]|HYPH)/.test(token.xpos)) break;
    const country =
      view.countryOfAdjective(token.text) ??
      // "Istanbul police": whose police they are.
      (organ ? view.countryOfPlace(token.text) : undefined);
    if (country !== undefined && !isEthnic(view, at))
      found.unshift(partyFor(view, country, at, head));
  }
  return found;
}

/** "Peruvian" in "Peruvian and Chilean negotiators": people of both. */
export function joinedNation(
  view: SentenceView,
  named: readonly Party[],
): Party[] {
  const [only] = named;
  if (only === undefined || only.mention.how !== "TITLE") return [];
  const { first, last } = only.mention;
  const adjective = view.tokens[first - 2];
  if (first === last || adjective === undefined) return [];
  if (view.tokens[first - 1]?.norm !== "and") return [];
  const country = view.countryOfAdjective(adjective.text);
  return country === undefined || isEthnic(view, first - 2)
    ? []
    : [partyFor(view, country, first - 2, only.head)];
}

/** "Chinese ministers" behind "Lao and", where the parse made a head of the first adjective. */
export function nationBehind(
  view: SentenceView,
  named: readonly Party[],
): Party[] {
  const [only] = named;
  if (only?.mention.how !== "DEMONYM") return [];
  const and = only.mention.last + 1;
  if (view.tokens[and]?.norm !== "and") return [];
  const second = view.covering
    .get(and + 1)
    ?.find(({ first, how }) => first === and + 1 && how === "TITLE");
  return second === undefined
    ? []
    : [
        {
          actor: second.actor,
          token: second.first,
          mention: second,
          head: only.head,
        },
      ];
}

const STATE_ORGAN =
  /^(?:police|authority|court|tribunal|government|army|military|parliament|troop|judge|prosecutor|force|regime|navy|prosecution|senate|cabinet|ministry|minister|administration|customs?|coastguard|gendarmerie|gendarme|inspectorate)$/;

/** Words for what acts for the state that it is in: "the police in Lagos". */
export function isStateOrgan(view: SentenceView, head: number): boolean {
  return STATE_ORGAN.test((view.tokens[head] as Token).lemma.toLowerCase());
}

export function partyFor(
  view: SentenceView,
  actor: string,
  token: number,
  head: number,
): Party {
  const { start, end } = view.tokens[token] as Token;
  const mention: ActorMention = {
    actor,
    start,
    end,
    how: "DEMONYM",
    sentence: view.sentence.index,
    first: token,
    last: token,
    placeOnly: false,
    attributive: true,
    confidence: 0.7,
  };
  return { actor, token, mention, head };
}

/** "ethnic Albanians" need not be of Albania. */
export function isEthnic(view: SentenceView, token: number): boolean {
  return view.tokens[token - 1]?.norm === "ethnic";
}
