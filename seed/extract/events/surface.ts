import type { ActorMention, Token } from "../analysis.ts";
import type { Clause } from "./clause.ts";
import { groupAt } from "./groups.ts";
import { isOrigin } from "./lists.ts";
import type { SentenceView } from "./view.ts";
import { surroundingsOf } from "./shallow.ts";

/** How long an aside between commas may be. */
const ASIDE = 18;

/** Where the verbs of a group begin, "has" of "has not yet been received". */
export function groupStart(tokens: readonly Token[], verb: number): number {
  let first = verb;
  for (let at = verb - 1; at >= 0 && at >= verb - 7; at--) {
    const { xpos, lemma, norm } = tokens[at] as Token;
    const expecting =
      /^(?:due|set|expected|scheduled|likely|to|all|both|each)$/.test(norm);
    if (xpos === "MD" || /^(?:be|have|do)$/.test(lemma)) first = at;
    else if (!xpos.startsWith("RB") && !expecting) break;
  }
  return first;
}

/**
 * The name that stands as the subject in front of a group of verbs, by the order of the words: "X", "X, the minister,",
 * "the minister, X,", "X, who". Null: none does.
 */
export function surfaceSubject(
  view: SentenceView,
  first: number,
): ActorMention | null {
  const { tokens } = view;
  let at = first - 1;
  while (at > 0 && /^(?:RB|CC)/.test((tokens[at] as Token).xpos)) at--;
  const norm = tokens[at]?.norm ?? "";
  if (norm === "who" || norm === "which")
    return nameInFull(view, tokens[at - 1]?.norm === "," ? at - 2 : at - 1);
  if (norm !== ",") return nameInFull(view, at);
  const open = tokens.findLastIndex(
    (token, index) => token.norm === "," && index < at && index > at - ASIDE,
  );
  const inside = nameEndingAt(view, at - 1);
  // "its president, X, met": the aside is the name itself.
  if (inside !== null && open !== -1 && onlyTitles(tokens, open, inside.first))
    return inside;
  return open === -1 ? null : nameInFull(view, open - 1);
}

/** "Ana Ruiz of Peru": she, whose country only says who she is. */
export function nameInFull(
  view: SentenceView,
  at: number,
): ActorMention | null {
  const near = nameEndingAt(view, at);
  if (near === null || !isOrigin(view, near)) return near;
  const article = view.tokens[near.first - 1]?.norm === "the" ? 1 : 0;
  return nameEndingAt(view, near.first - article - 2);
}

function onlyTitles(
  tokens: readonly Token[],
  open: number,
  first: number,
): boolean {
  return tokens
    .slice(open + 1, first)
    .every(({ xpos }) => /^(?:NN|JJ|DT|PRP\$|POS|IN)/.test(xpos));
}

/** Whoever is named by the words that end here, people first. */
export function nameEndingAt(
  view: SentenceView,
  at: number,
): ActorMention | null {
  const all = (view.covering.get(at) ?? []).filter(
    ({ last, attributive, placeOnly }) =>
      last === at && !attributive && !placeOnly,
  );
  return all.find(({ actor }) => actor.startsWith("person:")) ?? all[0] ?? null;
}

/** A verb with those around it by the order of the words alone, for where a parse tore them apart. */
export function surfaceClause(view: SentenceView, verb: number): Clause | null {
  const { tokens } = view;
  const first = groupStart(tokens, verb);
  const name = surfaceSubject(view, first)?.last ?? -1;
  const group = first > 0 && groupAt(view, first - 1) !== null ? first - 1 : -1;
  const subject = name === -1 ? group : name;
  if (subject === -1) return null;
  const { objects, obliques } = surroundingsOf(tokens, verb);
  const passive =
    tokens[verb]?.xpos === "VBN" &&
    tokens.slice(first, verb).some(({ lemma }) => lemma === "be");
  const agents = obliques
    .filter(({ preposition }) => preposition === "by")
    .map(({ head }) => head);
  return {
    verb,
    passive,
    subjects: passive ? agents : [subject],
    objects: passive ? [subject] : objects,
    indirect: [],
    obliques,
    nearObjects: passive ? [subject] : objects,
  };
}
