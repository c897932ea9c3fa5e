import { meets, type PlacedClaim } from "./ground.ts";
import { stemOf } from "../text/matter.ts";

/** How a denial points at what it denies. */
export interface Denial {
  /** "denied", "dismissed the charge": the cue or its object says that something said before is answered. */
  readonly answers: boolean;
  /** "no such promise was made", "never gave a date": of having given one's word, by name or perhaps. */
  readonly ofWord: "NAMED" | "PERHAPS" | null;
  /** "that account", "Lima's version", "rejected the figure": what is denied is called a claim. */
  readonly charge: boolean;
  /** The matter of "no such talks", "a proposal of this kind". */
  readonly such: string | null;
}

const WORD =
  "promises?|pledges?|assurances?|commitments?|guarantees?|undertakings?|agreements?|deals?|offers?|vows?|word";
const NO_WORD_GIVEN = new RegExp(
  [
    `\\b(?:no|any|never an?) (?:such )?(?:\\p{L}+ )?(?:${WORD})\\b`,
    `\\b(?:made|given?|gave) (?:no|any|no such) (?:such )?(?:${WORD})\\b`,
    `\\bnot (?:of|an?) (?:${WORD})\\b`,
  ].join("|"),
  "iu",
);
/** "promised courtesy, not a harbour": another word than was told of. */
const OTHER_GIVEN =
  /\b(?:promised|pledged|agreed|offered|committed)\b.*\b(?:not|only|nothing)\b/i;
const NOTHING_GIVEN =
  /\b(?:promised|pledged|agreed|signed|offered|vowed|committed|undertook|undertaken|guaranteed)(?: to)? (?:nothing|none)\b|\bnever (?:gave|given|promised|pledged|agreed|made|committed|offered)\b|\b(?:did|had|has|have) (?:not|never) (?:given?|promised?|pledged?|made?|agreed?|committed|offered)\b/i;
const ANSWERS =
  /^(?:den|reject|dismiss|refut|rebut|disput|contradict|counter|retort|brush|repl|answer|respond|hit back|shot back)/i;
const CHARGES =
  "claim|accusation|allegation|charge|reproach|protest|report|assertion|insinuation|suggestion|complaint|criticism|figure|account|version|story|narrative";
/** Words that somebody said, charge or not: what is called untrue may itself deny something. */
const THE_WORDS =
  /\b(?:this|that|the|his|her|its|their) (?:\p{L}+ ){0,2}(?:denial|statement|assurance|remark|answer|reply|explanation|claim|account|version)s?\b/iu;
const CHARGE = new RegExp(
  `\\b(?:all|any|an?) (?:\\p{L}+ ){0,2}(?:${CHARGES})s?\\b`,
  "iu",
);
const THE_CHARGE = new RegExp(
  `(?:\\b(?:the|this|that|these|those|such|his|her|its|their)|[’']s?) (?:\\p{L}+ ){0,2}(?:${CHARGES})s?\\b`,
  "iu",
);
const SUCH =
  /\b(?:no|any|not any|never an?) such (?:thing as )?(?:an? )?(\p{L}+)|\b(\p{L}+) of (?:this|that|the) (?:kind|sort)\b/iu;

/** Whether having given one's word is denied: "no promise was made", "never gave a date". */
export function deniesWord(text: string): Denial["ofWord"] {
  if (NO_WORD_GIVEN.test(text)) return "NAMED";
  return NOTHING_GIVEN.test(text) || OTHER_GIVEN.test(text) ? "PERHAPS" : null;
}

export function readDenial({ claim }: PlacedClaim): Denial {
  const words = claim.content.quote;
  const such = SUCH.exec(words);
  const noun = such?.[1] ?? such?.[2] ?? null;
  const charge = THE_CHARGE.test(words);
  return {
    answers:
      charge || CHARGE.test(words) || ANSWERS.test(claim.cue?.quote ?? ""),
    charge,
    ofWord: deniesWord(words),
    such: noun === null ? null : stemOf(noun.toLowerCase()),
  };
}

/** Whether a denial is of what somebody said: "called that statement untrue". */
export function deniesWords({ claim }: PlacedClaim): boolean {
  return (
    claim.rule.startsWith("predicate") && THE_WORDS.test(claim.content.quote)
  );
}

/** Whether the denial's own words call what it answers a claim, so that the speaker draws the line himself. */
export function namesTheCharge({ claim }: PlacedClaim): boolean {
  return (
    ANSWERS.test(claim.cue?.quote ?? "") &&
    /\b(?:claim|accusation|allegation|charge|report)s?\b/i.test(
      claim.spans[0]?.quote ?? "",
    )
  );
}

/** Said by others than the denier, and no denial itself; a charge within one state is of others too. */
export function isOfOthers(other: PlacedClaim, denial: PlacedClaim): boolean {
  if (other.claim.kind === "DENIAL") return false;
  if (!meets(other.speakerSides, denial.speakerSides)) return true;
  return (
    meets(other.targetSides, other.speakerSides) &&
    other.claim.speakers.every((id) => !denial.claim.speakers.includes(id))
  );
}

/** “They came at night”, right behind the charge: who denies answers that. */
export const chargesOn = ({ claim }: PlacedClaim): boolean =>
  claim.rule.endsWith("; charge goes on");

/** Only others tell of it: "the agency said that the envoy had offered a loan". */
export function saidByOthers({ claim }: PlacedClaim): boolean {
  return claim.attribution.some((id) => !claim.speakers.includes(id));
}
