import type { ParticipantRole } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { clauseOf, obliquesOf, type Oblique } from "./clause.ts";
import { nounEntries, type Act } from "./lexicon.ts";
import { inFull, withListed } from "./lists.ts";
import {
  isEthnic,
  nearestBefore,
  ofClass,
  partyFor,
  partiesOf,
  subjectParties,
  type Party,
  type SentenceView,
} from "./parties.ts";
import { surroundingsOf } from "./shallow.ts";
import { cancels, standingOfNoun } from "./status.ts";
import {
  ancestors,
  dependents,
  isVerbal,
  modifiersOf,
  preposition,
  relation,
} from "./tree.ts";
import { PLACE_WORDS, TOPIC_WORDS, type Known } from "./known.ts";

/** Verbs whose subject takes part in the act that their object names. */
const LIGHT = new Set(
  "hold have host attend conduct convene stage begin start launch carry make undertake continue resume conclude finish end complete wrap open give grant plan schedule cancel postpone call scrap put arrange set chair lead join pay mount commit wage suffer face do take kick sustain confirm sustain celebrate announce authorize authorise approve order oversee see escalate intensify repel interrupt cut extend shorten".split(
    " ",
  ),
);
/** Verbs whose subject takes part in what hangs on them by a preposition: "said after talks with". */
const JOINING = new Set([
  "in",
  "after",
  "during",
  "at",
  "following",
  "before",
  "ahead of",
  "for",
  "on",
  "from",
  "through",
  "by",
  "via",
]);

/** The act that a noun tells of, if those who take part are said. */
export function nounAct(
  view: SentenceView,
  noun: number,
  known: Known,
): Candidate | null {
  const { lemma, norm, xpos } = view.tokens[noun] as Token;
  const entries = nounEntries(xpos === "VBG" ? norm : lemma.toLowerCase());
  if (entries.length === 0) return null;
  const before = modifiersOf(view, noun);
  for (const { act, before: wanted } of entries) {
    if (!wanted.every((word) => before.includes(word))) continue;
    const candidate =
      act.kind === "OTHER"
        ? deed(view, noun, act)
        : encounter(view, noun, act, known);
    if (candidate !== null) return candidate;
  }
  return null;
}

/** "their November meeting": a noun that was taken for a form of its verb. */
export function isGerundNoun(tokens: readonly Token[], at: number): boolean {
  const { xpos, norm } = tokens[at] as Token;
  if (xpos !== "VBG" || nounEntries(norm).length === 0) return false;
  const before = tokens[at - 1]?.xpos ?? "";
  return (
    /^(?:DT|PRP\$|JJ|POS)$/.test(before) ||
    (before.startsWith("NN") &&
      /^(?:DT|PRP\$|JJ|POS)$/.test(tokens[at - 2]?.xpos ?? ""))
  );
}

/** "an attack by X on Y", "US sanctions on Iran": both sides, or one of them and the verb's subject. */
function deed(view: SentenceView, noun: number, act: Act): Candidate | null {
  const hanging = obliquesOf(view, noun);
  const by = marked(view, hanging, ["by"]);
  const of = hanging
    .filter((oblique) => oblique.preposition === "of")
    .flatMap(({ head }) => partiesOf(view, head, true));
  if (
    act.ofClass !== null &&
    !hanging.some(
      (oblique) =>
        oblique.preposition === "of" &&
        ofClass(view, oblique.head, act.ofClass as string),
    ) &&
    !modifiersOf(view, noun).some((word) =>
      ["troop", "military"].includes(word),
    )
  )
    return null;
  const owners = ownersOf(view, noun);
  const carrier = carrierOf(view, noun);
  const doers = [
    ...by,
    ...(act.of === "by" || (act.of === null && by.length === 0) ? of : []),
    ...(act.of === "to" && by.length > 0 ? [] : owners),
    ...(carrier.governsObject ? carrier.subjects : []),
  ];
  const undergoers = [
    ...marked(view, [...hanging, ...carrier.obliques], act.nounTo),
    ...(act.of === "to" || by.length > 0 ? of : []),
    ...(act.of === "to" && by.length > 0 ? owners : []),
  ];
  // "in support of a programme in the city": the backed is named, not deduced.
  const struck =
    act.rule === "back"
      ? undergoers.filter(({ head, token }) => head === token)
      : undergoers;
  const parties: RoledParty[] = [];
  if (act.partners.includes("between"))
    add(parties, marked(view, hanging, ["between"]), "PARTY");
  add(parties, doers.slice(0, 3), act.both ? "PARTY" : "INITIATOR");
  add(parties, struck, act.both ? "PARTY" : "RECIPIENT");
  const initiators = parties.filter(({ role }) => role !== "RECIPIENT").length;
  if (initiators === 0) return null;
  return {
    ...finish(view, noun, act, parties, hanging, carrier.verb),
    oneSided:
      parties.length < 2 && !carrier.governsObject && !doesHarm(view, noun),
  };
}

const HARM =
  /^(?:kill|wound|injure|hit|destroy|damage|displace|leave|target|strike|cause|continue|intensify|erupt|begin)$/;

/** "A Taliban attack on a compound has killed 20": told as something that happened, whomever it struck. */
function doesHarm(view: SentenceView, noun: number): boolean {
  const { deprel, head } = view.tokens[noun] as Token;
  return (
    deprel === "nsubj" &&
    head >= 0 &&
    HARM.test((view.tokens[head] as Token).lemma)
  );
}

/** "talks with X in Geneva", "their November meeting", "a summit". */
function encounter(
  view: SentenceView,
  noun: number,
  act: Act,
  known: Known,
): Candidate | null {
  const near = surroundingsOf(view.tokens, noun);
  const relative = relativeOf(view, noun);
  const hanging = union(obliquesOf(view, noun), [
    ...near.obliques,
    ...relative.obliques,
  ]);
  const own = carrierOf(view, noun);
  const carrier = {
    ...own,
    subjects: [
      ...own.subjects,
      ...relative.subjects.flatMap((at) => partiesOf(view, at)),
    ],
    subjectWords: [...own.subjectWords, ...relative.subjects],
  };
  // "concluding his visit": the subject's own, whomever a pronoun was taken for.
  const owners = ownersOf(view, noun).filter(
    ({ mention }) => mention.how !== "PRONOUN" || carrier.subjects.length === 0,
  );
  const partners = marked(
    view,
    [...hanging, ...carrier.obliques],
    act.partners,
  );
  const by = marked(view, hanging, ["by", "of"]);
  const parties: RoledParty[] = [];
  if (act.kind === "VISIT") {
    const visitors = [...owners, ...by, ...carrier.subjects].filter(
      ({ actor }) => known.kindOf(actor) !== "COUNTRY" || owners.length === 0,
    );
    add(parties, visitors.slice(0, 4), "VISITOR");
  } else if (act.kind === "INTERVIEW") {
    const media = [...partners, ...carrier.objects].filter(({ actor }) =>
      known.isMedia(actor),
    );
    add(
      parties,
      [...owners, ...carrier.subjects].filter(
        ({ actor }) => !known.isMedia(actor),
      ),
      "INTERVIEWEE",
    );
    add(parties, media, "INTERVIEWER");
    if (media.length === 0)
      add(
        parties,
        partners,
        parties.length > 0 ? "INTERVIEWER" : "INTERVIEWEE",
      );
  } else if (act.code === "045") {
    add(parties, [...owners, ...by, ...carrier.subjects], "MEDIATOR");
    add(parties, partners, "PARTY");
  } else {
    const end = view.tokens.length;
    const others = withListed(view, [...partners, ...by], noun + 1, end);
    const first = carrier.verb > 0 ? carrier.verb : noun;
    const holders = withListed(view, carrier.subjects, 0, first);
    add(parties, inFull(view, [...owners, ...holders, ...others]), "PARTY");
  }
  const destinations =
    act.kind === "VISIT"
      ? hanging
          .filter((oblique) => act.to.includes(oblique.preposition))
          .concat(
            carrier.obliques.filter((oblique) => oblique.preposition === "to"),
          )
          .map(({ head }) => head)
      : [];
  const candidate = finish(
    view,
    noun,
    act,
    parties,
    [...hanging, ...carrier.obliques],
    carrier.verb,
  );
  return {
    ...candidate,
    placeWords: [...destinations, ...candidate.placeWords],
    sides: [
      ...carrier.subjectWords,
      // "The two held their first meeting": the owners are the subject over again.
      ...(carrier.subjectWords.length > 0
        ? []
        : dependents(view, noun, "nmod:poss")),
      ...hanging
        .filter((x) => act.partners.includes(x.preposition))
        .map((x) => x.head),
    ],
  };
}

function union(a: readonly Oblique[], b: readonly Oblique[]): Oblique[] {
  return [...a, ...b.filter(({ head }) => !a.some((x) => x.head === head))];
}

/** "a meeting that X was due to hold with Y": who holds it, and with whom. */
function relativeOf(
  view: SentenceView,
  noun: number,
): {
  readonly subjects: readonly number[];
  readonly obliques: readonly Oblique[];
} {
  const { tokens } = view;
  const after = tokens[noun + 1];
  const opens = after !== undefined && /^(?:that|which)$/.test(after.norm);
  if (!opens) return { subjects: [], obliques: [] };
  let subject = -1;
  for (let at = noun + 2; at < tokens.length && at < noun + 14; at++) {
    const token = tokens[at] as Token;
    if (subject === -1 && /^(?:NN|PRP$)/.test(token.xpos)) subject = at;
    else if (subject === at - 1 && token.xpos.startsWith("NN")) subject = at;
    if (
      /^VB[NG]?$/.test(token.xpos) &&
      LIGHT.has(token.lemma) &&
      subject !== -1
    )
      return {
        subjects: [subject],
        obliques: surroundingsOf(tokens, at).obliques,
      };
  }
  return { subjects: [], obliques: [] };
}

interface Carrier {
  readonly verb: number;
  /** The noun is what the verb does ("launched an attack"), not a time or a place of it. */
  readonly governsObject: boolean;
  readonly subjects: readonly Party[];
  readonly subjectWords: readonly number[];
  readonly objects: readonly Party[];
  readonly obliques: readonly Oblique[];
}

/** What stands for the talks that it counts: "a round of talks", "two days of talks". */
const SPELLS = new Set([
  "round",
  "day",
  "hour",
  "week",
  "series",
  "set",
  "bout",
  "string",
  "evening",
  "session",
]);

const NO_CARRIER: Carrier = {
  verb: -1,
  governsObject: false,
  subjects: [],
  subjectWords: [],
  objects: [],
  obliques: [],
};

/** The verb that the noun hangs on, with its subject where that takes part too. */
function carrierOf(view: SentenceView, noun: number): Carrier {
  const own = dependents(view, noun, "nsubj");
  // "were on alert": the noun is what the sentence says of its subject.
  if (own.length > 0 && dependents(view, noun, "cop").length > 0)
    return {
      ...NO_CARRIER,
      governsObject: true,
      subjects: own.flatMap((at) => partiesOf(view, at)),
      subjectWords: own,
    };
  const light = lightBefore(view, noun);
  if (light !== null) return light;
  const chain = ancestors(view, noun);
  const above = chain.findIndex((at) => isVerbal(view.tokens[at] as Token));
  const verb = chain[above];
  if (verb === undefined) return NO_CARRIER;
  // What the noun hangs on by way of other nouns is no longer its subject's doing.
  const link = above === 0 ? noun : (chain[above - 1] as number);
  // "held two days of talks": as if the talks themselves were held.
  const spell =
    above === 1 &&
    SPELLS.has((view.tokens[link] as Token).lemma) &&
    preposition(view, noun) === "of";
  const kind = relation(view.tokens[link] as Token);
  const read = clauseOf(view, verb);
  // "her pair, sustained in May a first reunion": no passive, since the noun is what was held.
  const clause =
    read.passive &&
    noun > verb &&
    read.subjects.length > 0 &&
    read.subjects.every((at) => at === noun)
      ? { ...read, subjects: read.objects, objects: [] }
      : read;
  const { lemma } = view.tokens[verb] as Token;
  const near = above === 0 || spell;
  const governs =
    near &&
    (((kind === "obj" ||
      (kind === "obl" && noun > verb && preposition(view, link) === "")) &&
      (LIGHT.has(lemma) || cancels(view, verb))) ||
      (kind === "obl" && JOINING.has(preposition(view, link))));
  return {
    verb,
    governsObject: governs && kind === "obj",
    subjects: governs
      ? clause.subjects.flatMap((at) => subjectParties(view, at, verb))
      : [],
    subjectWords: governs ? clause.subjects : [],
    objects: governs
      ? [...clause.objects, ...clause.indirect]
          .filter((at) => at !== noun)
          .flatMap((at) => partiesOf(view, at))
      : [],
    obliques: near && kind !== "obl" ? clause.obliques : [],
  };
}

/** "held talks" where a parse made the verb something else than the noun's head: by the order of the words. */
function lightBefore(view: SentenceView, noun: number): Carrier | null {
  let verb = noun - 1;
  while (
    verb >= 0 &&
    noun - verb < 5 &&
    INSIDE.test((view.tokens[verb] as Token).xpos)
  )
    verb--;
  const token = view.tokens[verb];
  if (
    token === undefined ||
    !/^VB[DZP]$/.test(token.xpos) ||
    !LIGHT.has(token.lemma)
  )
    return null;
  const { head } = view.tokens[noun] as Token;
  if (head === verb && relation(view.tokens[noun] as Token) !== "root")
    return null;
  const near = nearestBefore(view, verb);
  if (near === null) return null;
  return {
    ...NO_CARRIER,
    verb,
    governsObject: true,
    subjects: inFull(view, withListed(view, [near], 0, verb)),
    subjectWords: [near.token],
  };
}

const INSIDE = /^(?:JJ|DT|PRP\$|CD|NN|RB)/;

function ownersOf(view: SentenceView, noun: number): Party[] {
  const found: Party[] = [];
  for (const child of dependents(view, noun, "nmod:poss", "amod", "compound")) {
    const named = partiesOf(view, child, true);
    const { text } = view.tokens[child] as Token;
    const country = view.countryOfAdjective(text);
    // "Icelandic sanctions": whose they are, though the adjective is no mention.
    if (named.length === 0 && country !== undefined && !isEthnic(view, child))
      named.push(partyFor(view, country, child, noun));
    for (const party of named)
      if (!found.some((other) => other.actor === party.actor))
        found.push(party);
  }
  // "the Biden-Xi summit": both, whichever the parse hung on the other.
  for (let at = noun - 1; at >= 0; at--) {
    const { xpos } = view.tokens[at] as Token;
    const named = (view.covering.get(at) ?? []).some(
      ({ attributive }) => !attributive,
    );
    if (xpos !== "HYPH" && !xpos.startsWith("NNP") && !named) break;
    for (const mention of view.covering.get(at) ?? [])
      if (!found.some(({ actor }) => actor === mention.actor))
        found.unshift({ actor: mention.actor, token: at, mention, head: at });
  }
  return found;
}

function marked(
  view: SentenceView,
  obliques: readonly Oblique[],
  words: readonly string[],
): Party[] {
  return obliques
    .filter((oblique) => words.includes(oblique.preposition))
    .flatMap(({ head }) => partiesOf(view, head, words.includes("on")));
}

function finish(
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
    rule: `noun: ${act.rule}`,
    rank:
      0.5 +
      ancestors(view, noun).filter((at) => isVerbal(view.tokens[at] as Token))
        .length,
  };
}

function add(
  found: RoledParty[],
  parties: readonly Party[],
  role: ParticipantRole,
): void {
  for (const party of parties)
    if (!found.some((other) => other.actor === party.actor))
      found.push({ ...party, role });
}
