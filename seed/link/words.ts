/** Words too common to tell one matter from another. */
const COMMON = new Set(
  (
    "a about after again against all also although am an and any are as at be because been before being between both but by " +
    "can could did do does doing down during each even every few for from further had has have having he her here hers " +
    "him his how i if in into is it its itself just made make many may me might more most much must my no nor not now of " +
    "off on once only or other our out over own per said say says she should since so some such than that the their them " +
    "then there these they this those through to too told under until up upon very was we were what when where which " +
    "while who whom why will with within without would you your"
  ).split(" "),
);

const MARKS = /\p{M}+/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

/** What a text is about: its uncommon words, lower case, without endings, so that "meddling" and "meddled" are one. */
export function contentWords(text: string): Set<string> {
  const words =
    text.toLowerCase().normalize("NFKD").replace(MARKS, "").match(WORDS) ?? [];
  return new Set(
    words.filter((word) => word.length > 2 && !COMMON.has(word)).map(stem),
  );
}

/** Cuts the commonest English endings; crude, and the same for both sides of every comparison. */
function stem(word: string): string {
  if (word.length <= 4) return word;
  const cut = word
    .replace(/(?:ations?|ational)$/, "at")
    .replace(/(?:ings?|ed|ers?|ors?|ence|ance)$/, "")
    .replace(/(?:ies|y)$/, "i")
    .replace(/e?s$/, "")
    .replace(/(.)\1$/, "$1")
    .replace(/e$/, "");
  return cut.length >= 3 ? cut : word;
}

/** Share of common members, by Dice: 0 when either is empty. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Whether they have a member in common. */
export function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((member) => b.includes(member));
}
