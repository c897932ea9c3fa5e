import { areOpposite, inOneField } from "../text/matter.ts";
import { meets, overlap, type PlacedClaim } from "./ground.ts";
import type { ClaimPair } from "./pairs.ts";
import { type Traits, traitsOf } from "./traits.ts";

/** What is known of a pair, each by a name that its weight has in `contradiction-weights.json`. */
export type Features = readonly string[];

/** How often each stem stands in claims of the article: a word that only two of them have ties these. */
export type StemCounts = ReadonlyMap<string, number>;

export function countStems(claims: readonly PlacedClaim[]): StemCounts {
  const counts = new Map<string, number>();
  for (const { matter } of claims)
    for (const stem of matter) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

export function featuresOf(
  pair: ClaimPair,
  text: string,
  counts: StemCounts,
): Features {
  const earlier = traitsOf(pair.earlier);
  const later = traitsOf(pair.later);
  return [
    ...kinds(pair, earlier, later),
    ...distance(pair, text),
    ...sides(pair, earlier, later),
    ...wordsTold(pair, later),
    ...wording(pair, earlier, later),
    ...sharedMatter(pair, earlier, later, counts),
    ...company(pair),
    ...together(pair, later),
  ];
}

/** The names of those that hold. */
function holding(features: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(features).filter((name) => features[name]);
}

const atMost = (n: number, most: number): string =>
  n >= most ? `${most} or more` : String(n);

function kinds(
  { earlier, later }: ClaimPair,
  first: Traits,
  second: Traits,
): string[] {
  return [
    `earlier is ${earlier.claim.kind}`,
    `later is ${later.claim.kind}`,
    `${earlier.claim.kind} then ${later.claim.kind}`,
    `earlier by ${first.judged}`,
    `later by ${second.judged}`,
    `earlier ${earlier.claim.quoted}`,
    `later ${later.claim.quoted}`,
  ];
}

const BUT =
  /\b(?:but|however|though|although|yet|whereas|while|contrary|by contrast|for (?:its|his|her|their) part|in (?:response|reply|turn)|differently|different|instead|meanwhile)\b/i;

function distance(
  { earlier, later, between }: ClaimPair,
  text: string,
): string[] {
  const end = earlier.claim.content.end;
  const start = later.claim.content.start;
  const gap = text.slice(Math.max(end, start - 400), start);
  const sentences = gap.match(/[.!?][”"’']?\s/g)?.length ?? 0;
  return [
    `claims between: ${atMost(between.length, 4)}`,
    `paragraphs on: ${atMost(later.block - earlier.block, 2)}`,
    `sentences on: ${atMost(sentences, 4)}`,
    ...holding({ "but in between": BUT.test(gap.slice(-160)) }),
  ];
}

function sides(
  { earlier, later }: ClaimPair,
  first: Traits,
  second: Traits,
): string[] {
  const same = meets(earlier.speakerSides, later.speakerSides);
  const aimed = meets(earlier.targetSides, later.speakerSides);
  const back = meets(later.targetSides, earlier.speakerSides);
  return holding({
    "one side": same,
    "one speaker": earlier.claim.speakers.some((id) =>
      later.claim.speakers.includes(id),
    ),
    "earlier of nobody": earlier.speakerSides.size === 0,
    "later of nobody": later.speakerSides.size === 0,
    "two states": first.ofState && second.ofState && !same,
    "earlier aimed at who answers": aimed,
    "earlier aimed elsewhere": !aimed && earlier.targetSides.size > 0,
    "earlier names who answers":
      !aimed && meets(earlier.namedSides, later.speakerSides),
    "later aimed back": back,
    "later aimed elsewhere": !back && later.targetSides.size > 0,
    "later names whom it answers": meets(
      later.namedSides,
      earlier.speakerSides,
    ),
    "later names its own side": meets(later.namedSides, later.speakerSides),
    "both name one side": meets(later.namedSides, earlier.namedSides),
  });
}

function wordsTold(
  { earlier, later, teller, wordTold, between }: ClaimPair,
  second: Traits,
): string[] {
  const ofWord = GIVEN.has(earlier.claim.kind) || wordTold !== undefined;
  const broken =
    (teller !== undefined && isCharge(teller)) ||
    between.some(
      (each) => isCharge(each) && !meets(each.speakerSides, later.speakerSides),
    );
  return holding({
    "of a word, denied": ofWord && second.deniesWord,
    "of a word, not denied": ofWord && !second.deniesWord,
    "of a word charged as broken": ofWord && broken,
    "of a word charged as broken, not denied":
      ofWord && broken && !second.deniesWord,
    "of a word, something negative": ofWord && second.negative,
    "earlier told by another":
      teller !== undefined && !meets(teller.speakerSides, earlier.speakerSides),
    "earlier told by the other side":
      teller !== undefined && !meets(teller.speakerSides, later.speakerSides),
    "earlier tells of a word": wordTold !== undefined,
    "earlier tells of the word of who answers":
      wordTold !== undefined &&
      meets(wordTold.speakerSides, later.speakerSides),
    "earlier passed on": earlier.claim.attribution.length > 0,
  });
}

function wording(
  { later }: ClaimPair,
  first: Traits,
  second: Traits,
): string[] {
  return holding({
    "cue denies": second.cueDenies,
    "cue replies": second.cueReplies,
    "no cue": later.claim.cue === null,
    "later points at a charge": second.pointsAtCharge,
    "later denies a word given": second.deniesWord,
    "later says no such": second.ofSuch,
    "later negative": second.negative,
    "later opens negative": second.opensNegative,
    "later contrasts": second.contrasts,
    "earlier negative": first.negative,
    "one is negative": first.negative !== second.negative,
    "later modal": second.modal,
    "earlier modal": first.modal,
    "later past": second.past,
    "earlier past": first.past,
    "later takes up": second.takesUp,
    "later short": second.words <= 3,
    "later long": second.words >= 20,
  });
}

function sharedMatter(
  { earlier, later }: ClaimPair,
  first: Traits,
  second: Traits,
  counts: StemCounts,
): string[] {
  const common = overlap(earlier.matter, later.matter);
  const plain = [...first.matter].filter((stem) => second.matter.has(stem));
  const rare = plain.filter((stem) => (counts.get(stem) ?? 0) <= 2);
  return [
    `words in common: ${atMost(common, 3)}`,
    `no names in common: ${atMost(plain.length, 2)}`,
    ...holding({
      "a word of these two only": rare.length > 0,
      "a word of the other's cue": overlap(earlier.act, later.matter) > common,
      "one field": inOneField(
        earlier.claim.content.quote,
        later.claim.content.quote,
      ),
      "opposite words": areOpposite(
        earlier.claim.content.quote,
        later.claim.content.quote,
      ),
      "figures differ": first.figures.some((one) =>
        second.figures.some(
          (other) => one.of === other.of && one.value !== other.value,
        ),
      ),
      "both count": first.figures.length > 0 && second.figures.length > 0,
    }),
  ];
}

const GIVEN = new Set(["PROMISE", "OFFER"]);

const isCharge = ({ claim }: PlacedClaim): boolean =>
  claim.kind === "ACCUSATION" || claim.kind === "CRITICISM";

/** What else stands near: whether another claim fits better, and who has spoken since. */
function company({
  earlier,
  later,
  between,
  before,
  after,
}: ClaimPair): string[] {
  const atDenier = (each: PlacedClaim): boolean =>
    isCharge(each) && meets(each.targetSides, later.speakerSides);
  const ofOthers = (each: PlacedClaim): boolean =>
    !meets(each.speakerSides, later.speakerSides);
  const ownBefore =
    before !== undefined &&
    before !== earlier &&
    before.block === later.block &&
    meets(before.speakerSides, later.speakerSides);
  return holding({
    "others speak in between": between.some(
      (each) =>
        ofOthers(each) && !meets(each.speakerSides, earlier.speakerSides),
    ),
    "who answers has spoken since": between.some((each) => !ofOthers(each)),
    "denied in between": between.some(({ claim }) => claim.kind === "DENIAL"),
    "last of others": ofOthers(earlier) && !between.some(ofOthers),
    "last charge": isCharge(earlier) && !between.some(isCharge),
    "last charge at who answers": atDenier(earlier) && !between.some(atDenier),
    "a charge at who answers since": between.some(atDenier),
    "later goes on": ownBefore,
    "later goes on from a denial": ownBefore && before.claim.kind === "DENIAL",
    "goes on afterwards":
      after !== undefined &&
      after.block === later.block &&
      meets(after.speakerSides, later.speakerSides),
  });
}

/** What counts only together. */
function together(
  { earlier, later, between }: ClaimPair,
  second: Traits,
): string[] {
  if (between.length > 0 || later.block - earlier.block > 1) return [];
  const aimed = meets(earlier.targetSides, later.speakerSides);
  const named = aimed || meets(earlier.namedSides, later.speakerSides);
  const open = later.claim.kind === "STATEMENT";
  return holding({
    "next and aimed": aimed,
    "next, the accused": aimed && isCharge(earlier),
    "next, the accused states": aimed && isCharge(earlier) && open,
    "next, who is told of states":
      named && earlier.claim.kind === "STATEMENT" && open,
    "next, statements of two sides":
      earlier.claim.kind === "STATEMENT" &&
      open &&
      !meets(earlier.speakerSides, later.speakerSides),
    "next, a denial": later.claim.kind === "DENIAL",
    "next, negative": second.negative,
    "next, with a word in common": overlap(earlier.matter, later.matter) > 0,
  });
}
