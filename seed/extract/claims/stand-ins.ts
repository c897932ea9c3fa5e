import { alteredDraft } from "./altered.ts";
import type { ClaimDraft } from "./assembly.ts";
import type { Resolution, Sources } from "./sources.ts";

/** How many claims, and how many paragraphs, back it may be told whose words these are. */
const CLAIMS_BACK = 4;
const PARAGRAPHS_BACK = 2;
const LIKELY = 0.7;

/** What somebody's words stand in. */
const WORDS =
  /^(?:statement|communiqu[eé]|declaration|note|letter|document|text|readout|message|resolution|release|report)$/;
/** Who speaks for others. */
const VOICES =
  /^(?:spokes(?:man|woman|person)|official|diplomat|envoy|ambassador)$/;
/** What a state or a body has. */
const ORGANS =
  /^(?:ministry|government|embassy|mission|presidency|foreign|spokes(?:man|woman|person)|delegation|office|secretariat)$/;

/**
 * "The statement", "the spokeswoman", "the committee", "its ministry", "it": of whom nothing else is known, in words
 * that stand for who spoke before.
 */
export function standIn(
  before: readonly ClaimDraft[],
  draft: ClaimDraft,
  sources: Sources,
): ClaimDraft | null {
  const { speakers, source, ground, outer } = draft;
  if (source === null || outer !== null || source.ground !== ground)
    return null;
  // "It seems that": nobody.
  if (/^(?:seem|appear|turn)/.test(draft.candidate.lemma ?? "")) return null;
  const heard = speakers.actors;
  const own =
    /^its?$/.test(wordAt(draft, "first")) && isOfContent(draft, sources);
  if (heard.length > 0 && !own) return null;
  const near = before
    .slice(-CLAIMS_BACK)
    .filter(
      (each) =>
        each.outer === null &&
        each.speakers.actors.length > 0 &&
        ground.passage.block - each.ground.passage.block <= PARAGRAPHS_BACK,
    );
  const found =
    near.findLast((each) => standsFor(draft, each, sources))?.speakers ??
    issuerOf(draft, sources);
  return found === null
    ? null
    : alteredDraft(draft, {
        speakers: {
          actors: found.actors,
          confidence: LIKELY * found.confidence,
        },
      });
}

/** "The government issued a statement. The statement said": whoever the sentence before begins with. */
function issuerOf(draft: ClaimDraft, sources: Sources): Resolution | null {
  const { ground, candidate } = draft;
  const noun = wordAt(draft, "last");
  const before = ground.stretches[candidate.stretch - 1];
  if (before === undefined || !WORDS.test(noun)) return null;
  if (wordAt(draft, "first") !== "the") return null;
  const words = ground.words.slice(before.first, before.last + 1);
  if (!words.some(({ norm }) => norm === noun)) return null;
  const opening = words[Math.min(OPENING, words.length) - 1];
  const [issuer] = sources.within(words[0]?.start ?? 0, opening?.end ?? 0);
  return issuer === undefined
    ? null
    : { actors: [issuer.actor], confidence: issuer.confidence };
}

/** Within how many words of a sentence its subject is named. */
const OPENING = 4;

function standsFor(
  draft: ClaimDraft,
  earlier: ClaimDraft,
  sources: Sources,
): boolean {
  const opener = wordAt(draft, "first");
  const noun = wordAt(draft, "last");
  const together = earlier.ground === draft.ground;
  if (/^its?$/.test(opener))
    return (
      together &&
      (opener === noun || ORGANS.test(noun)) &&
      earlier.speakers.actors.every(
        (id) => sources.actor(id)?.kind !== "PERSON",
      )
    );
  if (opener !== "the") return false;
  if (noun === wordAt(earlier, "last")) return true;
  if (WORDS.test(noun)) return together;
  return VOICES.test(noun) && together;
}

/** The first or last word that names a claim's source, in lower case. */
function wordAt({ source }: ClaimDraft, end: "first" | "last"): string {
  if (source === null) return "";
  return source.ground.words[source.run[end]]?.norm ?? "";
}

/** "“Malawi must pay,” it said": nobody speaks who is only named in what is said. */
function isOfContent(
  { ground, candidate, speakers }: ClaimDraft,
  sources: Sources,
): boolean {
  const { first, last } = candidate.content;
  if (candidate.source === null || candidate.source.first < first) return false;
  const start = ground.words[first]?.start ?? 0;
  const end = ground.words[last]?.end ?? 0;
  return speakers.actors.some((id) =>
    sources.within(start, end).some(({ actor }) => actor === id),
  );
}
