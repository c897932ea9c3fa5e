import { chunkAt, type Ground, type Run } from "./ground.ts";
import type { Word } from "./passage.ts";
import { type Subject, subjectBefore } from "./subjects.ts";
import {
  isAuxiliary,
  isFinite,
  isLoose,
  isModal,
  isNegation,
} from "./verbs.ts";

/** The first clause of what is claimed: who is said to do, to have done or to be going to do what. */
export interface MainClause {
  readonly subject: Subject | null;
  /** The main verb, or a form of "be" that stands alone. */
  readonly verb: number;
  readonly modal: string | null;
  readonly negated: boolean;
  readonly past: boolean;
  readonly perfect: boolean;
}

const SUBORDINATE = new Set([
  "if",
  "when",
  "while",
  "after",
  "before",
  "because",
  "as",
  "although",
  "though",
  "since",
  "unless",
  "once",
  "who",
  "which",
  "whose",
  "where",
]);

/**
 * Null for what is no clause: a noun phrase, a gerund, an exclamation. Words that say who speaks ("The boats, he said,
 * were sold") are passed over.
 */
export function mainClause(
  ground: Ground,
  content: Run,
  aside: Run | null = null,
): MainClause | null {
  const { words } = ground;
  let subordinate = false;
  for (let i = content.first; i <= content.last; i++) {
    if (aside !== null && i >= aside.first && i <= aside.last) continue;
    const word = words[i] as Word;
    if (word.isMark) {
      if (word.text === "," && subordinate) subordinate = false;
      continue;
    }
    if (SUBORDINATE.has(word.norm)) subordinate = true;
    if (subordinate || !isFinite(word)) continue;
    const clause = clauseAt(ground, content, i);
    return clause.subject === null && aside !== null && i > aside.last
      ? withSubject(clause, subjectOver(ground, content, aside))
      : clause;
  }
  return null;
}

const withSubject = (
  { verb, modal, negated, past, perfect }: MainClause,
  subject: Subject | null,
): MainClause => ({ subject, verb, modal, negated, past, perfect });

/** "“Peru,” she said, “has closed the bridge.”": the phrase that stands alone in front of who says so. */
function subjectOver(ground: Ground, content: Run, aside: Run): Subject | null {
  let last = aside.first - 1;
  while (last > content.first && ground.words[last]?.isMark === true) last--;
  const chunk = chunkAt(ground, last);
  const alone =
    chunk !== null &&
    chunk.last === last &&
    chunk.first <= content.first + 1 &&
    !chunk.temporal;
  return alone
    ? {
        first: chunk.first,
        last,
        head: last,
        antecedent: { first: chunk.first, last },
        rule: "aside",
      }
    : null;
}

function clauseAt(ground: Ground, content: Run, finite: number): MainClause {
  const { words } = ground;
  let verb = finite;
  let negated = false;
  let modal: string | null = null;
  let perfect = false;
  for (let i = finite; i <= content.last; i++) {
    const word = words[i] as Word;
    if (isNegation(word.norm)) {
      negated = true;
      continue;
    }
    if (isModal(word.norm)) modal = word.norm;
    else if (/^(?:has|have|had|'ve)$/.test(word.norm)) perfect = true;
    if (isAuxiliary(word.norm)) {
      verb = i;
      continue;
    }
    if (word.upos === "VERB") {
      verb = i;
      break;
    }
    // A quotation may begin within the verb: had "gone into a drawer".
    if (!isLoose(word) && !word.isMark) break;
  }
  for (let i = finite - 1; i >= content.first && i > finite - 3; i--)
    if (/^(?:never|not|no)$/.test(words[i]?.norm ?? "")) negated = true;
  // "I have no secrets": a thing had, nothing done.
  const having = /^(?:has|have|had|'ve)$/.test(words[verb]?.norm ?? "");
  return {
    subject:
      subjectBefore(ground, finite, content.first) ??
      subjectInFront(ground, content, finite),
    verb,
    modal,
    negated,
    past:
      /^(?:VBD|VBN)$/.test(words[finite]?.xpos ?? "") || (perfect && !having),
    perfect: perfect && !having,
  };
}

/** Iran "never gave a date": the phrase in front of a quotation that the clause goes on in. */
function subjectInFront(
  ground: Ground,
  content: Run,
  finite: number,
): Subject | null {
  const chunk = chunkAt(ground, content.first);
  const inside = ground.words[finite]?.quotation ?? -1;
  if (
    chunk === null ||
    inside < 0 ||
    (ground.words[content.first]?.quotation ?? -1) >= 0
  )
    return null;
  const run = ground.passage.quotations[inside];
  if (run === undefined || run.first > chunk.last + 2) return null;
  return {
    first: content.first,
    last: chunk.last,
    head: chunk.last,
    antecedent: chunk,
    rule: "near",
  };
}
