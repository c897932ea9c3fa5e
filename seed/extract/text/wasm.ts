/**
 * As much of WebAssembly's binary form as the sums of weights need. An expression is its bytes, and a function here
 * makes those of an operation of those of its operands: `add(get(0), number(4))`. The numbers are those of the
 * specification, https://webassembly.github.io/spec/core/binary/instructions.html.
 */
export type Code = readonly number[];

/** The last seven bits first, the eighth of a byte set where more follow (LEB128). */
function unsigned(value: number): Code {
  return value < 128
    ? [value]
    : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64
    ? [value & 127]
    : [(value & 127) | 128, ...signed(value >> 7)];
}

const operation =
  (...opcode: Code) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...opcode];

/** Operations on sixteen bytes at once stand behind a byte of their own. */
const vectorOperation = (opcode: number) =>
  operation(0xfd, ...unsigned(opcode));

/** Whole numbers of 32 bits. */
export const number = (value: number): Code => [0x41, ...signed(value)];
export const add = operation(0x6a);
export const times = operation(0x6c);
export const isLess = operation(0x49);
export const load = (address: Code, offset = 0): Code =>
  operation(0x28, 0, ...unsigned(offset))(address);

/** What a function keeps by numbers: first what it is given, then its own. */
export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code =>
  operation(0x21, ...unsigned(local))(value);
/** Sets it and is its value. */
export const keep = (local: number, value: Code): Code =>
  operation(0x22, ...unsigned(local))(value);

/** Once, and again as long as the condition holds. */
export const repeat = (body: Code, condition: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...condition,
  0x0d,
  0,
  0x0b,
];

/** Vectors: sixteen bytes, eight numbers of 16 bits or four of 32. */
export const loadVector = (address: Code, offset = 0): Code =>
  operation(0xfd, 0x00, 0, ...unsigned(offset))(address);
export const storeVector = (address: Code, value: Code, offset: number): Code =>
  operation(0xfd, 0x0b, 0, ...unsigned(offset))(address, value);
/** Four bytes, and zeros behind them. */
export const loadFour = (address: Code, offset: number): Code =>
  operation(0xfd, 0x5c, 0, ...unsigned(offset))(address);
/** The vector with its four bytes at a fourth of it from elsewhere. */
export const loadFourth = (
  fourth: number,
  vector: Code,
  address: Code,
  offset: number,
): Code =>
  operation(0xfd, 0x56, 0, ...unsigned(offset), fourth)(address, vector);
/** The bytes of both at these places; those of the second begin at 16. */
export const shuffle = (a: Code, b: Code, places: Code): Code =>
  operation(0xfd, 0x0d, ...places)(a, b);
/** The first or last eight bytes as numbers of 16 bits with their signs. */
export const widen = {
  first: vectorOperation(0x87),
  last: vectorOperation(0x88),
} as const;
export const absolute = vectorOperation(0x80);
/** Products of numbers of 16 bits, each added to its neighbour's to one of 32. */
export const sumOfProducts = vectorOperation(0xba);
export const addVectors = vectorOperation(0xae);

/** What a module begins with: its mark and its version. */
const VERSION: Code = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const I32 = 0x7f;
const V128 = 0x7b;

/** A function that takes so many numbers and keeps so many vectors beside them; nothing comes back. */
export interface Wasm {
  readonly name: string;
  readonly takes: number;
  readonly numbers: number;
  readonly vectors: number;
  readonly body: Code;
}

const vectorOf = (items: readonly Code[]): Code => [
  ...unsigned(items.length),
  ...items.flat(),
];
const sized = (bytes: Code): Code => [...unsigned(bytes.length), ...bytes];
const text = (letters: string): Code =>
  sized([...letters].map((letter) => letter.charCodeAt(0)));
const section = (id: number, items: readonly Code[]): Code => [
  id,
  ...sized(vectorOf(items)),
];

/** A module of these functions, which work in the memory `env.memory`. */
export function moduleOf(functions: readonly Wasm[]): WebAssembly.Module {
  const types = functions.map(({ takes }) => [
    0x60,
    ...vectorOf(Array.from({ length: takes }, () => [I32])),
    0,
  ]);
  const bodies = functions.map(({ numbers, vectors, body }) =>
    sized([
      ...vectorOf([
        [...unsigned(numbers), I32],
        [...unsigned(vectors), V128],
      ]),
      ...body,
      0x0b,
    ]),
  );
  return new WebAssembly.Module(
    Uint8Array.from([
      ...VERSION,
      ...section(1, types),
      ...section(2, [[...text("env"), ...text("memory"), 2, 0, 0]]),
      ...section(
        3,
        functions.map((_, type) => unsigned(type)),
      ),
      ...section(
        7,
        functions.map(({ name }, at) => [...text(name), 0, ...unsigned(at)]),
      ),
      ...section(10, bodies),
    ]),
  );
}
