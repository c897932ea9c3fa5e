import type { ActorMention, Token } from "../analysis.ts";
import { alteredCandidate } from "./altered.ts";
import { type Carrier, carrierOf, phraseHead } from "./carriers.ts";
import type { Candidate, RoledParty } from "./candidate.ts";
import { clauseOf, obliquesOf, type Oblique } from "./clause.ts";
import {
  chairsBehind,
  guestsOfHost,
  hostsBehind,
  isHostedForOthers,
  joinedBy,
  mediatorsBehind,
} from "./hosted.ts";
import { joinedSubject, speakerAndHearer, travellerBefore } from "./joined.ts";
import type { Known } from "./known.ts";
import type { Act } from "./lexicon.ts";
import { inFull, isOrigin, withListed } from "./lists.ts";
import { add, finish, marked, ownersOf } from "./noun-parties.ts";
import { partiesOf } from "./parties.ts";
import { subjectParties } from "./subject-parties.ts";
import type { Party, SentenceView } from "./view.ts";
import { namedInHeading } from "./in-heading.ts";
import { relativeOf } from "./relative.ts";
import { writerOfNote } from "./sayers.ts";
import { surroundingsOf } from "./shallow.ts";
import { isOnTheSidelines } from "./sidelines.ts";
import { dependents, isVerbal, preposition } from "./tree.ts";

/** "talks with X in Geneva", "their November meeting", "a summit". */
export function encounter(
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
    ...guestsOfHost(view, noun),
  ]);
  const found = carrierOf(view, noun);
  // "met before the signing", "on the sidelines of the summit": who met there need not have signed or been at it.
  const elsewhere =
    (act.kind === "AGREEMENT" && !found.governsObject) ||
    isOnTheSidelines(view, noun);
  const carrier: Carrier = {
    verb: found.verb,
    governsObject: found.governsObject,
    subjects: elsewhere
      ? relative.parties
      : [...found.subjects, ...relative.parties],
    subjectWords: elsewhere
      ? relative.subjects
      : [...found.subjectWords, ...relative.subjects],
    objects: found.objects,
    obliques: found.obliques,
  };
  // "concluding his visit": the subject's own, whomever a pronoun was taken for.
  const owners = ownersOf(view, noun).filter(
    ({ mention }) => mention.how !== "PRONOUN" || carrier.subjects.length === 0,
  );
  const marks = marked(view, [...hanging, ...carrier.obliques], act.partners);
  const partners = marks.length > 0 ? marks : spokenTo(view, noun, act, known);
  const by = marked(view, hanging, ["by", "of"]);
  const parties: RoledParty[] = [];
  if (act.kind === "VISIT") {
    const visitors = [...owners, ...by, ...carrier.subjects].filter(
      ({ actor, mention }) =>
        (known.kindOf(actor) !== "COUNTRY" || owners.length === 0) &&
        (!isInviting(view, mention) ||
          // Who invites, and is named on his own besides, was taken for somebody else.
          view.mentions.some(
            (each) =>
              each.actor === actor &&
              each.how === "NAME" &&
              !isInviting(view, each),
          )),
    );
    const others =
      visitors.length > 0
        ? []
        : [...travellerBefore(view, noun), ...joinedSubject(view, noun)];
    add(parties, [...visitors, ...others].slice(0, 4), "VISITOR");
  } else if (act.kind === "INTERVIEW") {
    const media = [
      ...partners,
      ...carrier.objects,
      ...namedBefore(view, noun),
    ].filter(({ actor }) => known.isMedia(actor));
    const asked = [...owners, ...carrier.subjects];
    add(
      parties,
      (asked.length > 0 ? asked : joinedSubject(view, noun)).filter(
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
    const sides = [
      ...owners,
      ...holders,
      ...namedInHeading(view, noun),
      ...others,
    ];
    const named = new Set(
      sides
        .filter(({ mention }) => !isOrigin(view, mention))
        .map(({ actor }) => actor),
    ).size;
    const joined =
      (named === 1 || (named > 1 && isWithAll(view, noun, sides))) &&
      !isOnTheSidelines(view, noun)
        ? joinedSubject(view, noun)
        : named === 0
          ? speakerAndHearer(view, noun)
          : [];
    const takers = calledOn(view, noun, act);
    if (isHostedForOthers(view, carrier, hanging))
      add(parties, inFull(view, holders), "HOST");
    add(parties, hostsBehind(view, noun, act), "HOST");
    add(parties, inFull(view, [...takers, ...joined, ...sides]), "PARTY");
    if (parties.length === 1) add(parties, writerOfNote(view, noun), "PARTY");
    add(parties, mediatorsBehind(view, noun), "MEDIATOR");
    if (/^(?:MEETING|SUMMIT)$/.test(act.kind))
      add(parties, [...chairsBehind(view, noun), ...joinedBy(view)], "PARTY");
  }
  const destinations =
    act.kind === "VISIT"
      ? [
          ...hanging
            .filter((oblique) => act.to.includes(oblique.preposition))
            .concat(
              carrier.obliques.filter(
                (oblique) => oblique.preposition === "to",
              ),
            )
            .map(({ head }) => head),
          ...stayedAt(view, carrier.verb),
        ]
      : [];
  const candidate = finish(
    view,
    noun,
    act,
    parties,
    [...hanging, ...carrier.obliques],
    carrier.verb,
  );
  return alteredCandidate(candidate, {
    placeWords: [...destinations, ...candidate.placeWords],
    sides: [
      ...carrier.subjectWords,
      // "The two held their first meeting": the owners are the subject over again.
      ...(carrier.subjectWords.length > 0
        ? []
        : dependents(view, noun, "nmod:poss")),
      ...hanging
        .filter(
          ({ preposition: word }) =>
            word === "by" || act.partners.includes(word),
        )
        .map((x) => x.head),
    ],
  });
}

/** "at the invitation of President X", "at X's invitation": the host, and no visitor. */
function isInviting(
  { tokens }: SentenceView,
  { first, last }: ActorMention,
): boolean {
  let of = first - 1;
  while (
    of > first - 8 &&
    /^(?:NN|JJ|DT|POS|PRP\$)/.test(tokens[of]?.xpos ?? "")
  )
    of--;
  return (
    (tokens[of]?.norm === "of" && tokens[of - 1]?.norm === "invitation") ||
    (tokens[last + 1]?.xpos === "POS" &&
      tokens[last + 2]?.norm === "invitation")
  );
}

/** "In talks with X and Y, she said": nobody yet who talked with them. */
function isWithAll(
  { tokens }: SentenceView,
  noun: number,
  sides: readonly Party[],
): boolean {
  return (
    /^(?:with|to|from)$/.test(tokens[noun + 1]?.norm ?? "") &&
    sides.every(({ token }) => token > noun)
  );
}

/** "told the BBC in an interview": whoever is named right in front of the phrase. */
function namedBefore(view: SentenceView, noun: number): Party[] {
  const joint = view.tokens.findLastIndex(
    ({ norm }, at) => at < noun && at > noun - 5 && norm === "in",
  );
  return (view.covering.get(joint - 1) ?? []).map(partyOf);
}

/** "received a telephone call from X": who takes a call takes part in it. */
function calledOn(view: SentenceView, noun: number, act: Act): Party[] {
  if (act.kind !== "CALL") return [];
  const { deprel, head } = view.tokens[noun] as Token;
  const verb = view.tokens[head];
  return deprel === "obj" &&
    /^(?:receive|get|take|answer|return|field)$/.test(verb?.lemma ?? "")
    ? clauseOf(view, head).subjects.flatMap((at) =>
        subjectParties(view, at, head),
      )
    : [];
}

function partyOf(mention: ActorMention): Party {
  const { actor, first } = mention;
  return { actor, token: first, mention, head: first };
}

/** "left Baku after a visit", "arrived in Baku on a visit": where the verb says it was. */
function stayedAt(view: SentenceView, verb: number): number[] {
  const lemma = view.tokens[verb]?.lemma ?? "";
  if (!/^(?:leave|depart|arrive|land|fly|travel|come|be)$/.test(lemma))
    return [];
  const { objects, obliques } = clauseOf(view, verb);
  return [
    ...objects,
    ...obliques
      .filter((oblique) => /^(?:in|to|at)$/.test(oblique.preposition))
      .map((oblique) => oblique.head),
  ];
}

/** "handed the note to X", and not "listened to X". */
const SPEAKS_TO =
  /^(?:hand|give|deliver|say|speak|talk|promise|pass|present|convey|explain|offer)$/;

/** "told X in a call", "discussed it with X at a meeting": whoever is spoken to there takes part. */
function spokenTo(
  view: SentenceView,
  noun: number,
  act: Act,
  known: Known,
): Party[] {
  const at = phraseHead(view, noun);
  const { head } = view.tokens[at] as Token;
  const word = preposition(view, at);
  if (
    !/^(?:CALL|MEETING)$/.test(act.kind) ||
    !/^(?:in|at|during|over|by)$/.test(word)
  )
    return [];
  if (head < 0 || !isVerbal(view.tokens[head] as Token)) return [];
  const { lemma } = view.tokens[head] as Token;
  const { objects, indirect, obliques } = clauseOf(view, head);
  const with_ = obliques
    .filter(
      (oblique) =>
        oblique.preposition === "with" ||
        (oblique.preposition === "to" && SPEAKS_TO.test(lemma)),
    )
    .map((oblique) => oblique.head);
  return [...objects, ...indirect, ...with_]
    .flatMap((at) => partiesOf(view, at))
    .filter(({ actor }) => known.kindOf(actor) === "PERSON");
}

function union(a: readonly Oblique[], b: readonly Oblique[]): Oblique[] {
  return [...a, ...b.filter(({ head }) => !a.some((x) => x.head === head))];
}
