/** The word lists of claims, made ready to be asked: nouns with plurals, phrases by their first words. */
import lists from "../../lexicon/claim-words.json" with { type: "json" };
import { inflections } from "./inflections.ts";

const split = (list: string): string[] => list.split(" ");

function words(list: string): ReadonlySet<string> {
  return new Set(split(list));
}

/** Every form of each verb, and each noun's plural: a list is of lemmas, a text is of forms. */
function forms(list: string): ReadonlySet<string> {
  const all = new Set<string>();
  for (const lemma of split(list))
    for (const form of inflections(lemma)) all.add(form);
  return all;
}

/** Nouns with their plurals. */
export function nouns(list: string): ReadonlySet<string> {
  return new Set(
    split(list).flatMap((noun) => [
      noun,
      `${noun}s`,
      noun.replace(/y$/, "ies"),
    ]),
  );
}

/** Phrases by their first words, each with its place in the list that they come from. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

interface Phrase {
  readonly order: number;
  readonly words: readonly string[];
}

export function phrases(list: readonly string[]): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  list.map(split).forEach((words, order) => {
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), { order, words }]);
  });
  return byFirst;
}

/** Words by which a claim's content tells what kind of claim it is. */
export const claimWords = {
  wrongdoingVerbs: forms(lists.wrongdoingVerbs),
  wrongdoingNouns: nouns(lists.wrongdoingNouns),
  wrongdoingPhrases: phrases(lists.wrongdoingPhrases),
  promiseNouns: nouns(lists.promiseNouns),
  unkept: words(lists.unkept),
  kept: words(lists.kept),
  denialPhrases: phrases(lists.denialPhrases),
  denialWords: words(lists.denialWords),
  warningPhrases: phrases(lists.warningPhrases),
  warningSubjects: words(lists.warningSubjects),
  ugly: nouns(lists.ugly),
  concernWords: words(lists.concernWords),
  praiseWords: words(lists.praiseWords),
  praiseVerbs: forms(lists.praiseVerbs),
  neutralOfPromises: forms(lists.neutralOfPromises),
  criticismWords: words(lists.criticismWords),
  criticismPhrases: phrases(lists.criticismPhrases),
  demandPhrases: phrases(lists.demandPhrases),
  offerPhrases: phrases(lists.offerPhrases),
  positionPhrases: phrases(lists.positionPhrases),
  itinerary: forms(lists.itinerary),
  hostile: forms(lists.hostile),
  military: words(lists.military),
  actMilitary: forms(lists.actMilitary),
  actSanction: words(lists.actSanction),
  actAid: words(lists.actAid),
  actYield: forms(lists.actYield),
  actMeet: forms(lists.actMeet),
  actReform: words(lists.actReform),
  actMaterial: words(lists.actMaterial),
} as const;

/** Where the first of the phrases begins in the words; -1 where none does. */
export function findPhrase(norms: readonly string[], list: Phrases): number {
  let found = -1;
  let least = Infinity;
  for (let i = 0; i < norms.length; i++)
    for (const { order, words } of list.get(norms[i] as string) ?? NONE)
      if (order < least && words.every((word, k) => norms[i + k] === word)) {
        found = i;
        least = order;
      }
  return found;
}

const NONE: readonly Phrase[] = [];

export function findWord(
  norms: readonly string[],
  set: ReadonlySet<string>,
): number {
  return norms.findIndex((norm) => set.has(norm));
}
