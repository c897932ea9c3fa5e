import type { Candidate } from "./candidates.ts";
import type { Ground, Run } from "./ground.ts";
import { ARMED } from "./wrongdoing.ts";

/**
 * Of all that the rules found, what stands: one claim for one content, and no claim inside another's report
 * whose own subject is a pronoun or a thing.
 */
export function select(
  ground: Ground,
  candidates: readonly Candidate[],
): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) =>
      a.content.first - b.content.first || b.content.last - a.content.last,
  );
  const kept: Candidate[] = [];
  for (const candidate of sorted) {
    const from = Math.max(0, kept.length - NEIGHBOURS);
    const near = kept.slice(from);
    const same = from + near.findIndex((each) => alike(each, candidate));
    const other = same < from ? undefined : kept[same];
    if (other !== undefined) {
      if (rank(candidate) > rank(other)) kept[same] = candidate;
      continue;
    }
    if (near.some((outer) => isIdleInside(ground, outer, candidate))) continue;
    if (isEmptyWord(ground, candidate)) continue;
    if (isAssault(ground, candidate)) continue;
    if (isOnlySetAgainst(ground, candidate, candidates)) continue;
    kept.push(candidate);
  }
  return kept;
}

/** Contents overlap only near by; the bound keeps hostile texts linear. */
const NEIGHBOURS = 40;

/** Nearly the same content by the same stretch: two rules that found one claim. */
function alike(a: Candidate, b: Candidate): boolean {
  if (
    a.cue !== null &&
    b.cue !== null &&
    contains(a.content, b.cue) !== contains(b.content, a.cue)
  )
    return false;
  const first = Math.max(a.content.first, b.content.first);
  const last = Math.min(a.content.last, b.content.last);
  const common = last - first + 1;
  const longer = Math.max(length(a.content), length(b.content));
  return common > 0 && common / longer >= 0.8;
}

function rank(candidate: Candidate): number {
  const source = candidate.source === null ? 0 : 1;
  const verb = /^(?:noun|adjective)/.test(candidate.rule)
    ? 0
    : candidate.rule.startsWith("light verb")
      ? 3
      : 2;
  return source + verb;
}

function isIdleInside(
  ground: Ground,
  outer: Candidate,
  inner: Candidate,
): boolean {
  if (inner.cue === null || !contains(outer.content, inner.cue)) return false;
  if (inner.cue.first === outer.cue?.first) return false;
  // "dismissed reports that she would resign": nobody reports, and what is denied is that.
  if (outer.kind === "DENIAL" && inner.rule.startsWith("noun alone"))
    return true;
  // "welcomed Angola's decision to free them": what is judged is only named.
  if (JUDGES.test(outer.kind ?? "") && inner.kind === "POSITION")
    if (inner.rule.startsWith("noun of somebody")) return true;
  // "said Oslo was ready to sell": the speaker's own readiness is what is said.
  if (inner.rule.startsWith("adjective") || isWill(inner)) return true;
  // "It promised a review, according to the paper": the paper only passes it on.
  if (outer.lemma === "according to") return false;
  const quoted = (ground.words[inner.cue.first]?.quotation ?? -1) >= 0;
  // In somebody's own words "they" are others.
  if (!quoted && isPronounLed(ground, inner.source)) return true;
  if (inner.complement !== "NP") return false;
  return !/^(?:PROMISE|ACCUSATION|DENIAL|DEMAND)$/.test(inner.kind ?? "");
}

const JUDGES = /^(?:PRAISE|CRITICISM|ACCUSATION|CONCERN)$/;

/** "promised nothing", "offered him", "had not agreed to the list": no word was given, or it is not told which. */
function isEmptyWord(ground: Ground, candidate: Candidate): boolean {
  const { kind, content, complement, lemma, negated, source } = candidate;
  if (kind !== "PROMISE" && kind !== "OFFER") return false;
  const who = ground.words[source?.first ?? -1]?.norm ?? "";
  const nobody = /^(?:neither|nobody|none|no)$/.test(who);
  if (lemma === "agree" && (negated || nobody)) return true;
  let last = content.last;
  while (last > content.first && ground.words[last]?.isMark === true) last--;
  return (
    content.first === last &&
    complement !== "QUOTE" &&
    /^(?:nothing|none|anything|him|her|them|us|me|it|that|this|so)$/.test(
      ground.words[last]?.norm ?? "",
    )
  );
}

/** "Rwandan troops attacked a village": they said nothing. */
function isAssault(
  { words }: Ground,
  { lemma, kind, source }: Candidate,
): boolean {
  return (
    lemma === "attack" &&
    kind === "CRITICISM" &&
    ARMED.test(words[source?.last ?? -1]?.norm ?? "")
  );
}

/** "Contradicting La Paz, Lima said": what is said against whom, or against whose words, follows. */
function isOnlySetAgainst(
  { words }: Ground,
  { rule, complement, lemma, content, source, cue }: Candidate,
  all: readonly Candidate[],
): boolean {
  if (complement !== "NP" || !rule.endsWith("subject ahead")) return false;
  if (!/^(?:contradict|rebut|reject)$/.test(lemma ?? "")) return false;
  if (lemma === "reject" && words[content.last]?.upos !== "PROPN") return false;
  return all.some(
    (other) =>
      other.source?.first === source?.first &&
      (other.cue?.first ?? -1) > (cue?.first ?? 0),
  );
}

/** "he", "its navy"; but "his Indian counterpart" and "her colleague, Ada Obi," are others. */
function isPronounLed(ground: Ground, source: Run | null): boolean {
  if (source === null) return false;
  const head = ground.words[source.first]?.norm ?? "";
  if (/^(?:he|she|it|they|we|i|you|who|which|that)$/.test(head)) return true;
  if (!/^(?:his|her|its|their)$/.test(head)) return false;
  for (let i = source.first + 1; i <= source.last; i++)
    if (COLLEAGUE.test(ground.words[i]?.norm ?? "")) return false;
  return true;
}

const COLLEAGUE =
  /^(?:counterpart|colleague|opposite|homologue|interlocutor|rival|host|guest|neighbou?r)s?$/;

/** "said it did not wish to judge": what one wants or means to do is part of what is said. */
function isWill({ lemma, complement }: Candidate): boolean {
  return (
    complement === "TO" &&
    /^(?:want|wish|hope|expect|plan|intend|aim|seek)$/.test(lemma ?? "")
  );
}

export function contains(outer: Run, inner: Run): boolean {
  return outer.first <= inner.first && outer.last >= inner.last;
}

function length(run: Run): number {
  return run.last - run.first + 1;
}
