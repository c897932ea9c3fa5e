import type { Candidate } from "./candidates.ts";
import { startsClause } from "./clause-starts.ts";
import { clauseEnd } from "./extents.ts";
import type { Ground, Run } from "./ground.ts";
import { objectPhrase } from "./objects.ts";
import { quotationAt, type Word } from "./passage.ts";
import type { Stretch } from "./stretches.ts";
import type { Subject } from "./subjects.ts";
import type { VerbForm } from "./verbs.ts";

/** "The paper quoted an official as saying", "she was quoted as saying": the claim is of whoever is quoted. */
export function quotedAsSaying(
  ground: Ground,
  stretch: Stretch,
  index: number,
  verb: number,
  form: VerbForm,
  subject: Subject | null,
): Candidate | null {
  const { words } = ground;
  if (!quotesSomebody(words[verb] as Word)) return null;
  const object = form.passive
    ? null
    : objectPhrase(ground, verb + 1, stretch.last);
  const as = asAfter(ground, object?.last ?? verb, stretch.last);
  if (as < 0 || subject === null) return null;
  const cue = as + 1;
  const content = saidBehind(ground, cue, stretch.last);
  if (content === null) return null;
  const speaker = object ?? subject;
  return {
    rule: "quoted as saying",
    stretch: index,
    cue: { first: cue, last: cue },
    lemma: "say",
    source: speaker,
    antecedent: object ?? subject.antecedent,
    content,
    complement: "CLAUSE",
    kind: null,
    cameo: "010",
    roles:
      object === null ? [] : [{ role: "ADDRESSEE", run: subject.antecedent }],
    negated: form.negated,
    passive: false,
    resumes: null,
  };
}

export const quotesSomebody = ({ lemma }: Word): boolean =>
  lemma === "quote" || lemma === "cite";

/** The "as" of "as saying", right behind the phrase or after a few words by whom and when. */
function asAfter(ground: Ground, from: number, limit: number): number {
  const { words } = ground;
  for (let i = from + 1; i < limit - 1 && i < from + 12; i++) {
    if ((words[i] as Word).quotation >= 0 || words[i]?.text === ";") return -1;
    if (
      words[i]?.norm === "as" &&
      /^(?:saying|telling)$/.test(words[i + 1]?.norm ?? "")
    )
      return i;
  }
  return -1;
}

function saidBehind(ground: Ground, cue: number, limit: number): Run | null {
  const { words, passage } = ground;
  let at = cue + 1;
  if (
    words[at]?.text === "," ||
    words[at]?.text === ":" ||
    words[at]?.norm === "that"
  )
    at++;
  const run = quotationAt(passage, at);
  if (run !== undefined && run.first === at)
    return { first: run.first, last: run.last };
  const clause = at > cue + 1 || startsClause(ground, at, limit, false);
  return clause && at < limit
    ? { first: at, last: clauseEnd(ground, at, limit, cue) }
    : null;
}
