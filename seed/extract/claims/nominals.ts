import type { Candidate } from "./candidates.ts";
import {
  adjectiveFrame,
  isLightVerb,
  nounFrame,
  verbCues,
  type WordFrame,
} from "./cues.ts";
import { clauseEnd, trimEnd } from "./extents.ts";
import { phraseEnd } from "./phrase-extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { mainClause } from "./main-clause.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import { phraseStartingAt, type Subject, subjectBefore } from "./subjects.ts";
import { isBe, isFinite, isLoose, isNegation, verbForm } from "./verbs.ts";

/** What nouns and adjectives report: "expressed concern at", "his pledge to", "is worried that", "according to". */
export function findNominals(ground: Ground): Candidate[] {
  const found: Candidate[] = [];
  ground.stretches.forEach((stretch, index) => {
    for (let i = stretch.first; i <= stretch.last; i++) {
      const word = ground.words[i] as Word;
      if (word.quotation >= 0) {
        i = ground.passage.quotations[word.quotation]?.last ?? i;
        continue;
      }
      const one =
        accordingTo(ground, stretch, index, i) ??
        nounCue(ground, stretch, index, i) ??
        adjectiveCue(ground, stretch, index, i);
      if (one !== null) found.push(one);
    }
  });
  return found;
}

function accordingTo(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const length = openerAt(ground, at);
  if (length === 0) return asReported(ground, stretch, index, at);
  const source =
    phraseStartingAt(ground, at + length) ??
    chunkAt(ground, at + length) ??
    misreadPhrase(ground, at + length);
  if (source === null || source.last > stretch.last) return null;
  const told =
    at === stretch.first ? null : before(ground, stretch.first, at - 1);
  // "In addition, according to the department, nine million …": what is told comes after.
  const leads =
    told === null ||
    (mainClause(ground, told) === null &&
      ground.words[source.last + 1]?.text === ",");
  const behind = after(ground, source.last + 1, stretch.last, at);
  // "The fleet, according to the port, has sailed": what is told stands on both sides.
  const around =
    leads &&
    told !== null &&
    behind !== null &&
    chunkAt(ground, told.first)?.last === told.last &&
    !chunkAt(ground, told.first)?.temporal;
  const content = around
    ? { first: told.first, last: behind.last }
    : leads
      ? behind
      : told;
  if (content === null) return null;
  return {
    rule: leads ? "according to, in front" : "according to, behind",
    stretch: index,
    cue: cueOfOpener(at, length),
    lemma: "according to",
    source,
    antecedent: source,
    content,
    complement: "FRONTED",
    kind: null,
    cameo: "010",
    roles: [],
    negated: false,
    passive: false,
  };
}

/** "according to campaign manager Vidal": a noun that the tagger takes for a verb after "to". */
function misreadPhrase(ground: Ground, at: number): Run | null {
  const next = chunkAt(ground, at + 1);
  const word = ground.words[at];
  return word?.upos === "VERB" && next !== null && next.first === at + 1
    ? { first: at, last: next.last }
    : null;
}

/** How many words "according to", "as reported by" and their like have here; 0 where none begins. */
function openerAt(ground: Ground, at: number): number {
  const { words } = ground;
  const [first, second, third] = [
    words[at]?.norm,
    words[at + 1]?.norm ?? "",
    words[at + 2]?.norm,
  ];
  if (first === "according" && second === "to") return 2;
  if (first === "as" && third === "by" && verbCues(second).length > 0) return 3;
  return 0;
}

/** ", as the agency reported" behind a clause, "As the agency reported," in front of one. */
function asReported(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const { words } = ground;
  if (words[at]?.norm !== "as") return null;
  const source = phraseStartingAt(ground, at + 1);
  if (source === null || source.last >= stretch.last) return null;
  let verb = source.last + 1;
  while (verb < stretch.last && isLoose(words[verb] as Word)) verb++;
  const word = words[verb] as Word;
  const reports = verbCues(word.norm).some(({ frames }) =>
    frames.some(({ takes }) => takes.has("CLAUSE")),
  );
  if (!reports || word.upos !== "VERB") return null;
  const ends = verb === stretch.last || words[verb + 1]?.isMark === true;
  const leads = at === stretch.first;
  if (!ends || (!leads && words[at - 1]?.text !== ",")) return null;
  const content = leads
    ? after(ground, verb + 1, stretch.last, verb)
    : before(ground, stretch.first, at - 1);
  if (content === null) return null;
  return {
    rule: `as reported, ${leads ? "in front" : "behind"}`,
    stretch: index,
    cue: { first: verb, last: verb },
    lemma: "according to",
    source,
    antecedent: source,
    content,
    complement: "FRONTED",
    kind: null,
    cameo: "010",
    roles: [],
    negated: false,
    passive: false,
  };
}

/** "as reported by": the verb is the cue. */
function cueOfOpener(at: number, length: number): Run {
  return length === 2
    ? { first: at, last: at + 1 }
    : { first: at + 1, last: at + 1 };
}

/** What stands after a source in front: past its own aside and the comma. */
function after(
  ground: Ground,
  from: number,
  limit: number,
  cue: number,
): Run | null {
  const { words } = ground;
  let at = from;
  while (at <= limit && words[at]?.text !== ",") at++;
  if (at >= limit) return null;
  const first = at + 1;
  return { first, last: clauseEnd(ground, first, limit, cue) };
}

function before(ground: Ground, from: number, to: number): Run | null {
  const last = trimEnd(ground, from, to);
  if (last - from < 1) return null;
  return { first: from, last };
}

function nounCue(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const { words } = ground;
  const word = words[at] as Word;
  if (word.upos !== "NOUN") return null;
  const frame = nounFrame(word.norm);
  const chunk = chunkAt(ground, at);
  if (frame === undefined || chunk === null || chunk.last !== at) return null;
  const light = lightVerbBefore(ground, stretch, chunk.first);
  const agent = byPhrase(ground, at + 1, stretch.last);
  const party =
    agent === null ? partyAfter(ground, frame, at + 1, stretch.last) : null;
  const next = (agent ?? party?.run)?.last ?? at;
  const content =
    complementOfWord(
      ground,
      frame,
      pastAside(ground, next + 1, stretch.last),
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
  const base = {
    stretch: index,
    lemma: word.norm,
    content: content.run,
    complement: content.complement,
    kind: frame.kind,
    cameo: frame.cameo,
    roles:
      party === null ||
      (party.run.last >= content.run.first &&
        content.how !== "phrase" &&
        content.how !== "reference")
        ? []
        : [party],
    passive: false,
  };
  const owner = ownerOf(ground, chunk) ?? agent;
  // "he restated the president's directive": the directive is the president's own.
  const another = owner !== null && !isPossessivePronoun(ground, owner);
  if (light !== null && !another) {
    const subject = light.subject;
    return {
      ...base,
      rule: `light verb and noun, ${content.how}`,
      cue: { first: light.verb, last: at },
      source: subject,
      antecedent: subject.antecedent,
      negated: light.negated,
    };
  }
  if (owner === null && content.how !== "that") return null;
  if (content.how === "reference" && (light !== null || party === null))
    return null;
  return {
    ...base,
    rule: `noun ${owner === null ? "alone" : "of somebody"}, ${content.how}`,
    cue: { first: at, last: at },
    source: owner,
    antecedent: owner,
    negated: words[chunk.first]?.norm === "no",
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
  if (
    frame.kind === null ||
    frame.kind === "CONCERN" ||
    frame.kind === "POSITION"
  )
    return null;
  return {
    role:
      aimed || frame.kind === "WARNING" || frame.kind === "DEMAND"
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
  if (frame.kind !== "PROMISE" || ownerOf(ground, chunk) === null) return null;
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

/** "Xi's" of "Xi's previous pledge", "his" of "his warning". */
function ownerOf(ground: Ground, chunk: Run): Run | null {
  const { words } = ground;
  const first = words[chunk.first] as Word;
  if (
    first.xpos === "PRP$" ||
    /^(?:my|your|his|her|its|our|their)$/.test(first.norm)
  )
    return { first: chunk.first, last: chunk.first };
  for (let i = chunk.first + 1; i < chunk.last; i++)
    if (words[i]?.xpos === "POS" || /^['’]s?$/.test(words[i]?.text ?? ""))
      return { first: chunk.first, last: i - 1 };
  return null;
}

interface LightVerb {
  readonly verb: number;
  readonly subject: Subject;
  readonly negated: boolean;
}

function lightVerbBefore(
  ground: Ground,
  stretch: Stretch,
  object: number,
): LightVerb | null {
  const { words } = ground;
  let at = object - 1;
  // "expressed his country's concern", "voiced to reporters his concern": only what is next to the noun phrase.
  while (at > stretch.first && isLoose(words[at] as Word)) at--;
  const verb = words[at];
  if (verb === undefined || at < stretch.first || verb.upos !== "VERB")
    return null;
  if (!isLightVerb(verb.norm)) return null;
  const form = verbForm(ground, at);
  if (form.passive || form.shape === "INFINITIVE" || form.shape === "MODAL")
    return null;
  const subject = subjectBefore(ground, at, stretch.first);
  return subject === null ? null : { verb: at, subject, negated: form.negated };
}

interface WordComplement {
  readonly run: Run;
  readonly how: string;
  readonly complement: Candidate["complement"];
}

function complementOfWord(
  ground: Ground,
  frame: WordFrame,
  at: number,
  stretch: Stretch,
  cue: number,
  nominal: boolean,
): WordComplement | null {
  const { words } = ground;
  const word = words[at];
  if (word === undefined || at >= stretch.last || word.quotation >= 0)
    return null;
  if (
    word.norm === "that" &&
    (frame.kind === "DEMAND" || startsFinite(ground, at + 1, stretch.last))
  )
    return {
      run: {
        first: at + 1,
        last: clauseEnd(ground, at + 1, stretch.last, cue),
      },
      how: "that",
      complement: "CLAUSE",
    };
  let to = at;
  if (isNegation(word.norm)) to++;
  if (words[to]?.norm === "to") {
    let v = to + 1;
    while (v <= stretch.last && isLoose(words[v] as Word)) v++;
    if (words[v]?.upos === "VERB" || words[v]?.upos === "AUX")
      return {
        run: { first: at, last: phraseEnd(ground, at, stretch.last, true) },
        how: "infinitive",
        complement: "TO",
      };
  }
  if (!frame.prepositions.has(word.norm) || word.upos === "ADV") return null;
  if (chunkAt(ground, at + 1)?.temporal === true) return null;
  if (
    nominal &&
    word.norm === "of" &&
    !words[at + (isNegation(words[at + 1]?.norm ?? "") ? 2 : 1)]?.norm.endsWith(
      "ing",
    ) &&
    frame.kind !== "PROMISE"
  )
    return null;
  return {
    run: {
      first: at + 1,
      last: phraseEnd(ground, at + 1, stretch.last, false),
    },
    how: "preposition",
    complement: "NP",
  };
}

/** A clause, not a relative "that": something that can be a subject comes next. */
function startsFinite(ground: Ground, at: number, limit: number): boolean {
  const { words } = ground;
  const chunk = chunkAt(ground, at);
  if (words[at]?.quotation !== -1) return true;
  if (chunk === null || chunk.first !== at)
    return words[at]?.upos === "ADP" || words[at]?.upos === "SCONJ";
  for (let i = chunk.last + 1; i <= limit && i < chunk.last + 14; i++)
    if (isFinite(words[i] as Word)) return true;
  return false;
}

function adjectiveCue(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const { words } = ground;
  const word = words[at] as Word;
  const frame = adjectiveFrame(word.norm);
  if (frame === undefined || word.upos === "NOUN" || word.upos === "PROPN")
    return null;
  let be = at - 1;
  let negated = false;
  while (
    be > stretch.first &&
    (isLoose(words[be] as Word) || isNegation(words[be]?.norm ?? ""))
  ) {
    if (isNegation(words[be]?.norm ?? "")) negated = true;
    be--;
  }
  const verb = words[be];
  if (
    verb === undefined ||
    !(
      isBe(verb.norm) ||
      /^(?:feel|feels|felt|remain|remains|remained|seemed)$/.test(verb.norm)
    )
  )
    return null;
  if (verbCues(word.norm).length > 0 && words[at + 1]?.norm === "by")
    return null;
  const content = complementOfWord(ground, frame, at + 1, stretch, at, false);
  if (content === null) return null;
  const form = verbForm(ground, be);
  if (form.modal !== null || form.shape === "INFINITIVE") return null;
  const subject = subjectBefore(ground, be, stretch.first);
  if (
    subject === null ||
    /^(?:it|this|there|which)$/.test(words[subject.head]?.norm ?? "")
  )
    return null;
  return {
    rule: `adjective, ${content.how}`,
    stretch: index,
    cue: { first: at, last: at },
    lemma: word.norm,
    source: subject,
    antecedent: subject.antecedent,
    content: content.run,
    complement: content.complement,
    kind: frame.kind,
    cameo: frame.cameo,
    roles: [],
    negated: negated || form.negated,
    passive: false,
  };
}
