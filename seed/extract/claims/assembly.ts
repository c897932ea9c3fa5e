import { goldsteinOf } from "../../../server/domain/cameo.ts";
import type { DateSpan } from "../../../server/domain/dates.ts";
import type { ExtractedClaim } from "../../../server/domain/extraction.ts";
import { hashId } from "../../../server/domain/ids.ts";
import { type Span, spanOf } from "../../../server/domain/span.ts";
import type { DateMention, Remarks } from "../stages.ts";
import type { Candidate } from "./candidates.ts";
import { codeOf } from "./codes.ts";
import { confidenceOf } from "./confidence.ts";
import { type Ground, offsetsOf, type Run } from "./ground.ts";
import { hedgesIn } from "./hedges.ts";
import type { Judgement } from "./kinds.ts";
import { affectedBy, hearersOf, targetsOf } from "./parties.ts";
import { quotationAt, type Word } from "./passage.ts";
import type { Resolution, Sources } from "./sources.ts";
import { topicsOf } from "./topics.ts";

/** A claim whose words are known, before its neighbours are looked at. */
export interface ClaimDraft {
  readonly ground: Ground;
  readonly candidate: Candidate;
  readonly judgement: Judgement;
  readonly speakers: Resolution;
  /** Where the words that name the source stand: in this passage, or in one before. */
  readonly source: { readonly ground: Ground; readonly run: Run } | null;
  /** The claim of the same passage in whose content this one stands. */
  readonly outer: ClaimDraft | null;
  /** Targets that the neighbours tell: whose promise was broken, who made the accusation. */
  readonly implied: readonly string[];
  /** Other passages that tell of the same claim. */
  readonly also: readonly ClaimDraft[];
}

export interface ClaimContext {
  readonly article: string;
  readonly publisher: string | null;
  /** When something was said that nobody dates: not after publication. */
  readonly said: DateSpan;
  readonly sources: Sources;
  readonly dates: readonly DateMention[];
}

/** Drafts become claims: media step back behind those they pass on, and chains are drawn. */
export function assemble(
  drafts: readonly ClaimDraft[],
  context: ClaimContext,
  remarks: Remarks,
): ExtractedClaim[] {
  const { sources } = context;
  const holding = new Set(
    drafts.flatMap(({ outer }) => (outer === null ? [] : [outer.candidate])),
  );
  const chains = new Map<Candidate, readonly string[]>();
  const claims: ExtractedClaim[] = [];
  for (const draft of drafts) {
    const { actors } = draft.speakers;
    const hearers = [
      ...new Set(
        [draft, ...draft.also].flatMap((each) => hearersOf(each, sources)),
      ),
    ];
    const through = hearers.filter(
      (id) => isMedium(id, sources) && !isPublisher(id, context),
    );
    const outer =
      draft.outer === null ? [] : (chains.get(draft.outer.candidate) ?? []);
    const chain = [...new Set([...outer, ...through])].filter(
      (id) => !actors.includes(id),
    );
    chains.set(draft.candidate, [
      ...chain,
      ...actors.filter((id) => !isPublisher(id, context)),
    ]);
    const medium =
      actors.length > 0 && actors.every((id) => isMedium(id, sources));
    if (medium && holding.has(draft.candidate)) continue;
    const claim = claimOf(draft, context, hearers, chain);
    claims.push(claim);
    if (claim.speakerSpan !== null && claim.speakers.length === 0)
      remarks.warnings.push({
        code: "UNRESOLVED_ACTOR",
        message: `Nobody is known for "${claim.speakerSpan.quote}".`,
        record: claim.id,
        span: claim.speakerSpan,
      });
  }
  return claims;
}

const isMedium = (id: string, sources: Sources): boolean =>
  sources.actor(id)?.type === "MEDIA";

function isPublisher(id: string, context: ClaimContext): boolean {
  const name = context.sources.actor(id)?.name;
  return (
    context.publisher !== null &&
    name !== undefined &&
    name.toLowerCase() === context.publisher.toLowerCase()
  );
}

function claimOf(
  draft: ClaimDraft,
  context: ClaimContext,
  hearers: readonly string[],
  attribution: readonly string[],
): ExtractedClaim {
  const { ground, candidate, judgement, speakers } = draft;
  const { text } = ground.passage;
  const span = (run: Run): Span => spanIn(ground, run);
  const quoted = quotedOf(ground, candidate.content);
  const content =
    quoted === "DIRECT"
      ? bare(ground, candidate.content)
      : trimmed(ground, candidate.content);
  const cameo = codeOf(candidate, judgement);
  const id = hashId("claim", context.article, content.start, content.end);
  return {
    id,
    kind: judgement.kind,
    cameo,
    goldstein: goldsteinOf(cameo),
    speakers: speakers.actors,
    addressees: hearers,
    targets: targetsOf(draft, context.sources),
    affected: affectedBy(draft, context.sources),
    hedges: hedgesIn(ground, candidate.content),
    negated: candidate.negated || judgement.clause?.negated === true,
    headline: ground.passage.role === "TITLE",
    topics: topicsOf(ground, candidate, context.sources),
    quoted,
    speakerSpan:
      draft.source === null
        ? null
        : spanIn(draft.source.ground, draft.source.run),
    cue: candidate.cue === null ? null : span(candidate.cue),
    content,
    attribution,
    event: null,
    when: whenSaid(draft, context),
    spans: [draft, ...draft.also]
      .map((each) => spanOf(text, ...passageOf(each)))
      .toSorted((a, b) => a.start - b.start),
    rule: `${candidate.rule}; ${judgement.rule}`,
    confidence: confidenceOf(candidate.rule) * speakers.confidence,
  };
}

function spanIn(ground: Ground, run: Run): Span {
  const { start, end } = offsetsOf(ground, run);
  return spanOf(ground.passage.text, start, end);
}

/** The words of the claim with its source and cue. */
function passageOf({ ground, candidate }: ClaimDraft): [number, number] {
  const runs = [candidate.content, candidate.cue, candidate.source].filter(
    (run): run is Run => run !== null,
  );
  // A follow-up's source stands in another sentence: only what is next to the content belongs to the passage.
  const own = candidate.complement === "FOLLOW_UP" ? [candidate.content] : runs;
  const first = Math.min(...own.map((run) => run.first));
  const last = Math.max(...own.map((run) => run.last));
  const { start, end } = offsetsOf(ground, { first, last });
  return [start, end];
}

function whenSaid(draft: ClaimDraft, context: ClaimContext): DateSpan {
  const { ground, candidate } = draft;
  const { cue } = candidate;
  const stretch = ground.stretches[candidate.stretch];
  if (cue === null || stretch === undefined) return context.said;
  const { start, end } = offsetsOf(ground, stretch);
  const content = offsetsOf(ground, candidate.content);
  for (let i = firstFrom(context.dates, start); i < context.dates.length; i++) {
    const date = context.dates[i] as DateMention;
    if (date.start > end) break;
    const outside = date.end <= content.start || date.start >= content.end;
    if (outside && date.end <= end && belongsTo(ground, date, candidate))
      return date.when;
  }
  return context.said;
}

/** Whether no other verb stands between a date and the cue: "said on Monday", "On Monday she said". */
function belongsTo(
  ground: Ground,
  date: DateMention,
  { cue, source }: Candidate,
): boolean {
  if (cue === null) return false;
  const { words } = ground;
  const before = date.end <= (words[cue.first]?.start ?? 0);
  const step = before ? -1 : 1;
  for (
    let i = (before ? cue.first : cue.last) + step;
    i >= 0 && i < words.length;
    i += step
  ) {
    const word = words[i] as Word;
    if (before ? word.start < date.end : word.end > date.start) return true;
    if (word.upos === "VERB" || word.norm === "who") return false;
    // Between subject and verb, a comma closes an aside that the date stands in.
    if (
      word.text === "," &&
      before &&
      source !== null &&
      (words[source.last]?.end ?? 0) <= date.start
    )
      return false;
  }
  return true;
}

/** Index of the first date that begins at or after a place. */
function firstFrom(dates: readonly DateMention[], start: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function quotedOf(ground: Ground, content: Run): ExtractedClaim["quoted"] {
  const first = ground.words[content.first] as Word;
  const last = ground.words[content.last] as Word;
  let inside = false;
  for (let i = content.first; i <= content.last; i++)
    if ((ground.words[i]?.quotation ?? -1) >= 0) inside = true;
  if (!inside) return "INDIRECT";
  return first.quotation >= 0 && last.quotation >= 0 ? "DIRECT" : "MIXED";
}

/** The inside of the quotation marks, final punctuation left out. */
function bare(ground: Ground, content: Run): Span {
  const { passage } = ground;
  const first = quotationAt(passage, content.first)?.quotation;
  const last = quotationAt(passage, content.last)?.quotation;
  const outer = offsetsOf(ground, content);
  const start = Math.max(outer.start, first?.innerStart ?? outer.start);
  const end = Math.min(outer.end, last?.innerEnd ?? outer.end);
  return tidy(passage.text, start, end, outer);
}

function trimmed(ground: Ground, content: Run): Span {
  const { start, end } = offsetsOf(ground, content);
  return tidy(ground.passage.text, start, end, { start, end });
}

function tidy(
  text: string,
  start: number,
  end: number,
  outer: { start: number; end: number },
): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /[\s.,;:]/.test(text[to - 1] as string)) to--;
  return to > from
    ? spanOf(text, from, to)
    : spanOf(text, outer.start, outer.end);
}
