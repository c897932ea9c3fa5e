/** For each key the rows that have it, in the order in which they were added. */
export interface Postings {
  readonly add: (key: number, row: number) => void;
  readonly at: (key: number) => Int32Array;
}

const NONE = new Int32Array(0);

export function createPostings(): Postings {
  const lists: (Int32Array | undefined)[] = [];
  const lengths: number[] = [];
  return {
    add(key, row) {
      const length = lengths[key] ?? 0;
      let list = lists[key];
      if (list === undefined || length === list.length) {
        const longer = new Int32Array(Math.max(2, length * 2));
        if (list !== undefined) longer.set(list);
        lists[key] = list = longer;
      }
      list[length] = row;
      lengths[key] = length + 1;
    },
    at: (key) => lists[key]?.subarray(0, lengths[key]) ?? NONE,
  };
}
