import type { ClaimDraft } from "./assembly.ts";
import { bothNamed } from "./both-named.ts";
import { describedParty, doerOf } from "./described-targets.ts";
import { chunkAt, type Ground, offsetsOf, type Run } from "./ground.ts";
import { namedIn, resolve, sidesOf, type Sources } from "./sources.ts";
import { diplomatsBefore } from "./summons.ts";

/** Those who are named as hearers: "told NPR", "in an interview with CNN", "said to reporters". */
export function hearersOf(draft: ClaimDraft, sources: Sources): string[] {
  const { ground, candidate } = draft;
  const hearers = new Set<string>();
  for (const { role, run } of candidate.roles)
    if (
      role === "ADDRESSEE" ||
      (role === "TARGET" && (isAsked(draft) || isProtestTo(draft, run)))
    )
      for (const id of partyIn(ground, run, sources)) hearers.add(id);
  for (const id of interviewer(draft, sources)) hearers.add(id);
  // A word given goes to the other side that it names: "promised to lend Lithuania radars".
  if (hearers.size === 0 && GIVEN.has(draft.judgement.kind)) {
    const other = firstOther(draft, sources);
    if (other !== null) hearers.add(other);
  }
  // "Italy and Malta agreed": each gives its word to the other.
  const mutual =
    candidate.lemma === "agree" && draft.speakers.actors.length > 1;
  for (const speaker of draft.speakers.actors)
    if (mutual) hearers.add(speaker);
    else hearers.delete(speaker);
  return [...hearers];
}

/** Whom a claim is aimed at or about: the object of the cue, else the subject of what is claimed. */
export function targetsOf(draft: ClaimDraft, sources: Sources): string[] {
  const { ground, candidate, judgement, speakers } = draft;
  const targets = new Set<string>();
  for (const { role, run } of candidate.roles) {
    const warned = role === "ADDRESSEE" && judgement.kind === "WARNING";
    if (warned) for (const id of partyIn(ground, run, sources)) targets.add(id);
    else if (role === "TARGET" && candidate.complement !== "CLAUSE")
      for (const id of aimedAt(draft, run, sources))
        // "protested to the United Nations over Chile's fence": it only hears of that.
        if (candidate.lemma !== "protest" || sources.countryOf(id) !== null)
          targets.add(id);
  }
  // A promise is aimed at nobody: whom it is given to hears it.
  if (judgement.kind === "PROMISE") return [...draft.implied];
  if (targets.size === 0 && isAimed(draft))
    for (const id of calledIn(draft, sources)) targets.add(id);
  const subject = judgement.clause?.subject ?? null;
  // What a denial is about is nobody whom it is aimed at: whoever is contradicted is found later.
  const about = judgement.kind !== "DENIAL" && !judgement.own;
  if (targets.size === 0 && subject !== null && about) {
    const plain = judgement.kind === "STATEMENT";
    for (const id of plain
      ? resolve(ground, subject.antecedent, sources).actors
      : aimedAt(draft, subject.antecedent, sources))
      targets.add(id);
  }
  if (
    targets.size === 0 &&
    candidate.complement === "NP" &&
    judgement.kind !== "OFFER"
  ) {
    const chunk = chunkAt(ground, candidate.content.first);
    if (chunk !== null)
      for (const id of aimedAt(draft, chunk, sources)) targets.add(id);
  }
  if (candidate.complement === "PREDICATE")
    targetsOfPredicate(draft, sources, targets);
  for (const id of draft.implied) targets.add(id);
  for (const speaker of speakers.actors) targets.delete(speaker);
  if (targets.size === 0 && isAimed(draft)) {
    const other = firstOther(draft, sources);
    if (other !== null) targets.add(other);
  }
  return [...targets];
}

/** "summoned the envoy to denounce the raid": whose diplomats were called in, or sent home, to hear it. */
function calledIn(
  { ground, candidate, speakers }: ClaimDraft,
  sources: Sources,
): readonly string[] {
  const { cue, source, rule } = candidate;
  if (cue === null || source === null || source.last > cue.first) return [];
  // "denounced the raid, saying": what hangs on another saying has its own words.
  if (!/shared|light verb/.test(rule)) return [];
  const run = diplomatsBefore(ground, cue.first, source.last + 1);
  if (run === null) return [];
  const own = sidesOf(speakers.actors, sources);
  const [first] = namedIn(ground, run, sources)
    .map(({ actor }) => sources.countryOf(actor) ?? actor)
    .filter((id) => !own.has(id));
  return first === undefined ? [] : [first];
}

/** "both capitals": the two, without the speaker's own; else who is meant or named. */
function aimedAt(
  draft: ClaimDraft,
  run: Run,
  sources: Sources,
): readonly string[] {
  const { ground, speakers, candidate } = draft;
  const own = sidesOf(speakers.actors, sources);
  const both = bothNamed(ground, run, sources, own)?.actors;
  if (both !== undefined) return both;
  const named = partyIn(ground, run, sources).filter(
    (id) => !speakers.actors.includes(id),
  );
  if (named.length > 0 || !isAimed(draft)) return named;
  // "hailed it as a door": a thing; "asked it to leave": somebody.
  return candidate.complement === "PREDICATE"
    ? (doerOf(ground, run, own, sources) ?? [])
    : describedParty(ground, run, speakers.actors, sources);
}

/** Countries that an accusation or criticism names besides those it is aimed at, as those who suffer by it. */
export function affectedBy(draft: ClaimDraft, sources: Sources): string[] {
  const { kind } = draft.judgement;
  if (kind !== "ACCUSATION" && kind !== "CRITICISM" && kind !== "CONCERN")
    return [];
  const targets = new Set(
    targetsOf(draft, sources).map((id) => sources.countryOf(id) ?? id),
  );
  const affected = new Set<string>();
  for (const mention of namedIn(
    draft.ground,
    draft.candidate.content,
    sources,
  )) {
    if (
      sources.actor(mention.actor)?.kind !== "COUNTRY" ||
      mention.how === "PRONOUN"
    )
      continue;
    if (!targets.has(mention.actor)) affected.add(mention.actor);
  }
  return [...affected];
}

const GIVEN = new Set(["PROMISE", "OFFER"]);
const AIMED = new Set([
  "WARNING",
  "DEMAND",
  "ACCUSATION",
  "CRITICISM",
  "PRAISE",
]);

/** Kinds and codes of claims that go to somebody: threats, offers, demands, refusals. */
function isAimed({ candidate, judgement }: ClaimDraft): boolean {
  const turnsAway =
    judgement.kind === "POSITION" &&
    (candidate.cameo === "120" || judgement.rule === "own refusal");
  return AIMED.has(judgement.kind) || turnsAway;
}

/** The first actor of another side that the content names, in passing too: "to close the border with Iraq". */
function firstOther(draft: ClaimDraft, sources: Sources): string | null {
  const own = sidesOf(draft.speakers.actors, sources);
  for (const mention of namedIn(
    draft.ground,
    draft.candidate.content,
    sources,
  )) {
    if (mention.how === "PRONOUN") continue;
    const side = sources.countryOf(mention.actor) ?? mention.actor;
    if (own.has(side) || sources.actor(mention.actor)?.type === "MEDIA")
      continue;
    return mention.actor;
  }
  return null;
}

function targetsOfPredicate(
  draft: ClaimDraft,
  sources: Sources,
  targets: Set<string>,
): void {
  const object = draft.candidate.roles.find(({ role }) => role === "TARGET");
  if (object === undefined) return;
  for (const id of aimedAt(draft, object.run, sources)) targets.add(id);
}

function isAsked(draft: ClaimDraft): boolean {
  return draft.candidate.lemma === "ask" && draft.candidate.complement === "TO";
}

/** "protested to China", "lodged a protest with China": it is handed to them. */
function isProtestTo({ ground, candidate }: ClaimDraft, run: Run): boolean {
  return (
    candidate.lemma === "protest" &&
    /^(?:to|with)$/.test(ground.words[run.first - 1]?.norm ?? "")
  );
}

/** Who is meant by a phrase, else the first actor named in it. */
function partyIn(
  ground: Ground,
  run: Run,
  sources: Sources,
): readonly string[] {
  const { actors } = resolve(ground, run, sources);
  if (actors.length > 0) return actors;
  const first = namedIn(ground, run, sources)[0];
  return first === undefined ? [] : [first.actor];
}

/** "in an interview with X", in the same breath as the cue. */
function interviewer(draft: ClaimDraft, sources: Sources): string[] {
  const { ground, candidate } = draft;
  const stretch = ground.stretches[candidate.stretch];
  if (stretch === undefined) return [];
  for (let i = stretch.first; i < stretch.last - 1; i++) {
    const word = ground.words[i];
    if (word === undefined || word.quotation >= 0) continue;
    if (word.norm !== "interview" && word.norm !== "conversation") continue;
    const next = ground.words[i + 1]?.norm ?? "";
    if (!/^(?:with|on|to|by)$/.test(next)) continue;
    const { start, end } = offsetsOf(ground, {
      first: i + 2,
      last: Math.min(i + 8, stretch.last),
    });
    const mention = sources.within(start, end)[0];
    if (
      mention !== undefined &&
      mention.start <= start + 5 &&
      sources.actor(mention.actor)?.kind === "ORGANIZATION"
    )
      return [mention.actor];
  }
  return [];
}
