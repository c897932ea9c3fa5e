import { UNDATED } from "../../../server/domain/dates.ts";
import type { Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { alteredDraft } from "./altered.ts";
import { callsOff } from "./calls-off.ts";
import { tokenAt } from "./date-owners.ts";
import type { Draft } from "./draft.ts";
import type { SentenceView } from "./view.ts";

/** The longest aside: "put off twice last month because of a strike by the pilots". */
const LONGEST = 14;
const HALTS = /^(?:suspend|interrupt|break|halt|freeze)$/;

/** ", called off in March," behind what was to be; both commas. */
interface Aside {
  readonly first: number;
  readonly last: number;
  /** What is only halted goes on, and was not to be on a day of its own. */
  readonly halted: boolean;
}

/** The aside of a sentence that says of what is told in front of it that it had been called off; null: there is none. */
function offAside(tokens: readonly Token[]): Aside | null {
  for (let at = 2; at < tokens.length - 1; at++) {
    if (tokens[at - 1]?.norm !== "," || !opensOffAside(tokens, at)) continue;
    const last = closing(tokens, at);
    if (last !== -1)
      return {
        first: at - 1,
        last,
        halted: HALTS.test((tokens[at] as Token).lemma),
      };
  }
  return null;
}

/** "called" of ", called off in March, …": a participle behind a comma, and no verb of what precedes. */
export function opensOffAside(tokens: readonly Token[], at: number): boolean {
  const { xpos, lemma } = tokens[at] as Token;
  return (
    /^VB[DN]$/.test(xpos) &&
    tokens[at - 1]?.norm === "," &&
    (callsOff(tokens, at) || HALTS.test(lemma)) &&
    /^(?:NN|CD|POS|\))/.test(tokens[at - 2]?.xpos ?? "") &&
    !/^(?:DT|PRP|NN|JJ)/.test(tokens[at + 1]?.xpos ?? "") &&
    closing(tokens, at) !== -1
  );
}

/** The comma with a finite verb behind it; -1: the sentence goes on without one. */
function closing(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ norm }, at) => at > from && norm === ",");
  return end !== -1 &&
    end <= from + LONGEST &&
    tokens
      .slice(end + 1, end + 4)
      .some(({ xpos }) => /^(?:MD|VB[DZP])$/.test(xpos))
    ? end
    : -1;
}

const HELD =
  /^(?:take|happen|go|occur|hold|resume|continue|begin|open|start|proceed|reconvene|convene)$/;

/** "The call, put off on Friday, took place on Monday": held after all. */
export function isHeldAfterAll(
  tokens: readonly Token[],
  noun: number,
): boolean {
  const aside = offAside(tokens);
  if (aside === null || aside.first < noun) return false;
  const between = tokens.slice(noun + 1, aside.first);
  if (between.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))) return false;
  const behind = tokens.slice(aside.last + 1, aside.last + 6);
  return (
    behind.some(({ lemma }) => HELD.test(lemma)) &&
    !behind.some(({ norm, xpos }) => xpos === "MD" || NOT.test(norm))
  );
}

const NOT = /^(?:not|n't|never|to|due)$/;

/** The dates of a sentence without those that say when something was called off, in an aside. */
export function withoutAside(
  view: SentenceView,
  dates: readonly DateMention[],
): readonly DateMention[] {
  if (dates.length === 0) return dates;
  const aside = offAside(view.tokens);
  if (aside === null) return dates;
  return dates.filter(({ start }) => {
    const at = tokenAt(view.sentence, start);
    return at < aside.first || at > aside.last;
  });
}

/** "A visit to Athens, called off in March, will take place in June": one was called off, another is to come. */
export function withOneCalledOff(
  view: SentenceView,
  drafts: readonly Draft[],
): readonly Draft[] {
  const planned = drafts.find(
    ({ kind, status }) => kind !== "OTHER" && status === "PLANNED",
  );
  if (planned === undefined) return drafts;
  const aside = offAside(view.tokens);
  if (aside === null || aside.halted || planned.trigger > aside.first)
    return drafts;
  return [
    alteredDraft(planned, {
      status: "CANCELLED",
      code: planned.deed,
      when: UNDATED,
      definite: false,
    }),
    alteredDraft(planned, { fresh: true }),
    ...drafts.filter((each) => each !== planned),
  ];
}
