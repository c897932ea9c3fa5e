import { groupKind, isState, numberOf } from "../actors/groups.ts";
import type { ActorKind } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import { dependents, modifiersOf, type SentenceTree } from "./tree.ts";

/** What a group of words such as "the two leaders", "both sides" or "all three" asks for. */
export interface Group {
  /** Null: some, no number said ("they"). */
  readonly count: number | null;
  readonly kind: ActorKind | null;
  /** The office that all of them hold, "minister" with "prime"; null: none is said. */
  readonly office: {
    readonly noun: string;
    readonly words: readonly string[];
  } | null;
  /** "the leaders": those of the last gathering; "their ministers": of the states spoken of; null: neither. */
  readonly whose: "GATHERING" | "STATES" | null;
}

const group = (
  count: Group["count"],
  kind: Group["kind"],
  office: Group["office"] = null,
  whose: Group["whose"] = null,
): Group => ({ count, kind, office, whose });

/** Offices that tell ministers from others; a leader or an official may be anybody. */
const OFFICE = /^(?:president|minister|premier|chancellor|king|ambassador)$/;

/** The group that a word stands for; null where it names its actors itself or is none. */
export function groupAt(tree: SentenceTree, at: number): Group | null {
  const token = tree.tokens[at] as Token;
  const noun = nounOf(token);
  if (/^(?:they|them|themselves|their)$/.test(token.norm))
    return group(null, null);
  const office = (): Group["office"] => ({
    noun,
    words: modifiersOf(tree, at),
  });
  if (isOfTheirs(tree, at)) return group(null, "COUNTRY", office(), "STATES");
  const numbers = [
    at,
    ...dependents(tree, at, "nummod", "det", "amod", "nmod", "compound", "dep"),
    phraseStart(tree, at),
  ]
    // "the Nordic-Baltic Eight speakers": a name.
    .filter((each) => each === 0 || tree.tokens[each]?.xpos !== "NNP")
    .map((each) => numberOf((tree.tokens[each] as Token).norm))
    .filter((n) => n !== undefined);
  const count = numbers[0];
  if (count === undefined && noun === "side" && isSides(tree, at))
    return group(2, null);
  if (count === undefined)
    return isThoseNamed(tree, at)
      ? noun === "delegation"
        ? group(2, "COUNTRY")
        : group(
            null,
            "PERSON",
            OFFICE.test(noun) ? office() : null,
            "GATHERING",
          )
      : null;
  if (isNew(tree, at)) return null;
  if (OFFICE.test(noun)) return group(count, "PERSON", office());
  const kind = groupKind(noun);
  if (kind !== null) return group(count, kind);
  return numberOf(token.norm) !== undefined || token.norm === "all"
    ? group(count, null)
    : null;
}

/** "expelled two diplomats": others than who was named before. */
function isNew(tree: SentenceTree, at: number): boolean {
  const { tokens } = tree;
  const first = phraseStart(tree, at);
  return (
    tokens[at]?.deprel === "obj" &&
    tokens[at]?.xpos === "NNS" &&
    numberOf(tokens[first]?.norm ?? "") !== undefined &&
    tokens[first]?.norm !== "both" &&
    !/^(?:DT|PDT|PRP\$|POS)$/.test(tokens[first - 1]?.xpos ?? "")
  );
}

/** "Heads" of "the two Heads of State": a title's plural keeps its capital as lemma. */
function nounOf({ lemma, xpos }: Token): string {
  const lower = lemma.toLowerCase();
  return xpos === "NNPS" ? lower.replace(/s$/, "") : lower;
}

/** "both" of "both Dutch ministers": the word that opens a noun's phrase, whatever it hangs on. */
function phraseStart({ tokens }: SentenceTree, at: number): number {
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    /^(?:JJ|NN|CD)/.test((tokens[first - 1] as Token).xpos)
  )
    first--;
  const opener = tokens[first - 1];
  // "has given both men lunch": the words were torn apart.
  return opener?.norm === "both" &&
    tokens[first - 2]?.xpos.startsWith("VB") !== true
    ? first - 1
    : first;
}

/** "Their defence ministers", "their leaders", "the ministers of both countries". */
function isOfTheirs(tree: SentenceTree, at: number): boolean {
  const token = tree.tokens[at] as Token;
  const noun = nounOf(token);
  return (
    /^NNP?S$/.test(token.xpos) &&
    groupKind(noun) !== null &&
    (dependents(tree, at, "nmod:poss").some(
      (each) => (tree.tokens[each] as Token).norm === "their",
    ) ||
      isOfBothStates(tree, at))
  );
}

/** "of both countries", "from the two states". */
function isOfBothStates({ tokens }: SentenceTree, at: number): boolean {
  const [word, first, second, third] = tokens.slice(at + 1, at + 5);
  if (!/^(?:of|from)$/.test(word?.norm ?? "")) return false;
  const states =
    first?.norm === "both"
      ? second
      : first?.norm === "the" && numberOf(second?.norm ?? "") !== undefined
        ? third
        : undefined;
  return states !== undefined && isState(nounOf(states));
}

/** "The leaders", "the ministers" without a word of whose. */
function isThoseNamed({ tokens }: SentenceTree, at: number): boolean {
  const token = tokens[at] as Token;
  return (
    /^NNP?S$/.test(token.xpos) &&
    (/^(?:leader|president|minister|negotiator|envoy|participant)$/.test(
      nounOf(token),
    ) ||
      isHeads(tokens, at)) &&
    tokens[at - 1]?.norm === "the" &&
    (isHeads(tokens, at) ||
      !/^(?:of|from|and|in)$/.test(tokens[at + 1]?.norm ?? ""))
  );
}

/** "The heads of state agreed": those who talked. */
function isHeads(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.norm === "heads" &&
    tokens[at + 1]?.norm === "of" &&
    /^(?:state|government)$/.test(tokens[at + 2]?.norm ?? "") &&
    tokens[at + 3]?.norm !== "of"
  );
}

/** "The sides agreed to go on": the two. */
function isSides({ tokens }: SentenceTree, at: number): boolean {
  return (
    tokens[at]?.norm === "sides" &&
    tokens[at - 1]?.norm === "the" &&
    tokens[at + 1]?.norm !== "of"
  );
}
