/** Texts as small numbers, so that millions of them fit and compare fast. */
export interface Names {
  readonly count: number;
  /** The number of a text; the next one when it is new. */
  readonly intern: (text: string) => number;
  /** The number of a text that is known. */
  readonly find: (text: string) => number | undefined;
  readonly at: (number: number) => string;
}

export function createNames(): Names {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    get count() {
      return texts.length;
    },
    intern(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
    find: (text) => numbers.get(text),
    at: (number) => texts[number] ?? "",
  };
}
