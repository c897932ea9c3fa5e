/** Who speaks: whom a noun phrase, a pronoun or an unnamed “official” stands for. */
import type { ExtractedActor } from "../../../server/domain/extraction.ts";
import lists from "../../lexicon/official-nouns.json" with { type: "json" };
import type { ActorMention } from "../analysis.ts";
import { chunkAt, type Ground, offsetsOf, type Run } from "./ground.ts";
import { startsLower } from "../text/letters.ts";
import { isMission } from "../text/missions.ts";
import type { Word } from "./passage.ts";
import { isFinite } from "./verbs.ts";

const OFFICIALS = new Set(lists.officials.split(" "));
const VOICES = new Set(lists.voices.split(" "));

const MEDIA =
  /^(?:agency|newspaper|paper|daily|weekly|magazine|broadcaster|channel|station|network|website|outlet|portal|service|tabloid|journal)$/;

/** Finds who is meant by words of a passage. */
export interface Sources {
  /** Mentions that lie within a stretch of text, in its order. */
  readonly within: (start: number, end: number) => readonly ActorMention[];
  readonly actor: (id: string) => ExtractedActor | undefined;
  /** The country an actor is or acts for; null for none. */
  readonly countryOf: (id: string) => string | null;
}

export function createSources(
  mentions: readonly ActorMention[],
  actors: ReadonlyMap<string, ExtractedActor>,
): Sources {
  const within = (start: number, end: number): readonly ActorMention[] => {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < mentions.length && (mentions[last]?.start ?? 0) < end) last++;
    return mentions.slice(low, last);
  };
  const countryOf = (id: string): string | null => {
    const actor = actors.get(id);
    if (actor === undefined) return id.startsWith("country:") ? id : null;
    return actor.kind === "COUNTRY" ? id : (actor.country ?? null);
  };
  return { within, actor: (id) => actors.get(id), countryOf };
}

/** Who is meant by a noun phrase, and how sure that is; nobody for "critics" and "villagers". */
export interface Resolution {
  readonly actors: readonly string[];
  readonly confidence: number;
}

const NOBODY: Resolution = { actors: [], confidence: 1 };

export function resolve(
  ground: Ground,
  run: Run,
  sources: Sources,
): Resolution {
  const actors = new Set<string>();
  let confidence = 1;
  for (const part of partsOf(ground, run)) {
    const found = resolvePart(ground, part, sources);
    for (const id of found.actors) actors.add(id);
    confidence = Math.min(confidence, found.confidence);
  }
  return actors.size === 0 ? NOBODY : { actors: [...actors], confidence };
}

/** "Britain and France", "the EU, Japan and Canada": the phrases that are joined. */
function partsOf(ground: Ground, run: Run): Run[] {
  const parts: Run[] = [];
  let first = run.first;
  for (let i = run.first + 1; i < run.last; i++) {
    const word = ground.words[i];
    const joint =
      word?.norm === "and" || word?.text === "," || word?.text === "&";
    if (!joint || chunkAt(ground, i) !== null) continue;
    if (i > first) parts.push({ first, last: i - 1 });
    first = i + 1;
  }
  if (first <= run.last) parts.push({ first, last: run.last });
  return parts;
}

function resolvePart(ground: Ground, run: Run, sources: Sources): Resolution {
  const head = chunkAt(ground, run.first);
  const core = {
    first: run.first,
    last: Math.min(head?.last ?? run.last, run.last),
  };
  const { start, end } = offsetsOf(ground, core);
  const inCore = sources.within(start, end);
  // The last mention that ends the phrase is its head: "Foreign Minister Wang Yi", "the Kremlin".
  // A mention that is the whole phrase is nobody's attribute, whatever follows it.
  const atHead = inCore.filter(
    (each) => each.end >= end - 2 && (!each.attributive || each.start <= start),
  );
  const person = atHead.find(
    (each) => sources.actor(each.actor)?.kind === "PERSON",
  );
  const noun = ground.words[core.last]?.norm ?? "";
  // "the ministry's spokeswoman, Maria Berg,": whoever is named, not the country the title would stand for.
  const apposed =
    person === undefined &&
    (startsLower(ground.words[core.last]?.text ?? "") || OFFICIALS.has(noun))
      ? nameInApposition(ground, run, sources)
      : null;
  if (apposed !== null) return one(apposed);
  const direct = person ?? atHead[atHead.length - 1];
  if (direct !== undefined) return allAt(direct, atHead);
  // "the Andina news agency": what a medium is called, with the name before it.
  const medium = MEDIA.test(noun)
    ? inCore.findLast(({ actor }) => sources.actor(actor)?.type === "MEDIA")
    : undefined;
  if (medium !== undefined) return one(medium);
  const named = inCore.findLast(
    (each) => sources.actor(each.actor)?.kind === "PERSON" && !each.attributive,
  );
  if (
    named !== undefined &&
    !OFFICIALS.has(noun) &&
    !isOwner(ground, core, named)
  )
    return one(named);
  const titled = nameAfterTitle(ground, run, sources);
  if (titled !== null && OFFICIALS.has(noun)) return one(titled);
  const spokenFor =
    OFFICIALS.has(noun) ||
    isMission(noun, ground.words[core.last - 1]?.norm) ||
    VOICES.has(noun) ||
    isOfStaff(ground, core);
  if (!spokenFor) return NOBODY;
  // An unnamed official speaks for the country; a spokesman for whomever he is said to speak for.
  const whole = offsetsOf(ground, run);
  const around = sources.within(whole.start, whole.end);
  for (const mention of around) {
    if (isSeatOfMission(ground, run, mention)) continue;
    const country = sources.countryOf(mention.actor);
    const speaksFor = country ?? (VOICES.has(noun) ? mention.actor : null);
    if (speaksFor !== null)
      return { actors: [speaksFor], confidence: 0.8 * mention.confidence };
  }
  return NOBODY;
}

/** "in Baghdad" of "the embassy in Baghdad": where a mission is, or to whom it is sent. */
function isSeatOfMission(
  { words }: Ground,
  run: Run,
  mention: ActorMention,
): boolean {
  const isOne = (i: number): boolean =>
    isMission(words[i]?.norm ?? "", words[i - 1]?.norm);
  let mission = false;
  let at = run.first;
  while (at <= run.last && (words[at] as Word).start < mention.start) {
    mission ||= isOne(at);
    at++;
  }
  const link = words[at - 1]?.norm === "the" ? at - 2 : at - 1;
  if (!mission || !/^(?:in|at|to)$/.test(words[link]?.norm ?? "")) return false;
  // "a diplomat at the Polish embassy": whose it is.
  let behind = at;
  while (behind <= run.last && (words[behind] as Word).start < mention.end)
    behind++;
  return !isOne(behind - 1) && !isOne(behind);
}

/** "a member of the Peruvian delegation": one of those who speak for a state. */
function isOfStaff(ground: Ground, core: Run): boolean {
  const { words } = ground;
  if (!/^(?:member|part|head|one)s?$/.test(words[core.last]?.norm ?? ""))
    return false;
  const whole = chunkAt(ground, core.last + 2);
  return (
    words[core.last + 1]?.norm === "of" &&
    STAFF.test(words[whole?.last ?? -1]?.norm ?? "")
  );
}

const STAFF =
  /^(?:delegation|government|cabinet|mission|embassy|negotiators|team|entourage|side|administration)$/;

/** "Secretary of State Antony Blinken": a name that ends a phrase begun by a title, within a chunk of it. */
function nameAfterTitle(
  ground: Ground,
  run: Run,
  sources: Sources,
): ActorMention | null {
  const { start, end } = offsetsOf(ground, run);
  const last = chunkAt(ground, run.last);
  if (last === null) return null;
  const from = ground.words[last.first]?.start ?? start;
  return (
    sources
      .within(start, end)
      .findLast(
        (each) =>
          each.end >= end &&
          each.start > from &&
          sources.actor(each.actor)?.kind === "PERSON",
      ) ?? null
  );
}

/** "the ministry's spokeswoman, Maria Berg, said": the name between commas right after the phrase. */
function nameInApposition(
  ground: Ground,
  run: Run,
  sources: Sources,
): ActorMention | null {
  if (ground.words[run.last + 1]?.text !== ",") return null;
  const chunk = chunkAt(ground, run.last + 2);
  if (chunk === null || chunk.first !== run.last + 2) return null;
  // "According to the agency, Berg offered": the name begins what is told.
  const next = ground.words[chunk.last + 1];
  if (next !== undefined && !next.isMark && isFinite(next)) return null;
  const { start, end } = offsetsOf(ground, chunk);
  return (
    sources
      .within(start, end)
      .find(
        (each) =>
          each.end >= end && sources.actor(each.actor)?.kind === "PERSON",
      ) ?? null
  );
}

/** "Wong's" in "Wong's spokesman": whose the phrase is, not whom it means. */
function isOwner(ground: Ground, core: Run, mention: ActorMention): boolean {
  for (let i = core.first; i <= core.last; i++)
    if ((ground.words[i]?.start ?? 0) >= mention.end)
      return ground.words[i]?.xpos === "POS";
  return false;
}

/** "The two Koreas", "both leaders": everybody whom the same words name. */
function allAt(
  { start, end, confidence }: ActorMention,
  mentions: readonly ActorMention[],
): Resolution {
  const same = mentions.filter(
    (each) => each.start === start && each.end === end,
  );
  return { actors: [...new Set(same.map(({ actor }) => actor))], confidence };
}

function one(mention: ActorMention): Resolution {
  return { actors: [mention.actor], confidence: mention.confidence };
}

/** Everybody named in a run, each once: those a content is about. */
export function namedIn(
  ground: Ground,
  run: Run,
  sources: Sources,
): readonly ActorMention[] {
  const { start, end } = offsetsOf(ground, run);
  return sources.within(start, end).filter((each) => each.end <= end);
}

/** Countries that actors are or act for; those who act for none stand for themselves. */
export function sidesOf(
  ids: readonly string[],
  sources: Sources,
): ReadonlySet<string> {
  return new Set(ids.map((id) => sources.countryOf(id) ?? id));
}
