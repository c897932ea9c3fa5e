import { alteredDraft } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";
import type { Ground, Run } from "./ground.ts";
import type { Opener } from "./openers.ts";
import { resolve, type Sources } from "./sources.ts";
import { standIn } from "./stand-ins.ts";

/** A quotation that opens a paragraph with no word of whose it is goes on with the one before. */
const SURE = 0.95;
/** So does, mostly, a paragraph that is one closed quotation. */
const LIKELY = 0.7;

/** Gives quotations without a source the speaker of the quotation they go on with, over paragraphs. */
export function carrySpeakers(
  drafts: readonly ClaimDraft[],
  openers: ReadonlyMap<Ground, Opener>,
  sources: Sources,
): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const draft of drafts) {
    const before = out[out.length - 1];
    out.push(
      announced(draft, openers, sources) ??
        takeOver(before, draft) ??
        sharedReport(before, draft) ??
        samePerson(before, draft, sources) ??
        parallel(before, draft, sources) ??
        ofTheBody(draft, sources) ??
        standIn(out, draft, sources) ??
        draft,
    );
  }
  return out;
}

/** "The minister said:" in the paragraph before: the quotation that opens this one is hers. */
function announced(
  draft: ClaimDraft,
  openers: ReadonlyMap<Ground, Opener>,
  sources: Sources,
): ClaimDraft | null {
  const { candidate, ground } = draft;
  const opener = openers.get(ground);
  if (opener === undefined || candidate.complement !== "FOLLOW_UP") return null;
  if (candidate.source !== null || candidate.stretch > 0) return null;
  return alteredDraft(draft, {
    source: opener,
    speakers: resolve(opener.ground, opener.run, sources),
  });
}

function takeOver(
  before: ClaimDraft | undefined,
  draft: ClaimDraft,
): ClaimDraft | null {
  const { candidate, ground } = draft;
  if (before === undefined || candidate.complement !== "FOLLOW_UP") return null;
  if (candidate.source !== null || before.ground === ground) return null;
  if (ground.passage.block - before.ground.passage.block > 2) return null;
  if (!isQuoted(before.ground, before.candidate.content)) return null;
  const continues = ground.passage.quotations[0]?.quotation.continues === true;
  return alteredDraft(draft, {
    source: before.source,
    speakers: {
      actors: before.speakers.actors,
      confidence: before.speakers.confidence * (continues ? SURE : LIKELY),
    },
  });
}

/** "said lorries had been turned back and accused Lima": who accuses is who said it, not the lorries. */
function sharedReport(
  before: ClaimDraft | undefined,
  draft: ClaimDraft,
): ClaimDraft | null {
  const { candidate, speakers, ground } = draft;
  if (before === undefined || before.ground !== ground) return null;
  if (before.candidate.stretch !== candidate.stretch) return null;
  const { source } = candidate;
  const content = before.candidate.content;
  if (source === null || speakers.actors.length > 0) return null;
  const within = source.first >= content.first && source.last <= content.last;
  return within && candidate.content.first > content.last
    ? alteredDraft(draft, { source: before.source, speakers: before.speakers })
    : null;
}

/** "He", "she" of whom nothing else is known, in the sentence behind a person's report: the same person. */
function samePerson(
  before: ClaimDraft | undefined,
  draft: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const { candidate, speakers, ground } = draft;
  const { source } = candidate;
  if (before === undefined || before.ground !== ground) return null;
  if (source === null) return null;
  if (!/^(?:he|she)$/.test(ground.words[source.first]?.norm ?? "")) return null;
  const outer = before.outer ?? before;
  if (candidate.stretch - outer.candidate.stretch > 1) return null;
  const [speaker, ...others] = outer.speakers.actors;
  if (speaker === undefined || others.length > 0) return null;
  if (sources.actor(speaker)?.kind !== "PERSON") return null;
  const [heard] = speakers.actors;
  if (heard !== undefined && !isForgotten(outer, draft, heard, sources))
    return null;
  return alteredDraft(draft, {
    speakers: {
      actors: [speaker],
      confidence: LIKELY * outer.speakers.confidence,
    },
  });
}

/** Behind a quotation, whoever the sentence before does not name is not meant by "he" or "she". */
function isForgotten(
  { ground, candidate }: ClaimDraft,
  draft: ClaimDraft,
  heard: string,
  sources: Sources,
): boolean {
  if (draft.candidate.complement !== "QUOTE") return false;
  if (draft.candidate.stretch - candidate.stretch !== 1) return false;
  const stretch = ground.stretches[candidate.stretch];
  const start = ground.words[stretch?.first ?? -1]?.start;
  const end = ground.words[draft.candidate.source?.first ?? -1]?.start;
  return (
    start !== undefined &&
    end !== undefined &&
    !sources.within(start, end).some(({ actor }) => actor === heard)
  );
}

/**
 * "Grossi told the paper that Araghchi had promised it. … he added.": the pronoun means who spoke before,
 * not whom he spoke about.
 */
function parallel(
  before: ClaimDraft | undefined,
  draft: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const { candidate, ground } = draft;
  if (
    before === undefined ||
    before.ground !== ground ||
    candidate.source === null
  )
    return null;
  const pronoun = ground.words[candidate.source.first]?.norm ?? "";
  if (
    !/^(?:he|she)$/.test(pronoun) ||
    candidate.source.first !== candidate.source.last
  )
    return null;
  const outer = before.outer ?? before;
  if (candidate.stretch - outer.candidate.stretch !== 1) return null;
  const [speaker] = outer.speakers.actors;
  if (speaker === undefined || sources.actor(speaker)?.kind !== "PERSON")
    return null;
  const [heard] = draft.speakers.actors;
  if (heard === undefined || heard === speaker) return null;
  return isTalkedAbout(outer, heard, sources)
    ? alteredDraft(draft, {
        speakers: { actors: [speaker], confidence: draft.speakers.confidence },
      })
    : null;
}

/** "China's ministry imposed a fee. It accused her of …": "it" is the state or body that the sentence before begins with. */
function ofTheBody(draft: ClaimDraft, sources: Sources): ClaimDraft | null {
  const { candidate, ground, speakers } = draft;
  const { source, stretch } = candidate;
  if (source === null || source.first !== source.last) return null;
  if (speakers.actors.length > 0) return null;
  const own = ground.stretches[stretch];
  const before = ground.stretches[stretch - 1];
  if (own === undefined || before === undefined) return null;
  if (source.first !== own.first) return null;
  if (ground.words[source.first]?.norm !== "it") return null;
  const start = ground.words[before.first]?.start ?? 0;
  const opening = ground.words[Math.min(before.first + 2, before.last)];
  const subject = sources
    .within(start, opening?.end ?? start)
    .find(({ actor }) => sources.actor(actor)?.kind !== "PERSON");
  return subject === undefined
    ? null
    : alteredDraft(draft, {
        speakers: {
          actors: [subject.actor],
          confidence: LIKELY * subject.confidence,
        },
      });
}

/** Whether an actor stands in what is reported, and nowhere in front of it. */
function isTalkedAbout(
  outer: ClaimDraft,
  id: string,
  sources: Sources,
): boolean {
  const { ground, candidate } = outer;
  const start = ground.words[candidate.content.first]?.start ?? 0;
  const end = ground.words[candidate.content.last]?.end ?? 0;
  return sources.within(start, end).some((mention) => mention.actor === id);
}

function isQuoted(ground: Ground, content: Run): boolean {
  return (ground.words[content.last]?.quotation ?? -1) >= 0;
}
