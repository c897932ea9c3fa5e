import type { Candidate } from "./candidates.ts";
import { verbCues } from "./cues.ts";
import { clauseEnd, trimEnd } from "./extents.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import { mainClause } from "./main-clause.ts";
import { ownerIn } from "./owners.ts";
import type { Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import { phraseStartingAt } from "./subjects.ts";
import { isLoose } from "./verbs.ts";

/** "according to X", "as X reported", in front of what is told or behind it; null: no such words begin at `at`. */
export function accordingTo(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const length = openerAt(ground, at);
  if (length === 0)
    return (
      asReported(ground, stretch, index, at) ??
      byAccount(ground, stretch, index, at)
    );
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
    told !== null &&
    behind !== null &&
    (leads
      ? chunkAt(ground, told.first)?.last === told.last &&
        !chunkAt(ground, told.first)?.temporal
      : ground.words[source.last + 1]?.text === "," &&
        ground.words[source.last]?.upos !== "PROPN" &&
        isCutOff(ground.words[told.last]));
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
    resumes: null,
  };
}

/** "The fleet brings, according to one report, nine tons": a clause that goes on behind its verb or preposition. */
const isCutOff = (last: Word | undefined): boolean =>
  last !== undefined &&
  (last.upos === "ADP" ||
    (last.upos === "VERB" && /^VB[DZP]$/.test(last.xpos)));

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
  if (first === "in" && second === "the" && third === "words")
    return words[at + 3]?.norm === "of" ? 4 : 0;
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
  while (verb < stretch.last && isLoose(words[verb])) verb++;
  const word = words[verb] as Word;
  const reports = verbCues(word.norm).some(({ frames }) =>
    frames.some(({ takes }) => takes.has("CLAUSE")),
  );
  if (!reports || word.upos !== "VERB") return null;
  let last = verb;
  const place =
    words[verb + 1]?.upos === "ADP" ? chunkAt(ground, verb + 2) : null;
  if (place !== null && place.first === verb + 2) last = place.last;
  const on = words[last + 1]?.norm === "on" ? last + 2 : last + 1;
  const time = chunkAt(ground, on);
  if (time?.temporal === true && time.first === on) last = time.last;
  const ends = last >= stretch.last || words[last + 1]?.isMark === true;
  const leads = at === stretch.first;
  if (!ends || (!leads && words[at - 1]?.text !== ",")) return null;
  const content = leads
    ? after(ground, last + 1, stretch.last, verb)
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
    resumes: null,
  };
}

const ACCOUNTS =
  /^(?:account|admission|reckoning|estimate|estimates|count|calculation|calculations|telling|argument|logic|description|definition)$/;

/** "By Berg's own account, the boats had left." */
function byAccount(
  ground: Ground,
  stretch: Stretch,
  index: number,
  at: number,
): Candidate | null {
  const { words } = ground;
  const chunk = chunkAt(ground, at + 1);
  if (words[at]?.norm !== "by" || chunk?.first !== at + 1) return null;
  if (!ACCOUNTS.test(words[chunk.last]?.norm ?? "")) return null;
  const source = ownerIn(ground, chunk);
  if (source === null || at !== stretch.first) return null;
  const content = after(ground, chunk.last + 1, stretch.last, at);
  if (content === null) return null;
  return {
    rule: "by somebody's account",
    stretch: index,
    cue: { first: chunk.last, last: chunk.last },
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
    resumes: null,
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
  const first = pastApposition(ground, at + 1, limit);
  return { first, last: clauseEnd(ground, first, limit, cue) };
}

/** "according to Ada Obi, a friend of hers who keeps bees, the boats …": the place behind what is added to a name. */
function pastApposition(ground: Ground, at: number, limit: number): number {
  const { words } = ground;
  if (!/^(?:an?|the|his|her|its|their|who|which)$/.test(words[at]?.norm ?? ""))
    return at;
  for (let i = at + 1; i < limit && i < at + 25; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0) return at;
    if (word.text !== ",") continue;
    const added = { first: at, last: i - 1 };
    const subject = chunkAt(ground, i + 1);
    return mainClause(ground, added) === null && subject?.first === i + 1
      ? i + 1
      : at;
  }
  return at;
}

function before(ground: Ground, from: number, to: number): Run | null {
  const last = trimEnd(ground, from, to);
  if (last - from < 1) return null;
  return { first: from, last };
}
