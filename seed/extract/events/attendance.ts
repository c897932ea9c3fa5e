import { spanOf } from "../../../server/domain/span.ts";
import type { ActorMention, Token } from "../analysis.ts";
import { alteredDraft } from "./altered.ts";
import type { Draft } from "./draft.ts";
import { withListed } from "./lists.ts";
import type { Party, SentenceView } from "./view.ts";
import { surroundingsOf } from "./shallow.ts";

/** How many sentences behind a gathering its guests may be told. */
const REACH = 2;
/** So many names of people in a row are a list of those present. */
const MANY = 3;
const PRESENT =
  /^(?:attend|pose|join|gather|participate|sit|come|arrive|assemble|be|take|make|flank|line)$/;
const AT_IT =
  /^(?:table|present|there|attendance|photo|photograph|part|summit|meeting|session|hall|room)$/;

/** A gathering whose guests the article has not named yet: "EU leaders ended a two-day summit". */
export function isOfUnnamed({
  kind,
  participants,
  rule,
  status,
}: Draft): boolean {
  const bare =
    participants.length === 0 &&
    status === "OCCURRED" &&
    /^noun: (?:meeting|negotiate)$/.test(rule);
  return (
    (kind === "SUMMIT" || rule === "verb: gather" || bare) &&
    participants.filter(({ actor }) => actor.startsWith("person:")).length < 2
  );
}

/** "A, B, C and D were all at the table": those who took part in the gathering told of just before. */
export function guestsOf(
  view: SentenceView,
  earlier: readonly Draft[],
  own: readonly Draft[],
  text: string,
): Draft[] | null {
  const { sentence } = view;
  const gathering = earlier.findLast(
    (draft) =>
      sentence.index - draft.sentence <= REACH &&
      draft.sentence < sentence.index &&
      isOfUnnamed(draft),
  );
  if (gathering === undefined) return null;
  // "the host sat down with A, B, C and D": a meeting of many is the gathering itself.
  const many = own.find(
    ({ kind, participants, when }) =>
      kind === "MEETING" && participants.length > MANY && when.from === null,
  );
  const guests =
    many?.participants ??
    listOfPresent(view).map(({ actor }) => ({ actor, role: "PARTY" as const }));
  if (guests.length < MANY) return null;
  const attended = alteredDraft(gathering, {
    participants: guests,
    spans: many?.spans ?? [spanOf(text, sentence.start, sentence.end)],
    sentence: sentence.index,
    attends: true,
    definite: true,
  });
  return [attended, ...own.filter((draft) => draft !== many)];
}

function listOfPresent(view: SentenceView): readonly Party[] {
  const { tokens } = view;
  const verb = tokens.findIndex(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  if (verb === -1) return [];
  const people = view.mentions.filter(
    ({ actor, how }) => actor.startsWith("person:") && how !== "PRONOUN",
  );
  const list = (first: ActorMention | undefined, to: number): Party[] =>
    first === undefined
      ? []
      : withListed(view, [partyOf(first)], 0, to).filter(({ actor }) =>
          actor.startsWith("person:"),
        );
  if (isPresence(tokens, verb)) {
    const [first] = people;
    const before =
      first !== undefined && first.last < verb ? list(first, verb) : [];
    if (before.length > 0) return before;
  }
  if (!isReception(tokens, verb)) return [];
  // "The host welcomed A, B and C": all of them, and the host.
  const end = tokens.length;
  const named = people.find((one) => list(one, end).length >= MANY);
  return named === undefined ? [] : distinct(people.map(partyOf));
}

function distinct(parties: readonly Party[]): Party[] {
  return parties.filter(
    ({ actor }, at) => parties.findIndex((one) => one.actor === actor) === at,
  );
}

/** "welcomed A, B and C", "was chaired by X and attended by A, B and C", "Around the table were A, B and C". */
function isReception(tokens: readonly Token[], verb: number): boolean {
  const words = tokens.slice(0, verb).map(({ norm }) => norm);
  const opens = /^(?:around|round|at|among|taking|present|in|also)\b/.test(
    words.join(" "),
  );
  return tokens.some(({ lemma, norm }, at) => {
    if (at < verb) return false;
    if (/^(?:welcome|greet|host)$/.test(lemma)) return at === verb;
    if (/^(?:attend|chair|lead|head)$/.test(lemma))
      return tokens[at + 1]?.norm === "by";
    if (lemma === "have" && at === verb)
      return /^(?:around|beside|with)$/.test(tokens[at + 1]?.norm ?? "");
    return (
      at === verb &&
      /^(?:were|was)$/.test(norm) &&
      opens &&
      words.some((word) =>
        /^(?:part|present|table|attendance|attending|those|participants|leaders)$/.test(
          word,
        ),
      )
    );
  });
}

function partyOf(mention: ActorMention): Party {
  const { actor, first } = mention;
  return { actor, token: first, mention, head: first };
}

/** "were all at the table", "posed for the family photo", "attended". */
function isPresence(tokens: readonly Token[], verb: number): boolean {
  const { lemma } = tokens[verb] as Token;
  if (!PRESENT.test(lemma)) return false;
  if (/^(?:attend|pose|join|gather|participate|assemble)$/.test(lemma))
    return true;
  const { objects, obliques } = surroundingsOf(tokens, verb);
  return [...objects, ...obliques.map(({ head }) => head)]
    .concat([verb + 1, verb + 2, verb + 3])
    .some((at) => AT_IT.test(tokens[at]?.lemma ?? ""));
}
