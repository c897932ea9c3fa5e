import { chunkOver, type Chunks } from "./chunks.ts";
import { verbCues } from "./cues.ts";
import { type Passage, quotationAt, type Word } from "./passage.ts";
import { startsLower } from "../text/letters.ts";

/** What is told in one breath: a sentence, with the quotations that belong to it whole. Both ends inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Words after which a stretch is cut wherever it stands: a megabyte without a full stop stays cheap. */
const LONGEST = 400;
const FINAL = /^[.?!…]+$/;
/** A subject with all that may stand between it and its verb. */
const SUBJECT_REACH = 16;

/**
 * Cuts a passage into stretches. A sentence splitter cuts inside quotations too; here a cut falls only
 * outside of them, and never between a quotation and the words that say whose it is.
 */
export function findStretches(passage: Passage, chunks: Chunks): Stretch[] {
  const { words } = passage;
  const stretches: Stretch[] = [];
  let first = 0;
  let i = 0;
  while (i < words.length) {
    const run = quotationAt(passage, i);
    const last = run === undefined ? i : run.last;
    const next = last + 1;
    const long = next - first > LONGEST && run === undefined;
    if (next >= words.length || long || cutsAfter(passage, chunks, last)) {
      stretches.push({ first, last });
      first = next;
    }
    i = next;
  }
  return stretches;
}

function cutsAfter(passage: Passage, chunks: Chunks, last: number): boolean {
  const { words } = passage;
  const here = words[last] as Word;
  const next = words[last + 1] as Word;
  if (here.quotation < 0)
    return (
      next.sentence !== here.sentence ||
      (next.quotation >= 0 && FINAL.test(here.text))
    );
  const mark = finalMark(passage, here.quotation);
  if (mark === null) return false;
  if (next.quotation >= 0) return true;
  if (/^[,;:—–-]/.test(next.text) || FINAL.test(next.text)) return false;
  if (startsLower(next.text)) return false;
  // After a question or an outcry "Bakirov asked" belongs to it; after a full stop it opens a stretch of its own.
  if (mark === "." || attributionAt(passage, chunks, last + 1) < 0) return true;
  return reportsMore(passage, chunks, last + 1);
}

/** Whether subject and verb go on to a report of their own: "Bakirov asked whether". */
function reportsMore(passage: Passage, chunks: Chunks, from: number): boolean {
  const verb = attributionAt(passage, chunks, from);
  return /^(?:that|whether|if|to|why|how)$/.test(
    passage.words[verb + 1]?.norm ?? "",
  );
}

/** The mark that ends the sentence inside the quotation marks; null where none does. */
function finalMark(passage: Passage, quotation: number): string | null {
  const run = passage.quotations[quotation];
  if (run === undefined) return null;
  for (let i = run.last; i > run.first; i--) {
    const word = passage.words[i] as Word;
    if (FINAL.test(word.text)) return word.text;
    if (!word.isMark || word.start < run.quotation.innerEnd) return null;
  }
  return null;
}

/** The verb of "she said", "said the minister, a …" or "the envoy, who …, replied" that begins here; -1 where none does. */
function attributionAt(passage: Passage, chunks: Chunks, from: number): number {
  const { words } = passage;
  const first = words[from];
  if (first === undefined || first.isMark) return -1;
  if (takesQuotation(first) && first.upos !== "NOUN") {
    const after = chunkOver(chunks, from + 1);
    return after !== undefined && !after.temporal ? from : -1;
  }
  const subject = chunkOver(chunks, from);
  if (subject === undefined || subject.temporal) return -1;
  const limit = Math.min(words.length, from + SUBJECT_REACH);
  let relative = false;
  for (let i = subject.last + 1; i < limit; i++) {
    const word = words[i] as Word;
    if (word.quotation >= 0 || word.sentence !== first.sentence) return -1;
    if (word.norm === "who" || word.norm === "which") relative = true;
    if (word.upos !== "VERB") continue;
    if (takesQuotation(word)) return i;
    if (!relative) return -1;
  }
  return -1;
}

function takesQuotation(word: Word): boolean {
  return verbCues(word.norm).some((cue) =>
    cue.frames.some((frame) => frame.takes.has("QUOTE")),
  );
}
