import { setFlagsFromString } from "node:v8";

/**
 * The engine makes machine code of a function when it has run for a while, measured in bytes of its
 * code; by itself it waits for some 132,000. The reader is a thousand functions that all run, and
 * making their machine code so soon was more work at first sight than reading.
 */
const BYTES_BEFORE_MACHINE_CODE = 600_000;

/** And when that has happened so many times; by itself three, and more the longer the function is. */
const TIMES = 1;

/**
 * What may be put into one function when its machine code is made, in bytes of code: of one other function, and of all
 * together; by itself 460 and 920. Each function is then made sooner, which pays among so many.
 */
const BYTES_PUT_INTO_ONE = { of: 150, inAll: 300 };

/**
 * What to ask of an engine of this version: nothing of later ones, which compile in steps of another kind. Regular
 * expressions are made into machine code at once and not into two kinds of code one after another: nearly all are
 * asked again.
 */
export const patienceOf = (engine: string): readonly string[] =>
  Number.parseInt(engine, 10) < 12
    ? [
        `--interrupt-budget=${BYTES_BEFORE_MACHINE_CODE}`,
        `--ticks-before-optimization=${TIMES}`,
        `--max-inlined-bytecode-size=${BYTES_PUT_INTO_ONE.of}`,
        `--max-inlined-bytecode-size-cumulative=${BYTES_PUT_INTO_ONE.inAll}`,
        "--no-regexp-tier-up",
      ]
    : [];

/** For programs that read articles: compile less. Holds for all threads of the process, from now on. */
export function compileLess(): void {
  for (const flag of patienceOf(process.versions.v8)) setFlagsFromString(flag);
}
