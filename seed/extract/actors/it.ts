import type { ActorMention, Sentence, Token } from "../analysis.ts";
import { isSubject } from "./names.ts";
import type { Reading } from "./reading.ts";
import type { Place } from "./record.ts";

/** Verbs of which "it" is nobody: "it seems that", "it emerged". */
const IMPERSONAL =
  /^(?:seem|appear|look|sound|feel|become|happen|turn|emerge|follow|remain|matter|mean|help|hurt)$/;

/** Whoever speaks does so too: "it added". */
const GOES_ON = /^(?:add|go|continue)$/;

/**
 * "Chad closed the border. In May it announced …": the state or body that the words before have as their subject, of a
 * verb that only somebody can do. Doubtful, as all pronouns are.
 */
export function resolveIt(
  reading: Reading,
  sentence: Sentence,
  at: number,
): void {
  if (!acts(reading, sentence.tokens, at)) return;
  const body = bodyBefore(reading, sentence, at);
  if (body === null) return;
  const place = { sentence, first: at, last: at };
  registerBody(reading, body, place, { how: "PRONOUN", confidence: 0.6 });
}

/** The state or body that "it" or "its" can mean: the subject of the words before, or of the sentence before. */
export function bodyBefore(
  reading: Reading,
  sentence: Sentence,
  at: number,
): ActorMention | null {
  const body = subjectBefore(reading, sentence, at) ?? reading.body;
  return body === null || sentence.index - body.sentence > 1 ? null : body;
}

/** A further mention of a state or body named before. */
export function registerBody(
  reading: Reading,
  body: ActorMention,
  place: Place,
  details: Pick<ActorMention, "how" | "confidence">,
): void {
  const organization = reading.organizations.find(
    ({ id }) => id === body.actor,
  );
  if (organization !== undefined)
    reading.register.organization(organization, place, details);
  else reading.register.country(body.actor, place, details);
}

/** Notes the state or body that a sentence is about, for the one behind it. */
export function noteBody(reading: Reading, sentence: Sentence): void {
  reading.body = subjectBefore(reading, sentence, sentence.tokens.length);
}

function acts(
  { lexicon }: Reading,
  tokens: readonly Token[],
  at: number,
): boolean {
  const { deprel, head } = tokens[at] as Token;
  const verb = tokens[head];
  return (
    deprel === "nsubj" &&
    verb !== undefined &&
    verb.upos === "VERB" &&
    !IMPERSONAL.test(verb.lemma) &&
    (lexicon.isHumanVerb(verb.lemma) || GOES_ON.test(verb.lemma))
  );
}

/** The first state or body that is the subject of a verb in front of a word, where no person is one before it. */
function subjectBefore(
  { register }: Reading,
  { index, tokens }: Sentence,
  end: number,
): ActorMention | null {
  const subjects: ActorMention[] = [];
  for (let i = register.mentions.length - 1; i >= 0; i -= 1) {
    const mention = register.mentions[i] as ActorMention;
    if (mention.sentence !== index) break;
    const { first, last, attributive, placeOnly } = mention;
    if (
      last < end &&
      !attributive &&
      !placeOnly &&
      isSubject(tokens, first, last)
    )
      subjects.push(mention);
  }
  const first = subjects.toSorted((a, b) => a.first - b.first)[0];
  return first === undefined || first.actor.startsWith("person:")
    ? null
    : first;
}
