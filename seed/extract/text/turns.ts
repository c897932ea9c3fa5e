/**
 * Transcripts: press conferences and interviews as ministries print them, each paragraph a turn behind its
 * speaker's name, "Spokesman: …", and paragraphs without a name that go on with the turn before.
 */

/** A name, an office in capitals, or one letter, and a colon. */
const LABEL =
  /^(?:[QA][.:]|\p{Lu}[\p{L}\p{M}’'.-]{0,24}(?:\s+(?:d[aeu]|al|of|the|\p{Lu}[\p{L}\p{M}’'.-]{0,24})){0,4}\s*:)\s+(?=[\p{Lu}“"'‘])/u;
const QUESTIONER =
  /^(?:Q|question|reporter|journalist|interviewer|moderator)\b/iu;
const LEAST_TURNS = 3;

/** A paragraph's part in a transcript. */
export interface Turn {
  /** Where in the paragraph the words spoken begin. */
  readonly speechFrom: number;
  /** A question says nothing that its speaker could be held to. */
  readonly asks: boolean;
}

/** The turns of a transcript, by paragraph; none where the paragraphs are no transcript. */
export function turnsIn(paragraphs: readonly string[]): (Turn | null)[] {
  const labels = paragraphs.map((text) => LABEL.exec(text.slice(0, 120)));
  if (!isTranscript(labels.map((label) => label?.[0].trim() ?? null)))
    return paragraphs.map(() => null);
  let asked: boolean | null = null;
  return paragraphs.map((text, i) => {
    const label = labels[i];
    if (label != null)
      asked = QUESTIONER.test(label[0]) || /\?["”’']?\s*$/.test(text);
    return asked === null
      ? null
      : { speechFrom: label?.[0].length ?? 0, asks: asked };
  });
}

/** Several speak, one of them again, and from the first on most of the text is theirs. */
function isTranscript(labels: readonly (string | null)[]): boolean {
  const named = labels.filter((label) => label !== null);
  const different = new Set(named).size;
  const from = labels.findIndex((label) => label !== null);
  return (
    named.length >= LEAST_TURNS &&
    different >= 2 &&
    different < named.length &&
    named.length * 2 >= labels.length - from
  );
}
