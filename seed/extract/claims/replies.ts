import { alteredDraft, judgedAs } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";
import type { Candidate } from "./candidates.ts";
import { claimWords, findWord } from "./claim-words.ts";
import { chargesOn } from "./charges-on.ts";
import { plainMatterOf } from "../text/matter.ts";
import { offsetsOf, type Run } from "./ground.ts";
import { isChargeNoun } from "./kinds-by-cue.ts";
import { type Judgement, NO_SUBSTITUTE } from "./kinds.ts";
import { targetsOf } from "./parties.ts";
import { isSetAgainst, namedInFront, wordsInFront } from "./set-against.ts";
import { sidesOf, type Sources } from "./sources.ts";

/** How many claims, and how many paragraphs, a reply may stand behind what it answers. */
const CLAIMS_BACK = 4;
const PARAGRAPHS_BACK = 2;
const CONCEDES = new Set([
  "admit",
  "acknowledge",
  "concede",
  "apologize",
  "apologise",
  "agree",
  "confirm",
]);

const RETORTS =
  /^(?:retort|reply|answer|counter|respond|hit|shoot|fire|push|snap|rejoin)$/;
const NEGATIVE = /^(?:no|not|n't|never|nobody|nothing|none|neither)$/;

/**
 * What an accused says right after the accusation and that is nothing in particular by its words is a denial:
 * "Our road lies entirely on our side." So is "nobody promised anything" by whoever is said to have promised.
 */
export function readReplies(
  drafts: readonly ClaimDraft[],
  sources: Sources,
): ClaimDraft[] {
  const holders = new Set(
    drafts.flatMap(({ outer, judgement }) =>
      outer !== null && GIVEN.has(judgement.kind) ? [outer.candidate] : [],
    ),
  );
  const out: ClaimDraft[] = [];
  drafts.forEach((draft, i) => {
    // "The envoy, he said, had offered to pay": who tells of another's word denies nothing.
    const open = isOpen(draft) && !holders.has(draft.candidate);
    const charge = open
      ? (answered(out, i, draft, sources) ??
        wordTold(out, i, draft, sources) ??
        askedAbout(out, draft, sources))
      : null;
    const rule =
      charge !== null
        ? "reply to an accusation"
        : (open || goesOn(draft)) && deniesOn(out[i - 1], draft, sources)
          ? "denial goes on"
          : null;
    const before = out[i - 1];
    if (goesOn(draft) && chargesOn(before, draft)) {
      out.push(
        alteredDraft(draft, {
          implied: targetsOf(before, sources),
          judgement: judgedAs(draft.judgement, "ACCUSATION", "charge goes on"),
        }),
      );
      return;
    }
    const implied = charge?.speakers.actors ?? namedInFront(draft, sources);
    out.push(
      rule === null
        ? implied.length > 0
          ? alteredDraft(draft, { implied })
          : draft
        : alteredDraft(draft, {
            implied,
            judgement: judgedAs(draft.judgement, "DENIAL", rule),
          }),
    );
  });
  return out;
}

const GIVEN = new Set(["PROMISE", "OFFER"]);

/** "nobody promised anything": a negation by whom another says, right before, to have given his word. */
function wordTold(
  before: readonly ClaimDraft[],
  i: number,
  reply: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const word = before[i - 1];
  if (word === undefined || !GIVEN.has(word.judgement.kind)) return null;
  const teller = word.outer;
  if (teller === null) return null;
  if (!reply.judgement.norms.some((norm) => NEGATIVE.test(norm))) return null;
  const sides = sidesOf(reply.speakers.actors, sources);
  const given = sidesOf(word.speakers.actors, sources);
  const told = sidesOf(teller.speakers.actors, sources);
  // Nobody knows whose word "its neighbour had pledged" is: who says "nothing" takes it for his own.
  const own = given.size === 0 || shares(given, sides);
  return own && !shares(told, sides) ? teller : null;
}

/** "Asked about the reproach, the embassy said": what others charged last. */
function askedAbout(
  before: readonly ClaimDraft[],
  reply: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const led = wordsInFront(reply);
  if (!LEADS.test(led[0]?.norm ?? "") && led[1]?.norm !== "response")
    if (!isSetAgainst(led)) return null;
  const against = sidesOf(namedInFront(reply, sources), sources);
  const named = against.size > 0;
  if (!named && !led.some(({ norm }) => isChargeNoun(norm))) return null;
  const sides = sidesOf(reply.speakers.actors, sources);
  const charge = before
    .slice(-CLAIMS_BACK)
    .findLast(({ judgement, speakers }) => {
      const said = sidesOf(speakers.actors, sources);
      return (
        CHARGED.has(judgement.kind) &&
        !shares(said, sides) &&
        (!named || shares(said, against))
      );
    });
  return charge ?? null;
}

const LEADS =
  /^(?:asked|responding|replying|reacting|answering|confronted|contradicting|rebutting|rejecting|dismissing|disputing|refuting|denying)$/;
const CHARGED = new Set(["ACCUSATION", "CRITICISM", "STATEMENT"]);

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((side) => b.has(side));
}

/** Quoted words that tell something, though not of what will or should be. */
function goesOn({ candidate, judgement }: ClaimDraft): boolean {
  return (
    candidate.kind === null &&
    /^(?:QUOTE|FOLLOW_UP)$/.test(candidate.complement) &&
    isPlain(judgement) &&
    !/^(?:will|'ll|would|wo|shall|must|should)$/.test(
      judgement.clause?.modal ?? "",
    )
  );
}

/**
 * "He denied it. “There is no such table.”": what is quoted right after a denial by the same side, and any no or
 * nobody.
 */
function deniesOn(
  before: ClaimDraft | undefined,
  draft: ClaimDraft,
  sources: Sources,
): boolean {
  if (before === undefined || before.judgement.kind !== "DENIAL") return false;
  if (before.ground.passage.block !== draft.ground.passage.block) return false;
  const sides = sidesOf(draft.speakers.actors, sources);
  if (
    ![...sidesOf(before.speakers.actors, sources)].some((side) =>
      sides.has(side),
    )
  )
    return false;
  // "dismissed the charge and said the ship had been in port": the second cue goes on with the first.
  const inOneBreath =
    before.ground === draft.ground &&
    before.candidate.stretch === draft.candidate.stretch &&
    before.candidate.kind !== null &&
    draft.candidate.rule.includes("shared") &&
    draft.judgement.clause?.perfect === true;
  return (
    inOneBreath ||
    goesOn(draft) ||
    draft.judgement.norms.some((norm) => NEGATIVE.test(norm))
  );
}

const isPlain = ({ kind, rule }: Judgement): boolean =>
  kind === "STATEMENT" || kind === "POSITION" || rule === NO_SUBSTITUTE;

/** Whether the words leave room for a denial: a fact stated, no promise, no concession. */
function isOpen({ candidate, judgement }: ClaimDraft): boolean {
  if (!isPlain(judgement)) return false;
  if (candidate.kind !== null || CONCEDES.has(candidate.lemma ?? ""))
    return false;
  if (candidate.complement === "PREDICATE") return false;
  if (findWord(judgement.norms, claimWords.praiseVerbs) >= 0) return false;
  if (judgement.norms[0] === "yes" || judgement.clause?.modal != null)
    return false;
  return candidate.complement !== "TO" && candidate.complement !== "NP";
}

function answered(
  before: readonly ClaimDraft[],
  i: number,
  reply: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const sides = sidesOf(reply.speakers.actors, sources);
  if (sides.size === 0) return null;
  for (let j = i - 1; j >= Math.max(0, i - CLAIMS_BACK); j--) {
    const other = before[j];
    if (other === undefined || !isCharge(other, reply)) continue;
    if (isAccount(reply) && apart(other, reply)) continue;
    if (
      reply.ground.passage.block - other.ground.passage.block >
      PARAGRAPHS_BACK
    )
      return null;
    if (
      inside(
        reply.candidate.cue ?? reply.candidate.content,
        other.candidate.content,
        other.ground === reply.ground,
      )
    )
      continue;
    const accused = sidesOf(targetsOf(other, sources), sources);
    const accusers = sidesOf(other.speakers.actors, sources);
    const hit =
      shares(accused, sides) ||
      (accused.size === 0 && speaksAgainst(other, reply)) ||
      (isRetort(reply) &&
        !namesState(accused) &&
        before
          .slice(j + 1, i)
          .every(({ speakers }) =>
            shares(sidesOf(speakers.actors, sources), accusers),
          ));
    // "denied Oslo's charge that …": the denial stands in front of what it holds.
    const since = before.slice(j + 1, i).concat(other.outer ?? []);
    if (hit && !shares(accusers, sides))
      return isAnswered(since, reply, sides, sources) &&
        !ofOneMatter(other, reply)
        ? null
        : other;
  }
  return null;
}

/** "The two spoke by phone, according to an official": somebody is leant on for news, and answers nobody. */
function isAccount({ candidate }: ClaimDraft): boolean {
  return candidate.rule.startsWith("according to");
}

/** In different paragraphs, and of different matters. */
function apart(one: ClaimDraft, other: ClaimDraft): boolean {
  return (
    one.ground.passage.block !== other.ground.passage.block &&
    !ofOneMatter(one, other)
  );
}

/** An accusation; somebody's complaint too, where the reply takes up a word of it. */
function isCharge(other: ClaimDraft, reply: ClaimDraft): boolean {
  const { kind } = other.judgement;
  return (
    kind === "ACCUSATION" ||
    (kind === "CRITICISM" &&
      other.speakers.actors.length > 0 &&
      ofOneMatter(other, reply))
  );
}

/** "sent it without notice" and "we gave notice twice": a word that is no name comes back. */
function ofOneMatter(one: ClaimDraft, other: ClaimDraft): boolean {
  const words = plainMatterOf(wordsOf(one));
  return [...plainMatterOf(wordsOf(other))].some((word) => words.has(word));
}

function wordsOf({ ground, candidate }: ClaimDraft): string {
  const { start, end } = offsetsOf(ground, candidate.content);
  return ground.passage.text.slice(start, end);
}

/**
 * Whether the accused have answered in another paragraph since, or denied it outright: what they are reported to say
 * after that, not in their own words, is of something else.
 */
function isAnswered(
  between: readonly ClaimDraft[],
  reply: ClaimDraft,
  sides: ReadonlySet<string>,
  sources: Sources,
): boolean {
  return between.some(
    ({ ground, candidate, speakers, judgement }) =>
      judgement.kind === "DENIAL" &&
      (ground.passage.block !== reply.ground.passage.block ||
        (candidate.kind === "DENIAL" && isReported(reply.candidate))) &&
      shares(sidesOf(speakers.actors, sources), sides),
  );
}

/** "The post, he said, was manned": told in a sentence of its own, in the reporter's words. */
const isReported = ({ complement, rule }: Candidate): boolean =>
  /^(?:CLAUSE|BARE|FRONTED)$/.test(complement) && !rule.includes("shared");

/** "replied", "hit back": who says so answers what stands right before. */
function isRetort({ candidate }: ClaimDraft): boolean {
  return RETORTS.test(candidate.lemma ?? "");
}

function namesState(sides: ReadonlySet<string>): boolean {
  return [...sides].some((side) => side.startsWith("country:"));
}

/** Nobody knows whom "its neighbour" means: who says "no" in the same paragraph answers. */
function speaksAgainst(accusation: ClaimDraft, reply: ClaimDraft): boolean {
  return (
    accusation.ground === reply.ground &&
    reply.judgement.norms.slice(0, 6).some((norm) => NEGATIVE.test(norm))
  );
}

function inside(inner: Run, outer: Run, together: boolean): boolean {
  return together && outer.first <= inner.first && outer.last >= inner.last;
}
