import { accordingTo } from "./according.ts";
import { adjectiveCue } from "./adjectives.ts";
import type { Candidate } from "./candidates.ts";
import { nounFrame, type WordFrame } from "./cues.ts";
import { breakerOf, pastGiving, wordGiven } from "./given-words.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { lightVerbBefore } from "./light-verbs.ts";
import { nounPredicate } from "./noun-predicates.ts";
import { ownerIn } from "./owners.ts";
import type { Word } from "./passage.ts";
import { phraseEnd } from "./phrase-extents.ts";
import type { Stretch } from "./stretches.ts";
import { phraseStartingAt } from "./subjects.ts";
import { isOfCalls } from "../text/misread-nouns.ts";
import { complementOfWord, type WordComplement } from "./word-complements.ts";

/** What nouns and adjectives report: "expressed concern at", "his pledge to", "is worried that", "according to". */
export function findNominals(ground: Ground): Candidate[] {
  const found: Candidate[] = [];
  const ownerOf = (chunk: Run): Run | null => ownerIn(ground, chunk);
  ground.stretches.forEach((stretch, index) => {
    for (let i = stretch.first; i <= stretch.last; i++) {
      const word = ground.words[i] as Word;
      if (word.quotation >= 0) {
        i = ground.passage.quotations[word.quotation]?.last ?? i;
        continue;
      }
      const one =
        (ACCORDING.has(word.norm)
          ? accordingTo(ground, stretch, index, i)
          : null) ??
        (word.upos === "NOUN"
          ? (nounCue(ground, stretch, index, i) ??
            nounPredicate(ground, stretch, index, i, ownerOf))
          : null) ??
        (word.norm === "word" ? givenWord(ground, stretch, index, i) : null) ??
        adjectiveCue(ground, stretch, index, i);
      if (one !== null) found.push(one);
    }
  });
  return found;
}

/** What "according to", "as X said", "by X's account" and "in the words of X" begin with. */
const ACCORDING = new Set(["according", "as", "by", "in"]);

function nounCue(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const { words } = ground;
  const word = words[at] as Word;
  if (word.upos !== "NOUN" || isOfCalls(words[at - 1]?.norm ?? "")) return null;
  const note = isProtestNote(ground, at);
  const frame = nounFrame(note ? "protest" : word.norm);
  if (frame === undefined) return null;
  const chunk = chunkAt(ground, at);
  if (chunk === null || chunk.last !== at) return null;
  const light = lightVerbBefore(ground, stretch, chunk.first);
  const agent = byPhrase(ground, at + 1, stretch.last);
  const party =
    agent === null ? partyAfter(ground, frame, at + 1, stretch.last) : null;
  const next = (agent ?? party?.run)?.last ?? at;
  const content =
    complementOfWord(
      ground,
      frame,
      pastGiving(
        ground,
        pastAside(ground, next + 1, stretch.last),
        stretch.last,
      ),
      stretch,
      at,
      true,
    ) ??
    (party === null
      ? null
      : complementOfWord(ground, frame, at + 1, stretch, at, true)) ??
    (light === null || party === null
      ? null
      : wholePhrase(ground, chunk, stretch)) ??
    reference(ground, frame, chunk, party?.run ?? chunk);
  if (content === null) return null;
  const lemma = note ? "protest" : word.norm;
  const owner =
    ownerIn(ground, chunk) ??
    agent ??
    (frame.kind === "PROMISE" ? breakerOf(ground, chunk) : null);
  // "he restated the president's directive": the directive is the president's own.
  const another = owner !== null && !isPossessivePronoun(ground, owner);
  const verb = another ? null : light;
  if (verb === null) {
    if (
      owner === null &&
      content.how !== "that" &&
      !standsForItself(lemma, frame)
    )
      return null;
    // "no promise of that kind": of which one is told elsewhere.
    if (OF_A_KIND.test(words[content.run.last]?.norm ?? "") && owner === null)
      return null;
    // "his remarks on the tariff were booed": what was said of it is not told.
    if (frame.kind === null && content.how === "preposition") return null;
    if (content.how === "reference" && (light !== null || party === null))
      return null;
  }
  return {
    rule:
      verb === null
        ? `noun ${owner === null ? "alone" : "of somebody"}, ${content.how}`
        : `light verb and noun, ${content.how}`,
    stretch: index,
    cue: { first: verb?.verb ?? at, last: at },
    lemma,
    source: verb === null ? owner : verb.subject,
    antecedent: verb === null ? owner : verb.subject.antecedent,
    content: content.run,
    complement: content.complement,
    kind: frame.kind,
    cameo: frame.cameo,
    roles:
      party === null
        ? []
        : party.run.last >= content.run.first &&
            content.how !== "phrase" &&
            content.how !== "reference"
          ? []
          : [party],
    negated: verb === null ? words[chunk.first]?.norm === "no" : verb.negated,
    passive: false,
    resumes: null,
  };
}

/** "a protest note": what is protested against follows it. */
const isProtestNote = ({ words }: Ground, at: number): boolean =>
  /^notes?$/.test(words[at]?.norm ?? "") && words[at - 1]?.norm === "protest";

const OF_A_KIND = /^(?:kind|sort|type|nature)$/;

/** "concern over the price of rice", "calls for an inquiry": somebody holds so, though nobody is named. */
const standsForItself = (norm: string, { kind }: WordFrame): boolean =>
  kind !== null &&
  kind !== "POSITION" &&
  kind !== "STATEMENT" &&
  !IS_ALSO_A_THING.test(norm);

/** "demand for oil", "the threat of rain", "an attack against the port": nobody need have said a word. */
const IS_ALSO_A_THING =
  /^(?:attack|blame|protest|threat|demand|order|charge|respect|welcome|caution|instruction|directive)s?$/;

/** "gave her his word that the bridge would open": as good as a promise. */
function givenWord(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const given = wordGiven(ground, at, stretch.first, stretch.last);
  const frame = nounFrame("promise");
  if (given === null || frame === undefined) return null;
  const { verb, subject, hearer, next } = given;
  const content = complementOfWord(ground, frame, next, stretch, at, true);
  if (content === null) return null;
  return {
    rule: `light verb and noun, ${content.how}`,
    stretch: index,
    cue: { first: verb, last: at },
    lemma: "word",
    source: subject,
    antecedent: subject.antecedent,
    content: content.run,
    complement: content.complement,
    kind: frame.kind,
    cameo: frame.cameo,
    roles: hearer === null ? [] : [{ role: "ADDRESSEE", run: hearer }],
    negated: false,
    passive: false,
    resumes: null,
  };
}

/** "his directive to the envoy, delivered in May, to stay away": the place after an aside of a few words. */
function pastAside(ground: Ground, at: number, limit: number): number {
  const { words } = ground;
  const first = words[at + 1];
  if (
    words[at]?.text !== "," ||
    first === undefined ||
    !/^VB[ND]$/.test(first.xpos)
  )
    return at;
  for (let i = at + 2; i < limit && i < at + 16; i++) {
    if (words[i]?.text !== ",") continue;
    return /^(?:to|that|not)$/.test(words[i + 1]?.norm ?? "") ? i + 1 : at;
  }
  return at;
}

/** "a warning to Lesotho", "an attack on the court": whom the noun is aimed at. */
function partyAfter(
  ground: Ground,
  frame: WordFrame,
  at: number,
  limit: number,
): { role: "TARGET" | "ADDRESSEE"; run: Run } | null {
  const { words } = ground;
  const preposition = words[at]?.norm ?? "";
  if (!/^(?:to|on|against|toward|towards|at|with)$/.test(preposition))
    return null;
  const phrase = phraseStartingAt(ground, at + 1);
  if (phrase === null || phrase.last > limit) return null;
  const aimed = preposition !== "to" && preposition !== "with";
  if (frame.kind === null && preposition === "to")
    return words[phrase.last + 1]?.norm === "that"
      ? { role: "ADDRESSEE", run: phrase }
      : null;
  if (
    frame.kind === null ||
    frame.kind === "CONCERN" ||
    frame.kind === "POSITION"
  )
    return null;
  return {
    role:
      aimed || /^(?:WARNING|DEMAND|CRITICISM)$/.test(frame.kind)
        ? "TARGET"
        : "ADDRESSEE",
    run: phrase,
  };
}

/** "Xi's promise to Biden": speaks of a promise told elsewhere in the text. */
function reference(
  ground: Ground,
  frame: WordFrame,
  chunk: Run,
  party: Run,
): WordComplement | null {
  if (frame.kind !== "PROMISE" || ownerIn(ground, chunk) === null) return null;
  return {
    run: { first: chunk.first, last: Math.max(chunk.last, party.last) },
    how: "reference",
    complement: "NP",
  };
}

/** "issued an ultimatum to Damascus": nothing more is told of what was said than that it was. */
function wholePhrase(
  ground: Ground,
  chunk: Run,
  stretch: Stretch,
): WordComplement {
  return {
    run: {
      first: chunk.first,
      last: phraseEnd(ground, chunk.first, stretch.last, false),
    },
    how: "phrase",
    complement: "NP",
  };
}

function byPhrase(ground: Ground, at: number, limit: number): Run | null {
  const { words } = ground;
  if (!/^(?:by|from)$/.test(words[at]?.norm ?? "")) return null;
  const chunk = chunkAt(ground, at + 1);
  if (
    chunk === null ||
    chunk.first !== at + 1 ||
    chunk.last > limit ||
    chunk.temporal
  )
    return null;
  return chunk;
}

function isPossessivePronoun(ground: Ground, owner: Run): boolean {
  return (
    owner.first === owner.last &&
    /^(?:his|her|its|their|my|our)$/.test(ground.words[owner.first]?.norm ?? "")
  );
}
