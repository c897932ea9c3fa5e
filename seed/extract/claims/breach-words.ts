import {
  claimWords as lists,
  findPhrase,
  findWord,
  phrases,
} from "./claim-words.ts";
import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { MainClause } from "./main-clause.ts";
import { isAuxiliary } from "./verbs.ts";

/** "broke its promise", "the pledge was never kept". */
export function isBreach(norms: readonly string[]): boolean {
  const promise =
    findWord(norms, lists.promiseNouns) >= 0 ||
    norms.some((norm) =>
      /^(?:promised|pledged|vowed|committed|agreed)$/.test(norm),
    );
  if (!promise) return false;
  const kept = findWord(norms, lists.kept) >= 0;
  const negated = norms.some((norm) =>
    /^(?:not|n't|never|nothing|no)$/.test(norm),
  );
  return (
    findWord(norms, lists.unkept) >= 0 ||
    findPhrase(norms, BACKED_OUT) >= 0 ||
    (kept && negated) ||
    findPhrase(norms, DID_NOT) >= 0
  );
}

/** "promised a ship and then went back on it". */
const BACKED_OUT = phrases([
  "went back on",
  "gone back on",
  "goes back on",
  "going back on",
  "go back on",
  "backed out",
  "walked away",
  "torn up",
  "tore up",
  "thrown away",
  "gone unfulfilled",
  "come to nothing",
  "came to nothing",
]);
const DID_NOT = phrases(["never did", "has not", "have not"]);

/** "walked away from its own draft": of what was begun together, whatever it was. */
export const backsOut = (norms: readonly string[]): boolean =>
  findPhrase(norms, BACKED_OUT) >= 0;

const KEEPS = new Set(
  "kept keeps honor honors honored honour honours honoured fulfils fulfill fulfills fulfilled".split(
    " ",
  ),
);
const MEETS = new Set(["met", "meets"]);
const TERMS = /^(?:deadlines?|obligations?|commitments?|targets?)$/;

/** "has kept every deadline", "honours its word". */
export function keepsWord(norms: readonly string[]): boolean {
  const at = norms.findIndex((norm) => KEEPS.has(norm) || MEETS.has(norm));
  if (at < 0) return false;
  const kept = norms.slice(at + 1, at + 5);
  return MEETS.has(norms[at] ?? "")
    ? kept.some((norm) => TERMS.test(norm))
    : kept.some((norm) => lists.promiseNouns.has(norm) || TERMS.test(norm));
}

/** "the pledge had gone into a drawer": whatever becomes of a promise but its being made or kept. */
export function voidsPromise(
  ground: Ground,
  content: Run,
  clause: MainClause | null,
): boolean {
  if (clause === null || !clause.past || clause.negated) return false;
  const head =
    clause.subject?.head ?? chunkAt(ground, content.first)?.last ?? -1;
  const noun = ground.words[head]?.norm ?? "";
  if (!PROMISES.test(noun) || ground.words[content.first]?.norm === "no")
    return false;
  const verb = ground.words[clause.verb]?.norm ?? "";
  return (
    !lists.kept.has(verb) &&
    !lists.neutralOfPromises.has(verb) &&
    !isAuxiliary(verb)
  );
}

const PROMISES =
  /^(?:promise|pledge|vow|commitment|assurance|guarantee|undertaking)s?$/;
