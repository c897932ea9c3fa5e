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

/** Lists of numbers as numbers: many records share theirs. */
export interface Lists {
  readonly count: number;
  readonly intern: (list: readonly number[]) => number;
  readonly at: (number: number) => readonly number[];
}

export function createLists(): Lists {
  const numbers = new Map<number | string, number>();
  const lists: (readonly number[])[] = [];
  return {
    get count() {
      return lists.length;
    },
    intern(list) {
      const key = keyOf(list);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, lists.length);
      lists.push(list);
      return lists.length - 1;
    },
    at: (number) => lists[number] ?? [],
  };
}

const MOST = 2 ** 26;

/** Most lists have at most two entries: a number is a quicker key than a text. */
function keyOf(list: readonly number[]): number | string {
  const [first, second] = list;
  if (first === undefined) return -1;
  if (list.length > 2 || first >= MOST) return list.join();
  if (second === undefined) return first;
  return second < MOST ? (first + 1) * MOST + second : list.join();
}
