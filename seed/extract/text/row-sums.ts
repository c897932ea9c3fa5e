import {
  absolute,
  add,
  addVectors,
  get,
  isLess,
  keep,
  load,
  loadFour,
  loadFourth,
  loadVector,
  moduleOf,
  number,
  repeat,
  set,
  shuffle,
  storeVector,
  sumOfProducts,
  times,
  widen,
  type Code,
  type Wasm,
} from "./wasm.ts";
import { eachCode } from "./weights.ts";

/**
 * The sums of rows of a table of weights, which is most of what tagging and parsing are. A sum is some fifty rows of a
 * table that is larger than a processor's own memory: the table has a byte for each weight, so that a row is one or
 * two stretches of that memory, and sixteen weights are added up at once.
 */
export interface RowSums {
  readonly rows: number;
  readonly columns: number;
  /** Where whoever asks writes the numbers of the rows; room for `MOST_ROWS`. */
  readonly asked: Int32Array;
  /** A sum for each column. */
  readonly sums: Int32Array;
  /** Adds the first so many rows of those asked for to the sums. */
  readonly add: (count: number) => void;
}

/** No model sees more at once. */
const MOST_ROWS = 252;

const NUMBER = 4;
/** Where things stand in the memory: what is asked for, the sums, the table. */
const ASKED = 0;
const SUMS = 1024;
const TABLE = 2048;
const MOST_COLUMNS = (TABLE - SUMS) / NUMBER;
const PAGE = 65_536;
const VECTOR = 16;

/** Up to where the rows are that are asked for, and how many bytes a row has. */
type SumRows = (end: number, width: number) => void;

export function rowSums(
  bytes: Uint8Array,
  rows: number,
  columns: number,
): RowSums {
  const isNarrow = columns <= 4;
  const width = isNarrow ? 4 : Math.ceil(columns / VECTOR) * VECTOR;
  if (width > MOST_COLUMNS) throw new Error(`${columns} columns are too many`);
  // One row more, of zeros: rows are added two or four at a time.
  const size = TABLE + (rows + 1) * width;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
  const table = new Int8Array(memory.buffer, TABLE);
  eachCode(bytes, (at, code) => {
    const row = Math.floor(at / columns);
    table[row * width + (at - row * columns)] = code;
  });
  const { exports } = new WebAssembly.Instance(sumsModule(), {
    env: { memory },
  });
  const sum = exports[isNarrow ? "narrow" : "wide"] as SumRows;
  const asked = new Int32Array(memory.buffer, ASKED, MOST_ROWS + 3);
  const sums = new Int32Array(memory.buffer, SUMS, columns);
  return {
    rows,
    columns,
    asked,
    sums,
    add: (count) => {
      let end = count;
      while (end % 4 !== 0) {
        asked[end] = rows;
        end += 1;
      }
      sum(end * NUMBER, width);
    },
  };
}

/**
 * A weight's code is the root of its size with its sign: the weight is the code times its size. Two rows' codes in turn
 * make pairs whose products with their sizes are added up in one step.
 */
const addPairs = (
  pairs: number,
  widened: number,
  toFirst: number,
  toLast: number,
): Code => [
  ...addProducts(widen.first(get(pairs)), widened, toFirst),
  ...addProducts(widen.last(get(pairs)), widened, toLast),
];

const addProducts = (codes: Code, widened: number, to: number): Code =>
  set(
    to,
    addVectors(
      sumOfProducts(keep(widened, codes), absolute(get(widened))),
      get(to),
    ),
  );

/** Bytes of two vectors in turn: of the first eight of each, and of the last. */
const FIRST_IN_TURN = [0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23];
const LAST_IN_TURN = FIRST_IN_TURN.map((place) => place + 8);

/** Where the row stands that was asked for so many places on, with a row's width. */
const rowAt = (asked: number, ahead: number, width: Code): Code =>
  times(load(get(asked), ASKED + ahead * NUMBER), width);

/** Tables with a vector or more for a row: sixteen columns after the other, and for these all rows, two at a time. */
function wide(): Wasm {
  const end = 0;
  const width = 1;
  const asked = 2;
  const column = 3;
  const one = 4;
  const other = 5;
  const pairs = 6;
  const widened = 7;
  const sums = [8, 9, 10, 11] as const;
  const codes = (ahead: number): Code =>
    loadVector(add(rowAt(asked, ahead, get(width)), get(column)), TABLE);
  const addTwoRows: Code = [
    ...set(one, codes(0)),
    ...set(other, codes(1)),
    ...set(pairs, shuffle(get(one), get(other), FIRST_IN_TURN)),
    ...addPairs(pairs, widened, sums[0], sums[1]),
    ...set(pairs, shuffle(get(one), get(other), LAST_IN_TURN)),
    ...addPairs(pairs, widened, sums[2], sums[3]),
    ...set(asked, add(get(asked), number(2 * NUMBER))),
  ];
  const sumsAt = times(get(column), number(NUMBER));
  const addColumns: Code = [
    ...sums.flatMap((sum, i) =>
      set(sum, loadVector(sumsAt, SUMS + i * VECTOR)),
    ),
    ...set(asked, number(0)),
    ...repeat(addTwoRows, isLess(get(asked), get(end))),
    ...sums.flatMap((sum, i) =>
      storeVector(sumsAt, get(sum), SUMS + i * VECTOR),
    ),
    ...set(column, add(get(column), number(VECTOR))),
  ];
  return {
    name: "wide",
    takes: 2,
    numbers: 2,
    vectors: 8,
    body: repeat(addColumns, isLess(get(column), get(width))),
  };
}

/** Bytes of four rows of four, two rows in turn and then the other two. */
const ROWS_IN_TURN = [0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15];

/** Tables with four bytes for a row: four rows at a time. */
function narrow(): Wasm {
  const end = 0;
  const asked = 2;
  const rows = 3;
  const pairs = 4;
  const widened = 5;
  const sum = 6;
  const row = (ahead: number): Code => rowAt(asked, ahead, number(4));
  const fourRows = [1, 2, 3].reduce(
    (before, i) => loadFourth(i, before, row(i), TABLE),
    loadFour(row(0), TABLE),
  );
  const addFourRows: Code = [
    ...set(rows, fourRows),
    ...set(pairs, shuffle(get(rows), get(rows), ROWS_IN_TURN)),
    ...addPairs(pairs, widened, sum, sum),
    ...set(asked, add(get(asked), number(4 * NUMBER))),
  ];
  return {
    name: "narrow",
    takes: 2,
    numbers: 1,
    vectors: 4,
    body: [
      ...set(sum, loadVector(number(0), SUMS)),
      ...repeat(addFourRows, isLess(get(asked), get(end))),
      ...storeVector(number(0), get(sum), SUMS),
    ],
  };
}

let compiled: WebAssembly.Module | undefined;
const sumsModule = (): WebAssembly.Module =>
  (compiled ??= moduleOf([wide(), narrow()]));
