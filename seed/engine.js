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
 * What to ask of an engine of this version: nothing of later ones, which compile in steps of another kind. Regular
 * expressions are made into machine code at once and not into two kinds of code one after another: nearly all are
 * asked again.
 */
export const patienceOf = (engine) =>
  Number.parseInt(engine, 10) < 12
    ? [
        `--interrupt-budget=${BYTES_BEFORE_MACHINE_CODE}`,
        `--ticks-before-optimization=${TIMES}`,
        "--no-regexp-tier-up",
      ]
    : [];

/**
 * For programs that read articles: compile less; said before they are loaded, since the code that is kept of them
 * (`server/kept-code.js`) is that of an engine told so. Holds for all threads of the process, from now on. How much may be put
 * into one function (`--max-inlined-bytecode-size`) is none of these: the engine looks at it twice while it makes one
 * in another thread, and ends the process where it finds something else. package.json has it on the command line.
 */
export function compileLess() {
  for (const flag of patienceOf(process.versions.v8)) setFlagsFromString(flag);
}
