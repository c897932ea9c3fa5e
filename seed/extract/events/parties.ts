import type { ActorMention, Token } from "../analysis.ts";
import {
  coordinated,
  dependents,
  extentOf,
  modifiersOf,
  preposition,
  treeOf,
  type SentenceTree,
} from "./tree.ts";
import type { Sentence } from "../analysis.ts";
import { inClass } from "./lexicon.ts";

/** A sentence's tree with the mentions in it by token. */
export interface SentenceView extends SentenceTree {
  readonly mentions: readonly ActorMention[];
  /** Mentions that cover a token; several where a word names two ("Biden-Xi"). */
  readonly covering: ReadonlyMap<number, readonly ActorMention[]>;
  /** What kind of thing a noun names, by WordNet. */
  readonly nounClass: (lemma: string) => string;
  readonly countryOfAdjective: (word: string) => string | undefined;
  readonly countryOfPlace: (name: string) => string | undefined;
}

/** Somebody who takes part, and the word that stands for them. */
export interface Party {
  readonly actor: string;
  readonly token: number;
  readonly mention: ActorMention;
  /** The word of the phrase it was found for: "leaders" in "the leaders of Ethiopia". */
  readonly head: number;
}

export function viewOf(
  sentence: Sentence,
  mentions: readonly ActorMention[],
  words: Pick<
    SentenceView,
    "nounClass" | "countryOfAdjective" | "countryOfPlace"
  >,
): SentenceView {
  const covering = new Map<number, ActorMention[]>();
  for (const mention of mentions)
    for (let at = mention.first; at <= mention.last; at++) {
      const known = covering.get(at);
      if (known === undefined) covering.set(at, [mention]);
      else known.push(mention);
    }
  const { tokens, children, relations, known } = treeOf(sentence);
  const { nounClass, countryOfAdjective, countryOfPlace } = words;
  return {
    sentence,
    tokens,
    children,
    relations,
    known,
    mentions,
    covering,
    nounClass,
    countryOfAdjective,
    countryOfPlace,
  };
}

const QUANTITY = new Set(
  "number dozen hundred thousand million score group series total majority couple lot piece team string wave handful pair batch member tens hundreds thousands dozens scores some all many most one two three four five six seven eight nine ten several part crowd load host ton tonne deployment shipment delivery state more third half quarter percent % worth round majority minority".split(
    " ",
  ),
);

/** The words that a noun phrase is really about: "dozens of soldiers" is about soldiers. */
export function semanticHeads(
  view: SentenceView,
  head: number,
): readonly number[] {
  const known = view.known.heads.get(head);
  if (known !== undefined) return known;
  // A ring in the parse ends here.
  view.known.heads.set(head, [head]);
  const found = findHeads(view, head);
  view.known.heads.set(head, found);
  return found;
}

function findHeads(view: SentenceView, head: number): number[] {
  const found: number[] = [];
  for (const each of coordinated(view, head)) {
    found.push(each);
    const token = view.tokens[each] as Token;
    if (QUANTITY.has(token.lemma) || token.upos === "NUM")
      for (const below of dependents(view, each, "nmod"))
        if (preposition(view, below) === "of")
          found.push(...semanticHeads(view, below));
  }
  return found;
}

/** Classes of nouns that WordNet's own complete. */
const WORDNET: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["HUMAN", new Set(["person"])],
  ["THING", new Set(["artifact", "object", "location"])],
]);

/** Whether the noun phrase is of one of the classes. */
export function ofClass(
  view: SentenceView,
  head: number,
  name: string,
): boolean {
  return semanticHeads(view, head).some((at) => {
    const token = view.tokens[at] as Token;
    return (
      inClass(name, token.lemma.toLowerCase(), modifiersOf(view, at)) ||
      (token.upos === "NOUN" &&
        WORDNET.get(name)?.has(view.nounClass(token.lemma)) === true)
    );
  });
}

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

/** "A, B and C": those in front of the last, whom a parse may have hung elsewhere. */
function listedBefore(view: SentenceView, found: readonly Party[]): Party[] {
  const more: Party[] = [];
  let first = found[0]?.mention;
  if (first === undefined || first.attributive) return more;
  let joint = /^(?:and|&)$/;
  for (let steps = 0; steps < 12; steps++) {
    let at: number = titleStart(view, first.first) - 1;
    if (!joint.test(view.tokens[at]?.norm ?? "")) break;
    if (view.tokens[at - 1]?.norm === ",") at--;
    const before = view.covering
      .get(at - 1)
      ?.find((mention) => !mention.attributive && !mention.placeOnly);
    if (before === undefined) break;
    if (![...found, ...more].some(({ actor }) => actor === before.actor))
      more.unshift({
        actor: before.actor,
        token: at - 1,
        mention: before,
        head: at - 1,
      });
    first = before;
    joint = /^(?:,|and|&)$/;
  }
  return more;
}

/** "Vietnam, the Philippines and Malaysia": those behind the first of three or more. */
function listedAfter(view: SentenceView, found: readonly Party[]): Party[] {
  const more: Party[] = [];
  const start = found.at(-1)?.mention;
  if (start === undefined || start.attributive) return [];
  let at = start.last + 1;
  let ended = false;
  for (let steps = 0; steps < 12 && !ended; steps++) {
    const joint = view.tokens[at]?.norm;
    if (joint !== "," && !(joint === "and" && more.length > 0)) break;
    if (joint === "and" || view.tokens[at + 1]?.norm === "and") ended = true;
    at += joint === "," && ended ? 2 : 1;
    while (
      view.covering.get(at) === undefined &&
      /^(?:DT|NNP|JJ)/.test(view.tokens[at]?.xpos ?? "")
    )
      at++;
    const next = view.covering
      .get(at)
      ?.find((mention) => !mention.attributive && !mention.placeOnly);
    if (next === undefined) return [];
    more.push({ actor: next.actor, token: at, mention: next, head: at });
    at = next.last + 1;
  }
  return ended && more.length > 1
    ? more.filter(({ actor }) => !found.some((other) => other.actor === actor))
    : [];
}

/** Where a name begins with the titles and adjectives in front of it. */
function titleStart(view: SentenceView, first: number): number {
  let at = first;
  while (
    at > 0 &&
    /^(?:NN|JJ|POS|DT)/.test((view.tokens[at - 1] as Token).xpos) &&
    first - at < 8
  )
    at--;
  return at;
}

function partiesOfHead(
  view: SentenceView,
  head: number,
  places: boolean,
): readonly Party[] {
  const named = namedBy(view, head, places);
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

/** "French workers": people whose country only an adjective tells, which is no mention of its own. */
function nationOf(view: SentenceView, head: number): Party[] {
  const organ = isStateOrgan(view, head);
  if (!organ && !ofClass(view, head, "HUMAN") && !ofClass(view, head, "TROOP"))
    return [];
  return nationsBefore(view, head, organ).slice(-1);
}

/** "the Ghanaian-Ivorian commission": what two states keep together. */
function jointNations(view: SentenceView, head: number): Party[] {
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

/** A word for somebody who holds the same office elsewhere. */
export const isPeer = (lemma: string): boolean =>
  /^(?:counterpart|colleague|peer)$/.test(lemma);

/** "Peruvian" in "Peruvian and Chilean negotiators": people of both. */
function joinedNation(view: SentenceView, named: readonly Party[]): Party[] {
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
function nationBehind(view: SentenceView, named: readonly Party[]): Party[] {
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

const BORDER = /^(?:border|frontier)$/;
const STATE_ORGAN =
  /^(?:police|authority|court|tribunal|government|army|military|parliament|troop|judge|prosecutor|force|regime|navy|prosecution|senate|cabinet|ministry|minister|administration)$/;

/** Words for what acts for the state that it is in: "the police in Lagos". */
function isStateOrgan(view: SentenceView, head: number): boolean {
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
