/** Another event of the kind told of last: “an earlier one”, “the next round”. */
import { UNDATED } from "../../../server/domain/dates.ts";
import { spanOf } from "../../../server/domain/span.ts";
import type { EventStatus } from "../../../server/domain/vocabulary.ts";
import type { Token } from "../analysis.ts";
import type { DateMention } from "../stages.ts";
import { alteredDraft } from "./altered.ts";
import type { Draft } from "./draft.ts";
import { fateOf, predicateAt } from "./fate.ts";
import { intentOf } from "./intent.ts";
import type { SentenceView } from "./view.ts";

const WHICH =
  /^(?:another|earlier|previous|prior|preceding|first|second|third|fourth|fifth|next|last|later|subsequent|further|similar)$/;
/** What is said of a meeting or a journey that came about. */
const WAS_HELD =
  /^(?:be|take|hold|end|last|fail|collapse|break|produce|yield|bring|go|happen|finish|conclude|close)$/;
/** How many sentences back "one" may have its noun. */
const REACH = 1;

/** "An earlier one, in October, was called off", "The next one is to be held in May": another of the kind told of last. */
export function anotherOne(
  { tokens, sentence }: SentenceView,
  dates: readonly DateMention[],
  earlier: readonly Draft[],
  text: string,
): Draft | null {
  const last = earlier.at(-1);
  if (last === undefined || sentence.index - last.sentence > REACH) return null;
  if (last.kind === "OTHER" || last.participants.length < 2) return null;
  const one = tokens.findIndex((_, at) => isAnotherOne(tokens, at));
  if (one === -1) return null;
  const { start } = tokens[opening(tokens, one)] as Token;
  const date = dates.find(
    (each) => each.start > start && (each.when.from ?? each.when.to) !== null,
  );
  const status = statusOfOne(tokens, one, date !== undefined);
  if (status === null) return null;
  return alteredDraft(last, {
    when: date?.when ?? UNDATED,
    days: null,
    lengthWords: null,
    status,
    statusBy: [],
    code: status === "PLANNED" ? intentOf(last.deed) : last.deed,
    place: null,
    topics: [],
    spans: [spanOf(text, start, sentence.end)],
    sentence: sentence.index,
    trigger: one,
    definite: false,
    fresh: true,
    recalls: false,
    lapsed: false,
  });
}

/** "a second one", and not "the first one of them", "one another". */
function isAnotherOne(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.norm === "one" &&
    WHICH.test(tokens[at - 1]?.norm ?? "") &&
    !/^(?:NN|JJ|CD)/.test(tokens[at + 1]?.xpos ?? "") &&
    tokens[at + 1]?.norm !== "of"
  );
}

/** "the" of "the previous one". */
function opening(tokens: readonly Token[], one: number): number {
  return tokens[one - 2]?.xpos === "DT" ? one - 2 : one - 1;
}

function statusOfOne(
  tokens: readonly Token[],
  one: number,
  dated: boolean,
): EventStatus | null {
  const fate = fateOf(tokens, one)?.status ?? null;
  if (fate !== null) return fate;
  const first = predicateAt(tokens, one);
  if (first === -1 || !dated) return null;
  const group = tokens.slice(first, first + 3);
  const past = group.some(({ xpos, norm }) => xpos === "VBD" || norm === "had");
  const negated = group.some(({ norm }) => /^(?:not|n't|never)$/.test(norm));
  const main = group.findLast(({ xpos }) => xpos.startsWith("VB"));
  return past && !negated && WAS_HELD.test(main?.lemma ?? "")
    ? "OCCURRED"
    : null;
}
