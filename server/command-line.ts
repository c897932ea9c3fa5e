/** How every command reads its arguments, and tells what is wrong with them. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import {
  BadInput,
  BadSettings,
  StoreUnavailable,
  StoreUnusable,
} from "./errors.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What stands on a command line, typed by the options that there are. */
export type Given<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>;

/** What a command takes. Its options are those of `parseArgs`; `--help` comes of itself. */
export interface CommandLine<O extends Options> {
  /** Shown for `--help`, and below what is said of a wrong command line. */
  readonly usage: string;
  readonly options: O;
  /** So many names or files at most; any number where nothing is said. */
  readonly mostPositionals?: number;
}

/**
 * Runs a command; `run` answers with the exit code. A command line that is wrong, input that is refused and a store
 * that does not answer are told in words, with exit code 2.
 */
export async function runCommand<const O extends Options>(
  { usage, options, mostPositionals = Infinity }: CommandLine<O>,
  run: (given: Given<O>) => number | Promise<number>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    if (args.includes("--help")) {
      process.stdout.write(`${usage}\n`);
      return;
    }
    const given = givenIn(args, options);
    const [extra] = given.positionals.slice(mostPositionals);
    if (extra !== undefined) throw new WrongUse(`What is "${extra}" for?`);
    process.exitCode = await run(given);
  } catch (error) {
    if (!TOLD.some((kind) => error instanceof kind)) throw error;
    const { message } = error as Error;
    const more = error instanceof WrongUse ? `\n\n${usage}` : "";
    process.stderr.write(`${message}${more}\n`);
    process.exitCode = 2;
  }
}

/** What somebody at the keyboard can do something about. */
const TOLD = [BadInput, BadSettings, StoreUnavailable, StoreUnusable];

/** The command line itself is wrong: how it is used is told too. */
export class WrongUse extends BadInput {}

/** What the arguments give; `WrongUse` for an option that there is none of, or that lacks its value. */
export function givenIn<const O extends Options>(
  args: readonly string[],
  options: O,
): Given<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // "Unknown option '--x'. To specify a positional argument starting with a '-' …": the first sentence says it.
    const { message } = error as Error;
    throw new WrongUse(`${message.split(". ", 1)[0]?.replace(/\.$/, "")}.`);
  }
}
