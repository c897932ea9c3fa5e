import { plainMatterOf } from "../text/matter.ts";
import { readDenial } from "./denials.ts";
import { figuresIn, type Figure } from "./figures.ts";
import type { PlacedClaim } from "./ground.ts";

/** What the wording of one claim tells, whatever it is held against. */
export interface Traits {
  /** By what its kind was told: "denial words", "cue". */
  readonly judged: string;
  readonly cueDenies: boolean;
  readonly cueReplies: boolean;
  readonly pointsAtCharge: boolean;
  readonly deniesWord: boolean;
  /** "no promise was made": a word by its name. */
  readonly namesWord: boolean;
  readonly ofSuch: boolean;
  readonly negative: boolean;
  readonly opensNegative: boolean;
  readonly contrasts: boolean;
  readonly modal: boolean;
  /** "it had taken in": of the speaker's own side. */
  readonly ofItself: boolean;
  readonly past: boolean;
  readonly takesUp: boolean;
  readonly words: number;
  readonly matter: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** Of a country or body, not only of a person of no known state. */
  readonly ofState: boolean;
}

const NEGATIVE =
  /\b(?:nothing|nobody|no one|none|never|neither|nor|not|cannot|no)\b|n[’']t\b/i;
const OPENS_NEGATIVE =
  /^[“"‘']?(?:not|no|nobody|nothing|none|never|neither)\b/i;
/** "helped, not detained", "a procedure, not a calendar", "nothing more". */
const CONTRASTS =
  /[,;] (?:not|never|and not|but not)\b|\bnothing (?:more|else)\b/i;
const REPLIES =
  /^(?:retort|repl|answer|counter|respond|hit|shoot|shot|fired|push|rejoin|insist|maintain|contend|argu|disput|contradict|rebut|refut)/i;
const DENIES = /^(?:den|dismiss|reject|refut|rebut|disput|contradict|brush)/i;
/** "May" is a month. */
const MODAL =
  /\b(?:will|would|must|should|shall|can|could|may|might|wants?|wanted)\b|[’']ll\b/;
const OF_ITSELF = /^[“"‘']?(?:\p{L}+ of )?(?:it|its|we|our)\b/iu;
const PAST =
  /\b(?:was|were|had|has|have|did|\p{L}{2,}ed|sent|met|gave|told|took|left|held|made|came|went|got|saw|heard|wrote|rang|spoke|paid|put|built|brought)\b/iu;
const TAKES_UP = /\b(?:this|that|these|those|such|it|they|them|so)\b/i;

const known = new WeakMap<PlacedClaim, Traits>();

/** Read once for a claim, however many others it is held against. */
export function traitsOf(placed: PlacedClaim): Traits {
  const before = known.get(placed);
  if (before !== undefined) return before;
  const traits = readTraits(placed);
  known.set(placed, traits);
  return traits;
}

function readTraits(placed: PlacedClaim): Traits {
  const { claim, speakerSides } = placed;
  const words = claim.content.quote;
  const cue = claim.cue?.quote ?? "";
  const denial = readDenial(placed);
  const judged = claim.rule.split("; ")[1] ?? "";
  return {
    judged: judged.startsWith("cue ") ? "cue" : judged,
    cueDenies: DENIES.test(cue),
    cueReplies: REPLIES.test(cue),
    pointsAtCharge: denial.charge,
    deniesWord: denial.ofWord !== null,
    namesWord: denial.ofWord === "NAMED",
    ofSuch: denial.such !== null,
    negative: NEGATIVE.test(words),
    opensNegative: OPENS_NEGATIVE.test(words),
    contrasts: CONTRASTS.test(words),
    ofItself: OF_ITSELF.test(words),
    modal: MODAL.test(words),
    past: PAST.test(words),
    takesUp: TAKES_UP.test(words),
    words: words.split(/\s+/).length,
    matter: plainMatterOf(words),
    figures: figuresIn(words),
    ofState: [...speakerSides].some((side) => !side.startsWith("person:")),
  };
}
