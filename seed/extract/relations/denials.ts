import { meets, type PlacedClaim } from "./ground.ts";
import { stemOf } from "./matter.ts";

/** How a denial points at what it denies. */
export interface Denial {
  /** "denied", "dismissed the charge": the cue or its object says that something said before is answered. */
  readonly answers: boolean;
  /** "no such promise was made", "never gave a date": of having given one's word, by name or perhaps. */
  readonly ofWord: "NAMED" | "PERHAPS" | null;
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
const NOTHING_GIVEN =
  /\bnever (?:gave|given|promised|pledged|agreed|made|committed|offered)\b|\b(?:did|had|has|have) (?:not|never) (?:given?|promised?|pledged?|made?|agreed?|committed|offered)\b/i;
const ANSWERS =
  /^(?:den|reject|dismiss|refut|rebut|disput|contradict|counter|retort|brush|repl|answer|respond|hit back|shot back)/i;
const CHARGE =
  /\b(?:the|this|that|these|those|such|all|any|his|her|its|their) (?:\p{L}+ ){0,2}(?:claim|accusation|allegation|charge|report|assertion|insinuation|suggestion|complaint|criticism)s?\b/iu;
const SUCH =
  /\b(?:no|any|not any|never an?) such (?:thing as )?(?:an? )?(\p{L}+)|\b(\p{L}+) of (?:this|that|the) (?:kind|sort)\b/iu;

export function readDenial({ claim }: PlacedClaim): Denial {
  const words = claim.content.quote;
  const such = SUCH.exec(words);
  const noun = such?.[1] ?? such?.[2] ?? null;
  return {
    answers: ANSWERS.test(claim.cue?.quote ?? "") || CHARGE.test(words),
    ofWord: NO_WORD_GIVEN.test(words)
      ? "NAMED"
      : NOTHING_GIVEN.test(words)
        ? "PERHAPS"
        : null,
    such: noun === null ? null : stemOf(noun.toLowerCase()),
  };
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

/** Said by others than the denier, and no denial itself. */
export function isOfOthers(other: PlacedClaim, denial: PlacedClaim): boolean {
  return (
    other.claim.kind !== "DENIAL" &&
    !meets(other.speakerSides, denial.speakerSides)
  );
}
