import type { Token } from "../analysis.ts";
import { type ActorLexicon, isTitleWord, WORDS } from "./lexicon.ts";
import { singularOf } from "./office-heads.ts";
import { foldWord, isCapital } from "./phrases.ts";

/** No name is longer, so that no text costs more than a constant for each of its words. */
const LONGEST = 9;

/** Index of the last word of the run of capitalised words that begins there, particles and hyphens included. */
export function nameRun(
  tokens: readonly Token[],
  at: number,
  lexicon: ActorLexicon,
): number {
  let last = at;
  let i = at + 1;
  while (i < tokens.length && i - at < LONGEST) {
    const token = tokens[i];
    const previous = tokens[i - 1];
    if (token === undefined || previous === undefined) break;
    if (joins(tokens, i)) {
      i += 2;
      last = i - 1;
      continue;
    }
    if (plural(tokens, i) || isOfThePeople(tokens, i)) {
      i += 2;
      last = i - 1;
      continue;
    }
    if (continuesName(tokens, i, lexicon)) {
      last = i;
      i += 1;
      continue;
    }
    const particles = particlesAt(tokens, i);
    if (particles === 0) break;
    i += particles + 1;
    last = i - 1;
  }
  return Math.min(last, tokens.length - 1);
}

/** "Traders' Union": the apostrophe of a plural inside an organization's name. */
function plural(tokens: readonly Token[], i: number): boolean {
  const [before, mark, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    before !== undefined &&
    mark !== undefined &&
    after !== undefined &&
    /^['’]$/.test(mark.text) &&
    before.end === mark.start &&
    before.text.endsWith("s") &&
    WORDS.organizationHeads.has(after.text)
  );
}

/** "People's Front", "Women's League": the apostrophe of those whose body it is. */
function isOfThePeople(tokens: readonly Token[], i: number): boolean {
  return (
    /^['’]s$/.test(tokens[i]?.text ?? "") &&
    /^(?:People|Women|Men|Children)$/.test(tokens[i - 1]?.text ?? "") &&
    WORDS.organizationHeads.has(tokens[i + 1]?.text ?? "")
  );
}

/** A hyphen without blanks between two words of a name: "Hoekstra-Weiss", "Jae-myung". */
function joins(tokens: readonly Token[], i: number): boolean {
  const [before, hyphen, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    before !== undefined &&
    hyphen !== undefined &&
    after !== undefined &&
    /^[-‐‑]$/.test(hyphen.text) &&
    before.end === hyphen.start &&
    hyphen.end === after.start &&
    (isCapital(after.text)
      ? true
      : i >= 2 &&
        isCapital(tokens[i - 2]?.text ?? "") &&
        after.text.length <= 6 &&
        (after.upos === "PROPN" || isHolder(tokens, i - 2, after)))
  );
}

/** "Minister Kim Dong-young": behind an office, the second half of a given name may look like any word. */
function isHolder(
  tokens: readonly Token[],
  surname: number,
  after: Token,
): boolean {
  return (
    singularOf(tokens[surname - 1]?.norm ?? "") !== null &&
    !/^VB[NG]$/.test(after.xpos)
  );
}

/** "Than Swe", "Khin Than": a small word of English that is part of somebody's name beside a word that is one too. */
export function isNamePart(tokens: readonly Token[], i: number): boolean {
  const word = tokens[i];
  return (
    word !== undefined &&
    WORDS.nameStopwords.has(word.norm) &&
    word.upos === "PROPN" &&
    word.text !== word.text.toUpperCase() &&
    (isPlainName(tokens[i + 1]) || isPlainName(tokens[i - 1]))
  );
}

function isPlainName(token: Token | undefined): boolean {
  return (
    token?.upos === "PROPN" &&
    isCapital(token.text) &&
    !WORDS.calendar.has(token.text) &&
    !WORDS.stopwords.has(token.norm) &&
    !(isTitleWord(token.norm) && !WORDS.honorifics.has(token.norm))
  );
}

/** "Ask Mr Milei": a name begins after these. */
const FORMS_OF_ADDRESS = /^(?:mr|mrs|ms|dr|sir|prof|sen|rep|gov|gen)\.?$/;

function continuesName(
  tokens: readonly Token[],
  i: number,
  lexicon: ActorLexicon,
): boolean {
  const token = tokens[i];
  if (token === undefined || !isNameWord(token.text)) return false;
  if (
    WORDS.calendar.has(token.text) &&
    token.text !== "May" &&
    token.text !== "June" &&
    token.text !== "April"
  )
    return false;
  if (WORDS.stopwords.has(token.norm) && !isNamePart(tokens, i)) return false;
  if (FORMS_OF_ADDRESS.test(token.norm)) return false;
  if (i > 0 && (tokens[i - 1] as Token).end === token.start) return false;
  const phrase = lexicon.phrases.longest(tokens, i);
  if (
    phrase !== null &&
    phrase.senses.some(
      (sense) => sense.kind === "ORGANIZATION" && sense.entry.type === "PARTY",
    )
  )
    return !lexicon.isPersonal(tokens[i - 1]?.norm ?? "");
  return (
    phrase === null ||
    phrase.length === 1 ||
    phrase.senses.every((sense) => sense.kind === "HOLDER")
  );
}

const NAME_LETTERS = /^[\p{L}\p{M}.'’ʻ-]+$/u;
/** "al-Assad", "ash-Shabaab". */
const ARTICLE = /^(?:al|el|as|ad|an|ar|ash|ul|ur)-\p{Lu}/u;
/** "d’Estaing". */
const ELISION = /^(?:d|l|o)['’]\p{Lu}/u;

function isNameWord(text: string): boolean {
  return (
    (isCapital(text) && NAME_LETTERS.test(text)) ||
    ARTICLE.test(text) ||
    ELISION.test(text)
  );
}

/** How many particles stand there before a capitalised word; none when no such word follows. */
function particlesAt(tokens: readonly Token[], i: number): number {
  let n = 0;
  while (n < 3 && WORDS.particles.has(tokens[i + n]?.text ?? "")) n += 1;
  if (n === 0) return 0;
  const next = tokens[i + n];
  // "y" and "e" join Spanish and Portuguese names only after a name of two words.
  return next !== undefined &&
    isCapital(next.text) &&
    !WORDS.stopwords.has(next.norm)
    ? n
    : 0;
}

/** Where a run ends that an organization's head word closes or opens: "Balkan Ledger", "University of Lagos". */
export function organizationEnd(
  tokens: readonly Token[],
  at: number,
  run: number,
  lexicon: ActorLexicon,
): number | null {
  const start = tokens[at];
  if (
    start !== undefined &&
    run > at &&
    WORDS.organizationOpeners.has(start.text) &&
    !isTitled(tokens, at, run)
  )
    return run;
  let head: number | null = null;
  for (let i = at; i <= run; i += 1)
    if (isHead(tokens, i) && (i > at || opens(tokens, i))) head = i;
  if (head === null) return null;
  // "Finance Minister Sun": somebody's name, behind an office.
  if (singularOf(tokens[head - 1]?.norm ?? "") !== null && head > at)
    return null;
  // "Railways and Ports Minister"
  if (
    tokens[head]?.text.endsWith("s") === true &&
    /^(?:and|&|,)$/.test(tokens[head + 1]?.text ?? "") &&
    isPortfolio(tokens, head + 2, lexicon)
  )
    return null;
  // "Energy Minister", "Water Resources Minister", "Defence Forces Chief": a title.
  if (
    head < run &&
    singularOf(tokens[head + 1]?.norm ?? "") !== null &&
    (WORDS.modifiers.has(tokens[head]?.norm ?? "") ||
      isMinister(tokens[head + 1]))
  )
    return null;
  const following = tokens[head + 1];
  if (head < run && following !== undefined && !isCapital(following.text))
    return null;
  // A person's name may end like an organization: "Robert Church".
  const first = foldWord(tokens[at]?.norm ?? "");
  if (head === run && head - at === 1 && lexicon.given.has(first)) return null;
  if (
    head > at &&
    head < run &&
    !isTitleWord(following?.norm ?? "") &&
    !lexicon.given.has(foldWord(following?.norm ?? ""))
  )
    head = opens(tokens, run) && isHead(tokens, run) ? run : head;
  return extended(tokens, head, lexicon);
}

/** "Water Resources Minister", "Railways Minister": a word of what the minister behind it is charged with. */
export function isPortfolio(
  tokens: readonly Token[],
  at: number,
  lexicon: ActorLexicon,
): boolean {
  for (let i = at; i < at + LONGEST_PORTFOLIO; i += 1) {
    const token = tokens[i];
    if (token === undefined || !isCapital(token.text)) return false;
    if (isMinister(token)) return i > at;
    if (!lexicon.isCommonWord(token.norm) || lexicon.isPersonal(token.norm))
      return false;
  }
  return false;
}

const LONGEST_PORTFOLIO = 5;

function isMinister(token: Token | undefined): boolean {
  return token !== undefined && /^Ministers?$/.test(token.text);
}

/** "Bank Governor Ada Obi": the word behind the first makes a title of it. */
function isTitled(tokens: readonly Token[], at: number, run: number): boolean {
  return run > at + 1 && singularOf(tokens[at + 1]?.norm ?? "") !== null;
}

function isHead(tokens: readonly Token[], i: number): boolean {
  return WORDS.organizationHeads.has(tokens[i]?.text ?? "");
}

const OPENERS = new Set(["of", "for"]);

function opens(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || !OPENERS.has(next.text)) return false;
  const after = tokens[i + 2];
  const word = after?.text === "the" ? tokens[i + 3] : after;
  return word !== undefined && isCapital(word.text);
}

/** "Ministry" → "Ministry of Foreign Affairs and Trade". */
function extended(
  tokens: readonly Token[],
  head: number,
  lexicon: ActorLexicon,
): number {
  let last = head;
  for (let step = 0; step < 2 && opens(tokens, last); step += 1) {
    const start = tokens[last + 2]?.text === "the" ? last + 3 : last + 2;
    last = nameRun(tokens, start, lexicon);
    const phrase = lexicon.phrases.longest(tokens, start);
    if (phrase !== null) last = Math.max(last, start + phrase.length - 1);
    if (
      tokens[last + 1]?.text === "and" &&
      isCapital(tokens[last + 2]?.text ?? "") &&
      /^(?:Ministry|Department|Committee|Institute|Office|Agency|Union|Centre|Center|Council|Commission|Organization|Organisation|Association|Federation|School|Party|Movement|Bureau|Authority|Academy)$/.test(
        tokens[head]?.text ?? "",
      ) &&
      !lexicon.given.has(foldWord(tokens[last + 2]?.norm ?? "")) &&
      step === 0 &&
      lexicon.phrases
        .longest(tokens, last + 2)
        ?.senses.every(
          (sense) => sense.kind === "NONE" || sense.kind === "PLACE",
        ) !== false
    )
      last = nameRun(tokens, last + 2, lexicon);
  }
  return last;
}
