import type { ClaimKind } from "../../../server/domain/vocabulary.ts";
import lists from "../../lexicon/cues.json" with { type: "json" };
import { inflections } from "./inflections.ts";

/** What may follow a cue and hold what is claimed. */
export type Complement =
  "QUOTE" | "CLAUSE" | "BARE" | "TO" | "NP" | "ING" | "PREDICATE";

/** What a noun phrase beside a cue is in the claim. */
export type CueRole = "ADDRESSEE" | "TARGET" | "CONTENT" | "PREDICATE";

/** How a verb reports: what it takes, what its object is, what it makes of it. */
export interface VerbFrame {
  /** Null: the content decides. */
  readonly kind: ClaimKind | null;
  readonly cameo: string;
  readonly takes: ReadonlySet<Complement>;
  readonly object: CueRole | null;
  readonly prepositions: ReadonlyMap<string, CueRole>;
  /** Another kind and code with this complement: "asked him whether" reports, "asked him to" demands. */
  readonly by: ReadonlyMap<string, { kind: ClaimKind; cameo: string }>;
}

/** How a noun or adjective reports: "the pledge to", "concern at", "worried about". */
export interface WordFrame {
  readonly kind: ClaimKind | null;
  readonly cameo: string;
  readonly prepositions: ReadonlySet<string>;
}

export interface VerbCue {
  readonly lemma: string;
  /** "on" of "call on"; null for a verb alone. */
  readonly particle: string | null;
  readonly frames: readonly VerbFrame[];
}

/** By lemma; a verb may have frames with and without a particle. */
const verbs = new Map<string, VerbCue[]>();
const verbForms = new Map<string, readonly VerbCue[]>();
const NO_CUES: readonly VerbCue[] = [];
const nouns = new Map<string, WordFrame>();
const adjectives = new Map<string, WordFrame>();
const lightVerbs = new Map<string, string>();

for (const entry of lists.verbs) {
  const frame = verbFrame(entry);
  for (const name of words(entry.lemmas)) {
    const [lemma = "", ...rest] = name.split("_");
    const particle = rest.length > 0 ? rest.join(" ") : null;
    const cues = verbs.get(lemma) ?? [];
    const at = cues.findIndex((cue) => cue.particle === particle);
    const known = cues[at];
    if (known === undefined) cues.push({ lemma, particle, frames: [frame] });
    else cues[at] = { lemma, particle, frames: [...known.frames, frame] };
    verbs.set(lemma, cues);
    for (const form of inflections(lemma)) verbForms.set(form, cues);
  }
}
for (const cues of verbs.values())
  cues.sort((a, b) => (b.particle?.length ?? 0) - (a.particle?.length ?? 0));
fill(nouns, lists.nouns, (noun) => [noun, plural(noun)]);
fill(adjectives, lists.adjectives, (adjective) => [adjective]);
for (const lemma of words(lists.lightVerbs))
  for (const form of inflections(lemma)) lightVerbs.set(form, lemma);

/** The reporting verbs that a form may be of, those with a particle first; none for other words. */
export function verbCues(norm: string): readonly VerbCue[] {
  return verbForms.get(norm) ?? NO_CUES;
}

/** The first frame of a verb that takes each complement; a clause may stand in quotation marks. */
export interface Frames {
  readonly clause: VerbFrame | undefined;
  readonly quote: VerbFrame | undefined;
  readonly to: VerbFrame | undefined;
  readonly gerund: VerbFrame | undefined;
  readonly bare: VerbFrame | undefined;
  /** "called him a liar": what something is, right behind it. */
  readonly predicate: VerbFrame | undefined;
}

const knownFrames = new WeakMap<VerbCue, Frames>();

export function framesOf(cue: VerbCue): Frames {
  const known = knownFrames.get(cue);
  if (known !== undefined) return known;
  const taking = (...kinds: Complement[]): VerbFrame | undefined =>
    cue.frames.find((frame) => kinds.some((kind) => frame.takes.has(kind)));
  const found = {
    clause: taking("CLAUSE"),
    quote: taking("QUOTE", "CLAUSE"),
    to: taking("TO"),
    gerund: taking("ING"),
    bare: taking("BARE"),
    predicate: cue.frames.find(
      ({ takes, prepositions }) =>
        takes.has("PREDICATE") && prepositions.size === 0,
    ),
  };
  knownFrames.set(cue, found);
  return found;
}

const silentVerbs = new Set(words(lists.silentVerbs).flatMap(inflections));

/** Verbs that take "that" and report nothing said or thought: "ensured that", "it means that". */
export const isSilentVerb = (norm: string): boolean => silentVerbs.has(norm);

/** A verb of no list, taken at its "that". */
export function anyVerb(lemma: string): VerbCue {
  return { lemma, particle: null, frames: [THAT_ONLY] };
}

const THAT_ONLY: VerbFrame = {
  kind: null,
  cameo: "010",
  takes: new Set<Complement>(["CLAUSE"]),
  object: null,
  prepositions: new Map(),
  by: new Map(),
};

/** "hold" of "held Chad responsible for the deaths". */
export const HOLD_RESPONSIBLE: VerbCue = {
  lemma: "hold",
  particle: null,
  frames: [
    {
      kind: "ACCUSATION",
      cameo: "112",
      takes: new Set(),
      object: "TARGET",
      prepositions: new Map([["for", "CONTENT"]]),
      by: new Map(),
    },
  ],
};

export const nounFrame = (norm: string): WordFrame | undefined =>
  nouns.get(norm);
export const adjectiveFrame = (norm: string): WordFrame | undefined =>
  adjectives.get(norm);
/** "expressed" of "expressed concern": says nothing itself, but makes the noun an act. */
export const isLightVerb = (norm: string): boolean => lightVerbs.has(norm);

interface VerbEntry {
  readonly kind: string | null;
  readonly cameo: string;
  readonly takes: readonly string[];
  readonly object?: string;
  readonly prepositions: Readonly<Record<string, string | undefined>>;
  readonly by?: Readonly<
    Record<string, { kind: string; cameo: string } | undefined>
  >;
}

function verbFrame(entry: VerbEntry): VerbFrame {
  const by = new Map<string, { kind: ClaimKind; cameo: string }>();
  for (const [complement, other] of Object.entries(entry.by ?? {}))
    if (other !== undefined)
      by.set(complement, {
        kind: other.kind as ClaimKind,
        cameo: other.cameo,
      });
  return {
    kind: entry.kind as ClaimKind | null,
    cameo: entry.cameo,
    takes: new Set(entry.takes as readonly Complement[]),
    object: (entry.object ?? null) as CueRole | null,
    prepositions: new Map(
      Object.entries(entry.prepositions).filter(
        (pair): pair is [string, CueRole] => pair[1] !== undefined,
      ),
    ),
    by,
  };
}

interface WordEntry {
  readonly lemmas: string;
  readonly kind: string | null;
  readonly cameo: string;
  readonly prepositions: readonly string[];
}

function fill(
  into: Map<string, WordFrame>,
  entries: readonly WordEntry[],
  forms: (lemma: string) => readonly string[],
): void {
  for (const entry of entries)
    for (const lemma of words(entry.lemmas))
      for (const form of forms(lemma))
        into.set(form, {
          kind: entry.kind as ClaimKind | null,
          cameo: entry.cameo,
          prepositions: new Set(entry.prepositions),
        });
}

function words(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
